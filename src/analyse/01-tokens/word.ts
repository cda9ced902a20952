/** What begins with a letter or a digit: how far it goes, which marks stand inside it, and whether the stop after it is its own. */
import { Char, isLower, isUpper, kindAt } from '../characters.ts'
import { addressEnd, fileEnd } from './addresses.ts'
import { pushWord, unitFollows } from './clitics.ts'
import { isWordKind, kindIn, LONGEST_LISTED, push, type Scan } from './scan.ts'
import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NUMBERS, PREFIXES, SUFFIXES } from './words.data.ts'

/** A token that begins with a letter or digit (or with what `mark` found to be part of a word). Returns its end. */
export function word(scan: Scan, at: number): number {
  // Most words are letters with a blank or comma after them, and no rule below says more of those.
  let letters = at
  while (kindIn(scan, letters) === Char.Letter) letters++
  const isBare = kindIn(scan, letters) === Char.Space || scan.text.charCodeAt(letters) === 44
  if (letters > at && isBare) return pushWord(scan, at, letters)
  const address = addressEnd(scan.text, at, scan.until) || fileEnd(scan.text, at, scan.until)
  if (address > 0) {
    push(scan, at, address)
    return address
  }
  let end = at + 1
  while (true) {
    const kind = kindIn(scan, end)
    if (isWordKind(kind)) {
      if (kind === Char.Letter && kindIn(scan, end - 1) === Char.Digit && unitFollows(scan, at, end)) break
      end++
    } else if (kind !== Char.Space && joins(scan, at, end, kind)) end++
    else break
  }
  if (kindIn(scan, end) === Char.Hyphen && isBrokenOff(scan, at, end)) {
    push(scan, at, end + 1)
    return end + 1
  }
  return pushWord(scan, at, withFullStop(scan, at, end))
}

/** "Th- that": the beginning of a word that a speaker did not end. */
function isBrokenOff(scan: Scan, at: number, hyphen: number): boolean {
  if (hyphen - at > 3 || kindIn(scan, hyphen + 1) !== Char.Space || hyphen + 1 >= scan.until) return false
  for (let i = at; i < hyphen; i++) if (kindIn(scan, i) !== Char.Letter) return false
  return true
}

/** Whether the mark at `end` belongs inside the word that began at `at`. */
function joins(scan: Scan, at: number, end: number, kind: number): boolean {
  const { text } = scan
  const before = kindIn(scan, end - 1)
  const after = kindIn(scan, end + 1)
  const code = text.charCodeAt(end)
  if (!isWordKind(after)) return false
  if (kind === Char.Apostrophe) return isWordKind(before) && (after === Char.Letter || code === 39)
  if (code === 46) {
    if (before === Char.Digit && after === Char.Digit) return true
    // Letters with stops between them: each part one letter ("U.S", "p.m"), or an abbreviation ("Ph.D").
    const previous = kindIn(scan, end - 2)
    if (before === Char.Letter && after === Char.Letter) {
      if (end - 1 === at || previous === Char.Stop)
        return !isLower(text.charCodeAt(end - 1)) || !isWordKind(kindIn(scan, end + 2))
      return end - at === 2 && text.startsWith('Ph', at)
    }
    return false
  }
  if (code === 58) return before === Char.Digit && after === Char.Digit && isNumber(scan, at, end)
  if (code === 44) return before === Char.Digit && after === Char.Digit && isNumber(scan, at, end) && groups(scan, end)
  if (kind === Char.Slash) {
    if (before === Char.Digit && after === Char.Digit) return isNumber(scan, at, end) && end - at <= 5
    const single = (from: number) => !isWordKind(kindIn(scan, from))
    return end - at === 1 && single(end + 2)
  }
  if (code === 38) return end - at <= 3 && (isUpper(text.charCodeAt(end + 1)) || !isWordKind(kindIn(scan, end + 2)))
  if (kind === Char.Hyphen) return keepsHyphen(scan, at, end)
  // Letters left out of a word that is not printed.
  return code === 42 && before === Char.Letter && after === Char.Letter
}

/** Whether the token so far is digits and their separators only. Looks at its first and last characters. */
const isNumber = (scan: Scan, at: number, end: number): boolean =>
  end - at < 40 && (kindIn(scan, at) === Char.Digit || kindIn(scan, at) === Char.Stop)

/**
 * Whether the digits after a comma are groups of one number (1,70,000), not a list (22,23,24): the last group has three,
 * or there is one group, and it is what other languages write after a comma (7,5).
 */
function groups(scan: Scan, comma: number): boolean {
  let at = comma
  while (at - comma < 24) {
    let end = at + 1
    while (end - at < 5 && kindIn(scan, end) === Char.Digit) end++
    const digits = end - at - 1
    const goesOn = scan.text.charCodeAt(end) === 44 && kindIn(scan, end + 1) === Char.Digit
    if (digits < 3 && at === comma && !goesOn) return isDecimal(scan, comma, end)
    if (digits !== 3 && !(digits === 2 && goesOn)) return false
    if (!goesOn) return true
    at = end
  }
  return false
}

/** Whether 7,5 is one number: it stands in no list, and in no brackets, as numbers of notes do. */
function isDecimal({ text }: Scan, comma: number, end: number): boolean {
  let at = comma
  while (comma - at < 4 && kindAt(text, at - 1) === Char.Digit) at--
  const before = kindAt(text, at - 1)
  if (before === Char.Comma || before === Char.Open || before === Char.Hyphen || before === Char.Dash) return false
  return Number(text.slice(comma + 1, end)) !== Number(text.slice(at, comma)) + 1
}

/** Numbers of telephones, their ends, postal codes and days; 1969-1970 is three words. */
const NUMBERS_WITH_HYPHENS =
  /^(?:(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}|\d-\d{4}|\d{5}-\d{4}|\d{1,2}-\d{1,2}-(?:\d{2}|\d{4}))-?$/

function keepsHyphen(scan: Scan, at: number, hyphen: number): boolean {
  const { text } = scan
  if (hyphen - at > LONGEST_LISTED) return false
  let end = hyphen + 1
  while (end - hyphen < 12 && isWordKind(kindIn(scan, end))) end++
  if (kindIn(scan, at) === Char.Digit && kindIn(scan, hyphen + 1) === Char.Digit) {
    let last = end
    while (last - at < LONGEST_LISTED && (kindIn(scan, last) === Char.Digit || kindIn(scan, last) === Char.Hyphen))
      last++
    return NUMBERS_WITH_HYPHENS.test(text.slice(at, last))
  }
  const first = text.slice(at, hyphen).toLowerCase()
  if (PREFIXES.has(first)) return kindIn(scan, hyphen + 1) === Char.Letter || first === 'mid'
  const second = text.slice(hyphen + 1, end).toLowerCase()
  return SUFFIXES.has(second)
}

/** Takes in the full stop after an abbreviation, an initial or an acronym with stops. */
function withFullStop(scan: Scan, at: number, end: number): number {
  const { text, until } = scan
  if (end >= until || text.charCodeAt(end) !== 46) return end
  const after = kindIn(scan, end + 1)
  if (after === Char.Stop && text.charCodeAt(end + 1) === 46) return end
  const length = end - at
  if (length > LONGEST_LISTED || kindIn(scan, at) !== Char.Letter) return end
  const first = text.charCodeAt(at)
  const number = after === Char.Space ? kindIn(scan, end + 2) : after
  if (length < 5 && number === Char.Digit && ABBREVIATIONS_BEFORE_NUMBERS.has(text.slice(at, end).toLowerCase()))
    return end + 1
  if (length === 1)
    return isUpper(first) && first !== 73 ? end + 1 : isLower(first) && after === Char.Letter ? end + 1 : end
  if (text.charCodeAt(at + 1) === 46 || text.charCodeAt(end - 2) === 46) return end + 1
  const listed = text.slice(at, end).toLowerCase()
  // The stop of "etc." is the sentence's where one ends.
  if (listed === 'etc') return isUpper(text.charCodeAt(end + 2)) || end + 1 >= until ? end : end + 1
  if (ABBREVIATIONS.has(listed)) {
    // "Sat.", "Mar.", "Miss." close a sentence as often as not where a small word is meant.
    return isUpper(first) || !AMBIGUOUS.has(listed) ? end + 1 : end
  }
  return end
}

const AMBIGUOUS: ReadonlySet<string> = new Set(
  'mar sat sun mon ill miss mass la pa ore wash fig min sec ex conn del gen rev mo mt hon fri div est col cl mob natl al dec max ch'.split(
    ' ',
  ),
)
