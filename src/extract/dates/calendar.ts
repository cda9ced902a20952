/**
 * Days as numbers, and their ISO weeks, months and years. The proleptic Gregorian calendar after Hinnant's
 * `days_from_civil`: no `Date`, no time zone, the same on every machine.
 */
import { beginningOf, daysInMonth } from '../../record/index.ts'

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function dayOf(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The same day some months on; the last day of a shorter month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const total = year * 12 + month - 1 + months
  const target = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 }
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) }
}

const two = (value: number): string => String(value).padStart(2, '0')

export const dayValue = ({ year, month, day }: Day): string => `${yearValue(year)}-${two(month)}-${two(day)}`
export const monthValue = ({ year, month }: Day): string => `${yearValue(year)}-${two(month)}`
export const yearValue = (year: number): string => String(year).padStart(4, '0')
export const quarterOf = ({ month }: Day): number => Math.ceil(month / 3)

/** "2022-W13". */
export function weekValue(day: Day): string {
  // The week belongs to the year of its Thursday.
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return `${yearValue(thursday.year)}-W${two(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`
}

/** The day of "2022-03-28" or "2022-03-28T10:00", or null where the value names no whole day. */
export function parseDay(value: string | null): Day | null {
  const [year, month, day] = (value === null ? null : beginningOf(value))?.split('-').map(Number) ?? []
  return day === undefined ? null : { year, month, day }
}
