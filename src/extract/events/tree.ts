/** The dependency tree of an article with the questions that event extraction asks of it. */
import { type Analysis, type Dependents, dependentsOf, Relation, Upos, Xpos } from '../../record/index.ts'

import { knownLemma } from './known-verbs.ts'

export interface Tree {
  readonly analysis: Analysis
  readonly dependents: Dependents
  /** Index of the innermost mention that each word lies in, or -1. */
  readonly mention: Int32Array
  /** Lemmas, those of the verbs that matter put right. */
  readonly lemma: readonly string[]
  /** 1 where a word is of a date expression. */
  readonly dated: Uint8Array
}

export function treeOf(
  analysis: Analysis,
  dates: readonly { readonly first: number; readonly endWord: number }[],
): Tree {
  const mention = new Int32Array(analysis.words.count).fill(-1)
  for (const [index, { first, end }] of analysis.mentions.entries()) mention.fill(index, first, end)
  const dated = new Uint8Array(analysis.words.count)
  for (const { first, endWord } of dates) dated.fill(1, first, endWord)
  const { words, text } = analysis
  const lemma = words.lemma.map((given, word) =>
    words.upos[word] === Upos.VERB || words.upos[word] === Upos.ADJ
      ? knownLemma(given, text.slice(words.start[word], words.end[word]).toLowerCase())
      : given,
  )
  return { analysis, dependents: dependentsOf(analysis), mention, lemma, dated }
}

/** In text order. A plain array: a view of a typed one takes longer to make than the few words to copy. */
export function children({ dependents: { offset, list } }: Tree, word: number): readonly number[] {
  const found: number[] = []
  for (let at = offset[word]; at < offset[word + 1]; at++) found.push(list[at])
  return found
}

export const lemmaOf = ({ lemma }: Tree, word: number): string => lemma[word]
export const headOf = ({ analysis }: Tree, word: number): number => analysis.words.head[word]
export const relationOf = ({ analysis }: Tree, word: number): number => analysis.words.relation[word]

/** The first dependent with one of the relations, or -1. */
export function child(tree: Tree, word: number, ...relations: readonly number[]): number {
  const { offset, list } = tree.dependents
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    if (relations.includes(relationOf(tree, list[at]))) return list[at]
  }
  return -1
}

const VERB_TAGS: ReadonlySet<number> = new Set([Xpos.VB, Xpos.VBD, Xpos.VBG, Xpos.VBN, Xpos.VBP, Xpos.VBZ])
export const isVerb = ({ analysis: { words } }: Tree, word: number): boolean =>
  words.upos[word] === Upos.VERB ||
  (words.upos[word] !== Upos.AUX &&
    words.upos[word] !== Upos.ADJ &&
    words.upos[word] !== Upos.NOUN &&
    VERB_TAGS.has(words.xpos[word]))
export const isNoun = ({ analysis: { words } }: Tree, word: number): boolean =>
  words.upos[word] === Upos.NOUN || words.upos[word] === Upos.PROPN

/** The preposition of an oblique or nominal modifier, in lower case; '' where there is none. */
export function prepositionOf(tree: Tree, word: number): string {
  const { offset, list } = tree.dependents
  for (let at = offset[word]; at < offset[word + 1]; at++) {
    if (relationOf(tree, list[at]) === Relation.case && list[at] < word) return lemmaOf(tree, list[at])
  }
  return ''
}

const OBLIQUES: ReadonlySet<number> = new Set([Relation.obl, Relation['obl:agent'], Relation.nmod])

/** Obliques of a verb or nominal modifiers of a noun with the preposition. */
export function obliques(tree: Tree, word: number, preposition: string): number[] {
  const found: number[] = []
  for (const dependent of children(tree, word)) {
    if (OBLIQUES.has(relationOf(tree, dependent)) && prepositionOf(tree, dependent) === preposition)
      found.push(dependent)
  }
  return found
}

export function isNegated(tree: Tree, word: number): boolean {
  for (const dependent of children(tree, word)) {
    const relation = relationOf(tree, dependent)
    if (
      (relation === Relation.advmod || relation === Relation.det || relation === Relation.cc) &&
      NEGATIONS.has(lemmaOf(tree, dependent))
    )
      return true
  }
  return false
}

const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly'])
