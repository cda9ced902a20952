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
export const PLACE = 2 ** PLACE_BITS - 1
/** A cell from here on is its row's last. */
export const LAST = 0x8000

/** Most features that a score may have. */
const MOST = 128
const places = new Int32Array(MOST)

/**
 * Adds the weights of `features[from..end)` to `scores`, which the caller cleared. Integers: scores are in units of `scale`.
 *
 * First all rows are looked up, without a branch, then the first cell of each that was found, and only then is anything
 * added: so the processor fetches from memory for many features at once. With a branch on each look-up it waits for one
 * after the other, which takes three times as long.
 */
export function addKeyed(table: KeyedTable, features: Int32Array, from: number, end: number, scores: Int32Array): void {
  if (end - from > MOST) throw new RangeError(`${end - from} features are more than the ${MOST} there is room for`)
  const { mask, rows, cells } = table
  let found = 0
  for (let i = from; i < end; i++) {
    const feature = features[i]
    const row = rows[feature & mask]
    places[found] = row & PLACE
    // 1 where the row is the feature's own, else 0.
    found += (((row ^ feature) >>> PLACE_BITS) - 1) >>> 31
  }
  let touched = 0
  for (let i = 0; i < found; i++) touched |= cells[places[i]]
  if (touched === 0) return
  for (let i = 0; i < found; i++) {
    let at = places[i]
    let cell = 0
    do {
      cell = cells[at++]
      scores[(cell >>> 8) & 0x7f] += (cell & 0xff) - 128
    } while (cell < LAST)
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
