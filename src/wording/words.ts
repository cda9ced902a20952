/**
 * The words of a text, as wordings are compared by them: where each stands, and its normal form, in which case, accents,
 * kinds of apostrophe, commas in numbers, contractions ("don’t" is "do" and "not"), signs that nobody sees and how a
 * number is written make no difference.
 */
import { unaccented } from '../record/index.ts'
import { withNumbers } from './numbers.ts'
import { NEGATORS, PASSING_WORDS } from './passing-words.data.ts'
import type { Word } from './word.ts'

/** Signs that nobody sees stand within words, and a line's end may cut one. A percent sign behind a number is a word. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*|(?<=\p{N}[ \u00a0\u202f]?)%|\p{L}(?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]|(?<=\p{Ll})-[ \t]{0,8}\r?\n[ \t]{0,8}(?=\p{Ll}))*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|-[ \t]*\r?\n[ \t]*/g
const ENDING = /^(.+?)(n['’ʼ]t|['’ʼ](?:m|re|ve|ll|d))$/iu
const ENDINGS: Readonly<Record<string, string>> = {
  nt: 'not',
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
}
/** What stands before "n't" where that is not the verb itself. */
const SHORTENED: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' }

/** In text order. Linear in the text. */
export function wordsOf(text: string): Word[] {
  return withNumbers(plainWords(text), text)
}

function plainWords(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (written === '%') {
      words.push({ start: index, end: index + 1, normal: 'percent' })
      continue
    }
    const lower = fold(written)
    const end = index + written.length
    const contraction = /['’ʼ]/u.test(written) ? ENDING.exec(written) : null
    if (contraction !== null) {
      const [, verb, ending] = contraction
      const at = index + verb.length
      const normal = bare(fold(verb))
      const not = /^n/i.test(ending)
      words.push({ start: index, end: at, normal: (not ? SHORTENED[normal] : undefined) ?? normal })
      words.push({ start: at, end, normal: ENDINGS[bare(fold(ending))] })
    } else if (lower === 'cannot') {
      words.push({ start: index, end: index + 3, normal: 'can' }, { start: index + 3, end, normal: 'not' })
    } else if (/['’ʼ]s$/u.test(lower)) {
      words.push({ start: index, end: end - 2, normal: bare(lower.slice(0, -2)) })
      words.push({ start: end - 2, end, normal: 's' })
    } else {
      words.push({ start: index, end, normal: bare(lower) })
    }
  }
  return words
}

/** Folding may change the number of characters, so it is done word by word. */
const fold = (word: string) => unaccented(word.replace(UNSEEN, ''))
const bare = (word: string) => word.replace(/['’ʼ,]/gu, '')

/** "not", "no", "never" and the like: they turn a sentence round. */
export const isNegator = (normal: string): boolean => NEGATORS.has(normal)

/** Whether a text may hold a negator: quick, where most texts hold none. */
export const mayNegate = (text: string): boolean => NEGATION.test(text)
const NEGATION = new RegExp(`n['’ʼ]t|cannot|(?<!\\p{L})(?:${[...NEGATORS].join('|')})(?!\\p{L})`, 'iu')

/** Whether a word carries content. Negators carry none here: a wording with and without "not" is to be found as one. */
export const carries = (normal: string): boolean => !PASSING_WORDS.has(normal) && !NEGATORS.has(normal)

/** Regular endings off: enough for "meeting" and "meetings", "turned" and "turn". */
export function stem(word: string): string {
  if (word.length < 5) return word
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|edly|ed|es|s)$/, '')
}

/** The stems of the words that carry a content, in its order. */
export function carriersIn(normals: readonly string[]): string[] {
  return normals.filter(carries).map(stem)
}
