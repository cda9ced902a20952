/**
 * How real an event is as the text tells it: held, ongoing, planned, proposed, intended, hypothetical, refused, failed
 * or denied. From the verb's tense, modal and negation, then from the verbs above it, the nearest first.
 */
import { type EventStatus, Relation, Upos, Xpos } from '../../record/index.ts'
import { governedStatus, nominalStatus } from './status.data.ts'
import { modalAfter, startsClause, timeBefore } from './surface.ts'
import {
  child,
  children,
  headOf,
  isNegated,
  isVerb,
  lemmaOf,
  obliques,
  prepositionOf,
  relationOf,
  type Tree,
} from './tree.ts'

const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", 'shall', 'wo', '’ll', 'sha'])

/** The modal of a verb group, or '' . */
export function modalOf(tree: Tree, verb: number): string {
  for (const dependent of children(tree, verb)) {
    if (tree.analysis.words.xpos[dependent] === Xpos.MD) return lemmaOf(tree, dependent)
  }
  return ''
}

const UNDER: ReadonlySet<number> = new Set([
  Relation.xcomp,
  Relation.ccomp,
  Relation.csubj,
  Relation['csubj:pass'],
  Relation.acl,
  Relation.advcl,
  Relation.obj,
  Relation.obl,
])

/** Status of what a verb tells. */
export function verbStatus(tree: Tree, verb: number): EventStatus {
  const { words } = tree.analysis
  const above = aboveStatus(tree, verb)
  if (isNegated(tree, verb))
    return FUTURE.has(modalOf(tree, verb)) || modalOf(tree, verb) === 'would' ? 'refused' : 'denied'
  if (above) return above
  const modal = modalOf(tree, verb)
  if (FUTURE.has(modal)) return 'planned'
  if (modal === 'would' && isReported(tree, verb)) return 'planned'
  if (modal) return modal === 'must' || modal === 'should' || modal === 'ought' ? 'proposed' : 'hypothetical'
  if (isConditional(tree, verb)) return 'hypothetical'
  if (isGoingTo(tree, verb)) return 'planned'
  const passive = child(tree, verb, Relation['aux:pass'])
  if (passive >= 0 && words.xpos[passive] === Xpos.VBG) return 'ongoing'
  if (words.xpos[verb] === Xpos.VBG) {
    const auxiliary = child(tree, verb, Relation.aux)
    if (auxiliary >= 0 && (words.xpos[auxiliary] === Xpos.VBZ || words.xpos[auxiliary] === Xpos.VBP)) return 'ongoing'
    if (auxiliary >= 0 && lemmaOf(tree, auxiliary) === 'be') return 'ongoing'
  }
  return 'held'
}

/** Status of an event that a noun tells, by the verb it is an argument of. */
export function nounStatus(tree: Tree, noun: number): EventStatus {
  const { words } = tree.analysis
  if (isNegated(tree, noun))
    return headOf(tree, noun) >= 0 && FUTURE.has(modalOf(tree, headOf(tree, noun))) ? 'refused' : 'denied'
  const time = timeBefore(tree, noun)
  if (time) return time === 'ahead' ? 'planned' : 'held'
  const modal = startsClause(tree, noun) ? modalAfter(tree, noun) : ''
  if (modal) return FUTURE.has(modal) ? 'planned' : 'hypothetical'
  let last = noun
  let up = headOf(tree, noun)
  // "rounds of talks", "the start of negotiations": what holds of the round holds of the talks.
  let steps = 0
  while (up >= 0 && !isVerb(tree, up) && words.upos[up] === Upos.NOUN && steps++ < 3) {
    const status = nominalStatus(lemmaOf(tree, up))
    if (status) return status
    last = up
    up = headOf(tree, up)
  }
  if (up < 0) return child(tree, noun, Relation.cop) >= 0 ? copularStatus(tree, noun) : 'held'
  if (words.upos[up] === Upos.ADJ) return copularStatus(tree, up)
  const own = nominalStatus(lemmaOf(tree, up))
  if (lemmaOf(tree, up) === 'call' && up + 1 < words.count && lemmaOf(tree, up + 1) === 'off') return 'failed'
  if (obliques(tree, up, 'without').length > 0 && JUDGED.has(relationOf(tree, last))) return 'failed'
  const relation = relationOf(tree, last)
  if (relation === Relation.obl || relation === Relation.nmod) {
    const preposition = prepositionOf(tree, last)
    // "before the invasion", "during the talks": they took or take place, whatever the verb says.
    if (!CLOSE.has(preposition)) return 'held'
  } else if (!own && !JUDGED.has(relation)) return 'held'
  const outer = verbStatus(tree, up)
  if (!own && relation !== Relation.obl && outer !== 'hypothetical') return 'held'
  if (own === 'failed' || own === 'refused') {
    if (outer === 'denied') return 'hypothetical'
    return outer === 'held' || outer === 'ongoing' ? own : outer
  }
  if (outer !== 'held' && outer !== 'ongoing') return outer
  return own ?? outer
}

/** Prepositions that make an oblique as close to the verb as an object: "enter into talks", "agree on a truce". */
const CLOSE: ReadonlySet<string> = new Set(['into', 'to', 'in', 'on', 'for', 'of', 'from', 'with'])
const JUDGED: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass'], Relation.obj])

/** "A meeting would be unproductive": not real; "talks are under way": as the verb's tense says. */
function copularStatus(tree: Tree, predicate: number): EventStatus {
  const modal = modalOf(tree, predicate)
  if (FUTURE.has(modal)) return 'planned'
  if (modal) return 'hypothetical'
  const own = governedStatus(lemmaOf(tree, predicate))
  return own ?? 'held'
}

/** What the nearest governing verb or adjective makes of it. */
function aboveStatus(tree: Tree, verb: number): EventStatus | null {
  let word = verb
  for (let steps = 0; steps < 4; steps++) {
    const up = headOf(tree, word)
    const relation = relationOf(tree, word)
    if (up < 0) return null
    if (relation === Relation.conj) {
      word = up
      continue
    }
    if (!UNDER.has(relation)) return null
    const infinitive = isInfinitive(tree, word)
    const status =
      infinitive || relation === Relation.obj || relation === Relation.xcomp
        ? governedStatus(lemmaOf(tree, up))
        : undefined
    if (status) return settle(tree, up, status)
    // Past a purpose ("arrived to hold talks") nothing is settled by the verb above; it has not happened yet.
    if (relation === Relation.advcl) return infinitive ? 'intended' : null
    if (relation === Relation.acl) {
      const noun = governedStatus(NOUN_VERBS.get(lemmaOf(tree, up)) ?? '')
      return noun ?? (infinitive ? 'intended' : null)
    }
    if (relation === Relation.ccomp && !infinitive) return null
    word = up
  }
  return null
}

/** Nouns that govern as their verbs do: "refusal to meet", "plans to meet". */
const NOUN_VERBS: ReadonlyMap<string, string> = new Map([
  ['plan', 'plan'], ['refusal', 'refuse'], ['offer', 'offer'], ['proposal', 'propose'], ['threat', 'threaten'], ['failure', 'fail'],
  ['hope', 'hope'], ['intention', 'intend'], ['readiness', 'ready'], ['willingness', 'willing'], ['decision', 'decide'],
  ['agreement', 'agree'], ['promise', 'promise'], ['pledge', 'pledge'], ['demand', 'demand'], ['call', 'call'], ['appeal', 'appeal'],
  ['bid', 'seek'], ['attempt', 'try'], ['effort', 'try'], ['desire', 'want'], ['invitation', 'invite'], ['request', 'request'],
]) // biome-ignore format: one table

/** A governor's status under its own negation and tense: "has never refused to meet" refuses nothing. */
function settle(tree: Tree, governor: number, status: EventStatus): EventStatus {
  if (!isNegated(tree, governor)) return status
  return status === 'refused' || status === 'failed' || status === 'denied' ? 'hypothetical' : 'denied'
}

function isInfinitive(tree: Tree, word: number): boolean {
  for (const dependent of children(tree, word)) if (tree.analysis.words.xpos[dependent] === Xpos.TO) return true
  return false
}

function isConditional(tree: Tree, verb: number): boolean {
  const mark = child(tree, verb, Relation.mark)
  return mark >= 0 && ['if', 'unless', 'whether'].includes(lemmaOf(tree, mark))
}

const isReported = (tree: Tree, verb: number): boolean => relationOf(tree, verb) === Relation.ccomp

const isGoingTo = (tree: Tree, verb: number): boolean =>
  relationOf(tree, verb) === Relation.xcomp &&
  headOf(tree, verb) >= 0 &&
  lemmaOf(tree, headOf(tree, verb)) === 'go' &&
  isInfinitive(tree, verb)
