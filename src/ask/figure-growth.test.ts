import { describe, expect, it } from 'vitest'
import type { DatedClaim } from './figure-comparison.ts'
import { growthOf } from './figure-growth.ts'

const claim = (id: string, who: string, day: number, min: number, bound: 'exact' | 'at-least' = 'exact'): DatedClaim => ({
  day,
  claim: {
    id, measure: 'killed', counted: 'people', place: 'Sarn', min, max: min, bound, quantity: 'q1', confidence: 1, asOf: null, claimants: [who], reports: 1, independent: 1,
    article: { id: `article ${id}`, published: `2031-03-${day}` }, statement: 's', excerpt: { text: '', span: { start: 0, end: 0 } },
  },
}) // biome-ignore format: one claim

describe('the growth of one number', () => {
  it('is told in the order of telling: what came after, who revised, who disagrees', () => {
    const steps = growthOf([
      claim('d', 'the hospital', 12, 14),
      claim('c', 'the ministry', 12, 27),
      claim('b', 'the ministry', 11, 20),
      claim('a', 'the mayor', 10, 12, 'at-least'),
    ])
    expect(steps.map(({ claim: id, change, revises, disagrees }) => [id, change, revises, disagrees])).toEqual([
      ['a', 'first', null, []],
      ['b', 'more', null, []],
      ['d', 'less', null, ['c']],
      ['c', 'more', 'b', ['d']],
    ])
  })
})
