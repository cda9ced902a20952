/**
 * Third pass: words for a person without a name → the person whose office they are ("the Veldorian FM" after "Foreign
 * Minister Mirela Dostan"), or of whom the same noun was used before ("the child" after "their youngest child").
 */
import { Relation, TITLE_HEADS, Upos } from '../../record/index.ts'
import { type Cluster, type Clusters, isDefinite, join, open, wordsOf } from './clusters.ts'
import { personInFocus } from './focus.ts'
import { delayedNames } from './leads.ts'
import { type Office, officeOf, sameState } from './offices.ts'
import type { Speech } from './speakers.ts'

/** How many entities back a role is looked for. */
const WINDOW = 60
/** What makes an office's holder prominent, in sentences that another may be nearer. */
const NAMED = 4
const SUBJECT = 2
const MOST_BACK = 12

const HEADS_OF_STATE = new Set(['president', 'king', 'queen', 'emperor', 'emir', 'sultan'])
/** Who is called "the Kasmeri leader". */
const LEADERS = new Set([...HEADS_OF_STATE, 'premier', 'prime minister', 'chancellor'])

const sharesState = (a: Office, b: Office): boolean => a.states.some((state) => b.states.includes(state))

/** `beside`: nouns in apposition to an earlier one. */
export function joinOffices(clusters: Clusters, beside: ReadonlyMap<number, number>, speech: Speech): void {
  const { mentions, of } = clusters
  const delayed = delayedNames(clusters)
  const inFocus = personInFocus(clusters, speech)
  /** The last mention of each cluster so far. */
  const last = new Map<number, number>()
  for (const [index, { kind, type }] of mentions.entries()) {
    if (kind === 'nominal' && type === 'person' && of[index] < 0) {
      const to = beside.get(index)
      const found =
        to !== undefined && of[to] >= 0
          ? of[to]
          : isDefinite(clusters, index)
            ? (holder(clusters, index, last) ?? delayed(index) ?? inFocus(index))
            : undefined
      if (found !== undefined) join(clusters, found, index)
      else open(clusters, index)
    }
    if (of[index] >= 0) last.set(of[index], index)
  }
}

/** The most prominent of the persons whom the words fit. */
function holder(clusters: Clusters, index: number, last: ReadonlyMap<number, number>): number | undefined {
  const { analysis, mentions, all } = clusters
  const { first, end, head } = mentions[index]
  const noun = analysis.words.lemma[head].toLowerCase()
  const wanted = officeOf(wordsOf(analysis, first, end))
  let best: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (let at = all.length - 1, left = WINDOW; at >= 0 && left > 0; at--) {
    const cluster = all[at]
    // A counterpart is often named only later: "her Kasmeri counterpart … Foreign Minister Samira Nadeen".
    if (cluster === null || (cluster.mentions[0] > index && noun !== 'counterpart')) continue
    left--
    if (cluster.type !== 'person') continue
    if (!roleFits(cluster, wanted, noun) && !nounFits(clusters, cluster, index)) continue
    const score = prominence(clusters, cluster, last.get(at) ?? cluster.mentions[0], index)
    if (score > most) {
      most = score
      best = at
    }
  }
  return best
}

/** Of several whose office it can be, "the minister" is who has a name, did something, and was spoken of last. */
function prominence(
  { analysis: { words }, mentions }: Clusters,
  cluster: Cluster,
  mention: number,
  index: number,
): number {
  const last = mentions[mention].head
  const isSubject = words.relation[last] === Relation.nsubj || words.relation[last] === Relation['nsubj:pass']
  const back = words.sentence[mentions[index].head] - words.sentence[last]
  return (cluster.name.length > 0 ? NAMED : 0) + (isSubject ? SUBJECT : 0) - Math.min(MOST_BACK, Math.max(0, back))
}

const isLeader = ({ words }: Office): boolean => LEADERS.has(words.join(' '))

function roleFits(cluster: Cluster, wanted: Office, head: string): boolean {
  if (head === 'counterpart')
    return wanted.states.length > 0 && cluster.roles.some((given) => sharesState(officeOf(given), wanted))
  const title = wanted.words.at(-1) ?? head
  if (wanted.isHeadOfState) return cluster.roles.some((given) => HEADS_OF_STATE.has(officeOf(given).words.join(' ')))
  if (!TITLE_HEADS.has(title)) return false
  const offices = cluster.roles.map(officeOf)
  if (wanted.words.join(' ') === 'leader' && offices.some((has) => isLeader(has) && sharesState(has, wanted)))
    return true
  // Who was once called Veldorian is not "the Kasmeri minister", though called "the minister" as well.
  const isElsewhere =
    offices.some(({ states }) => states.length > 0) &&
    !offices.some((has) => has.states.length > 0 && sameState(has, wanted))
  return (
    !isElsewhere &&
    offices.some((has) => sameState(has, wanted) && wanted.words.every((word) => has.words.includes(word)))
  )
}

/** "the child" after "their youngest child": the same noun, with nothing that the earlier one did not say. */
function nounFits({ analysis: { words }, mentions }: Clusters, cluster: Cluster, index: number): boolean {
  const { head, first } = mentions[index]
  return cluster.mentions.slice(0, 4).some((earlier) => {
    const other = mentions[earlier]
    if (other.kind !== 'nominal' || words.lemma[other.head] !== words.lemma[head]) return false
    for (let word = first; word < head; word++) {
      const tag = words.upos[word]
      if (tag !== Upos.ADJ && tag !== Upos.NOUN && tag !== Upos.PROPN && tag !== Upos.NUM) continue
      let said = false
      for (let at = other.first; at < other.end; at++) said ||= words.lemma[at] === words.lemma[word]
      if (!said) return false
    }
    return true
  })
}
