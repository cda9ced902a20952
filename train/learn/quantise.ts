/**
 * Float weights → the small integer tables that ship (`src/linear`). Weights become whole numbers from -127 to 127; the
 * few largest are cut off at the top, because a scale that fits them would blur all others. Cells that come out as 0
 * cost nothing in a sparse table.
 */
import type { DenseTable, PackedTable, SparseTable } from '../../src/linear/index.ts'

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
  { cut = 0.0005, prune = 0, least = 1 }: Quantising & { readonly least?: number } = {},
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
  return pruneSparse({ classes, mask: rows - 1, offset, cellClass, cellWeight, scale }, least)
}

/** The table without cells of less than `least` units. */
export function pruneSparse(table: SparseTable, least: number): SparseTable {
  const offset = new Uint32Array(table.offset.length)
  const kept: number[] = []
  for (let row = 0; row <= table.mask; row++) {
    offset[row] = kept.length
    for (let cell = table.offset[row]; cell < table.offset[row + 1]; cell++) {
      if (Math.abs(table.cellWeight[cell]) >= least) kept.push(cell)
    }
  }
  offset[table.mask + 1] = kept.length
  return {
    ...table,
    offset,
    cellClass: Uint8Array.from(kept, (cell) => table.cellClass[cell]),
    cellWeight: Int8Array.from(kept, (cell) => table.cellWeight[cell]),
  }
}

/** Three classes, as differences from the third. */
export function quantisePacked(weights: Float32Array, { cut = 0.0005, prune = 0 }: Quantising = {}): PackedTable {
  const count = weights.length / 3
  const differences = new Float32Array(count * 2)
  for (let row = 0; row < count; row++) {
    differences[row * 2] = weights[row * 3] - weights[row * 3 + 2]
    differences[row * 2 + 1] = weights[row * 3 + 1] - weights[row * 3 + 2]
  }
  const { bytes, scale } = toBytes(differences, cut, prune)
  const rows = new Uint16Array(count)
  for (let row = 0; row < count; row++) rows[row] = (bytes[row * 2] + 128) | ((bytes[row * 2 + 1] + 128) << 8)
  return { mask: count - 1, rows, scale }
}
