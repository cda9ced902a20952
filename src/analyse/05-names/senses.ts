/**
 * What a word names, as its company in six thousand million words of text tells: a table in `names.bin` of 340,000 words
 * with two bytes each. Training makes it (`train/names-senses.ts`) by a small network over vectors of words; nothing of
 * the vectors is kept. It knows most towns, first names and bodies of the world, and says what a word may be, never what
 * it is.
 */
import type { Bundle } from '../../linear/index.ts'
import { unaccented } from '../../record/index.ts'
import { foldedHash } from '../atoms.ts'

/** What words of running text are: parts of names of these types, or of none. */
export const SENSES = ['person', 'organisation', 'place', 'group', 'other', 'none'] as const
/** What lists of names say that a word is. */
export const LISTS = ['given', 'last', 'place', 'organisation'] as const

export interface SenseTable {
  /** Open addressing by `foldedHash`; the table holds 16 bits of it more. The length is a power of two. */
  readonly keys: Uint16Array
  /** `senseCode` of a word; 0 is an empty place. */
  readonly sense: Uint8Array
  /** `listCode` of a word. */
  readonly lists: Uint8Array
}

export const openSenses = (bundle: Bundle): SenseTable => ({
  keys: bundle.array('senses.keys', 'u16'),
  sense: bundle.array('senses.sense', 'u8'),
  lists: bundle.array('senses.lists', 'u8'),
})

const LEVELS = [0.5, 0.7, 0.9]
const LIST_LEVELS = [0.1, 0.35, 0.7]
const levelOf = (levels: readonly number[], share: number): number => levels.filter((level) => share >= level).length

/** The likeliest of `SENSES`, the one after it, and how likely the first is, as one number from 1 to 144. */
export function senseCode(shares: ArrayLike<number>): number {
  const order = SENSES.map((_, sense) => sense).sort((a, b) => shares[b] - shares[a] || a - b)
  return 1 + (order[0] * SENSES.length + order[1]) * (LEVELS.length + 1) + levelOf(LEVELS, shares[order[0]])
}

/** How likely each of `LISTS` has the word, two bits a list. */
export const listCode = (shares: ArrayLike<number>): number =>
  LISTS.reduce((code, _, list) => code | (levelOf(LIST_LEVELS, shares[list]) << (2 * list)), 0)

/** The likeliest of `SENSES`, from 1 on; 0 for a word that the table lacks. */
export const likeliest = (sense: number): number =>
  sense === 0 ? 0 : 1 + Math.floor((sense - 1) / (SENSES.length * (LEVELS.length + 1)))

/**
 * Place of a word whose `foldedHash` is known: of the word itself or, where the table lacks it, of its letters without
 * accents. Texts that vectors were learned from have "Lodz" more often than "Łódź".
 */
export function placeOfWord(table: SenseTable, hash: number, text: string, start: number, end: number): number {
  const place = placeOfSense(table, hash)
  if (table.sense[place] !== 0) return place
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 127) return placeOfSense(table, foldedHash(unaccented(text.slice(start, end))))
  }
  return place
}

export const checkOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 16

/** Place of the word with this `foldedHash`, or of the empty place where it would go. */
export function placeOfSense({ keys, sense }: SenseTable, hash: number): number {
  const mask = keys.length - 1
  const check = checkOf(hash)
  let place = hash & mask
  while (sense[place] !== 0 && keys[place] !== check) place = (place + 1) & mask
  return place
}
