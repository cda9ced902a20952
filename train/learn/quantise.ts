/**
 * Float weights → the small integer tables that ship (`src/linear`). Weights become whole numbers from -127 to 127; the
 * few largest are cut off at the top, because a scale that fits them would blur all others. Very few: cutting five in ten
 * thousand costs a point and a half of a parser's accuracy, since the largest weights are those that are used most.
 */
import { type DenseTable, type KeyedTable, LAST, type PackedTable, PLACE, wideBytes } from '../../src/linear/index.ts'

/** The share of the weights that may be cut off at the top. */
const FEW = 0.00002

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
  /** Cells of less, in the whole numbers that weights become, are left out. */
  readonly least?: number
}

export function quantiseDense(
  { classes, weights }: { classes: number; weights: Float32Array },
  { cut = FEW, prune = 0 }: Quantising = {},
): DenseTable {
  const { bytes, scale } = toBytes(weights, cut, prune)
  return { classes, mask: weights.length / classes - 1, weights: bytes, scale }
}

/** Weights of the features that were kept, by row, for many classes. Cells under `prune` or `least` are left out. */
export function quantiseKeyed(
  { classes, weights }: { classes: number; weights: Float32Array },
  kept: Int32Array,
  { cut = FEW, prune = 0, least = 1 }: Quantising = {},
): KeyedTable {
  const { bytes, scale } = toBytes(weights, cut, prune)
  const rows = new Uint32Array(kept.length)
  const cells: number[] = [LAST | 128]
  const wide: number[] = []
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue
    const weights = bytes.subarray(row * classes, (row + 1) * classes)
    const spoken = [...weights.keys()].filter((c) => Math.abs(weights[c]) >= least)
    if (spoken.length === 0) continue
    if (spoken.length >= WIDE) {
      wide.push(row)
      continue
    }
    rows[row] = (kept[row] & ~PLACE) | cells.length
    for (const c of spoken) cells.push((c << 8) | (weights[c] + 128))
    cells[cells.length - 1] |= LAST
  }
  const width = wideBytes(classes)
  const table = new Int8Array(wide.length * width)
  for (const [index, row] of wide.entries()) {
    rows[row] = (kept[row] & ~PLACE) | (cells.length + index)
    for (let c = 0; c < classes; c++) {
      const weight = bytes[row * classes + c]
      if (Math.abs(weight) >= least) table[index * width + c] = weight
    }
  }
  if (cells.length + wide.length > PLACE + 1)
    throw new RangeError(`${cells.length} cells are more than a row can point at: prune more`)
  return { classes, mask: kept.length - 1, rows, cells: Uint16Array.from(cells), wide: table, scale }
}

/** A row of so many cells is kept wide: adding all classes at once costs less than finding each. */
const WIDE = 12

/** Weights of the features that were kept, by row, for three classes: as differences from the third. */
export function quantisePacked(
  weights: Float32Array,
  kept: Int32Array,
  { cut = FEW, prune = 0 }: Quantising = {},
): PackedTable {
  const differences = new Float32Array(kept.length * 2)
  for (let row = 0; row < kept.length; row++) {
    differences[row * 2] = weights[row * 3] - weights[row * 3 + 2]
    differences[row * 2 + 1] = weights[row * 3 + 1] - weights[row * 3 + 2]
  }
  const { bytes, scale } = toBytes(differences, cut, prune)
  const rows = Uint32Array.from(
    kept,
    (key, row) => (key & 0xffff0000) | (bytes[row * 2] & 0xff) | ((bytes[row * 2 + 1] & 0xff) << 8),
  )
  return { mask: kept.length - 1, rows, scale }
}
