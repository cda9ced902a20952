import { describe, expect, it } from 'vitest'
import { openTrees, sumTrees, treeArrays } from '../../src/extract/statements/trees.ts'
import { openBundle, writeBundle } from '../../src/linear/index.ts'
import { growTrees } from './trees.ts'

/** One of two numbers high, but not both: what no linear model can say. */
const rows = Array.from({ length: 400 }, (_, index) => [(index % 20) / 20, Math.floor(index / 20) / 20])
const labels = Float32Array.from(rows, ([a, b]) => (a >= 0.5 !== b >= 0.3 ? 1 : 0))

describe('boosted trees', () => {
  const trees = growTrees(Float32Array.from(rows.flat()), labels, 2, {
    rounds: 60,
    depth: 3,
    rate: 0.3,
    leastWeight: 1,
  })

  it('learn what acts together, and say the same after a round trip through a bundle', () => {
    const opened = openTrees(openBundle(writeBundle({}, treeArrays('t', trees))), 't')
    const right = rows.filter((row, index) => sumTrees(opened, Float32Array.from(row)) > 0 === (labels[index] === 1))
    expect(right.length / rows.length).toBeGreaterThan(0.97)
  })
})
