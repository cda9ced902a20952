/**
 * Publication dates are EDTF (level 0): a year, a month, a day, or a day with its time. What newspapers' data write
 * around that is brought to it: a blank for the `T`, no seconds, fractions of a second.
 *
 * Left out on purpose: intervals, uncertain and unspecified dates ("2022?", "2022-XX"), which no report is published on.
 */
const SHAPE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i

/** The EDTF form of a date as it was written, or null where it is none or no such day exists. */
export function parseEdtf(written: string): string | null {
  const match = SHAPE.exec(written.trim())
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match
  if (month === undefined) return year
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return `${date}T${hour}:${minute}:${second}${edtfZone(zone.toUpperCase())}`
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `+0530` and `+05` are `+05:30` and `+05:00` in EDTF. */
function edtfZone(zone: string): string {
  if (zone === '' || zone === 'Z') return zone
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}
