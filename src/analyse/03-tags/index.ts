/**
 * Words → parts of speech. One class is a pair of universal and Penn tag, as the treebanks show them together, so that
 * the two never contradict each other. A linear model decides word by word from left to right; a second pass decides
 * again with the first one's tags on both sides in view.
 */
import { addFound, type KeyedTable } from '../../linear/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { findAll, findOwn, findStrong, findWeak } from './features.fused.ts'
import { FEATURES, placeOf, type TagContext } from './features.ts'

export { casingOf, firstFeatures, secondFeatures, type TagContext, tagFeatureBuffer } from './features.ts'

const imul = Math.imul

export interface TagModel {
  readonly first: KeyedTable
  readonly second: KeyedTable
  /** The universal and the Penn tag of each class. */
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/** Words whose own scores are remembered. A power of two. */
const REMEMBERED = 2048

/**
 * What the first pass's table says of words as they stand alone, each in the one place that its form leads to: news
 * writes the same words again and again. A word is known by three hashes, so that what is remembered never depends on
 * what was read before.
 */
export interface TagMemory {
  readonly form: Int32Array
  readonly lower: Int32Array
  /** Its end, its place and its sentence's use of capitals. */
  readonly rest: Int32Array
  /** One row of scores a word. Fewer than thirty weights of at most 127 fit sixteen bits. */
  readonly scores: Int16Array
}

export const tagMemory = ({ upos }: Pick<TagModel, 'upos'>): TagMemory => ({
  form: new Int32Array(REMEMBERED),
  lower: new Int32Array(REMEMBERED),
  rest: new Int32Array(REMEMBERED),
  scores: new Int16Array(REMEMBERED * upos.length),
})

/**
 * Puts the scores of the word as it stands alone into `scores`: of the tags that it may have, a handful for most words.
 * What stands at the others is never read.
 */
function ownScores(table: KeyedTable, context: TagContext, word: number, { scores, places, memory }: TagScratch): void {
  const { atoms, lexicon, first, casing } = context
  const { form, lower, suffix4 } = atoms
  const rest = imul(suffix4[word], 0x9e3779b1) + placeOf(atoms, first, word) * 8 + casing + 1
  const place = (form[word] ^ imul(rest, 0x85ebca6b)) & (REMEMBERED - 1)
  const row = place * table.classes
  if (memory.form[place] !== form[word] || memory.lower[place] !== lower[word] || memory.rest[place] !== (rest | 0)) {
    memory.form[place] = form[word]
    memory.lower[place] = lower[word]
    memory.rest[place] = rest
    scores.fill(0)
    addFound(table, places, findOwn(table, context, word, places), scores)
    memory.scores.set(scores, row)
    return
  }
  const { choice, choiceStart, choices } = lexicon
  const end = choiceStart[choice[word] + 1]
  for (let at = choiceStart[choice[word]]; at < end; at++) scores[choices[at]] = memory.scores[row + choices[at]]
}

/** Buffers that are used again for every sentence. */
export interface TagScratch {
  readonly scores: Int32Array
  readonly places: Int32Array
  /** By place in the sentence: how far the tag was ahead of the next best. */
  readonly margin: Int32Array
  readonly memory: TagMemory
}

export const tagScratch = ({ upos }: Pick<TagModel, 'upos'>, longest: number, memory: TagMemory): TagScratch => ({
  scores: new Int32Array(upos.length),
  places: new Int32Array(FEATURES),
  margin: new Int32Array(longest),
  memory,
})

/** The word itself and the strong features alone decide where they put one tag ahead by more than this, in units of training. */
const SURE_AT_ONCE = 24
/** A tag that was ahead by more than this is not decided again. */
const SURE = 6

/** Class of every word of one sentence, written to `tags`. */
export function tagSentence(model: TagModel, context: TagContext, tags: Uint8Array, scratch: TagScratch): void {
  firstPass(model.first, context, tags, scratch)
  secondPass(model.second, context, tags, scratch, SURE / model.first.scale)
}

export function firstPass(table: KeyedTable, context: TagContext, tags: Uint8Array, scratch: TagScratch): void {
  const { places, scores, margin } = scratch
  const sureAtOnce = SURE_AT_ONCE / table.scale
  for (let word = context.first; word < context.end; word++) {
    const only = onlyChoice(context.lexicon, word)
    if (only >= 0) {
      tags[word] = only
      continue
    }
    ownScores(table, context, word, scratch)
    addFound(table, places, findStrong(table, context, word, tags, places), scores)
    let tag = best(context.lexicon, word, scores)
    let lead = ahead(context.lexicon, word, tag, scores)
    if (lead <= sureAtOnce) {
      addFound(table, places, findWeak(table, context, word, tags, places), scores)
      tag = best(context.lexicon, word, scores)
      lead = ahead(context.lexicon, word, tag, scores)
    }
    tags[word] = tag
    margin[word - context.first] = lead
  }
}

/** Decides every word again whose tag was not ahead by more than `sure`; `tags` holds what the first pass said. */
export function secondPass(
  table: KeyedTable,
  context: TagContext,
  tags: Uint8Array,
  { places, scores, margin }: TagScratch,
  sure: number,
): void {
  for (let word = context.first; word < context.end; word++) {
    if (onlyChoice(context.lexicon, word) >= 0 || margin[word - context.first] > sure) continue
    scores.fill(0)
    addFound(table, places, findAll(table, context, word, tags, places), scores)
    tags[word] = best(context.lexicon, word, scores)
  }
}

/** How much higher the chosen tag scores than any other that the word may have. */
function ahead({ choice, choiceStart, choices }: Lexicon, word: number, chosen: number, scores: Int32Array): number {
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
function best({ choice, choiceStart, choices }: Lexicon, word: number, scores: Int32Array): number {
  const start = choiceStart[choice[word]]
  const end = choiceStart[choice[word] + 1]
  let top = choices[start]
  for (let at = start + 1; at < end; at++) if (scores[choices[at]] > scores[top]) top = choices[at]
  return top
}
