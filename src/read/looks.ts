/** What text looks like by the shape of its first lines. */

import { OTHER_NAMES, plainName } from './columns.ts'
import { looksLikePressCodes } from './press-codes.ts'

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

/** What begins each mail of an mbox. */
const MBOX_LINE = /^From \S+ .{0,60}\d{4}\r?\n/

/** Header lines of a mail, of which one says that it is MIME or where the page was saved from. */
export function looksLikeMail(text: string): boolean {
  const [head = ''] = text
    .slice(0, 16_384)
    .replace(MBOX_LINE, '')
    .split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  const names = lines
    .filter((line) => !/^[ \t]/.test(line))
    .map((line) => /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line)?.[1].toLowerCase())
  if (names.length < 3 || names.some((name) => name === undefined)) return false
  const has = (name: string) => names.includes(name)
  if (has('from') && has('subject') && (has('date') || has('to'))) return true
  return ['mime-version', 'snapshot-content-location', 'message-id', 'received'].some(has)
}

/** "1 of 200 DOCUMENTS", "Document 1 of 200": how press databases begin each report of a download. */
export const PRESS_DATABASE_MARK = /^[ \t]*(?:\d{1,5} of \d{1,5} documents?|document \d{1,5} of \d{1,5})[ \t]*\r?$/im

/** How each report ends in newer downloads, in which no number begins it. */
export const PRESS_DATABASE_END = /^[ \t]*end of document[ \t]*\r?$/im

export const looksLikePressDatabase = (text: string): boolean =>
  PRESS_DATABASE_MARK.test(text.slice(0, 2000)) ||
  looksLikePressCodes(text) ||
  (PRESS_DATABASE_END.test(text) && /^[ \t]*(?:length|byline|load-date):/im.test(text))

/** Marks between the cells of a table, in the order in which a tie is decided. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

/** Excel is told the delimiter in a first line of its own, which is no row. */
export const SEPARATOR_LINE = /^\uFEFF?"?sep=([,;|\t])"?\r?\n/i

/** Names of columns that hold articles, without which a file is not taken for a table unless its name says so. */
const TEXT_NAMES: ReadonlySet<string> = new Set(OTHER_NAMES.text)

/** The mark that cuts the first rows into the most cells, and as many in each. */
export function delimiterOf(head: string): string {
  const [, told] = SEPARATOR_LINE.exec(head) ?? []
  if (told !== undefined) return told as (typeof DELIMITERS)[number]
  const [first = ''] = head.replace(/^[\uFEFF\r\n]+/, '').split(/\r?\n/, 1)
  // Within quotation marks they are no marks.
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((mark) => bare.split(mark).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]
}

/** Whether text reads as a table: a row of names, of which one is that of a text and one another part's, and more below. */
export function looksLikeTable(text: string): boolean {
  const [first, ...rest] = text.replace(SEPARATOR_LINE, '').split(/\r?\n/)
  if (first === undefined || first.length > 2000 || rest.join('').trim() === '') return false
  const cells = first.split(delimiterOf(text)).map((cell) => plainName(cell.replace(/^"|"$/g, '')))
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false
  const others = Object.values(OTHER_NAMES).flat()
  return cells.some((cell) => TEXT_NAMES.has(cell)) && cells.filter((cell) => others.includes(cell)).length >= 2
}
