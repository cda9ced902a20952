/**
 * From a number to a quantity: the words before and after it that loosen it ("at least", "or more"), and the second
 * number of a range ("between 40 and 50", "600 to 700", "2-3 million"). What loosens is part of the figure's span, since
 * it is what proves the range.
 */
import { AFTER, BEFORE, type Bound } from './modifiers.data.ts'
import { type NumberReading, readNumber } from './numbers.ts'

/** A number with its range. `pair`: two numbers that count against each other, "52-48". */
export interface Quantity extends NumberReading {
  readonly start: number
  /** Where its own digits or words begin, after "at least". */
  readonly number: number
  readonly bound: Bound | 'range'
  readonly against: { readonly start: number; readonly end: number; readonly value: number } | null
}

const escaped = (phrase: string) => phrase.replace(/[+]/g, '\\+').replace(/ /g, '\\s+')
const longestFirst = (phrases: readonly string[]) =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
const bounds = Object.keys(BEFORE) as Bound[]
const BEFORE_NUMBER = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(${longestFirst(bounds.flatMap((bound) => BEFORE[bound]))})\\s+$`,
  'iu',
)
const AFTER_NUMBER = new RegExp(
  `^(?:\\s+|(?=[-+]))(${longestFirst(Object.values(AFTER).flat())})(?![\\p{L}\\p{N}])`,
  'iu',
)
const BOUND_OF: ReadonlyMap<string, Bound> = new Map([
  ...bounds.flatMap((bound) => BEFORE[bound].map((phrase) => [phrase, bound] as const)),
  ...(Object.keys(AFTER) as (keyof typeof AFTER)[]).flatMap((bound) =>
    AFTER[bound].map((phrase) => [phrase, bound] as const),
  ),
])

/** Longest run of modifiers that is looked at, in characters. */
const REACH = 40
const CURRENCY = /(?:(?:US|A|C|HK|NZ|S)?\$|[€£¥₹₽₩]|\b(?:Rs\.?|USD|EUR|GBP|INR|CHF|US dollars|dlrs)) ?$/u
const TILDE = /[~≈<>] ?$/
const BETWEEN = /(?:^|\s)between\s+(?:(?:about|around|roughly|some)\s+)?$/i
const RANGE_LINK = /^(?:\s*[-–—]\s*|\s+(?:to|or)\s+)(?:(?:US|A|C)?\$|[€£¥₹]|Rs\.? )?(?=[\da-z])/i
const AND_LINK = /^(?:\s+(?:percent|per cent|million|km|people))?\s+and\s+(?:(?:US|A|C)?\$|[€£¥₹]|Rs\.? )?(?=[\da-z])/i
/** What is risen by is a change, and no end of a range. */
export const RISEN_BY =
  /\b(?:r(?:ise|ose|isen|ises|ising)|gr(?:ow|ew|own)|increase[sd]?|climb(?:s|ed)?|jump(?:s|ed)?|went up|gone up|f(?:all|ell|allen)|drop(?:s|ped)?|decline[sd]?) by (?:(?:about|around|some|nearly|at least|more than) )*$/i
/** "Was cut by $3 million to $27 million": the second number is what is left. */
const CHANGED_BY =
  /\b(?:cut|lower(?:ed)?|reduced?|raised?|shrunk|shrank|trim(?:med)?|slash(?:ed)?|boost(?:ed)?|expand(?:ed)?|extend(?:ed)?|narrow(?:ed)?|widen(?:ed)?|shorten(?:ed)?|down|up) by (?:(?:about|around|some|nearly|at least|more than) )*$/i
/** "Rose (by) 3 percent", "a 3 percent rise", "a margin of error of 3 points": how much, and no share of anything. */
const CHANGING =
  /\b(?:r(?:ise|ose|isen|ises|ising)|gr(?:ow|ew|own|ows|owing)|f(?:all|ell|allen|alls|alling)|(?:increas|declin|surg|plung|tumbl|slid|advanc|decreas)(?:e|es|ed|ing)|(?:climb|jump|gain|shr[iau]nk|slump|edg|eas|soar|sink|sank)(?:s|ed|ing)?|(?:drop|slip)(?:s|ped|ping)?|slid|lost|up|down|higher|lower|growth(?: rate)? of|(?:increase|rise|drop|decline|gain|fall|cut|change|reduction) of|margins? (?:of error )?of|margin of error (?:is|was)|lead(?:s|ing)?|led|ahead)(?: by)?(?: an?)? (?:(?:about|around|some|nearly|almost|at least|more than|another|plus or minus|just|only|over) )*$/i
const CHANGE_AFTER =
  /^ ?(?:percent|per cent|pct|%)?(?:[- ]points?)?,? (?:\p{Ll}+ )?(?:increase|rise|drop|decline|gain|growth|fall|jump|surge|cut|reduction|hike|raise|slump|more than (?:in|a|last)|less than (?:in|a|last)|higher|lower)\b/u

/** Whether a percentage tells by how much something changed or differs. */
export const isChange = (text: string, { start, end, number }: Quantity): boolean =>
  CHANGING.test(text.slice(Math.max(0, Math.min(start, number) - CHANGE_REACH), number)) ||
  CHANGE_AFTER.test(text.slice(end, end + CHANGE_REACH)) ||
  / points?$/.test(text.slice(number, end)) ||
  /^ ?(?:percentage )?points?\b/.test(text.slice(end, end + 18))
const CHANGE_REACH = 50
const RISE = /\b(?:from|up from|down from)\s+(?:(?:about|around|some|nearly|[$€£])\s*)?$/i

export function readQuantity(text: string, at: number): Quantity | null {
  const number = readNumber(text, at)
  if (number === null) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  const currency = CURRENCY.exec(before)
  const sign = currency === null ? at : at - currency[0].length
  const lead = currency === null ? before : before.slice(0, -currency[0].length)
  const ranged = range(text, { number, at, lead })
  const loosened = loosen(text, sign, lead)
  const after = AFTER_NUMBER.exec(text.slice(ranged.end, ranged.end + 20))
  const trailing = after === null ? null : BOUND_OF.get(after[1].toLowerCase().replace(/\s+/g, ' '))!
  const bound = ranged.range ? 'range' : (trailing ?? loosened.bound)
  const exactly = bound === 'exact' || bound === 'range'
  return {
    ...number,
    start: ranged.start ?? loosened.start,
    number: at,
    end: after === null ? ranged.end : ranged.end + after[0].length,
    min: ranged.min,
    max: ranged.max,
    scale: ranged.scale,
    bound,
    kind: number.kind,
    approximate: number.approximate || !exactly || loosened.bound === 'about',
    against: ranged.against,
  }
}

/** Last words of modifiers: most numbers have another before them, and one look-up spares the long pattern. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  bounds.flatMap((bound) => BEFORE[bound].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
)
const LAST_WORD = /\p{L}+(?=\s+$)/u

function endsLikeModifier(lead: string): boolean {
  const last = LAST_WORD.exec(lead.slice(-MODIFIER_TAIL))
  return last !== null && LAST_WORDS.has(last[0].toLowerCase())
}
const MODIFIER_TAIL = 16

/** The modifiers before `start`, one after the other ("at least some", "up to about"): the outermost bound wins. */
function loosen(text: string, start: number, lead: string): { start: number; bound: Bound } {
  let at = start
  let bound: Bound = 'exact'
  let rest = lead
  for (let tries = 0; tries < 3; tries++) {
    const tilde = TILDE.exec(rest)
    const found = tilde ?? (endsLikeModifier(rest) ? BEFORE_NUMBER.exec(rest) : null)
    if (found === null) break
    const next = tilde !== null ? tildeBound(tilde[0][0]) : BOUND_OF.get(found[1].toLowerCase().replace(/\s+/g, ' '))!
    const length = tilde !== null ? tilde[0].length : rest.length - rest.lastIndexOf(found[1])
    // "The 40 men" and "another 40" prove nothing about the number: they stay outside, and so does what is before them.
    if (next === 'exact') break
    bound = bound === 'exact' || bound === 'about' ? next : bound
    at -= length
    rest = rest.slice(0, -length)
  }
  while (at < start && /\s/.test(text[at])) at++
  return { start: at, bound }
}

const tildeBound = (sign: string): Bound => (sign === '>' ? 'at-least' : sign === '<' ? 'at-most' : 'about')

interface RangeReading {
  readonly start: number | null
  readonly end: number
  readonly min: number
  readonly max: number
  readonly scale: number
  readonly range: boolean
  readonly against: Quantity['against']
}

/** The number with its second one, where there is one. */
function range(text: string, { number, at, lead }: { number: NumberReading; at: number; lead: string }): RangeReading {
  const single: RangeReading = {
    start: null,
    end: number.end,
    min: number.min,
    max: number.max,
    scale: number.scale,
    range: false,
    against: null,
  }
  const between = BETWEEN.exec(lead)
  const link = (between === null ? RANGE_LINK : AND_LINK).exec(text.slice(number.end, number.end + 24))
  if (link === null || number.kind === 'share') return single
  const from = number.end + link[0].length
  const second = readNumber(text, from)
  if (second === null || second.kind === 'share' || second.min !== second.max) return single
  const isWord = /[a-z]/i.test(link[0])
  // "Rose from 40 to 50" is two figures; "forty-one" never comes here; "7 or 9" is a range as "7 to 9" is.
  if (between === null && isWord && (RISE.test(lead) || RISEN_BY.test(lead) || CHANGED_BY.test(lead))) return single
  const first = lend(number, second)
  if (first < second.max) {
    const start = between === null ? null : at - lead.length + between.index + (/^\s/.test(between[0]) ? 1 : 0)
    return { start, end: second.end, min: first, max: second.max, scale: second.scale, range: true, against: null }
  }
  return { ...single, against: { start: from, end: second.end, value: second.max } }
}

/** "2 to 3 million": the first number is in millions too. "20-30,000": in thousands. */
function lend(first: NumberReading, second: NumberReading): number {
  if (first.scale > 1) return first.min
  if (second.scale >= 100 && first.min * second.scale < second.max) return first.min * second.scale
  if (
    second.scale === 1 &&
    second.max >= 1000 &&
    second.max % 1000 === 0 &&
    first.min < 1000 &&
    first.min < second.max / 1000
  ) {
    return first.min * 1000
  }
  return first.min
}
