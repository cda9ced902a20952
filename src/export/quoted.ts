/** What every citation of a statement says: whose words, which words, and where they were printed. */
import type { StatementAnswer } from '../ask/index.ts'
import { beginningOf, parseEdtf, textOf } from '../record/index.ts'

export interface Quoted {
  /** The words as the article has them, parts that a cue splits joined by " … ". */
  readonly words: string
  /** Resolved names; where nobody is resolved the source's own words; empty where nobody is named. */
  readonly speakers: readonly string[]
  /** What the cue commits its speaker to: `denies`; `says, negated` where the report says that it was not said. */
  readonly stance: string
  /** `Mirela Dostan denies, in the reporter’s words: the corridor was closed`. */
  readonly line: string
}

export function quotedOf({ statement, actors, excerpt }: StatementAnswer): Quoted {
  const words = oneLine(excerpt.content.map((span) => textOf(excerpt.text, span)).join(' … '))
  const source = excerpt.source === null ? '' : oneLine(textOf(excerpt.text, excerpt.source))
  const names = actors.map(({ name }) => oneLine(name)).filter((name) => name !== '')
  const speakers = names.length > 0 ? names : source === '' ? [] : [source]
  const stance = `${statement.cue?.stance ?? 'says'}${statement.negated ? ', negated' : ''}`
  const who = speakers.length === 0 ? 'Nobody named' : new Intl.ListFormat('en').format(speakers)
  const quoted = statement.kind === 'direct' && !/^["'“”„«‹‘’]/.test(words) ? `“${words}”` : words
  return { words, speakers, stance, line: `${who} (${stance}, ${HOW[statement.kind]}): ${quoted}` }
}

const HOW = { direct: 'direct quote', indirect: 'in the reporter’s words', mixed: 'partly quoted' } as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes away.
const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Without line breaks, and without characters that act on the text around them. */
export const oneLine = (text: string): string => text.replace(ACTING, '').replace(/\s+/g, ' ').trim()

/** Year, month and day of an EDTF date that begins with them, as far as it does. */
export function dayParts(edtf: string | null): readonly number[] {
  if (edtf === null || parseEdtf(edtf)?.kind !== 'date') return []
  return beginningOf(edtf)?.split('-').map(Number) ?? []
}

/** "By Mara Lind and Iven Roth" → the two of them. */
export const writersOf = (byline = ''): readonly string[] =>
  oneLine(byline)
    .replace(/^by:?\s+/i, '')
    .split(/\s*(?:,\s*and\s|,|;|\sand\s|\s&\s)\s*/i)
    .filter((name) => name !== '')
