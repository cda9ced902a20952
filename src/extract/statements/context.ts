/**
 * One article made ready for features: what proposals and models ask of each word, as integers in parallel arrays.
 * This is the feature source: a model that reads contextual vectors instead would replace this file and no other.
 */

import { hashLowered, hashText } from '../../linear/index.ts'
import { type Analysis, type Dependents, dependentsOf, Relation, Upos } from '../../record/index.ts'
import { stanceNumber } from './stance-lexicon.ts'

export interface Context {
  readonly analysis: Analysis
  readonly dependents: Dependents
  /** Hashes of the lower-cased form and of the lemma. */
  readonly form: Int32Array
  readonly lemma: Int32Array
  /** Index of the outermost quotation that holds the word, or -1. Marks themselves count as outside. */
  readonly quotation: Int32Array
  /** Index of the block that holds the word, or -1. */
  readonly block: Int32Array
  /** Index of the longest mention whose head the word is, or -1. */
  readonly mention: Int32Array
  /** What the word, as the head of an argument, stands for: see `standing`. */
  readonly standing: Uint8Array
  /** Number of the stance that the word's lemma has by itself; 0 where the lexicon does not hold it. */
  readonly stance: Uint8Array
  /** How many of the words before index w hold a letter or a digit; one longer than the words. */
  readonly solid: Int32Array
  /** How many of the words before index w stand in a quotation, and how many of these hold a letter or a digit. */
  readonly quotedBefore: Int32Array
  readonly solidQuoted: Int32Array
  /** 1 for opening, 2 for closing, 3 for undirected quotation marks, else 0. */
  readonly mark: Uint8Array
}

/** Classes of `standing` that can speak and act: persons, organisations, states and groups. */
export const SOMEBODY: ReadonlySet<number> = new Set([1, 2, 3, 4])

const hasLetterOrDigit = /[\p{L}\p{N}]/u
const isQuotationMark = /^[«»‹›“”„‟"]+$/

export function contextOf(analysis: Analysis): Context {
  const { text, words, quotations, blocks, mentions, entities } = analysis
  const { count, start, end } = words
  const form = new Int32Array(count)
  const lemma = new Int32Array(count)
  const stance = new Uint8Array(count)
  const solid = new Int32Array(count + 1)
  const mark = new Uint8Array(count)
  for (let word = 0; word < count; word++) {
    form[word] = hashLowered(text, start[word], end[word])
    lemma[word] = hashText(words.lemma[word])
    stance[word] = stanceNumber(words.lemma[word])
    const punctuation = words.upos[word] === Upos.PUNCT || words.upos[word] === Upos.SYM
    const written = text.slice(start[word], end[word])
    // Quotation marks that the tagger does not know (« and ») are marks all the same.
    const isMark = isQuotationMark.test(written) || (punctuation && !hasLetterOrDigit.test(written))
    solid[word + 1] = solid[word] + (isMark ? 0 : 1)
  }
  const block = new Int32Array(count).fill(-1)
  for (let word = 0, at = 0; word < count; word++) {
    while (at < blocks.length && blocks[at].end <= start[word]) at++
    if (at < blocks.length && blocks[at].start <= start[word]) block[word] = at
  }
  const quotation = new Int32Array(count).fill(-1)
  for (let index = 0, low = 0; index < quotations.length; index++) {
    const { depth, open, close } = quotations[index]
    if (depth > 0) continue
    while (low < count && end[low] <= (open?.start ?? quotations[index].start)) low++
    for (let word = low; word < count && start[word] < (close?.end ?? quotations[index].end); word++) {
      if (open && start[word] < open.end) mark[word] = 1
      else if (close && end[word] > close.start) mark[word] = 2
      else quotation[word] = index
    }
  }
  const quotedBefore = new Int32Array(count + 1)
  const solidQuoted = new Int32Array(count + 1)
  for (let word = 0; word < count; word++) {
    const isQuoted = quotation[word] >= 0
    quotedBefore[word + 1] = quotedBefore[word] + (isQuoted ? 1 : 0)
    solidQuoted[word + 1] = solidQuoted[word] + (isQuoted ? solid[word + 1] - solid[word] : 0)
  }
  const mention = new Int32Array(count).fill(-1)
  mentions.forEach((found, index) => {
    if (mention[found.head] < 0) mention[found.head] = index
  })
  const standing = new Uint8Array(count)
  for (let word = 0; word < count; word++) {
    const found = mention[word] < 0 ? null : mentions[mention[word]]
    const type = found ? TYPES.indexOf(entities[found.entity]?.type ?? found.type) + 1 : 0
    standing[word] = words.upos[word] === Upos.PRON ? 10 + type : words.upos[word] === Upos.PROPN ? 20 + type : type
  }
  return {
    analysis, dependents: dependentsOf(analysis), form, lemma, quotation, block, mention, standing, stance, solid, quotedBefore, solidQuoted, mark,
  } // biome-ignore format: one row
}

const TYPES = ['person', 'organisation', 'place', 'group', 'other'] as const

/** Number of words with a letter or digit in `[first, end)`. */
export const solidWords = ({ solid }: Context, first: number, end: number): number => solid[end] - solid[first]

/** The first dependent of `word` with that relation, or -1. */
export function dependentBy({ analysis, dependents }: Context, word: number, relation: number): number {
  const { offset, list } = dependents
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    if (analysis.words.relation[list[at]] === relation) return list[at]
  }
  return -1
}

/** The word's subject, active or passive, or -1. */
export function subjectOf(context: Context, word: number): number {
  const { offset, list } = context.dependents
  const { relation } = context.analysis.words
  for (let at = offset[word]; at < offset[word + 1]; at++) if (SUBJECTS.has(relation[list[at]])) return list[at]
  return -1
}

const SUBJECTS = new Set<number>([
  Relation.nsubj,
  Relation['nsubj:pass'],
  Relation['nsubj:outer'],
  Relation.csubj,
  Relation['csubj:pass'],
])
