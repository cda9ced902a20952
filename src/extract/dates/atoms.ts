/**
 * The article's words, cut into runs of letters, runs of digits and single marks. Tokenizers differ in how they cut
 * "mid-March", "10:35", "a.m." and "1990s"; atoms do not, so the rules are written once for all of them. An atom never
 * crosses a word.
 */
import type { Analysis } from '../../record/index.ts'
import { DIGITS, type Entry, LEXICON } from './lexicon.data.ts'

export interface Atoms {
  readonly count: number
  readonly text: string
  /** UTF-16 offsets into the article's text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Lower case; only of atoms that the lexicon knows and of marks. Empty for the rest. */
  readonly form: readonly string[]
  readonly entry: readonly (Readonly<Entry> | undefined)[]
  /** The word that the atom is of. */
  readonly word: Int32Array
}

const LETTER = 1
const DIGIT = 2

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
  // Everything beyond ASCII that is neither Latin-1 punctuation nor a general punctuation mark counts as a letter.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) ? LETTER : 0
}

export function cutAtoms({ text, words }: Analysis): Atoms {
  const starts: number[] = []
  const ends: number[] = []
  const form: string[] = []
  const entry: (Readonly<Entry> | undefined)[] = []
  const ofWord: number[] = []
  for (let word = 0; word < words.count; word++) {
    let at = words.start[word]
    const stop = words.end[word]
    while (at < stop) {
      const kind = classOf(text.charCodeAt(at))
      let end = at + 1
      if (kind) while (end < stop && classOf(text.charCodeAt(end)) === kind) end++
      const lower = text.slice(at, end).toLowerCase()
      starts.push(at)
      ends.push(end)
      form.push(lower)
      entry.push(kind === DIGIT ? DIGITS[Math.min(end - at, DIGITS.length - 1)] : kind ? LEXICON.get(lower) : undefined)
      ofWord.push(word)
      at = end
    }
  }
  return {
    count: starts.length,
    text,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    form,
    entry,
    word: Int32Array.from(ofWord),
  }
}

/** Whether atom `at` touches the one before it. */
export const touches = (atoms: Atoms, at: number): boolean =>
  at > 0 && at < atoms.count && atoms.start[at] === atoms.end[at - 1]

/** Whether atom `at` starts with a capital letter. */
export const isCapital = (atoms: Atoms, at: number): boolean => {
  const code = atoms.text.charCodeAt(atoms.start[at])
  return code >= 65 && code <= 90
}

/** `at + 1` past one of these forms, else `at`. */
export const skip = (atoms: Atoms, at: number, ...forms: readonly string[]): number =>
  at < atoms.count && forms.includes(atoms.form[at]) ? at + 1 : at

/** Past the words in order, or -1 where they do not stand there. */
export function read(atoms: Atoms, at: number, ...forms: readonly string[]): number {
  for (const form of forms) if (atoms.form[at++] !== form) return -1
  return at
}

const EMPTY: Readonly<Entry> = {}
/** What the lexicon knows of atom `at`; nothing past the end. */
export const entryAt = (atoms: Atoms, at: number): Readonly<Entry> => atoms.entry[at] ?? EMPTY
