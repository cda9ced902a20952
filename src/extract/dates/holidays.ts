/** The day that a named day falls on in a year. */
import { addDays, type Day, weekdayOf } from './calendar.ts'

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 }
}

/** The nth given weekday of a month; n = -1 is the last. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  if (n > 0) {
    const first = { year, month, day: 1 }
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
  }
  const last = { year, month, day: 31 }
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
}

const DAYS: Readonly<Record<string, (year: number) => Day>> = {
  'new-year': (year) => ({ year, month: 1, day: 1 }),
  'good-friday': (year) => addDays(easter(year), -2),
  'palm-sunday': (year) => addDays(easter(year), -7),
  easter,
  'easter-monday': (year) => addDays(easter(year), 1),
  'memorial-day': (year) => nth(year, 5, 1, -1),
  'labor-day': (year) => nth(year, 9, 1, 1),
  halloween: (year) => ({ year, month: 10, day: 31 }),
  'veterans-day': (year) => ({ year, month: 11, day: 11 }),
  thanksgiving: (year) => nth(year, 11, 4, 4),
  'christmas-eve': (year) => ({ year, month: 12, day: 24 }),
  christmas: (year) => ({ year, month: 12, day: 25 }),
  'boxing-day': (year) => ({ year, month: 12, day: 26 }),
  'new-years-eve': (year) => ({ year, month: 12, day: 31 }),
}

export const holidayDay = (name: string, year: number): Day => DAYS[name](year)
