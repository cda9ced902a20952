import { describe, expect, it } from 'vitest'
import { contradictionsOf, type DatedClaim, revisionsOf } from './figure-comparison.ts'
import type { FigureClaim } from './finding-answers.ts'

let count = 0
const claim = (who: string, day: number, min: number, given: Partial<FigureClaim> = {}): DatedClaim => ({
  day,
  claim: {
    id: `c${++count}`,
    measure: 'killed',
    counted: 'people',
    place: 'Port Almery',
    min,
    max: min,
    bound: 'exact',
    asOf: null,
    claimants: [who],
    reports: 1,
    independent: 1,
    article: { id: 'a', published: null },
    statement: 's',
    excerpt: { text: '', span: { start: 0, end: 0 } },
    ...given,
  },
})
const contradict = (a: DatedClaim, b: DatedClaim) => contradictionsOf([a, b]).length === 1

describe('figures that contradict each other', () => {
  it('are of other claimants, the same thing and about the same day', () => {
    const ministry = claim('the ministry', 10, 27)
    expect(contradict(ministry, claim('the hospital', 8, 14))).toBe(true)
    expect(contradict(ministry, claim('the ministry', 8, 14))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 6, 14))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 8, 14, { measure: 'wounded' }))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 8, 14, { place: null }))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 8, 27))).toBe(false)
  })

  it('are of one named place, or else of one sentence', () => {
    const sentence = (start: number) => ({ place: null, excerpt: { text: '', span: { start, end: start + 50 } } })
    const hospital = claim('the hospital', 8, 14, sentence(100))
    expect(contradict(hospital, claim('the ministry', 8, 27, sentence(100)))).toBe(true)
    expect(contradict(hospital, claim('the ministry', 8, 431, sentence(300)))).toBe(false)
    const elsewhere = { ...sentence(100), article: { id: 'b', published: null } }
    expect(contradict(hospital, claim('the ministry', 8, 27, elsewhere))).toBe(false)
  })

  it('count other nouns where the measure does not say what is counted', () => {
    const shells = { measure: 'weapons', counted: 'artillery shells' }
    const rockets = { measure: 'weapons', counted: 'rockets' }
    expect(contradict(claim('a', 1, 5, shells), claim('b', 1, 60, { ...shells, counted: 'Kasmeri shells' }))).toBe(true)
    expect(contradict(claim('a', 1, 5, shells), claim('b', 1, 60, rockets))).toBe(false)
  })

  it('leave a gap between what their words allow', () => {
    const exact = claim('a', 1, 100)
    expect(contradict(exact, claim('b', 1, 95, { bound: 'about' }))).toBe(false)
    expect(contradict(exact, claim('b', 1, 80, { bound: 'about' }))).toBe(true)
    expect(contradict(exact, claim('b', 1, 80, { bound: 'at-least' }))).toBe(false)
    expect(contradict(exact, claim('b', 1, 80, { bound: 'at-most' }))).toBe(true)
    expect(contradict(exact, claim('b', 1, 90, { max: 120, bound: 'range' }))).toBe(false)
    const [{ a, b, gap }] = contradictionsOf([exact, claim('b', 1, 400, { id: 'more' })])
    expect([a, b, gap]).toEqual([exact.claim.id, 'more', { from: 100, to: 400 }])
  })

  it('are told once for two claimants: the newest', () => {
    const claims = [claim('a', 9, 5, { id: 'new' }), claim('b', 9, 8), claim('a', 8, 4), claim('b', 8, 7)]
    expect(contradictionsOf(claims).map(({ a }) => a)).toEqual(['new'])
  })
})

it('a figure is revised by its claimant’s next one of a later day that differs', () => {
  const claims = [claim('a', 9, 31), claim('a', 8, 27), claim('b', 8, 14), claim('a', 7, 27), claim('a', 7, 14)]
  expect(revisionsOf(claims)).toEqual([
    { claimant: 'a', from: claims[1].claim.id, to: claims[0].claim.id, direction: 'up' },
  ])
})
