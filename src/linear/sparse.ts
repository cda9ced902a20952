/**
 * A table of weights for many classes of which each feature speaks for a few (tags, lemma rules, frames): per row, the
 * classes with a weight and their weights. Small enough to stay in the processor's cache, where a dense table would not.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface SparseTable {
  readonly classes: number
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /** The cells of row r are `offset[r]` up to `offset[r + 1]`. */
  readonly offset: Uint32Array
  readonly cellClass: Uint8Array
  readonly cellWeight: Int8Array
  /** What one unit of weight is worth; only needed where a score is compared with another model's or turned into a probability. */
  readonly scale: number
}

/** Adds the weights of `features[0..count)` to `scores`, which the caller cleared. Integers: scores are in units of `scale`. */
export function addSparse(table: SparseTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { mask, offset, cellClass, cellWeight } = table
  for (let i = 0; i < count; i++) {
    const row = features[i] & mask
    const end = offset[row + 1]
    for (let cell = offset[row]; cell < end; cell++) scores[cellClass[cell]] += cellWeight[cell]
  }
}

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const sparseArrays = (name: string, table: SparseTable): Record<string, BundleArray> => ({
  [`${name}.offset`]: table.offset,
  [`${name}.class`]: table.cellClass,
  [`${name}.weight`]: table.cellWeight,
  [`${name}.shape`]: Float32Array.of(table.classes, table.scale),
})

export function openSparse(bundle: Bundle, name: string): SparseTable {
  const offset = bundle.array(`${name}.offset`, 'u32')
  const [classes, scale] = bundle.array(`${name}.shape`, 'f32')
  return {
    classes,
    scale,
    mask: offset.length - 2,
    offset,
    cellClass: bundle.array(`${name}.class`, 'u8'),
    cellWeight: bundle.array(`${name}.weight`, 'i8'),
  }
}
