/**
 * Tables as CSV that opens right in a spreadsheet: RFC 4180, a byte order mark so that Excel reads UTF-8, and text that
 * a spreadsheet would run as a formula defused by an apostrophe before it. Whoever needs the exact characters takes
 * NDJSON or Parquet.
 */
import type { Cell, Column } from './columns.ts'

const BYTE_ORDER_MARK = '\uFEFF'

export async function* csvOf<Row>(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly Column<Row>[],
  { byteOrderMark }: { readonly byteOrderMark: boolean },
): AsyncGenerator<string> {
  yield (byteOrderMark ? BYTE_ORDER_MARK : '') + lineOf(columns.map(({ name }) => name))
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => lineOf(columns.map(({ cell }) => cell(row)))).join('')
  }
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = defused(typeof cell === 'string' ? cell : cell.join('; '))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * What a spreadsheet takes for a formula: `=`, `+`, `-` and `@` at the start, in their full width as well, also behind
 * blanks and characters that are not seen, which some programs skip.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u
/** And what some import dialogs take as the beginning of another cell. */
const CONTROL = /^[\t\r\n]/

/** What may part cells, with the blanks around it. Runs are taken whole, so that one of a million tabs is looked at once. */
const BETWEEN = /[;\s\p{Cc}\p{Cf}]+/gu
const FORMULA_SIGN = /[=+\-@＝＋－＠]/

function defused(text: string): string {
  const start = FORMULA.test(text) || CONTROL.test(text) ? "'" : ''
  // Where a semicolon or a tab parts cells, as in half of the world, a text may go on in a cell of its own.
  const parted = text.replace(BETWEEN, (run, at: number) =>
    FORMULA_SIGN.test(text.charAt(at + run.length)) && /[;\t]/.test(run) ? `${run}'` : run,
  )
  return start + parted
}
