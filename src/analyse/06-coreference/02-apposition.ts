/**
 * Second pass: a common noun beside a name is who has the name: in apposition ("Mirela Dostan, the foreign minister", "the
 * foreign minister, Mirela Dostan"), right before it ("Minister of Foreign Affairs Mirela Dostan"), or as a predicate
 * ("Dostan is the minister"). A noun in apposition to another noun goes with it in a later pass.
 */
import { Relation, Upos } from '../../record/index.ts'
import { type Clusters, join, open } from './clusters.ts'

/** Index of the mention whose head each word is; the longest where several share it, -1 where none. */
export function mentionByHead({ analysis, mentions }: Clusters): Int32Array {
  const found = new Int32Array(analysis.words.count).fill(-1)
  for (const [index, mention] of mentions.entries()) if (found[mention.head] < 0) found[mention.head] = index
  return found
}

/** Joins common nouns to names; gives the nouns that are in apposition to an earlier noun, each with that one. */
export function joinAppositions(clusters: Clusters, byHead: Int32Array): ReadonlyMap<number, number> {
  const { mentions, of } = clusters
  const beside = new Map<number, number>()
  const named = namesInApposition(clusters, byHead)
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'nominal') continue
    const to =
      apposed(clusters, byHead, index) ??
      named.get(index) ??
      nameAfter(clusters, index) ??
      coordinated(clusters, index) ??
      predicated(clusters, byHead, index)
    if (to === undefined) continue
    if (mentions[to].kind === 'nominal') {
      if (to < index) beside.set(index, to)
      continue
    }
    if (of[to] < 0) open(clusters, to)
    if (isBodyAfterAll(clusters, to, index)) clusters.all[of[to]]!.type = 'organisation'
    if (of[index] < 0) join(clusters, of[to], index)
  }
  return beside
}

function fits({ mentions }: Clusters, a: number, b: number): boolean {
  const left = mentions[a].type
  const right = mentions[b].type
  return (
    left === right || (left === 'group' && right === 'organisation') || (left === 'organisation' && right === 'group')
  )
}

/** "Hydrel, a water company": one word that names a body, whatever it was taken for. */
function isBodyAfterAll({ analysis: { words }, mentions }: Clusters, name: number, index: number): boolean {
  const { kind, type, role, first, end } = mentions[name]
  const isNamed = kind === 'name' && (type === 'person' || type === 'other') && role === null && end - first === 1
  const noun = mentions[index]
  return isNamed && noun.type === 'organisation' && noun.first === end + 1 && words.lemma[noun.first] === 'a'
}

/** The mention that this one stands in apposition to, by the tree or by a comma between two that touch. */
function apposed(clusters: Clusters, byHead: Int32Array, index: number): number | undefined {
  const { words } = clusters.analysis
  const { head } = clusters.mentions[index]
  if (words.relation[head] === Relation.appos) {
    const to = byHead[words.head[head]]
    if (to >= 0 && to !== index && (fits(clusters, to, index) || isBodyAfterAll(clusters, to, index))) return to
  }
  return besideName(clusters, index)
}

/** A name and a title with only a comma between, and the phrase's end after: the tree may not tell. */
function besideName({ analysis: { words }, mentions }: Clusters, index: number): number | undefined {
  const { first, end, type, role } = mentions[index]
  if (type !== 'person' || role === null) return undefined
  for (let other = Math.max(0, index - 3); other < Math.min(mentions.length, index + 4); other++) {
    const name = mentions[other]
    if (name.kind !== 'name' || name.type !== 'person') continue
    const [left, right] = name.end <= first ? [name, mentions[index]] : [mentions[index], name]
    const after = right.end
    const isClosed =
      after >= words.count || words.sentence[after] !== words.sentence[right.first] || words.upos[after] === Upos.PUNCT
    const isBeside =
      right.first - left.end === 1 &&
      words.lemma[left.end] === ',' &&
      isClosed &&
      words.sentence[left.first] === words.sentence[right.first]
    if (!isBeside || (left === name && words.upos[first] !== Upos.DET && end - first < 2)) continue
    return other
  }
  return undefined
}

/** The person's name that a title stands right before: "Director of the Harbour Office (HO) Mirela Dostan". */
function nameAfter({ analysis: { words }, mentions }: Clusters, index: number): number | undefined {
  const { type, role, first, end: titleEnd } = mentions[index]
  const hasLetters = words.lemma[titleEnd] === '(' && words.lemma[titleEnd + 2] === ')'
  const end = hasLetters ? titleEnd + 3 : titleEnd
  if (type !== 'person' || role === null || end >= words.count || words.sentence[end] !== words.sentence[first])
    return undefined
  for (let other = index + 1; other < mentions.length && mentions[other].first <= end; other++) {
    const { kind, type: named, first: start } = mentions[other]
    if (start === end && kind === 'name' && named === 'person') return other
  }
  return undefined
}

/** Words before a second office of one person: "the former senator and current mayor". */
const OF_ANOTHER_TIME = new Set([
  'current',
  'now',
  'then',
  'later',
  'former',
  'onetime',
  'one-time',
  'incoming',
  'outgoing',
])

/**
 * The office that stands beside this one, joined by "and", where a word of time and no article before the second shows that one
 * person holds both: "the former senator and current mayor", "former senator and current mayor Ana Kovac".
 */
function coordinated(clusters: Clusters, index: number): number | undefined {
  const { analysis, mentions } = clusters
  const { words } = analysis
  const isPair = (one: number, two: number) => {
    const [{ end, role, type }, other] = [mentions[one], mentions[two]]
    return (
      type === 'person' &&
      role !== null &&
      other.type === 'person' &&
      other.role !== null &&
      other.first === end + 1 &&
      words.lemma[end] === 'and' &&
      words.sentence[end] === words.sentence[other.first] &&
      OF_ANOTHER_TIME.has(words.lemma[other.first].toLowerCase())
    )
  }
  for (let other = index + 1; other < mentions.length && mentions[other].first <= mentions[index].end + 1; other++) {
    if (mentions[other].kind === 'name' && isPair(index, other)) return other
  }
  for (let other = index - 1; other >= 0 && other > index - MOST_INSIDE; other--) {
    if (mentions[other].kind === 'nominal' && isPair(other, index)) return other
  }
  return undefined
}
/** So many mentions lie inside the office before. */
const MOST_INSIDE = 4

/** Nominals that a name stands in apposition to: "the foreign minister, Mirela Dostan". */
function namesInApposition(clusters: Clusters, byHead: Int32Array): Map<number, number> {
  const { words } = clusters.analysis
  const found = new Map<number, number>()
  for (const [index, { kind, head }] of clusters.mentions.entries()) {
    if (kind !== 'name' || words.relation[head] !== Relation.appos) continue
    const to = byHead[words.head[head]]
    if (to >= 0 && clusters.mentions[to].kind === 'nominal' && fits(clusters, to, index)) found.set(to, index)
  }
  return found
}

/** The subject that this one is said to be: "Dostan is the minister". */
function predicated(clusters: Clusters, byHead: Int32Array, index: number): number | undefined {
  const { words } = clusters.analysis
  const { head, first, type } = clusters.mentions[index]
  for (let word = Math.max(0, first - 6); word < first; word++) {
    if (words.head[word] !== head || words.relation[word] !== Relation.nsubj) continue
    const to = byHead[word]
    const isNamed = to >= 0 && clusters.mentions[to].type === type && clusters.mentions[to].kind === 'name'
    return isNamed && hasCopula(clusters, word, head) ? to : undefined
  }
  return undefined
}

function hasCopula({ analysis: { words } }: Clusters, from: number, head: number): boolean {
  let copula = false
  for (let word = from + 1; word < head; word++) {
    if (words.head[word] !== head) continue
    if (words.relation[word] === Relation.cop) copula = true
    if (words.lemma[word] === 'not' || words.lemma[word] === 'never') return false
  }
  return copula
}
