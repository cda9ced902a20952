/** Rows of a table of few classes, added up: how models score that look at many features of few things. */
import type { DenseTable } from './dense.ts'
import { openKernel } from './kernel.ts'
import { WASM } from './row-sums.wasm.ts'

export interface RowSums {
  /** Rows are a power of two; a feature's row is its lowest bits. */
  readonly mask: number
  /** What one unit of a sum is worth as a logarithm of odds. */
  readonly scale: number
  /** Rows to add up; whoever asks writes them. */
  readonly rows: Int32Array
  /** One a class: what was added last. */
  readonly sums: Int32Array
  /** Adds up the first `count` of `rows`. */
  readonly add: (count: number) => void
}

/** Classes that a row may have. */
const MOST_CLASSES = 16

/** Copies the table; `most` is how many rows there is room for. */
export function openRowSums(table: DenseTable, most: number): RowSums {
  const { classes, mask, scale } = table
  if (classes > MOST_CLASSES) throw new RangeError(`${classes} classes are more than the ${MOST_CLASSES} of a row`)
  const kernel = openKernel<{ add: (table: number, count: number) => void }, { table: DenseTable }>(WASM, { table })
  const { rows, sums } = kernel.lay(({ int32 }) => ({ rows: int32('rows', most), sums: int32('sums', MOST_CLASSES) }))
  const { at } = kernel.tables.table
  const { add } = kernel.functions
  return { mask, scale, rows, sums: sums.subarray(0, classes), add: (count) => add(at, count) }
}
