/**
 * A role as written → the office and the states it names, so that two ways of writing it can be held together: "the
 * Veldorian FM" is "Foreign Minister" of something that begins like Veldoria. A state that no table knows is known here
 * by its first letters alone, since its name and its adjective share them.
 */
import {
  countryByDemonym,
  countryByName,
  PERSON_NOUNS,
  plainTitle,
  TITLE_MODIFIERS,
  TITLE_SHORT_FORMS,
} from '../../record/index.ts'

export interface Office {
  /** In lower case, short forms written out, without articles. */
  readonly words: readonly string[]
  /** Codes of known states, first letters of others. */
  readonly states: readonly string[]
  /** "The Head of State" is a president or a monarch. */
  readonly isHeadOfState: boolean
}

const SHARED_LETTERS = 4
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that'])
const codeOf = (words: string): string | undefined => (countryByDemonym.get(words) ?? countryByName.get(words))?.code

/** Whether a word with a capital ends as adjectives of states do, and is no noun for people: "Republican", "Historian". */
const looksLikeDemonym = (word: string): boolean =>
  /^\p{Lu}.{2,}(?:an|i|ese|ish)$/u.test(word) && !PERSON_NOUNS.has(word.toLowerCase())

/** `role`: the words of a title in their own case. */
export function officeOf(written: readonly string[]): Office {
  const role = plainTitle(written)
  const words: string[] = []
  const states: string[] = []
  let isAfterOf = false
  for (let at = 0; at < role.length; at++) {
    const word = role[at]
    const lower = word.toLowerCase()
    const pair = at + 1 < role.length ? codeOf(`${lower} ${role[at + 1].toLowerCase()}`) : undefined
    const code = pair ?? codeOf(lower)
    const isCapitalised = word !== lower
    const isPossessor = role[at + 1] === "'s" || role[at + 1] === '’s'
    if (pair !== undefined) at++
    if (code !== undefined) states.push(code)
    else if (isCapitalised && (isAfterOf || isPossessor || looksLikeDemonym(word)))
      states.push(lower.slice(0, SHARED_LETTERS))
    else if (lower === 'of') isAfterOf = true
    else if (!isAfterOf && !ARTICLES.has(lower) && !TITLE_MODIFIERS.has(lower) && !/^['’]s?$/.test(lower)) {
      words.push(...(TITLE_SHORT_FORMS.get(lower) ?? lower).split(' '))
    }
  }
  return { words, states, isHeadOfState: /^(?:the )?head of state$/i.test(role.join(' ')) }
}

/** Whether two offices may be of one state: they are where either names none. */
export const sameState = (a: Office, b: Office): boolean =>
  a.states.length === 0 || b.states.length === 0 || a.states.some((state) => b.states.includes(state))
