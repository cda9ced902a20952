/** What begins with a mark: punctuation, quotation marks, symbols, faces, drawn rules. */
import { Char, kindAt, kindOf } from '../characters.ts'
import { addressEnd, fileEnd } from './addresses.ts'
import { isWordKind, kindIn, push, type Scan } from './scan.ts'
import { word } from './word.ts'
import { ELISIONS, FACES } from './words.data.ts'

/** A run of punctuation or one symbol. Returns where the next token may begin. */
export function mark(scan: Scan, at: number, code: number, kind: number): number {
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
