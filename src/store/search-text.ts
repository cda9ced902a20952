/**
 * A text as search sees it: what a reader would call one word is one, on whichever side a hyphen, a stop, a comma or an
 * invisible sign stands. What keeps and what asks must see alike, so both do it here.
 *
 * `T3_report.pdf` is three words and `GBU-12` two, where PostgreSQL's parser takes a file's name and a negative number;
 * `U.S.` is `US`, `1,000` is `1000`.
 */
import { fold } from './fold.ts'

export interface SearchText {
  /** Words with one blank between them. */
  readonly text: string
  /** Words that hyphens part, each in one piece: `email` of `e-mail`, and what a line's end has cut in two. */
  readonly joined: string
}

/** Soft hyphens, joiners and marks that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** `U.S`, of which the last stop may be the sentence's. */
const LETTERS = /(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu
const THOUSANDS = /(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu
const CUT = /(?<=\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu
/** Longer chains are read by nobody in one piece. */
const HYPHENATED =
  /(?<![\p{L}\p{N}\p{M}‐‑-])[\p{L}\p{N}\p{M}]{1,40}(?:[‐‑-][\p{L}\p{N}\p{M}]{1,40}){1,2}(?![\p{L}\p{N}\p{M}‐‑-])/gu
/** A stop between figures stays: `2.5`. */
const BETWEEN = /(?:(?!(?<=\p{N})\.(?=\p{N}))[^\p{L}\p{N}\p{M}])+/gu

export function searchText(given: string): SearchText {
  const text = given
    .replace(INVISIBLE, '')
    .replace(CUT, '-')
    .replace(LETTERS, (letters) => letters.replaceAll('.', ''))
    .replace(THOUSANDS, '')
  const joined = text.match(HYPHENATED)?.map((word) => word.replace(/[‐‑-]/g, '')) ?? []
  return { text: text.replace(BETWEEN, ' ').trim(), joined: joined.join(' ') }
}

/** Small letters without accents, a blank round each word: the words of a phrase stand in it as they were typed. */
export const plainText = (given: string): string => ` ${fold(searchText(given).text).join(' ')} `
