/** British and American spelling: whoever asks for "harbor" means "harbour" as well. */
import { OGUE_WORDS, OUR_STEMS, RE_WORDS, STEMS } from './spellings.data.ts'

const pairs: readonly (readonly [string, string])[] = [
  ...STEMS,
  ...OUR_STEMS.map((stem) => [stem, stem.replace(/our$/, 'or')] as const),
  ...RE_WORDS.map((word) => [word, word.replace(/re$/, 'er')] as const),
  ...OGUE_WORDS.map((word) => [word, word.replace(/ue$/, '')] as const),
]

/** "Criticise", "organisation", "neutralising". */
const ISE = /^(\p{L}{3,}i)([sz])(e|es|ed|er|ers|ing|ation|ations|able)$/u
/** "Travelled", "modelling": a doubled l behind an unstressed vowel; "called" and "filed" have but one. */
const DOUBLED = /^(\p{L}*[aeiouy][^aeiou]+[aeiou])(ll?)(ed|ing|er|ers|ings)$/u

/** No English word is longer; what is, is no word, and the patterns would take long over it. */
const LONGEST = 40

/** Other spellings of a word, in lower case, without the word itself. A spelling that no text has does no harm. */
export function otherSpellings(word: string): readonly string[] {
  if (word.length > LONGEST) return []
  const lower = word.toLowerCase()
  const found = new Set<string>()
  for (const [british, american] of pairs) {
    for (const [from, to] of [
      [british, american],
      [american, british],
    ])
      if (lower.startsWith(from)) found.add(to + lower.slice(from.length))
  }
  const ise = ISE.exec(lower)
  if (ise !== null) found.add(`${ise[1]}${ise[2] === 's' ? 'z' : 's'}${ise[3]}`)
  const doubled = DOUBLED.exec(lower)
  if (doubled !== null) found.add(`${doubled[1]}${doubled[2] === 'l' ? 'll' : 'l'}${doubled[3]}`)
  found.delete(lower)
  return [...found]
}
