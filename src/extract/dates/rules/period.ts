/** Quarters and halves of years: "the third quarter of 1990", "third-quarter", "Q3 2021", "this year's second half", "the year-earlier quarter". */
import { type Atoms, entryAt, read, skip, touches } from '../atoms.ts'
import { durationValue } from '../duration-value.ts'
import type { Meaning, Shift } from '../meaning.ts'
import { amountAt, yearAt } from '../numbers.ts'
import { date, type Rule, stated as statedAs } from './rule.ts'

interface Place {
  readonly end: number
  readonly year: number | null
  readonly shift: Shift
}

/** Which year a period is of: "of 1990", "of last year", "1990". */
function yearOf(atoms: Atoms, at: number): Place {
  const of = skip(atoms, at, 'of', 'in')
  const year = yearAt(atoms, skip(atoms, of, 'fiscal'))
  if (year) return { end: year.end, year: year.value, shift: null }
  const { shift } = entryAt(atoms, of)
  if (shift !== undefined && atoms.form[of + 1] === 'year') return { end: of + 2, year: null, shift }
  return { end: at, year: null, shift: null }
}

export const ordinalPeriod: Rule = {
  name: 'ordinal-period',
  first: ['ordinal', 'opens'],
  match(atoms, at) {
    let start = skip(atoms, at, 'fiscal')
    if (start > at) start = skip(atoms, start, '-')
    const { ordinal } = entryAt(atoms, start)
    if (!ordinal || ordinal > 4) return null
    const noun = skip(atoms, start + 1, '-')
    const word = skip(atoms, noun, 'fiscal')
    const letter = atoms.form[word] === 'quarter' ? 'Q' : atoms.form[word] === 'half' && ordinal <= 2 ? 'H' : null
    if (!letter) return null
    const of = yearOf(atoms, word + 1)
    // "the second half" alone is a match's as often as a year's.
    if (letter === 'H' && of.year === null && of.shift === null && !ofTheYear(atoms, word + 1)) return null
    const end = letter === 'H' && ofTheYear(atoms, word + 1) ? word + 4 : of.end
    return date(at, end, { kind: 'period', letter, number: ordinal, year: of.year, shift: of.shift })
  },
}

const ofTheYear = (atoms: Atoms, at: number): boolean => read(atoms, at, 'of', 'the', 'year') > 0

/** "Q3", "Q3 2021". */
export const letterPeriod: Rule = {
  name: 'letter-period',
  first: ['opens'],
  match(atoms, at) {
    if (atoms.form[at] !== 'q' || !touches(atoms, at + 1) || !/^[1-4]$/.test(atoms.form[at + 1])) return null
    const of = yearOf(atoms, at + 2)
    return date(at, of.end, {
      kind: 'period',
      letter: 'Q',
      number: Number(atoms.form[at + 1]),
      year: of.year,
      shift: of.shift,
    })
  },
}

/** "this year's third quarter", "last year's second half", "the 1988 third quarter", "the 1988 quarter". */
export const yearFirstPeriod: Rule = {
  name: 'year-first-period',
  first: ['shift', 'digits'],
  match(atoms, at) {
    const stated = yearAt(atoms, at)
    let shift: Shift = null
    let end = stated?.end ?? 0
    if (!stated) {
      const { shift: of } = entryAt(atoms, at)
      const possessive =
        atoms.form[at + 1] === 'year' &&
        (atoms.form[at + 2] === "'" || atoms.form[at + 2] === '’') &&
        atoms.form[at + 3] === 's'
      if (of === undefined || !possessive) return null
      shift = of
      end = at + 4
    }
    const { ordinal } = entryAt(atoms, end)
    const noun = ordinal ? skip(atoms, end + 1, '-') : end
    const letter =
      atoms.form[noun] === 'quarter' || (stated && !ordinal && atoms.form[noun] === 'period')
        ? 'Q'
        : atoms.form[noun] === 'half' && ordinal
          ? 'H'
          : null
    if (!letter || (ordinal ?? 1) > 4) return null
    return date(at, noun + 1, { kind: 'period', letter, number: ordinal ?? null, year: stated?.value ?? null, shift })
  },
}

/** "the year-earlier quarter", "the year-ago third quarter", "a year-earlier", "the comparable year-ago period". */
export const yearEarlierPeriod: Rule = {
  name: 'year-earlier-period',
  first: ['opens', 'article'],
  match(atoms, at) {
    const start = atoms.form[at] === 'the' || entryAt(atoms, at).article ? at + 1 : at
    const year = skip(atoms, start, 'comparable', 'corresponding')
    const dash = skip(atoms, year + 1, '-')
    if (atoms.form[year] !== 'year' || dash === year + 1 || !['earlier', 'ago'].includes(atoms.form[dash])) return null
    const months = amountAt(atoms, dash + 1)
    if (months && entryAt(atoms, months.end).unit === 'month')
      return statedAs(at, months.end + 1, 'DURATION', durationValue('month', months.value))
    const { ordinal } = entryAt(atoms, dash + 1)
    const noun = ordinal ? skip(atoms, dash + 2, '-') : dash + 1
    const isNoun = ['quarter', 'period', 'half', 'month', 'week'].includes(atoms.form[noun])
    const away: Meaning = { kind: 'away', unit: 'year', amount: -1, from: 'spoken' }
    if (!isNoun) return date(start, dash + 1, away)
    if (atoms.form[noun] === 'quarter' && !ordinal)
      return date(at, noun + 1, { kind: 'period', letter: 'Q', number: null, year: null, shift: -1 })
    const meaning: Meaning = ordinal ? { kind: 'period', letter: 'Q', number: ordinal, year: null, shift: -1 } : away
    return date(at, noun + 1, meaning)
  },
}
