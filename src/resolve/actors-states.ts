/**
 * The states that an article speaks of: by the table of the world's, and, for states that no table knows, by the
 * article's own words ("Veldorian" beside "Veldoria"). A place is a state here where the article gives it a demonym,
 * a government or an office.
 */
import { type Analysis, countryByDemonym, countryByName, countryBySeat } from '../record/index.ts'

export interface States {
  /** The state that a name, an adjective or an inhabitant's name stands for; null for all other words. In any case. */
  readonly stateOf: (words: string) => string | null
  /** The state for whose government a capital or an address stands; null for all others. */
  readonly bySeat: (words: string) => string | null
}

/** Endings that make an adjective of a state's name, with what they replace. */
const ENDINGS: readonly (readonly [cut: string, ending: string])[] = [
  ['', 'n'], ['', 'an'], ['', 'ian'], ['', 'i'], ['', 'ese'], ['', 'ish'], ['', 'er'], ['a', 'an'], ['a', 'ian'], ['a', 'i'], ['a', 'ese'],
  ['a', 'ish'], ['e', 'i'], ['e', 'ian'], ['e', 'an'], ['e', 'ish'], ['e', 'ese'], ['y', 'ian'], ['y', 'ish'], ['o', 'an'], ['ia', 'ish'],
  ['ia', ''], ['land', 'ish'], ['land', 'lander'], ['s', 'n'], ['', 'ic'], ['ia', 'e'],
] // biome-ignore format: one table

const demonymsOf = (name: string): string[] =>
  ENDINGS.filter(([cut]) => name.endsWith(cut)).map(([cut, ending]) => name.slice(0, name.length - cut.length) + ending)

const plain = (words: string): string => words.toLowerCase().replace(/^the /, '').replaceAll('’', "'").trim()

export function statesOf(analysis: Analysis): States {
  const derived = new Map<string, string>()
  const named = new Set<string>()
  const capitals = capitalised(analysis)
  for (const { type, name } of analysis.entities) {
    if (type !== 'place' && type !== 'organisation') continue
    if (countryByName.has(plain(name)) || name.length < 4 || name.includes(' ')) continue
    for (const demonym of demonymsOf(name.toLowerCase())) {
      if (!capitals.has(demonym) || countryByDemonym.has(demonym) || demonym === name.toLowerCase()) continue
      derived.set(demonym, name)
      named.add(name)
    }
  }
  const stateOf = (words: string): string | null => {
    const key = plain(words)
    const known = countryByName.get(key) ?? countryByDemonym.get(key) ?? countryByDemonym.get(key.replace(/s$/, ''))
    if (known !== undefined) return known.names[0]
    const found = derived.get(key) ?? derived.get(key.replace(/s$/, ''))
    if (found !== undefined) return found
    for (const name of named) if (plain(name) === key) return name
    return null
  }
  return { stateOf, bySeat: (words) => countryBySeat.get(plain(words))?.names[0] ?? null }
}

/** The words that begin with a capital, in lower case. */
function capitalised({ text, words }: Analysis): Set<string> {
  const found = new Set<string>()
  for (let word = 0; word < words.count; word++) {
    const first = text.charCodeAt(words.start[word])
    if (first >= 65 && first <= 90) found.add(text.slice(words.start[word], words.end[word]).toLowerCase())
  }
  return found
}
