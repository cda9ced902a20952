/**
 * First pass: which names are one entity. The same words, a person's last or first name alone, an acronym and what it is
 * short for, the first word of a body's name, the aliases of a state. A short name goes to the fuller one before it that
 * the report is about, or else to the next one after it.
 */
import type { Mention } from '../../record/index.ts'
import { type Cluster, type Clusters, countryCodeOf, join, open, wordsOf } from './clusters.ts'
import { namesakes } from './namesakes.ts'

const SKIPPED = new Set(['of', 'the', 'and', 'for', '&', 'de', 'in', 'on', "'s", '’s'])

export function joinNames(clusters: Clusters): void {
  const { analysis, mentions, all } = clusters
  const byKey = new Map<string, number>()
  const byLastName = new Map<string, number[]>()
  const byFirstName = new Map<string, number[]>()
  const byAcronym = new Map<string, number>()
  const byFirstWord = new Map<string, number>()
  const shorts: number[] = []
  const holders = namesakes(clusters)

  const named = mentions.map((mention, index) => ({ mention, index })).filter(({ mention }) => mention.kind === 'name')
  for (const { mention, index } of named) {
    const words = nameWords(mention)
    if (words.length < 2 || (mention.type === 'person' && surnameFrom(words) === 0)) {
      shorts.push(index)
      continue
    }
    const key = countryCodeOf(words) ?? words.join(' ').toLowerCase()
    const cluster = byKey.get(key) ?? (mention.type === 'person' ? samePerson(words) : undefined)
    if (cluster !== undefined) {
      join(clusters, cluster, index)
      holders.note(cluster, index, false)
      byKey.set(key, cluster)
      continue
    }
    const made = open(clusters, index)
    holders.note(made, index, false)
    byKey.set(key, made)
    if (mention.type === 'person') {
      push(byLastName, surnameOf(words), made)
      push(byFirstName, givenOf(words), made)
    } else {
      const letters = acronymOf(words)
      if (letters.length > 1 && !byAcronym.has(letters)) byAcronym.set(letters, made)
      const first = words[0].toLowerCase()
      if (mention.type === 'organisation' && !byFirstWord.has(first)) byFirstWord.set(first, made)
    }
  }
  for (const index of shorts) {
    const mention = mentions[index]
    const words = nameWords(mention)
    const word = words.length < 2 ? words[0] : surnameOf(words)
    const key = countryCodeOf([word]) ?? word.toLowerCase()
    const isCountry = countryCodeOf([word]) !== undefined
    // A state's name is somebody's where they are named in full: "Paul Israel … Israel said".
    const namesakes = byLastName.get(word.toLowerCase())
    const isPerson = mention.type === 'person' && (!isCountry || namesakes !== undefined)
    const last = isPerson ? holders.holder(namesakes, index) : undefined
    const first = isPerson ? holders.holder(byFirstName.get(key), index) : undefined
    const isAcronym = /^[A-Z][A-Z.&]+$/.test(word)
    const whole = isAcronym ? (byAcronym.get(word.replaceAll('.', '')) ?? inBrackets(index)) : undefined
    // "NATO" is not the NATO Council.
    const isBody = mention.type === 'organisation' && !isCountry && !isAcronym
    const body = isBody ? byFirstWord.get(key) : undefined
    const cluster = last ?? byKey.get(key) ?? whole ?? first ?? body
    if (cluster !== undefined) {
      join(clusters, cluster, index)
      holders.note(cluster, index, true)
      if (whole !== undefined) byKey.set(key, cluster)
    } else byKey.set(key, open(clusters, index))
  }

  function nameWords({ name }: Pick<Mention, 'name'>): string[] {
    return wordsOf(analysis, name!.first, name!.end)
  }
  /** A person with the same last name whose first name is the same, or shortened to its initial. */
  function samePerson(words: readonly string[]): number | undefined {
    const suffix = suffixOf(words)
    return byLastName.get(surnameOf(words))?.find((index) => {
      const { name } = all[index] as Cluster
      const [given] = name
      return (
        suffixOf(name) === suffix &&
        given[0] === words[0][0] &&
        (given === words[0] || isInitial(given) || isInitial(words[0]))
      )
    })
  }
  /** The body that an acronym in brackets stands right behind: "Harbour and Canal Office (HCO)". */
  function inBrackets(index: number): number | undefined {
    const { first, type } = mentions[index]
    if (type !== 'organisation' || first < 2 || analysis.words.lemma[first - 1] !== '(') return undefined
    for (let before = index - 1, left = 3; before >= 0 && left > 0; before--, left--) {
      const { kind, type: named, end, name } = mentions[before]
      if (kind === 'name' && named === 'organisation' && end === first - 1 && name!.end - name!.first > 1)
        return clusters.of[before] < 0 ? undefined : clusters.of[before]
    }
    return undefined
  }
}

/** "Jr." of "Robert Hale Jr.", whom the report goes on to call Hale. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** Where the words of the surname begin, which a hyphen may join: "Acosta-Ramos". Its suffix is no part of it. */
function surnameFrom(words: readonly string[]): number {
  let at = surnameEnd(words) - 1
  while (at > 1 && words[at - 1] === '-') at -= 2
  return at
}

function surnameEnd(words: readonly string[]): number {
  let end = words.length
  while (end > 1 && (SUFFIX.test(words[end - 1]) || words[end - 1] === ',')) end--
  return end
}

const surnameOf = (words: readonly string[]): string =>
  words.slice(surnameFrom(words), surnameEnd(words)).join('').toLowerCase()

/** A father and a son of one name are two. */
const suffixOf = (words: readonly string[]): string =>
  SUFFIX.test(words[words.length - 1]) ? words[words.length - 1].replace('.', '').toLowerCase() : ''

/** "Carol-Ann" of "Carol-Ann Hale". */
function givenOf(words: readonly string[]): string {
  let end = 1
  while (words[end] === '-' && end + 1 < words.length) end += 2
  return words.slice(0, end).join('').toLowerCase()
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
