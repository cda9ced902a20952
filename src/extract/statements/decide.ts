/**
 * Candidates → the statements of an article. The likeliest first; one that shares words with what was taken before is
 * dropped, unless it lies wholly inside another's content: a report of a report, which stands where it is likely by itself.
 */

import { NO_SPEAKERS, Relation, Upos } from '../../record/index.ts'
import { type Candidate, candidatesOf, holds, sharedWords, VALUES } from './candidates.ts'
import { type Certain, certainStatements } from './certain.ts'
import { type Context, SOMEBODY } from './context.ts'
import { cueWords } from './cue-edges.ts'
import { logistic, newFeatures } from './features.ts'
import { isSayingVerb } from './loose.data.ts'
import type { StatementModels } from './models.ts'
import { isSpeakingNoun } from './source-heads.ts'
import { isByNorm, isSpeech } from './speech.ts'
import { ATTITUDE_NOUNS, VOICING_LEMMAS } from './surroundings.data.ts'
import { sumTrees } from './trees.ts'

export interface Decided {
  readonly candidate: Candidate
  readonly probability: number
  /** Words `[first, end)`. */
  readonly cue: readonly [number, number]
  /** Index of the statement that reports it, or -1. */
  readonly within: number
  /** The rule that made it where no model was asked, and whether such a line is the speaker's own words. */
  readonly certain: Certain | null
}

/**
 * How likely a report inside a report has to be by itself. PolNeAR's annotators mark the outer one alone, so each of these
 * costs by its measure; one whose source has a name is worth more to whoever asks what that source said.
 */
const NESTED = 0.6
const NESTED_NAMED = 0.3
/** A verb of saying with its speaker is a report wherever it stands. */
const NESTED_SPOKEN = 0.15
/**
 * How likely a statement has to be whose cue voices an attitude ("indicated a willingness to …"): that it is one is sure
 * enough by its form, so the models need only say of which extent.
 */
const VOICED = 0.1
/** How likely an act that is no speech has to be. Local news is full of them; of PolNeAR's, those that are likelier are mostly marked. */
const ACT = 0.6
const V = Object.fromEntries(VALUES.map((name, index) => [name, index])) as Record<(typeof VALUES)[number], number>

export interface Weighed {
  readonly candidate: Candidate
  readonly probability: number
}

/** How likely the candidate is right were there nothing around it: what decides whether a report inside a report stands. */
function alone(candidate: Candidate, models: StatementModels): number {
  const values = candidate.values.slice()
  values[V['best cue around']] = -9
  values[V['around probability']] = 0
  values[V['overlap with a better cue']] = 0
  return logistic(sumTrees(models.accept, values))
}

export function weigh(context: Context, models: StatementModels): Weighed[] {
  return candidatesOf(context, models).map((candidate) => ({
    candidate,
    probability: logistic(sumTrees(models.accept, candidate.values)),
  }))
}

/** The statements that stand, in text order. `weighed` comes from `weigh`. */
export function decide(context: Context, models: StatementModels, all = weigh(context, models)): Decided[] {
  const weighed = all
    .filter(
      ({ probability, candidate }) =>
        probability > 0.005 &&
        !isLabelled(context, candidate) &&
        !isSecondPerson(context, candidate) &&
        !isOfItsSpeaker(context, candidate) &&
        !isByNorm(context, candidate) &&
        (isSpeech(context, candidate) || (probability >= ACT && isOwnAct(context, candidate))),
    )
    .sort((a, b) => b.probability - a.probability || a.candidate.anchor - b.candidate.anchor)
  const kept: { candidate: Candidate; probability: number; within: Candidate | null; certain: Certain | null }[] = []
  const near = newNeighbours()
  const keep = (candidate: Candidate, probability: number, within: Candidate | null, certain: Certain | null) => {
    kept.push({ candidate, probability, within, certain })
    near.add(candidate)
  }
  for (const certain of certainStatements(context)) keep(certain.candidate, certain.probability, null, certain)
  for (const { candidate, probability } of weighed) {
    let around: Candidate | null = null
    let clashes = false
    for (const other of near.of(candidate)) {
      if (other.anchor === candidate.anchor) clashes = true
      else if (isInside(context, candidate, other)) {
        if (around === null || isInside(context, other, around)) around = other
      } else if (
        sharedWords(context, candidate.content, other.content) > 0 ||
        holds(other.content, candidate.anchor) ||
        holds(candidate.content, other.anchor)
      ) {
        clashes = true
      }
      if (clashes) break
    }
    if (clashes) continue
    if (around !== null) {
      const free = alone(candidate, models)
      if (free >= leastNested(context, candidate)) keep(candidate, free, around, null)
    } else if (probability >= (isVoiced(context, candidate) ? VOICED : models.threshold))
      keep(candidate, probability, null, null)
  }
  kept.sort((a, b) => a.candidate.anchor - b.candidate.anchor)
  const features = newFeatures()
  const place = new Map(kept.map(({ candidate }, index) => [candidate, index]))
  return kept.map(({ candidate, probability, within, certain }) => ({
    candidate,
    probability,
    certain,
    cue: certain ? [candidate.anchor, candidate.anchor + 1] : cueWords(context, candidate, models.cueEdges, features),
    within: within === null ? -1 : (place.get(within) ?? -1),
  }))
}

/** So many words make one stretch of the text by which neighbours are looked up. */
const STRETCH = 32

/** The candidates taken so far, looked up by where they lie: a text of many statements costs no more than its length. */
function newNeighbours() {
  const byStretch = new Map<number, Candidate[]>()
  const stretches = ({ anchor, content }: Candidate): readonly [number, number] => [
    Math.floor(Math.min(anchor, content[0] ?? anchor) / STRETCH),
    Math.floor(Math.max(anchor, content[content.length - 1] ?? anchor) / STRETCH),
  ]
  return {
    add(candidate: Candidate): void {
      const [first, last] = stretches(candidate)
      for (let at = first; at <= last; at++) {
        const here = byStretch.get(at)
        if (here === undefined) byStretch.set(at, [candidate])
        else here.push(candidate)
      }
    },
    /** All that may share words with the candidate, from its first stretch to its last. */
    of(candidate: Candidate): ReadonlySet<Candidate> {
      const found = new Set<Candidate>()
      const [first, last] = stretches(candidate)
      for (let at = first; at <= last; at++) for (const other of byStretch.get(at) ?? []) found.add(other)
      return found
    },
  }
}

/**
 * An act that is no speech is on record where somebody does it, and not to somebody: "has hired Ilse Rosen to join its team"
 * is nothing said, and what is "not known to occur" is nobody's.
 */
function isOwnAct({ analysis: { words }, dependents, standing }: Context, { anchor, source }: Candidate): boolean {
  if (source.length === 0) return false
  if (words.upos[anchor] !== Upos.VERB) return true
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (words.relation[word] === Relation.obj && SOMEBODY.has(standing[word] % 10)) return false
  }
  return true
}

/**
 * Quoted words that name their own speaker: "Brezik waved. “We have waited a year for Brezik to come.”" is not Brezik's,
 * unless a verb of saying gives it to him.
 */
function isOfItsSpeaker(
  { analysis: { words }, quotation, form, solid }: Context,
  { anchor, content, sourceHead }: Candidate,
): boolean {
  if (sourceHead < 0 || words.upos[sourceHead] !== Upos.PROPN) return false
  if (words.upos[anchor] === Upos.VERB && isSayingVerb(words.lemma[anchor])) return false
  let quoted = 0
  let length = 0
  let isNamed = false
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) {
      if (solid[word + 1] === solid[word]) continue
      length++
      if (quotation[word] < 0) continue
      quoted++
      if (form[word] === form[sourceHead]) isNamed = true
    }
  }
  return isNamed && quoted * 2 > length
}

/**
 * Whether a label that is nobody opens the line ("Caption: …", "Age: 48"), and the colon behind it was taken for a cue: one
 * common noun that is neither a person's nor a document's.
 */
function isLabelled({ analysis: { text, words }, block, standing }: Context, { anchor, source }: Candidate): boolean {
  const [first, end] = source
  if (end !== first + 1 || anchor !== end || words.lemma[anchor] !== ':') return false
  if (block[first] === block[first - 1]) return false
  if (NO_SPEAKERS.has(text.slice(words.start[first], words.end[first]).toLowerCase())) return true
  const lemma = words.lemma[first]
  return words.upos[first] === Upos.NOUN && standing[first] === 0 && !isSpeakingNoun(lemma)
}

/** "You suddenly understand why": nobody is named, unless a transcript tells who is spoken to. */
export function isSecondPerson({ analysis, mention }: Context, { sourceHead }: Pick<Candidate, 'sourceHead'>): boolean {
  const { words, mentions, entities } = analysis
  if (sourceHead < 0 || words.lemma[sourceHead].toLowerCase() !== 'you') return false
  return mention[sourceHead] < 0 || entities[mentions[mention[sourceHead]].entity].name.toLowerCase() === 'you'
}

/** How likely a report inside a report has to be by itself. */
function leastNested(context: Context, candidate: Candidate): number {
  const { lemma, upos } = context.analysis.words
  const { anchor, source } = candidate
  if (source.length > 0 && upos[anchor] === Upos.VERB && isSayingVerb(lemma[anchor])) return NESTED_SPOKEN
  return isNamed(context, candidate) ? NESTED_NAMED : NESTED
}

const isNamed = ({ analysis }: Context, { sourceHead }: Candidate): boolean =>
  sourceHead >= 0 && analysis.words.upos[sourceHead] === Upos.PROPN

/** Whether somebody is said to voice an attitude: the cue's verb takes it as its object. */
function isVoiced({ analysis: { words }, dependents }: Context, { anchor, source }: Candidate): boolean {
  if (source.length === 0 || !VOICING_LEMMAS.has(words.lemma[anchor])) return false
  const { list, offset } = dependents
  for (let at = offset[anchor]; at < offset[anchor + 1]; at++) {
    if (words.relation[list[at]] === Relation.obj && ATTITUDE_NOUNS.has(words.lemma[list[at]])) return true
  }
  return false
}

/** Whether cue, content and source of the one all lie in the content of the other. */
function isInside(context: Context, inner: Candidate, outer: Candidate): boolean {
  return (
    holds(outer.content, inner.anchor) &&
    within(context, inner.content, outer.content) &&
    within(context, inner.source, outer.content)
  )
}

const within = (context: Context, inner: readonly number[], outer: readonly number[]): boolean =>
  sharedWords(context, inner, outer) === sharedWords(context, inner, inner)
