/**
 * Talks, meetings and visits that nouns tell: who takes part, and whether the text tells enough to say that they are ones.
 * "Talks between Veldoria and Kasmere", "their meeting with the envoy", "Dostan is in talks with Nadeen".
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { subjectOf } from './participants.ts'
import {
  holdsOffice,
  isBody,
  isDestination,
  isKnown,
  isMeetingForAnAudience,
  isPerson,
  partiesIn,
  sidesIn,
} from './parties.ts'
import { nominalStatus } from './status.data.ts'
import { isFixed, nounStatus } from './status-noun.ts'
import { firstModifier, modalAfter, nounAfterPreposition, pairAfter, partnerAfter, startsClause } from './surface.ts'
import {
  child,
  children,
  headOf,
  isNoun,
  isVerb,
  lemmaOf,
  obliques,
  prepositionOf,
  relationOf,
  type Tree,
} from './tree.ts'

const ARGUMENT: ReadonlySet<number> = new Set([
  Relation.nsubj,
  Relation['nsubj:outer'],
  Relation['nsubj:pass'],
  Relation.obj,
])

/** What the noun stands in: the noun that carries it ("rounds" of "rounds of talks"), and the verb of that. */
export interface Standing {
  readonly carrier: number
  /** Head of the carrier, or -1. */
  readonly verb: number
  /** Whether the carrier is subject or object of that verb. */
  readonly governed: boolean
  /** Subject of the verb whose object the noun is, or -1. */
  readonly subject: number
  /** Parties before the noun: "Veldorian", "Veldoria's", "Veldoria-Kasmere". */
  readonly before: readonly number[]
}

/** `null` where the noun tells of no talks, or leaves open whose. */
export function talkNoun(tree: Tree, noun: number, standing: Standing): Candidate | null {
  if (isMeetingForAnAudience(tree, noun) || isAnyOne(tree, noun)) return null
  const { status, isTold, isOfClause } = nounStatus(tree, noun)
  const told = isTold || (standing.governed && nominalStatus(lemmaOf(tree, standing.verb)) !== undefined)
  const isVisit = VISITS.has(lemmaOf(tree, noun))
  const own = ownParties(tree, noun, standing)
  const partners = partnersOf(tree, noun, { standing, isVisit })
  const sources = own.length > 0 ? own : clauseParties(tree, noun, { standing, alone: partners.length === 0 })
  const targets = partners.filter((word) => !sources.includes(word))
  // "Nadeen's visit": of an office holder, though where to is not said.
  const isWhole = targets.length > 0 || own.length > 0
  if (isVisit && !(sources.some((word) => holdsOffice(tree, word)) && isWhole)) return null
  if (!isVisit && !isMeeting(tree, noun, { sources, targets, status, told })) return null
  return {
    trigger: noun,
    first: firstModifier(tree, noun),
    end: noun + 1,
    type: 'CONSULT',
    sources,
    targets,
    status,
    rule: `noun:${lemmaOf(tree, noun)}`,
    isInferred: isOfClause,
    isAgain: own.length + partners.length === 0 && isFixed(tree, noun),
  }
}

/** "Each meeting": no one of them. */
const isAnyOne = (tree: Tree, noun: number): boolean =>
  children(tree, noun).some(
    (part) => relationOf(tree, part) === Relation.det && /^(?:each|every)$/.test(lemmaOf(tree, part)),
  )

const VISITS: ReadonlySet<string> = new Set(['visit', 'tour', 'trip'])

/** Those that the noun phrase itself names as holding the talks. */
export function ownParties(tree: Tree, noun: number, { before }: Standing): readonly number[] {
  const between = ['between', 'among'].flatMap((preposition) =>
    obliques(tree, noun, preposition).flatMap((word) => partiesIn(tree, word)),
  )
  // The tree often loses the second of a pair.
  const pair = between.length > 1 ? between : pairAfter(tree, noun, (word) => partiesIn(tree, word))
  if (pair.length > 1) return unique([...between, ...pair])
  if (between.length > 0) return between
  const by = obliques(tree, noun, 'by').flatMap((word) => partiesIn(tree, word))
  // "A meeting of the two"; "her discussion of Brezik's plans" is about them, as what one discusses is.
  const of =
    lemmaOf(tree, noun) === 'discussion' ? [] : obliques(tree, noun, 'of').flatMap((word) => sidesIn(tree, word))
  return unique([...before.filter((word) => !isPlainPossessor(tree, word)), ...by, ...of])
}

/** "Their meeting": of whom the analysis cannot tell. */
const isPlainPossessor = (tree: Tree, word: number): boolean =>
  tree.analysis.words.upos[word] === Upos.PRON && !isKnown(tree, word)

interface Asked {
  readonly standing: Standing
  readonly isVisit: boolean
}

/** "With the envoy"; of a visit, where it goes. */
export function partnersOf(tree: Tree, noun: number, { standing, isVisit }: Asked): number[] {
  const { carrier, verb, governed } = standing
  const prepositions = isVisit ? ['to', 'with'] : ['with']
  const found = prepositions.flatMap((preposition) =>
    [noun, carrier].flatMap((holder) => obliques(tree, holder, preposition)),
  )
  // "Turned down a meeting with the envoy": the parser often hangs the partner on the verb.
  if (found.length === 0 && governed) found.push(...obliques(tree, verb, 'with'))
  const parties = unique(found).flatMap((word) =>
    isVisit ? (isDestination(tree, word) ? [word] : []) : sidesIn(tree, word),
  )
  if (parties.length > 0) return unique(parties)
  if (!isVisit) return partnerAfter(tree, noun).flatMap((word) => sidesIn(tree, word))
  const goal = nounAfterPreposition(tree, noun, 'to')
  if (goal >= 0 && isDestination(tree, goal)) return [goal]
  // "A visit by Nadeen to Kasmere".
  const onward = children(tree, noun).flatMap((part) => obliques(tree, part, 'to'))
  if (onward.length > 0) return onward.filter((word) => isDestination(tree, word)).slice(0, 1)
  // "Arrived in Sarn for a visit".
  const arrival = prepositionOf(tree, noun) === 'for' ? clauseVerb(tree, noun) : -1
  if (arrival < 0) return []
  const places = ['in', 'at', 'to'].flatMap((preposition) => obliques(tree, arrival, preposition))
  return places.filter((word) => !tree.dated[word] && isDestination(tree, word)).slice(0, 1)
}

/** Prepositions by which the subject of a clause takes part in talks: "after talks, the two signed". */
const ATTENDED: ReadonlySet<string> = new Set(
  ['after', 'follow', 'following', 'during', 'at', 'in', 'on', 'to', 'for', 'into', 'from'],
) // biome-ignore format: one list
/** Of these the object of the clause takes part as well: "warned him at a meeting". */
const TOGETHER: ReadonlySet<string> = new Set(['during', 'at', 'in'])

const INVITING: ReadonlySet<string> = new Set(['invite', 'summon', 'call'])

interface Clause {
  readonly standing: Standing
  /** Whether nobody is named that they are held with. */
  readonly alone: boolean
}

/** Those that the clause names: its subject, and whom that speaks to at the talks. */
function clauseParties(tree: Tree, noun: number, { standing, alone }: Clause): number[] {
  const { subject, governed, carrier, verb } = standing
  // "Dostan is in talks".
  const self = child(tree, noun, Relation.nsubj)
  if (self >= 0 && child(tree, noun, Relation.cop) >= 0 && prepositionOf(tree, noun) !== '')
    return partiesIn(tree, self)
  if (subject >= 0) return partiesIn(tree, subject)
  // "The meeting was attended by Dostan".
  if (governed && relationOf(tree, carrier) === Relation['nsubj:pass'])
    return obliques(tree, verb, 'by').flatMap((word) => partiesIn(tree, word))
  const preposition = prepositionOf(tree, noun)
  if (!ATTENDED.has(preposition)) return []
  const clause = clauseVerb(tree, noun)
  if (clause < 0) return []
  const doers = partiesIn(tree, subjectOf(tree, clause))
  // "Invited the rebels to talks": both are to take part.
  if (preposition === 'to' && INVITING.has(lemmaOf(tree, clause)))
    return unique([...doers, ...partiesIn(tree, child(tree, clause, Relation.obj))])
  if (!alone || !TOGETHER.has(preposition) || doers.length !== 1) return doers
  const met = child(tree, clause, Relation.iobj, Relation.obj)
  return unique([...doers, ...partiesIn(tree, met).filter((word) => isKnown(tree, word))])
}

/** The verb of the clause that a meeting is the time, the place or the aim of; -1 where that is a relative clause. */
function clauseVerb(tree: Tree, noun: number): number {
  let word = noun
  for (let steps = 0; steps < 3 && headOf(tree, word) >= 0 && !isVerb(tree, headOf(tree, word)); steps++) {
    if (relationOf(tree, word) === Relation['acl:relcl']) return -1
    word = headOf(tree, word)
  }
  return headOf(tree, word) < 0 && word !== noun ? word : headOf(tree, word)
}

interface Named {
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  readonly status: Candidate['status']
  /** Whether the text says what became of it. */
  readonly told: boolean
}

/** What is not, or only thought of, is worth telling where both sides are named. */
const UNREAL: ReadonlySet<string> = new Set(['hypothetical', 'intended', 'denied'])

const NOT_TO_BE: ReadonlySet<string> = new Set(['refused', 'failed'])

/** Whether a noun tells of talks by itself: two parties are named, or a body that meets and what became of it. */
function isMeeting(tree: Tree, noun: number, { sources, targets, status, told }: Named): boolean {
  const parties = unique([...sources, ...targets])
  if (parties.length > 0 && !parties.some((word) => isKnown(tree, word))) return false
  if (parties.length > 1 || (lemmaOf(tree, noun) === 'summit' && (told || isFixed(tree, noun)))) return true
  const judged = startsClause(tree, noun) && modalAfter(tree, noun) !== ''
  if (parties.length === 0) return (told || judged) && !isInPassing(tree, noun)
  const [party] = parties
  const isAttended = ATTENDED.has(prepositionOf(tree, noun)) && !UNREAL.has(status)
  // "Following a meeting, the council said": its own.
  if (isAttended && (isSeveral(tree, party) || tree.analysis.words.xpos[noun] === Xpos.NNS)) return true
  // One person alone holds no talks, but may refuse them; a state or a body may hold them.
  const canAlone = isSeveral(tree, party) || !isPerson(tree, party) || NOT_TO_BE.has(status)
  return told && canAlone && (isSeveral(tree, party) || (!UNREAL.has(status) && !isInPassing(tree, noun)))
}

/** "The leaders", "the council": they can meet by themselves. */
const isSeveral = (tree: Tree, word: number): boolean => {
  const tag = tree.analysis.words.xpos[word]
  return tag === Xpos.NNS || tag === Xpos.NNPS || isBody(tree, word)
}

/** "A meeting", "talks" beside a clause: which ones is not said. */
const isInPassing = (tree: Tree, noun: number): boolean => {
  let word = noun
  for (
    let steps = 0;
    steps < 3 && relationOf(tree, word) === Relation.nmod && isNoun(tree, headOf(tree, word));
    steps++
  )
    word = headOf(tree, word)
  return !ARGUMENT.has(relationOf(tree, word)) && headOf(tree, word) >= 0
}

const unique = (words: readonly number[]): number[] => [...new Set(words)].sort((a, b) => a - b)
