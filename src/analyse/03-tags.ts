/**
 * Words → parts of speech. One class is a pair of universal and Penn tag, as the treebanks show them together, so that
 * the two never contradict each other. A linear model decides word by word from left to right; a second pass decides
 * again with the first one's tags on both sides in view.
 */
import { addSparse, mix, type SparseTable } from '../linear/index.ts'
import type { Atoms } from './atoms.ts'
import type { Lexicon } from './lexicon.ts'

export interface TagModel {
  readonly first: SparseTable
  readonly second: SparseTable
  /** The universal and the Penn tag of each class. */
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

const FEATURES = 64
export const tagFeatureBuffer = (): Int32Array => new Int32Array(FEATURES)

/** What stands where the sentence has no word. */
const EDGE = 0x51ed27
const NO_TAG = 255

export interface TagContext {
  readonly atoms: Atoms
  readonly lexicon: Lexicon
  /** The sentence: words `first` up to and not including `end`. */
  readonly first: number
  readonly end: number
}

/** Features of a word that do not depend on tags decided here. Returns their count. */
export function wordFeatures({ atoms, lexicon, first, end }: TagContext, word: number, out: Int32Array): number {
  const { lower, form, shape, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, capital } = atoms
  const { usage, cluster, fine } = lexicon
  const has1 = word + 1 < end
  const has2 = word + 2 < end
  const had1 = word > first
  const had2 = word - 1 > first
  const w = lower[word]
  const after = has1 ? lower[word + 1] : EDGE
  const after2 = has2 ? lower[word + 2] : EDGE
  const before = had1 ? lower[word - 1] : EDGE
  const before2 = had2 ? lower[word - 2] : EDGE
  const place = (word === first ? 2 : 0) + capital[word]
  const use = usage[word]
  const useAfter = has1 ? usage[word + 1] : EDGE
  const useAfter2 = has2 ? usage[word + 2] : EDGE
  const useBefore = had1 ? usage[word - 1] : EDGE
  const shapeAfter = has1 ? shape[word + 1] : EDGE
  const shapeBefore = had1 ? shape[word - 1] : EDGE
  let n = 0
  out[n++] = 0x1234567
  out[n++] = mix(1, w)
  out[n++] = mix(2, form[word])
  out[n++] = mix(3, mix(w, place))
  out[n++] = mix(4, suffix1[word])
  out[n++] = mix(5, suffix2[word])
  out[n++] = mix(6, suffix3[word])
  out[n++] = mix(7, suffix4[word])
  out[n++] = mix(8, prefix1[word])
  out[n++] = mix(9, prefix2[word])
  out[n++] = mix(10, prefix3[word])
  out[n++] = mix(11, mix(shape[word], place))
  out[n++] = mix(12, mix(suffix2[word], place))
  out[n++] = mix(13, mix(suffix3[word], place))
  out[n++] = mix(14, after)
  out[n++] = mix(15, after2)
  out[n++] = mix(16, before)
  out[n++] = mix(17, before2)
  out[n++] = mix(18, mix(before, w))
  out[n++] = mix(19, mix(w, after))
  out[n++] = mix(20, mix(before, after))
  out[n++] = mix(21, has1 ? atoms.suffix3[word + 1] : EDGE)
  out[n++] = mix(22, had1 ? atoms.suffix3[word - 1] : EDGE)
  out[n++] = mix(23, mix(shape[word], shapeAfter))
  out[n++] = mix(24, mix(shapeBefore, mix(shape[word], place)))
  out[n++] = mix(25, use)
  out[n++] = mix(26, mix(use, useAfter))
  out[n++] = mix(27, mix(mix(use, useAfter), useAfter2))
  out[n++] = mix(28, mix(w, useAfter))
  out[n++] = mix(29, mix(useBefore, mix(use, useAfter)))
  out[n++] = mix(30, cluster[word])
  out[n++] = mix(31, mix(cluster[word], place))
  out[n++] = mix(32, has1 ? cluster[word + 1] : EDGE)
  out[n++] = mix(33, had1 ? cluster[word - 1] : EDGE)
  out[n++] = mix(34, mix(fine[word], place))
  out[n++] = mix(35, mix(cluster[word], has1 ? cluster[word + 1] : EDGE))
  out[n++] = mix(36, mix(had1 ? cluster[word - 1] : EDGE, cluster[word]))
  return n
}

/** Adds the features of the tags before the word. */
export function leftFeatures(
  context: TagContext,
  word: number,
  tags: Uint8Array,
  out: Int32Array,
  count: number,
): number {
  const { atoms, lexicon, first, end } = context
  const t1 = word > first ? tags[word - 1] : NO_TAG
  const t2 = word - 1 > first ? tags[word - 2] : NO_TAG
  const w = atoms.lower[word]
  const after = word + 1 < end ? atoms.lower[word + 1] : EDGE
  const t12 = t1 * 256 + t2
  let n = count
  out[n++] = mix(40, t1)
  out[n++] = mix(41, t12)
  out[n++] = mix(42, mix(w, t1))
  out[n++] = mix(43, mix(after, t1))
  out[n++] = mix(44, mix(w, t12))
  out[n++] = mix(45, mix(atoms.suffix3[word], t1))
  out[n++] = mix(46, mix(lexicon.usage[word], t12))
  out[n++] = mix(47, mix(mix(lexicon.usage[word], word + 1 < end ? lexicon.usage[word + 1] : EDGE), t1))
  out[n++] = mix(48, mix(lexicon.cluster[word], t12))
  return n
}

/** Adds the features of the tags after the word, as the first pass gave them, and of its own. */
export function rightFeatures(
  context: TagContext,
  word: number,
  tags: Uint8Array,
  out: Int32Array,
  count: number,
): number {
  const { atoms, first, end } = context
  const t1 = word > first ? tags[word - 1] : NO_TAG
  const own = tags[word]
  const a1 = word + 1 < end ? tags[word + 1] : NO_TAG
  const a2 = word + 2 < end ? tags[word + 2] : NO_TAG
  const w = atoms.lower[word]
  const a12 = a1 * 256 + a2
  let n = count
  out[n++] = mix(50, own)
  out[n++] = mix(51, a1)
  out[n++] = mix(52, a12)
  out[n++] = mix(53, mix(w, a1))
  out[n++] = mix(54, mix(w, a12))
  out[n++] = mix(55, mix(t1, a1))
  out[n++] = mix(56, mix(w, mix(t1, a1)))
  out[n++] = mix(57, mix(own, a1))
  return n
}

/** Buffers that are used again for every sentence. */
export interface TagScratch {
  readonly scores: Int32Array
  readonly features: Int32Array
  /** By place in the sentence: how far the tag was ahead of the next best. */
  readonly margin: Int32Array
}

export const tagScratch = ({ upos }: Pick<TagModel, 'upos'>, longest: number): TagScratch => ({
  scores: new Int32Array(upos.length),
  features: tagFeatureBuffer(),
  margin: new Int32Array(longest),
})

/** A tag that was ahead by more than this, in units of training, is not decided again. */
const SURE = 6

/** Class of every word of one sentence, written to `tags`. */
export function tagSentence(model: TagModel, context: TagContext, tags: Uint8Array, scratch: TagScratch): void {
  firstPass(model.first, context, tags, scratch)
  secondPass(model.second, context, tags, scratch, SURE / model.first.scale)
}

export function firstPass(table: SparseTable, context: TagContext, tags: Uint8Array, scratch: TagScratch): void {
  const { features, scores, margin } = scratch
  for (let word = context.first; word < context.end; word++) {
    const only = onlyChoice(context.lexicon, word)
    if (only >= 0) {
      tags[word] = only
      continue
    }
    const count = leftFeatures(context, word, tags, features, wordFeatures(context, word, features))
    tags[word] = decide(table, context.lexicon, word, features, count, scores)
    margin[word - context.first] = ahead(context.lexicon, word, tags[word], scores)
  }
}

/** Decides every word again whose tag was not ahead by more than `sure`; `tags` holds what the first pass said. */
export function secondPass(
  table: SparseTable,
  context: TagContext,
  tags: Uint8Array,
  { features, scores, margin }: TagScratch,
  sure: number,
): void {
  for (let word = context.first; word < context.end; word++) {
    if (onlyChoice(context.lexicon, word) >= 0 || margin[word - context.first] > sure) continue
    const known = leftFeatures(context, word, tags, features, wordFeatures(context, word, features))
    const count = rightFeatures(context, word, tags, features, known)
    tags[word] = decide(table, context.lexicon, word, features, count, scores)
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

function decide(
  table: SparseTable,
  { choice, choiceStart, choices }: Lexicon,
  word: number,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): number {
  scores.fill(0)
  addSparse(table, features, count, scores)
  const start = choiceStart[choice[word]]
  const end = choiceStart[choice[word] + 1]
  let top = choices[start]
  for (let at = start + 1; at < end; at++) if (scores[choices[at]] > scores[top]) top = choices[at]
  return top
}
