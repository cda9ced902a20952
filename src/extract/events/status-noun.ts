/** How real an event is that a noun tells: by its own modifiers, by the preposition before it, by the verb it is an argument of. */
import { type EventStatus, Relation, Upos, Xpos } from '../../record/index.ts'
import { isDenied } from './reality.ts'
import { governedStatus, modifiedStatus, NOUN_GOVERNORS, nominalStatus } from './status.data.ts'
import { FUTURE, modalOf, verbStatus } from './status.ts'
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

export interface NounStatus {
  readonly status: EventStatus
  /** Whether the text says so; else nothing says otherwise. */
  readonly isTold: boolean
  /** Whether it is that of the clause which the event is the time or place of. */
  readonly isOfClause: boolean
}

const told = (status: EventStatus): NounStatus => ({ status, isTold: true, isOfClause: false })
const untold = (status: EventStatus): NounStatus => ({ status, isTold: false, isOfClause: false })
const ofClause = (status: EventStatus): NounStatus => ({ status, isTold: true, isOfClause: true })

/** Status of an event that a noun tells. */
export function nounStatus(tree: Tree, noun: number): NounStatus {
  const { words } = tree.analysis
  if (isNegated(tree, noun))
    return told(headOf(tree, noun) >= 0 && FUTURE.has(modalOf(tree, headOf(tree, noun))) ? 'refused' : 'denied')
  const modified = modifierStatus(tree, noun)
  if (modified === 'failed') return told(modified)
  const time = timeBefore(tree, noun)
  if (time && modified) return told(modified)
  if (time === 'ahead') return told('planned')
  // "Will sign it after the summit": that is ahead too.
  if (time === 'after') return ofClause(isAheadOfUs(tree, noun) ? 'planned' : 'held')
  const modal = startsClause(tree, noun) ? modalAfter(tree, noun) : ''
  if (modal) return told(FUTURE.has(modal) || isFixed(tree, noun) ? 'planned' : 'hypothetical')
  let last = noun
  let up = headOf(tree, noun)
  // "rounds of talks", "the start of negotiations": what holds of the round holds of the talks.
  for (let steps = 0; up >= 0 && !isVerb(tree, up) && words.upos[up] === Upos.NOUN && steps < 3; steps++) {
    const governor = NOUN_GOVERNORS.get(lemmaOf(tree, up))
    const status = nominalStatus(lemmaOf(tree, up)) ?? (governor && governedStatus(governor))
    if (status) return told(modified ?? status)
    last = up
    up = headOf(tree, up)
  }
  const found = clauseStatus(tree, { noun, last, up })
  return modified && (found.status === 'held' || !found.isTold) ? told(modified) : found
}

/** Whether the clause that a noun phrase stands in is still to come. */
function isAheadOfUs(tree: Tree, noun: number): boolean {
  let up = headOf(tree, noun)
  for (let steps = 0; steps < 3 && up >= 0 && !isVerb(tree, up); steps++) up = headOf(tree, up)
  return up >= 0 && isVerb(tree, up) && verbStatus(tree, up) === 'planned'
}

/** "The summit", "NATO's meeting", "the July talks": one that is known to the reader, unlike "a meeting". */
export function isFixed(tree: Tree, noun: number): boolean {
  return children(tree, noun).some((word) => {
    const relation = relationOf(tree, word)
    if (word > noun) return false
    return relation === Relation.det
      ? /^(?:the|this|these|that|those)$/.test(lemmaOf(tree, word))
      : relation === Relation['nmod:poss'] || tree.dated[word] === 1
  })
}

interface Place {
  readonly noun: number
  /** The noun whose place in the clause is the event's. */
  readonly last: number
  /** What that hangs on, or -1. */
  readonly up: number
}

function clauseStatus(tree: Tree, { noun, last, up }: Place): NounStatus {
  const { words } = tree.analysis
  if (up < 0 && child(tree, noun, Relation.cop) < 0) return untold('held')
  // "Is on a visit", "is in talks".
  if (up < 0 || child(tree, noun, Relation.cop) >= 0) {
    const isIn = /^(?:on|in)$/.test(prepositionOf(tree, noun)) && copularStatus(tree, noun) === 'held'
    const be = child(tree, noun, Relation.cop)
    if (up < 0 || isIn) return told(isIn && lemmaOf(tree, be) === 'be' ? 'ongoing' : copularStatus(tree, noun))
  }
  if (words.upos[up] === Upos.ADJ) {
    const open = lemmaOf(tree, up) === 'open' ? 'proposed' : governedStatus(lemmaOf(tree, up))
    return open && relationOf(tree, last) === Relation.obl ? told(open) : told(copularStatus(tree, up))
  }
  const own = ownStatus(tree, up)
  const isOff = up + 1 < words.count && lemmaOf(tree, up + 1) === 'off'
  if (isOff && /^(?:call|put)$/.test(lemmaOf(tree, up))) return told('failed')
  const relation = relationOf(tree, last)
  if (obliques(tree, up, 'without').length > 0 && JUDGED.has(relation) && relation !== Relation.obj)
    return told('failed')
  const outer = isVerb(tree, up) ? verbStatus(tree, up) : isDenied(tree, up) ? 'denied' : 'held'
  // "Before the invasion", "during the talks", "at the summit": as real as what the clause tells.
  if (DURING.has(prepositionOf(tree, noun))) return ofClause(CAME_ABOUT.has(outer) ? 'held' : 'planned')
  // "On a visit to Kasmere, she said": it goes on.
  if (prepositionOf(tree, noun) === 'on' && JOURNEYS.has(lemmaOf(tree, noun)))
    return told(outer === 'held' ? 'ongoing' : outer)
  if (relation === Relation.obl || relation === Relation.nmod) {
    const preposition = prepositionOf(tree, last)
    // "Arrived for a visit": it has begun.
    const hasBegun = JOURNEYS.has(lemmaOf(tree, noun)) && lemmaOf(tree, up) === 'arrive' && outer === 'held'
    if (preposition === 'for' && hasBegun) return told('ongoing')
    // "Visited Sarn for a summit", unlike "left for a summit".
    if (preposition === 'for' && THERE.has(lemmaOf(tree, up)) && outer === 'held') return told('held')
    if (preposition === 'for' && !own) return told(outer === 'hypothetical' ? outer : 'planned')
    if (!CLOSE.has(preposition)) return untold('held')
  } else if (!own && !JUDGED.has(relation)) return untold('held')
  if (!own && relation !== Relation.obl && outer !== 'hypothetical')
    return outer === 'held' ? told('held') : untold(relation === Relation.obj ? outer : 'held')
  if (own === 'failed' || own === 'refused') {
    if (outer === 'denied') return told('hypothetical')
    return told(outer === 'held' || outer === 'ongoing' ? own : outer)
  }
  if (outer !== 'held' && outer !== 'ongoing') return told(outer)
  return own ? told(own) : untold(outer)
}

const THERE: ReadonlySet<string> = new Set(['visit', 'host', 'gather', 'convene', 'assemble', 'meet', 'join'])

/** Of clauses whose time is past, whatever was done or not: "failed to agree during talks". */
const CAME_ABOUT: ReadonlySet<EventStatus> = new Set(['held', 'ongoing', 'denied', 'failed', 'refused'])

/** "Called a meeting" is no call for one. */
function ownStatus(tree: Tree, up: number): EventStatus | undefined {
  const lemma = lemmaOf(tree, up)
  const next = up + 1 < tree.analysis.words.count ? lemmaOf(tree, up + 1) : ''
  if (lemma === 'call' && next !== 'for' && next !== 'on') return 'held'
  const own = nominalStatus(lemma)
  if (own) return own
  // "Resisted talks": what refuses or prevents an act does so of the noun as well.
  const governed = governedStatus(lemma)
  return governed === 'refused' || governed === 'failed' || governed === 'hypothetical' ? governed : undefined
}

/** Prepositions that make an oblique as close to the verb as an object: "enter into talks", "agree on a truce". */
const CLOSE: ReadonlySet<string> = new Set(['into', 'to', 'in', 'on', 'for'])
const DURING: ReadonlySet<string> = new Set(['at', 'during'])
const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'tour', 'trip'])
const JUDGED: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass'], Relation.obj])

/** "Planned talks", "a possible meeting", "talks scheduled for Monday". */
function modifierStatus(tree: Tree, noun: number): EventStatus | undefined {
  for (const dependent of children(tree, noun)) {
    const relation = relationOf(tree, dependent)
    const before = relation === Relation.amod || relation === Relation.compound
    const after = relation === Relation.acl && tree.analysis.words.xpos[dependent] === Xpos.VBN
    const status = before || after ? modifiedStatus(lemmaOf(tree, dependent)) : undefined
    if (status) return status
  }
  return undefined
}

/** "A meeting would be unproductive": not real; "talks are under way": as the verb's tense says. */
function copularStatus(tree: Tree, predicate: number): EventStatus {
  const modal = modalOf(tree, predicate)
  if (FUTURE.has(modal)) return 'planned'
  if (modal) return 'hypothetical'
  const own = governedStatus(lemmaOf(tree, predicate))
  return own ?? 'held'
}
