/**
 * Events that nouns tell: "the Veldoria-Kasmere peace talks", "a meeting would be unproductive", "the evacuation of
 * civilians". A noun counts where it has participants of its own, or is the subject or object of a verb that says what
 * became of it; "the war" in passing does not.
 */
import { Relation, Xpos } from '../../record/index.ts'
import { actorsBefore, partiesBefore } from './before-noun.ts'
import type { Candidate } from './candidate.ts'
import { eventNounType } from './nouns.data.ts'
import { actorsIn, subjectOf } from './participants.ts'
import { nominalStatus } from './status.data.ts'
import { isFixed, nounStatus } from './status-noun.ts'
import { firstModifier, modalAfter, startsClause } from './surface.ts'
import { talkNoun } from './talk-noun.ts'
import { child, headOf, isNoun, isVerb, lemmaOf, obliques, relationOf, type Tree } from './tree.ts'

const ARGUMENT: ReadonlySet<number> = new Set([
  Relation.nsubj,
  Relation['nsubj:outer'],
  Relation['nsubj:pass'],
  Relation.obj,
])

export function nominalEvent(tree: Tree, noun: number): Candidate | null {
  const type = eventNounType(lemmaOf(tree, noun))
  // "Talk is cheap."
  if (lemmaOf(tree, noun) === 'talk' && tree.analysis.words.xpos[noun] === Xpos.NN) return null
  if (!type || !isNoun(tree, noun) || relationOf(tree, noun) === Relation.compound) return null
  const carrier = carrierOf(tree, noun)
  const verb = headOf(tree, carrier)
  // "Called off a visit": the tree takes "off" for a preposition.
  const isOff = verb >= 0 && relationOf(tree, carrier) === Relation.obl && lemmaOf(tree, verb + 1) === 'off'
  const isObject = isOff || relationOf(tree, carrier) === Relation.obj
  const governed = verb >= 0 && (isOff || ARGUMENT.has(relationOf(tree, carrier))) && isVerb(tree, verb)
  const subject = governed && isObject ? subjectOf(tree, verb) : -1
  const named = actorsBefore(tree, noun)
  if (type === 'CONSULT')
    return talkNoun(tree, noun, { carrier, verb, governed, subject, before: partiesBefore(tree, noun) })
  const between = [...obliques(tree, noun, 'between'), ...obliques(tree, noun, 'among')].flatMap((word) =>
    actorsIn(tree, word),
  )
  const by = obliques(tree, noun, 'by').flatMap((word) => actorsIn(tree, word))
  const against = AIMED.flatMap((preposition) => obliques(tree, noun, preposition)).flatMap((word) =>
    actorsIn(tree, word),
  )
  const own = between.length > 0 ? between : by.length > 0 ? by : named
  // "Launched an attack with": the parser often hangs the partner on the verb.
  if (against.length === 0 && subject >= 0)
    against.push(...obliques(tree, verb, 'with').flatMap((word) => actorsIn(tree, word)))
  const byClause = subject >= 0 ? actorsIn(tree, subject) : []
  const sources = own.length > 0 ? own : byClause
  const told = governed && nominalStatus(lemmaOf(tree, verb)) !== undefined
  const judged =
    (startsClause(tree, noun) && modalAfter(tree, noun) !== '') ||
    (verb >= 0 && child(tree, verb, Relation.cop) >= 0 && relationOf(tree, carrier) === Relation.nsubj)
  if (type === 'AGREE' || type === 'PROTEST' ? !told : own.length + against.length === 0 && !told && !judged)
    return null
  const { status, isOfClause } = nounStatus(tree, noun)
  return {
    trigger: noun,
    first: firstModifier(tree, noun),
    end: noun + 1,
    type,
    sources,
    targets: against.filter((word) => !sources.includes(word)),
    status,
    rule: `noun:${lemmaOf(tree, noun)}`,
    isInferred: isOfClause,
    isAgain: own.length + against.length === 0 && isFixed(tree, noun),
  }
}

const AIMED: readonly string[] = ['with', 'against', 'on', 'to', 'of', 'from']

/** The noun whose place in the clause is the event's: "rounds" of "rounds of talks". */
function carrierOf(tree: Tree, noun: number): number {
  let word = noun
  for (
    let steps = 0;
    steps < 3 &&
    relationOf(tree, word) === Relation.nmod &&
    ['round', 'series', 'start', 'commencement', 'resumption', 'end', 'session', 'day', 'number', 'beginning'].includes(
      lemmaOf(tree, headOf(tree, word)),
    );
    steps++
  )
    word = headOf(tree, word)
  return word
}
