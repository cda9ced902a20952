/**
 * Are two contents wordings of one utterance? Judged by the words that carry them, in their order, by who speaks and on
 * which days. The less is known of the speaker and the further apart the days, the more words must be shared.
 *
 * Negators are left out of the count, so that a content and the same without its "not" by the same speaker are one
 * wording: that is the change a reader must see. Left out on purpose: paraphrase with other words, which needs meaning.
 */
import { carriersIn, isNegator } from './words.ts'

/** What is compared. The order of two forms makes no difference. */
export interface Form {
  /** Normal forms of all words. */
  readonly words: readonly string[]
  /** Folded last names of those who speak, one blank between; empty where nobody is named. */
  readonly speaker: string
  /** ISO day of utterance, else of publication. */
  readonly day: string | null
}

/** Words beyond these are not compared: contents are sentences, not books. */
const MOST_WORDS = 240
const DAY_MS = 86_400_000

export function alike(a: Form, b: Form): boolean {
  const [shorter, longer] = [a, b]
    .map(({ words }) => carriersIn(words.slice(0, MOST_WORDS)))
    .sort((one, other) => one.length - other.length)
  if (shorter.length < 3) return false
  const shared = sharedInOrder(shorter, longer)
  if (shared < 3) return false
  const contained = shared / shorter.length
  const overlap = shared / (shorter.length + longer.length - shared)
  const apart = daysApart(a.day, b.day)
  if (shared < 8 && otherNumbers(shorter, longer)) return false
  const speakers = speakersOf(a, b)
  if (speakers === 'same') {
    if (apart <= 3 && contained >= 0.75 && shared >= (overlap >= 0.5 ? 3 : 4)) return true
    if (apart <= 92 && shared >= 4 && (contained >= 0.8 || overlap >= 0.6)) return true
    return shared >= 6 && (overlap >= 0.75 || contained >= 0.9)
  }
  if (speakers === 'unknown') {
    if (apart <= 92 && shared >= 5 && (overlap >= 0.7 || contained >= 0.9)) return true
    return shared >= 8 && contained >= 0.9
  }
  return shared >= 6 && overlap >= 0.85 && negators(a) === negators(b)
}

/** Length of the longest run of words, gaps allowed, that both have in one order. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1)
  let here = new Uint16Array(b.length + 1)
  for (const word of a) {
    for (let at = 1; at <= b.length; at++) {
      here[at] = word === b[at - 1] ? above[at - 1] + 1 : Math.max(above[at], here[at - 1])
    }
    ;[above, here] = [here, above]
  }
  return above[b.length]
}

function speakersOf(a: Form, b: Form): 'same' | 'unknown' | 'different' {
  if (a.speaker === '' || b.speaker === '') return 'unknown'
  const others = new Set(b.speaker.split(' '))
  return a.speaker.split(' ').some((name) => others.has(name)) ? 'same' : 'different'
}

function daysApart(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS
}

/** "27 people were killed" and "31 people were killed" share their words and claim different things. */
function otherNumbers(a: readonly string[], b: readonly string[]): boolean {
  const numbers = (words: readonly string[]) => words.filter((word) => /^\p{N}/u.test(word))
  const [ours, theirs] = [numbers(a), new Set(numbers(b))]
  return ours.length > 0 && theirs.size > 0 && !ours.some((number) => theirs.has(number))
}

const negators = ({ words }: Form) => words.filter(isNegator).length % 2
