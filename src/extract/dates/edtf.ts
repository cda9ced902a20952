/** TIMEX3 values as EDTF (ISO 8601-2), for the record's own dates; null where EDTF cannot say it. */
import { beginningOf, isDay, parseEdtf } from '../../record/index.ts'
import { addDays, dayNumber, dayOf, dayValue, weekdayOf } from './calendar.ts'

/** TIMEX3's seasons, quarters and halves of a year, and EDTF's codes for them. */
const DIVISIONS: Readonly<Record<string, string>> = {
  SP: '21', SU: '22', FA: '23', WI: '24', Q1: '33', Q2: '34', Q3: '35', Q4: '36', H1: '40', H2: '41',
} // biome-ignore format: one table
const WEEK = /^(\d{4})-W(\d{2})(-WE)?$/

/** "2022-W13" is "2022-03-28/2022-04-03", "1989-Q3" is "1989-35", "199" is "199X", "2022-04-14TNI" is "2022-04-14". */
export function edtfOf(value: string): string | null {
  const beginning = beginningOf(value)
  // Of times the day is told.
  if (beginning?.length === 10 || isDay(value)) return beginning
  const week = WEEK.exec(value)
  const edtf = week
    ? weekDays(Number(week[1]), Number(week[2]), week[3] !== undefined)
    : value.length === 7 && value.slice(5) in DIVISIONS
      ? `${value.slice(0, 5)}${DIVISIONS[value.slice(5)]}`
      : // Decades and centuries.
        value.length === 2 || value.length === 3
        ? value.padEnd(4, 'X')
        : value
  return parseEdtf(edtf) === null ? null : edtf
}

function weekDays(year: number, number: number, isWeekend: boolean): string {
  // The week of 4 January is the year's first.
  const fourth = { year, month: 1, day: 4 }
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (number - 1))
  const first = isWeekend ? addDays(monday, 5) : monday
  return `${dayValue(first)}/${dayValue(dayOf(dayNumber(monday) + 6))}`
}
