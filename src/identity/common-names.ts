/**
 * Names that are none: "Investigators", "the department", "police in the city" stand for somebody of their own report,
 * and say nothing of who is meant in another.
 */
import { GROUP_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS, TITLE_HEADS } from '../record/index.ts'
import { folded } from './sound.ts'

/** What stands before a noun without naming anybody. */
const DETERMINERS =
  /^(?:(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|some|several|many|most|other|no|neither|both|all|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)+/i

/** Bodies of every town and state, beside the nouns of the record. */
const LOCAL = new Set(
  `city county town village township borough state district local municipal regional metro metropolitan fire medical health school sheriff
  coroner examiner emergency rescue hall jail prison homicide schools ministry army navy
  presidency opposition union church club we our us you they law enforcement center centre news channel north south east west northeast northwest
  southeast southwest downtown midtown uptown office report reports statement records documents`.split(/\s+/),
)
/** Pronouns and what stands for one, days and months: a capital at a sentence's beginning makes no name of them. */
const FOR_SOMEBODY = new Set(
  `i he she it you we they this that these those who whoever what one none nobody somebody anybody everybody someone
  anyone everyone another other others each either neither both all any some many much few fewer several most more half
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow updated
  january february march april may june july august september october november december`.split(/\s+/),
)
/** What says something and is nobody: each report has others in mind. */
const WORKS = new Set(
  `poll survey study research message letter email e-mail tweet post video photo book film article column editorial
  document statement campaign ad advertisement vote ballot headline update source`.split(/\s+/),
)
/** Whom no two reports mean as a source. */
const NOBODY = new Set(['god', 'allah', 'jesus', 'lord', 'santa'])
const PASSING = new Set('of the and for in on at to with from a an'.split(' '))

/** "Neighbours" is of "neighbour", "families" of "family". */
function isOneOf(word: string, lists: readonly ReadonlySet<string>[]): boolean {
  const small = folded(word).replace(/'s?$/, '')
  const singular = [
    small,
    small.replace(/s$/, ''),
    small.replace(/es$/, ''),
    small.replace(/ies$/, 'y'),
    small.replace(/men$/, 'man'),
  ]
  return lists.some((list) => singular.some((each) => list.has(each)))
}
const BODIES = [ORGANISATION_NOUNS, GROUP_NOUNS, LOCAL]
const ALL = [...BODIES, PERSON_NOUNS, TITLE_HEADS, NOBODY]
/** "May" and "Post" may be somebody and a paper. */
const NAMES_TOO = new Set(['may', 'june', 'april', 'august', 'march', 'post', 'sunday'])

const wordsOf = (phrase: string): readonly string[] => phrase.match(/[\p{L}\p{N}][\p{L}\p{N}.&'’-]*/gu) ?? []

/** What bodies of any state and town are for, and what they are called after. */
const FIELDS = new Set(
  `election elections electoral commerce trade industry human rights justice health education finance financial security
  defence defense foreign affairs interior home public works national federal central international world united general
  supreme high appeals constitutional reserve revenue tax customs immigration labour labor workers teachers students farmers
  medical police power water energy oil gas transport road roads railway port airport civil social economic development
  planning research science technology information communications media press sports football cricket youth women children
  family welfare agriculture food environment forest culture tourism housing investment insurance market stock exchange
  chamber people democratic republican liberal conservative labour progressive islamic christian royal imperial northern southern eastern
  western north south east west first new old great greater joint special independent anti corruption legal law`.split(
    /\s+/,
  ),
)

/** Whether a word of a body's name is one that bodies of many towns and states have in theirs. */
export const isCommonInBodies = (word: string): boolean =>
  PASSING.has(word) || FIELDS.has(word) || isOneOf(word, [...BODIES, PERSON_NOUNS, TITLE_HEADS])

/** "university" and "agencies", which a name of several words may be headed by. */
export const isBodyNoun = (word: string): boolean => isOneOf(word, [ORGANISATION_NOUNS])

/** "R-Va." of "Bob Hale (R-Va.)", "Mich.": a party and a state, or a state alone, whatever a report took it for. */
const OF_A_STATE = /^(?:[RDI]-\p{Lu}[\p{L}.]*|\p{Lu}\p{Ll}+\.)$/u
/** "DA", "LT": two letters are an office, a state, a party, and nobody's surname in another report. */
const TWO_LETTERS = /^\p{Lu}{2}$/u
/** "Palestinians", "Democrats": each report means others of them. */
const isPeople = (name: string): boolean => /^\p{Lu}[\p{L}-]+s$/u.test(name) || /^\p{Lu}\p{Ll}+(?:ese|ish)$/u.test(name)

/** Whether the words of a name leave open who is meant. */
export function isCommonName(name: string, kind: 'person' | 'organisation' | 'country' | 'group'): boolean {
  if (kind === 'country') return false
  const phrase = name.replace(DETERMINERS, '')
  if (kind === 'person' ? OF_A_STATE.test(phrase) || TWO_LETTERS.test(phrase) : kind === 'group' && isPeople(phrase))
    return true
  const words = wordsOf(phrase).filter((word) => !PASSING.has(word.toLowerCase()))
  if (words.length < 2) {
    const [word] = words
    if (word === undefined || !/^[\p{Lu}\p{N}]/u.test(word)) return true
    const small = word.toLowerCase()
    return !NAMES_TOO.has(small) && (FOR_SOMEBODY.has(small) || isOneOf(word, [...ALL, WORKS]))
  }
  if (kind === 'person') return false
  // "Kings County Hospital" is a name, though kings are people.
  const telling = words.some((word) => /^[\p{Lu}\p{N}]/u.test(word) && !isOneOf(word, kind === 'group' ? ALL : BODIES))
  if (kind === 'group') return !telling || isOneOf(headOf(phrase), ALL)
  return !telling && !(NATIONAL.test(phrase) && !words.some((word) => MUNICIPAL.test(word)))
}

/** "Relatives" of "Relatives of the Kovacs". */
const headOf = (phrase: string): string =>
  wordsOf(phrase.split(/,|\b(?:of|in|at|on|with|from|who|that|near|including|led)\b/, 1)[0]).at(-1) ?? ''

/** With a capital before them these are names: "National Assembly", "State Department". */
const NATIONAL =
  /^\p{Lu}.*\b(?:Party|Alliance|Coalition|League|Congress|Assembly|Senate|House|Union|Front|Guard)\b|^State Department$/u
const MUNICIPAL = /^(?:city|county|town|village|local|municipal|school|fire|church|club)$/i
