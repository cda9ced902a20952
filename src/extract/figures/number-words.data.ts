/**
 * Numbers as words, with what the vague ones are taken to mean. A vague plural covers its scale from twice up to where
 * the next word would be used: "hundreds" is 200 to 999, "dozens" 24 to 99.
 */
export const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
)

/** Words that multiply what stands before them. Indian: lakh and crore. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])

/** Short scales, written after digits only: "$3.2bn", "€40m", "40k". The one-letter ones need a currency before them. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
  ['k', 1e3],
])
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
])

interface Range {
  readonly min: number
  readonly max: number
}

/** Plurals without a number before them. "Tens of thousands" multiplies: 20 to 99 times a thousand. */
export const VAGUE: ReadonlyMap<string, Range> = new Map([
  ['tens', { min: 20, max: 99.999 }],
  ['dozens', { min: 24, max: 99 }],
  ['scores', { min: 40, max: 99 }],
  ['hundreds', { min: 200, max: 999 }],
  ['thousands', { min: 2000, max: 9999 }],
  ['lakhs', { min: 2e5, max: 999_999 }],
  ['millions', { min: 2e6, max: 9_999_999 }],
  ['crores', { min: 2e7, max: 99_999_999 }],
  ['billions', { min: 2e9, max: 9_999_999_999 }],
  ['trillions', { min: 2e12, max: 9_999_999_999_999 }],
])

/** Words before a scale that make it vague: "several hundred" is 300 to 999, "a few thousand" 2,000 to 5,000. */
export const MULTIPLIERS: ReadonlyMap<string, Range> = new Map([
  ['several', { min: 3, max: 9.99 }],
  ['few', { min: 2, max: 5 }],
  ['couple', { min: 2, max: 2 }],
  ['many', { min: 3, max: 9.99 }],
])

/** What a fraction's denominator is worth. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
])
