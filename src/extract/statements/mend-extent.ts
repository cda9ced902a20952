/**
 * Where what is said begins and ends, when the words are plainer than the tree: the clause before a trailing report with a
 * day, the relative clause around "who police say", the outlet's own "but it is unclear", the subject of "are expected to".
 */
import { type DateExpression, Relation, TITLE_HEADS, Upos, Xpos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, dependentBy, solidWords, subjectOf } from './context.ts'
import { isSayingVerb } from './loose.data.ts'
import { EMPTY_SUBJECTS, NEGATIONS, REFUSING_LEMMAS, REMARKS } from './negation.data.ts'
import { FINITE_TAGS, hasFiniteVerb } from './quoted.ts'
import { ADDRESSING_LEMMAS } from './surroundings.data.ts'

/** Words of a clause that something is said in. */
const SHORTEST = 4

/**
 * "The mill was ready to open, Hale said on Tuesday after a vote": what hangs on the verb as a day and what follows that tell
 * when it was said. What was said is the clause before.
 */
export function withClauseBefore(
  context: Context,
  { anchor, content, source }: Candidate,
  dates: readonly DateExpression[],
): readonly number[] {
  const { analysis, quotation } = context
  const { words, sentences } = analysis
  const { upos, lemma, relation } = words
  if (content.length !== 2 || source.length !== 2 || source[1] > anchor || !isSayingVerb(lemma[anchor])) return content
  const [first] = content
  if (first < anchor || first > anchor + WORDS_OF_DAY || upos[anchor] !== Upos.VERB || quotation[first] >= 0)
    return content
  const day = upos[first] === Upos.ADP ? first + 1 : first
  const date = dates.find(({ start }) => start === words.start[day])
  let next = first
  while (date !== undefined && next < content[1] && words.end[next] <= date.end) next++
  // "On Tuesday talks would resume" is what was said; "on Tuesday after …" is not.
  const isAdverbial = upos[next] === Upos.ADP || (upos[next] === Upos.SCONJ && !OPENERS.has(lemma[next]))
  if (next < content[1] && !isAdverbial && upos[next] !== Upos.PUNCT) return content
  const from = sentences[words.sentence[anchor]]
  const comma = source[0] - 1
  if (comma <= from || lemma[comma] !== ',' || solidWords(context, from, comma) < SHORTEST) return content
  const isSubordinate =
    upos[from] === Upos.SCONJ || relation[from] === Relation.mark || relation[from] === Relation.advmod
  return isSubordinate || !hasFiniteVerb(context, from, comma) ? content : [from, comma]
}

/** So many words may name the day behind a cue. */
const WORDS_OF_DAY = 4
/** Words that open what is said. */
const OPENERS = new Set(['that', 'if', 'whether', 'how', 'why'])

/** "The two, who police say were friends, were taken to hospital": what police say ends with the relative clause. */
export function withinRelative({ analysis }: Context, { anchor, content, source }: Candidate): readonly number[] {
  const { xpos, lemma } = analysis.words
  const [first, end] = content
  if (content.length !== 2 || source.length !== 2 || source[1] > anchor || first !== anchor + 1) return content
  const before = source[0] - 1
  if (before < 0 || !RELATIVE_TAGS.has(xpos[before]) || !FINITE_TAGS.has(xpos[first])) return content
  for (let word = first + 2; word + 1 < end; word++)
    if (lemma[word] === ',' && FINITE_TAGS.has(xpos[word + 1])) return [first, word]
  return content
}

/** "Kasmere, which has denied the charge, must open its archives": behind the comma the main clause goes on. */
export function withinItsClause(context: Context, { anchor, content, source }: Candidate): readonly number[] {
  const { analysis, quotation } = context
  const { xpos, upos, lemma, head } = analysis.words
  const last = content.length - 2
  const [first, end] = [content[last], content[last + 1]]
  if (source.length !== 2 || source[1] !== source[0] + 1 || !RELATIVE_TAGS.has(xpos[source[0]])) return content
  if (source[0] > anchor || first < anchor) return content
  const isBelow = (word: number): boolean => {
    for (let at = word, step = 0; at >= 0 && step < DEEPEST; at = head[at], step++) if (at === anchor) return true
    return false
  }
  for (let word = first + 1; word + 1 < end; word++) {
    if (lemma[word] !== ',' || quotation[word] >= 0) continue
    // "…, later resigned".
    let verb = word + 1
    while (verb < end && upos[verb] === Upos.ADV) verb++
    if (FINITE_TAGS.has(xpos[verb]) || !isBelow(word + 1)) return [...content.slice(0, last), first, word]
  }
  const verb = lemma[source[0] - 1] === ',' ? -1 : mainVerb(context, source[0], first, end)
  return verb < 0 ? content : [...content.slice(0, last), first, verb]
}

/**
 * "The man who said the port was shut has left": where a sentence has no other verb for what the relative clause is about,
 * the second verb of what is said, without a noun before it that could be its subject, is that verb; -1 where none is.
 */
function mainVerb({ analysis, quotation }: Context, pronoun: number, first: number, end: number): number {
  const { words, sentences } = analysis
  const { xpos, upos } = words
  const isVerb = (word: number): boolean => FINITE_TAGS.has(xpos[word])
  for (let word = sentences[words.sentence[pronoun]]; word < pronoun; word++) if (isVerb(word)) return -1
  for (let word = end; word < sentences[words.sentence[pronoun] + 1]; word++) if (isVerb(word)) return -1
  let hasVerb = false
  for (let word = first; word < end; word++) {
    if (!isVerb(word) || quotation[word] >= 0) continue
    let before = word - 1
    while (before > first && upos[before] === Upos.ADV) before--
    if (hasVerb && (upos[before] === Upos.VERB || upos[before] === Upos.ADJ)) return before + 1
    hasVerb = true
  }
  return -1
}

/** Words above another in the tree that are looked at. */
const DEEPEST = 12
const RELATIVE_TAGS = new Set<number>([Xpos.WDT, Xpos.WP])

/**
 * "Hale said the gate was shut, but it is unclear why", "…, but would not say why": what the outlet adds of its own, or
 * what the speaker did not say, is no part of what was said.
 */
export function withoutAside(context: Context, { anchor, content }: Candidate): readonly number[] {
  const { analysis, quotation } = context
  const { lemma } = analysis.words
  const last = content.length - 2
  const [first, end] = [content[last], content[last + 1]]
  if (first < anchor) return content
  for (let word = first + 2; word + 2 < end; word++) {
    if (lemma[word] !== 'but' || quotation[word] >= 0) continue
    if (!isUnclear(context, word + 1, end) && !isUnsaid(context, word + 1, end)) continue
    const to = lemma[word - 1] === ',' ? word - 1 : word
    return [...content.slice(0, last), first, to]
  }
  return content
}

/** "It is not clear", "it was unclear", "no names were given". */
function isUnclear({ analysis }: Context, from: number, end: number): boolean {
  const { lemma, upos } = analysis.words
  let at = from
  while (at < Math.min(end, from + 4) && MODIFIERS.has(upos[at])) at++
  if (DETAILS.has(lemma[at])) {
    for (let word = from; word < Math.min(end, at + 5); word++)
      if (NEGATIONS.has(lemma[word]) || EMPTY_SUBJECTS.has(lemma[word])) return true
    return false
  }
  if (lemma[from] !== 'it') return false
  for (let word = from + 1; word < Math.min(end, from + 6); word++)
    if (lemma[word] === 'unclear' || lemma[word] === 'unknown' || lemma[word] === 'clear') return true
  return false
}

const MODIFIERS = new Set<number>([Upos.ADJ, Upos.ADV, Upos.DET, Upos.PRON])
/** What a report says it has not been told. */
const DETAILS = new Set(['detail', 'information', 'name', 'condition', 'motive'])

/** "Would not say", "declined to comment", with no subject of its own. */
function isUnsaid({ analysis }: Context, from: number, end: number): boolean {
  const { lemma, upos } = analysis.words
  if (REFUSING_LEMMAS.has(lemma[from])) return true
  let isNegated = false
  for (let word = from; word < Math.min(end, from + 4); word++) {
    if (NEGATIONS.has(lemma[word])) isNegated = true
    else if (upos[word] === Upos.VERB)
      return isNegated && (isSayingVerb(lemma[word]) || REMARKS.has(lemma[word]) || lemma[word] === 'speculate')
    else if (upos[word] !== Upos.AUX && upos[word] !== Upos.ADV) return false
  }
  return false
}

/** "The results are expected to be announced": without its subject nobody knows what is expected. */
export function withSubject(context: Context, { anchor, content, source }: Candidate): readonly number[] {
  const { analysis, dependents } = context
  const { words } = analysis
  const { xpos, relation, head } = words
  const [first] = content
  if (xpos[anchor] !== Xpos.VBN || first < anchor || xpos[first] !== Xpos.TO) return content
  if (dependentBy(context, anchor, Relation['aux:pass']) < 0) return content
  const up = relation[anchor] === Relation.conj ? head[anchor] : -1
  let subject = subjectOf(context, anchor)
  if (subject < 0 && up >= 0 && words.sentence[up] === words.sentence[anchor]) subject = subjectOf(context, up)
  if (subject < 0 || subject > anchor || holds(content, subject) || holds(source, subject)) return content
  return [dependents.left[subject], Math.min(dependents.right[subject], anchor), ...content]
}

/**
 * "Police tell News 9 a man walked up": who is told stands between the verb and what is said, and is no part of it. A second
 * subject right behind the name shows it.
 */
export function withoutAddressee({ analysis, mention }: Context, { anchor, content }: Candidate): readonly number[] {
  const { upos, lemma, xpos } = analysis.words
  const [first, end] = content
  if (first <= anchor || !ADDRESSING_LEMMAS.has(lemma[anchor]) || upos[anchor] !== Upos.VERB) return content
  // "Told police Hale tried to stop it": the name is the subject, and the tree takes it for the name of who is told.
  const told = anchor + 1
  const isBare = upos[told] === Upos.NOUN && (lemma[told] === 'police' || xpos[told] === Xpos.NNS)
  const isName = isBare && upos[told + 1] === Upos.PROPN && !TITLE_HEADS.has(lemma[told + 1].toLowerCase())
  if (isName) {
    let verb = told + 1
    while (verb < end && upos[verb] === Upos.PROPN) verb++
    if (FINITE_TAGS.has(xpos[verb]) && first <= verb) return [told + 1, ...content.slice(1)]
  }
  if (first !== told) return content
  let next = -1
  if (upos[first] === Upos.PRON && OBJECTIVE.has(lemma[first].toLowerCase())) next = first + 1
  for (let word = first; word < Math.min(end, first + LONGEST_NAME) && next < 0; word++) {
    const found = mention[word] < 0 ? undefined : analysis.mentions[mention[word]]
    if (found?.first === first && found.kind === 'name') next = found.end
  }
  if (next < 0) next = thatBehind(analysis, first, end)
  if (next <= first || next + 2 >= end) return content
  const isSubject = SUBJECTS.has(upos[next]) || (lemma[next] === 'that' && upos[next] !== Upos.DET)
  if (!isSubject) return content
  for (let word = next; word < Math.min(end, next + WORDS_TO_VERB); word++)
    if (FINITE_TAGS.has(xpos[word]) || xpos[word] === Xpos.MD) return [next, ...content.slice(1)]
  return content
}

/**
 * "Told the hall in Sarn on Monday that …": the "that" before which no verb stands and behind which a clause has a subject
 * of its own, whatever the tagger calls it; or -1.
 */
function thatBehind({ words: { lemma, upos } }: Context['analysis'], first: number, end: number): number {
  for (let word = first; word + 1 < Math.min(end, first + LONGEST_HEARER); word++) {
    if (upos[word] === Upos.VERB || upos[word] === Upos.AUX || upos[word] === Upos.PUNCT) return -1
    if (lemma[word] === 'that' && upos[word] !== Upos.DET) return NOMINAL.has(upos[word + 1]) ? word : -1
  }
  return -1
}
const LONGEST_HEARER = 12
const NOMINAL = new Set<number>([Upos.DET, Upos.PRON, Upos.NUM, Upos.NOUN, Upos.PROPN, Upos.ADJ])

const OBJECTIVE = new Set(['us', 'me', 'him', 'them'])
const LONGEST_NAME = 6
const WORDS_TO_VERB = 12
const SUBJECTS = new Set<number>([Upos.DET, Upos.PRON, Upos.NUM])

/**
 * "The poll showed that he would win and Hale said that this proved it": what a second verb of saying tells, joined with a
 * subject of its own, is another's.
 */
export function withoutNextReport(context: Context, { anchor, content, source }: Candidate): readonly number[] {
  const { analysis, dependents, quotation } = context
  const { words } = analysis
  const { lemma, upos, xpos } = words
  const last = content.length - 2
  const [first, end] = [content[last], content[last + 1]]
  if (first < anchor || source.length === 0) return content
  for (let verb = first + 3; verb + 1 < end; verb++) {
    if (upos[verb] !== Upos.VERB || !FINITE_TAGS.has(xpos[verb]) || !isSayingVerb(lemma[verb])) continue
    if (quotation[verb] >= 0 || (lemma[verb + 1] !== 'that' && quotation[verb + 2] < 0)) continue
    const subject = subjectOf(context, verb)
    if (subject < 0 || subject > verb || words.sentence[subject] !== words.sentence[anchor]) continue
    let joint = dependents.left[subject]
    if (upos[joint] !== Upos.CCONJ) joint--
    // "That he said so and that Hale said so" goes on.
    if (joint <= first + 1 || upos[joint] !== Upos.CCONJ || upos[subject] === Upos.PRON) continue
    let to = joint
    while (to > first && upos[to - 1] === Upos.PUNCT) to--
    return [...content.slice(0, last), first, to]
  }
  return content
}
