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
  if (!OBLIGING.has(modalOf(tree, verb))) return null
  const up = reporterOf(tree, verb)
  if (up < 0 || !isVerb(tree, up) || !SAYING_VERBS.has(lemmaOf(tree, up))) return null
  const sources = actorsIn(tree, subjectOf(tree, up))
  const own = child(tree, verb, Relation.nsubj, Relation['nsubj:pass'])
  const targets = actorsIn(tree, own >= 0 ? own : headOf(tree, verb)).filter((word) => !sources.includes(word))
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

/** The verb that reports a clause; "said both sides must leave" is often parsed as "both sides that must leave". */
function reporterOf(tree: Tree, verb: number): number {
  const up = headOf(tree, verb)
  if (relationOf(tree, verb) === Relation.ccomp) return up
  return relationOf(tree, verb) === Relation['acl:relcl'] && relationOf(tree, up) === Relation.obj
    ? headOf(tree, up)
    : -1
}

const WILLING: ReadonlySet<string> = new Set(['willing', 'ready', 'prepared', 'committed', 'prepare', 'commit'])

/** "X is ready to …". */
export function willingness(tree: Tree, word: number): Candidate | null {
  if (!WILLING.has(lemmaOf(tree, word)) || child(tree, word, Relation.cop, Relation['aux:pass']) < 0) return null
  const clause = child(tree, word, Relation.xcomp, Relation.obl, Relation.advcl)
  const subject = child(tree, word, Relation.nsubj, Relation['nsubj:pass'])
  // "Committed to reform" values it; "committed to talk" and "ready for talks" offer it.
  if (clause < 0 || subject < 0) return null
  if (lemmaOf(tree, word) === 'commit' && relationOf(tree, clause) === Relation.obl) return null
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
