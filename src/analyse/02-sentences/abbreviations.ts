/**
 * Rules for the ends of sentences that the treebanks show too seldom to learn from: behind an abbreviation, and behind a word
 * with no stop at all. What decides is whether the next word is of a closed class that begins sentences, or begins a name: a
 * first name, or a word that neither the treebanks nor the unlabelled news ever show ("U.S. Brezik", but "U.S. Treasury").
 */
import { SHORT_TITLES, type Tokens } from '../01-tokens/index.ts'
import { GIVEN_NAMES } from '../05-names/given-names.data.ts'
import { type Atoms, foldedHashes } from '../atoms.ts'
import { Char, isLower, kindAt } from '../characters.ts'
import { type LexiconTable, placeOf } from '../lexicon.ts'
import {
  AFTER_TIMES,
  CLOSES_A_NAME,
  FUNCTION_WORDS,
  GOES_ON,
  MANNERS_OF_ADDRESS,
  MONTHS,
} from './abbreviations.data.ts'

const TITLES = foldedHashes(SHORT_TITLES.map((title) => `${title}.`))
const ADDRESSES = foldedHashes(MANNERS_OF_ADDRESS)
const FUNCTIONS = foldedHashes(FUNCTION_WORDS)
const TIMES = foldedHashes(['a.m.', 'p.m.'])
const OF_TIMES = foldedHashes(AFTER_TIMES)
const MONTH = foldedHashes(MONTHS)
const CLOSING = foldedHashes(CLOSES_A_NAME)
const OPEN = foldedHashes(GOES_ON)
const GIVEN = foldedHashes(GIVEN_NAMES.keys())

export interface Stop {
  readonly text: string
  readonly tokens: Tokens
  readonly atoms: Atoms
}

/**
 * Whether no sentence can end between a bare word and the next, though that has a capital: on one line a day goes on with
 * the sentence ("revealed Tuesday the drug"), and a surname with the first name before it.
 */
export function goesOnAtWord({ text, tokens, atoms }: Stop, word: number): boolean {
  const end = tokens.end[word]
  const kind = kindAt(text, end - 1)
  if ((kind !== Char.Letter && kind !== Char.Digit) || tokens.start[word + 1] !== end + 1 || text[end] !== ' ')
    return false
  const next = atoms.lower[word + 1]
  const isSurname = atoms.capital[word] === 1 && GIVEN.has(atoms.lower[word]) && !FUNCTIONS.has(next)
  return isSurname || OF_TIMES.has(next) || MONTH.has(next)
}

/** Whether a sentence ends between `word`, which ends in a full stop, and the next; null where the model should say. */
export function endsAtStop({ text, tokens, atoms }: Stop, lexicon: LexiconTable, word: number): boolean | null {
  const next = word + 1
  const { lower, capital } = atoms
  const { start, end } = tokens
  if (capital[next] === 0 || start[next] === end[word] || text.charCodeAt(end[word] - 1) !== 46) return null
  if (end[word] - start[word] === 1) return atBareStop()
  const isInitial = end[word] - start[word] === 2
  if (isInitial)
    return word > 0 && GIVEN.has(lower[word - 1]) && capital[word - 1] === 1 && !isFunction() ? false : null
  if (OPEN.has(lower[word]) || TITLES.has(lower[word])) return null
  // A headline in capitals tells nothing by them.
  const isWritten = end[next] - start[next] === 1 || isLower(text.charCodeAt(start[next] + 1))
  if (TIMES.has(lower[word])) return isWritten && !OF_TIMES.has(lower[next])
  if (!isWritten) return null
  if (isFunction()) return true
  return CLOSING.has(lower[word]) && beginsName() ? true : null

  /** The stop is a word of its own: the word before it is no abbreviation. */
  function atBareStop(): boolean | null {
    if (word === 0 || start[word] !== end[word - 1]) return null
    const before = word - 1
    const isNumber = atoms.kind[before] === Char.Digit
    // "On Jan. 5. Brezik …": not the number of an item in a list.
    if (isNumber) return before > 0 && MONTH.has(lower[before - 1]) ? true : null
    return TITLES.has(lower[next]) && kindAt(text, start[before]) === Char.Letter ? true : null
  }

  function isFunction(): boolean {
    return FUNCTIONS.has(lower[next])
  }

  function beginsName(): boolean {
    return ADDRESSES.has(lower[next]) || GIVEN.has(lower[next]) || lexicon.key[placeOf(lexicon.key, lower[next])] === 0
  }
}
