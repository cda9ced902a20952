/** Numbers in words and in figures, and shares: "twelve" is "12", "2.5 million" is "2500000", "40%" is "40 percent". */
import type { Word } from './word.ts'

const SMALL = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 10 * (index + 2)] as const),
)
const HUNDRED = 100
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

interface Read {
  readonly value: number
  /** Index behind its last word. */
  readonly end: number
}

/** Words of one number become one, in figures. "One" alone stays: it is seldom a number. */
export function withNumbers(words: readonly Word[], text: string): Word[] {
  const merged: Word[] = []
  const joins = (at: number) =>
    at < words.length &&
    words[at].start - words[at - 1].end <= 2 &&
    !/[^\s-]/.test(text.slice(words[at - 1].end, words[at].start))
  for (let at = 0; at < words.length; ) {
    const { normal, start } = words[at]
    if (normal === 'per' && words[at + 1]?.normal === 'cent' && joins(at + 1)) {
      merged.push({ start, end: words[at + 1].end, normal: 'percent' })
      at += 2
      continue
    }
    const read = numberAt(words, at, joins)
    if (read === null || (read.end === at + 1 && (normal === 'one' || isFigures(normal)))) {
      merged.push(words[at])
      at++
      continue
    }
    merged.push({ start, end: words[read.end - 1].end, normal: String(read.value) })
    at = read.end
  }
  return merged
}

const isFigures = (normal: string) => /^[0-9]+(?:\.[0-9]+)?$/.test(normal)

/** The number that begins at a word: parts with falling scales, "two thousand three hundred". */
function numberAt(words: readonly Word[], first: number, joins: (at: number) => boolean): Read | null {
  let read: Read | null = null
  for (let scale = Number.POSITIVE_INFINITY; read === null || joins(read.end); ) {
    const part = partAt(words, read?.end ?? first, joins)
    if (part === null) break
    const word = joins(part.end) ? words[part.end].normal : ''
    const next = SCALES.get(word) ?? 1
    // Figures go on only with a scale: "2 million 300" is no number.
    if (next >= scale || (read !== null && isFigures(words[read.end].normal))) break
    const value: number = (read?.value ?? 0) + Math.round(part.value * next * 1e6) / 1e6
    if (!Number.isSafeInteger(Math.floor(value))) break
    read = { value, end: next === 1 ? part.end : part.end + 1 }
    if (next === 1) break
    scale = next
  }
  return read
}

/** What stands before a scale: figures, or words below a thousand. */
function partAt(words: readonly Word[], at: number, joins: (at: number) => boolean): Read | null {
  if (at >= words.length) return null
  if (isFigures(words[at].normal)) return { value: Number(words[at].normal), end: at + 1 }
  const low = belowHundred(words, at, joins)
  if (low === null || low.value >= 10 || !joins(low.end) || words[low.end].normal !== 'hundred') return low
  const hundreds = low.value * HUNDRED
  const after = low.end + 1
  const and = joins(after) && words[after].normal === 'and' ? 1 : 0
  const rest = joins(after + and) && (and === 0 || joins(after)) ? belowHundred(words, after + and, joins) : null
  return rest === null ? { value: hundreds, end: after } : { value: hundreds + rest.value, end: rest.end }
}

function belowHundred(words: readonly Word[], at: number, joins: (at: number) => boolean): Read | null {
  const { normal } = words[at]
  const small = SMALL.get(normal)
  if (small !== undefined) return { value: small, end: at + 1 }
  const tens = TENS.get(normal)
  if (tens === undefined) return null
  const unit = joins(at + 1) ? SMALL.get(words[at + 1].normal) : undefined
  return unit !== undefined && unit < 10 ? { value: tens + unit, end: at + 2 } : { value: tens, end: at + 1 }
}
