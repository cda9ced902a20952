/** "Monday", "last Monday", "next Tuesday", "this coming Sunday", "Monday of last week", "Sundays" (a set). */
import { type Atoms, entryAt, isCapital, read, skip, touches } from '../atoms.ts'
import type { Shift } from '../meaning.ts'
import { date, type Rule, stated } from './rule.ts'

/** Forms that are words of their own as well: only with the full stop of an abbreviation. */
const ABBREVIATED = (atoms: Atoms, at: number): boolean => atoms.form[at + 1] === '.' && touches(atoms, at + 1)

function weekdayAt(atoms: Atoms, at: number): { weekday: number; end: number; plural: boolean } | null {
  const { weekday, short, plural } = entryAt(atoms, at)
  if (!weekday || !isCapital(atoms, at)) return null
  if (!short) return { weekday, end: at + 1, plural: plural === true }
  return ABBREVIATED(atoms, at) ? { weekday, end: at + 2, plural: false } : null
}

export const weekday: Rule = {
  name: 'weekday',
  first: ['weekday'],
  match(atoms, at) {
    const found = weekdayAt(atoms, at)
    if (!found) return null
    if (found.plural) return stated(at, found.end, 'SET', `XXXX-WXX-${found.weekday}`)
    const week = read(atoms, skip(atoms, found.end, 'of'), 'last', 'week')
    const next = read(atoms, skip(atoms, found.end, 'of'), 'next', 'week')
    const self = read(atoms, skip(atoms, found.end, 'of'), 'this', 'week')
    const end = Math.max(week, next, self)
    const weekShift: Shift = week > 0 ? -1 : next > 0 ? 1 : self > 0 ? 0 : null
    return date(at, end > 0 ? end : found.end, { kind: 'weekday', weekday: found.weekday, shift: null, weekShift })
  },
}

export const shiftedWeekday: Rule = {
  name: 'shifted-weekday',
  first: ['shift'],
  match(atoms, at) {
    const day = skip(atoms, at + 1, 'past', 'coming')
    const found = weekdayAt(atoms, day)
    if (!found || found.plural) return null
    const word = atoms.form[day - 1]
    const shift: Shift = word === 'past' ? -1 : word === 'coming' ? 1 : (entryAt(atoms, at).shift ?? null)
    return date(at, found.end, { kind: 'weekday', weekday: found.weekday, shift, weekShift: null })
  },
}
