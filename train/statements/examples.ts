/**
 * Features of every decision, made once and laid end to end: the folds and epochs of training then only walk over
 * integers. About 600 megabytes for PolNeAR's training articles.
 */
import type { Features } from '../../src/extract/statements/features.ts'

export interface Examples {
  rows: Int32Array
  used: number
  /** Example e has the rows `[offset[e], offset[e + 1])`. */
  readonly offset: number[]
  /** What each should come out as: 1 and 0, or shares of 1 among the proposals of one group. */
  readonly target: number[]
  /** Groups of proposals that are compared with each other: examples `[group[g], group[g + 1])`. A classifier has groups of one. */
  readonly group: number[]
  /** Index of the sample that each group comes from. */
  readonly sample: number[]
}

export const newExamples = (): Examples => ({
  rows: new Int32Array(1 << 22),
  used: 0,
  offset: [0],
  target: [],
  group: [0],
  sample: [],
})

/** Adds one example with the features as they are now. */
export function addExample(examples: Examples, features: Features, target: number): void {
  if (examples.used + features.count > examples.rows.length) {
    const larger = new Int32Array(examples.rows.length * 2)
    larger.set(examples.rows)
    examples.rows = larger
  }
  examples.rows.set(features.rows.subarray(0, features.count), examples.used)
  examples.used += features.count
  examples.offset.push(examples.used)
  examples.target.push(target)
}

/** Everything added since the last call belongs together. */
export function closeGroup(examples: Examples, sample: number): void {
  examples.group.push(examples.target.length)
  examples.sample.push(sample)
}
