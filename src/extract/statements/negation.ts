/**
 * Whether a statement was made at all: "did not say", "neither X nor Y said", "has yet to confirm", "left without saying",
 * "stopped short of calling". A refusal that names nothing but the act ("declined to comment") is a statement of its own,
 * with the stance `refuses`, and negates nothing.
 *
 * Negation is looked for on the verb of saying, on its subject and on the verbs that govern it, and never on a verb that is
 * merely joined to it: "declined to name him, but said that …" did say it.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { holds } from './candidates.ts'
import { type Context, dependentBy, subjectOf } from './context.ts'
import type { Decided } from './decide.ts'
import {
  BEFORE_GERUNDS,
  EMPTY_SUBJECTS,
  FOCUS_ADVERBS,
  LIGHT_VERBS,
  NEGATIONS,
  OMITTING_LEMMAS,
  REFUSING_LEMMAS,
  REMARKS,
} from './negation.data.ts'
import { hasNoIntention } from './refusals.ts'
import { isSpeech } from './speech.ts'
import { stanceAt } from './stances.ts'

export interface Commitment {
  readonly stance: string
  readonly negated: boolean
}

/** What the cue commits to, and whether it is denied that this was done. */
export function commitmentOf(context: Context, one: Decided): Commitment {
  const { lemma } = context.analysis.words
  const { anchor, content } = one.candidate
  const saying = sayingWord(context, one)
  const stance = stanceAt(context, saying, content)
  if (one.certain === null && !isSpeech(context, one.candidate))
    return { stance: 'acts', negated: hasNegation(context, one, anchor) }
  if (hasNoIntention(context, anchor) || isUnremarked(context, one)) return { stance: 'refuses', negated: false }
  if (REFUSING_LEMMAS.has(lemma[anchor])) {
    const refused = !hasNegation(context, one, anchor)
    return saying !== anchor && isProposition(context, content[0])
      ? { stance, negated: refused }
      : { stance: 'refuses', negated: !refused }
  }
  return { stance, negated: isNegated(context, one, saying) }
}

/** "Refused to confirm that …" is headed by the refusing; what would have been said is the verb after it. */
function sayingWord({ analysis }: Context, { candidate: { anchor }, cue }: Decided): number {
  const { lemma, xpos } = analysis.words
  if (!REFUSING_LEMMAS.has(lemma[anchor]) && !OMITTING_LEMMAS.has(lemma[anchor])) return anchor
  for (let word = cue[1] - 1; word > anchor; word--) if (xpos[word] === Xpos.VB || xpos[word] === Xpos.VBG) return word
  return anchor
}

/** A clause that could have been said: "that the port is shut", "when it will open". */
function isProposition({ analysis }: Context, first: number): boolean {
  const { upos, xpos, lemma } = analysis.words
  return (upos[first] === Upos.SCONJ && lemma[first] !== 'to') || xpos[first] === Xpos.WRB || xpos[first] === Xpos.WP
}

/** "Would not comment", "had no comment": nothing is said but that nothing is. */
function isUnremarked(context: Context, one: Decided): boolean {
  const { lemma, upos } = context.analysis.words
  const { anchor } = one.candidate
  if (REMARKS.has(lemma[anchor]) && upos[anchor] === Upos.VERB) return hasNegation(context, one, anchor)
  const object = dependentBy(context, anchor, Relation.obj)
  const noun = upos[anchor] === Upos.NOUN ? anchor : object
  return noun >= 0 && REMARKS.has(lemma[noun]) && upos[noun] === Upos.NOUN && hasNo(context, noun)
}

function isNegated(context: Context, one: Decided, saying: number): boolean {
  const { analysis } = context
  const { lemma, head, relation } = analysis.words
  const { anchor, content } = one.candidate
  // "Has failed to say": the omission negates, unless it is itself negated ("did not hesitate to say").
  if (saying !== anchor || (OMITTING_LEMMAS.has(lemma[anchor]) && isShort(context, anchor)))
    return !hasNegation(context, one, anchor)
  let negated = hasNegation(context, one, anchor) || hasEmptySubject(context, one) || isLeftUndone(context, anchor)
  let word = anchor
  for (let step = 0; step < GOVERNORS; step++) {
    const up = head[word]
    if (up < 0 || holds(content, up) || !GOVERNED.has(relation[word])) break
    const isOmitted =
      REFUSING_LEMMAS.has(lemma[up]) ||
      (OMITTING_LEMMAS.has(lemma[up]) && isShort(context, up)) ||
      isDenied(context, word, up)
    // An adverbial clause is governed by what it follows at once ("stopped short of saying"): "did not come, saying that …"
    // and "declined to comment, saying that …" were said.
    const isReason =
      relation[word] === Relation.advcl && (REFUSING_LEMMAS.has(lemma[up]) || hasComma(context, up, word))
    if (isReason || (!isOmitted && relation[word] !== Relation.xcomp)) break
    if (isOmitted !== hasNegation(context, one, up)) negated = true
    word = up
  }
  return negated || isAlternative(context, one)
}

/** Verbs above the cue that are looked at. */
const GOVERNORS = 2
const GOVERNED = new Set<number>([Relation.xcomp, Relation.ccomp, Relation.advcl, Relation.obj, Relation.obl])

/** "Denied saying that …": of what somebody did themselves. */
const isDenied = (context: Context, word: number, up: number): boolean =>
  context.analysis.words.lemma[up] === 'deny' && up < word && subjectOf(context, word) < up

const hasComma = ({ analysis }: Context, from: number, to: number): boolean => {
  for (let word = from + 1; word < to; word++) if (analysis.words.lemma[word] === ',') return true
  return false
}

/** "Stop" omits only as "stop short of". */
const isShort = ({ analysis }: Context, word: number): boolean =>
  analysis.words.lemma[word] !== 'stop' || analysis.words.lemma[word + 1] === 'short'

/** A negation on the verb itself: "not", "never", "no longer", "gave no reason". */
function hasNegation(context: Context, { candidate, cue }: Decided, verb: number): boolean {
  const { analysis, dependents } = context
  const { lemma, relation } = analysis.words
  const isNegation = (word: number): boolean =>
    NEGATIONS.has(lemma[word]) && !FOCUS_ADVERBS.has(lemma[word + 1]) && !holds(candidate.content, word)
  for (let at = dependents.offset[verb]; at < dependents.offset[verb + 1]; at++) {
    const word = dependents.list[at]
    if (isNegation(word)) return true
    if (lemma[word] === 'no' && holds(cue, word)) return true
    if (word > 0 && /^long(er)?$/.test(lemma[word]) && lemma[word - 1] === 'no') return true
    if (relation[word] === Relation.obj && LIGHT_VERBS.has(lemma[verb]) && hasNo(context, word)) return true
  }
  // What the tree hangs elsewhere: between the auxiliary and the verb.
  for (let word = cue[0]; word < Math.min(cue[1], verb); word++) if (isNegation(word)) return true
  return false
}

const hasNo = (context: Context, noun: number): boolean => {
  const determiner = dependentBy(context, noun, Relation.det)
  return determiner >= 0 && context.analysis.words.lemma[determiner] === 'no'
}

/** "No official", "neither X nor Y", "none of the ministers". */
function hasEmptySubject({ analysis }: Context, { candidate: { source, anchor } }: Decided): boolean {
  const { lemma, upos, sentence } = analysis.words
  if (source.length === 0 || sentence[source[0]] !== sentence[anchor]) return false
  const [first, end] = source
  const opening = lemma[first].toLowerCase()
  // "No. 10", "No 10".
  if (EMPTY_SUBJECTS.has(opening)) return upos[first + 1] !== Upos.NUM && lemma[first + 1] !== '.'
  for (let word = first; word < end; word++) if (lemma[word] === 'nor') return true
  return false
}

/** "Has yet to confirm", "without saying", "rather than say", "far from accusing". */
function isLeftUndone({ analysis }: Context, verb: number): boolean {
  const { lemma, upos } = analysis.words
  let before = verb - 1
  while (before > 0 && upos[before] === Upos.ADV && lemma[before] !== 'yet') before--
  if (before > 0 && lemma[before] === 'to' && lemma[before - 1] === 'yet') return true
  if (before < 0) return false
  return lemma[before] === 'without' || BEFORE_GERUNDS.has(`${lemma[before - 1]} ${lemma[before]}`)
}

/** "Did not confirm or deny that …": what "or" joins to a negated verb is negated with it. */
function isAlternative(context: Context, one: Decided): boolean {
  const { lemma, head, relation } = context.analysis.words
  const { anchor } = one.candidate
  if (relation[anchor] !== Relation.conj) return false
  const joint = dependentBy(context, anchor, Relation.cc)
  if (joint < 0 || (lemma[joint] !== 'or' && lemma[joint] !== 'nor')) return false
  return lemma[joint] === 'nor' || hasNegation(context, one, head[anchor])
}
