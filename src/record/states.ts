/**
 * The states that an article speaks of: by the table of the world's, and, for states that no table knows, by the
 * article's own words: where "Veldorian" is used as an adjective and "Veldoria" stands in the text too, the one is the
 * other's. Both the finder of names and the record's actors need it, so it lies with the nouns.
 */
import type { Analysis } from './analysis.ts'
import { countryByDemonym, countryByName, countryBySeat } from './countries.data.ts'
import { Relation, Upos } from './tagset.data.ts'

/** Endings of adjectives of states, with what stands in their place in the state's name. */
const ENDINGS: readonly (readonly [ending: string, name: string])[] = [
  ['ian', ''], ['ian', 'a'], ['ian', 'e'], ['ian', 'y'], ['ian', 'ia'], ['an', ''], ['an', 'a'], ['an', 'e'], ['an', 'o'], ['n', ''],
  ['i', ''], ['i', 'a'], ['i', 'e'], ['ese', ''], ['ese', 'a'], ['ese', 'e'], ['ish', ''], ['ish', 'a'], ['ish', 'e'], ['ish', 'y'],
  ['ish', 'ia'], ['ish', 'land'], ['ic', ''], ['lander', 'land'], ['', 'ia'],
] // biome-ignore format: one table

/** The names of states, in lower case, that a word may be the adjective of. */
export const statesNamedBy = (demonym: string): string[] =>
  ENDINGS.filter(([ending]) => demonym.endsWith(ending) && demonym.length - ending.length > 2).map(
    ([ending, name]) => demonym.slice(0, demonym.length - ending.length) + name,
  )

/** Adjective in lower case → the state's name as the article writes it, for states that the table does not have. */
export function derivedStates({ text, words }: Pick<Analysis, 'text' | 'words'>): ReadonlyMap<string, string> {
  const capitalised = new Map<string, string>()
  const adjectives = new Set<string>()
  for (let word = 0; word < words.count; word++) {
    const first = text.charCodeAt(words.start[word])
    // Names of states are written in letters that Unicode calls Latin; others would need other endings.
    if (first < 65 || first > 90 || words.end[word] - words.start[word] < 4) continue
    const form = text.slice(words.start[word], words.end[word])
    const lower = form.toLowerCase()
    const known = capitalised.get(lower)
    if (known === undefined || known === known.toUpperCase()) capitalised.set(lower, form)
    const isAdjective =
      modifies(words, word) || (words.relation[word] === Relation.conj && modifies(words, words.head[word]))
    if (isAdjective && !countryByDemonym.has(lower)) adjectives.add(lower)
  }
  const found = new Map<string, string>()
  for (const demonym of adjectives) {
    for (const name of statesNamedBy(demonym)) {
      const written = capitalised.get(name)
      if (written === undefined || name === demonym || countryByName.has(name)) continue
      found.set(demonym, written)
      break
    }
  }
  return found
}

const modifies = ({ upos, relation }: Analysis['words'], word: number): boolean =>
  upos[word] === Upos.ADJ || relation[word] === Relation.amod || relation[word] === Relation.compound

export interface States {
  /** The state that a name, an adjective or an inhabitant's name stands for; null for all other words. In any case. */
  readonly stateOf: (words: string) => string | null
  /** The state for whose government a capital or an address stands; null for all others. */
  readonly bySeat: (words: string) => string | null
}

const plain = (words: string): string => words.toLowerCase().replace(/^the /, '').replaceAll('’', "'").trim()

export function statesOf(analysis: Pick<Analysis, 'text' | 'words'>): States {
  const byDemonym = derivedStates(analysis)
  const byName = new Map([...byDemonym.values()].map((name) => [name.toLowerCase(), name]))
  return {
    stateOf: (words) => {
      const key = plain(words)
      const one = key.replace(/s$/, '')
      const known = countryByName.get(key) ?? countryByDemonym.get(key) ?? countryByDemonym.get(one)
      return known?.names[0] ?? byName.get(key) ?? byDemonym.get(key) ?? byDemonym.get(one) ?? null
    },
    bySeat: (words) => countryBySeat.get(plain(words))?.names[0] ?? null,
  }
}
