/**
 * Whether two numbers of one quantity are a part and its whole, or two parts, and so no disagreement. Reports seldom say
 * so; what tells it is the other numbers of the same two reports: "Ten people were shot" beside "two juveniles and eight
 * adults", "four were killed" beside "two women and two men".
 */
import type { FigureClaim } from './finding-answers.ts'

/** Claims of one quantity by the id of their report. */
export type ClaimsByReport = ReadonlyMap<string, readonly FigureClaim[]>

/** Words for anybody: whoever counts with them counts all. */
const ANYBODY: ReadonlySet<string> = new Set(
  ' people person persons victims victim dead casualties lives others other injured wounded bodies deaths fatalities injuries souls residents civilians'.split(
    ' ',
  ),
)

/** What is counted, as far as it tells whose number it is. */
function whomOf({ counted }: FigureClaim): string {
  const word =
    (counted ?? '')
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim()
      .split(' ')
      .at(-1) ?? ''
  return ANYBODY.has(word) ? '' : word
}

/**
 * Whether the two may count the same. `beside` gives a report's claims of their quantity by its id: those of the two reports tell of parts.
 * A single man is a person whom the report goes on to tell of, and no toll. Two numbers of one report are of two voices,
 * both named, or they are a whole and its part.
 */
export function mayDisagree(one: FigureClaim, other: FigureClaim, beside: ClaimsByReport): boolean {
  if (whomOf(one) !== whomOf(other)) return false
  if ([one, other].some(isSomebody)) return false
  const numbersOf = ({ article }: FigureClaim) =>
    (beside.get(article.id) ?? [])
      .filter((claim) => claim !== one && claim !== other && claim.min === claim.max)
      .map(({ min }) => min)
  const [own, others] = [numbersOf(one), numbersOf(other)]
  if (one.article.id === other.article.id) {
    if (one.claimants === null || other.claimants === null) return false
  } else if (holds(own, other) || holds(others, one)) return false
  const [less, more] = one.max <= other.max ? [one, other] : [other, one]
  const all = [...own, ...others, less.max]
  return !isSum(more.min, all)
}

/** One man is somebody whom the report goes on to tell of; one person, or one dead, is a count. */
const isSomebody = (claim: FigureClaim): boolean => claim.max <= 1 && whomOf(claim) !== ''

/** A report that gives the other's number as well does not disagree with it. */
const holds = (numbers: readonly number[], { min, max }: FigureClaim): boolean =>
  numbers.some((number) => number >= min && number <= max)

/** Whether two of the parts are the total. */
const isSum = (total: number, parts: readonly number[]): boolean =>
  parts.some((part, index) => parts.some((rest, at) => at > index && part + rest === total))
