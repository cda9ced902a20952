/**
 * Publication dates are EDTF's level 0: a year, a month, a day, or a day with its time. What newspapers' data write around
 * that is brought to it: a blank for the `T`, no seconds, fractions of a second.
 *
 * Left out on purpose: intervals, uncertain and unspecified dates ("2022?", "2022-XX"), which no report is published on.
 */
import { isDay, isOneDay, parseEdtf } from '../record/index.ts'

const CLOCK = /^(\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i

/** The EDTF form of a date as it was written, or null where it is none or no such day exists. */
export function edtfOfWritten(written: string): string | null {
  const [date, clock, ...more] = written.trim().split(/[T ]/i)
  if (clock === undefined) return isDay(date) ? date : null
  const match = CLOCK.exec(clock)
  if (match === null || more.length > 0 || !isOneDay(date)) return null
  const [, time, second = '00', zone = ''] = match
  const edtf = `${date}T${time}:${second}${edtfZone(zone.toUpperCase())}`
  return parseEdtf(edtf) === null ? null : edtf
}

/** `+0530` and `+05` are `+05:30` and `+05:00` in EDTF. */
function edtfZone(zone: string): string {
  if (zone === '' || zone === 'Z') return zone
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}

/**
 * When an archive took a copy, in UTC: as WARC writes it ("2031-03-14T09:30:00Z", with a fraction or only a day) or ARC
 * ("20310314093000"). Undefined where it is no such time.
 */
export function edtfOfCrawl(written: string | undefined): string | undefined {
  const [all, year, month, day, hour, minute, second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(written?.trim() ?? '') ?? []
  const clock = hour === undefined ? '' : `T${hour}:${minute}:${second}Z`
  const edtf = edtfOfWritten(all === undefined ? (written ?? '') : `${year}-${month}-${day}${clock}`)
  if (edtf === null) return undefined
  // One zone, so that two copies can be told apart by their order.
  return /[+-]\d\d:\d\d$/.test(edtf) ? new Date(edtf).toISOString().replace(/\.\d+/, '') : edtf
}
