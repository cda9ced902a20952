/** Reads numbers and years as they are written in time expressions: "twenty-four", "2 1/2", "a few", "nineteen ninety-seven". */
import { type Atoms, entryAt, read, skip, touches } from './atoms.ts'

export interface Amount {
  /** Null where the text gives none: "several". */
  readonly value: number | null
  /** The atom after it. */
  readonly end: number
}

/** "3", "1,000", "2.5", "2 1/2". */
function digitsAt(atoms: Atoms, at: number): Amount | null {
  if (!entryAt(atoms, at).digits) return null
  let text = atoms.form[at]
  let end = at + 1
  while (
    atoms.form[end] === ',' &&
    touches(atoms, end) &&
    touches(atoms, end + 1) &&
    entryAt(atoms, end + 1).digits === 3
  ) {
    text += atoms.form[end + 1]
    end += 2
  }
  if (atoms.form[end] === '.' && touches(atoms, end) && touches(atoms, end + 1) && entryAt(atoms, end + 1).digits) {
    text += `.${atoms.form[end + 1]}`
    end += 2
  }
  let value = Number(text)
  if (entryAt(atoms, end).digits === 1 && atoms.form[end + 1] === '/' && entryAt(atoms, end + 2).digits === 1) {
    value += Number(atoms.form[end]) / Number(atoms.form[end + 2])
    end += 3
  } else if (atoms.form[end] === '½') {
    value += 0.5
    end++
  }
  return { value, end }
}

/** "twenty-four", "two hundred", "a hundred", "two thousand", "a dozen". */
function wordsAt(atoms: Atoms, at: number): Amount | null {
  let end = at
  let value: number | null = null
  for (;;) {
    const next = value === null ? end : skip(atoms, end, '-', 'and')
    const { cardinal } = entryAt(atoms, next)
    if (cardinal === undefined) break
    if (value === null) value = cardinal
    else if (cardinal === 12 && atoms.form[next] === 'dozen') value *= 12
    else if (cardinal >= 100) value = value < cardinal ? value * cardinal : value + cardinal
    else if (value >= 100 ? next > end || value % 100 === 0 : value >= 20 && value % 10 === 0 && cardinal < 10)
      value += cardinal
    else break
    end = next + 1
  }
  return value === null ? null : { value, end }
}

/** The amount that starts at atom `at`, articles and vague amounts included ("a", "a few", "a couple of"), or null. */
export function amountAt(atoms: Atoms, at: number): Amount | null {
  const half = read(atoms, at, 'half', 'a')
  if (half > 0) return atoms.form[half] === 'dozen' ? { value: 6, end: half + 1 } : { value: 0.5, end: half }
  const halfAn = read(atoms, at, 'half', 'an')
  if (halfAn > 0) return { value: 0.5, end: halfAn }
  const { article } = entryAt(atoms, at)
  const start = article ? at + 1 : at
  if (atoms.form[start] === 'couple') return { value: 2, end: skip(atoms, start + 1, 'of') }
  if (article && atoms.form[start] === 'number' && atoms.form[start + 1] === 'of')
    return { value: null, end: start + 2 }
  if (article && atoms.form[start] === 'half') return { value: 0.5, end: start + 1 }
  if (entryAt(atoms, start).vague) return { value: null, end: skip(atoms, start + 1, 'of') }
  const words = wordsAt(atoms, start)
  if (words && (!article || words.value! >= 12)) {
    const andHalf = read(atoms, words.end, 'and', 'a', 'half')
    return andHalf > 0 ? { value: words.value! + 0.5, end: andHalf } : words
  }
  if (article) return { value: 1, end: at + 1 }
  return digitsAt(atoms, at)
}

/** A year in four digits or in words ("nineteen ninety-seven", "two thousand", "two thousand and five"), or null. */
export function yearAt(atoms: Atoms, at: number): Amount | null {
  if (entryAt(atoms, at).digits === 4) {
    const value = Number(atoms.form[at])
    // "January, 1400 block of Sarn Street": the number is a street's.
    if (/^blocks?$/.test(atoms.form[at + 1] ?? '')) return null
    return value >= 1000 && value <= 2199 ? { value, end: at + 1 } : null
  }
  const century = entryAt(atoms, at).cardinal
  if (century === undefined) return null
  if (century >= 16 && century <= 20) {
    const rest = wordsAt(atoms, skip(atoms, at + 1, '-'))
    return rest && rest.value! >= 10 && rest.value! <= 99 ? { value: century * 100 + rest.value!, end: rest.end } : null
  }
  if (century === 2 && atoms.form[at + 1] === 'thousand') {
    const words = wordsAt(atoms, at)
    return words && words.value! <= 2099 ? words : null
  }
  return null
}

/** "28", "28th", "eighth", "twenty-first": a number of 1 to 31 and whether it is written as an ordinal. */
export function dayAt(
  atoms: Atoms,
  at: number,
): { readonly value: number; readonly end: number; readonly ordinal: boolean } | null {
  const entry = entryAt(atoms, at)
  if (entry.digits) {
    if (entry.digits > 2) return null
    const value = Number(atoms.form[at])
    if (value < 1 || value > 31) return null
    const suffixed = touches(atoms, at + 1) && ['st', 'nd', 'rd', 'th'].includes(atoms.form[at + 1])
    return { value, end: suffixed ? at + 2 : at + 1, ordinal: suffixed }
  }
  if (entry.ordinal) return { value: entry.ordinal, end: at + 1, ordinal: true }
  if (entry.cardinal === 20 || entry.cardinal === 30) {
    const next = skip(atoms, at + 1, '-')
    const { ordinal } = entryAt(atoms, next)
    if (ordinal && ordinal < 10) return { value: entry.cardinal + ordinal, end: next + 1, ordinal: true }
  }
  return null
}

/** "19th", "nineteenth", "twenty-first": any ordinal. */
export function ordinalAt(atoms: Atoms, at: number): Amount | null {
  const day = dayAt(atoms, at)
  return day?.ordinal ? day : null
}
