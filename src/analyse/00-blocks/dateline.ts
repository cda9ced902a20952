/**
 * The dateline that a report's prose opens with: "SARN, March 14 (Continental Wire) - ", "ORUN, Kasmere (CW) _",
 * "HAVERIN: ", "(Continental Wire) — ", "SARN, March 14. /CW/. ".
 *
 * It is taken only with a sign that no sentence has: the place in capitals, a day, or an agency in brackets. A place in
 * capitals before a colon looks like a speaker in a transcript, so it counts only where no other paragraph begins so.
 */
import { MONTH, NOT_A_PLACE, WEEKDAY } from './furniture.data.ts'

const DAY = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|${WEEKDAY})(?:,? \\d{4})?`
const CAPITALS = "(?:\\p{Lu}[\\p{Lu}'’.-]+(?: (?:\\p{Lu}[\\p{Lu}'’.-]+|\\p{Lu}\\.?|de|of|al)){0,3})"
const TITLED = "(?:\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,3})"
const AGENCY = "(?:\\([\\p{Lu}][\\p{L} .&'’/-]{0,40}\\)|/[\\p{L} .&-]{2,30}/\\.?)"
const DASH = '(?:-{1,2}|[–—_:])'
const END = '(?=\\s|$)'

const FORMS = [
  `${CAPITALS}(?:[,/] ?${TITLED}){0,2}(?:,? ${DAY})?(?:[ ,.]*${AGENCY})? ?(?:-{1,2}|[–—_])${END}`,
  `(?:${TITLED}, )?(?:${TITLED},? )?${DAY}[.,]? ${AGENCY} ?${DASH}?${END}`,
  `${TITLED}(?:, ${TITLED})?,? ?${AGENCY} ?${DASH}${END}`,
  `${TITLED}(?:, ${TITLED})?, ${DAY} ?${DASH}${END}`,
  `${AGENCY} ?(?:-{1,2}|[–—])${END}`,
]
const DATELINE = new RegExp(`(?:${FORMS.join('|')})`, 'uy')
const PLACE_AND_COLON = new RegExp(`${CAPITALS}(?:, ${TITLED})?:${END}`, 'uy')

const endOf = (pattern: RegExp, text: string, start: number): number => {
  NOT_A_PLACE.lastIndex = start
  if (NOT_A_PLACE.test(text)) return -1
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Where the dateline that starts here ends, or -1. */
export const datelineEnd = (text: string, start: number): number => {
  const end = endOf(DATELINE, text, start)
  return end - start > 100 ? -1 : end
}

/** The same for a place in capitals and a colon. */
export const capitalsBeforeColon = (text: string, start: number): number => endOf(PLACE_AND_COLON, text, start)
