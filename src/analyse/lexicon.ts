/**
 * What is known of a word before its sentence is read: how the treebanks use it (a number for each set of tags, most
 * frequent first; where they hardly show it, the tag that its vector promises), which words of unlabelled text it
 * behaves like (clusters, coarse and fine), and how it is written. Open addressing over the hash of the folded form; a
 * word that is not in the table is 0 everywhere.
 */
import type { Bundle, BundleArray } from '../linear/index.ts'
import { type Atoms, foldedHash } from './atoms.ts'

export interface LexiconTable {
  /** Hashes of folded forms; 0 is an empty place. The length is a power of two. */
  readonly key: Int32Array
  readonly usage: Uint16Array
  readonly cluster: Uint8Array
  readonly fine: Uint16Array
  /** The tag that its vector promises and how surely, as one number from 1 on. */
  readonly guess: Uint16Array
  /** How often the unlabelled news writes it with a capital inside a sentence: 1 never to 5 always, 0 not known. */
  readonly habit: Uint8Array
  /** Which list of tags the word may have, written small and with a capital; list 0 is for words that are not in the table. */
  readonly choice: Uint16Array
  readonly choiceCapital: Uint16Array
  /** The tag classes of list l are `choices[choiceStart[l]]` up to `choices[choiceStart[l + 1]]`. */
  readonly choiceStart: Uint32Array
  readonly choices: Uint8Array
}

/** The table's columns for each word of a text. */
export interface Lexicon {
  readonly usage: Uint16Array
  readonly cluster: Uint8Array
  readonly fine: Uint16Array
  readonly guess: Uint16Array
  readonly habit: Uint8Array
  readonly choice: Uint16Array
  readonly choiceStart: Uint32Array
  readonly choices: Uint8Array
}

/** Place of `hash` in the table, or of the empty place where it would go. */
export function placeOf(key: Int32Array, hash: number): number {
  const mask = key.length - 1
  let place = hash & mask
  while (key[place] !== 0 && key[place] !== hash) place = (place + 1) & mask
  return place
}

/** Whether the table has the word: one that the treebanks or the unlabelled news show more than now and then. */
export function isKnown({ key }: LexiconTable, word: string): boolean {
  return word.length > 1 && key[placeOf(key, foldedHash(word))] !== 0
}

export function lookUp(table: LexiconTable, { count, lower, capital }: Atoms): Lexicon {
  const usage = new Uint16Array(count)
  const cluster = new Uint8Array(count)
  const fine = new Uint16Array(count)
  const guess = new Uint16Array(count)
  const habit = new Uint8Array(count)
  const choice = new Uint16Array(count)
  for (let word = 0; word < count; word++) {
    const place = placeOf(table.key, lower[word])
    if (table.key[place] === 0) continue
    usage[word] = table.usage[place]
    cluster[word] = table.cluster[place]
    fine[word] = table.fine[place]
    guess[word] = table.guess[place]
    habit[word] = table.habit[place]
    choice[word] = capital[word] === 1 ? table.choiceCapital[place] : table.choice[place]
  }
  return { usage, cluster, fine, guess, habit, choice, choiceStart: table.choiceStart, choices: table.choices }
}

export const lexiconArrays = (table: LexiconTable): Record<string, BundleArray> => ({
  'lexicon.key': table.key,
  'lexicon.usage': table.usage,
  'lexicon.cluster': table.cluster,
  'lexicon.fine': table.fine,
  'lexicon.guess': table.guess,
  'lexicon.habit': table.habit,
  'lexicon.choice': table.choice,
  'lexicon.choiceCapital': table.choiceCapital,
  'lexicon.choiceStart': table.choiceStart,
  'lexicon.choices': table.choices,
})

export const openLexicon = (bundle: Bundle): LexiconTable => ({
  key: bundle.array('lexicon.key', 'i32'),
  usage: bundle.array('lexicon.usage', 'u16'),
  cluster: bundle.array('lexicon.cluster', 'u8'),
  fine: bundle.array('lexicon.fine', 'u16'),
  guess: bundle.array('lexicon.guess', 'u16'),
  habit: bundle.array('lexicon.habit', 'u8'),
  choice: bundle.array('lexicon.choice', 'u16'),
  choiceCapital: bundle.array('lexicon.choiceCapital', 'u16'),
  choiceStart: bundle.array('lexicon.choiceStart', 'u32'),
  choices: bundle.array('lexicon.choices', 'u8'),
})
