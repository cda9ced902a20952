/** A number as people type it → the values that it can mean: "916 million", "1.6bn", "20,000", "twelve", "4.2 crore". */
import { wordsOf } from '../wording/index.ts'
import { QueryError } from './query-error.ts'

const SHORT_SCALES: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*(?:tn|trn)\b/gi, '$1 trillion'],
  [/(\d)\s*(?:bn|b)\b/gi, '$1 billion'],
  [/(\d)\s*(?:mn|mio|m)\b/gi, '$1 million'],
  [/(\d)\s*k\b/gi, '$1 thousand'],
]
const INDIAN: ReadonlyMap<string, number> = new Map([
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
])

export interface NumberAsked {
  readonly least: number
  readonly most: number
}

/** What is written to a scale or with decimals was rounded: it means all that rounds to it. Throws a QueryError where it is no number. */
export function numberAsked(typed: string): NumberAsked {
  const text = SHORT_SCALES.reduce((before, [short, long]) => before.replace(short, long), typed)
  const words = wordsOf(text)
  const at = words.findIndex(({ normal }) => /^\d+(?:\.\d+)?$/.test(normal))
  if (at === -1) {
    const reason = 'this is no number. Write one such as 916 million, 20,000 or 1.6bn'
    throw new QueryError(typed, { start: 0, end: typed.length }, reason)
  }
  const scale = INDIAN.get(words[at + 1]?.normal ?? '') ?? 1
  const value = Number(words[at].normal) * scale
  const [, whole = '', decimals = ''] = /(\d[\d,]*)(?:\.(\d+))?/.exec(text.slice(words[at].start, words[at].end)) ?? []
  if (whole === '') return { least: value, most: value }
  const written = Number(`${whole.replaceAll(',', '')}.${decimals || 0}`)
  const step = written === 0 ? 1 : (value / written) * 10 ** -decimals.length
  // "20,000" is as exact as it stands; "20 thousand" may be 19,600.
  return step === 1 ? { least: value, most: value } : { least: value - step / 2, most: value + step / 2 }
}
