/**
 * Are two contents wordings of one utterance? Judged by the strongest passage they share, by who speaks and on which days.
 * The less is known of the speaker and the further apart the days, the more must be shared.
 *
 * A missing "not" weighs as little as any small word, so that a content and the same turned round, by the same speaker,
 * are one wording: that is the change a reader must see. Left out on purpose: paraphrase with other words, which needs
 * meaning.
 */
import { FREQUENT_WORDS } from './passing-words.data.ts'
import { carries, isNegator, stem } from './words.ts'

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

/** Up to so many days apart, so strong a passage is needed, and so much of the shorter content in it. */
type Needed = readonly (readonly [days: number, strength: number, share: number])[]

/** Further apart nothing is the same utterance: who says the same again a year later has said it twice. */
const MOST_DAYS = 92
const SAME_SPEAKER: Needed = [
  [3, 2.5, 0.7],
  [MOST_DAYS, 3.5, 0.75],
  [MOST_DAYS, 5, 0.5],
  [MOST_DAYS, 6, 0.35],
]
const UNKNOWN_SPEAKER: Needed = [
  [7, 3, 0.65],
  [7, 5, 0.5],
  [MOST_DAYS, 4.2, 0.7],
  [MOST_DAYS, 7, 0.5],
]
const OTHER_SPEAKER: Needed = [[MOST_DAYS, 6, 0.9]]
/** The least that any of them asks for. */
const LEAST_STRENGTH = 2.5
const LEAST_SHARE = 0.35

export function alike(a: Form, b: Form): boolean {
  const apart = daysApart(a.day, b.day)
  if (apart > MOST_DAYS) return false
  const [ours, theirs] = [measured(a), measured(b)]
  const [shorter, longer] = [ours.strength, theirs.strength].sort((one, other) => one - other)
  // Most that are compared share a phrase only; that is soon seen.
  if (sharedBy(ours, theirs) < Math.max(LEAST_STRENGTH, LEAST_SHARE * shorter)) return false
  const speakers = speakersOf(a, b)
  const strength = passageOf(ours, theirs)
  if (strength < 8 && otherNumbers(a.words, b.words)) return false
  // What two people say in like words is one wording only where it is one text, and neither says the opposite.
  if (speakers === 'other' && (strength < 0.8 * longer || negators(a) !== negators(b))) return false
  const needed = { same: SAME_SPEAKER, unknown: UNKNOWN_SPEAKER, other: OTHER_SPEAKER }[speakers]
  if (needed.some(([days, enough, share]) => apart <= days && strength >= enough && strength >= share * shorter))
    return true
  return speakers === 'same' && apart <= REORDERED.days && isReordered(ours, theirs, strength)
}

/** "I will go if the bridge is empty" and "If the bridge is empty, I will go": nearly all words of the shorter, in another order. */
const REORDERED = { days: 3, strength: 3, share: 0.9, passage: 0.4 }

function isReordered(ours: Measured, theirs: Measured, passage: number): boolean {
  const strength = Math.min(ours.strength, theirs.strength)
  // A word that one of them repeats counts as often as the other has it.
  const shared = Math.min(sharedBy(ours, theirs), sharedBy(theirs, ours))
  return shared >= REORDERED.strength && shared >= REORDERED.share * strength && passage >= REORDERED.passage * strength
}

interface Measured {
  readonly stems: readonly string[]
  readonly weights: readonly number[]
  /** The sum of its weights. */
  readonly strength: number
}

/** A form is compared with many, and measured once. */
const MEASURED = new WeakMap<Form, Measured>()

function measured(form: Form): Measured {
  const known = MEASURED.get(form)
  if (known !== undefined) return known
  const words = form.words.slice(0, MOST_WORDS)
  const weights = words.map(weightOf)
  const fresh = { stems: words.map(stem), weights, strength: weights.reduce((sum, weight) => sum + weight, 0) }
  MEASURED.set(form, fresh)
  return fresh
}

/** The weight of the words that both have, in whatever order: no passage is stronger. */
function sharedBy(a: Measured, b: Measured): number {
  const theirs = new Set(b.stems)
  return a.stems.reduce((sum, word, index) => sum + (theirs.has(word) ? a.weights[index] : 0), 0)
}

/**
 * The strongest passage that both have nearly alike (Smith and Waterman's local alignment, 1981): the weights of its
 * words, less what was put in, left out or replaced in it.
 */
function passageOf({ stems: ours, weights }: Measured, { stems: theirs, weights: otherWeights }: Measured): number {
  let above = new Float64Array(theirs.length + 1)
  let here = new Float64Array(theirs.length + 1)
  let best = 0
  for (const [row, word] of ours.entries()) {
    for (let at = 1; at <= theirs.length; at++) {
      const [our, their] = [weights[row], otherWeights[at - 1]]
      const both = word === theirs[at - 1] ? Math.min(our, their) : -lost(Math.max(our, their), REPLACED)
      here[at] = Math.max(
        0,
        above[at - 1] + both,
        above[at] - lost(our, LEFT_OUT),
        here[at - 1] - lost(their, LEFT_OUT),
      )
      if (here[at] > best) best = here[at]
    }
    ;[above, here] = [here, above]
  }
  return best
}

const REPLACED = 0.5
const LEFT_OUT = 0.25
/** Of a word that passes ("or" for "and not") this much of it. */
const PASSING = 0.2
const lost = (weight: number, whole: number): number => (weight <= PASSES ? PASSING * whole : whole)

const PASSES = 0.3

/** The rarer a word, the more it says that two passages have it in common. */
function weightOf(word: string): number {
  if (!carries(word)) return PASSES
  return FREQUENT_WORDS.has(word) ? 0.7 : 1.2
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

function speakersOf(a: Form, b: Form): 'same' | 'unknown' | 'other' {
  if (a.speaker === '' || b.speaker === '') return 'unknown'
  const others = new Set(b.speaker.split(' '))
  return a.speaker.split(' ').some((name) => others.has(name)) ? 'same' : 'other'
}

/** Contents of which no day is known are compared with each other alone. */
function daysApart(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : Infinity
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS
}

/** "27 people were killed" and "31 people were killed" share their words and claim different things. */
function otherNumbers(a: readonly string[], b: readonly string[]): boolean {
  const numbers = (words: readonly string[]) => words.filter((word) => /^\p{N}/u.test(word))
  const [ours, theirs] = [numbers(a), new Set(numbers(b))]
  return ours.length > 0 && theirs.size > 0 && !ours.some((number) => theirs.has(number))
}

const negators = ({ words }: Form) => words.filter(isNegator).length % 2
