/**
 * Words → parts of speech. One class is a pair of universal and Penn tag, as the treebanks show them together, so that
 * the two never contradict each other. A linear model decides word by word from left to right; a second pass decides
 * again with the first one's tags on both sides in view.
 */
import { type Arrays, type Kernel, type KeyedTable, openKernel } from '../../linear/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { placeOf, type TagContext } from './features.ts'
import { WASM } from './kernel.wasm.ts'

export { casingOf, firstFeatures, secondFeatures, type TagContext, tagFeatureBuffer } from './features.ts'

const imul = Math.imul

export interface TagModel {
  readonly first: KeyedTable
  readonly second: KeyedTable
  /** The universal and the Penn tag of each class. */
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/** The tables of both passes. */
interface TagTables {
  readonly first: KeyedTable
  readonly second: KeyedTable
}

/** What the table says of a word of the sentence in hand is added to its scores, by the features of `features.ts`. */
type Score = (
  classes: number,
  mask: number,
  rows: number,
  cells: number,
  first: number,
  end: number,
  casing: number,
  word: number,
) => void

/** What the kernel does with the sentence in hand. */
interface TagFunctions {
  /** The word as it stands alone; what the scores were before is lost. */
  readonly scoreOwn: Score
  /** Adds what decides most around it. */
  readonly scoreStrong: Score
  /** Adds the rest around it. */
  readonly scoreWeak: Score
  /** All of a word whose neighbours have tags on both sides; what the scores were before is lost. */
  readonly scoreAll: Score
}

/**
 * What the first pass's table says of words as they stand alone, each in the one place that its form leads to: news
 * writes the same words again and again. A word is known by three hashes, so that what is remembered never depends on
 * what was read before.
 */
interface TagMemory {
  readonly form: Int32Array
  readonly lower: Int32Array
  /** Its end, its place and its sentence's use of capitals. */
  readonly rest: Int32Array
  /** One row of scores a word. Fewer than thirty weights of at most 127 fit sixteen bits. */
  readonly scores: Int16Array
}

/** Words whose own scores are remembered. A power of two. */
const REMEMBERED = 2048

const tagMemory = (classes: number): TagMemory => ({
  form: new Int32Array(REMEMBERED),
  lower: new Int32Array(REMEMBERED),
  rest: new Int32Array(REMEMBERED),
  scores: new Int16Array(REMEMBERED * classes),
})

/** The sentence in hand, words from 0: what the kernel sees of each. */
interface TagSentence {
  /** Words that there is room for. */
  readonly longest: number
  readonly form: Int32Array
  readonly lower: Int32Array
  readonly shape: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly usage: Uint16Array
  readonly guess: Uint16Array
  readonly habit: Uint8Array
  readonly capital: Uint8Array
  readonly tags: Uint8Array
  /** How far the tag was ahead of the next best. */
  readonly margin: Int32Array
  /** By class, of the word that is looked at. */
  readonly scores: Int16Array
}

const sentenceOf = (longest: number, { int32, uint16, uint8 }: Arrays, scores: Int16Array): TagSentence => ({
  longest,
  form: int32('form', longest),
  lower: int32('lower', longest),
  shape: int32('shape', longest),
  suffix1: int32('suffix1', longest),
  suffix2: int32('suffix2', longest),
  suffix3: int32('suffix3', longest),
  suffix4: int32('suffix4', longest),
  prefix1: int32('prefix1', longest),
  prefix2: int32('prefix2', longest),
  prefix3: int32('prefix3', longest),
  usage: uint16('usage', longest),
  guess: uint16('guess', longest),
  habit: uint8('habit', longest),
  capital: uint8('capital', longest),
  tags: uint8('tags', longest),
  margin: int32('margin', longest),
  scores,
})

/** A model opened for tagging, and the sentence in hand. */
export interface Tagger {
  readonly kernel: Kernel<TagFunctions, TagTables>
  readonly memory: TagMemory
  sentence: TagSentence
}

/** Words of nearly every sentence: for a longer one the arrays are laid anew. */
const USUAL = 400

export function openTagger({ first, second }: TagTables): Tagger {
  const kernel = openKernel<TagFunctions, TagTables>(WASM, { first, second })
  return { kernel, memory: tagMemory(first.classes), sentence: laid(kernel, USUAL) }
}

const laid = (kernel: Tagger['kernel'], longest: number): TagSentence =>
  kernel.lay((arrays, scores) => sentenceOf(longest, arrays, scores))

/** The word and the strong features alone decide where they put one tag ahead by more than this, in units of training. */
const SURE_AT_ONCE = 24
/** A tag that was ahead by more than this is not decided again. */
const SURE = 6

/** Class of every word of one sentence, written to `tags`. */
export function tagSentence(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  take(tagger, context, tags)
  firstPass(tagger, context)
  secondPass(tagger, context, SURE / tagger.kernel.tables.first.scale)
  give(tagger, context, tags)
}

/** What the first pass alone says of every word, written to `tags`. */
export function tagOnce(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  take(tagger, context, tags)
  firstPass(tagger, context)
  give(tagger, context, tags)
}

/** Decides every word again; `tags` holds what the first pass said. */
export function tagAgain(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  take(tagger, context, tags)
  secondPass(tagger, context, Number.POSITIVE_INFINITY)
  give(tagger, context, tags)
}

/** Takes the sentence in hand, with the tags it has so far. */
function take(tagger: Tagger, { atoms, lexicon, first, end }: TagContext, tags: Uint8Array): void {
  if (end - first > tagger.sentence.longest) tagger.sentence = laid(tagger.kernel, 2 * (end - first))
  const { sentence } = tagger
  for (let word = first, at = 0; word < end; word++, at++) {
    sentence.form[at] = atoms.form[word]
    sentence.lower[at] = atoms.lower[word]
    sentence.shape[at] = atoms.shape[word]
    sentence.suffix1[at] = atoms.suffix1[word]
    sentence.suffix2[at] = atoms.suffix2[word]
    sentence.suffix3[at] = atoms.suffix3[word]
    sentence.suffix4[at] = atoms.suffix4[word]
    sentence.prefix1[at] = atoms.prefix1[word]
    sentence.prefix2[at] = atoms.prefix2[word]
    sentence.prefix3[at] = atoms.prefix3[word]
    sentence.usage[at] = lexicon.usage[word]
    sentence.guess[at] = lexicon.guess[word]
    sentence.habit[at] = lexicon.habit[word]
    sentence.capital[at] = atoms.capital[word]
    sentence.tags[at] = tags[word]
  }
}

function give({ sentence }: Tagger, { first, end }: TagContext, tags: Uint8Array): void {
  for (let word = first; word < end; word++) tags[word] = sentence.tags[word - first]
}

function firstPass({ kernel, memory, sentence }: Tagger, { lexicon, first, end, casing }: TagContext): void {
  const { functions, tables } = kernel
  const { classes, mask, rows, cells, scale } = tables.first
  const { tags, scores, margin } = sentence
  const sureAtOnce = SURE_AT_ONCE / scale
  const length = end - first
  for (let at = 0; at < length; at++) {
    const word = first + at
    const only = onlyChoice(lexicon, word)
    if (only >= 0) {
      tags[at] = only
      continue
    }
    if (!remembered(memory, sentence, lexicon, at, word, casing)) {
      functions.scoreOwn(classes, mask, rows, cells, 0, length, casing, at)
      remember(memory, sentence, at, casing)
    }
    functions.scoreStrong(classes, mask, rows, cells, 0, length, casing, at)
    let tag = best(lexicon, word, scores)
    let lead = ahead(lexicon, word, tag, scores)
    if (lead <= sureAtOnce) {
      functions.scoreWeak(classes, mask, rows, cells, 0, length, casing, at)
      tag = best(lexicon, word, scores)
      lead = ahead(lexicon, word, tag, scores)
    }
    tags[at] = tag
    margin[at] = lead
  }
}

/** Decides every word again whose tag was not ahead by more than `sure`. */
function secondPass({ kernel, sentence }: Tagger, { lexicon, first, end, casing }: TagContext, sure: number): void {
  const { functions, tables } = kernel
  const { classes, mask, rows, cells } = tables.second
  const { tags, scores, margin } = sentence
  const length = end - first
  for (let at = 0; at < length; at++) {
    if (onlyChoice(lexicon, first + at) >= 0 || margin[at] > sure) continue
    functions.scoreAll(classes, mask, rows, cells, 0, length, casing, at)
    tags[at] = best(lexicon, first + at, scores)
  }
}

/** What tells a word, beside its form, from others that score otherwise where they stand alone. */
const restOf = ({ suffix4, capital }: TagSentence, at: number, casing: number): number =>
  (imul(suffix4[at], 0x9e3779b1) + placeOf(capital, 0, at) * 8 + casing + 1) | 0

const placeIn = ({ form }: TagSentence, at: number, rest: number): number =>
  (form[at] ^ imul(rest, 0x85ebca6b)) & (REMEMBERED - 1)

/**
 * Puts the scores of the word as it stands alone into the sentence's: of the tags that it may have, a handful for most
 * words. What stands at the others is never read. False where the word is not remembered.
 */
function remembered(
  memory: TagMemory,
  sentence: TagSentence,
  { choice, choiceStart, choices }: Lexicon,
  at: number,
  word: number,
  casing: number,
): boolean {
  const rest = restOf(sentence, at, casing)
  const place = placeIn(sentence, at, rest)
  const { form, lower, scores } = sentence
  if (memory.form[place] !== form[at] || memory.lower[place] !== lower[at] || memory.rest[place] !== rest) return false
  const row = place * scores.length
  const end = choiceStart[choice[word] + 1]
  for (let i = choiceStart[choice[word]]; i < end; i++) scores[choices[i]] = memory.scores[row + choices[i]]
  return true
}

function remember(memory: TagMemory, sentence: TagSentence, at: number, casing: number): void {
  const rest = restOf(sentence, at, casing)
  const place = placeIn(sentence, at, rest)
  memory.form[place] = sentence.form[at]
  memory.lower[place] = sentence.lower[at]
  memory.rest[place] = rest
  memory.scores.set(sentence.scores, place * sentence.scores.length)
}

/** How much higher the chosen tag scores than any other that the word may have. */
function ahead({ choice, choiceStart, choices }: Lexicon, word: number, chosen: number, scores: Int16Array): number {
  const end = choiceStart[choice[word] + 1]
  let second = -0x7fffffff
  for (let at = choiceStart[choice[word]]; at < end; at++) {
    if (choices[at] !== chosen && scores[choices[at]] > second) second = scores[choices[at]]
  }
  return scores[chosen] - second
}

/** The one tag that a frequent word ever has, or -1 where the model has to choose. */
export function onlyChoice({ choice, choiceStart, choices }: Lexicon, word: number): number {
  const start = choiceStart[choice[word]]
  return choiceStart[choice[word] + 1] - start === 1 ? choices[start] : -1
}

/** The tag that scores highest among those that the word may have. */
function best({ choice, choiceStart, choices }: Lexicon, word: number, scores: Int16Array): number {
  const start = choiceStart[choice[word]]
  const end = choiceStart[choice[word] + 1]
  let top = choices[start]
  for (let at = start + 1; at < end; at++) if (scores[choices[at]] > scores[top]) top = choices[at]
  return top
}
