/** Words written as one that are two: clitics, units after numbers. */
import { Char, isLower, kindAt } from '../characters.ts'
import { kindIn, LONGEST_LISTED, push, type Scan } from './scan.ts'
import { AFTER_IS, CLITIC_WORDS, CLITICS, UNITS } from './words.data.ts'

/** Pushes the token, its clitics apart. Returns its end. */
export function pushWord(scan: Scan, at: number, end: number): number {
  const { text } = scan
  const length = end - at
  if (length <= LONGEST_LISTED) {
    const last = text.charCodeAt(end - 1)
    const mayBeListed =
      last === 116 ||
      last === 97 ||
      last === 109 ||
      last === 101 ||
      last === 115 ||
      last === 108 ||
      last === 84 ||
      last === 65
    const cut = mayBeListed ? CLITIC_WORDS.get(text.slice(at, end).toLowerCase()) : undefined
    // "IM" and "CANT" in capitals are as often something else.
    if (cut !== undefined && (length > 2 || isLower(last)) && !(last === 84 && length < 5)) {
      push(scan, at, at + cut)
      push(scan, at + cut, end, 1)
      return end
    }
  }
  const cut = length < 5 && isShortened(scan, at, end) ? end - 1 : cliticStart(scan, at, end)
  if (cut > at && cut < end) {
    push(scan, at, cut)
    push(scan, cut, end, 1)
    return end
  }
  push(scan, at, end)
  // The possessive of a plural: an apostrophe right after an s that closes no quotation.
  if (kindIn(scan, end) !== Char.Apostrophe || scan.singleOpen || length < 2) return end
  const last = text.charCodeAt(end - 1) | 32
  const mark = text.charCodeAt(end)
  if ((last !== 115 && last !== 122 && last !== 120) || (mark !== 39 && mark !== 0x2019)) return end
  if (kindIn(scan, end + 1) !== Char.Space) return end
  push(scan, end, end + 1, 1)
  return end + 1
}

/** Whether what follows the digits is a unit of its own ("5kg", "11:30am"), not part of a word ("3rd", "1980s"). */
export function unitFollows(scan: Scan, at: number, from: number): boolean {
  if (kindIn(scan, at) !== Char.Digit) return false
  let end = from
  while (end - from < 9 && kindIn(scan, end) === Char.Letter) end++
  if (end - from >= 9 || kindIn(scan, end) === Char.Digit) return false
  const unit = scan.text.slice(from, end)
  if (unit === 's' || unit.length === 1) {
    // "1980s" and "4B" are words; "$4.5m" and "65k" are numbers with their units.
    return (
      unit === 'm' ||
      unit === 'k' ||
      unit === 'K' ||
      (unit !== 's' && (unit === 'M' || unit === 'b' || unit === 'B') && isMoney(scan, at))
    )
  }
  return UNITS.has(unit)
}

export const isMoney = (scan: Scan, at: number): boolean => kindAt(scan.text, at - 1) === Char.Currency

/** "70" or "1590" of "70's". */
function isDecade(text: string, at: number, end: number): boolean {
  if ((end - at !== 2 && end - at !== 4) || text.charCodeAt(end - 1) !== 48) return false
  for (let i = at; i < end; i++) if (kindAt(text, i) !== Char.Digit) return false
  return true
}

/** Whether "its", "your" or "Lets" stands for "it's", "you're" or "Let's", as the next word shows. */
function isShortened({ text, until }: Scan, at: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32
  if (last !== 115 && last !== 114) return false
  const first = text.charCodeAt(at) | 32
  if (first !== 105 && first !== 121 && first !== 108) return false
  const form = text.slice(at, end)
  const listed = form.toLowerCase()
  if (listed !== 'its' && listed !== 'your' && form !== 'Lets') return false
  let stop = end + 1
  while (stop < until && stop - end < LONGEST_LISTED && kindAt(text, stop) === Char.Letter) stop++
  const next = text.slice(end + 1, stop)
  return form === 'Lets' ? next.length > 1 && isLower(next.charCodeAt(0)) : AFTER_IS.has(next)
}

/** Where the clitic of a word begins: n't, or an apostrophe with s, m, d, ll, ve, re. `end` where there is none. */
function cliticStart(scan: Scan, at: number, end: number): number {
  const { text } = scan
  for (let cut = end - 1; cut > at && cut >= end - 3; cut--) {
    if (kindAt(text, cut) !== Char.Apostrophe) continue
    const clitic = text.slice(cut + 1, end).toLowerCase()
    if (CLITICS.has(clitic)) return clitic === 's' && isDecade(text, at, cut) ? end : cut
    if (clitic === 't' && (text.charCodeAt(cut - 1) | 32) === 110 && cut - 1 > at) return cut - 1
    return end
  }
  return end
}
