/** "The first Monday of May", "the last Friday in October 2030", "Monday the 17th". */
import { type Atoms, entryAt, isCapital, read, skip } from '../atoms.ts'
import type { Shift } from '../meaning.ts'
import { dayAt, ordinalAt, yearAt } from '../numbers.ts'
import { date, type Rule } from './rule.ts'

/** A whole weekday with a capital: abbreviations are of other kinds of text. */
function weekdayAt(atoms: Atoms, at: number): number | null {
  const { weekday, short, plural } = entryAt(atoms, at)
  return weekday !== undefined && !short && !plural && isCapital(atoms, at) ? weekday : null
}

export const nthWeekday: Rule = {
  name: 'nth-weekday',
  first: ['opens', 'ordinal', 'shift'],
  match(atoms, at) {
    const start = skip(atoms, at, 'the')
    const ordinal = ordinalAt(atoms, start)
    const nth = atoms.form[start] === 'last' ? -1 : (ordinal?.value ?? 0)
    const day = nth === -1 ? start + 1 : (ordinal?.end ?? at)
    const weekday = weekdayAt(atoms, day)
    if (weekday === null || nth === 0 || nth > 5) return null
    const inside = skip(atoms, day + 1, 'in', 'of')
    if (inside === day + 1) return null
    const shift: Shift = entryAt(atoms, inside).shift ?? null
    const named = shift === null ? inside : inside + 1
    const { month, short } = entryAt(atoms, named)
    if (!month || !isCapital(atoms, named)) return null
    const monthEnd = short ? skip(atoms, named + 1, '.') : named + 1
    const year = yearAt(atoms, skip(atoms, monthEnd, 'of', ','))
    return date(at, year?.end ?? monthEnd, {
      kind: 'nth-weekday',
      weekday,
      nth,
      month,
      year: year?.value ?? null,
      shift,
    })
  },
}

export const weekdayDay: Rule = {
  name: 'weekday-day',
  first: ['weekday'],
  match(atoms, at) {
    const weekday = weekdayAt(atoms, at)
    const the = read(atoms, skip(atoms, at + 1, ','), 'the')
    const day = weekday === null || the < 0 ? null : dayAt(atoms, the)
    // "Friday, the fourth decline in a row": what follows a day is no noun.
    if (day && !/^(?:\p{P}|of|in|at|for|when|and|or|to)?$/u.test(atoms.form[day.end] ?? '')) return null
    if (weekday === null || !day?.ordinal || entryAt(atoms, skip(atoms, day.end, 'of')).month) return null
    return date(at, day.end, { kind: 'weekday-day', weekday, day: day.value })
  },
}
