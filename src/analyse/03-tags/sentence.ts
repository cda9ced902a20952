/** The sentence in hand where the tagger's kernel sees it: words count from 0. */
import type { Kernel } from '../../linear/index.ts'
import type { Atoms } from '../atoms.ts'
import type { Lexicon } from '../lexicon.ts'
import type { TagContext } from './features.ts'

/** What is known of each word, and the tags it has so far. */
export interface TagSentence extends Omit<Atoms, 'count' | 'kind'>, Pick<Lexicon, 'usage' | 'guess' | 'habit'> {
  /** Words that there is room for. */
  readonly longest: number
  readonly tags: Uint8Array
  /** How far the tag was ahead of the next best. */
  readonly margin: Int32Array
  /** By class, of the word that is looked at. */
  readonly scores: Int16Array
}

/** Room for sentences of up to `longest` words, in place of what there was. */
export const sentenceOf = ({ lay }: Pick<Kernel<unknown, unknown>, 'lay'>, longest: number): TagSentence =>
  lay(({ int32, uint16, uint8 }, scores) => ({
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
    capital: uint8('capital', longest),
    usage: uint16('usage', longest),
    guess: uint16('guess', longest),
    habit: uint8('habit', longest),
    tags: uint8('tags', longest),
    margin: int32('margin', longest),
    scores,
  }))

/** Takes a sentence in hand, with the tags it has so far. */
export function take(sentence: TagSentence, { atoms, lexicon, first, end }: TagContext, tags: Uint8Array): void {
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
    sentence.capital[at] = atoms.capital[word]
    sentence.usage[at] = lexicon.usage[word]
    sentence.guess[at] = lexicon.guess[word]
    sentence.habit[at] = lexicon.habit[word]
    sentence.tags[at] = tags[word]
  }
}

/** Gives the tags back. */
export function give(sentence: TagSentence, { first, end }: TagContext, tags: Uint8Array): void {
  for (let word = first; word < end; word++) tags[word] = sentence.tags[word - first]
}
