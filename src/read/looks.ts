/** What text looks like by the shape of its first lines. */
import { OTHER_NAMES, plainName } from './columns.ts'

/** Whether text reads as NDJSON: its first line that is not blank is a JSON object. */
export function looksLikeNdjson(text: string): boolean {
  const [first] = /\S[^\n]*/.exec(text) ?? ['']
  if (!first.startsWith('{')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    return false
  }
}

/** Marks between the cells of a table, in the order in which a tie is decided. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Names of columns that hold articles, without which a file is not taken for a table unless its name says so. */
const TEXT_NAMES: ReadonlySet<string> = new Set(OTHER_NAMES.text)

/** The mark that cuts the first rows into the most cells, and as many in each. */
export function delimiterOf(head: string): string {
  const [first = ''] = head.replace(/^[\uFEFF\r\n]+/, '').split(/\r?\n/, 1)
  // Within quotation marks they are no marks.
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((mark) => bare.split(mark).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}

/** Whether text reads as a table: a row of names, of which one is that of a text and one another part's, and more below. */
export function looksLikeTable(text: string): boolean {
  const [first, ...rest] = text.split(/\r?\n/)
  if (first === undefined || first.length > 2000 || rest.join('').trim() === '') return false
  const cells = first.split(delimiterOf(first)).map((cell) => plainName(cell.replace(/^"|"$/g, '')))
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false
  const others = Object.values(OTHER_NAMES).flat()
  return cells.some((cell) => TEXT_NAMES.has(cell)) && cells.filter((cell) => others.includes(cell)).length >= 2
}
