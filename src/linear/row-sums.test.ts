import { describe, expect, it } from 'vitest'
import { openRowSums } from './index.ts'
import { numbersFrom } from './table-sample.ts'

describe('sums of rows', () => {
  it.each([1, 4, 9, 16])('of %i classes are those of their weights, more than sixteen bits hold too', (classes) => {
    const below = numbersFrom(classes)
    const count = 700
    const weights = Int8Array.from({ length: 64 * classes }, () => below(256) - 128)
    weights.fill(127, 0, classes)
    const model = openRowSums({ classes, mask: 63, weights, scale: 1 }, count)
    const added = (rows: readonly number[]) => {
      model.rows.set(rows)
      model.add(rows.length)
      return [...model.sums]
    }
    const expected = (rows: readonly number[]) =>
      Array.from({ length: classes }, (_, c) => rows.reduce((sum, row) => sum + weights[row * classes + c], 0))
    const many = Array.from({ length: count }, () => below(64))
    expect(added(many)).toEqual(expected(many))
    expect(added([63])).toEqual(expected([63]))
    expect(added([])).toEqual(expected([]))
    expect(added(many.map(() => 0))).toEqual(new Array(classes).fill(127 * count))
  })

  it('are refused for more classes than a row may have', () => {
    const weights = new Int8Array(17)
    expect(() => openRowSums({ classes: 17, mask: 0, weights, scale: 1 }, 1)).toThrow('17 classes')
  })
})
