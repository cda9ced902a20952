/**
 * A table of weights for three classes in which every row knows the feature it belongs to: how much more each of the
 * first two classes it speaks for than for the third, beside the feature's own upper bits. A feature that training did
 * not keep finds nothing, instead of another one's weights, so that a table of a megabyte does the work of one of
 * sixty-four. One look-up brings both weights, and both are added at once: this is the parser's inner loop, where the
 * processor waits for memory more than for anything else.
 */
import type { Bundle, BundleArray } from './bundle.ts'

export interface PackedTable {
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /**
   * Highest 16 bits: those of the feature. Then a signed byte for each weight: first class less third, in the lowest
   * byte, and second less third. 0 is a row without a feature.
   */
  readonly rows: Uint32Array
  /** What one unit of weight is worth. */
  readonly scale: number
}

/**
 * How much more the first class scores than the third, in units of `scale`. A kernel packs the sums of both weights into
 * one number, the first ones in its lower half, and such numbers may be added to each other.
 */
export const firstOf = (sum: number): number => (sum << 16) >> 16

/** How much more the second class scores than the third. */
export const secondOf = (sum: number): number => (sum - firstOf(sum)) >> 16

/** The arrays of a table, for `writeBundle`, each named after `name`. */
export const packedArrays = (name: string, table: PackedTable): Record<string, BundleArray> => ({
  [`${name}.rows`]: table.rows,
  [`${name}.shape`]: Float32Array.of(table.scale),
})

export function openPacked(bundle: Bundle, name: string): PackedTable {
  const rows = bundle.array(`${name}.rows`, 'u32')
  return { rows, mask: rows.length - 1, scale: bundle.array(`${name}.shape`, 'f32')[0] }
}
