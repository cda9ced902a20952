/** Dates that name their month: "March 28, 2022", "28 March", "the 28th of March", "mid-March 2020", "last August", "Aug. 7". */
import { type Atoms, entryAt, isCapital, read, skip, touches } from '../atoms.ts'
import type { Shift } from '../meaning.ts'
import { type Amount, dayAt, yearAt } from '../numbers.ts'
import { date, type Match, type Rule } from './rule.ts'

/** Forms that are more often another word: they need a day or year beside them, or a word before that only dates have. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'sep',
  'dec',
  'nov',
  'oct',
  'feb',
  'apr',
])
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since until till by from through during before after early late mid last next this that of to between for and or every each'.split(
    ' ',
  ),
)

/** Past a month's name and its full stop. */
function monthEnd(atoms: Atoms, at: number): number {
  const dotted = entryAt(atoms, at).short && atoms.form[at + 1] === '.' && touches(atoms, at + 1)
  return dotted ? at + 2 : at + 1
}

/** ", 2022", " 2022", " of 2022". */
function yearAfter(atoms: Atoms, at: number, withDay: boolean): Amount | null {
  const bare = skip(atoms, at, ',', 'of')
  if (atoms.form[at] === ',' && !withDay) return null
  return yearAt(atoms, bare)
}

function plausible(atoms: Atoms, at: number): boolean {
  if (!AMBIGUOUS.has(atoms.form[at])) return true
  const dotted = entryAt(atoms, at).short && atoms.form[at + 1] === '.'
  return dotted || BEFORE_MONTH.has(atoms.form[at - 1]) || (atoms.form[at - 1] === '-' && atoms.form[at - 2] === 'mid')
}

/** A month at `at`, with the day and year that follow. `first` is where the expression starts. */
function fromMonth(atoms: Atoms, first: number, at: number, shift: Shift): Match | null {
  const { month } = entryAt(atoms, at)
  if (!month || (!isCapital(atoms, at) && AMBIGUOUS.has(atoms.form[at]))) return null
  let end = monthEnd(atoms, at)
  const dayStart = read(atoms, end, 'the') > 0 && dayAt(atoms, end + 1)?.ordinal ? end + 1 : end
  let day = dayAt(atoms, dayStart)
  // "March 10 million", "May 4.5": a number, but no day.
  if (day && (/^(million|billion|percent|thousand|%)$/.test(atoms.form[day.end] ?? '') || isDecimal(atoms, day.end)))
    day = null
  if (day) end = day.end
  // "March 23-25, 2031": the year stands behind the range.
  const range = day ? rangeEnd(atoms, end) : null
  const year = yearAfter(atoms, range ?? end, day !== null)
  if (year && range === null) end = year.end
  if (!day && !year && shift === null && !plausible(atoms, at)) return null
  return date(first, end, {
    kind: 'calendar',
    year: year?.value ?? null,
    month,
    day: day?.value ?? null,
    shift,
    yearShift: null,
  })
}

const isDecimal = (atoms: Atoms, at: number): boolean =>
  (atoms.form[at] === '.' || atoms.form[at] === ':') &&
  touches(atoms, at) &&
  touches(atoms, at + 1) &&
  entryAt(atoms, at + 1).digits !== undefined

export const monthDate: Rule = {
  name: 'month-date',
  first: ['month'],
  match: (atoms, at) => fromMonth(atoms, at, at, null),
}

/** "last August", "this May", "next January". */
export const shiftedMonth: Rule = {
  name: 'shifted-month',
  first: ['shift'],
  match(atoms, at) {
    const month =
      atoms.form[at] === 'this' || atoms.form[at] === 'next' ? skip(atoms, at + 1, 'past', 'coming') : at + 1
    const shift = atoms.form[month - 1] === 'past' ? -1 : (entryAt(atoms, at).shift ?? null)
    if (!entryAt(atoms, month).month) return null
    return fromMonth(atoms, at, month, shift)
  },
}

/** What stands between the two days of a range or a pair. */
const JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'to', 'through', 'until', '-', '–', '—'])
/** What may follow a day: "on April 24 and 25 people died" is no two days. */
const BEHIND_DAY = /^(?:\p{P}|in|at|on|with|for|to|by|as|when|that|this|but|and|or|after|before|during|if)$/u

/** Past the second day of "23-25", "23 to 25"; null where no day follows a joiner. */
function rangeEnd(atoms: Atoms, at: number): number | null {
  if (!JOINERS.has(atoms.form[at])) return null
  const day = dayAt(atoms, at + 1)
  return day && !isDecimal(atoms, day.end) && entryAt(atoms, at + 1).digits ? day.end : null
}

/** The second day of "April 24 and 25", "March 23-25", "March 23 to 25, 2031". */
export const dayAgain: Rule = {
  name: 'day-again',
  first: ['digits'],
  match(atoms, at) {
    if (!JOINERS.has(atoms.form[at - 1])) return null
    const day = dayAt(atoms, at)
    const before = entryAt(atoms, at - 2).digits ? dayAt(atoms, at - 2) : null
    const { month } = entryAt(atoms, atoms.form[at - 3] === '.' ? at - 4 : at - 3)
    if (!day || !before || !month || isDecimal(atoms, day.end)) return null
    const year = yearAfter(atoms, day.end, true)
    if (!year && !BEHIND_DAY.test(atoms.form[day.end] ?? '.')) return null
    const end = year?.end ?? day.end
    const { value } = day
    return date(at, end, {
      kind: 'calendar',
      year: year?.value ?? null,
      month,
      day: value,
      shift: null,
      yearShift: null,
    })
  },
}

/** Words before the first day of two that share the month behind them. */
const OPENERS: ReadonlySet<string> = new Set([
  'from',
  'between',
  'on',
  'of',
  'the',
  'until',
  'by',
  'both',
  'since',
  '(',
])

/** The first day of "3 to 5 March", "8 and 10 March 2031". */
export const dayBefore: Rule = {
  name: 'day-before',
  first: ['digits'],
  match(atoms, at) {
    const day = dayAt(atoms, at)
    if (!day || !JOINERS.has(atoms.form[day.end])) return null
    const isLoose = !/^[-–—]$/.test(atoms.form[day.end])
    if (isLoose && !OPENERS.has(atoms.form[at - 1])) return null
    const second = dayAt(atoms, day.end + 1)
    const name = second ? skip(atoms, second.end, 'of') : at
    const { month } = entryAt(atoms, name)
    if (!second || second.value <= day.value || !month || !isCapital(atoms, name)) return null
    const year = yearAfter(atoms, monthEnd(atoms, name), true)
    return date(at, day.end, {
      kind: 'calendar',
      year: year?.value ?? null,
      month,
      day: day.value,
      shift: null,
      yearShift: null,
    })
  },
}

/** "28 March 2022", "28th of March", "the 28th of March". */
export const dayMonth: Rule = {
  name: 'day-month',
  first: ['digits', 'ordinal', 'cardinal', 'opens'],
  match(atoms, at) {
    const the = read(atoms, at, 'the')
    const day = dayAt(atoms, the > 0 ? the : at)
    if (!day || (the > 0 && !day.ordinal)) return null
    const month = skip(atoms, day.end, 'of')
    const entry = entryAt(atoms, month)
    if (!entry.month || !isCapital(atoms, month) || (month > day.end && !day.ordinal)) return null
    // "24 May 10" is a day and its month; "in 24 May" is not told apart, which costs nothing in news.
    let end = monthEnd(atoms, month)
    const year = yearAfter(atoms, end, true)
    if (year) end = year.end
    return date(at, end, {
      kind: 'calendar',
      year: year?.value ?? null,
      month: entry.month,
      day: day.value,
      shift: null,
      yearShift: null,
    })
  },
}
