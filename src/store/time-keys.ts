/**
 * The keys of a statement's time, among its words like those of its filters. PostgreSQL cannot look up words and days in one
 * index otherwise, and would read all statements that have a frequent word to find those of one week.
 */
import type { Days } from '../record/index.ts'

/** On statements that may be of several days: the days' keys are of the last. */
const SEVERAL_DAYS = 'days=several'
const dayKey = (day: string): string => `day=${day}`
const monthKey = (day: string): string => `month=${day.slice(0, 7)}`

export function timeKeys({ first, last }: Days): string[] {
  if (last === null) return []
  return [dayKey(last), monthKey(last), ...(first !== last ? [SEVERAL_DAYS] : [])]
}

/** Of more keys the look-up would take longer than it saves. */
const MOST_DAYS = 16
const MOST_MONTHS = 40

/**
 * A `tsquery` that all statements of these days fulfil, and few others: a word and a range of days are then one look-up.
 * Null where the range is too long to be worth it.
 */
export function timeQuery(first: string, last: string): string | null {
  const keys = daysBetween(first, last)?.map(dayKey) ?? monthsBetween(first, last)?.map(monthKey)
  return keys === undefined || keys.length === 0 ? null : [...keys, SEVERAL_DAYS].map((key) => `'${key}'`).join(' | ')
}

const DAY_MS = 86_400_000

function daysBetween(first: string, last: string): readonly string[] | null {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1
  if (!(count <= MOST_DAYS)) return null
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  )
}

function monthsBetween(first: string, last: string): readonly string[] | null {
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const count = number(last) - number(first) + 1
  if (!(count <= MOST_MONTHS)) return null
  return Array.from({ length: count }, (_, index) => {
    const month = number(first) + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
