/**
 * Whether a candidate is speech, writing or an attitude at all, or something that somebody did: "passed a bill", "responded
 * to the scene", "was charged with murder". PolNeAR's annotators mark many acts, so the models take them for attributions;
 * a reader of the record does not.
 *
 * What decides is the frame: a verb of the stance lexicon reports whatever follows it, save for those verbs that have
 * another sense in some frames (`FRAMES`); any other word reports only where somebody's clause or quotation follows.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import { holds } from './candidates.ts'
import { type Context, dependentBy } from './context.ts'
import { OMITTING_LEMMAS, REMARKS } from './negation.data.ts'
import { phrasalStance } from './phrasal.ts'
import { FINITE_TAGS, hasFiniteVerb, isTitle } from './quoted.ts'
import {
  FRAMES,
  type Frame,
  LIGHT_CUES,
  NAMING_LEMMAS,
  PATIENT_LEMMAS,
  SPEAKING_LEMMAS,
  TOPIC_PREPOSITIONS,
} from './speech.data.ts'
import { stanceNumber } from './stance-lexicon.ts'
import { VOICING_LEMMAS } from './surroundings.data.ts'

export function isSpeech(context: Context, candidate: Candidate): boolean {
  const { lemma, upos } = context.analysis.words
  const { anchor, source } = candidate
  if (upos[anchor] === Upos.PUNCT || upos[anchor] === Upos.SYM) return true
  if (isByNorm(context, candidate)) return false
  const frame = frameOf(context, candidate)
  if (frame === 'quoted') return true
  if (upos[anchor] === Upos.VERB || upos[anchor] === Upos.AUX) {
    if (phrasalStance(context, anchor) !== null) return true
    const allowed = FRAMES.get(lemma[anchor])
    if (allowed !== undefined)
      return allowed.has(frame) || hasOtherSense(context, candidate) || isIssued(context, candidate)
    if (PATIENT_LEMMAS.has(lemma[anchor]) && frame === 'nominal' && isPassive(context, anchor)) return false
    if (NAMING_LEMMAS.has(lemma[anchor]) && frame !== 'clause') return isNaming(context, candidate)
  }
  if (stanceNumber(lemma[anchor]) > 0 || SPEAKING_LEMMAS.has(lemma[anchor]) || VOICING_LEMMAS.has(lemma[anchor]))
    return true
  // "Failed to say when it would open" has a clause too; what was left undone is the verb before it.
  if (OMITTING_LEMMAS.has(lemma[anchor]) && (frame !== 'clause' || opensWithSaying(context, candidate)))
    return opensWithSaying(context, candidate)
  // "Looked more closely at how the law came about": what is looked at is not said.
  const isAtSomething = upos[candidate.content[0]] === Upos.ADP || upos[candidate.content[0] - 1] === Upos.ADP
  if (frame === 'clause') return source.length > 0 && !isOpenQuestion(context, candidate) && !isAtSomething
  return LIGHT_CUES.has(lemma[anchor]) && isLight(context, anchor)
}

/** "Was carried out according to the norms of the state": in agreement with something that says nothing. */
export function isByNorm({ analysis: { words }, standing }: Context, { anchor, sourceHead }: Candidate): boolean {
  const isNorm = (word: number): boolean => word >= 0 && standing[word] === 0 && NORMS.has(words.lemma[word])
  return words.lemma[anchor] === 'accord' && (isNorm(sourceHead) || isNorm(words.head[anchor]))
}
const NORMS = new Set(
  'norm rule standard principle requirement criterion procedure custom tradition schedule need'.split(' '),
)

/** "Are investigating how it got there": beyond the verbs of saying and knowing, a question is looked into, not said. */
const isOpenQuestion = ({ analysis: { words } }: Context, { anchor, content: [first] }: Candidate): boolean =>
  words.upos[anchor] === Upos.VERB &&
  (OPENING_TAGS.has(words.xpos[first]) || words.lemma[first] === 'whether' || words.lemma[first] === 'if')

/** What is said: mostly quoted words, a clause, an infinitive or gerund, or a noun phrase. */
export function frameOf(context: Context, { content, anchor }: Candidate): Frame {
  const { analysis, solid, quotation, dependents } = context
  const { lemma, upos, xpos, head, relation } = analysis.words
  let quoted = 0
  let length = 0
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) {
      if (solid[word + 1] === solid[word]) continue
      length++
      if (quotation[word] >= 0) quoted++
    }
  }
  if (quoted * 2 >= length && !isQuotedTitle(context, content)) return 'quoted'
  const [first] = content
  if (OPENING_TAGS.has(xpos[first]) || (upos[first] === Upos.SCONJ && lemma[first] !== 'to')) return 'clause'
  let gerund = xpos[first] === Xpos.TO || xpos[first] === Xpos.VBG
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) {
      if (head[word] >= 0 && holds(content, head[word])) continue
      // A finite verb at the top of what is said, or a predicate with a subject of its own.
      if (FINITE_TAGS.has(xpos[word])) return 'clause'
      for (let at = dependents.offset[word]; at < dependents.offset[word + 1]; at++) {
        const below = dependents.list[at]
        if (below === anchor || !holds(content, below)) continue
        if (FINITE_TAGS.has(xpos[below]) && (relation[below] === Relation.aux || relation[below] === Relation.cop))
          return 'clause'
        if (FINITE_TAGS.has(xpos[below]) && relation[below] === Relation['aux:pass']) return 'clause'
        if (relation[below] === Relation.mark && lemma[below] === 'to') gerund = true
      }
    }
  }
  return gerund ? 'infinitive' : 'nominal'
}

function isQuotedTitle(context: Context, content: readonly number[]): boolean {
  const { quotation } = context
  let first = content[0]
  const end = content[content.length - 1]
  while (first < end && quotation[first] < 0) first++
  let last = first
  while (last < end && quotation[last] === quotation[first]) last++
  return isTitle(context, first, last) && (first > content[0] || !hasFiniteVerb(context, first, last))
}

const OPENING_TAGS = new Set<number>([Xpos.WRB, Xpos.WP])

const isPassive = (context: Context, verb: number): boolean =>
  context.analysis.words.xpos[verb] === Xpos.VBN && dependentBy(context, verb, Relation['aux:pass']) >= 0

/** Senses that only the words around the verb tell: "spoke about", "called him a liar", "the study found". */
function hasOtherSense(context: Context, candidate: Candidate): boolean {
  const { words } = context.analysis
  const { lemma } = words
  const { anchor, content, source, sourceHead } = candidate
  switch (lemma[anchor]) {
    case 'speak':
    case 'talk': {
      const before = content[0] - 1
      return content[0] > anchor && (TOPIC_PREPOSITIONS.has(lemma[before]) || TOPIC_PREPOSITIONS.has(lemma[content[0]]))
    }
    case 'call': {
      const next = lemma[anchor + 1]
      if (next === 'for' || next === 'on' || next === 'upon') return true
      if (dependentBy(context, anchor, Relation.xcomp) >= 0) return true
      return content.length > 2 || quotesWithin(context, content) || isPredicated(context, content)
    }
    case 'find': {
      // Not somebody who came upon something, but a document.
      const standing = sourceHead < 0 ? -1 : context.standing[sourceHead]
      return source.length > 0 && standing === 0
    }
    case 'question': {
      // Not the men who are heard by the police.
      const object = dependentBy(context, anchor, Relation.obj)
      return object < 0 || !HEARD.has(context.standing[object] % 10)
    }
    case 'plead':
      return PLEAS.has(lemma[content[0]]) || PLEAS.has(lemma[anchor + 1])
    default:
      return false
  }
}

const PLEAS = new Set(['guilty', 'not'])

/** Persons and groups. */
const HEARD = new Set([1, 4])

/** "The raid a crime", "the charges unfounded": a noun phrase and what it is called, side by side. */
function isPredicated({ analysis }: Context, [first, end]: readonly number[]): boolean {
  const { upos } = analysis.words
  for (let word = first + 1; word < end; word++) {
    const isSecond = upos[word] === Upos.DET || upos[word] === Upos.ADJ
    if (isSecond && (upos[word - 1] === Upos.NOUN || upos[word - 1] === Upos.PROPN || upos[word - 1] === Upos.PRON))
      return true
  }
  return false
}

function quotesWithin({ quotation }: Context, content: readonly number[]): boolean {
  for (let word = content[0]; word < content[1]; word++) if (quotation[word] >= 0) return true
  return false
}

/** "Issued a statement calling the launch unlawful": what is said stands behind the noun of saying. */
function isIssued(context: Context, { anchor, content: [first] }: Candidate): boolean {
  const { lemma } = context.analysis.words
  const object = dependentBy(context, anchor, Relation.obj)
  return LIGHT_CUES.has(lemma[anchor]) && object > anchor && first > object && stanceNumber(lemma[object]) > 0
}

/** "Had no comment", "made an announcement": the object says which act it was. */
function isLight(context: Context, verb: number): boolean {
  const { lemma } = context.analysis.words
  const object = dependentBy(context, verb, Relation.obj)
  return object >= 0 && (stanceNumber(lemma[object]) > 0 || REMARKS.has(lemma[object]))
}

/** "Stopped short of calling": the verb at the head of what was left undone is one of saying. */
function opensWithSaying({ analysis }: Context, { anchor, content: [first, end] }: Candidate): boolean {
  const { lemma, upos } = analysis.words
  for (let word = first > anchor ? anchor + 1 : first; word < end; word++)
    if (upos[word] === Upos.VERB) return stanceNumber(lemma[word]) > 0
  return false
}

/** "Identified the man as Emil Brandt". */
function isNaming({ analysis }: Context, { content, anchor }: Candidate): boolean {
  const { lemma } = analysis.words
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) if (lemma[word] === 'as') return true
    if (content[k] > anchor && lemma[content[k] - 1] === 'as') return true
  }
  return false
}
