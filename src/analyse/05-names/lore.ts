/**
 * General knowledge of names, as bits by the hash of the name in lower case, up to four words: a table in `names.bin` that
 * is too large for the closed lists of `gazetteer.ts`. It says what a name may be, never what it is; the models weigh it.
 */
import type { Bundle } from '../../linear/index.ts'
import type { Analysis } from '../../record/index.ts'
import { hashOnwards } from './gazetteer.ts'

/** Bits of a table's entry. */
export const Lore = { given: 1, lastName: 2, person: 4, organisation: 8, place: 16, town: 32, city: 64 } as const

export interface LoreTable {
  /** Open addressing; a place whose bits are 0 is empty. The length is a power of two. */
  readonly keys: Int32Array
  readonly bits: Uint8Array
}

export const openLore = (bundle: Bundle): LoreTable => ({
  keys: bundle.array('lore.keys', 'i32'),
  bits: bundle.array('lore.bits', 'u8'),
})

export function slotOfLore({ keys, bits }: LoreTable, hash: number): number {
  const mask = keys.length - 1
  let slot = (hash ^ (hash >>> 15)) & mask
  while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}

const WORDS_AT_MOST = 4

export interface LoreOfWords {
  /** Bits of the longest entry that a word is in. */
  readonly lore: Uint8Array
  /** Words of that entry before and including this one, and after it: 10 * before + after. */
  readonly lorePlace: Uint8Array
}

/** Looks up every run of up to four words that begins with one for which `begins` holds. Longer entries win, then earlier ones. */
export function loreOf(
  { text, words, sentences }: Analysis,
  table: LoreTable,
  begins: (word: number) => boolean,
): LoreOfWords {
  const { count, start, end } = words
  const lore = new Uint8Array(count)
  const lorePlace = new Uint8Array(count)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const stop = sentences[sentence + 1]
    for (let word = sentences[sentence]; word < stop; word++) {
      if (!begins(word) || lore[word] !== 0) continue
      let hash = hashOnwards(0, text, start[word], end[word])
      let bits = table.bits[slotOfLore(table, hash)]
      let last = word
      for (let next = word + 1; next < stop && next < word + WORDS_AT_MOST; next++) {
        if (start[next] > end[next - 1]) hash = hashOnwards(hash, ' ', 0, 1)
        hash = hashOnwards(hash, text, start[next], end[next])
        const longer = table.bits[slotOfLore(table, hash)]
        if (longer === 0) continue
        bits = longer
        last = next
      }
      if (bits === 0) continue
      for (let at = word; at <= last; at++) {
        lore[at] = bits
        lorePlace[at] = 10 * (at - word + 1) + (last - at)
      }
    }
  }
  return { lore, lorePlace }
}
