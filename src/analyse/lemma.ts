/**
 * Words with their tags → lemmas. A lemma is an edit of the form: cut so many characters off its end, put so many on,
 * keep its case or fold it. Which edit, the table says for the whole word with its tag; for words it does not know, for
 * the longest ending that it knows with that tag. Learned from the treebanks by counting; irregular forms are entries
 * like any other.
 */
import { type Bundle, type BundleArray, hashText, mix } from '../linear/index.ts'
import { Xpos } from '../record/index.ts'
import { isKnown, type LexiconTable, placeOf } from './lexicon.ts'

export interface LemmaTable {
  /** Hashes of (ending, tag); 0 is an empty place. The length is a power of two. */
  readonly key: Int32Array
  readonly rule: Uint16Array
  /** Each an edit: how it treats case, how many characters it cuts, and what it puts on, as in `l1y`. */
  readonly rules: readonly string[]
}

/** Endings that the table may know, longest first. */
export const LONGEST_ENDING = 6

/** Key of a whole word, folded to small letters, under a Penn tag. */
export const wordKey = (lower: string, xpos: number): number => mix(3000 + xpos, hashText(lower)) | 1
/** Key of the last `length` characters under a Penn tag. */
export const endingKey = (lower: string, length: number, xpos: number): number =>
  mix(5000 + xpos * 8 + length, hashText(lower, lower.length - length)) | 1

/** The edit that turns `form` into `lemma`. */
export function ruleOf(form: string, lemma: string): string {
  const keepsCase = lemma !== lemma.toLowerCase() && form !== form.toLowerCase()
  const from = keepsCase ? form : form.toLowerCase()
  let same = 0
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same++
  return `${keepsCase ? 'k' : 'l'}${from.length - same}:${lemma.slice(same)}`
}

export function applyRule(rule: string, form: string): string {
  const from = rule[0] === 'k' ? form : form.toLowerCase()
  const colon = rule.indexOf(':')
  const cut = Number(rule.slice(1, colon))
  return cut > from.length ? from : from.slice(0, from.length - cut) + rule.slice(colon + 1)
}

/** The lemma of a form under a Penn tag. Never empty. `knows` tells whether a word is one of the language's. */
export function lemmaOf(table: LemmaTable, form: string, xpos: number, knows: (word: string) => boolean): string {
  const plain = form.replace('’', "'")
  const lower = plain.toLowerCase()
  const whole = placeOf(table.key, wordKey(lower, xpos))
  if (table.key[whole] !== 0) return applyRule(table.rules[table.rule[whole]], plain) || form
  // What the table does not know and is written in capitals is an abbreviation, whose capitals belong to it.
  if (xpos === Xpos.NN && lower.length <= 5 && plain === plain.toUpperCase()) return plain
  let place = whole
  for (let length = Math.min(LONGEST_ENDING, lower.length); table.key[place] === 0 && length >= 0; length--) {
    place = placeOf(table.key, endingKey(lower, length, xpos))
  }
  const lemma = table.key[place] === 0 ? lower : applyRule(table.rules[table.rule[place]], plain)
  return (isVerbForm(xpos) && !knows(lemma) ? baseOf(lower, knows) : undefined) ?? (lemma || form)
}

const isVerbForm = (xpos: number): boolean => xpos === Xpos.VBD || xpos === Xpos.VBN || xpos === Xpos.VBG

/** The known word that a regular past or -ing form is made from: "applauded" from "applaud", "faded" from "fade". */
function baseOf(lower: string, knows: (word: string) => boolean): string | undefined {
  const ending = lower.endsWith('ing') ? 3 : lower.endsWith('ed') ? 2 : 0
  if (ending === 0 || lower.length < ending + 3) return undefined
  const stem = lower.slice(0, -ending)
  const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : []
  const bases = [stem, `${stem}e`, ...single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
  return bases.find(knows)
}

/** Lemmas remembered from word to word: a process sees the same few thousand forms again and again. A place for each hash; the newest stays. */
export interface LemmaMemory {
  readonly form: string[]
  readonly xpos: Uint8Array
  readonly lemma: string[]
}

const PLACES = 2 ** 15

export const lemmaMemory = (): LemmaMemory => ({
  form: new Array<string>(PLACES).fill(''),
  xpos: new Uint8Array(PLACES),
  lemma: new Array<string>(PLACES).fill(''),
})

/** Words and what is known of them, as far as lemmas need it. */
export interface TaggedWords {
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
  readonly xpos: Uint8Array
  /** `Atoms.form`. */
  readonly form: Int32Array
}

/** The lemma of every word. */
export function lemmasOf(
  {
    lemmas,
    lexicon,
    memory,
  }: { readonly lemmas: LemmaTable; readonly lexicon: LexiconTable; readonly memory: LemmaMemory },
  { text, start, end, xpos, form }: TaggedWords,
): string[] {
  const knows = (word: string) => isKnown(lexicon, word)
  const all = new Array<string>(start.length)
  for (let word = 0; word < all.length; word++) {
    const place = mix(form[word], xpos[word]) & (PLACES - 1)
    const known = memory.form[place]
    const length = end[word] - start[word]
    if (known.length === length && memory.xpos[place] === xpos[word] && text.startsWith(known, start[word])) {
      all[word] = memory.lemma[place]
      continue
    }
    // A copy: a piece of a text that is remembered would keep the whole text in memory.
    const written = Array.from(text.slice(start[word], end[word])).join('')
    const lemma = lemmaOf(lemmas, written, xpos[word], knows)
    all[word] = lemma
    if (length > LONGEST_REMEMBERED) continue
    memory.form[place] = written
    memory.xpos[place] = xpos[word]
    memory.lemma[place] = lemma
  }
  return all
}

const LONGEST_REMEMBERED = 40

export const lemmaArrays = (table: LemmaTable): Record<string, BundleArray> => ({
  'lemma.key': table.key,
  'lemma.rule': table.rule,
})

export const openLemmas = (bundle: Bundle): LemmaTable => ({
  key: bundle.array('lemma.key', 'i32'),
  rule: bundle.array('lemma.rule', 'u16'),
  rules: bundle.meta.lemmaRules as readonly string[],
})
