/** "last week", "this month", "next year", "the current quarter", "the previous day", "this weekend", "that year". */
import { entryAt, skip } from '../atoms.ts'
import type { Shift, Unit } from '../meaning.ts'
import { date, type Rule, stated } from './rule.ts'

/** Units that are points of a calendar when moved: "last hour" and "the last second" are not. */
const CALENDAR: ReadonlySet<Unit> = new Set([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const)
const LENGTH: Partial<Record<Unit, string>> = {
  second: 'PT1S', minute: 'PT1M', hour: 'PT1H', day: 'P1D', week: 'P1W', month: 'P1M', quarter: 'P3M', year: 'P1Y', decade: 'P10Y', century: 'P100Y',
} // biome-ignore format: one table

const FROM_SPOKEN: Readonly<Record<string, number>> = { previous: -1, preceding: -1, following: 1, same: 0 }

export const shiftedUnit: Rule = {
  name: 'shifted-unit',
  first: ['shift'],
  match(atoms, at) {
    const word = atoms.form[at]
    const noun = skip(atoms, at + 1, 'past', 'coming', 'calendar', 'fiscal')
    const { unit, plural } = entryAt(atoms, noun)
    if (!unit || plural) return null
    // "the past year" is the year up to now, not a calendar year.
    const past = word === 'past' || atoms.form[noun - 1] === 'past' || (word === 'last' && atoms.form[at - 1] === 'the')
    if (past && LENGTH[unit] && unit !== 'quarter') return stated(at, noun + 1, 'DURATION', LENGTH[unit])
    if (!CALENDAR.has(unit)) return null
    if (unit === 'day' && word !== 'this') return null
    // "the previous month", "the following year", "the same week" count from the date spoken of.
    const amount = FROM_SPOKEN[word]
    if (amount !== undefined) return date(at, noun + 1, { kind: 'away', unit, amount, from: 'spoken' })
    const shift: Shift = atoms.form[noun - 1] === 'coming' ? 1 : (entryAt(atoms, at).shift ?? null)
    return date(at, noun + 1, { kind: 'unit', unit, shift })
  },
}

/** The unit spoken of: "that year", "that quarter". */
export const thatUnit: Rule = {
  name: 'that-unit',
  first: ['opens'],
  match(atoms, at) {
    const { unit, plural } = entryAt(atoms, at + 1)
    if (atoms.form[at] !== 'that' || plural || atoms.form[at + 2] === '-') return null
    if (unit === 'quarter') return date(at, at + 2, { kind: 'unit', unit, shift: null })
    return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year'
      ? date(at, at + 2, { kind: 'away', unit, amount: 0, from: 'spoken' })
      : null
  },
}

/** The unit at hand: "the quarter", "the weekend", "the fiscal year", "the latest quarter". */
export const theUnit: Rule = {
  name: 'the-unit',
  first: ['opens'],
  match(atoms, at) {
    if (atoms.form[at] !== 'the') return null
    const latest = skip(atoms, at + 1, 'latest')
    const noun = skip(atoms, latest, 'fiscal', 'full')
    const { unit, plural } = entryAt(atoms, noun)
    const word = atoms.form[noun]
    if (plural) return null
    if (unit === 'weekend') return date(at, noun + 1, { kind: 'unit', unit, shift: null })
    if (latest > at + 1 && (unit || word === 'period'))
      return date(at, noun + 1, { kind: 'unit', unit: unit ?? 'quarter', shift: -1 })
    // "the year ended Sept. 30" is twelve months, and seldom a calendar year.
    if (unit === 'year' && ['ended', 'ending'].includes(atoms.form[noun + 1]))
      return stated(at, noun + 1, 'DURATION', LENGTH.year!)
    if (unit === 'quarter' || unit === 'year') {
      if (['before', 'of', 'after', '-'].includes(atoms.form[noun + 1])) return null
      return date(at, noun + 1, { kind: 'unit', unit, shift: unit === 'quarter' ? null : 0 })
    }
    return null
  },
}

/** "year end", "year-end", "the year's end", "month's end". */
export const unitEnd: Rule = {
  name: 'unit-end',
  first: ['unit'],
  match(atoms, at) {
    const { unit, plural } = entryAt(atoms, at)
    if (plural || (unit !== 'year' && unit !== 'month')) return null
    let end = skip(atoms, at + 1, '-')
    if ((atoms.form[end] === "'" || atoms.form[end] === '’') && atoms.form[end + 1] === 's') end += 2
    if (atoms.form[end] !== 'end') return null
    if (unit === 'month') return date(at, end + 1, { kind: 'unit', unit, shift: 0 })
    return date(at, end + 1, { kind: 'calendar', year: null, month: 12, day: 31, shift: 0, yearShift: null })
  },
}
