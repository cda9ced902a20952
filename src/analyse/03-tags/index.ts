/**
 * Words → parts of speech. One class is a pair of universal and Penn tag, as the treebanks show them together, so that
 * the two never contradict each other. A linear model decides word by word from left to right; a second pass decides
 * again with the first one's tags on both sides in view.
 */
import { type Kernel, type KeyedTable, openKernel } from '../../linear/index.ts'
import type { Lexicon } from '../lexicon.ts'
import type { TagContext } from './features.ts'
import { WASM } from './kernel.wasm.ts'
import { remember, remembered, type TagMemory, tagMemory } from './memory.ts'
import { give, sentenceOf, type TagSentence, take } from './sentence.ts'

export { casingOf, firstFeatures, secondFeatures, type TagContext, tagFeatureBuffer } from './features.ts'
export { mendModalNames } from './modal-names.ts'

export interface TagModel {
  readonly first: KeyedTable
  readonly second: KeyedTable
  /** The universal and the Penn tag of each class. */
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/** The tables of both passes. */
type TagTables = Pick<TagModel, 'first' | 'second'>

/** What the table says of a word of the sentence in hand is added to its scores, by the features of `features.ts`. */
type Score = (table: number, first: number, end: number, casing: number, word: number) => void

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
  return { kernel, memory: tagMemory(first.classes), sentence: sentenceOf(kernel, USUAL) }
}

/** The word and the strong features alone decide where they put one tag ahead by more than this, in units of training. */
const SURE_AT_ONCE = 24
/** A tag that was ahead by more than this is not decided again. */
const SURE = 6

/** Class of every word of one sentence, written to `tags`. */
export function tagSentence(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  begin(tagger, context, tags)
  firstPass(tagger, context)
  secondPass(tagger, context, SURE / tagger.kernel.tables.first.scale)
  give(tagger.sentence, context, tags)
}

/** What the first pass alone says of every word, written to `tags`. */
export function tagOnce(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  begin(tagger, context, tags)
  firstPass(tagger, context)
  give(tagger.sentence, context, tags)
}

/** Decides every word again; `tags` holds what the first pass said. */
export function tagAgain(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  begin(tagger, context, tags)
  secondPass(tagger, context, Number.POSITIVE_INFINITY)
  give(tagger.sentence, context, tags)
}

function begin(tagger: Tagger, context: TagContext, tags: Uint8Array): void {
  const words = context.end - context.first
  if (words > tagger.sentence.longest) tagger.sentence = sentenceOf(tagger.kernel, 2 * words)
  take(tagger.sentence, context, tags)
}

function firstPass({ kernel, memory, sentence }: Tagger, { lexicon, first, end, casing }: TagContext): void {
  const { functions, tables } = kernel
  const { at: table, scale } = tables.first
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
      functions.scoreOwn(table, 0, length, casing, at)
      remember(memory, sentence, at, casing)
    }
    functions.scoreStrong(table, 0, length, casing, at)
    let tag = best(lexicon, word, scores)
    let lead = ahead(lexicon, word, tag, scores)
    if (lead <= sureAtOnce) {
      functions.scoreWeak(table, 0, length, casing, at)
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
  const { at: table } = tables.second
  const { tags, scores, margin } = sentence
  const length = end - first
  for (let at = 0; at < length; at++) {
    if (onlyChoice(lexicon, first + at) >= 0 || margin[at] > sure) continue
    functions.scoreAll(table, 0, length, casing, at)
    tags[at] = best(lexicon, first + at, scores)
  }
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
