/** Names as they are looked for: their words, in small letters without accents. */
import { unaccented } from '../record/index.ts'

/** No name's word is longer; a lexeme of PostgreSQL has 2 KiB at most. */
const LONGEST_WORD = 80

/** `fold("Zoë O'Brien-Łuk")` is `['zoe', 'o', 'brien', 'luk']`. */
export function fold(name: string): string[] {
  return unaccented(name)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (word === '' ? [] : [word.slice(0, LONGEST_WORD)]))
}

/** An index of PostgreSQL holds 2,704 bytes of a row; a character has four at most. */
const MOST_INDEXED = 600

/** What of a name stands in a column that has an index. The record has all of it. */
export const indexable = (name: string): string =>
  name.length <= MOST_INDEXED ? name : name.slice(0, MOST_INDEXED).replace(/[\ud800-\udbff]$/, '')

/** `unaccented` of an expression in SQL: PostgreSQL's `unaccent` leaves one letter of its table. */
export const unaccentedSql = (text: string): string => `translate(lower(unaccent(${text})), 'ə', 'e')`
