/**
 * Dates as people and feeds write them → EDTF: "Mon, 14 Mar 2031 09:30:00 GMT", "March 14, 2031", "14. März 2031",
 * "14 марта 2031 г., 09:30". Month names are those that the runtime's own language data (CLDR) has.
 *
 * "03/04/2031" is two days, depending on who writes it; it is read only where one of the numbers can be no month or the
 * language, or English with its country ("en-GB"), writes it one way. "March 2031" alone is a month. Relative dates ("2 hours ago") mean nothing in a kept page and are not read.
 */
import { edtfOfWritten } from './edtf.ts'
import { zoneAt } from './zones.data.ts'

const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'ru', 'uk',
  'bg', 'sr', 'el', 'tr', 'id', 'ca', 'lt', 'lv', 'et', 'ar', 'he', 'fa', 'hi',
] // biome-ignore format: a list
/** Month names → number. The first language wins where two use one name for different months. */
let months: ReadonlyMap<string, number> | null = null

function monthNames(): ReadonlyMap<string, number> {
  if (months !== null) return months
  const names = new Map<string, number>()
  const add = (name: string, month: number) => {
    const key = name.toLowerCase().replace(/\.$/, '')
    if (/\p{L}{3}/u.test(key) && !names.has(key)) names.set(key, month)
  }
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      // With a day, languages that decline it give the name in the case that dates have it in.
      for (const options of [{ month: style }, { month: style, day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' })
        for (let month = 1; month <= 12; month++) {
          const part = format.formatToParts(Date.UTC(2031, month - 1, 14)).find(({ type }) => type === 'month')
          if (part !== undefined) add(part.value, month)
        }
      }
    }
  }
  add('sept', 9)
  months = names
  return names
}

const NUMERIC = /^\D{0,40}?\b(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\b/
/** "14.03.31": with points, it is the day that comes first. */
const SHORT = /(?:^|[\s|,:(])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?=$|[\s|,;)])/
const CHINESE = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/
const CLOCK = /\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b\.?)?/i

/** The EDTF form of a written date, or null where it is none or could be two. Only short strings are looked at. */
export function parseWrittenDate(written: string, language?: string): string | null {
  const text = written.trim().slice(0, 120)
  const edtf = edtfOfWritten(text)
  if (edtf !== null) return edtf
  const [, iso] =
    /(?:^|[\s:])(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?(?:Z|[+-]\d\d:?\d\d))?)?)(?=$|[\s,;.)])/.exec(
      text,
    ) ?? []
  if (iso !== undefined) {
    const whole = iso.replace(/(\d)\s(?=[Z+-])/, '$1')
    const isOpen = /:\d\d(?:\.\d+)?$/.test(whole) && !/[+-]\d\d:\d\d$/.test(whole)
    return edtfOfWritten(isOpen ? whole + zoneAt(text.slice(text.indexOf(iso) + iso.length)) : whole)
  }
  const day = chineseDay(text) ?? namedDay(text) ?? numericDay(text, language)
  if (day === null) return monthAlone(text)
  const date = edtfOfWritten(`${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`)
  if (date === null) return null
  return withClock(date, text.slice(day.end)) ?? withClock(date, CLOCK_BEFORE.exec(text)?.[0] ?? '') ?? date
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Where it ends in the text: a time may follow. */
  readonly end: number
}

function chineseDay(text: string): Day | null {
  const match = CHINESE.exec(text)
  if (match === null) return null
  return { year: +match[1], month: +match[2], day: +match[3], end: match.index + match[0].length }
}

/** "14 March 2031", "March 14th, 2031", "14 de marzo de 2031". */
function namedDay(text: string): Day | null {
  for (const word of text.matchAll(/[\p{L}\p{M}]{3,}/gu)) {
    const month = monthNames().get(word[0].toLowerCase())
    if (month === undefined) continue
    const before = /(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?,?\s*(?:de |of |-)?\s*$/i.exec(text.slice(0, word.index))
    const rest = text.slice(word.index + word[0].length)
    const year =
      before && (/^\.?,?[\s-]*(?:de |del )?(\d{4})\b/.exec(rest) ?? /^[ -](\d{2})(?= \d{1,2}:\d{2})/.exec(rest))
    if (before && year)
      return { year: wholeYear(year[1]), month, day: +before[1], end: word.index + word[0].length + year[0].length }
    const after = /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(?:at\s+)?(\d{4})\b/i.exec(rest)
    if (after) return { year: +after[2], month, day: +after[1], end: word.index + word[0].length + after[0].length }
    const ahead = /(\d{4})\.?,?\s*$/.exec(text.slice(0, word.index))
    const last = ahead && /^\.?\s*(\d{1,2})\b/.exec(rest)
    if (ahead && last)
      return { year: +ahead[1], month, day: +last[1], end: word.index + word[0].length + last[0].length }
  }
  return null
}

/** English of these countries writes the month first, as far as one habit can be told. */
const MONTH_FIRST = new Set(['us', 'ph'])
/** Canada writes both ways. */
const UNDECIDED = new Set(['ca'])

/** Whether the month stands before the day; null where it cannot be told. */
function isMonthFirst(language: string | undefined): boolean | null {
  if (language === undefined) return null
  const [spoken, ...parts] = language.toLowerCase().split(/[-_]/)
  if (spoken !== 'en') return false
  const country = parts.find((part) => /^[a-z]{2}$/.test(part))
  return country === undefined || UNDECIDED.has(country) ? null : MONTH_FIRST.has(country)
}

function numericDay(text: string, language: string | undefined): Day | null {
  const match = NUMERIC.exec(text)
  if (match === null) return shortDay(text, language)
  const [whole, first, mark, second, third] = match
  const end = match.index + whole.length
  if (first.length === 4) return { year: +first, month: +second, day: +third, end }
  if (third.length !== 4) return shortDay(text, language)
  const order = dayAndMonth(+first, +second, mark, language)
  return order === null ? null : { year: +third, ...order, end }
}

/** Points between the numbers, and days over twelve, leave one reading. */
function dayAndMonth(
  a: number,
  b: number,
  mark: string,
  language: string | undefined,
): Omit<Day, 'year' | 'end'> | null {
  if (a > 12 || mark === '.') return { month: b, day: a }
  if (b > 12) return { month: a, day: b }
  const monthFirst = isMonthFirst(language)
  if (monthFirst === null) return a === b ? { month: a, day: b } : null
  return monthFirst ? { month: a, day: b } : { month: b, day: a }
}

/** Of two digits: no page is older than the web, and none is from the future's second half. */
const wholeYear = (year: string): number => (year.length > 2 ? +year : +year + (+year < 50 ? 2000 : 1900))

function shortDay(text: string, language: string | undefined): Day | null {
  const match = SHORT.exec(text)
  if (match === null) return null
  const [whole, first, mark, second, third] = match
  const order = dayAndMonth(+first, +second, mark, language)
  if (order === null || (mark === '/' && whole.trim().length < text.length / 3)) return null
  return { year: wholeYear(third), ...order, end: match.index + whole.length }
}

/** "March 2031", "mars 2031", "Published: March 2031": a month with its year and nothing else. */
function monthAlone(text: string): string | null {
  const [, name, year] =
    /^(?:\p{L}+:\s*)?(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+(?:de\s+)?(\d{4})(?:\s*г\.?)?$/u.exec(text) ?? []
  const month = name === undefined ? undefined : monthNames().get(name.toLowerCase())
  if (month !== undefined) return edtfOfWritten(`${year}-${two(month)}`)
  const [, before, after] = /^(\d{4})[/.](\d{1,2})$/.exec(text) ?? []
  return before === undefined ? null : edtfOfWritten(`${before}-${two(+after)}`)
}

/** "9:30 PM EST, Fri March 14, 2031": a clock with its half of the day or its zone. */
const CLOCK_BEFORE = /\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?(?:\s*\(?[A-Z]{2,4}\b)?|\(?[A-Z]{2,4}\b)/i

function withClock(date: string, rest: string): string | null {
  const match = CLOCK.exec(rest)
  if (match === null || match.index > 30) return null
  const [whole, hour, minute, second = '00', half] = match
  const hours = half === undefined ? +hour : (+hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const zone = zoneAt(rest.slice(match.index + whole.length))
  return edtfOfWritten(`${date}T${two(hours)}:${minute}:${second}${zone}`)
}

const two = (value: number) => String(value).padStart(2, '0')
