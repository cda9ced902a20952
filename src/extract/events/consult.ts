/**
 * Talks, meetings and visits that verbs tell: held between persons, bodies and governments, each the head of its phrase.
 * A visit or a journey counts where somebody goes for a state or a body.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { RELATIVE_PRONOUNS } from './actor-nouns.data.ts'
import { partiesBefore } from './before-noun.ts'
import type { Candidate } from './candidate.ts'
import { type Arguments, actorsOfSubject, type Fit, isCount, phraseOf, targetsOf } from './frames.ts'
import { nounClasses } from './nouns.data.ts'
import { conjuncts, isDemonym, isPassive } from './participants.ts'
import {
  holdsOffice,
  isBody,
  isDestination,
  isGuest,
  isKnown,
  isMany,
  isMeetingForAnAudience,
  isNotable,
  isPerson,
  partiesIn,
} from './parties.ts'
import { verbStatus } from './status.ts'
import { ownParties, partnersOf } from './talk-noun.ts'
import { child, children, isNoun, lemmaOf, relationOf, type Tree } from './tree.ts'

/** Verbs whose object or goal is where somebody goes. */
const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'tour', 'travel', 'fly', 'head'])

/** Verbs of receiving somebody: one side holds an office, or the guests of a show would be met. */
const RECEPTIONS: ReadonlySet<string> = new Set(['host', 'receive', 'greet'])

export function consultation(tree: Tree, verb: number, own: Arguments, { frame, given }: Fit): Candidate | null {
  const name = lemmaOf(tree, verb)
  // "The plan was met with laughter."
  if (name === 'meet' && isPassive(tree, verb)) return null
  const ofTalks = frame.needs.some((need) => /:(?:talks|visit)$/.test(need))
  const talks = ofTalks && given.object >= 0 && isNoun(tree, given.object) ? talksIn(tree, given.object) : -1
  if (talks >= 0 && isMeetingForAnAudience(tree, talks)) return null
  const { sources, targets } = sidesOf(tree, verb, own, { frame, given, ofTalks, talks })
  // "The two met": who they are stands in the sentence before.
  const isCounted = own.subject >= 0 && isCount(tree, own.subject)
  if (sources.length === 0 && !isCounted && !(isPassive(tree, verb) && own.subject < 0)) return null
  const needsPartner = isMet(tree, verb, { frame, given }) || frame.needs.some((need) => need.startsWith('prep:'))
  if (targets.length === 0 && needsPartner) return null
  // "The two brothers are negotiating a loan": with whom?
  const isOfStates = sources.length > 1 && sources.every((word) => !isPerson(tree, word))
  if (name === 'negotiate' && targets.length === 0 && !isOfStates) return null
  // "Was greeted with boos": by nobody in particular.
  if (RECEPTIONS.has(name) && sources.length === 0) return null
  // "Once he meets her": the report does not tell whom.
  if (targets.length > 0 && targets.every((word) => isUnknownPronoun(tree, word))) return null
  // "Received 37 delegates": won, at a ballot.
  if (RECEPTIONS.has(name) && targets.some((word) => child(tree, word, Relation.nummod) >= 0)) return null
  if (RECEPTIONS.has(name) && talks < 0 && ![...sources, ...targets].some((word) => holdsOffice(tree, word)))
    return null
  // "Talked with her customers": words between people are talks where one is in office, or both are somebody.
  if (WORDS.has(name) && !isPublic(tree, sources, targets)) return null
  if (isHabit(tree, verb, targets)) return null
  // "Received 50 people", "parents talk with students": one side at least is somebody in particular.
  if (targets.some((word) => child(tree, word, Relation.nummod) >= 0 && isMany(tree, word))) return null
  if (!isCounted && ![...sources, ...targets].some((word) => isKnown(tree, word))) return null
  const status = verbStatus(tree, verb)
  // "Arrived for talks": they have not begun.
  const isAhead = ofTalks && status === 'held' && frame.needs.includes('prep:for')
  return {
    trigger: verb,
    ...phraseOf(tree, verb, talks > given.object ? { ...given, object: talks } : given, frame),
    type: 'CONSULT',
    sources,
    targets,
    status: isAhead ? 'planned' : status === 'held' && name === 'head' ? 'ongoing' : status,
    rule: `verb:${name}`,
  }
}

const isUnknownPronoun = (tree: Tree, word: number): boolean =>
  tree.analysis.words.upos[word] === Upos.PRON && !isKnown(tree, word)

/** Whether somebody goes for a state or a body, or both sides are known by name. */
function isPublic(tree: Tree, sources: readonly number[], targets: readonly number[]): boolean {
  const official = (word: number) => holdsOffice(tree, word) || isBody(tree, word) || isDemonym(tree, word)
  if ([...sources, ...targets].some(official)) return true
  return [sources, targets].every((side) => side.some((word) => isNotable(tree, word)))
}

const HABITS: ReadonlySet<string> = new Set(
  'always usually often frequently regularly routinely rarely seldom sometimes occasionally ever'.split(' '),
)

/** "Often meets", "do not meet with extremists", "will meet whoever asks": no one meeting. */
function isHabit(tree: Tree, verb: number, targets: readonly number[]): boolean {
  const { xpos } = tree.analysis.words
  const parts = children(tree, verb)
  const isPast = xpos[verb] === Xpos.VBD || xpos[verb] === Xpos.VBN
  if (!isPast && parts.some((word) => relationOf(tree, word) === Relation.advmod && HABITS.has(lemmaOf(tree, word))))
    return true
  // "Meets every month".
  const isRepeated = parts.some(
    (word) =>
      tree.dated[word] === 1 && children(tree, word).some((part) => /^(?:every|each)$/.test(lemmaOf(tree, part))),
  )
  if (isRepeated) return true
  const does = child(tree, verb, Relation.aux)
  if (does >= 0 && lemmaOf(tree, does) === 'do' && xpos[does] !== Xpos.VBD) return true
  return targets.some((word) => children(tree, word).some((part) => /^(?:any|every|each)$/.test(lemmaOf(tree, part))))
}

const WORDS: ReadonlySet<string> = new Set(['talk', 'speak', 'discuss'])

/** "Talks" of "rounds of talks". */
function talksIn(tree: Tree, object: number): number {
  if (nounClasses(lemmaOf(tree, object)).has('talks')) return object
  const inner = child(tree, object, Relation.nmod)
  return inner >= 0 && nounClasses(lemmaOf(tree, inner)).has('talks') ? inner : object
}

/** Whether the verb's object is whom or what it meets or visits. */
const isMet = (tree: Tree, verb: number, { frame, given }: Fit): boolean =>
  (JOURNEYS.has(lemmaOf(tree, verb)) || frame.needs.includes('actor')) &&
  frame.targets.includes('obj') &&
  given.object >= 0

interface Sides {
  readonly sources: number[]
  readonly targets: number[]
}

interface Shape extends Fit {
  readonly ofTalks: boolean
  /** The noun of talks that is held, attended or resumed, or -1. */
  readonly talks: number
}

function sidesOf(tree: Tree, verb: number, own: Arguments, { frame, given, ofTalks, talks }: Shape): Sides {
  const name = lemmaOf(tree, verb)
  const asked = own.subject < 0 || ofTalks ? own.sources : sourcesOf(tree, verb, own.subject)
  const journey = JOURNEYS.has(name)
  const doers = journey ? asked.filter((word) => holdsOffice(tree, word)) : asked
  if (talks >= 0) {
    const standing = {
      carrier: talks,
      verb,
      governed: talks !== own.subject,
      subject: -1,
      before: partiesBefore(tree, talks),
    }
    const named = ownParties(tree, talks, standing)
    const partners = partnersOf(tree, talks, { standing, isVisit: false })
    const sources = unique([...doers, ...named.filter((word) => word !== own.subject)])
    const found = partners.length > 0 ? partners : targetsOf(tree, verb, { ...given, sources }, frame)
    return { sources, targets: unique(found).filter((word) => !sources.includes(word)) }
  }
  const met = isMet(tree, verb, { frame, given })
  const found = !met
    ? targetsOf(tree, verb, { ...given, sources: doers }, frame)
    : journey && isDestination(tree, given.object)
      ? [given.object]
      : metIn(tree, given.object)
  const targets = RECEPTIONS.has(name) ? found.filter((word) => isGuest(tree, word)) : found
  return { sources: [...doers], targets: targets.filter((word) => !doers.includes(word)) }
}

/** "Meet the threshold and the nominees": what is met first tells what meeting this is. */
function metIn(tree: Tree, object: number): number[] {
  const parties = partiesIn(tree, object)
  return parties.length > 0 && parties[0] > object && conjuncts(tree, object).includes(parties[0]) ? [] : parties
}

const unique = (words: readonly number[]): number[] => [...new Set(words)].sort((a, b) => a - b)

function sourcesOf(tree: Tree, verb: number, subject: number): number[] {
  const parties = partiesIn(tree, subject)
  if (parties.length === 0 || RELATIVE_PRONOUNS.has(lemmaOf(tree, subject))) return parties
  return [...new Set([...parties, ...actorsOfSubject(tree, verb, subject)])].sort((a, b) => a - b)
}
