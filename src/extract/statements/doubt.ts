/**
 * Whether the form of a statement shows plainly that somebody said something, or why that is in doubt. PolNeAR's annotators
 * mark hopes, plans and acts beside utterances, so the models' probability is that of an attribution of any kind; who reads
 * the record asks who *said* what. A statement in doubt stays on record, with a confidence below what is shown by default.
 *
 * Each doubt is one of form: the class of the cue, its mood, its person, what its object is, what its subject is.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import { holds } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY, subjectOf } from './context.ts'
import type { Decided } from './decide.ts'
import { ATTITUDES, COMMITTING, DOING, NAMING_ONLY, OPINIONS, TELLING_OBJECT, VOICED_ATTITUDES } from './doubt.data.ts'
import { isSayingVerb } from './loose.data.ts'
import { EMPTY_SUBJECTS, REFUSING_LEMMAS, REMARKS } from './negation.data.ts'
import { FINITE_TAGS } from './quoted.ts'
import { headsOf, isSpeakingNoun } from './source-heads.ts'
import { NAMING_LEMMAS } from './speech.data.ts'
import { frameOf, isSpeech } from './speech.ts'

/** What makes a statement doubtful, in words for the record's `rule`. */
export type Doubt =
  | 'an act'
  | 'an attitude'
  | 'not said to have happened'
  | 'a topic, not what was said'
  | 'in the first person'
  | 'nobody is said to say it'
  | 'the source is no speaker'

/** What a doubtful statement keeps of its confidence: always less than `LIKELY`, and in the same order. */
export const IN_DOUBT = 0.6

export function doubtOf(context: Context, one: Decided, stance: string, negated: boolean): Doubt | null {
  const { candidate } = one
  const { lemma, upos, start, end } = context.analysis.words
  const { anchor, source } = candidate
  // "Q:" and "A:" of an interview name nobody.
  if (
    source.length > 0 &&
    source[1] === source[0] + 1 &&
    end[source[0]] === start[source[0]] + 1 &&
    lemma[source[0]] !== 'I'
  )
    return 'the source is no speaker'
  // Lines that open with a speaker, and quotations that stand alone, have no cue to doubt.
  const hasCue = one.cue[0] < one.cue[1] && upos[anchor] !== Upos.PUNCT && upos[anchor] !== Upos.SYM
  if (one.certain?.direct || !hasCue) return null
  if (stance === 'acts' || (one.certain === null && !isSpeech(context, candidate))) return 'an act'
  if (source.length > 0 && !canSpeak(context, candidate, negated)) return 'the source is no speaker'
  if (isFirstPerson(context, one)) return 'in the first person'
  const isVerb = upos[anchor] === Upos.VERB || upos[anchor] === Upos.AUX
  if (isVerb && isUnreal(context, candidate, negated)) return 'not said to have happened'
  const frame = frameOf(context, candidate)
  if (frame === 'quoted') return null
  const isAttitude = ATTITUDES.has(stance) && !VOICED_ATTITUDES.has(lemma[anchor])
  if (isAttitude && !isOpinion(context, candidate, frame) && !isCommitment(context, candidate, stance))
    return 'an attitude'
  if (source.length === 0) return 'nobody is said to say it'
  if (frame === 'clause' && stance !== 'asks' && !negated && isQuestion(context, candidate))
    return 'a topic, not what was said'
  return isVerb && isTopic(context, candidate, frame, stance) ? 'a topic, not what was said' : null
}

/**
 * An attitude that the outlet itself reports of a body or of somebody with a name, as a side that they take or as what they
 * mean to do: "Kasmere opposes the pipeline", "Hale plans to run again". It is right as what it is, which its stance says.
 */
export function isCommitment(context: Context, candidate: Candidate, stance: string): boolean {
  const { analysis, dependents, mention, quotation, standing } = context
  const { lemma, upos, xpos, relation } = analysis.words
  const { anchor, content, sourceHead } = candidate
  if (COMMITTING[stance]?.has(lemma[anchor]) !== true || upos[anchor] !== Upos.VERB || quotation[anchor] >= 0)
    return false
  if (
    sourceHead < 0 ||
    sourceHead > anchor ||
    content[0] <= anchor ||
    dependentBy(context, anchor, Relation['aux:pass']) >= 0
  )
    return false
  // In the main clause, and of its own subject: not "the reason why they support it", "a network of Kasmere and Luthen plans".
  const subject = subjectOf(context, anchor)
  if (CLAUSES_BELOW.has(relation[anchor]) || (subject >= 0 && !holds(candidate.source, subject))) return false
  // Only who is at hand by name, or a body; "the driver plans to appeal" is told of a passer-by.
  const found = mention[sourceHead] < 0 ? undefined : analysis.entities[analysis.mentions[mention[sourceHead]].entity]
  const isNamed = found?.mentions.some((index) => analysis.mentions[index].kind === 'name') === true
  if (!isNamed && !BODIES.has(standing[sourceHead] % 10)) return false
  let auxiliary = ''
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1] && dependents.list[at] < anchor; at++)
    if (relation[dependents.list[at]] === Relation.aux) auxiliary ||= lemma[dependents.list[at]]
  const tag = xpos[anchor]
  const isNow = tag === Xpos.VBZ || tag === Xpos.VBP || (tag === Xpos.VBG && auxiliary === 'be') || auxiliary === 'do'
  if (stance === 'intends') return isNow && xpos[content[0]] === Xpos.TO
  const object = dependentBy(context, anchor, Relation.obj)
  const isSide = object > anchor && holds(content, object) && upos[object] !== Upos.PRON
  return isSide && (isNow || tag === Xpos.VBD || (tag === Xpos.VBN && auxiliary === 'have'))
}

const CLAUSES_BELOW = new Set<number>([Relation['acl:relcl'], Relation.acl, Relation.advcl])

/** "Police believe that he fled": a body's opinion is known because it was told. */
const isOpinion = (
  { analysis: { words }, standing }: Context,
  { anchor, sourceHead }: Candidate,
  frame: string,
): boolean =>
  frame === 'clause' &&
  OPINIONS.has(words.lemma[anchor]) &&
  (words.xpos[anchor] === Xpos.VBP || words.xpos[anchor] === Xpos.VBZ) &&
  sourceHead >= 0 &&
  words.upos[sourceHead] !== Upos.PRON &&
  BODIES.has(standing[sourceHead] % 10)

/** Organisations, states and groups. */
const BODIES = new Set([2, 3, 4])

/** Persons, bodies, groups and what they write; a noun phrase without a clause of its own. */
function canSpeak(context: Context, candidate: Candidate, negated: boolean): boolean {
  const { analysis, standing } = context
  const { lemma, upos, xpos } = analysis.words
  const [first, end] = candidate.source
  // "Nobody says anything about it": who does not speak is in doubt unless that is what is reported.
  if (EMPTY_SUBJECTS.has(lemma[first].toLowerCase()) && !negated) return false
  let isRelative = false
  for (let word = first; word < end; word++) {
    if (lemma[word] === ',' || xpos[word] === Xpos.WDT || xpos[word] === Xpos.WP || xpos[word] === Xpos['WP$'])
      isRelative = true
    // A source begins with no verb: "May Brandt said".
    if (!isRelative && word > first && FINITE_TAGS.has(xpos[word]) && upos[word] !== Upos.PROPN) return false
  }
  for (let word = first; word < end; word++) if (upos[word] === Upos.PROPN) return true
  // What "said" has for its subject speaks or is written, whatever the noun: "the clerk", "the museum".
  if (
    UTTERED.has(lemma[candidate.anchor]) &&
    xpos[candidate.anchor] === Xpos.VBD &&
    upos[candidate.sourceHead] === Upos.NOUN
  )
    return true
  return headsOf(context, candidate).some(
    (head) =>
      (upos[head] !== Upos.NOUN && !isAnybody(context, head)) ||
      SOMEBODY.has(standing[head] % 10) ||
      isSpeakingNoun(lemma[head]),
  )
}

/** Verbs whose subject is somebody or words of somebody. */
const UTTERED = new Set(['say', 'ask', 'add', 'reply'])

/** "Anyone", "everybody", "those": nobody in particular; and a relative pronoun that stands for nobody who is known. */
function isAnybody({ analysis: { words, mentions, entities }, mention }: Context, head: number): boolean {
  const lemma = words.lemma[head].toLowerCase()
  if (!ANYBODY.has(lemma)) return false
  return mention[head] < 0 || entities[mentions[mention[head]].entity].name.toLowerCase() === lemma
}
const ANYBODY = new Set(
  'anyone anybody everyone everybody whoever whatever one ones you those that which who whom this these it'.split(' '),
)

/** "I hope", "we urge": of a report, the author's own words; the speaker's inside quoted words only where it is told as past. */
function isFirstPerson(
  { analysis, mention }: Context,
  { candidate: { anchor, sourceHead }, within }: Decided,
): boolean {
  const { words, mentions, entities } = analysis
  if (sourceHead < 0 || !FIRST_PERSON.has(words.lemma[sourceHead])) return false
  if (within < 0 || words.xpos[anchor] !== Xpos.VBD || mention[sourceHead] < 0) return true
  return FIRST_PERSON.has(entities[mentions[mention[sourceHead]].entity].name)
}

const FIRST_PERSON = new Set(['I', 'i', 'we', 'We', 'us', 'me'])

/** Somebody may, must or will say it, or says it in a case that is supposed, or is made to. */
function isUnreal(context: Context, { anchor, content, source }: Candidate, negated: boolean): boolean {
  const { analysis, dependents } = context
  const { lemma, xpos, relation, head } = analysis.words
  if (isInverted(context, anchor)) return true
  const isDenied = negated || REFUSING_LEMMAS.has(lemma[anchor]) || REMARKS.has(lemma[anchor])
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (word > anchor || holds(content, word) || holds(source, word)) continue
    if (relation[word] === Relation.aux && xpos[word] === Xpos.MD && !isDenied) return true
    if (relation[anchor] !== Relation.advcl) continue
    if (relation[word] === Relation.mark && SUPPOSING.has(lemma[word])) return true
    const isWhen = lemma[word] === 'when' || lemma[word] === 'whenever'
    if (isWhen && (xpos[anchor] === Xpos.VBP || xpos[anchor] === Xpos.VBZ)) return true
  }
  // "They were made to believe", "asking to be told": an infinitive whose verb does not say that it was done.
  if (xpos[anchor] !== Xpos.VB || isDenied) return false
  const isTo = anchor > 0 && dependentBy(context, anchor, Relation.mark) >= 0
  const up = head[anchor]
  return (
    isTo &&
    up >= 0 &&
    !DOING.has(lemma[up]) &&
    !isSayingVerb(lemma[up]) &&
    !holds(source, up) &&
    subjectOf(context, anchor) < 0
  )
}

/** "Did Hale say that …?", "Had Hale said that …, we would": a verb before its subject at the head of a clause asks or supposes. */
function isInverted(context: Context, anchor: number): boolean {
  const { analysis, dependents, quotation } = context
  const { words, sentences } = analysis
  const { upos, xpos, lemma, relation, sentence } = words
  const subject = subjectOf(context, anchor)
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (word >= subject || relation[word] !== Relation.aux) continue
    // "May Brandt said" is a name.
    if (lemma[word] !== 'have' && xpos[anchor] !== Xpos.VB) continue
    const before = word - 1
    if (word === sentences[sentence[word]] || upos[before] === Upos.PUNCT || quotation[before] !== quotation[word])
      return true
  }
  return false
}

const SUPPOSING = new Set(['if', 'unless', 'whether', 'until', 'lest'])

/** "Explained what he had in mind": the clause asks, and the answer stands elsewhere; not "said what he did was right". */
function isQuestion({ analysis }: Context, { content }: Candidate): boolean {
  const { xpos, lemma } = analysis.words
  const [first, end] = content
  if (content.length !== 2 || (xpos[first] !== Xpos.WP && xpos[first] !== Xpos.WRB) || lemma[first] === 'when')
    return false
  // A second finite verb may be that of the main clause, so that one alone is sure.
  let finite = 0
  for (let word = first; word < end; word++) if (FINITE_TAGS.has(xpos[word])) finite++
  return finite === 1
}

/** The object of the verb is what is spoken about, and not a clause or a noun that tells what was said. */
function isTopic(context: Context, { anchor, content, sourceHead }: Candidate, frame: string, stance: string): boolean {
  const { analysis, standing, dependents } = context
  const { lemma, head, relation, upos, xpos } = analysis.words
  if (frame !== 'nominal' && frame !== 'infinitive') return false
  // "Refused to delete the photo": refusing an act is an act.
  if (stance === 'refuses' && REFUSING_LEMMAS.has(lemma[anchor])) {
    const verb = dependentBy(context, anchor, Relation.xcomp)
    // "Refused to leave the house" tells of somebody's conduct; what is declined, or refused by a body or a named person, is told.
    const isConduct =
      lemma[anchor] === 'refuse' &&
      (sourceHead < 0 || (upos[sourceHead] !== Upos.PROPN && !BODIES.has(standing[sourceHead] % 10)))
    return isConduct && verb >= 0 && xpos[verb] === Xpos.VB && !isSayingVerb(lemma[verb]) && !REMARKS.has(lemma[verb])
  }
  if (frame === 'infinitive') return false
  const [first, end] = content
  // "Everything he said", "both attacks were claimed by them": what was said is not told.
  if (stance === 'says' || stance === 'claims') {
    const isOfContent = relation[anchor] === Relation['acl:relcl'] && holds(content, head[anchor])
    const patient = dependentBy(context, anchor, Relation['nsubj:pass'])
    if (isOfContent || (patient >= 0 && holds(content, patient) && end <= anchor)) return true
  }
  let top = -1
  for (let word = first; word < end; word++) if (head[word] === anchor && isObject(relation[word])) top = word
  if (top < 0) return false
  if (stance === 'shows' || NAMING_ONLY.has(lemma[anchor])) return true
  // "Attacked Han", "criticised him": whom, and not what was said of them.
  const isWhom = upos[top] === Upos.PRON || (upos[top] === Upos.PROPN && standing[top] % 10 === 1)
  if (isWhom && BLAMING.has(stance)) return dependents.right[top] >= end - 1 && end - first <= 4
  if (NAMING_LEMMAS.has(lemma[anchor])) return false
  return stance === 'says' && !TELLING_OBJECT.has(lemma[anchor])
}

const isObject = (relation: number): boolean => relation === Relation.obj || relation === Relation.obl
const BLAMING = new Set(['condemns', 'praises', 'accuses'])
