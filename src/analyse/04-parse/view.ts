/** One sentence as the parser reads it, words from 1: forwards, or backwards where they count from its end. */
import { type Arrays, PLAIN } from '../../linear/index.ts'
import type { Atoms } from '../atoms.ts'
import type { Lexicon } from '../lexicon.ts'

/** What the parser sees of each word of the text. */
export interface ParseInput {
  readonly atoms: Pick<Atoms, 'count' | 'lower'>
  readonly lexicon: Pick<Lexicon, 'cluster'>
  /** Tag classes, and the universal tag of each class. */
  readonly tags: Uint8Array
  readonly upos: Uint8Array
}

export interface SentenceView {
  length: number
  readonly lower: Int32Array
  readonly tags: Int32Array
  /** Universal tags alone: what is left where the class is rare. */
  readonly coarse: Int32Array
  readonly cluster: Int32Array
  /** Heads that another parser gave, and each word's last dependent among them; 0 where there is none. */
  readonly guide: Int32Array
  readonly guideLast: Int32Array
}

/** Two places more than the longest sentence: the words after the last look like the one before the first. */
export const sentenceView = (longest: number, { int32 }: Arrays = PLAIN): SentenceView => ({
  length: 0,
  lower: int32('lower', longest + 3),
  tags: int32('tags', longest + 3),
  coarse: int32('coarse', longest + 3),
  cluster: int32('cluster', longest + 3),
  guide: int32('guide', longest + 3),
  guideLast: int32('guideLast', longest + 3),
})

export function viewForwards(view: SentenceView, input: ParseInput, first: number, end: number): void {
  view.length = end - first
  for (let word = first; word < end; word++) viewWord(view, input, word, word - first + 1)
  endView(view)
}

export function viewBackwards(view: SentenceView, input: ParseInput, first: number, end: number): void {
  view.length = end - first
  for (let word = first; word < end; word++) viewWord(view, input, word, end - word)
  endView(view)
}

function viewWord(view: SentenceView, { atoms, tags, upos, lexicon }: ParseInput, word: number, at: number): void {
  view.lower[at] = atoms.lower[word]
  view.tags[at] = tags[word] + 1
  view.coarse[at] = upos[tags[word]] + 1
  view.cluster[at] = lexicon.cluster[word] + 1
}

function endView({ length, lower, tags, coarse, cluster }: SentenceView): void {
  for (let at = length + 1; at < length + 3; at++) {
    lower[at] = 0
    tags[at] = 0
    coarse[at] = 0
    cluster[at] = 0
  }
}

/** Takes in the heads that a parser gave which read the sentence backwards. */
export function guideBy({ length, guide, guideLast }: SentenceView, backwards: Int32Array): void {
  guideLast.fill(0, 0, length + 1)
  for (let at = 1; at <= length; at++) {
    const head = backwards[length + 1 - at]
    guide[at] = head === 0 ? 0 : length + 1 - head
    guideLast[guide[at]] = at
  }
  guideLast[0] = 0
}
