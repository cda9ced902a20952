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
  const year = yearAfter(atoms, end, day !== null)
  if (year) end = year.end
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

/** The second day of "April 24 and 25". */
export const dayAgain: Rule = {
  name: 'day-again',
  first: ['digits'],
  match(atoms, at) {
    if (atoms.form[at - 1] !== 'and' && atoms.form[at - 1] !== 'or') return null
    const day = dayAt(atoms, at)
    const before = entryAt(atoms, at - 2).digits ? dayAt(atoms, at - 2) : null
    const { month } = entryAt(atoms, atoms.form[at - 3] === '.' ? at - 4 : at - 3)
    // "on April 24 and 25 people died": what follows a day is no noun.
    if (!day || !before || !month || !/^(\p{P}|in|at|on|with|for|to)$/u.test(atoms.form[day.end] ?? '.')) return null
    if (isDecimal(atoms, day.end)) return null
    return date(at, day.end, { kind: 'calendar', year: null, month, day: day.value, shift: null, yearShift: null })
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
