/**
 * What a clause asks or offers without a verb of asking: "the envoy said both sides must withdraw" is a REQUEST,
 * "Kasmere is willing to talk" an AGREE.
 */
import { Relation } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { actorsIn, nearestActors, subjectOf } from './participants.ts'
import { SAYING_VERBS } from './saying.data.ts'
import { modalOf } from './status.ts'
import { child, headOf, isNegated, isVerb, lemmaOf, relationOf, type Tree } from './tree.ts'

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought'])

/** "X said Y must …": X asks it of Y. */
export function reportedDemand(tree: Tree, verb: number): Candidate | null {
  if (relationOf(tree, verb) !== Relation.ccomp || !OBLIGING.has(modalOf(tree, verb))) return null
  const up = headOf(tree, verb)
  if (!isVerb(tree, up) || !SAYING_VERBS.has(lemmaOf(tree, up))) return null
  const sources = actorsIn(tree, subjectOf(tree, up))
  const targets = actorsIn(tree, child(tree, verb, Relation.nsubj, Relation['nsubj:pass'])).filter(
    (word) => !sources.includes(word),
  )
  if (sources.length === 0 || targets.length === 0) return null
  return {
    trigger: verb,
    first: verb,
    end: verb + 1,
    type: 'REQUEST',
    sources,
    targets,
    status: 'held',
    rule: 'said-must',
  }
}

const WILLING: ReadonlySet<string> = new Set(['willing', 'ready', 'prepared', 'committed', 'prepare', 'commit'])

/** "X is ready to …". */
export function willingness(tree: Tree, word: number): Candidate | null {
  if (!WILLING.has(lemmaOf(tree, word)) || child(tree, word, Relation.cop, Relation['aux:pass']) < 0) return null
  const clause = child(tree, word, Relation.xcomp, Relation.obl, Relation.advcl)
  const subject = child(tree, word, Relation.nsubj, Relation['nsubj:pass'])
  if (clause < 0 || subject < 0) return null
  const sources = actorsIn(tree, subject)
  if (sources.length === 0) return null
  const targets = nearestActors(tree, clause, [...sources, subject], 3)
  const type = isNegated(tree, word) ? 'REJECT' : 'AGREE'
  return {
    trigger: word,
    first: word,
    end: word + 1,
    type,
    sources,
    targets,
    status: 'held',
    rule: `willing:${lemmaOf(tree, word)}`,
  }
}
