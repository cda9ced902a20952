/** Web addresses, e-mail addresses, host names and names of files: one word each, whatever marks they hold. */

import { Char, isLower, kindAt, kindOf } from '../characters.ts'
import { FILE_ENDINGS, TOP_DOMAINS } from './words.data.ts'

const SCHEMES = ['http://', 'https://', 'www.', 'ftp://', 'mailto:'] as const

/** Farthest that an address or a name of a file is looked for. */
const LONGEST = 80

const isWordAt = (text: string, at: number, until: number): boolean => {
  const kind = at < until ? kindAt(text, at) : Char.Space
  return kind === Char.Letter || kind === Char.Digit
}

/** End of the web address, e-mail address or host name that begins at `at`; 0 where none does. */
export function addressEnd(text: string, at: number, until: number): number {
  if (SCHEMES.some((scheme) => text.startsWith(scheme, at))) return addressTail(text, at, until)
  // A dotted run of host characters, or one with an @ in it, within a bounded look ahead.
  let end = at
  let dot = -1
  let dots = 0
  let mark = -1
  const limit = Math.min(until, at + LONGEST)
  while (end < limit) {
    const code = text.charCodeAt(end)
    const kind = kindOf(code)
    if (kind === Char.Letter || kind === Char.Digit) end++
    else if ((code === 46 || code === 45 || code === 43) && end > at && isWordAt(text, end + 1, until)) {
      if (code === 46) {
        dot = end
        dots++
      }
      end++
    } else if (code === 64 && mark < 0 && end > at && isWordAt(text, end + 1, until)) {
      mark = end
      dot = -1
      end++
    } else if (code === 46 && mark < 0 && end > at && text.startsWith('...@', end)) end += 3
    else break
  }
  if (mark > 0) return end
  if (dot < 0 || kindAt(text, at) !== Char.Letter) return 0
  const top = text.slice(dot + 1, end)
  if (!TOP_DOMAINS.has(top) && !CAPITALISED_DOMAINS.has(top)) return dots > 1 && isGroup(text, at, end) ? end : 0
  if (dot - at < 2 || (top.length === 2 && isLower(text.charCodeAt(at)) === false && dot - at < 4)) return 0
  return text.charCodeAt(end) === 47 && end < until ? addressTail(text, at, until) : end
}

const CAPITALISED_DOMAINS: ReadonlySet<string> = new Set(['Com', 'Org', 'Net', 'COM', 'ORG', 'NET'])

/** Small letters with dots between them, each part of two or more: a group of the Usenet ("alt.talks.luthenia"), a name of a host. */
function isGroup(text: string, at: number, end: number): boolean {
  for (let i = at, part = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 46) {
      if (part < 2) return false
      part = 0
    } else if (code === 45 || isLower(code)) part++
    else return false
  }
  return true
}

/** Up to the next blank, without the punctuation that closes the sentence or bracket around the address. */
function addressTail(text: string, at: number, until: number): number {
  let end = at
  while (end < until) {
    const code = text.charCodeAt(end)
    const kind = kindOf(code)
    if (kind === Char.Space || kind === Char.Quote || code === 60 || code === 62) break
    end++
  }
  while (end > at + 1) {
    const code = text.charCodeAt(end - 1)
    const kind = kindOf(code)
    if (kind === Char.Stop || kind === Char.Comma || kind === Char.Close || kind === Char.Apostrophe) end--
    else break
  }
  return end
}

/** What names of files hold besides letters and digits. */
const FILE_SIGNS: ReadonlySet<number> = new Set([...'.-#~%!&+'].map((sign) => sign.charCodeAt(0)))

/** End of the name of a file that begins at `at` ("minutes-12-20.doc", "RECORD~1.XLS", ".doc"); 0 where none does. */
export function fileEnd(text: string, at: number, until: number): number {
  let end = at
  let dot = -1
  const limit = Math.min(until, at + LONGEST)
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (!isWordAt(text, end, until)) {
      if (!FILE_SIGNS.has(code)) break
      if (!isWordAt(text, end + 1, until) && !FILE_SIGNS.has(text.charCodeAt(end + 1))) break
      if (code === 46) dot = end
    }
    end++
  }
  return dot >= 0 && FILE_ENDINGS.has(text.slice(dot + 1, end).toLowerCase()) ? end : 0
}
