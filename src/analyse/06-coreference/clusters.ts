/** Entities being put together: each knows its mentions and what they showed so far. */
import { type Analysis, countryByName, type EntityType, HONORIFICS, Upos } from '../../record/index.ts'
import { type FoundMention, GIVEN_NAMES, PRONOUNS, type PronounForm } from '../05-names/index.ts'

export type Gender = 'female' | 'male' | 'neuter' | 'unknown'

export interface Cluster {
  readonly mentions: number[]
  type: EntityType
  gender: Gender
  number: 'singular' | 'plural' | 'unknown'
  /** Fullest name so far, in words. */
  name: readonly string[]
  /** Titles' words, one list for each mention with a role. */
  readonly roles: (readonly string[])[]
  /** The clusters whom a plural pronoun takes together: "they" after "Jan Kock and Josef Banks". */
  readonly members: readonly number[]
}

export interface Clusters {
  readonly analysis: Analysis
  readonly mentions: readonly FoundMention[]
  readonly all: (Cluster | null)[]
  /** Index in `all` of each mention's cluster, or -1. */
  readonly of: Int32Array
  /** Clusters of several together, by the numbers of those. */
  readonly couples: Map<string, number>
}

export const wordsOf = ({ text, words }: Analysis, first: number, end: number): string[] => {
  const found: string[] = []
  for (let word = first; word < end; word++) found.push(text.slice(words.start[word], words.end[word]))
  return found
}

export function newClusters(analysis: Analysis, mentions: readonly FoundMention[]): Clusters {
  return { analysis, mentions, all: [], of: new Int32Array(mentions.length).fill(-1), couples: new Map() }
}

/** A cluster of one mention; returns its index. */
export function open(clusters: Clusters, mention: number): number {
  const { type } = clusters.mentions[mention]
  clusters.all.push({
    mentions: [mention],
    type,
    gender: 'unknown',
    number: type === 'group' ? 'plural' : 'singular',
    name: [],
    roles: [],
    members: [],
  })
  clusters.of[mention] = clusters.all.length - 1
  learn(clusters, clusters.all.length - 1, mention)
  return clusters.all.length - 1
}

/** A cluster without a mention yet that stands for several others together; the same others have one. */
export function openCouple(clusters: Clusters, members: readonly number[]): number {
  const key = [...members].sort((a, b) => a - b).join(' ')
  const known = clusters.couples.get(key)
  if (known !== undefined) return known
  clusters.all.push({ mentions: [], type: 'group', gender: 'unknown', number: 'plural', name: [], roles: [], members })
  clusters.couples.set(key, clusters.all.length - 1)
  return clusters.all.length - 1
}

export function join(clusters: Clusters, cluster: number, mention: number): void {
  clusters.all[cluster]!.mentions.push(mention)
  clusters.of[mention] = cluster
  learn(clusters, cluster, mention)
}

/** Takes up what a mention shows about its entity. */
function learn(clusters: Clusters, index: number, mention: number): void {
  const { analysis, mentions } = clusters
  const { kind, name, role, first, end } = mentions[mention]
  const cluster = clusters.all[index]!
  if (kind === 'pronoun') {
    const form = PRONOUNS.get(wordsOf(analysis, first, end)[0].toLowerCase())
    if (form && cluster.gender === 'unknown' && form.gender !== 'unknown') cluster.gender = form.gender
    return
  }
  if (role !== null) cluster.roles.push(wordsOf(analysis, role.first, role.end))
  if (name !== null) {
    const words = wordsOf(analysis, name.first, name.end)
    if (words.length > cluster.name.length) cluster.name = words
  }
  if (cluster.gender === 'unknown' && cluster.type === 'person')
    cluster.gender = genderShown(analysis, mentions[mention])
}

function genderShown(analysis: Analysis, { first, name, role, head, end }: FoundMention): Gender {
  for (const word of wordsOf(analysis, first, name?.first ?? first)) {
    const shown = HONORIFICS.get(word.toLowerCase())
    if (shown !== undefined && shown !== 'unknown') return shown
  }
  const [given] = name ? wordsOf(analysis, name.first, name.end) : []
  const titled = role
    ? wordsOf(analysis, role.first, role.end)
    : name
      ? []
      : wordsOf(analysis, head, Math.min(head + 1, end))
  for (const word of titled) {
    const shown =
      GENDERED_NOUNS.get(word.toLowerCase()) ??
      (/.woman$/i.test(word)
        ? 'female'
        : /.(?<!wo)man$/i.test(word) && !/^(hu|ger|ro|nor)man$/i.test(word)
          ? 'male'
          : undefined)
    if (shown !== undefined) return shown
  }
  return given !== undefined && name!.end - name!.first > 1
    ? (GIVEN_NAMES.get(given.toLowerCase()) ?? 'unknown')
    : 'unknown'
}

const GENDERED_NOUNS: ReadonlyMap<string, Gender> = new Map([
  ...'woman girl mother daughter sister wife widow aunt niece grandmother granddaughter queen princess empress duchess actress lady nun bride girlfriend heroine'
    .split(' ')
    .map((word) => [word, 'female'] as const),
  ...'man boy father son brother husband widower uncle nephew grandfather grandson king prince emperor duke gentleman monk groom boyfriend guy imam pope priest'
    .split(' ')
    .map((word) => [word, 'male'] as const),
])

export const countryCodeOf = (words: readonly string[]): string | undefined =>
  countryByName.get(words.join(' ').toLowerCase())?.code

/** Whether a pronoun of this form may stand for the cluster. */
export function agrees({ type, gender, number }: Cluster, form: PronounForm): boolean {
  if (form.gender === 'neuter') return type === 'organisation' || type === 'place'
  if (form.number === 'plural') return type === 'group' || type === 'organisation' || number === 'plural'
  return type === 'person' && (gender === 'unknown' || gender === form.gender)
}

/** Whether a common noun means somebody whom the report has shown: "the minister", "Ukraine's foreign ministry". */
export function isDefinite({ analysis: { words }, mentions }: Clusters, index: number): boolean {
  const { first, type, head } = mentions[index]
  if (words.upos[first] === Upos.DET)
    return words.lemma[first] === 'the' || words.lemma[first] === 'this' || words.lemma[first] === 'that'
  // A bare title ("President" alone) and a possessed body ("Ukraine's foreign ministry") are definite; bare plurals are not.
  return type === 'organisation' || (type === 'person' && first < head)
}
