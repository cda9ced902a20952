/** TIMEX3 values as EDTF (ISO 8601-2), for the record's own dates; null where EDTF cannot say it. */
import { addDays, dayNumber, dayOf, dayValue, weekdayOf } from './calendar.ts'

const SEASONS: Readonly<Record<string, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 }
const QUARTERS = ['33', '34', '35', '36']

/** "2022-W13" is "2022-03-28/2022-04-03", "1989-Q3" is "1989-35", "199" is "199X", "2022-04-14TNI" is "2022-04-14". */
export function edtfOf(value: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)
  if (day) return day[0]
  if (/^\d{4}(-\d{2})?$/.test(value)) return value
  if (/^\d{3}$/.test(value)) return `${value}X`
  if (/^\d{2}$/.test(value)) return `${value}XX`
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (week) {
    // The week of 4 January is the year's first.
    const fourth = { year: Number(week[1]), month: 1, day: 4 }
    const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(week[2]) - 1))
    const first = week[3] ? addDays(monday, 5) : monday
    return `${dayValue(first)}/${dayValue(dayOf(dayNumber(monday) + 6))}`
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) return `${season[1]}-${SEASONS[season[2]]}`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter) return `${quarter[1]}-${QUARTERS[Number(quarter[2]) - 1]}`
  const half = /^(\d{4})-H([12])$/.exec(value)
  return half ? `${half[1]}-${half[2] === '1' ? '40' : '41'}` : null
}
