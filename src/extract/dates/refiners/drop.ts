/** Takes out what looks like a time expression and is none: ages, scores, names that hold a date's word, days no calendar has. */
import { type Analysis, daysInMonth } from '../../../record/index.ts'
import { type Atoms, entryAt, isCapital } from '../atoms.ts'
import type { Expression } from '../meaning.ts'

export function drop(atoms: Atoms, expressions: readonly Expression[], analysis: Analysis): Expression[] {
  const persons = personsAt(analysis)
  return expressions.filter(
    (expression) =>
      !isBareTime(expression) &&
      !isNoDay(expression) &&
      !isName(atoms, expression) &&
      !isGivenName(atoms, expression, persons),
  )
}

/** 1 where a word is of a person's name. */
function personsAt({ words, mentions }: Analysis): Uint8Array {
  const found = new Uint8Array(words.count)
  for (const { kind, type, first, end } of mentions) if (kind === 'name' && type === 'person') found.fill(1, first, end)
  return found
}

/** After these a month is one: "in March Dostan left". */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since until till by from through during before after early late mid last next this that of to between for and or every each'.split(
    ' ',
  ),
)

/** "April Ryder said": a month's name right before the rest of a person's name. */
function isGivenName(atoms: Atoms, { first, end, meaning }: Expression, persons: Uint8Array): boolean {
  if (meaning.kind !== 'calendar' || end !== first + 1 || entryAt(atoms, first).month === undefined) return false
  if (!isCapital(atoms, end) || persons[atoms.word[end]] === 0) return false
  return !BEFORE_MONTH.has(atoms.form[first - 1])
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
