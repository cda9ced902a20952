/** Lengths of time: "three years", "two-day", "2 1/2 years", "several months", "the past five days", "the first nine months", "decades". */
import { type Atoms, entryAt, read, skip, touches } from '../atoms.ts'
import { durationValue } from '../duration-value.ts'
import { type Amount, amountAt } from '../numbers.ts'
import { type Match, type Rule, stated } from './rule.ts'

/** Words between the amount and the unit: "eight trading days", "two full years". */
const BETWEEN = [
  'full',
  'whole',
  'long',
  'consecutive',
  'straight',
  'more',
  'additional',
  'extra',
  'trading',
  'business',
  'working',
  'successive',
  'solid',
  'short',
  'entire',
] as const

function range(atoms: Atoms, low: Amount): Amount {
  const next = skip(atoms, low.end, 'to', 'or', '-')
  if (next === low.end) return low
  const high = amountAt(atoms, next)
  return high && high.end > next && !entryAt(atoms, next).article ? { value: low.value, end: high.end } : low
}

function length(atoms: Atoms, first: number, at: number): Match | null {
  const low = amountAt(atoms, at)
  if (!low) return null
  const amount = range(atoms, low)
  const dash = skip(atoms, amount.end, '-')
  const noun = skip(atoms, dash, ...BETWEEN)
  const { unit, plural } = entryAt(atoms, noun)
  if (!unit) return null
  const article = entryAt(atoms, at).article === true && amount.end === at + 1
  if (!plausibleUnit(atoms, at, noun, article)) return null
  const old = skip(atoms, noun + 1, '-')
  // Ages are no durations of anything: "a 44-year-old", "six months old".
  if (atoms.form[old] === 'old' || atoms.form[old] === 'olds') return null
  // "24 hours a day" is a habit.
  if (atoms.form[noun + 1] === 'a' && (atoms.form[noun + 2] === 'day' || atoms.form[noun + 2] === 'week')) return null
  // "a year" after an amount is a rate: "$1.76 a year".
  if (article && !plural && isRate(atoms, at)) return null
  return stated(first, noun + 1, 'DURATION', durationValue(unit, amount.value))
}

function plausibleUnit(atoms: Atoms, at: number, noun: number, article: boolean): boolean {
  const { unit, plural } = entryAt(atoms, noun)
  if (unit === 'second' && !plural && atoms.form[noun - 1] !== '-') return false
  // "three quarters" of something, "a weekend" away: the first is a share, the second no length.
  if (unit === 'quarter' && (!plural || (!entryAt(atoms, at - 1).shift && !entryAt(atoms, at).vague))) return false
  if (unit === 'weekend' && article) return false
  // "a day" and "a second" are rarely lengths; "a 100 day" would be.
  if (article && (unit === 'day' || unit === 'second' || unit === 'minute' || unit === 'weekend') && !plural) {
    return ['in', 'within', 'for', 'over', 'after', 'than', 'about', 'nearly', 'almost', 'just', 'barely'].includes(
      atoms.form[at - 1],
    )
  }
  return true
}

function isRate(atoms: Atoms, at: number): boolean {
  const before = atoms.form[at - 1]
  if (
    entryAt(atoms, at - 1).digits ||
    ['million', 'billion', 'times', 'time', 'once', 'twice', 'thousand', 'cents', 'dollars', 'percent', '%'].includes(
      before,
    )
  )
    return true
  return [
    'people',
    'tons',
    'tonnes',
    'barrels',
    'hours',
    'days',
    'share',
    'jobs',
    'cars',
    'units',
    'passengers',
    'visitors',
    'gallons',
    'pounds',
    'euros',
    'trips',
    'flights',
  ].includes(before)
}

export const duration: Rule = {
  name: 'duration',
  first: ['digits', 'cardinal', 'article', 'vague', 'opens'],
  match: (atoms, at) => (atoms.form[at] === 'the' ? null : length(atoms, at, at)),
}

/** "the past five days", "the first nine months", "the next few weeks", "these two weeks", "the last twenty-four hours". */
export const shiftedDuration: Rule = {
  name: 'shifted-duration',
  first: ['shift', 'ordinal'],
  match(atoms, at) {
    const { shift, ordinal } = entryAt(atoms, at)
    if (shift === undefined && ordinal !== 1) return null
    const found = length(atoms, at, at + 1)
    if (found && !entryAt(atoms, at + 1).article) return found
    // "recent" years, "coming weeks", "past years": a length that nobody counted.
    const { unit, plural } = entryAt(atoms, at + 1)
    if (!unit || !plural || atoms.form[at] === 'these' || atoms.form[at] === 'last') return null
    return stated(at, at + 2, 'DURATION', durationValue(unit, null))
  },
}

export const recentUnits: Rule = {
  name: 'recent-units',
  first: ['opens'],
  match(atoms, at) {
    if (atoms.form[at] !== 'recent') return null
    const { unit, plural } = entryAt(atoms, at + 1)
    return unit && plural ? stated(at, at + 2, 'DURATION', durationValue(unit, null)) : null
  },
}

/** "for years", "over the years", "over decades", "in the years since", "within days", "hours": units that nobody counted. */
export const bareUnits: Rule = {
  name: 'bare-units',
  first: ['unit'],
  match(atoms, at) {
    const { unit, plural } = entryAt(atoms, at)
    if (!unit || !plural) return null
    const before = atoms.form[at - 1]
    if (read(atoms, at + 1, 'of', 'age') > 0 || (touches(atoms, at) && before === '-')) return null
    const governed = [
      'for',
      'in',
      'within',
      'over',
      'after',
      'took',
      'take',
      'takes',
      'lasted',
      'last',
      'spent',
      'spend',
      'only',
      'just',
      'mere',
      'many',
      'or',
      'and',
      'months',
      'weeks',
      'than',
      'until',
      'before',
    ].includes(before)
    // "over the years", "through the centuries".
    const through = before === 'the' && ['over', 'through', 'throughout', 'across'].includes(atoms.form[at - 2])
    if ((!governed && !through) || unit === 'second' || unit === 'quarter') return null
    if (
      before === 'in' &&
      unit !== 'year' &&
      unit !== 'decade' &&
      unit !== 'day' &&
      unit !== 'week' &&
      unit !== 'month'
    )
      return null
    return stated(at, at + 1, 'DURATION', durationValue(unit, null))
  },
}
