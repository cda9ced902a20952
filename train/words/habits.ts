/** How each word is written where no sentence can have begun: with a capital or without. From unlabelled text. */
import { tokenise } from '../../src/analyse/01-tokens/index.ts'
import { atomsOf } from '../../src/analyse/atoms.ts'
import { Char } from '../../src/analyse/characters.ts'

/** A word needs this many occurrences to have a habit. */
const SEEN = 4
/** Shares of capitals inside sentences at which the next habit begins. */
const HABITS = [0.04, 0.3, 0.75, 0.97]

/** By hash of the folded form, after a word and not after a mark: from 1 never to 5 always with a capital. */
export function habitsOf(texts: readonly string[]): ReadonlyMap<number, number> {
  const seen = new Map<number, { count: number; capitals: number }>()
  for (const text of texts) {
    const { lower, capital, kind, count } = atomsOf(text, tokenise(text))
    for (let i = 1; i < count; i++) {
      if (kind[i] !== Char.Letter || kind[i - 1] !== Char.Letter) continue
      const word = seen.get(lower[i]) ?? { count: 0, capitals: 0 }
      word.count++
      word.capitals += capital[i]
      seen.set(lower[i], word)
    }
  }
  const known = [...seen].filter(([, { count }]) => count >= SEEN)
  return new Map(
    known.map(([hash, { count, capitals }]) => [hash, 1 + HABITS.filter((share) => capitals / count >= share).length]),
  )
}
