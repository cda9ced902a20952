/**
 * A table of weights for a few classes (yes and no, three parser actions): row after row of one weight a class. One
 * class means a binary decision or a ranker: the score of what the features describe.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface DenseTable {
  readonly classes: number
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /** The weight of class c in row r is `weights[r * classes + c]`. */
  readonly weights: Int8Array
  /** What one unit of weight is worth: a score times `scale` is in the units of training (log-odds for a logistic model). */
  readonly scale: number
}

/** Adds the weights of `features[0..count)` to `scores`, which the caller cleared. Integers: scores are in units of `scale`. */
export function addDense(table: DenseTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { classes, mask, weights } = table
  for (let i = 0; i < count; i++) {
    const row = (features[i] & mask) * classes
    for (let c = 0; c < classes; c++) scores[c] += weights[row + c]
  }
}

/** The one score of `features[0..count)` in a table of one class, in units of `scale`. */
export function scoreDense(table: DenseTable, features: Int32Array, count: number): number {
  const { mask, weights } = table
  let score = 0
  for (let i = 0; i < count; i++) score += weights[features[i] & mask]
  return score
}

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const denseArrays = (name: string, table: DenseTable): Record<string, BundleArray> => ({
  [`${name}.weights`]: table.weights,
  [`${name}.shape`]: Float32Array.of(table.classes, table.scale),
})

export function openDense(bundle: Bundle, name: string): DenseTable {
  const weights = bundle.array(`${name}.weights`, 'i8')
  const [classes, scale] = bundle.array(`${name}.shape`, 'f32')
  return { classes, scale, mask: weights.length / classes - 1, weights }
}
