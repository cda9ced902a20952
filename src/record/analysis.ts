/**
 * What the language analysis knows of one article, in the shape that everything after it reads. Words are parallel
 * typed arrays (word i is index i of each), because a long run holds hundreds of thousands of them; what is rare (names,
 * quotations, blocks) is plain objects. Nothing here is ever changed once `analyse` returned it.
 *
 * Left out on purpose: morphological features beyond the Penn tag, enhanced dependencies.
 */
import { firstWhere } from './first-where.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

/**
 * The syntactic words of one article, as Universal Dependencies counts them: "don't" is `do` and `n't`, "Kyiv's" is
 * `Kyiv` and `'s`. Each is a piece of the text; two words of one token touch.
 */
export interface Words {
  readonly count: number
  /** UTF-16 offsets into the article's text, half open. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Numbers of `Upos`, `Xpos` and `Relation`. */
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  readonly relation: Uint8Array
  /** The head's index among the article's words; -1 at the root of its sentence. */
  readonly head: Int32Array
  /** Index of the word's sentence. */
  readonly sentence: Int32Array
  /** 1 where this word goes on inside the same orthographic token as the one before it ("n't", "'s", "na" of "gonna"). */
  readonly joined: Uint8Array
  readonly lemma: readonly string[]
}

/** What a block of lines is. Only `prose`, `bullet` and `heading` hold sentences of the report itself. */
export type BlockKind =
  | 'header'
  | 'dateline'
  | 'heading'
  | 'prose'
  | 'bullet'
  | 'caption'
  | 'credit'
  | 'embed'
  | 'byline'

/** A paragraph, or a line that stands alone. Blocks are in text order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** A stretch between quotation marks. `start` and `end` are those of what is quoted, without the marks. */
export interface Quotation extends Span {
  /** The marks' own extents; null where the mark is missing. */
  readonly open: Span | null
  readonly close: Span | null
  /** 0 for an outer quotation, 1 for one inside it, and so on. */
  readonly depth: number
  /** Index of the quotation in the paragraph before that this one goes on from (reopened without having been closed), or -1. */
  readonly continues: number
}

export type MentionKind = 'name' | 'nominal' | 'pronoun'
export type EntityType = 'person' | 'organisation' | 'place' | 'group' | 'other'

/** A run of words that refers to somebody or something: words `first` up to and not including `end`. */
export interface Mention {
  readonly first: number
  readonly end: number
  /** The head word's index. */
  readonly head: number
  readonly kind: MentionKind
  readonly type: EntityType
  /** The proper name alone, without title and country ("Mirela Dostan" of "Veldorian Foreign Minister Mirela Dostan"). Word indices. */
  readonly name: { readonly first: number; readonly end: number } | null
  /** The title, with whose title it is ("Veldorian Foreign Minister"), or the role that stands for the name ("the Veldorian FM"). */
  readonly role: { readonly first: number; readonly end: number } | null
  /** Index of the entity in `Analysis.entities`. */
  readonly entity: number
}

/** Somebody or something that the article speaks of: its coreferent mentions. */
export interface Entity {
  readonly type: EntityType
  /** The fullest name in the article, or the words of its first mention. */
  readonly name: string
  readonly gender: 'female' | 'male' | 'unknown'
  readonly number: 'singular' | 'plural' | 'unknown'
  /** Indices of `Analysis.mentions`, in text order. */
  readonly mentions: readonly number[]
  /** Indices of the entities whom it takes together: "they" after "Jan Kock and Josef Banks". */
  readonly of?: readonly number[]
}

/** What one speaker says in a transcript: "DOSTAN: We have made an offer." */
export interface Turn {
  /** The name that opens it. */
  readonly speaker: Span
  /** Where the colon behind the name stands. */
  readonly colon: number
  /** A span for each paragraph. */
  readonly content: readonly Span[]
}

export interface Analysis {
  readonly text: string
  readonly words: Words
  /** First word of each sentence, and the count of words last: sentence s is words `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array
  readonly blocks: readonly Block[]
  /** By start. */
  readonly quotations: readonly Quotation[]
  /** By start. */
  readonly turns: readonly Turn[]
  /** By first word, longer ones first. */
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly problems: readonly Problem[]
}

export const sentenceCount = (analysis: Analysis): number => analysis.sentences.length - 1

/** The word as written. */
export const formOf = ({ text, words }: Analysis, word: number): string =>
  text.slice(words.start[word], words.end[word])

/** The characters of words `first` up to and not including `end`. */
export const spanOfWords = ({ words }: Analysis, first: number, end: number): Span => ({
  start: words.start[first],
  end: words.end[end - 1],
})

/** Index of the first word that ends after `offset`; the count of words where none does. */
export function wordAt({ words }: Analysis, offset: number): number {
  return firstWhere(words.count, (word) => words.end[word] > offset)
}

/** Dependents of every word, for walking a tree downwards: two passes over the words. */
export interface Dependents {
  /** Dependents of word w are `list[offset[w]]` up to `list[offset[w + 1]]`, in text order. */
  readonly offset: Int32Array
  readonly list: Int32Array
  /** First word of the subtree of w, and one past its last. Equal to the subtree where the tree is projective. */
  readonly left: Int32Array
  readonly right: Int32Array
}

/** The article's dependents, made when they are first asked for. */
export function dependentsOf({ words }: Analysis): Dependents {
  const known = made.get(words)
  if (known !== undefined) return known
  const dependents = gather(words)
  made.set(words, dependents)
  return dependents
}

/** An analysis is never changed, so what follows from it is made once. */
const made = new WeakMap<Words, Dependents>()

function gather({ count, head }: Words): Dependents {
  const offset = new Int32Array(count + 1)
  for (let word = 0; word < count; word++) if (head[word] >= 0) offset[head[word] + 1]++
  for (let word = 0; word < count; word++) offset[word + 1] += offset[word]
  const list = new Int32Array(offset[count])
  const next = offset.slice(0, count)
  for (let word = 0; word < count; word++) if (head[word] >= 0) list[next[head[word]]++] = word
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  for (let word = 0; word < count; word++) {
    left[word] = word
    right[word] = word + 1
  }
  for (let word = 0; word < count; word++) {
    // Walk up while an ancestor's edge still has to move: every edge moves at most once for each word it gains.
    for (let up = head[word]; up >= 0 && word < left[up]; up = head[up]) left[up] = word
    for (let up = head[word]; up >= 0 && word + 1 > right[up]; up = head[up]) right[up] = word + 1
  }
  return { offset, list, left, right }
}
