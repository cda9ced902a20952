/**
 * How real an event is as the text tells it: held, ongoing, planned, proposed, intended, hypothetical, refused, failed
 * or denied. From the verb's tense, modal and negation, then from the verbs above it, the nearest first.
 */
import { type EventStatus, Relation, Xpos } from '../../record/index.ts'
import { isAppointed, isDenied, isInfinitive, isSupposed, sharedGroupOf } from './reality.ts'
import { SAYING_VERBS } from './saying.data.ts'
import { governedStatus, NOUN_GOVERNORS } from './status.data.ts'
import { child, children, headOf, isVerb, lemmaOf, relationOf, type Tree } from './tree.ts'

export const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", 'shall', 'wo', '’ll', 'sha'])
const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'ought'])

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

/** Verbs above one another that are asked. */
const MOST_ABOVE = 5

/** Status of what a verb tells. */
export function verbStatus(tree: Tree, verb: number, above = 0): EventStatus {
  const { words } = tree.analysis
  const modal = modalOf(tree, verb)
  if (isDenied(tree, verb)) return FUTURE.has(modal) || modal === 'would' ? 'refused' : 'denied'
  if (above > MOST_ABOVE) return 'held'
  const shared = sharedGroupOf(tree, verb)
  if (shared >= 0) return verbStatus(tree, shared, above + 1)
  if (isSupposed(tree, verb)) return 'hypothetical'
  const governed = aboveStatus(tree, verb, above)
  if (governed) return governed
  if (FUTURE.has(modal)) return 'planned'
  if (modal === 'would' && isReported(tree, verb) && !isPerfect(tree, verb)) return 'planned'
  if (modal) return OBLIGING.has(modal) ? 'proposed' : 'hypothetical'
  // "Were to have met": they did not.
  if (isAppointed(tree, verb) && isPerfect(tree, verb)) return 'failed'
  // "Dostan to meet Nadeen": a headline's future.
  const isOfHeadline = headOf(tree, verb) < 0 && isInfinitive(tree, verb) && child(tree, verb, Relation.nsubj) >= 0
  if (isOfHeadline || isAppointed(tree, verb) || isGoingTo(tree, verb) || isAhead(tree, verb)) return 'planned'
  const passive = child(tree, verb, Relation['aux:pass'])
  if (passive >= 0 && words.xpos[passive] === Xpos.VBG) return 'ongoing'
  if (words.xpos[verb] === Xpos.VBG) {
    const auxiliary = child(tree, verb, Relation.aux)
    if (auxiliary >= 0 && (words.xpos[auxiliary] === Xpos.VBZ || words.xpos[auxiliary] === Xpos.VBP)) return 'ongoing'
    if (auxiliary >= 0 && lemmaOf(tree, auxiliary) === 'be') return 'ongoing'
  }
  return 'held'
}

/** What the nearest governing verb or adjective makes of it. */
function aboveStatus(tree: Tree, verb: number, above: number): EventStatus | null {
  let word = verb
  for (let steps = 0; steps < 4; steps++) {
    const up = headOf(tree, word)
    const relation = relationOf(tree, word)
    if (up < 0) return null
    if (relation === Relation.conj) {
      word = up
      continue
    }
    const isOfNoun = relation === Relation.acl || relation === Relation['acl:relcl']
    if (isOfNoun && CLAIMS.has(lemmaOf(tree, up)) && isDeniedClaim(tree, up)) return 'denied'
    if (!UNDER.has(relation)) return null
    const infinitive = isInfinitive(tree, word)
    const gerund = !infinitive && isGerund(tree, word)
    const status =
      infinitive || relation === Relation.obj || relation === Relation.xcomp || (gerund && isBesideVerb(tree, word, up))
        ? governedStatus(lemmaOf(tree, up))
        : undefined
    if (status) return settle(tree, { governor: up, status, above })
    if (relation === Relation.ccomp && isBare(tree, word) && governedStatus(lemmaOf(tree, up)) === 'proposed')
      return settle(tree, { governor: up, status: 'proposed', above })
    // "The prospect of meeting", "plans for meeting": the noun says what becomes of it.
    const ofNoun = relation === Relation.acl && !isVerb(tree, up) ? NOUN_GOVERNORS.get(lemmaOf(tree, up)) : undefined
    if (gerund && ofNoun) return governedStatus(ofNoun) ?? null
    if (gerund && relation !== Relation.xcomp) return gerundStatus(tree, { word, up, above })
    // Past a purpose ("arrived to hold talks") nothing is settled by the verb above; it has not happened yet.
    if (relation === Relation.advcl) return infinitive ? ofPurpose(tree, up, above) : null
    if (relation === Relation.acl) {
      const noun = governedStatus(NOUN_GOVERNORS.get(lemmaOf(tree, up)) ?? '')
      return noun ?? (infinitive ? 'intended' : null)
    }
    // "Denied that it had attacked", "doubts that they met".
    if (relation === Relation.ccomp && !infinitive) {
      const finite = OF_CLAUSES.get(lemmaOf(tree, up))
      return finite === undefined ? null : settle(tree, { governor: up, status: finite, above })
    }
    // "Would be pleased to receive her", "will get to meet".
    const modal = infinitive || relation === Relation.xcomp ? modalOf(tree, up) : ''
    if (modal) return FUTURE.has(modal) ? 'planned' : 'hypothetical'
    word = up
  }
  return null
}

/** "Will travel to Sarn to meet her": the aim of what is fixed is fixed as well. */
const ofPurpose = (tree: Tree, up: number, above: number): EventStatus =>
  isVerb(tree, up) && verbStatus(tree, up, above + 1) === 'planned' ? 'planned' : 'intended'

const OF_CLAUSES: ReadonlyMap<string, EventStatus> = new Map([
  ['deny', 'denied'],
  ['doubt', 'hypothetical'],
  ['fear', 'hypothetical'],
])
const CLAIMS: ReadonlySet<string> = new Set(
  'claim report allegation accusation suggestion rumour rumor assertion'.split(' '),
)
const REJECTS: ReadonlySet<string> = new Set(['deny', 'reject', 'dismiss', 'refute', 'dispute'])

/** "Rejected claims that it had attacked". */
const isDeniedClaim = (tree: Tree, noun: number): boolean =>
  headOf(tree, noun) >= 0 && REJECTS.has(lemmaOf(tree, headOf(tree, noun))) && !isDenied(tree, headOf(tree, noun))

interface Governed {
  readonly governor: number
  readonly status: EventStatus
  readonly above: number
}

/** A governor's status under its own negation, tense and condition: "has never refused to meet" refuses nothing. */
function settle(tree: Tree, { governor, status, above }: Governed): EventStatus {
  if (isDenied(tree, governor))
    return status === 'refused' || status === 'failed' || status === 'denied' ? 'hypothetical' : 'denied'
  // "Was able to meet" did.
  const be = child(tree, governor, Relation.cop)
  if (lemmaOf(tree, governor) === 'able' && be >= 0 && tree.analysis.words.xpos[be] === Xpos.VBD) return 'held'
  if (!isVerb(tree, governor)) return isSupposed(tree, governor) ? 'hypothetical' : status
  const outer = verbStatus(tree, governor, above + 1)
  if (outer === 'hypothetical' || outer === 'denied') return 'hypothetical'
  const isReal = outer === 'held' || outer === 'ongoing'
  if (status === 'ongoing') return isReal ? status : outer
  if (status === 'refused' || status === 'failed') return isReal ? status : 'hypothetical'
  return status
}

/** "Suggested that they meet", "demands that he meet": no tense of its own. */
const isBare = (tree: Tree, word: number): boolean => {
  const tag = tree.analysis.words.xpos[word]
  return (tag === Xpos.VB || tag === Xpos.VBP) && child(tree, word, Relation.aux) < 0
}

/** An -ing form that is no progressive: "after meeting", "looked forward to visiting". */
const isGerund = (tree: Tree, word: number): boolean =>
  tree.analysis.words.xpos[word] === Xpos.VBG && child(tree, word, Relation.aux, Relation['aux:pass']) < 0

/** "Turned down meeting Nadeen", "avoided meeting": right behind its verb, whatever the tree calls it. */
const isBesideVerb = (tree: Tree, word: number, up: number): boolean =>
  isVerb(tree, up) && (word === up + 1 || (word === up + 2 && child(tree, up, Relation['compound:prt']) === up + 1))

/** After these prepositions a gerund tells of what is wanted or thought of. */
const AIMED: ReadonlySet<string> = new Set(['to', 'toward', 'towards'])
const THOUGHT: ReadonlySet<string> = new Set(['when', 'whenever', 'about', 'against'])

/** "Before meeting", "after meeting" and "meeting" beside a main clause are as real as that; "when visiting" is no one time. */
function gerundStatus(
  tree: Tree,
  { word, up, above }: { readonly word: number; readonly up: number; readonly above: number },
): EventStatus | null {
  const mark = child(tree, word, Relation.mark, Relation.case)
  const preposition = mark >= 0 ? lemmaOf(tree, mark) : ''
  // "Invited them for holding talks".
  const asked = preposition === 'for' && isVerb(tree, up) ? governedStatus(lemmaOf(tree, up)) : undefined
  if (asked) return asked
  // "Hopeful of meeting", "capable of meeting".
  const ofAdjective = isVerb(tree, up) ? undefined : governedStatus(lemmaOf(tree, up))
  if (ofAdjective) return ofAdjective
  if (AIMED.has(preposition)) return 'intended'
  if (THOUGHT.has(preposition)) return 'hypothetical'
  if (!isVerb(tree, up) || preposition === 'after' || preposition === 'since' || preposition === 'for') return null
  const outer = verbStatus(tree, up, above + 1)
  return outer === 'denied' || outer === 'refused' ? null : outer
}

/** "He said that they would meet", "they would meet, he said". */
function isReported(tree: Tree, verb: number): boolean {
  const relation = relationOf(tree, verb)
  if (relation === Relation.ccomp) return true
  // "The news that the summit would be held".
  const mark = child(tree, verb, Relation.mark)
  if (relation === Relation.acl && mark >= 0 && lemmaOf(tree, mark) === 'that') return true
  const up = headOf(tree, verb)
  if (relation === Relation.conj && up >= 0) return relationOf(tree, up) === Relation.ccomp
  return children(tree, verb).some(
    (word) => relationOf(tree, word) === Relation.parataxis && SAYING_VERBS.has(lemmaOf(tree, word)),
  )
}

/** "Would have met". */
const isPerfect = (tree: Tree, verb: number): boolean =>
  children(tree, verb).some((word) => relationOf(tree, word) === Relation.aux && lemmaOf(tree, word) === 'have')

const isGoingTo = (tree: Tree, verb: number): boolean =>
  relationOf(tree, verb) === Relation.xcomp &&
  headOf(tree, verb) >= 0 &&
  lemmaOf(tree, headOf(tree, verb)) === 'go' &&
  isInfinitive(tree, verb)

/** "Until he meets Nadeen", "when they meet": a present tense under these looks ahead. */
const AHEAD: ReadonlySet<string> = new Set(['until', 'till', 'before', 'after', 'when', 'once'])

function isAhead(tree: Tree, verb: number): boolean {
  const tag = tree.analysis.words.xpos[verb]
  if (tag !== Xpos.VBZ && tag !== Xpos.VBP) return false
  return children(tree, verb).some(
    (word) =>
      (relationOf(tree, word) === Relation.mark || relationOf(tree, word) === Relation.advmod) &&
      AHEAD.has(lemmaOf(tree, word)),
  )
}
