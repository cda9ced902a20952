/**
 * Events that nouns tell: "the Veldoria-Kasmere peace talks", "a meeting would be unproductive", "the evacuation of
 * civilians". A noun counts where it has participants of its own, or is the subject or object of a verb that says what
 * became of it; "the war" in passing does not.
 */
import { countryByName, Relation, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { eventNounType } from './nouns.data.ts'
import { actorsIn, subjectOf } from './participants.ts'
import { holdsOffice, isDestination, isKnown, partiesIn } from './parties.ts'
import { nominalStatus } from './status.data.ts'
import { isFixed, nounStatus } from './status-noun.ts'
import { modalAfter, nounAfterPreposition, startsClause } from './surface.ts'
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

const ARGUMENT: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass'], Relation.obj])

export function nominalEvent(tree: Tree, noun: number): Candidate | null {
  const type = eventNounType(lemmaOf(tree, noun))
  // "Talk is cheap."
  if (lemmaOf(tree, noun) === 'talk' && tree.analysis.words.xpos[noun] === Xpos.NN) return null
  if (!type || !isNoun(tree, noun) || relationOf(tree, noun) === Relation.compound) return null
  const talks = type === 'CONSULT'
  const named = modifiers(tree, noun)
  const inside = talks ? withoutVenue(tree, named) : named
  const between = [...obliques(tree, noun, 'between'), ...obliques(tree, noun, 'among')].flatMap((word) =>
    actorsIn(tree, word),
  )
  const by = obliques(tree, noun, 'by').flatMap((word) => actorsIn(tree, word))
  // "Talks on Kasmere" are about it, "a visit to Kasmere" is one there.
  const against = (talks ? PARTNERED : AIMED)
    .flatMap((preposition) => obliques(tree, noun, preposition))
    .flatMap((word) => actorsIn(tree, word))
  const carrier = carrierOf(tree, noun)
  const verb = headOf(tree, carrier)
  const governed = verb >= 0 && ARGUMENT.has(relationOf(tree, carrier)) && isVerb(tree, verb)
  const subject = governed && relationOf(tree, carrier) === Relation.obj ? subjectOf(tree, verb) : -1
  const own = between.length > 0 ? between : by.length > 0 ? by : inside
  // "turned down a meeting with the envoy": the parser often hangs the partner on the verb.
  if (against.length === 0 && subject >= 0)
    against.push(...obliques(tree, verb, 'with').flatMap((word) => actorsIn(tree, word)))
  const byClause = subject >= 0 ? actorsIn(tree, subject) : talks ? attending(tree, noun) : []
  const sources = own.length > 0 ? own : byClause
  if (talks && against.length === 0) against.push(...partnersAfter(tree, noun))
  const told = governed && nominalStatus(lemmaOf(tree, verb)) !== undefined
  const judged =
    (startsClause(tree, noun) && modalAfter(tree, noun) !== '') ||
    (verb >= 0 && child(tree, verb, Relation.cop) >= 0 && relationOf(tree, carrier) === Relation.nsubj)
  if (type === 'AGREE' || type === 'PROTEST' ? !told : own.length + against.length === 0 && !told && !judged && !talks)
    return null
  const { status, isTold, isOfClause } = nounStatus(tree, noun)
  if (talks && isForAnAudience(tree, noun)) return null
  if (talks && !isMeeting(tree, noun, { sources, targets: against, isTold: isTold || told })) return null
  const first = firstModifier(tree, noun)
  return {
    trigger: noun,
    first,
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

interface Named {
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  /** Whether the text says what became of it. */
  readonly isTold: boolean
}

/** "A panel discussion", "a town hall meeting". */
const isForAnAudience = (tree: Tree, noun: number): boolean =>
  children(tree, noun).some(
    (part) => relationOf(tree, part) === Relation.compound && AUDIENCES.has(lemmaOf(tree, part).toLowerCase()),
  )

const AUDIENCES: ReadonlySet<string> = new Set(['panel', 'hall', 'press', 'news', 'prayer', 'board', 'shareholder'])

/** Whether a noun tells of talks by itself: two parties are named, or one and what became of it; visits are those of offices. */
function isMeeting(tree: Tree, noun: number, { sources, targets, isTold }: Named): boolean {
  const parties = new Set([...sources, ...targets])
  if ([...parties].length > 0 && ![...parties].some((word) => isKnown(tree, word))) return false
  if (lemmaOf(tree, noun) === 'visit') return sources.some((word) => holdsOffice(tree, word)) && targets.length > 0
  if (parties.size > 1 || (lemmaOf(tree, noun) === 'summit' && isFixed(tree, noun))) return true
  return isTold && (parties.size > 0 || !isInPassing(tree, noun))
}

/** "A meeting", "talks" beside a clause: which ones is not said. */
const isInPassing = (tree: Tree, noun: number): boolean => !ARGUMENT.has(relationOf(tree, carrierOf(tree, noun)))

/** Prepositions by which the subject of a clause takes part in talks: "after talks, the two signed". */
const ATTENDED: ReadonlySet<string> = new Set(['after', 'following', 'during', 'at', 'in', 'on', 'to', 'for', 'into'])

/** The subject of the clause that a meeting is the time, the place or the aim of. */
function attending(tree: Tree, noun: number): number[] {
  let word = noun
  for (let steps = 0; steps < 3 && headOf(tree, word) >= 0 && !isVerb(tree, headOf(tree, word)); steps++) {
    if (relationOf(tree, word) === Relation['acl:relcl']) return []
    word = headOf(tree, word)
  }
  const preposition = prepositionOf(tree, noun)
  const verb = headOf(tree, word) < 0 && word !== noun ? word : headOf(tree, word)
  return verb >= 0 && ATTENDED.has(preposition) ? partiesIn(tree, subjectOf(tree, verb)) : []
}

/** "A visit to Kasmere", "talks with the envoy", by the order of words where the tree hangs them elsewhere. */
function partnersAfter(tree: Tree, noun: number): number[] {
  for (const preposition of ['with', 'to', 'by', 'of']) {
    const partner = nounAfterPreposition(tree, noun, preposition)
    if (partner >= 0) return isDestination(tree, partner) ? [partner] : []
  }
  return []
}

const AIMED: readonly string[] = ['with', 'against', 'on', 'to', 'of', 'from']
const PARTNERED: readonly string[] = ['with', 'to', 'of']

/** "The Sarn summit" is held there: one place alone before the noun takes no part, unless it is a state. */
function withoutVenue(tree: Tree, named: readonly number[]): readonly number[] {
  const { mentions, entities, text, words } = tree.analysis
  const isVenue = (word: number): boolean => {
    const mention = mentions[tree.mention[word]]
    if (relationOf(tree, word) !== Relation.compound) return false
    const type = mention?.kind === 'name' ? entities[mention.entity].type : 'other'
    const form = text.slice(words.start[word], words.end[word])
    return (
      (type === 'place' || type === 'other') &&
      !/^[\p{Lu}.]+$/u.test(form) &&
      !countryByName.has(form) &&
      !countryByName.has(form.toLowerCase())
    )
  }
  return named.length === 1 && isVenue(named[0]) ? [] : named
}

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

/** Actors before the noun: "Veldorian", "Veldoria's", "Veldoria-Kasmere". */
function modifiers(tree: Tree, noun: number): number[] {
  const found: number[] = []
  const gather = (word: number): void => {
    for (const dependent of children(tree, word)) {
      if (dependent >= noun) continue
      const relation = relationOf(tree, dependent)
      if (
        relation !== Relation.amod &&
        relation !== Relation.compound &&
        relation !== Relation['nmod:poss'] &&
        relation !== Relation.conj &&
        relation !== Relation.nmod &&
        relation !== Relation.dep
      )
        continue
      const before = found.length
      if (!tree.dated[dependent]) found.push(...actorsIn(tree, dependent))
      if (found.length === before || relation === Relation.compound) gather(dependent)
    }
  }
  gather(noun)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Where the noun's compound begins: "peace talks". */
function firstModifier(tree: Tree, noun: number): number {
  let first = noun
  while (first > 0 && headOf(tree, first - 1) === noun && NAMING.has(relationOf(tree, first - 1))) first--
  return first
}

const NAMING: ReadonlySet<number> = new Set([Relation.compound, Relation.amod])
