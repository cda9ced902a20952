/**
 * Fills in what an expression leaves out, from the publication date, the tense around it and the dates before it, and
 * writes the TIMEX3 value. What no context gives stays `X`: without a publication date "Monday" is XXXX-WXX-1.
 */

import { beginningOf, daysInMonth, isDay } from '../../record/index.ts'
import {
  addDays, addMonths, type Day, dayNumber, dayValue, monthValue, parseDay, quarterOf, weekdayOf, weekValue, yearValue,
} from './calendar.ts' // biome-ignore format: one list
import { durationValue } from './duration-value.ts'
import { holidayDay } from './holidays.ts'
import type { Expression, Meaning, Season, Unit } from './meaning.ts'
import type { Direction } from './tense.ts'

/** What is known where an expression stands. The anchoring updates `spoken` and `quarter` as it goes through the text. */
export interface Context {
  readonly published: Day | null
  /** The last day spoken of. */
  spoken: Day | null
  /** Value of the last date spoken of, of whatever size. */
  value: string | null
  /** The last quarter spoken of: "1989-Q3". */
  quarter: string | null
  /** The sentence of the expression at hand, and that of the last quarter spoken of. */
  sentence: number
  quarterSentence: number
}

const two = (value: number): string => String(value).padStart(2, '0')

export function anchor(expression: Expression, direction: Direction, context: Context): string {
  const { meaning, time } = expression
  const value = valueFor(meaning, direction, context)
  if (time === null) return value
  const day = parseDay(value) !== null || value.startsWith('XXXX') ? value : 'XXXX-XX-XX'
  return day + time
}

function valueFor(meaning: Meaning, direction: Direction, context: Context): string {
  const { published } = context
  switch (meaning.kind) {
    case 'stated':
      return meaning.value
    case 'day':
      return published ? dayValue(addDays(published, meaning.offset)) : 'XXXX-XX-XX'
    case 'spoken': {
      const base = context.spoken ?? published
      return base ? dayValue(addDays(base, meaning.offset)) : 'XXXX-XX-XX'
    }
    case 'weekday':
      return weekdayValue(meaning, direction, published)
    case 'nth-weekday':
      return nthWeekdayValue(meaning, direction, published)
    case 'weekday-day':
      return weekdayDayValue(meaning, direction, published)
    case 'calendar':
      return calendarValue(meaning, direction, published)
    case 'unit':
      return unitValue(meaning.unit, meaning.shift, context)
    case 'away':
      return awayValue(meaning, context)
    case 'season':
      return seasonValue(meaning, direction, published)
    case 'period':
      return periodValue(meaning, direction, context)
    case 'holiday':
      return holidayValue(meaning, direction, published)
  }
}

/** News speaks of the last such day, today included, unless its verb looks ahead. */
function weekdayValue(meaning: Meaning & { kind: 'weekday' }, direction: Direction, published: Day | null): string {
  if (!published) return `XXXX-WXX-${meaning.weekday}`
  const today = weekdayOf(published)
  if (meaning.weekShift !== null) return dayValue(addDays(published, meaning.weekday - today + 7 * meaning.weekShift))
  const back = (today - meaning.weekday + 7) % 7
  const ahead = (meaning.weekday - today + 7) % 7
  if (meaning.shift === -1) return dayValue(addDays(published, -(back || 7)))
  if (meaning.shift === 1) return dayValue(addDays(published, ahead || 7))
  if (meaning.shift === 0) return dayValue(addDays(published, meaning.weekday - today))
  return dayValue(addDays(published, direction === 'ahead' ? ahead : -back))
}

function nthWeekdayValue(
  { weekday, nth, ...rest }: Meaning & { kind: 'nth-weekday' },
  direction: Direction,
  published: Day | null,
): string {
  const { month } = rest
  const year = yearOf({ ...rest, kind: 'calendar', day: null, yearShift: null }, direction, published)
  if (year === null) return `XXXX-${two(month)}`
  const last = daysInMonth(year, month)
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7)
  const days = [first, first + 7, first + 14, first + 21, first + 28].filter((day) => day <= last)
  const day = nth < 0 ? days.at(-1) : days[nth - 1]
  return day === undefined ? monthValue({ year, month, day: 1 }) : dayValue({ year, month, day })
}

/** Months on either side of the report's that are tried. */
const MONTHS_TRIED = 12

function weekdayDayValue(
  { weekday, day }: Meaning & { kind: 'weekday-day' },
  direction: Direction,
  published: Day | null,
): string {
  if (!published) return `XXXX-XX-${two(day)}`
  const moves = Array.from({ length: 2 * MONTHS_TRIED + 1 }, (_, index) => index - MONTHS_TRIED)
  const fits = moves.flatMap((move) => {
    const { year, month } = addMonths({ ...published, day: 1 }, move)
    const found = { year, month, day }
    return day <= daysInMonth(year, month) && weekdayOf(found) === weekday ? [found] : []
  })
  const away = (one: Day) => dayNumber(one) - dayNumber(published)
  // The other way counts double: it is believed where it is much nearer.
  const cost = (one: Day) =>
    Math.abs(away(one)) * (direction === 'ahead' && away(one) < 0 ? 2 : direction === 'back' && away(one) > 0 ? 2 : 1)
  const [nearest] = fits.sort((a, b) => cost(a) - cost(b))
  return nearest === undefined ? `XXXX-XX-${two(day)}` : dayValue(nearest)
}

function calendarValue(meaning: Meaning & { kind: 'calendar' }, direction: Direction, published: Day | null): string {
  const { month, day } = meaning
  const near = yearOf(meaning, direction, published)
  // A year without that day is not the one that is meant.
  const year = near !== null && day !== null && day > daysInMonth(near, month) ? null : near
  const head = year === null ? 'XXXX' : yearValue(year)
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}

function yearOf(meaning: Meaning & { kind: 'calendar' }, direction: Direction, published: Day | null): number | null {
  const { year, month, day, shift, yearShift } = meaning
  if (year !== null) return year
  if (!published) return null
  if (yearShift !== null) return published.year + yearShift
  if (meaning.weekday !== undefined && day !== null && shift === null) {
    const near = [published.year, published.year - 1, published.year + 1]
    const fits = near.find((candidate) => weekdayOf({ year: candidate, month, day }) === meaning.weekday)
    if (fits !== undefined) return fits
  }
  const distance = (month - published.month) * 31 + (day === null ? 0 : day - published.day)
  if (shift === -1)
    return distance < 0 && (day !== null || month < published.month) ? published.year : published.year - 1
  if (shift === 1) return distance > 0 ? published.year : published.year + 1
  if (shift === 0) return published.year
  // The nearest such date; where the verb looks one way, dates the other way are believed only when they are near:
  // "extended its offer until June 9" is past in its verb and not in its date.
  const slack = day === null ? NEAR_MONTH : NEAR_DAY
  const furthestAhead = direction === 'back' ? slack : direction === 'ahead' ? 10 * 31 : 6 * 31
  const furthestBack = direction === 'ahead' ? slack : 12 * 31
  if (distance > furthestAhead) return published.year - 1
  return distance < -furthestBack || (direction === 'unknown' && distance < -6 * 31)
    ? published.year + 1
    : published.year
}

/** Days, months counted as 31. */
const NEAR_DAY = 3 * 31
const NEAR_MONTH = 31

function unitValue(unit: Unit, shift: -1 | 0 | 1 | null, context: Context): string {
  const { published } = context
  if (unit === 'quarter' && shift === null) return context.quarter ?? (published ? lastQuarter(published) : 'XXXX-QX')
  const move = shift ?? 0
  if (!published) return PLACEHOLDER[unit] ?? 'XXXX'
  switch (unit) {
    case 'day':
      return dayValue(addDays(published, move))
    case 'week':
      return weekValue(addDays(published, 7 * move))
    case 'weekend': {
      // On Monday and Tuesday "the weekend" is the one before; later in the week "this weekend" is the coming one.
      const back = shift === null && weekdayOf(published) <= 3 ? -7 : 7 * move
      return `${weekValue(addDays(published, back))}-WE`
    }
    case 'month':
      return monthValue(addMonths(published, move))
    case 'quarter': {
      const day = addMonths(published, 3 * move)
      return `${yearValue(day.year)}-Q${quarterOf(day)}`
    }
    case 'decade':
      return String(Math.floor(published.year / 10) + move)
    case 'century':
      return String(Math.floor(published.year / 100) + move)
    default:
      return yearValue(published.year + move)
  }
}

const PLACEHOLDER: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', decade: 'XXX', century: 'XX',
} // biome-ignore format: one table

/** The last quarter that had ended. */
function lastQuarter(published: Day): string {
  const day = addMonths(published, -3)
  return `${yearValue(day.year)}-Q${quarterOf(day)}`
}

function awayValue(meaning: Meaning & { kind: 'away' }, context: Context): string {
  const { unit, amount, from } = meaning
  const spoken = from === 'spoken'
  if (amount === null) return spoken ? durationValue(unit, null) : 'PAST_REF'
  // "a year earlier" beside figures of a quarter is the same quarter of the year before.
  const quarterIsNear = context.sentence - context.quarterSentence <= QUARTER_REACH
  if (unit === 'year' && amount === -1 && context.quarter && quarterIsNear) return moveYears(context.quarter, -1)
  // "that year", "the same year".
  if (spoken && context.value && unit === 'year' && amount === 0) return context.value.slice(0, 4)
  if (
    spoken &&
    context.value &&
    parseDay(context.value) === null &&
    isDay(context.value) &&
    unit === 'year' &&
    amount % 1 === 0
  )
    return moveYears(context.value, amount)
  const month =
    spoken && unit === 'month' && context.value?.length === 7 && isDay(context.value)
      ? parseDay(`${context.value}-01`)
      : null
  const base = month ?? (spoken ? context.spoken : null) ?? context.published
  if (!base) return PLACEHOLDER[unit] ?? 'XXXX'
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return dayValue(base)
    case 'day':
      return dayValue(addDays(base, Math.round(amount)))
    case 'week':
    case 'fortnight':
    case 'weekend':
      return weekValue(addDays(base, Math.round(7 * amount * (unit === 'fortnight' ? 2 : 1))))
    case 'month':
      return monthValue(addMonths(base, Math.trunc(amount)))
    case 'quarter': {
      const day = addMonths(base, Math.trunc(3 * amount))
      return `${yearValue(day.year)}-Q${quarterOf(day)}`
    }
    default: {
      const years = amount * ({ decade: 10, century: 100, millennium: 1000 }[unit as string] ?? 1)
      if (years % 1) return monthValue(addMonths(base, Math.round(12 * years)))
      return yearValue(base.year + years)
    }
  }
}

/** Sentences within which "a year earlier" still compares with the quarter spoken of. */
const QUARTER_REACH = 4

const moveYears = (value: string, years: number): string =>
  yearValue(Number(value.slice(0, 4)) + years) + value.slice(4)

/** The month that a season is in the middle of: winter is the one that ends in the year of its value's next spring. */
const MIDDLE: Readonly<Record<Season, number>> = { SP: 4, SU: 7, FA: 10, WI: 1 }

function seasonValue(meaning: Meaning & { kind: 'season' }, direction: Direction, published: Day | null): string {
  const { season, year, shift } = meaning
  if (year !== null) return `${yearValue(year)}-${season}`
  if (!published) return `XXXX-${season}`
  const distance = MIDDLE[season] - published.month
  let chosen = published.year
  if (shift === -1 || (shift === null && direction === 'back'))
    chosen = distance <= (shift === -1 ? -2 : 1) ? published.year : published.year - 1
  else if (shift === 1 || (shift === null && direction === 'ahead'))
    chosen = distance >= -1 && shift === null ? published.year : distance > 1 ? published.year : published.year + 1
  return `${yearValue(chosen)}-${season}`
}

function periodValue(meaning: Meaning & { kind: 'period' }, direction: Direction, context: Context): string {
  const { letter, number, year, shift } = meaning
  const { published } = context
  if (number === null) {
    const quarter = context.quarter ?? (published ? lastQuarter(published) : 'XXXX-QX')
    return year === null ? moveYears(quarter, shift ?? 0) : yearValue(year) + quarter.slice(4)
  }
  if (year !== null) return `${yearValue(year)}-${letter}${number}`
  if (!published) return `XXXX-${letter}${number}`
  if (shift !== null) return `${yearValue(published.year + shift)}-${letter}${number}`
  // The last one that had begun.
  const now = letter === 'Q' ? quarterOf(published) : published.month <= 6 ? 1 : 2
  if (number > now)
    return `${yearValue(published.year - (direction !== 'ahead' && number - now > 1 ? 1 : 0))}-${letter}${number}`
  // "expects to report a third-quarter loss" in October is of the quarter just over, though its verb looks ahead.
  return `${yearValue(published.year)}-${letter}${number}`
}

function holidayValue(meaning: Meaning & { kind: 'holiday' }, direction: Direction, published: Day | null): string {
  const { name, shift } = meaning
  if (meaning.year !== null) return dayValue(holidayDay(name, meaning.year))
  if (!published) return 'XXXX-XX-XX'
  const now = dayNumber(published)
  const years = [-1, 0, 1].map((move) => holidayDay(name, published.year + move))
  const [before, , after] = years
  if (shift === 0) return dayValue(years[1])
  const past = years.filter((day) => dayNumber(day) <= now).at(-1) ?? before
  const next = years.find((day) => dayNumber(day) >= now) ?? after
  if (shift === -1 || direction === 'back') return dayValue(past)
  if (shift === 1 || direction === 'ahead') return dayValue(next)
  return dayValue(now - dayNumber(past) <= dayNumber(next) - now ? past : next)
}

/** What an anchored value leaves for the expressions after it to refer to. */
export function remember(context: Context, { meaning }: Expression, value: string): void {
  // What is compared with ("a year earlier") is not what the text goes on about.
  if (meaning.kind === 'away' && meaning.from === 'spoken') return
  if (meaning.kind === 'period' && meaning.number === null) return
  if (/-Q\d$/.test(value)) {
    context.quarter = value
    context.quarterSentence = context.sentence
  }
  if (beginningOf(value) !== null) context.value = value
  const day = parseDay(value)
  if (day) context.spoken = day
}
