/**
 * Days as the record writes them: EDTF (ISO 8601-2), the one place that parses it. Years, months, days, days with a time,
 * seasons, quarters, halves, unspecified digits ("203X" is a decade, "20XX" a century), intervals, and intervals that are
 * open at one end. A value that names a day which no calendar has ("2031-02-29", "2031-04-31") is no date.
 *
 * Left out on purpose: sets of dates, years of five digits, years before our era. The year 0000 is left out with them,
 * because PostgreSQL has no such year.
 */

/** First and last day that a date can mean, as `2031-03-14`; null at an open end, both null where it is no date. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

export interface EdtfDate {
  /** Four digits, of which the last may be unspecified: `2031`, `203X`, `20XX`. */
  readonly year: string
  /** Two digits, `XX`, or one of the codes of `DIVISIONS`: `03`, `22` for summer, `35` for the third quarter. */
  readonly month: string | null
  readonly day: string | null
  /** Hours, minutes and seconds as they are written: `09:30`, `09:30:15.250`. */
  readonly time: string | null
  /** `Z`, `+05:30`; null where there is no time or its zone is not known. */
  readonly zone: string | null
  /** `?` uncertain, `~` approximate, `%` both. */
  readonly qualifier: '' | '?' | '~' | '%'
}

/** Both ends are the date itself where it is no interval; null is an open end. */
export interface Edtf {
  readonly kind: 'date' | 'interval'
  readonly from: EdtfDate | null
  readonly to: EdtfDate | null
}

/** The months that a season, quarter, third or half of the year begins in (of the year before where under 1), and how many it has. */
interface Division {
  readonly from: number
  readonly months: number
}

/** A winter is the one that ends in its year, as the extraction of dates writes it. */
const SEASONS = { spring: 3, summer: 6, autumn: 9, winter: 0 } as const
const SOUTHERN = { spring: 9, summer: 0, autumn: 3, winter: 6 } as const

const divisions = (code: number, starts: readonly number[], months: number) =>
  starts.map((from, index) => [String(code + index), { from, months }] as const)

/** EDTF's codes in the place of a month. Seasons without a hemisphere are read as northern ones. */
const DIVISIONS: ReadonlyMap<string, Division> = new Map([
  ...divisions(21, Object.values(SEASONS), 3),
  ...divisions(25, Object.values(SEASONS), 3),
  ...divisions(29, Object.values(SOUTHERN), 3),
  ...divisions(33, [1, 4, 7, 10], 3),
  ...divisions(37, [1, 5, 9], 4),
  ...divisions(40, [1, 7], 6),
])

const DATE =
  /^(\d{4}|\d{3}X|\d{2}XX|\dXXX)(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?)?)?([?~%]?)$/
/** No date is longer; nothing beyond it is looked at. */
const LONGEST = 80

/** Null where the text is no EDTF, or names a day or a time that there is not. `parseEdtf('2031-35')` is a quarter. */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > LONGEST) return null
  const ends = text.split('/')
  if (ends.length === 1) {
    const date = parseDate(text)
    return date === null ? null : { kind: 'date', from: date, to: date }
  }
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? null : parseDate(end)))
  const isOpen = (end: string) => end === '' || end === '..'
  if (ends.length > 2 || (from === null && !isOpen(ends[0])) || (to === null && !isOpen(ends[1]))) return null
  if (from === null && to === null) return null
  if (from !== null && to !== null && firstOf(from)! > lastOf(to)!) return null
  return { kind: 'interval', from, to }
}

/**
 * The first and last day that an EDTF date can mean: of a month all its days, of a time its day.
 * `daysOf('2031-35')` is `{ first: '2031-07-01', last: '2031-09-30' }`; `daysOf('2031-02-29')` has neither.
 */
export function daysOf(edtf: string | null): Days {
  const parsed = edtf === null ? null : parseEdtf(edtf)
  if (parsed === null) return { first: null, last: null }
  return {
    first: parsed.from === null ? null : firstOf(parsed.from),
    last: parsed.to === null ? null : lastOf(parsed.to),
  }
}

/** Whether it is a year, a month or a day that the calendar has, and nothing finer or vaguer: what people may ask for. */
export function isDay(text: string): boolean {
  return /^[\d-]*$/.test(text) && daysOf(text).first !== null && !DIVISIONS.has(text.slice(5))
}

/** Whether it is what ISO 8601 and HTML write too: a year, a month, a day, or a day with a time. */
export function isIsoDate(text: string): boolean {
  const parsed = parseEdtf(text)
  return parsed?.kind === 'date' && parsed.from?.qualifier === '' && isDay(text.split('T')[0])
}

/** Whether it names one day that the calendar has, `2031-03-14`. */
export const isOneDay = (text: string): boolean => text.length === 10 && daysOf(text).first === text

/** The last day of a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The day, month or year that an EDTF or TIMEX3 value begins with, as far as its digits go: "2031-03-14TNI" begins with
 * `2031-03-14`, "2031-W13" with `2031`, an interval with its first day. Null where it begins with none.
 */
export function beginningOf(value: string): string | null {
  const [written] = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?!\d)/.exec(value) ?? []
  return written !== undefined && daysOf(written).first !== null ? written : null
}

/**
 * The day, month or year that an EDTF or TIMEX3 value is, of times their day: of "2031-03-14TNI" `2031-03-14`, of "2031-03"
 * itself. Null for weeks, quarters, intervals and what is no date.
 */
export function dayIn(value: string): string | null {
  const beginning = beginningOf(value)
  return beginning === value || (beginning?.length === 10 && value[10] === 'T') ? beginning : null
}

/** `writeDay(2031, 3, 4)` is `2031-03-04`. */
export const writeDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

const two = (value: number): string => String(value).padStart(2, '0')

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text)
  if (match === null) return null
  const [, year, month = null, day = null, time = null, zone = null, qualifier] = match
  const date = { year, month, day, time, zone, qualifier: qualifier as EdtfDate['qualifier'] }
  return (time === null || isTime(time)) && firstOf(date) !== null ? date : null
}

function isTime(time: string): boolean {
  const [hour, minute, second = 0] = time.split(':').map(Number)
  return hour <= 23 && minute <= 59 && second < 60
}

const firstOf = (date: EdtfDate): string | null => edgeOf(date, 1)
const lastOf = (date: EdtfDate): string | null => edgeOf(date, -1)

/** The earliest day that fits (`step` 1) or the latest one (-1). */
function edgeOf({ year, month, day }: EdtfDate, step: 1 | -1): string | null {
  const division = month === null ? undefined : DIVISIONS.get(month)
  if (division !== undefined) return day === null ? edgeOfDivision(Number(year), division, step) : null
  const years = within(year, 1, 9999, step)
  for (const y of years) {
    for (const m of within(month ?? 'XX', 1, 12, step)) {
      for (const d of within(day ?? 'XX', 1, daysInMonth(y, m), step)) return writeDay(y, m, d)
    }
  }
  return null
}

function edgeOfDivision(year: number, { from, months }: Division, step: 1 | -1): string | null {
  if (!(year >= 1)) return null
  const month = step === 1 ? from : from + months - 1
  const [y, m] = month < 1 ? [year - 1, month + 12] : [year, month]
  if (y < 1) return null
  return writeDay(y, m, step === 1 ? 1 : daysInMonth(y, m))
}

/** The numbers from `low` to `high` that digits, some of them `X`, can stand for; downwards where `step` is -1. */
function* within(digits: string, low: number, high: number, step: 1 | -1): Generator<number> {
  const from = Math.max(low, Number(digits.replaceAll('X', '0')))
  const to = Math.min(high, Number(digits.replaceAll('X', '9')))
  for (let number = step === 1 ? from : to; number >= from && number <= to; number += step) {
    if (fits(digits, number)) yield number
  }
}

function fits(digits: string, number: number): boolean {
  const written = String(number).padStart(digits.length, '0')
  return [...digits].every((digit, index) => digit === 'X' || digit === written[index])
}
