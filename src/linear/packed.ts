/**
 * A table of weights for three classes, two bytes a row: how much more each of the first two speaks for its class than
 * the third's does. One look-up a feature brings both, and both are added at once: the parser's inner loop, where the
 * processor waits for memory more than for anything else.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface PackedTable {
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /** Low byte: first class less third, plus 128. High byte: second less third, plus 128. */
  readonly rows: Uint16Array
  /** What one unit of weight is worth. */
  readonly scale: number
}

/** Most features that a score may have: more would run from one half of the sum into the other. */
const MOST = 256

/** Scores of the three classes, the third being 0, in units of `scale`. */
export function scorePacked(
  { mask, rows }: PackedTable,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  if (count > MOST) throw new RangeError(`${count} features do not fit a packed sum`)
  let sum = 0
  for (let i = 0; i < count; i++) {
    const row = rows[features[i] & mask]
    sum += (row & 255) | ((row & 0xff00) << 8)
  }
  scores[0] = (sum & 0xffff) - 128 * count
  scores[1] = (sum >>> 16) - 128 * count
  scores[2] = 0
}

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const packedArrays = (name: string, table: PackedTable): Record<string, BundleArray> => ({
  [`${name}.rows`]: table.rows,
  [`${name}.shape`]: Float32Array.of(table.scale),
})

export function openPacked(bundle: Bundle, name: string): PackedTable {
  const rows = bundle.array(`${name}.rows`, 'u16')
  return { rows, mask: rows.length - 1, scale: bundle.array(`${name}.shape`, 'f32')[0] }
}
