/**
 * What every stage sees of a word's form, hashed once: the models' features are mixed from these numbers, and no string
 * is made on the way. Case is folded, digits become 0 and curly apostrophes straight, so that words that behave alike
 * share their weights; `form` keeps case apart.
 */
import { mix } from '../linear/index.ts'
import type { Tokens } from './01-tokens/index.ts'
import { Char, isUpper, kindOf } from './characters.ts'

export interface Atoms {
  readonly count: number
  readonly form: Int32Array
  readonly lower: Int32Array
  /** Runs of capitals, small letters, digits and marks: `Xx`, `X.X.`, `0,0`. */
  readonly shape: Int32Array
  /** Hashes of the last one to four characters, and of the first one to three; shorter words are their own ends. */
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** First character is a capital. */
  readonly capital: Uint8Array
  /** Kind (`Char`) of the word's first character. */
  readonly kind: Uint8Array
}

const FOLD = new Uint16Array(0x10000)
for (let code = 0; code < 0x10000; code++) FOLD[code] = code
for (let code = 0; code < 0x2e80; code++) {
  const lower = String.fromCharCode(code).toLowerCase()
  if (lower.length === 1) FOLD[code] = lower.charCodeAt(0)
}
for (let code = 48; code < 58; code++) FOLD[code] = 48
FOLD[0x2019] = 39
FOLD[0x2018] = 39
FOLD[0x60] = 39

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** The code unit with case, digits and apostrophes folded. */
export const fold = (code: number): number => FOLD[code]

/** Longest stretch of a word that is hashed in full; what lies beyond counts by its length alone. */
const LONGEST = 40

/** `Atoms.lower` of one word, for whoever needs no more of it. */
export function foldedHash(text: string, start = 0, end = text.length): number {
  let hash = BASIS
  for (let at = start; at < Math.min(end, start + LONGEST); at++)
    hash = Math.imul(hash ^ FOLD[text.charCodeAt(at)], PRIME)
  return mix(hash, end - start)
}

export const foldedHashes = (words: Iterable<string>): ReadonlySet<number> =>
  new Set(Array.from(words, (word) => foldedHash(word)))

export function atomsOf(text: string, { count, start, end }: Tokens): Atoms {
  const make = () => new Int32Array(count)
  const atoms = {
    count,
    form: make(), lower: make(), shape: make(),
    suffix1: make(), suffix2: make(), suffix3: make(), suffix4: make(),
    prefix1: make(), prefix2: make(), prefix3: make(),
    capital: new Uint8Array(count),
    kind: new Uint8Array(count),
  } // biome-ignore format: one table
  for (let word = 0; word < count; word++) {
    const from = start[word]
    const until = Math.min(end[word], from + LONGEST)
    let form = BASIS
    let lower = BASIS
    let shape = BASIS
    let last = 0
    let previous = 0
    for (let at = from; at < until; at++) {
      const code = text.charCodeAt(at)
      const folded = FOLD[code]
      form = Math.imul(form ^ code, PRIME)
      lower = Math.imul(lower ^ folded, PRIME)
      const kind = kindOf(code)
      const sign = kind === Char.Letter ? (isUpper(code) ? 1 : 2) : kind === Char.Digit ? 3 : folded
      // A run of one sort counts as one or as many.
      if (sign !== last || previous !== last) shape = Math.imul(shape ^ sign, PRIME)
      previous = last
      last = sign
      if (at === from) atoms.prefix1[word] = lower
      else if (at === from + 1) atoms.prefix2[word] = lower
      else if (at === from + 2) atoms.prefix3[word] = lower
    }
    const length = until - from
    if (length < 2) atoms.prefix2[word] = lower
    if (length < 3) atoms.prefix3[word] = lower
    atoms.form[word] = mix(form, end[word] - from)
    atoms.lower[word] = mix(lower, end[word] - from)
    atoms.shape[word] = shape
    let suffix = BASIS
    for (let back = 1; back <= 4; back++) {
      const at = end[word] - back
      if (at >= from) suffix = Math.imul(suffix ^ FOLD[text.charCodeAt(at)], PRIME)
      if (back === 1) atoms.suffix1[word] = suffix
      else if (back === 2) atoms.suffix2[word] = suffix
      else if (back === 3) atoms.suffix3[word] = suffix
      else atoms.suffix4[word] = suffix
    }
    const first = text.charCodeAt(from)
    atoms.kind[word] = kindOf(first)
    atoms.capital[word] = atoms.kind[word] === Char.Letter && isUpper(first) ? 1 : 0
  }
  return atoms
}
