/**
 * The growth of one number side by side: who said which number when, what came after, who disagreed. In the order in
 * which it was told, which is what a reader of the time would have seen; nothing is said about who is right.
 */
import { contradictionsOf, type DatedClaim, gapBetween, revisionsOf, voiceOf } from './figure-comparison.ts'
import type { FigureClaim, FigureStep } from './finding-answers.ts'

/** Claims of one quantity, in any order; those of one day stay in the order in which they come. */
export function growthOf(claims: readonly DatedClaim[]): FigureStep[] {
  const disagreeing = new Map<string, string[]>()
  const note = (id: string, other: string) => disagreeing.set(id, [...(disagreeing.get(id) ?? []), other])
  for (const { a, b } of contradictionsOf(claims)) {
    note(a, b)
    note(b, a)
  }
  const revised = new Map(revisionsOf(claims).map(({ from, to }) => [to, from]))
  const told = [...claims].sort((a, b) => (a.day ?? Number.NEGATIVE_INFINITY) - (b.day ?? Number.NEGATIVE_INFINITY))
  return told.map(
    ({ claim }, index): FigureStep => ({
      claim: claim.id,
      voice: voiceOf(claim),
      isOutlet: claim.claimants === null,
      told: claim.article.published,
      change: index === 0 ? 'first' : changeOf(told[index - 1].claim, claim),
      revises: revised.get(claim.id) ?? null,
      disagrees: disagreeing.get(claim.id) ?? [],
    }),
  )
}

function changeOf(before: FigureClaim, now: FigureClaim): FigureStep['change'] {
  const grown = before.bound === 'at-least' && now.min > before.min
  if (!grown && gapBetween(before, now) === null) return 'same'
  return now.min + now.max > before.min + before.max ? 'more' : 'less'
}
