/** A person's name in its parts. What stands last is the surname, particles before it ("van", "bin") and all. */
import { HONORIFICS } from '../record/index.ts'
import { folded, soundOf, soundsAlike } from './sound.ts'

export interface PersonName {
  /** First names; a single letter is an initial. Empty: the surname alone is known. */
  readonly given: readonly string[]
  /** Its last word, by which it is found. */
  readonly surname: string
}

const PARTICLES = new Set(
  'van von der den de da di del della dos du la le bin ibn bint ben al el abu ter ten'.split(' '),
)
const SUFFIXES = /^(?:jr|sr|ii|iii|iv)\.?$/
const ADDRESSES = new Set(['excellency', 'majesty', 'highness', 'eminence', 'comrade'])

export function personNameOf(name: string): PersonName {
  const words = folded(name)
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !SUFFIXES.test(word) && !HONORIFICS.has(word) && !ADDRESSES.has(word))
  const surname = words.at(-1) ?? folded(name)
  const given = words
    .slice(0, -1)
    .filter((word) => !PARTICLES.has(word))
    .flatMap((word) => (/^(?:\p{L}\.)+$/u.test(word) ? word.split('.').filter(Boolean) : [word]))
  return { given: given.map((word) => word.replace(/\.$/, '')), surname }
}

export const isInitial = (word: string): boolean => /^\p{L}$/u.test(word)

/** Whether two words can be one first name: the same, spellings of it, or its initial. */
const sameGiven = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? soundOf(a)[0] === soundOf(b)[0] || a[0] === b[0] : soundsAlike(a, b)

/** Whether the first names of `fewer` are among those of `more` in their order, beginning with the first. */
export function givenWithin(fewer: readonly string[], more: readonly string[]): boolean {
  if (fewer.length === 0 || more.length === 0) return fewer.length === 0
  if (!sameGiven(fewer[0], more[0])) return false
  let at = 1
  for (const word of fewer.slice(1)) {
    while (at < more.length && !sameGiven(word, more[at])) at++
    if (at++ >= more.length) return false
  }
  return true
}
