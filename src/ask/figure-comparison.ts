/**
 * Which claims contradict each other, and which revise one another. Both only within one thing: the same measure at the
 * same place, and for measures that say little by themselves the same noun. Nothing is said about who is right.
 */
import { fold } from '../store/index.ts'
import type { FigureClaim, FigureContradiction, FigureRevision } from './finding-answers.ts'
import { groupedBy } from './grouped.ts'

/** A toll grows: claims of days further apart than this do not contradict each other. */
const DAYS_TOGETHER = 3
/** "About 40" allows so much on either side. */
const ABOUT = 0.1

/** A claim with the day that it is of, as days since 1970; null where nobody knows. */
export interface DatedClaim {
  readonly claim: FigureClaim
  readonly day: number | null
}

/** Measures of persons say by themselves what is counted; of the others the noun does. */
const COUNT_THEMSELVES = new Set(
  'killed wounded casualties missing captured detained released displaced deported trapped rescued evacuated infected treated in-need population crowd troops'.split(
    ' ',
  ),
)

export function thingOf({ measure, place, counted }: FigureClaim): string {
  const noun = COUNT_THEMSELVES.has(measure) ? '' : (fold(counted ?? '').at(-1) ?? '')
  return JSON.stringify([measure, fold(place ?? '').join(' '), noun])
}

/** The claimants' names, or the outlet's, as one. */
export const voiceOf = ({ claimants, article }: FigureClaim): string =>
  claimants === null ? (article.outlet ?? '') : [...claimants].sort().join(', ')

/** For each two claimants of one thing, at a named place or in one sentence, the newest two claims that cannot both hold. Claims come newest first. */
export function contradictionsOf(claims: readonly DatedClaim[]): FigureContradiction[] {
  const found = new Map<string, FigureContradiction>()
  for (const same of things(claims)) {
    for (const [index, first] of same.entries()) {
      for (const second of same.slice(index + 1)) {
        const voices = [voiceOf(first.claim), voiceOf(second.claim)].sort()
        const key = JSON.stringify([thingOf(first.claim), voices])
        if (voices[0] === voices[1] || found.has(key) || !isTogether(first, second) || !isOfOneMatter(first, second))
          continue
        const apart = gapBetween(first.claim, second.claim)
        if (apart !== null) found.set(key, apart)
      }
    }
  }
  return [...found.values()]
}

/** Each claimant's claims of one thing, where a later one has another value. Claims come newest first. */
export function revisionsOf(claims: readonly DatedClaim[]): FigureRevision[] {
  return things(claims).flatMap((same) => {
    const voices = groupedBy(same, ({ claim }) => voiceOf(claim))
    return [...voices].flatMap(([claimant, own]) => {
      if (claimant === '') return []
      return own.slice(0, -1).flatMap(({ claim: to, day }, index): FigureRevision[] => {
        const { claim: from, day: before } = own[index + 1]
        const later = day !== null && before !== null && day > before
        if (!later || (from.min === to.min && from.max === to.max)) return []
        return [
          { claimant, from: from.id, to: to.id, direction: to.min + to.max > from.min + from.max ? 'up' : 'down' },
        ]
      })
    })
  })
}

const things = (claims: readonly DatedClaim[]): DatedClaim[][] => [
  ...groupedBy(claims, ({ claim }) => thingOf(claim)).values(),
]

const isTogether = (a: DatedClaim, b: DatedClaim): boolean =>
  a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= DAYS_TOGETHER

/** Where no place is named, two tolls may be of two battles, even in one report; in one sentence they are set side by side. */
const isOfOneMatter = ({ claim: a }: DatedClaim, { claim: b }: DatedClaim): boolean =>
  a.place !== null ||
  (a.article.id === b.article.id &&
    a.excerpt.span.start < b.excerpt.span.end &&
    b.excerpt.span.start < a.excerpt.span.end)

function gapBetween(first: FigureClaim, second: FigureClaim): FigureContradiction | null {
  const [a, b] = allowed(first).most <= allowed(second).most ? [first, second] : [second, first]
  const gap = { from: allowed(a).most, to: allowed(b).least }
  return gap.from < gap.to ? { a: a.id, b: b.id, gap } : null
}

/** The least and the most that the words leave open. */
function allowed({ min, max, bound }: FigureClaim): { least: number; most: number } {
  if (bound === 'at-least') return { least: min, most: Number.POSITIVE_INFINITY }
  if (bound === 'at-most') return { least: 0, most: max }
  if (bound === 'about') return { least: min * (1 - ABOUT), most: max * (1 + ABOUT) }
  return { least: min, most: max }
}
