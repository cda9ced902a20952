/**
 * Talks, meetings and visits that verbs tell: held between persons, bodies and governments, each the head of its phrase.
 * A visit or a journey counts where somebody goes for a state or a body.
 */
import { Relation } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { type Arguments, actorsOfSubject, type Fit, isCount, phraseOf, targetsOf } from './frames.ts'
import { isPassive } from './participants.ts'
import { holdsOffice, isDestination, isKnown, isMany, partiesIn } from './parties.ts'
import { verbStatus } from './status.ts'
import { child, lemmaOf, type Tree } from './tree.ts'

/** Verbs whose object or goal is where somebody goes. */
const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'tour', 'travel', 'fly', 'head'])

export function consultation(tree: Tree, verb: number, own: Arguments, { frame, given }: Fit): Candidate | null {
  const name = lemmaOf(tree, verb)
  // "The decision was met with outrage."
  if (name === 'meet' && isPassive(tree, verb)) return null
  const ofTalks = frame.needs.some((need) => /:(?:talks|visit)$/.test(need))
  const asked = own.subject < 0 || ofTalks ? own.sources : sourcesOf(tree, verb, own.subject)
  const journey = JOURNEYS.has(name)
  const sources = journey ? asked.filter((word) => holdsOffice(tree, word)) : asked
  // "The two met": who they are stands in the sentence before.
  const isCounted = own.subject >= 0 && isCount(tree, own.subject)
  if (sources.length === 0 && !isCounted && !(isPassive(tree, verb) && own.subject < 0)) return null
  const met = (journey || frame.needs.includes('actor')) && frame.targets.includes('obj') && given.object >= 0
  const found = met
    ? journey && isDestination(tree, given.object)
      ? [given.object]
      : partiesIn(tree, given.object)
    : targetsOf(tree, verb, { ...given, sources }, frame)
  const targets = found.filter((word) => !sources.includes(word))
  if (targets.length === 0 && (met || frame.needs.some((need) => need.startsWith('prep:')))) return null
  // "Negotiated a treaty": with whom?
  if (name === 'negotiate' && sources.length + targets.length < 2) return null
  // "Received 50 people", "parents talk with students": one side at least is somebody in particular.
  if (targets.some((word) => child(tree, word, Relation.nummod) >= 0 && isMany(tree, word))) return null
  if (!isCounted && ![...sources, ...targets].some((word) => isKnown(tree, word))) return null
  const status = verbStatus(tree, verb)
  // "Arrived for talks": they have not begun.
  const isAhead = ofTalks && status === 'held' && frame.needs.includes('prep:for')
  return {
    trigger: verb,
    ...phraseOf(tree, verb, given, frame),
    type: 'CONSULT',
    sources,
    targets,
    status: isAhead ? 'planned' : status === 'held' && name === 'head' ? 'ongoing' : status,
    rule: `verb:${name}`,
  }
}

function sourcesOf(tree: Tree, verb: number, subject: number): number[] {
  const parties = partiesIn(tree, subject)
  if (parties.length === 0) return []
  return [...new Set([...parties, ...actorsOfSubject(tree, verb, subject)])].sort((a, b) => a - b)
}
