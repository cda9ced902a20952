/**
 * Statements as marked text, for tests a person can read: `[Brezik]s [said]k [talks would fail]c`. Marks nest, and a number
 * behind the letter tells statements of one text apart.
 */
import type { Statement } from '../../record/index.ts'

export interface MarkedStatement {
  readonly source: string
  readonly cue: string
  readonly content: string
}

/** The plain text of a marked one, and its statements in the order of their numbers. */
export function readMarked(marked: string): { text: string; statements: MarkedStatement[] } {
  let text = ''
  const opened: number[] = []
  const parts = new Map<string, { s: string[]; k: string[]; c: string[] }>()
  for (let at = 0; at < marked.length; at++) {
    const closing = /^\]([skc])(\d?)/.exec(marked.slice(at, at + 3))
    if (marked[at] === '[') opened.push(text.length)
    else if (closing) {
      const part = parts.get(closing[2]) ?? { s: [], k: [], c: [] }
      part[closing[1] as 's' | 'k' | 'c'].push(text.slice(opened.pop()))
      parts.set(closing[2], part)
      at += closing[0].length - 1
    } else text += marked[at]
  }
  const statements = [...parts]
    .sort()
    .map(([, { s, k, c }]) => ({ source: s.join(' … '), cue: k.join(' '), content: c.join(' … ') }))
  return { text, statements }
}

const bare = (words: string): string => words.replace(/^[\s"“”«»'‘’.,:]+|[\s"“”«»'’.,:]+$/g, '')

/** A statement of a record as its words, without the punctuation around them. */
export function wordsOf(
  text: string,
  { source, cue, content }: Pick<Statement, 'source' | 'cue' | 'content'>,
): MarkedStatement {
  return {
    source: source ? bare(text.slice(source.start, source.end)) : '',
    cue: cue ? bare(text.slice(cue.start, cue.end)) : '',
    content: content.map((span) => bare(text.slice(span.start, span.end))).join(' … '),
  }
}

/** A marked statement in the same form. */
export const bareOf = ({ source, cue, content }: MarkedStatement): MarkedStatement => ({
  source: bare(source),
  cue: bare(cue),
  content: content.split(' … ').map(bare).join(' … '),
})
