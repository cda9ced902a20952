/**
 * Which claims contradict each other, and which revise one another. Both only within one quantity of the world; a claim
 * whose quantity is not known is compared with nothing. Nothing is said about who is right.
 *
 * Tolls grow: a later, greater number of somebody else's contradicts nothing in the first days. A later number that is less than
 * what was claimed before does, and so do two numbers of one day that cannot both hold, and any two of later days.
 */

import { countsOtherwise, type Told } from './figure-counts.ts'
import { type ClaimsByReport, mayDisagree } from './figure-parts.ts'
import type { FigureClaim, FigureContradiction, FigureRevision } from './finding-answers.ts'
import { groupedBy } from './grouped.ts'

/** "About 40" allows so much on either side. */
const ABOUT = 0.1

/** For so many days after it was first told of a number is still counted. */
const GROWS_DAYS = 7

/** A claim with the day on which it was reported, as days since 1970; null where nobody knows. */
export interface DatedClaim {
  readonly claim: FigureClaim
  readonly day: number | null
  /** All numbers of its report, where they are known. */
  readonly told?: readonly Told[]
}

/** The claimants' names, or the outlet's, as one. */
export const voiceOf = ({ claimants, article }: FigureClaim): string =>
  claimants === null ? (article.outlet ?? '') : [...claimants].sort().join(', ')

/** Reports whose outlet nobody knows are voices of their own. */
const voiceKey = (claim: FigureClaim): string => voiceOf(claim) || claim.article.id

/** For each two voices on one quantity the newest two claims that cannot both hold. */
export function contradictionsOf(claims: readonly DatedClaim[]): FigureContradiction[] {
  const found = new Map<string, FigureContradiction>()
  for (const [quantity, same] of quantities(claims)) {
    const beside = byReport(same)
    const settled = Math.min(...same.map(({ day }) => day!)) + GROWS_DAYS
    for (const [index, later] of same.entries()) {
      for (const earlier of same.slice(index + 1)) {
        const voices = [voiceKey(later.claim), voiceKey(earlier.claim)].sort()
        const key = JSON.stringify([quantity, voices])
        if (voices[0] === voices[1] || found.has(key)) continue
        const apart = gapBetween(later.claim, earlier.claim)
        const grown = later.day !== earlier.day && earlier.day! < settled && apart?.a !== later.claim.id
        if (apart === null || grown) continue
        if (mayDisagree(later.claim, earlier.claim, beside) && !countsOtherwise(counted(later), counted(earlier)))
          found.set(key, apart)
      }
    }
  }
  return [...found.values()]
}

const counted = ({ claim, told = [] }: DatedClaim) => ({ claim, told })

/** Each voice's claims of one quantity, where a later one has another value. */
export function revisionsOf(claims: readonly DatedClaim[]): FigureRevision[] {
  return quantities(claims).flatMap(([, same]) => {
    const beside = byReport(same)
    const voices = groupedBy(same, ({ claim }) => voiceOf(claim))
    return [...voices].flatMap(([claimant, own]) => (claimant === '' ? [] : ofOneVoice(claimant, own, beside)))
  })
}

/** Each number of a day beside the number that the same voice gave last before that day. */
function ofOneVoice(claimant: string, own: readonly DatedClaim[], beside: ClaimsByReport): FigureRevision[] {
  return own.flatMap(({ claim: to, day }, index): FigureRevision[] => {
    const before = own.slice(index + 1).find((each) => isBefore(each, { claim: to, day }))
    const again = own
      .slice(0, index)
      .some((each) => each.day === day && each.claim.min === to.min && each.claim.max === to.max)
    if (before === undefined || again || !revises(before.claim, to) || !mayDisagree(before.claim, to, beside)) return []
    const { id, min, max } = before.claim
    return [{ claimant, from: id, to: to.id, direction: to.min + to.max > min + max ? 'up' : 'down' }]
  })
}

const isBefore = (from: DatedClaim, to: DatedClaim): boolean =>
  to.day! > from.day! || (from.claim.asOf !== null && to.claim.asOf !== null && to.claim.asOf > from.claim.asOf)

const byReport = (claims: readonly DatedClaim[]): ClaimsByReport =>
  groupedBy(
    claims.map(({ claim }) => claim),
    ({ article }) => article.id,
  )

/** A number that the one before does not allow, or a higher one of what was "at least" so many. */
const revises = (from: FigureClaim, to: FigureClaim): boolean =>
  gapBetween(from, to) !== null || (from.bound === 'at-least' && to.min > from.min)

/** Claims of known day by their quantity, those reported last first. */
function quantities(claims: readonly DatedClaim[]): [string, DatedClaim[]][] {
  const known = claims.filter(({ claim, day }) => claim.quantity !== null && day !== null)
  const byDay = known.sort(
    (a, b) =>
      b.day! - a.day! ||
      ((a.claim.asOf ?? '') < (b.claim.asOf ?? '') ? 1 : (a.claim.asOf ?? '') > (b.claim.asOf ?? '') ? -1 : 0),
  )
  return [...groupedBy(byDay, ({ claim }) => claim.quantity!)]
}

/** What stands between two claims that cannot both hold; null where they can. */
export function gapBetween(first: FigureClaim, second: FigureClaim): FigureContradiction | null {
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
