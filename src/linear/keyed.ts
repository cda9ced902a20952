/**
 * A table of weights for many classes, of which each feature speaks for a few (tags, relations), and in which every row
 * knows the feature it belongs to: a feature that training did not keep finds nothing, instead of another one's weights.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface KeyedTable {
  readonly classes: number
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /** Highest 12 bits: those of the feature. The others: where its cells begin. Where there is no feature they begin at 0. */
  readonly rows: Uint32Array
  /** Lowest byte: weight plus 128. Next seven bits: class. Highest bit: the row's last cell. Cell 0 weighs nothing. */
  readonly cells: Uint16Array
  /** What one unit of weight is worth. */
  readonly scale: number
}

/** Bits of a row that say where its cells begin. */
export const PLACE_BITS = 20
const PLACE = 2 ** PLACE_BITS - 1

/** Adds the weights of `features[0..count)` to `scores`, which the caller cleared. Integers: scores are in units of `scale`. */
export function addKeyed(table: KeyedTable, features: Int32Array, count: number, scores: Int32Array): void {
  const { mask, rows, cells } = table
  for (let i = 0; i < count; i++) {
    const feature = features[i]
    const row = rows[feature & mask]
    if ((row ^ feature) >>> PLACE_BITS !== 0) continue
    let at = row & PLACE
    let cell = 0
    do {
      cell = cells[at++]
      scores[(cell >>> 8) & 0x7f] += (cell & 0xff) - 128
    } while (cell < 0x8000)
  }
}

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const keyedArrays = (name: string, table: KeyedTable): Record<string, BundleArray> => ({
  [`${name}.rows`]: table.rows,
  [`${name}.cells`]: table.cells,
  [`${name}.shape`]: Float32Array.of(table.classes, table.scale),
})

export function openKeyed(bundle: Bundle, name: string): KeyedTable {
  const rows = bundle.array(`${name}.rows`, 'u32')
  const [classes, scale] = bundle.array(`${name}.shape`, 'f32')
  return { classes, scale, mask: rows.length - 1, rows, cells: bundle.array(`${name}.cells`, 'u16') }
}
