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
    confidence: 1,
    bound: 'exact',
    quantity: 'q1',
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
  it('are of other claimants and of one quantity that is known', () => {
    const ministry = claim('the ministry', 8, 27)
    expect(contradict(ministry, claim('the hospital', 8, 14))).toBe(true)
    expect(contradict(ministry, claim('the ministry', 8, 14))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 8, 27))).toBe(false)
    expect(contradict(ministry, claim('the hospital', 8, 14, { quantity: 'q2' }))).toBe(false)
    const unknown = { quantity: null }
    expect(contradict(claim('the ministry', 8, 27, unknown), claim('the hospital', 8, 14, unknown))).toBe(false)
  })

  it('are of one day, or the later one is less: a toll that grew contradicts nothing', () => {
    expect(contradict(claim('the ministry', 10, 27), claim('the hospital', 8, 14))).toBe(false)
    expect(contradict(claim('the ministry', 10, 14), claim('the hospital', 8, 27))).toBe(true)
  })

  it('are any two of them, once a number is no longer counted', () => {
    const first = claim('the police', 1, 14)
    expect(contradictionsOf([claim('the ministry', 30, 253), claim('the hospital', 29, 247), first])).toHaveLength(1)
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

  it('are no parts of a whole, as the other numbers of the two reports tell', () => {
    const report = (id: string) => ({ article: { id, published: null } })
    const ten = claim('the police', 1, 10, report('a'))
    const eight = claim('the mayor', 1, 8, report('b'))
    expect(contradictionsOf([ten, eight])).toHaveLength(1)
    expect(contradictionsOf([ten, eight, claim('the mayor', 1, 2, report('b'))])).toEqual([])
    expect(contradictionsOf([ten, eight, claim('the mayor', 1, 10, report('b'))])).toEqual([])
    expect(contradict(ten, claim('the mayor', 1, 8, { ...report('b'), counted: 'officers' }))).toBe(false)
    // One man is somebody whom the report goes on to tell of, and one person a count.
    const man = { ...report('a'), counted: 'men' }
    expect(
      contradict(claim('the police', 1, 10, man), claim('the mayor', 1, 1, { ...report('b'), counted: 'men' })),
    ).toBe(false)
    expect(contradict(ten, claim('the mayor', 1, 1, report('b')))).toBe(true)
    const voice = { ...report('a'), claimants: null, statement: null }
    expect(contradict(ten, claim('the outlet', 1, 3, voice))).toBe(false)
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

it('a day’s numbers are each held beside the last one of the days before', () => {
  const claims = [claim('a', 9, 110), claim('a', 9, 100), claim('a', 8, 81)]
  expect(revisionsOf(claims).map(({ from, to }) => [from, to])).toEqual([
    [claims[2].claim.id, claims[0].claim.id],
    [claims[2].claim.id, claims[1].claim.id],
  ])
})

it('a figure is revised only within one quantity, and by a number that the one before does not allow', () => {
  const revised = (from: Partial<FigureClaim>, to: Partial<FigureClaim>) =>
    revisionsOf([claim('a', 9, 0, to), claim('a', 8, 0, from)]).length === 1
  const atLeast = (min: number) => ({ min, max: min, bound: 'at-least' as const })
  expect(revised(atLeast(81), atLeast(110))).toBe(true)
  expect(revised(atLeast(217), { min: 257, max: 257 })).toBe(true)
  expect(revised({ min: 257, max: 257 }, atLeast(250))).toBe(false)
  expect(revised({ min: 257, max: 257 }, { min: 10, max: 10, quantity: 'q2' })).toBe(false)
})
