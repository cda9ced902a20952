/**
 * Text → words, as Universal Dependencies counts them in its English treebanks: punctuation stands alone, hyphenated
 * words are split with their hyphens, clitics are words of their own (`joined`). One pass from left to right that never
 * looks back further than the token it is in, so that time is linear whatever the text.
 *
 * Every word is a piece of the text; nothing is rewritten. Left out: languages other than English, words broken over
 * lines by a hyphen.
 */

import { addressEnd, fileEnd } from './01-addresses.ts'
import {
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBERS,
  AFTER_IS,
  CLITIC_WORDS,
  CLITICS,
  ELISIONS,
  FACES,
  PREFIXES,
  SUFFIXES,
  UNITS,
} from './01-tokens.data.ts'
import { Char, isLower, isUpper, kindAt, kindOf } from './characters.ts'

export interface Tokens {
  readonly count: number
  /** UTF-16 offsets into the text, half open. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the word goes on inside the orthographic token of the word before. */
  readonly joined: Uint8Array
}

/** Longest word that lists and clitics are looked up for: anything longer is none of them. */
const LONGEST_LISTED = 16

interface Scan {
  readonly text: string
  readonly until: number
  count: number
  start: Int32Array
  end: Int32Array
  joined: Uint8Array
  /** Whether a single quotation mark stands open in this paragraph, so that the next after an s closes it. */
  singleOpen: boolean
}

function push(scan: Scan, start: number, end: number, joined: 0 | 1 = 0): void {
  if (scan.count === scan.start.length) {
    const grow = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    const size = scan.count * 2
    scan.start = grow(scan.start, new Int32Array(size))
    scan.end = grow(scan.end, new Int32Array(size))
    scan.joined = grow(scan.joined, new Uint8Array(size))
  }
  scan.start[scan.count] = start
  scan.end[scan.count] = end
  scan.joined[scan.count++] = joined
}

/** Words of `text` from `from` up to `until`. */
export function tokenise(text: string, from = 0, until = text.length): Tokens {
  const size = Math.max(16, (until - from) >> 2)
  const scan: Scan = {
    text,
    until,
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    joined: new Uint8Array(size),
    singleOpen: false,
  }
  let at = from
  while (at < until) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === Char.Space) {
      if (code === 10) scan.singleOpen = false
      at++
    } else if (kind === Char.Letter || kind === Char.Digit) at = word(scan, at)
    else at = mark(scan, at, code, kind)
  }
  const { count } = scan
  return {
    count,
    start: scan.start.subarray(0, count),
    end: scan.end.subarray(0, count),
    joined: scan.joined.subarray(0, count),
  }
}

const kindIn = (scan: Scan, at: number): number => (at < scan.until ? kindAt(scan.text, at) : Char.Space)
const isWordKind = (kind: number): boolean => kind === Char.Letter || kind === Char.Digit

/** A run of punctuation or one symbol. Returns where the next token may begin. */
function mark(scan: Scan, at: number, code: number, kind: number): number {
  const { text, until } = scan
  const next = kindIn(scan, at + 1)
  const before = at > 0 ? kindAt(text, at - 1) : Char.Space
  let end = at + 1
  const face = faceAt(scan, at, before)
  const drawing = face === 0 && before === Char.Space ? drawingEnd(scan, at) : 0
  if (face > 0) end = at + face
  else if (drawing > 0) end = drawing
  else if (kind === Char.Stop) {
    if (code === 46 && next === Char.Digit && !isWordKind(before)) return word(scan, at)
    const file = code === 46 && !isWordKind(before) ? fileEnd(text, at, until) : 0
    if (file > 0) end = file
    else {
      // "?!", "!!!" and "..." are one word each; a stop of one sort does not join one of the other, save ".?" after a word.
      const dots = isDot(code)
      while (end < until && kindIn(scan, end) === Char.Stop && dots === isDot(text.charCodeAt(end))) end++
      if (code === 46 && end === at + 1 && before === Char.Letter && kindIn(scan, at - 2) !== Char.Stop)
        end = questionEnd(scan, end)
    }
  } else if ((code === 44 || code === 58) && next === Char.Stop && before === Char.Letter) {
    end = questionEnd(scan, end)
  } else if (kind === Char.Hyphen || kind === Char.Dash) {
    while (end < until && text.charCodeAt(end) === code) end++
    if (kind === Char.Hyphen && end === at + 1 && next === Char.Digit && before === Char.Space) {
      push(scan, at, end)
      return end
    }
  } else if (code === 43 && next === Char.Digit && before === Char.Space) {
    return word(scan, at)
  } else if (kind === Char.Apostrophe) {
    end = apostrophe(scan, at, code, before)
    if (end < 0) return word(scan, at)
  } else if (code === 35 && next === Char.Letter && !isWordKind(before)) return word(scan, at)
  else if (code === 64 && next === Char.Letter && !isWordKind(before)) {
    // The name of an account, or of a host: "@luthenia", "@luthenia.example".
    const host = addressEnd(text, at + 1, until)
    if (host === 0) return word(scan, at)
    end = host
  } else if (code === 60) {
    while (end < until && text.charCodeAt(end) === 60) end++
  } else if (code === 62) {
    while (end < until && text.charCodeAt(end) === 62) end++
  } else if (kind === Char.Symbol) end = symbol(scan, at, code)
  else if (code === 36) while (end < until && text.charCodeAt(end) === 36) end++
  push(scan, at, end)
  return end
}

/** The marks after a stop or comma that asks or cries out: ".?", ",?". */
function questionEnd(scan: Scan, from: number): number {
  let end = from
  while (kindIn(scan, end) === Char.Stop && !isDot(scan.text.charCodeAt(end))) end++
  return kindIn(scan, end) === Char.Space ? end : from
}

/** End of a rule or picture of three signs or more between blanks ("*~*~*", "--->"); 0 where there is none. */
function drawingEnd({ text, until }: Scan, at: number): number {
  let end = at
  let isMixed = false
  while (end < until && end - at < LONGEST_DRAWING && DRAWN.has(text.charCodeAt(end))) {
    if (text.charCodeAt(end) !== text.charCodeAt(at)) isMixed = true
    end++
  }
  return isMixed && end - at > 2 && (end === until || kindAt(text, end) === Char.Space) ? end : 0
}

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)))
const DRAWN = codesOf('-=*~_^<>|+#{}')
const LONGEST_DRAWING = 120
/** Signs of which several in a row are one word. */
const REPEATED = codesOf('*=~+|#\\^')

const isDot = (code: number): boolean => code === 46 || code === 0x2026

/** End of the quotation mark or elided word that begins at an apostrophe; -1 where a word begins with it. */
function apostrophe(scan: Scan, at: number, code: number, before: number): number {
  const { text, until } = scan
  const next = at + 1 < until ? text.charCodeAt(at + 1) : 32
  // '' and `` and ’’ and ‘’ stand for a double mark.
  if (kindOf(next) === Char.Apostrophe && (next === code || (code === 0x2018 && next === 0x2019))) return at + 2
  if (!isWordKind(before) && kindOf(next) === Char.Digit && code !== 0x2018) {
    // '90s and ’72: two digits and no more.
    const third = kindIn(scan, at + 3)
    if (kindIn(scan, at + 2) === Char.Digit && third !== Char.Digit && third !== Char.Apostrophe) return -1
  }
  if (!isWordKind(before) && kindOf(next) === Char.Letter && code !== 0x2018) {
    let end = at + 1
    while (end < until && end - at < 8 && kindIn(scan, end) === Char.Letter) end++
    if (ELISIONS.has(text.slice(at + 1, end).toLowerCase()) && kindIn(scan, end) !== Char.Letter) return -1
  }
  if (before === Char.Space || before === Char.Open || before === Char.Quote || before === Char.Dash)
    scan.singleOpen = true
  else scan.singleOpen = false
  return at + 1
}

/** Length of the face drawn at `at`, or 0. Faces stand between blanks. */
function faceAt(scan: Scan, at: number, before: number): number {
  const { text, until } = scan
  const code = text.charCodeAt(at)
  if (code !== 58 && code !== 59 && code !== 61 && code !== 60) return 0
  if (isWordKind(before) && text.charCodeAt(at + 1) !== 41 && text.charCodeAt(at + 1) !== 45) return 0
  for (const face of FACES) {
    if (at + face.length <= until && text.startsWith(face, at)) {
      const after = kindIn(scan, at + face.length)
      if (after === Char.Space || after === Char.Stop) return face.length
    }
  }
  return 0
}

/** One emoji with what modifies it, a run of one repeated sign, or a single sign. */
function symbol(scan: Scan, at: number, code: number): number {
  const { text, until } = scan
  let end = at + 1
  if (code >= 0xd800 && code < 0xdc00 && end < until) {
    end++
    while (end < until) {
      const next = text.charCodeAt(end)
      const pair = next >= 0xd800 && next < 0xdc00 && end + 1 < until
      const low = pair ? text.charCodeAt(end + 1) : 0
      if (next === 0xfe0f) end++
      else if (next === 0x200d && end + 2 < until) end += 3
      else if (pair && next === 0xd83c && low >= 0xdffb && low <= 0xdfff) end += 2
      else break
    }
    return Math.min(end, until)
  }
  if (REPEATED.has(code)) {
    while (end < until && text.charCodeAt(end) === code) end++
  }
  return end
}

/** A token that begins with a letter or digit (or with what `mark` found to be part of a word). Returns its end. */
function word(scan: Scan, at: number): number {
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

/** Whether what follows the digits is a unit of its own ("5kg", "11:30am"), not part of a word ("3rd", "1980s"). */
function unitFollows(scan: Scan, at: number, from: number): boolean {
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

const isMoney = (scan: Scan, at: number): boolean => kindAt(scan.text, at - 1) === Char.Currency

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

/** "70" or "1590" of "70's". */
function isDecade(text: string, at: number, end: number): boolean {
  if ((end - at !== 2 && end - at !== 4) || text.charCodeAt(end - 1) !== 48) return false
  for (let i = at; i < end; i++) if (kindAt(text, i) !== Char.Digit) return false
  return true
}

/** Pushes the token, its clitics apart. Returns its end. */
function pushWord(scan: Scan, at: number, end: number): number {
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
