/**
 * Fourth pass: words for a body without a name → the body whose name holds them ("the ministry"), that was described by
 * them ("Hydrel, a water company … the company"), or, where no other could be meant, that the report is about. Groups
 * are the same where their words are.
 */
import { Relation } from '../../record/index.ts'
import { ANY_BODY, BODY_CLASSES, FREE_CLASSES } from './bodies.data.ts'
import { type Cluster, type Clusters, isDefinite, join, open, wordsOf } from './clusters.ts'

/** How many entities, how many bodies spoken of last, and how many sentences back a body is looked for. */
const WINDOW = 60
const BODIES = 40
const SENTENCES = 12

const plainWords = (words: readonly string[]): string[] =>
  words.map((word) => word.toLowerCase()).filter((word) => word !== 'the' && word !== 'a')

/** What the report has shown of a body so far. */
interface Shown {
  /** Its last mention, and the last that was a subject. */
  last: number
  lastSubject: number
  count: number
  /** Classes that its name and the nouns for it show, and those nouns. */
  readonly classes: Set<string>
  readonly nouns: Set<string>
}

/** Bodies with a name, the one spoken of last at the end. */
type Trail = Map<number, Shown>

/** `beside`: nouns in apposition to an earlier one. */
export function joinBodies(clusters: Clusters, beside: ReadonlyMap<number, number>): void {
  const { mentions, of } = clusters
  const trail: Trail = new Map()
  for (const [index, { kind, type }] of mentions.entries()) {
    if (kind === 'nominal' && type !== 'person' && of[index] < 0) {
      const to = beside.get(index)
      const found =
        to !== undefined && of[to] >= 0
          ? of[to]
          : isDefinite(clusters, index)
            ? sameAs(clusters, trail, index)
            : undefined
      if (found !== undefined) join(clusters, found, index)
      else open(clusters, index)
    }
    note(clusters, trail, index)
  }
}

function note({ analysis, mentions, all, of }: Clusters, trail: Trail, index: number): void {
  const { kind, head } = mentions[index]
  const cluster = of[index] < 0 ? null : all[of[index]]
  if (cluster === null || kind === 'pronoun' || cluster.type !== 'organisation' || cluster.name.length === 0) return
  const shown = trail.get(of[index]) ?? { last: 0, lastSubject: -1, count: 0, classes: new Set(), nouns: new Set() }
  const { words } = analysis
  const noun = kind === 'nominal' ? [words.lemma[head].toLowerCase()] : []
  for (const word of noun) shown.nouns.add(word)
  for (const word of shown.count === 0 ? [...cluster.name, ...noun] : noun) {
    const found = BODY_CLASSES.get(word.toLowerCase())
    if (found !== undefined) shown.classes.add(found)
  }
  shown.last = index
  shown.count++
  const relation = words.relation[head]
  if (relation === Relation.nsubj || relation === Relation['nsubj:pass']) shown.lastSubject = index
  trail.delete(of[index])
  trail.set(of[index], shown)
  if (trail.size > BODIES) for (const oldest of trail.keys()) return void trail.delete(oldest)
}

function sameAs(clusters: Clusters, trail: Trail, index: number): number | undefined {
  const { analysis, mentions, all } = clusters
  const mention = mentions[index]
  const noun = analysis.words.lemma[mention.head].toLowerCase()
  const role = plainWords(wordsOf(analysis, mention.first, mention.end))
  for (let at = all.length - 1, left = WINDOW; at >= 0 && left > 0; at--) {
    const cluster = all[at]
    if (cluster === null || cluster.mentions[0] > index) continue
    left--
    if (mention.type === 'organisation' && cluster.type === 'organisation') {
      if (nameHolds(clusters, cluster, index, noun, role)) return at
    } else if (mention.type === 'group' && cluster.type === 'group' && sameWords(clusters, cluster, role)) return at
  }
  const isBare = mention.type === 'organisation' && mention.end - mention.first === 2
  return isBare && analysis.words.lemma[mention.first] === 'the' ? described(clusters, trail, index, noun) : undefined
}

/** "The ministry" of "the Ministry of Finance"; "the big bank" after "the big bank". */
function nameHolds(
  clusters: Clusters,
  cluster: Cluster,
  index: number,
  noun: string,
  role: readonly string[],
): boolean {
  if (cluster.name.some((word) => word.toLowerCase() === noun))
    return role.length <= 2 && clusters.analysis.words.lemma[clusters.mentions[index].first] === 'the'
  return cluster.name.length === 0 && sameWords(clusters, cluster, role)
}

function sameWords({ analysis, mentions }: Clusters, cluster: Cluster, role: readonly string[]): boolean {
  const { first, end } = mentions[cluster.mentions[0]]
  const other = plainWords(wordsOf(analysis, first, end))
  return other.length === role.length && other.every((word, at) => word === role[at])
}

/**
 * "The company" after a name: the body that was called one; else the one named body that may be one and that is the
 * most prominent by far. Nobody where two might be meant.
 */
function described(
  { analysis: { words }, mentions }: Clusters,
  trail: Trail,
  index: number,
  noun: string,
): number | undefined {
  const wanted = BODY_CLASSES.get(noun)
  if (wanted === undefined && !ANY_BODY.has(noun)) return undefined
  const sentencesTo = (mention: number) => words.sentence[mentions[index].head] - words.sentence[mentions[mention].head]
  let best: number | undefined
  let most = 0
  let second = 0
  for (const [cluster, { last, lastSubject, count, classes, nouns }] of trail) {
    const back = sentencesTo(last)
    if (back > SENTENCES || (back === 0 && mentions[last].end > mentions[index].first)) continue
    const isCalled = nouns.has(noun)
    const isKnown = isCalled || (wanted !== undefined && classes.has(wanted))
    if (!isKnown && (classes.size > 0 || (wanted !== undefined && !FREE_CLASSES.has(wanted)))) continue
    const isSubject = lastSubject >= 0 && sentencesTo(lastSubject) <= 2
    const score = 12 - back + (isCalled ? 6 : isKnown ? 4 : 0) + (isSubject ? 3 : 0) + Math.min(4, count)
    if (score > most) {
      second = most
      most = score
      best = cluster
    } else second = Math.max(second, score)
  }
  return most - second >= LEAD ? best : undefined
}

/** By how much one body must be more prominent than every other. */
const LEAD = 4
