/**
 * Role words and other common nouns → entities: in apposition ("Mirela Dostan, the foreign minister"), as a predicate
 * ("Dostan is the minister"), or by a title that fits ("the Veldorian FM" after "Foreign Minister Mirela Dostan").
 */
import { Relation, TITLE_HEADS, Upos } from '../../record/index.ts'
import { type Cluster, type Clusters, join, open, wordsOf } from './clusters.ts'
import { delayedNames } from './leads.ts'
import { type Office, officeOf, sameState } from './offices.ts'

/** How many entities back a role is looked for. */
const WINDOW = 60
/** What makes an office's holder prominent, in sentences that another may be nearer. */
const NAMED = 4
const SUBJECT = 2
const MOST_BACK = 12
const LAST_MENTIONS = 24

const HEADS_OF_STATE = new Set(['president', 'king', 'queen', 'emperor', 'emir', 'sultan'])

const plainWords = (words: readonly string[]): string[] =>
  words.map((word) => word.toLowerCase()).filter((word) => word !== 'the' && word !== 'a')

const sharesState = (a: Office, b: Office): boolean => a.states.some((state) => b.states.includes(state))

/** Index of the mention whose head each word is; the longest where several share it, -1 where none. */
export function mentionByHead({ analysis, mentions }: Clusters): Int32Array {
  const found = new Int32Array(analysis.words.count).fill(-1)
  for (const [index, mention] of mentions.entries()) if (found[mention.head] < 0) found[mention.head] = index
  return found
}

export function joinNominals(clusters: Clusters, byHead: Int32Array): void {
  const { analysis, mentions, all, of } = clusters
  const { words } = analysis
  const named = namesInApposition()
  const delayed = delayedNames(clusters)
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'nominal') continue
    const to = apposed(index) ?? named.get(index) ?? nameAfter(index) ?? predicated(index)
    if (to !== undefined) {
      if (of[to] < 0) open(clusters, to)
      if (of[index] < 0) join(clusters, of[to], index)
      continue
    }
    const found = isDefinite(index) ? (antecedent(index) ?? delayed(index)) : undefined
    if (found !== undefined) join(clusters, found, index)
    else open(clusters, index)
  }

  function fits(a: number, b: number): boolean {
    const left = mentions[a].type
    const right = mentions[b].type
    return (
      left === right || (left === 'group' && right === 'organisation') || (left === 'organisation' && right === 'group')
    )
  }
  /** The mention that this one stands in apposition to, by the tree or by a comma between two that touch. */
  function apposed(index: number): number | undefined {
    const { head } = mentions[index]
    if (words.relation[head] === Relation.appos) {
      const to = byHead[words.head[head]]
      if (to >= 0 && to !== index && fits(to, index)) return to
    }
    return besideName(index)
  }
  /** A name and a title with only a comma between, and the phrase's end after: the tree may not tell. */
  function besideName(index: number): number | undefined {
    const { first, end, type, role } = mentions[index]
    if (type !== 'person' || role === null) return undefined
    for (let other = Math.max(0, index - 3); other < Math.min(mentions.length, index + 4); other++) {
      const name = mentions[other]
      if (name.kind !== 'name' || name.type !== 'person') continue
      const [left, right] = name.end <= first ? [name, mentions[index]] : [mentions[index], name]
      const gap = right.first - left.end
      const after = right.end
      const isClosed =
        after >= words.count ||
        words.sentence[after] !== words.sentence[right.first] ||
        words.upos[after] === Upos.PUNCT
      if (
        gap !== 1 ||
        words.lemma[left.end] !== ',' ||
        !isClosed ||
        words.sentence[left.first] !== words.sentence[right.first]
      )
        continue
      if (left === name && words.upos[first] !== Upos.DET && end - first < 2) continue
      return other
    }
    return undefined
  }
  /** The person's name that a title stands right before: "Minister of Foreign Affairs Mirela Dostan". */
  function nameAfter(index: number): number | undefined {
    const { end, type, role, first } = mentions[index]
    if (type !== 'person' || role === null || end >= words.count || words.sentence[end] !== words.sentence[first])
      return
    for (let other = index + 1; other < mentions.length && mentions[other].first <= end; other++) {
      const { kind, type: named, first: start } = mentions[other]
      if (start === end && kind === 'name' && named === 'person') return other
    }
    return undefined
  }
  /** Nominals that a name stands in apposition to: "the foreign minister, Mirela Dostan". */
  function namesInApposition(): Map<number, number> {
    const found = new Map<number, number>()
    for (const [index, { kind, head }] of mentions.entries()) {
      if (kind !== 'name' || words.relation[head] !== Relation.appos) continue
      const to = byHead[words.head[head]]
      if (to >= 0 && mentions[to].kind === 'nominal' && fits(to, index)) found.set(to, index)
    }
    return found
  }
  /** The subject that this one is said to be: "Dostan is the minister". */
  function predicated(index: number): number | undefined {
    const { head, first } = mentions[index]
    for (let word = Math.max(0, first - 6); word < first; word++) {
      if (words.head[word] === head && words.relation[word] === Relation.nsubj) {
        const isCopula = hasCopula(word, head)
        const to = byHead[word]
        return isCopula && to >= 0 && mentions[to].type === mentions[index].type && mentions[to].kind === 'name'
          ? to
          : undefined
      }
    }
    return undefined
  }
  function hasCopula(from: number, head: number): boolean {
    let copula = false
    for (let word = from + 1; word < head; word++) {
      if (words.head[word] !== head) continue
      if (words.relation[word] === Relation.cop) copula = true
      if (words.lemma[word] === 'not' || words.lemma[word] === 'never') return false
    }
    return copula
  }
  function isDefinite(index: number): boolean {
    const { first, type, head } = mentions[index]
    const tag = words.upos[first]
    if (tag === Upos.DET)
      return words.lemma[first] === 'the' || words.lemma[first] === 'this' || words.lemma[first] === 'that'
    // A bare title ("President" alone) and a possessed body ("Ukraine's foreign ministry") are definite; bare plurals are not.
    return type === 'organisation' || (type === 'person' && first < head)
  }
  function antecedent(index: number): number | undefined {
    const mention = mentions[index]
    const heads = words.lemma[mention.head].toLowerCase()
    const written = wordsOf(analysis, mention.first, mention.end)
    const role = plainWords(written)
    const wanted = officeOf(written)
    let best: number | undefined
    let most = Number.NEGATIVE_INFINITY
    for (let at = all.length - 1, left = WINDOW; at >= 0 && left > 0; at--) {
      const cluster = all[at]
      // A counterpart is often named only later: "her Kasmeri counterpart … Foreign Minister Samira Nadeen".
      if (cluster === null || (cluster.mentions[0] > index && heads !== 'counterpart')) continue
      left--
      if (mention.type === 'person' && cluster.type === 'person') {
        if (!roleFits(cluster, wanted, heads) && !nounFits(cluster, index)) continue
        const score = prominence(cluster, index)
        if (score > most) {
          most = score
          best = at
        }
      }
      if (
        mention.type === 'organisation' &&
        cluster.type === 'organisation' &&
        bodyFits(cluster, mention.first, heads, role)
      )
        return at
      if (mention.type === 'group' && cluster.type === 'group' && sameWords(cluster, role)) return at
    }
    return best
  }
  /** Of several whose office it can be, "the minister" is who has a name, did something, and was spoken of last. */
  function prominence(cluster: Cluster, index: number): number {
    const earlier = cluster.mentions.slice(-LAST_MENTIONS).filter((mention) => mention < index)
    const last = mentions[earlier.length > 0 ? Math.max(...earlier) : cluster.mentions[0]].head
    const isSubject = words.relation[last] === Relation.nsubj || words.relation[last] === Relation['nsubj:pass']
    const back = words.sentence[mentions[index].head] - words.sentence[last]
    return (cluster.name.length > 0 ? NAMED : 0) + (isSubject ? SUBJECT : 0) - Math.min(MOST_BACK, Math.max(0, back))
  }
  function roleFits(cluster: Cluster, wanted: Office, head: string): boolean {
    if (head === 'counterpart')
      return wanted.states.length > 0 && cluster.roles.some((given) => sharesState(officeOf(given), wanted))
    const title = wanted.words.at(-1) ?? head
    if (wanted.isHeadOfState) return cluster.roles.some((given) => HEADS_OF_STATE.has(officeOf(given).words.join(' ')))
    if (!TITLE_HEADS.has(title)) return false
    const offices = cluster.roles.map(officeOf)
    // Who was once called Veldorian is not "the Kasmeri minister", though called "the minister" as well.
    const isElsewhere =
      offices.some(({ states }) => states.length > 0) &&
      !offices.some((has) => has.states.length > 0 && sameState(has, wanted))
    return (
      !isElsewhere &&
      offices.some((has) => sameState(has, wanted) && wanted.words.every((word) => has.words.includes(word)))
    )
  }
  /** "the child" after "their nine-month-old child": the same noun, with nothing that the earlier one did not say. */
  function nounFits(cluster: Cluster, index: number): boolean {
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
  function bodyFits(cluster: Cluster, first: number, head: string, role: readonly string[]): boolean {
    if (cluster.name.some((word) => word.toLowerCase() === head))
      return role.length <= 2 && words.lemma[first] === 'the'
    return cluster.name.length === 0 && sameWords(cluster, role)
  }
  function sameWords(cluster: Cluster, role: readonly string[]): boolean {
    const { first, end } = mentions[cluster.mentions[0]]
    const other = plainWords(wordsOf(analysis, first, end))
    return other.length === role.length && other.every((word, at) => word === role[at])
  }
}
