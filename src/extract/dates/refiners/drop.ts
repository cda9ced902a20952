/** Takes out what looks like a time expression and is none: ages, scores, names that hold a date's word, days no calendar has. */
import { daysInMonth } from '../../../record/index.ts'
import { type Atoms, entryAt, isCapital } from '../atoms.ts'
import type { Expression } from '../meaning.ts'

export function drop(atoms: Atoms, expressions: readonly Expression[]): Expression[] {
  return expressions.filter(
    (expression) => !isBareTime(expression) && !isNoDay(expression) && !isName(atoms, expression),
  )
}

/** "night", "morning" that no date stands beside: a kind of time and not a time. */
const isBareTime = ({ rule }: Expression): boolean => rule === 'bare-part'

/** "April 31", "29 February 2031". Where no year is stated, a leap year is taken for granted. */
const isNoDay = ({ meaning }: Expression): boolean =>
  meaning.kind === 'calendar' &&
  (meaning.year === 0 || (meaning.day ?? 0) > daysInMonth(meaning.year ?? A_LEAP_YEAR, meaning.month))
const A_LEAP_YEAR = 2000

/** "the Prague Spring", "Sunday Times", "Black Friday's", "Today show": a capital beside a capital where none is due. */
function isName(atoms: Atoms, { first, end, meaning, rule }: Expression): boolean {
  // "Thanksgiving Day" is a name, and a day's.
  if (meaning.kind === 'holiday') return false
  // "60 Minutes", "This Week": programmes and papers.
  if (end - first === 2 && isCapital(atoms, end - 1) && entryAt(atoms, end - 1).unit) return true
  // "Jan Kavan": a given name before a surname.
  if (meaning.kind === 'calendar' && end === first + 1 && entryAt(atoms, first).short && isCapital(atoms, end))
    return true
  // "the Daily Post", "Weekly Review".
  if (
    rule === 'frequency' &&
    isCapital(atoms, first) &&
    (isCapital(atoms, end) || (first > 0 && isCapital(atoms, first - 1)))
  )
    return true
  if (rule === 'season' && isCapital(atoms, first)) return true
  if (rule === 'day' && isCapital(atoms, first) && atoms.form[first - 1] === 'usa') return true
  if (meaning.kind === 'weekday' && end === first + 1) {
    return (
      ['bloody', 'black', 'ash', 'super'].includes(atoms.form[first - 1]) ||
      ['times', 'telegraph', 'mirror', 'mail', 'herald'].includes(atoms.form[end])
    )
  }
  return rule === 'clock' && entryAt(atoms, first).cardinal !== undefined && atoms.form[first] === 'zero'
}
