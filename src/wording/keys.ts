/**
 * Keys by which near-identical contents are found without comparing all with all. A key is the hash of two neighbouring
 * words that carry content. Of each two neighbouring keys the rarest is kept (winnowing, after Schleimer, Wilkerson and
 * Aiken, 2003, with rarity in the place of their random order), so that two contents that share three such words in a row
 * share a key for certain, and a key is seldom one that thousands share. Rarity is judged by the words alone, not by what
 * is in the record: the same content has the same keys in any record.
 */
import { FREQUENT_WORDS } from './passing-words.data.ts'
import { carriersIn } from './words.ts'

const WINDOW = 2
/** Of longer contents the rarest. Ids of forms have four bits for their number. */
const MOST = 15

/** Under which a content is kept. Each once. */
export function keysOf(normals: readonly string[]): number[] {
  const carriers = carriersIn(normals)
  const pairs = pairsOf(carriers)
  if (pairs.length < WINDOW) return distinct([...pairs.map(({ key }) => key), ...wholeKeys(normals, carriers)])
  const chosen = new Set<number>()
  for (let at = 0; at + WINDOW <= pairs.length; at++) {
    let best = at
    for (let other = at + 1; other < at + WINDOW; other++) if (rarer(pairs[other], pairs[best])) best = other
    chosen.add(best)
  }
  const kept = [...chosen].map((index) => pairs[index]).sort((a, b) => (rarer(a, b) ? -1 : 1))
  return distinct(kept.map(({ key }) => key)).slice(0, MOST)
}

/** Under which a quote is looked for: all its pairs, the rarest first, so that whichever of them was kept is found. */
export function questionKeys(normals: readonly string[]): number[] {
  const carriers = carriersIn(normals)
  const pairs = pairsOf(carriers).sort((a, b) => (rarer(a, b) ? -1 : 1))
  return distinct([...wholeKeys(normals, carriers), ...pairs.map(({ key }) => key)])
}

interface Pair {
  readonly key: number
  readonly rarity: number
}

function pairsOf(carriers: readonly string[]): Pair[] {
  return carriers.slice(1).map((word, index) => ({
    key: hash(`${carriers[index]} ${word}`),
    rarity: rarityOf(carriers[index]) + rarityOf(word),
  }))
}

const rarer = (a: Pair, b: Pair) => a.rarity > b.rarity || (a.rarity === b.rarity && a.key > b.key)

/** Frequent words are short, and rare ones long (Zipf's law of abbreviation). */
const rarityOf = (word: string) => (FREQUENT_WORDS.has(word) ? 0 : Math.min(word.length, 8))

/** Contents of so few words that pairs may be missing are kept whole as well. */
function wholeKeys(normals: readonly string[], carriers: readonly string[]): number[] {
  if (carriers.length > 3) return []
  return [hash(`= ${(carriers.length > 0 ? carriers : normals).join(' ')}`)]
}

const distinct = (keys: readonly number[]) => [...new Set(keys)]

/** FNV-1a with a final mix, as a signed 32-bit number: what a database calls an integer. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
