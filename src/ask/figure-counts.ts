/**
 * Whether two different numbers of one quantity are two ways of counting it, and so no disagreement: with the dead or
 * without them, of one happening or of several, all or the others, a count or a word for very many. What tells it is the
 * sentence of each and the other numbers of their reports.
 */
import type { FigureClaim } from './finding-answers.ts'

/** A number that a report tells, of whatever. */
export interface Told {
  readonly measure: string
  readonly min: number
  readonly max: number
  /** Null in the outlet's own voice. */
  readonly claimants: readonly string[] | null
}

export interface Counted {
  readonly claim: FigureClaim
  /** All numbers of its report. */
  readonly told: readonly Told[]
}

/** Numbers so many times apart count different things, unless somebody is named for each. */
const FAR = 5
/** "Hundreds" is a range whose end is so many times its beginning: no count. */
const VAGUE = 4

export function countsOtherwise(one: Counted, other: Counted): boolean {
  const [less, more] = one.claim.max <= other.claim.max ? [one, other] : [other, one]
  return (
    [less, more].some(({ claim }) => isVague(claim) || isOfSeveral(claim) || isOfWhole(claim)) ||
    isFar(less.claim, more.claim) ||
    isOthers(less.claim, more.claim) ||
    isWithKiller(less.claim, more.claim) ||
    tellsOf(less, more.claim) ||
    tellsOf(more, less.claim) ||
    movesBetween(less, more)
  )
}

const isVague = ({ min, max }: FigureClaim): boolean => max >= VAGUE * Math.max(1, min)

const isFar = (less: FigureClaim, more: FigureClaim): boolean =>
  more.min > FAR * less.max && !(isNamed(less) && isNamed(more))

const isNamed = ({ claimants }: FigureClaim): boolean => claimants !== null && claimants.length > 0

/** "In separate shootings", "in Sarn shootings", "over the weekend", "across the city": a sum. */
const SEVERAL =
  /\b(?:separate|unrelated|various|several) (?:\p{L}+ )?\p{L}+s\b|\b(?:over|during|throughout|since) (?:the|this|last) (?:[\p{L}-]+ ){0,4}(?:day|night|weekend|week|month|year|summer|winter)\b|\bacross the (?:city|state|country|county)\b|\bnation(?:wide|ally)\b|\b(?:day|weekend|week|month|year)['’]s? (?:total|toll)\b|\b(?:violent|bloody|deadly) (?:day|weekend|week|month|year)\b/iu

const isOfSeveral = ({ excerpt }: FigureClaim): boolean => SEVERAL.test(excerpt.text)

/** "Four of the five who died". */
const isOfWhole = ({ excerpt: { text, span } }: FigureClaim): boolean =>
  /^\S+ (?:\p{L}+ )?of (?:the|those|these|its|their|them|his|her)\b/iu.test(text.slice(span.start))

const OTHERS = /^(?:(?:an)?other|others|more)\b/i

/** "His brother and two others were killed" is no toll; "four other people", beside one who is told of apart, are five. */
function isOthers(less: FigureClaim, more: FigureClaim): boolean {
  const [first, second] = [less, more].map(({ counted }) => OTHERS.test(counted ?? ''))
  return first !== second && (less.measure === 'killed' || (first && more.min === less.max + 1))
}

const KILLER = /\b(?:shooter|gunman|suspect|attacker|assailant|bomber|himself|herself)\b/iu

/** "Four were dead, the shooter among them", and "the three people killed": with the one who did it or without. */
const isWithKiller = (less: FigureClaim, more: FigureClaim): boolean =>
  more.measure === 'killed' &&
  more.min === more.max &&
  more.min === less.max + 1 &&
  [less, more].some(({ excerpt }) => KILLER.test(excerpt.text))

/** Whoever tells the other's number as well, or whose outlet does, does not disagree with it. */
const tellsOf = ({ claim, told }: Counted, other: FigureClaim): boolean =>
  claim.article.id !== other.article.id &&
  told.some(
    ({ measure, min, max, claimants }) =>
      measure === claim.measure &&
      min === other.min &&
      max === other.max &&
      (claimants === null || String(claimants) === String(claim.claimants)),
  )

const MOVES: Readonly<Record<string, string>> = { killed: 'wounded', wounded: 'killed', casualties: 'killed' }

/** The dead are counted among the wounded or not, or some have died since: together they are as many. */
function movesBetween(less: Counted, more: Counted): boolean {
  const beside = MOVES[less.claim.measure]
  if (beside === undefined) return false
  const numbers = ({ told }: Counted) => told.filter(({ measure }) => measure === beside).map(({ min }) => min)
  const [ofLess, ofMore] = [numbers(less), numbers(more)]
  const gap = more.claim.min - less.claim.max
  const isAmong = beside === 'killed' && [...ofLess, ...ofMore].includes(gap)
  return isAmong || ofLess.some((number) => ofMore.some((then) => number - then === gap))
}
