/**
 * Which names are one entity: the same words, a person's last or first name alone, an acronym and what it is short for,
 * the aliases of a state. A short name goes to the last fuller one before it, or else to the next one after it.
 */
import type { Mention } from '../../record/index.ts'
import { type Cluster, type Clusters, countryCodeOf, join, open, wordsOf } from './clusters.ts'

const SKIPPED = new Set(['of', 'the', 'and', 'for', '&', 'de', 'in', 'on', "'s", '’s'])

export function joinNames(clusters: Clusters): void {
  const { analysis, mentions, all } = clusters
  const byKey = new Map<string, number>()
  const byLastName = new Map<string, number[]>()
  const byFirstName = new Map<string, number[]>()
  const byAcronym = new Map<string, number>()
  const shorts: number[] = []

  const named = mentions.map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.kind === 'name')
  for (const { mention, index } of named) {
    const words = nameWords(mention)
    if (words.length < 2) {
      shorts.push(index)
      continue
    }
    const key = countryCodeOf(words) ?? words.join(' ').toLowerCase()
    const cluster = byKey.get(key) ?? (mention.type === 'person' ? samePerson(words) : undefined)
    if (cluster !== undefined) {
      join(clusters, cluster, index)
      byKey.set(key, cluster)
      continue
    }
    const made = open(clusters, index)
    byKey.set(key, made)
    if (mention.type === 'person') {
      push(byLastName, words[words.length - 1].toLowerCase(), made)
      push(byFirstName, words[0].toLowerCase(), made)
    } else {
      const letters = acronymOf(words)
      if (letters.length > 1 && !byAcronym.has(letters)) byAcronym.set(letters, made)
    }
  }
  for (const index of shorts) {
    const mention = mentions[index]
    const [word] = nameWords(mention)
    const key = countryCodeOf([word]) ?? word.toLowerCase()
    const isCountry = countryCodeOf([word]) !== undefined
    const last = isCountry || mention.type !== 'person' ? undefined : nearest(byLastName.get(key), index)
    const first = isCountry || mention.type !== 'person' ? undefined : nearest(byFirstName.get(key), index)
    const whole = /^[A-Z][A-Z.&]+$/.test(word) ? byAcronym.get(word.replaceAll('.', '')) : undefined
    const cluster = last ?? byKey.get(key) ?? whole ?? first
    if (cluster !== undefined) join(clusters, cluster, index)
    else byKey.set(key, open(clusters, index))
  }

  function nameWords({ name }: Pick<Mention, 'name'>): string[] {
    return wordsOf(analysis, name!.first, name!.end)
  }
  /** A person with the same last name whose first name is the same, or shortened to its initial. */
  function samePerson(words: readonly string[]): number | undefined {
    return byLastName.get(words[words.length - 1].toLowerCase())?.find((index) => {
      const [given] = (all[index] as Cluster).name
      return given[0] === words[0][0] && (given === words[0] || isInitial(given) || isInitial(words[0]))
    })
  }
  /** The last of the clusters that was opened before a mention, or else the first after it. */
  function nearest(found: readonly number[] | undefined, mention: number): number | undefined {
    if (found === undefined) return undefined
    return found.findLast((index) => all[index]!.mentions[0] < mention) ?? found[0]
  }
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

const push = (map: Map<string, number[]>, key: string, value: number): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const acronymOf = (words: readonly string[]): string =>
  words
    .filter((word) => !SKIPPED.has(word.toLowerCase()))
    .map((word) => word[0])
    .join('')
    .toUpperCase()
