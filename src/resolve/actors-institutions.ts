/**
 * Institutions by their country: "Ukraine's foreign ministry", "the Ukrainian Foreign Ministry" and "Ministry of Foreign
 * Affairs of Ukraine" are one name. What the tables do not know keeps the words it was written with.
 */

import { PORTFOLIOS, type States } from '../record/index.ts'
import { STATE_BODIES } from './actors-institutions.data.ts'

export interface Institution {
  /** "Ministry of Foreign Affairs". */
  readonly body: string
  readonly state: string | null
  /** The adjective of a state that neither the table nor the article names: which state's, other articles may tell. */
  readonly adjective?: string
}

/** "Ministry of Defence of Veldoria"; "Veldorian Ministry of Defence" where nothing tells what the state is called. */
export const institutionName = ({ body, state, adjective }: Institution): string =>
  state !== null ? `${body} of ${state}` : adjective !== undefined ? `${adjective} ${body}` : body

/** The institution that a phrase names; null where it is none of the tables'. */
export function institutionOf(phrase: string, states: States): Institution | null {
  const words = phrase.replace(/^(the|a|an|its|his|her|their|our)\s+/i, '').split(/\s+/)
  const { state, rest } = takeState(words, states)
  const found = bodyOf(rest, state)
  if (found !== null || state !== null || words.length < 2 || !ADJECTIVE.test(words[0])) return found
  const bare = bodyOf(words.slice(1), UNKNOWN)
  return bare === null ? null : { body: bare.body, state: null, adjective: words[0] }
}

/** How adjectives of states end; a name that is none ("Iran") is in the table. */
const ADJECTIVE = /^\p{Lu}\p{Ll}{2,}(?:an|i|ese|ish)$/u
const UNKNOWN = ''

function bodyOf(words: readonly string[], state: string | null): Institution | null {
  const lower = words.join(' ').toLowerCase()
  const ministry =
    /^(?:(.+) )?(?:ministry|department)$/.exec(lower)?.[1] ??
    /^(?:ministry|department) (?:of|for) (.+)$/.exec(lower)?.[1]
  const portfolio = ministry === undefined ? undefined : PORTFOLIOS.get(ministry)
  if (portfolio !== undefined && !(/department/.test(lower) && state === null))
    return { body: `Ministry of ${portfolio}`, state }
  // "The ministry": which one, the article's other words tell.
  if (lower === 'ministry') return { body: 'Ministry', state }
  const body = STATE_BODIES.get(lower)
  // "the army" alone may be anybody's; with its state it is that state's.
  return body !== undefined && state !== null ? { body, state } : null
}

/** Cuts the state off a phrase: "Ukraine's …", "Ukrainian …", "… of Ukraine". Tries more words before fewer. */
function takeState(words: readonly string[], states: States): { state: string | null; rest: readonly string[] } {
  for (const length of [4, 3, 2, 1]) {
    if (words.length <= length) continue
    const front = states.stateOf(
      words
        .slice(0, length)
        .join(' ')
        .replace(/['’]s?$/, ''),
    )
    if (front !== null) return { state: front, rest: words.slice(length) }
    const of = words.length - length - 1
    const back =
      words[of]?.toLowerCase() === 'of' || words[of]?.toLowerCase() === 'in'
        ? states.stateOf(words.slice(of + 1).join(' '))
        : null
    if (back !== null && of > 0) return { state: back, rest: words.slice(0, of) }
  }
  return { state: null, rest: words }
}
