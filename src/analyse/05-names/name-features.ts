/**
 * The features by which a word is told to begin or go on with a name: its form, its neighbours, its case, its tags, the
 * tables, and the run of capitalised words that it stands in. Every feature is a row number in the hashed table of
 * weights. Nothing here looks at the tree, so that a wrong tree costs no name.
 */
import { type Analysis, Xpos } from '../../record/index.ts'
import { foldedHash } from '../atoms.ts'
import { type LexiconTable, placeOf } from '../lexicon.ts'
import { hashOf, hashOfPair, known } from './gazetteer.ts'
import { type LoreTable, loreOf } from './lore.ts'
import { placeOfWord, type SenseTable } from './senses.ts'

/** How a word is written. */
export const Shape = {
  lower: 0,
  capital: 1,
  upper: 2,
  mixed: 3,
  initial: 4,
  number: 5,
  other: 6,
} as const

/** What the finder of names needs of every word, worked out once an article. */
export interface WordView {
  readonly hash: Int32Array
  readonly shape: Uint8Array
  readonly known: Uint16Array
  /** Bits of the table for this word together with the next. */
  readonly pair: Uint16Array
  /** First and one past the last word of the run of capitalised words that a word is in; linking words stay inside. */
  readonly runFirst: Int32Array
  readonly runEnd: Int32Array
  /** 1 where the word also stands in lower case in the article. */
  readonly common: Uint8Array
  /** 1 where a capitalised word ends as adjectives of states do. */
  readonly demonymic: Uint8Array
  /** Which words of unlabelled text it behaves like, coarse and fine; 0 where that is not known. */
  readonly cluster: Uint8Array
  readonly fine: Uint16Array
  /** What the large table of names holds of it, and its place in that entry. */
  readonly lore: Uint8Array
  readonly lorePlace: Uint8Array
  /** What vectors of words tell of it (`senses.ts`). */
  readonly sense: Uint8Array
  readonly lists: Uint8Array
}

/** The tables that words are looked up in. */
export interface NameTables {
  readonly lexicon: LexiconTable
  readonly lore: LoreTable
  readonly senses: SenseTable
}

function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (first >= 48 && first <= 57) return Shape.number
  const isUpper = (code: number) => (code >= 65 && code <= 90) || (code > 127 && isLetterUpper(code))
  const isLower = (code: number) => (code >= 97 && code <= 122) || (code > 127 && !isLetterUpper(code) && code < 0x2000)
  if (isUpper(first)) {
    if (end - start === 1) return Shape.initial
    let lowers = 0
    let uppers = 0
    for (let at = start + 1; at < end; at++) {
      const code = text.charCodeAt(at)
      if (isUpper(code)) uppers++
      else if (isLower(code)) lowers++
    }
    if (uppers === 0 && lowers === 0) return Shape.initial
    return uppers === 0 ? Shape.capital : lowers === 0 ? Shape.upper : Shape.mixed
  }
  if (!isLower(first)) return Shape.other
  for (let at = start + 1; at < end; at++) if (isUpper(text.charCodeAt(at))) return Shape.mixed
  return Shape.lower
}

function isLetterUpper(code: number): boolean {
  if (code < 0xc0 || code > 0x24f) {
    if (code < 0x370 || code > 0x52f) return false
    const letter = String.fromCharCode(code)
    return letter !== letter.toLowerCase()
  }
  return (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x100 && (code & 1) === 0)
}

export const isCapitalised = (shape: number): boolean => shape >= Shape.capital && shape <= Shape.initial

/** "-an", "-i", "-ese", "-ish" of a word of five letters or more. */
function endsAsDemonym(text: string, start: number, end: number): boolean {
  if (end - start < 5) return false
  const ends = (ending: string) => text.startsWith(ending, end - ending.length)
  return ends('an') || ends('i') || ends('ese') || ends('ish')
}

const LINKS = new Set(
  "of the and for & de del della da di dos la le van von der den bin ibn bint arap ould al el y - – ' 's ’s on to in"
    .split(' ')
    .map((word) => hashOf(word, 0, word.length)),
)

/** Linking words may stand inside a name ("Bank of England"), never at its end. */
export const isLink = (hash: number): boolean => LINKS.has(hash)

export function viewWords(analysis: Analysis, { lexicon, lore: table, senses }: NameTables): WordView {
  const { text, words, sentences } = analysis
  const { count, start, end } = words
  const hash = new Int32Array(count)
  const shape = new Uint8Array(count)
  const bits = new Uint16Array(count)
  const pair = new Uint16Array(count)
  const runFirst = new Int32Array(count).fill(-1)
  const runEnd = new Int32Array(count).fill(-1)
  const common = new Uint8Array(count)
  const demonymic = new Uint8Array(count)
  const cluster = new Uint8Array(count)
  const fine = new Uint16Array(count)
  const sense = new Uint8Array(count)
  const lists = new Uint8Array(count)
  const lowers = new Set<number>()
  for (let word = 0; word < count; word++) {
    hash[word] = hashOf(text, start[word], end[word])
    shape[word] = shapeOf(text, start[word], end[word])
    bits[word] = known(hash[word])
    const folded = foldedHash(text, start[word], end[word])
    const place = placeOf(lexicon.key, folded)
    if (lexicon.key[place] !== 0) {
      cluster[word] = lexicon.cluster[place]
      fine[word] = lexicon.fine[place]
    }
    const sensed = placeOfWord(senses, folded, text, start[word], end[word])
    sense[word] = senses.sense[sensed]
    lists[word] = senses.lists[sensed]
    if (shape[word] === Shape.lower) lowers.add(hash[word])
  }
  for (let word = 0; word < count; word++) {
    if (!isCapitalised(shape[word])) continue
    if (lowers.has(hash[word])) common[word] = 1
    if (endsAsDemonym(text, start[word], end[word])) demonymic[word] = 1
    if (word + 1 < count && isCapitalised(shape[word + 1])) {
      pair[word] = known(hashOfPair(text, start[word], end[word], start[word + 1], end[word + 1]))
    }
  }
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const stop = sentences[sentence + 1]
    for (let word = sentences[sentence]; word < stop; ) {
      if (!isCapitalised(shape[word])) {
        word++
        continue
      }
      let last = word
      for (let next = word + 1; next < stop && next <= last + 3; next++) {
        if (isCapitalised(shape[next])) last = next
        else if (!isLink(hash[next])) break
      }
      runFirst.fill(word, word, last + 1)
      runEnd.fill(last + 1, word, last + 1)
      word = last + 1
    }
  }
  const { lore, lorePlace } = loreOf(analysis, table, (word) => isCapitalised(shape[word]))
  return {
    hash, shape, known: bits, pair, runFirst, runEnd, common, demonymic, cluster, fine, lore, lorePlace, sense, lists,
  } // biome-ignore format: one table
}

export const FEATURES_AT_MOST = 240

/** Mixes a template's number with up to two values into a row of a table of `mask + 1` rows. */
function row(template: number, a: number, b: number, mask: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & mask
}

/** Rows of the features that name words themselves: training leaves them out now and then, so that the rest is learned too. */
export const LEXICAL_FEATURES = 12

/** How many features after those name tags; training leaves them out now and then too, since our tags have errors. */
export const TAG_FEATURES = 4

/** Hash of the last `length` letters, and of the first. */
const ending = (text: string, start: number, end: number, length: number) =>
  hashOf(text, Math.max(start, end - length), end)
const beginning = (text: string, start: number, end: number, length: number) =>
  hashOf(text, start, Math.min(end, start + length))

/**
 * Writes the rows of word `word` into `rows` and returns how many. `before` is the label given to the word before it.
 * The first `LEXICAL_FEATURES` are the lexical ones.
 */
export function nameFeatures(
  { text, words, sentences }: Analysis,
  view: WordView,
  word: number,
  before: number,
  mask: number,
  rows: Int32Array,
): number {
  const { hash, shape, runFirst, runEnd } = view
  const first = sentences[words.sentence[word]]
  const stop = sentences[words.sentence[word] + 1]
  const at = (offset: number) => (word + offset >= first && word + offset < stop ? word + offset : -1)
  const [l2, l1, r1, r2] = [at(-2), at(-1), at(1), at(2)]
  const hashAt = (index: number) => (index < 0 ? 7 : hash[index])
  const shapeAt = (index: number) => (index < 0 ? 9 : shape[index])
  const knownAt = (index: number) => (index < 0 ? 0 : view.known[index])
  const tagAt = (index: number) => (index < 0 ? Xpos.XX : words.xpos[index])
  const self = hash[word]
  const bits = view.known[word]
  const runStart = runFirst[word] < 0 ? word : runFirst[word]
  const runLast = runEnd[word] < 0 ? word : runEnd[word] - 1
  const outerLeft = runStart - 1 >= first ? runStart - 1 : -1
  const outerRight = runLast + 1 < stop ? runLast + 1 : -1
  const place = Math.min(word - runStart, 3) * 4 + Math.min(runLast - word, 3)
  const start = words.start[word]
  const end = words.end[word]
  let n = 0
  const put = (a: number, b: number) => {
    rows[n] = row(n, a, b, mask)
    n++
  }
  // Lexical.
  put(self, shape[word])
  put(self, before)
  put(hashAt(l1), self)
  put(self, hashAt(r1))
  put(hash[runLast], place)
  put(hash[runStart], place)
  put(hash[runLast], self)
  put(ending(text, start, end, 4), 0)
  put(ending(text, start, end, 3), shape[word])
  put(beginning(text, start, end, 3), shape[word])
  put(ending(text, words.start[runLast], words.end[runLast], 3), place)
  put(beginning(text, start, end, 4), 0)
  // Tags.
  put(tagAt(word), before)
  put(tagAt(l1), tagAt(word))
  put(tagAt(word), tagAt(r1))
  put(tagAt(outerLeft), tagAt(outerRight))
  // Around it.
  put(hashAt(l1), before)
  put(hashAt(r1), before)
  put(hashAt(l2), hashAt(l1))
  put(hashAt(r1), hashAt(r2))
  put(hashAt(l2), 0)
  put(hashAt(r2), 0)
  put(hashAt(outerLeft), place)
  put(hashAt(outerRight), place)
  put(hashAt(outerRight), knownAt(runLast))
  put(hashAt(outerLeft), hashAt(outerRight))
  // How it is written.
  put(shape[word], before)
  put(shapeAt(l1) * 10 + shape[word], shapeAt(r1))
  put(shape[word], place)
  put(place, before)
  put(l1 < 0 ? 1 : 0, shape[word])
  put(view.common[word], l1 < 0 ? 1 : 0)
  // Tables.
  put(bits, before)
  put(bits, place)
  put(knownAt(l1), bits)
  put(bits, knownAt(r1))
  put(knownAt(runLast), place)
  put(knownAt(runStart), place)
  put(knownAt(runStart), knownAt(runLast))
  put(view.pair[word], before)
  put(l1 < 0 ? 0 : view.pair[l1], before)
  put(knownAt(outerLeft), place)
  put(knownAt(outerRight), place)
  put(before, 77)
  // Clusters.
  const clusterAt = (index: number) => (index < 0 ? 256 : view.cluster[index])
  const fineAt = (index: number) => (index < 0 ? 65536 : view.fine[index])
  put(clusterAt(word), before)
  put(clusterAt(l1), clusterAt(word))
  put(clusterAt(r1), clusterAt(word))
  put(clusterAt(l1), clusterAt(r1))
  put(fineAt(word), before)
  put(fineAt(l1), before)
  put(fineAt(r1), before)
  put(fineAt(outerLeft), place)
  put(fineAt(outerRight), place)
  put(fineAt(runLast), place)
  const each = (template: number, value: number, other: number) => {
    for (let left = value; left !== 0; left &= left - 1) rows[n++] = row(template, left & -left, other, mask)
  }
  const put2 = (template: number, a: number, b: number) => {
    rows[n++] = row(template, a, b, mask)
  }
  each(60, bits, before)
  each(61, bits, shape[word])
  each(62, view.pair[word], place)
  if (l1 >= 0) each(63, view.pair[l1], place)
  each(64, knownAt(runLast), place)
  each(65, knownAt(l1), shape[word])
  each(66, knownAt(outerLeft), place)
  const loreAt = (index: number) => (index < 0 ? 0 : view.lore[index])
  const placeAt = (index: number) => (index < 0 ? 0 : view.lorePlace[index])
  put2(70, view.lore[word], before)
  put2(71, view.lore[word], view.lorePlace[word])
  put2(72, loreAt(l1), view.lore[word])
  put2(73, loreAt(r1), view.lore[word])
  put2(74, view.lorePlace[word], before)
  put2(75, placeAt(r1), view.lore[word])
  each(76, view.lore[word], before)
  each(77, view.lore[word], view.lorePlace[word])
  each(78, loreAt(runLast), place)
  each(79, loreAt(runStart), place)
  // What vectors of words tell.
  const senseAt = (index: number) => (index < 0 ? 255 : view.sense[index])
  put2(90, view.sense[word], before)
  put2(91, view.sense[word], place)
  put2(92, senseAt(l1), view.sense[word])
  put2(93, senseAt(r1), view.sense[word])
  put2(94, view.sense[runLast], place)
  put2(95, view.sense[runStart], place)
  put2(96, view.lists[word], before)
  put2(97, view.lists[runLast], place)
  return n
}
