/**
 * A table of weights for many classes, of which most features speak for a few (tags, relations), and in which every row
 * knows the feature it belongs to: a feature that training did not keep finds nothing, instead of another one's weights.
 * A kernel adds its weights up.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface KeyedTable {
  readonly classes: number
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /**
   * Highest 12 bits: those of the feature. The others are a place: where the row's cells begin, or from `cells.length` on
   * the number of its wide row. Where there is no feature it is 0.
   */
  readonly rows: Uint32Array
  /** Lowest byte: weight plus 128. Next seven bits: class. Highest bit: the row's last cell. Cell 0 weighs nothing. */
  readonly cells: Uint16Array
  /** Rows that speak for many classes, each of `wideBytes`: a weight for every class. */
  readonly wide: Int8Array
  /** What one unit of weight is worth. */
  readonly scale: number
}

/** Bits of a row that say where its weights are. */
export const PLACE_BITS = 20
export const PLACE = 2 ** PLACE_BITS - 1
/** A cell from here on is its row's last. */
export const LAST = 0x8000

/** Classes that are added at once. */
const AT_ONCE = 32

/** Bytes of a wide row; those after the last class are 0. */
export const wideBytes = (classes: number): number => Math.ceil(classes / AT_ONCE) * AT_ONCE

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const keyedArrays = (name: string, table: KeyedTable): Record<string, BundleArray> => ({
  [`${name}.rows`]: table.rows,
  [`${name}.cells`]: table.cells,
  [`${name}.wide`]: table.wide,
  [`${name}.shape`]: Float32Array.of(table.classes, table.scale),
})

export function openKeyed(bundle: Bundle, name: string): KeyedTable {
  const rows = bundle.array(`${name}.rows`, 'u32')
  const [classes, scale] = bundle.array(`${name}.shape`, 'f32')
  const [cells, wide] = [bundle.array(`${name}.cells`, 'u16'), bundle.array(`${name}.wide`, 'i8')]
  return { classes, scale, mask: rows.length - 1, rows, cells, wide }
}
