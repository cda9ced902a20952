/** Times of day: "10:35 a.m.", "5 p.m. EST", "0735 GMT", "noon", "midnight", "4 in the morning", "eight o'clock". */
import { type Atoms, entryAt, read, touches } from '../atoms.ts'
import type { Meaning } from '../meaning.ts'
import { type Match, type Rule, time } from './rule.ts'

const SPOKEN: Meaning = { kind: 'spoken', offset: 0 }
const ZONES: ReadonlySet<string> = new Set(
  'est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest eet eest msk ist jst'.split(' '),
)
const two = (value: number): string => String(value).padStart(2, '0')

/** "a.m.", "am", "p.m": 0 or 12, and where it ends. */
function halfDayAt(atoms: Atoms, at: number): { add: 0 | 12; end: number } | null {
  const form = atoms.form[at]
  if (form === 'am' || form === 'pm') return { add: form === 'pm' ? 12 : 0, end: at + 1 }
  if (
    (form !== 'a' && form !== 'p') ||
    atoms.form[at + 1] !== '.' ||
    atoms.form[at + 2] !== 'm' ||
    !touches(atoms, at + 2)
  )
    return null
  const dotted = atoms.form[at + 3] === '.' && touches(atoms, at + 3)
  return { add: form === 'p' ? 12 : 0, end: dotted ? at + 4 : at + 3 }
}

const zoneEnd = (atoms: Atoms, at: number): number => {
  if (
    ZONES.has(atoms.text.slice(atoms.start[at], atoms.end[at]).toLowerCase()) &&
    /^[A-Z]+$/.test(atoms.text.slice(atoms.start[at], atoms.end[at]))
  )
    return at + 1
  const local = read(atoms, at, 'local', 'time')
  return local > 0 ? local : at
}

function clockTime(atoms: Atoms, first: number, end: number, hour: number, minute: number | null): Match | null {
  if (hour > 24 || (minute ?? 0) > 59) return null
  const value = minute === null ? `T${two(hour)}:00` : `T${two(hour)}:${two(minute)}`
  return time(first, zoneEnd(atoms, end), SPOKEN, value)
}

export const clock: Rule = {
  name: 'clock',
  first: ['digits', 'cardinal'],
  match(atoms, at) {
    const { digits, cardinal } = entryAt(atoms, at)
    if (digits === 4) {
      // Military time needs its zone: "0735 GMT".
      const end = zoneEnd(atoms, at + 1)
      return end > at + 1
        ? clockTime(atoms, at, at + 1, Number(atoms.form[at].slice(0, 2)), Number(atoms.form[at].slice(2)))
        : null
    }
    if ((digits ?? 0) > 2) return null
    const hour = digits ? Number(atoms.form[at]) : (cardinal ?? 99)
    if (hour > 24) return null
    const colon =
      digits &&
      (atoms.form[at + 1] === ':' || atoms.form[at + 1] === '.') &&
      touches(atoms, at + 1) &&
      touches(atoms, at + 2)
    const minute = colon && entryAt(atoms, at + 2).digits === 2 ? Number(atoms.form[at + 2]) : null
    const end = minute === null ? at + 1 : at + 3
    const half = halfDayAt(atoms, end)
    if (half && hour <= 12) return clockTime(atoms, at, half.end, (hour % 12) + half.add, minute)
    const sharp =
      read(atoms, end, 'o', "'", 'clock') > 0 ? end + 3 : read(atoms, end, 'o', '’', 'clock') > 0 ? end + 3 : -1
    if (sharp > 0) return clockTime(atoms, at, sharp, hour, minute)
    if (minute === null) {
      const phrase = read(atoms, at + 1, 'in', 'the')
      const { part } = entryAt(atoms, phrase)
      return phrase > 0 && part && hour <= 12
        ? clockTime(atoms, at, phrase + 1, part === 'MO' ? hour : (hour % 12) + 12, null)
        : null
    }
    if (atoms.form[at + 1] === '.') return null
    // Twenty-four hours: after "at" or before a zone; a bare 3:10 may be a score or a verse.
    const zone = zoneEnd(atoms, end)
    const at24 =
      ['at', 'around', 'about', 'by', 'until', 'from', 'between', 'before', 'after', 'since'].includes(
        atoms.form[at - 1],
      ) || isBesideClock(atoms, at, end)
    return zone > end || (at24 && digits === 2) ? clockTime(atoms, at, end, hour, minute) : null
  },
}

/** "12:00 to 16:00", "12:00-16:00", "12:00 and 16:00": two of them are times, whatever stands before. */
function isBesideClock(atoms: Atoms, at: number, end: number): boolean {
  const joins = (form: string | undefined) => /^(?:to|and|until|till|-|–|—)$/.test(form ?? '')
  const isClock = (first: number) => atoms.form[first + 1] === ':' && entryAt(atoms, first + 2).digits === 2
  return (joins(atoms.form[at - 1]) && isClock(at - 4)) || (joins(atoms.form[end]) && isClock(end + 1))
}

export const namedHour: Rule = {
  name: 'named-hour',
  first: ['clock'],
  match(atoms, at) {
    const hour = entryAt(atoms, at).clock
    return time(at, zoneEnd(atoms, at + 1), SPOKEN, hour === 'midnight' ? 'T24:00' : 'T12:00')
  },
}
