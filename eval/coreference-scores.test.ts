import { describe, expect, it } from 'vitest'
import { type Agreement, add, bCubed, bestAlignment, ceafEntity, f1, muc } from './coreference-scores.ts'

const shares = ({ precision, recall }: Agreement) => [precision.of / precision.outOf, recall.of / recall.outOf]

// The example that the papers share: one entity of five, one of two, one of five.
const key = ['12345', '67', '89ABC'].map((line) => [...line])
const joinedSmall = ['12345', '6789ABC'].map((line) => [...line])
const joinedLarge = ['1234589ABC', '67'].map((line) => [...line])

describe('the scores of coreference', () => {
  it('are 100 where both sides agree', () => {
    for (const score of [muc, bCubed, ceafEntity]) expect(f1(score(key, key))).toBeCloseTo(100)
  })

  it('MUC counts a wrong link the same wherever it is', () => {
    expect(shares(muc(key, joinedSmall))).toEqual([9 / 10, 1])
    expect(shares(muc(key, joinedLarge))).toEqual([9 / 10, 1])
  })

  it('B³ counts joining two large entities as worse than joining a large one with a small one', () => {
    const [small] = shares(bCubed(key, joinedSmall))
    const [large] = shares(bCubed(key, joinedLarge))
    expect(small).toBeCloseTo(16 / 21)
    expect(large).toBeCloseTo(7 / 12)
  })

  it('CEAFe pairs each entity with at most one other', () => {
    const [precision, recall] = shares(ceafEntity(key, joinedSmall))
    const sum = 1 + 10 / 12
    expect(precision).toBeCloseTo(sum / 2)
    expect(recall).toBeCloseTo(sum / 3)
  })

  it('matches the worked example of Luo and others: mentions that one side alone has', () => {
    const gold = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f', 'g'],
    ]
    const found = [
      ['a', 'b'],
      ['c', 'd'],
      ['f', 'g', 'h', 'i'],
    ]
    expect(shares(muc(gold, found))).toEqual([2 / 5, 2 / 5])
    const [precision, recall] = shares(bCubed(gold, found))
    expect(recall).toBeCloseTo((1 / 7) * (4 / 3 + 1 / 3 + 1 / 4 + 4 / 4))
    expect(precision).toBeCloseTo((1 / 8) * (2 + 1 / 2 + 1 / 2 + 4 / 4))
    const [entityPrecision, entityRecall] = shares(ceafEntity(gold, found))
    expect(entityRecall).toBeCloseTo((4 / 5 + 4 / 8) / 2)
    expect(entityPrecision).toBeCloseTo((4 / 5 + 4 / 8) / 3)
  })

  it('add up over documents', () => {
    const both = add(muc(key, joinedSmall), muc(key, key))
    expect(both.precision).toEqual({ of: 18, outOf: 19 })
  })

  it('find the alignment that greed misses', () => {
    expect(
      bestAlignment(
        [
          [0.9, 0.8],
          [0.8, 0.1],
        ],
        2,
      ),
    ).toBeCloseTo(1.6)
    expect(bestAlignment([[0.2], [0.7], [0.4]], 1)).toBeCloseTo(0.7)
    expect(bestAlignment([], 3)).toBe(0)
  })
})
