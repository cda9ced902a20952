/**
 * The person in focus: whom the report names most, and the sentence before is about. News calls somebody whom everybody knows by a name alone first,
 * and by what they are later: "Ana Kovac spoke in Dresk. The former senator said …".
 */
import { Relation, TITLE_HEADS, Xpos } from '../../record/index.ts'
import { type Clusters, wordsOf } from './clusters.ts'
import { officeOf } from './offices.ts'
import type { Speech } from './speakers.ts'

/** Sentences back in which the person in focus is the subject. */
const NEAR = 2
/**
 * Offices that a country or a town has one of: a report that names no holder still means whoever that is, so these are not
 * given to whom the sentence before happens to be about.
 */
const ONE_OF = new Set(
  `president premier minister chancellor king queen emperor sultan emir pope monarch mayor sheriff judge justice prosecutor
  attorney chief governor coroner speaker spokesman spokeswoman spokesperson ambassador defendant suspect officer`.split(
    /\s+/,
  ),
)
/** Former offices were held by many, and who is called so is in the report. */
const FORMER = new Set(['former', 'ex', 'ex-', 'one-time', 'then'])

/** Gives for a noun that means a person the cluster of the person in focus there; undefined where nobody is, or it could be another. */
export function personInFocus(clusters: Clusters, { quotation }: Speech): (mention: number) => number | undefined {
  const { analysis, mentions, of, all } = clusters
  const { words } = analysis
  /** Sentence → persons named outside quotations, by their clusters, and of these the subjects. */
  const named = new Map<number, Set<number>>()
  const subjects = new Map<number, Set<number>>()
  for (const [index, { kind, type, head }] of mentions.entries()) {
    if (kind !== 'name' || type !== 'person' || quotation[head] >= 0) continue
    const sentence = words.sentence[head]
    named.set(sentence, (named.get(sentence) ?? new Set()).add(of[index]))
    if (isSubject(head)) subjects.set(sentence, (subjects.get(sentence) ?? new Set()).add(of[index]))
  }
  /** Whom the report names most. */
  const main = mostNamed(clusters)
  return (index) => {
    const { first, end, head, role } = mentions[index]
    const written = wordsOf(analysis, first, end).map((word) => word.toLowerCase())
    if (role === null || written[0] !== 'the' || quotation[head] >= 0 || !isSubject(head)) return undefined
    if (words.xpos[head] === Xpos.NNS || words.xpos[head] === Xpos.NNPS) return undefined
    // "The Kasmeri leader": of him or her the report tells the state.
    if (officeOf(wordsOf(analysis, first, end)).states.length > 0) return undefined
    const noun = words.lemma[head].toLowerCase()
    const isFormer = written.some((word) => FORMER.has(word))
    if (!TITLE_HEADS.has(noun) || (ONE_OF.has(noun) && !isFormer)) return undefined
    const sentence = words.sentence[head]
    if (named.has(sentence)) return undefined
    for (let before = sentence - 1; before >= Math.max(0, sentence - NEAR); before--) {
      const found = [...(subjects.get(before) ?? [])]
      if (found.length === 0) continue
      const [only] = found
      // Whose office the report has told is called by that.
      const isKnown = all[only]!.roles.length > 0 || all[only]!.name.length === 0
      return only !== main || named.get(before)!.size > 1 || isKnown ? undefined : only
    }
    return undefined
  }

  function isSubject(head: number): boolean {
    return words.relation[head] === Relation.nsubj || words.relation[head] === Relation['nsubj:pass']
  }
}

/** The cluster of the person who is named most often; undefined where two are. */
function mostNamed({ all }: Clusters): number | undefined {
  let [best, most, isAlone] = [-1, 0, true]
  for (const [index, cluster] of all.entries()) {
    if (cluster === null || cluster.type !== 'person' || cluster.name.length === 0) continue
    const times = cluster.mentions.length
    if (times === most) isAlone = false
    if (times <= most) continue
    ;[best, most, isAlone] = [index, times, true]
  }
  return isAlone && best >= 0 ? best : undefined
}
