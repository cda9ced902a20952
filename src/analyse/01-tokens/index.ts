/**
 * Text → words, as Universal Dependencies counts them in its English treebanks: punctuation stands alone, hyphenated
 * words are split with their hyphens, clitics are words of their own (`joined`). One pass from left to right that never
 * looks back further than the token it is in, so that time is linear whatever the text.
 *
 * Every word is a piece of the text; nothing is rewritten. Left out: languages other than English, words broken over
 * lines by a hyphen.
 */
import { Char, kindOf } from '../characters.ts'
import { mark } from './marks.ts'
import type { Scan } from './scan.ts'
import { word } from './word.ts'

export { SHORT_TITLES } from './words.data.ts'

export interface Tokens {
  readonly count: number
  /** UTF-16 offsets into the text, half open. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the word goes on inside the orthographic token of the word before. */
  readonly joined: Uint8Array
}

/** Words of `text` from `from` up to `until`. */
export function tokenise(text: string, from = 0, until = text.length): Tokens {
  const size = Math.max(16, (until - from) >> 2)
  const scan: Scan = {
    text,
    until,
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    joined: new Uint8Array(size),
    singleOpen: false,
  }
  let at = from
  while (at < until) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === Char.Space) {
      if (code === 10) scan.singleOpen = false
      at++
    } else if (kind === Char.Letter || kind === Char.Digit) at = word(scan, at)
    else at = mark(scan, at, code, kind)
  }
  const { count } = scan
  return {
    count,
    start: scan.start.subarray(0, count),
    end: scan.end.subarray(0, count),
    joined: scan.joined.subarray(0, count),
  }
}
