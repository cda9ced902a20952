/**
 * Float weights → the small integer tables that ship (`src/linear`). Weights become whole numbers from -127 to 127; the
 * few largest are cut off at the top, because a scale that fits them would blur all others. Cells that come out as 0
 * cost nothing in a sparse table.
 */
import type { DenseTable, SparseTable } from '../../src/linear/index.ts'

/** The magnitude that becomes 127: all but `cut` of the non-zero weights lie under it. */
function ceilingOf(weights: Float32Array, cut: number): number {
  const magnitudes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  return magnitudes.length === 0 ? 1 : magnitudes[Math.ceil((magnitudes.length - 1) * (1 - cut))]
}

function toBytes(weights: Float32Array, cut: number, prune: number): { bytes: Int8Array; scale: number } {
  const scale = ceilingOf(weights, cut) / 127
  const bytes = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    if (Math.abs(weights[i]) > prune) bytes[i] = Math.max(-127, Math.min(127, Math.round(weights[i] / scale)))
  }
  return { bytes, scale }
}

export interface Quantising {
  /** Share of the weights that may be cut off at the top. */
  readonly cut?: number
  /** Weights of no greater magnitude become 0. */
  readonly prune?: number
}

export function quantiseDense(
  { classes, weights }: { classes: number; weights: Float32Array },
  { cut = 0.0005, prune = 0 }: Quantising = {},
): DenseTable {
  const { bytes, scale } = toBytes(weights, cut, prune)
  return { classes, mask: weights.length / classes - 1, weights: bytes, scale }
}

export function quantiseSparse(
  { classes, weights }: { classes: number; weights: Float32Array },
  { cut = 0.0005, prune = 0 }: Quantising = {},
): SparseTable {
  const { bytes, scale } = toBytes(weights, cut, prune)
  const rows = weights.length / classes
  const offset = new Uint32Array(rows + 1)
  const cells = bytes.reduce((sum, byte) => sum + (byte === 0 ? 0 : 1), 0)
  const cellClass = new Uint8Array(cells)
  const cellWeight = new Int8Array(cells)
  let cell = 0
  for (let row = 0; row < rows; row++) {
    offset[row] = cell
    for (let c = 0; c < classes; c++) {
      const weight = bytes[row * classes + c]
      if (weight === 0) continue
      cellClass[cell] = c
      cellWeight[cell++] = weight
    }
  }
  offset[rows] = cell
  return { classes, mask: rows - 1, offset, cellClass, cellWeight, scale }
}
