/**
 * Reports within reports: "The minister said the talks had failed, the newspaper reported" is the newspaper's report of
 * what the minister said. PolNeAR marks the outer one alone, so its models drop the other; what is sure by form is put
 * back here:
 *
 * - a report that closes the sentence takes the whole clause before it, with the report that stands in it;
 * - "quoted Y as saying" and "was quoted as saying by X" are two, Y's words within X's;
 * - "X reported, citing Y" is Y's, within X's.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { type Candidate, holds, sharedWords } from './candidates.ts'
import { type Context, dependentBy, solidWords, subjectOf } from './context.ts'
import type { Decided, Weighed } from './decide.ts'
import { isSayingVerb } from './loose.data.ts'
import { hasFiniteVerb } from './quoted.ts'
import { phraseOf } from './speakers.ts'
import { isSpeech } from './speech.ts'

/** A statement while the whole is put together. */
export interface Draft {
  decided: Decided
  outer: Draft | null
}

/** How likely the other report of a sentence has to be: its form is sure, so the models need only say of which extent. */
const LIKELY = 0.25

export function nest(context: Context, drafts: readonly Draft[], weighed: readonly Weighed[]): Draft[] {
  const best = new Map<number, Weighed>()
  for (const one of weighed) {
    const { anchor } = one.candidate
    if (one.probability < LIKELY || one.probability <= (best.get(anchor)?.probability ?? 0)) continue
    if (isReport(context, one.candidate)) best.set(anchor, one)
  }
  const bySentence = new Map<number, Draft[]>()
  const { sentence } = context.analysis.words
  for (const draft of drafts) {
    const at = sentence[draft.decided.candidate.anchor]
    const here = bySentence.get(at)
    if (here === undefined) bySentence.set(at, [draft])
    else here.push(draft)
  }
  const all = [...drafts]
  const taken = new Set(drafts.map(({ decided }) => decided.candidate.anchor))
  const add = (draft: Draft) => {
    all.push(draft)
    taken.add(draft.decided.candidate.anchor)
  }
  for (const one of best.values()) {
    if (taken.has(one.candidate.anchor)) continue
    if (isOpening(context, one.candidate)) {
      const draft = plainDraft(one.candidate, one.probability)
      if (underAccount(context, draft, bySentence)) add(draft)
      continue
    }
    for (const draft of bySentence.get(sentence[one.candidate.anchor]) ?? []) {
      if (draft.outer !== null || draft.decided.certain !== null) continue
      if (sharedWords(context, one.candidate.content, draft.decided.candidate.content) === 0) continue
      const other = isTrailing(context, one.candidate, draft.decided.candidate)
        ? around(context, one, draft)
        : isTrailing(context, draft.decided.candidate, one.candidate)
          ? inside(context, one, draft)
          : null
      if (other === null) continue
      add(other)
      break
    }
  }
  for (const draft of sayings(context, taken)) add(draft)
  for (const draft of drafts) underAccount(context, draft, bySentence)
  const byAnchor = new Map(all.map((draft) => [draft.decided.candidate.anchor, draft]))
  for (const draft of [...all]) for (const other of quotedAs(context, draft, byAnchor)) add(other)
  const firstAt = new Map<number, Draft>()
  for (const draft of [...all].reverse()) firstAt.set(draft.decided.candidate.anchor, draft)
  for (const draft of drafts) {
    for (const other of citing(context, draft, firstAt)) {
      add(other)
      firstAt.set(other.decided.candidate.anchor, other)
    }
  }
  return all
}

/** A verb of saying with its speaker, or "according to". */
function isReport(context: Context, candidate: Candidate): boolean {
  const { lemma, upos } = context.analysis.words
  if (candidate.source.length === 0 || !isSpeech(context, candidate)) return false
  return (
    lemma[candidate.anchor] === 'accord' ||
    (upos[candidate.anchor] === Upos.VERB && isSayingVerb(lemma[candidate.anchor]))
  )
}

/** Whether `last` closes the sentence, cue and source behind its content, and `first` stands whole before them. */
function isTrailing({ analysis, quotation }: Context, last: Candidate, first: Candidate): boolean {
  const { sentence } = analysis.words
  if (last.source.length === 0 || first.source.length === 0) return false
  if (sentence[last.anchor] !== sentence[first.anchor] || quotation[last.anchor] >= 0) return false
  const from = frontOf(last)
  if (last.content[last.content.length - 1] > from) return false
  return first.anchor < from && first.source[0] < from && !holds(last.source, first.source[0])
}

/** The first word of its cue and source. */
const frontOf = ({ anchor, source }: Candidate): number => Math.min(anchor, source[0] ?? anchor)

/** The clause before a trailing report, from where its sentence or the other's content begins. */
function clauseBefore(context: Context, last: Candidate, first: Candidate): readonly number[] {
  const { words, sentences } = context.analysis
  const { solid } = context
  const from = Math.min(sentences[words.sentence[last.anchor]], first.content[0], first.source[0])
  let to = frontOf(last)
  while (to > from && solid[to] === solid[to - 1]) to--
  let begin = from
  while (begin < to && solid[begin + 1] === solid[begin]) begin++
  return [begin, to]
}

const clipped = (content: readonly number[], to: number): readonly number[] => {
  const pieces: number[] = []
  for (let k = 0; k < content.length; k += 2) if (content[k] < to) pieces.push(content[k], Math.min(content[k + 1], to))
  return pieces
}

/** The trailing report was dropped: it is put around the one that stands. */
function around(context: Context, { candidate, probability }: Weighed, draft: Draft): Draft | null {
  const inner = draft.decided.candidate
  const content = clauseBefore(context, candidate, inner)
  draft.decided = { ...draft.decided, candidate: { ...inner, content: clipped(inner.content, content[1]) } }
  const outer = plainDraft({ ...candidate, content }, probability)
  draft.outer = outer
  return outer
}

/** The trailing report stands: it takes the whole clause, and the one in the clause is put inside. */
function inside(context: Context, { candidate, probability }: Weighed, draft: Draft): Draft | null {
  const outer = draft.decided.candidate
  const content = clauseBefore(context, outer, candidate)
  draft.decided = { ...draft.decided, candidate: { ...outer, content } }
  return { ...plainDraft({ ...candidate, content: clipped(candidate.content, content[1]) }, probability), outer: draft }
}

/** "According to her account, Dostan insisted that …": all that the sentence says is the account's. */
function underAccount(context: Context, draft: Draft, bySentence: ReadonlyMap<number, readonly Draft[]>): boolean {
  const { words, sentences } = context.analysis
  const { candidate } = draft.decided
  const { anchor, source } = candidate
  if (draft.outer !== null || !isOpening(context, candidate)) return false
  const others = (bySentence.get(words.sentence[anchor]) ?? []).filter(
    ({ decided, outer }) => outer === null && decided.candidate.anchor > source[source.length - 1],
  )
  if (others.length === 0) return false
  let from = source[source.length - 1]
  let end = sentences[words.sentence[anchor] + 1]
  while (from < end && context.solid[from + 1] === context.solid[from]) from++
  while (end > from && context.solid[end] === context.solid[end - 1]) end--
  if (from >= end) return false
  draft.decided = { ...draft.decided, candidate: { ...candidate, content: [from, end] } }
  for (const other of others) other.outer = draft
  return true
}

/** "According to X" at the head of its sentence. */
function isOpening({ analysis }: Context, { anchor, source }: Candidate): boolean {
  const { words, sentences } = analysis
  return words.lemma[anchor] === 'accord' && anchor <= sentences[words.sentence[anchor]] + 1 && source.length > 0
}

const plainDraft = (candidate: Candidate, probability: number): Draft => ({
  decided: { candidate, probability, cue: [candidate.anchor, candidate.anchor + 1], within: -1, certain: null },
  outer: null,
})

/** "Was quoted as saying that …" where the models found nothing. */
function sayings(context: Context, taken: ReadonlySet<number>): Draft[] {
  const { words } = context.analysis
  const { right, left } = context.dependents
  const made: Draft[] = []
  for (let word = 2; word < words.count; word++) {
    if (words.lemma[word] !== 'say' || words.lemma[word - 1] !== 'as' || taken.has(word)) continue
    const verb = verbOfQuoting(context, word)
    const clause = dependentBy(context, word, Relation.ccomp)
    if (verb < 0 || taken.has(verb)) continue
    const isAfter = clause > word && words.upos[left[clause]] !== Upos.ADP
    const content = isAfter ? [Math.max(word + 1, left[clause]), right[clause]] : beforeQuoting(context, verb)
    if (content === null) continue
    while (content[1] > content[0] && context.solid[content[1]] === context.solid[content[1] - 1]) content[1]--
    const candidate = {
      anchor: word, cueScore: 9, content, source: [], sourceHead: -1, contentRecipe: 0, values: new Float32Array(0), rank: 0,
    } // biome-ignore format: one row
    const certain = { candidate, rule: 'quoted as saying', direct: false, probability: 0.7 }
    made.push({ decided: { candidate, probability: 0.7, cue: [word, word + 1], within: -1, certain }, outer: null })
  }
  return made
}

/** "The port is shut, the minister was quoted as saying": the clause before the comma, or null. */
function beforeQuoting(context: Context, verb: number): [number, number] | null {
  const { analysis, quotation } = context
  const { words, sentences } = analysis
  const from = sentences[words.sentence[verb]]
  const subject = subjectOf(context, verb)
  if (subject < 0 || subject > verb) return null
  const comma = context.dependents.left[subject] - 1
  if (comma <= from || words.lemma[comma] !== ',' || quotation[from] >= 0) return null
  return hasFiniteVerb(context, from, comma) ? [from, comma] : null
}

/** So many words may stand between "quoted" and "as saying". */
const REACH = 14

/** "Quoted Y as saying that …", "Y was quoted as saying by X". */
function quotedAs(context: Context, draft: Draft, byAnchor: ReadonlyMap<number, Draft>): Draft[] {
  const { analysis, dependents, solid } = context
  const { words, sentences } = analysis
  const { lemma, xpos, relation } = words
  const { candidate } = draft.decided
  const verb = verbOfQuoting(context, candidate.anchor)
  if (verb < 0) return []
  const end = Math.min(sentences[words.sentence[verb] + 1], verb + REACH)
  let saying = verb + 1
  while (saying < end && !(lemma[saying] === 'say' && xpos[saying] === Xpos.VBG && lemma[saying - 1] === 'as')) saying++
  if (saying >= end) return []
  const rival = candidate.anchor === saying ? undefined : byAnchor.get(saying)
  if (rival !== undefined) {
    // "As saying by state media": what was said stands before the verb, and the other draft is made whole in its turn.
    const { content } = rival.decided.candidate
    if (words.upos[content[0]] === Upos.ADP)
      rival.decided = { ...rival.decided, candidate: { ...rival.decided.candidate, content: candidate.content } }
    return []
  }
  const from = sentences[words.sentence[verb]]
  const subject = subjectOf(context, verb)
  const isPassive = xpos[verb] === Xpos.VBN && dependentBy(context, verb, Relation['aux:pass']) >= 0
  const said = contentOfSaying(context, candidate, saying)
  if (said.length === 0) return []
  const made = (anchor: number, source: readonly number[], head: number, content: readonly number[]): Draft => {
    const one = { ...candidate, anchor, source, sourceHead: head, content }
    return { decided: { ...draft.decided, candidate: one, cue: [anchor, anchor + 1] }, outer: null }
  }
  if (!isPassive) {
    const object = dependentBy(context, verb, Relation.obj)
    if (object < 0 || object > saying) return []
    let to = saying - 1
    while (to > object + 1 && solid[to] === solid[to - 1]) to--
    const speaker = phraseOf(context, object, verb + 1, to)
    const inner = made(saying, speaker.pairs, speaker.head, said)
    inner.outer = draft
    return [inner]
  }
  if (subject < 0) return []
  const speaker = phraseOf(context, subject, from, verb)
  let agent = agentBetween(context, verb, saying)
  for (const above of [verb, saying]) {
    for (let at = dependents.offset[above]; at < dependents.offset[above + 1]; at++) {
      const word = dependents.list[at]
      const isBy =
        (relation[word] === Relation.obl || relation[word] === Relation['obl:agent']) &&
        lemma[dependents.left[word]] === 'by'
      if (isBy) agent = word
    }
  }
  const outer =
    agent < 0
      ? null
      : made(
          verb,
          phraseOf(
            context,
            agent,
            dependents.left[agent] + 1,
            agent < saying ? agent + 1 : sentences[words.sentence[verb] + 1],
          ).pairs,
          agent,
          said,
        )
  draft.decided = {
    ...draft.decided,
    candidate: { ...candidate, anchor: saying, source: speaker.pairs, sourceHead: speaker.head, content: said },
    cue: saying === verb + 2 ? [verb, saying + 1] : [saying, saying + 1],
  }
  if (outer === null) return []
  outer.decided = { ...outer.decided, candidate: { ...outer.decided.candidate, content: said } }
  const known = candidate.anchor === saying ? byAnchor.get(verb) : undefined
  if (known !== undefined) {
    known.decided = outer.decided
    draft.outer = known
    return []
  }
  draft.outer = outer
  return [outer]
}

/** "Was quoted Monday by the harbour paper as saying": the last noun between "by" and what is no noun, whatever the tree has, or -1. */
function agentBetween({ analysis }: Context, verb: number, saying: number): number {
  const { lemma, upos } = analysis.words
  let agent = -1
  for (let word = verb + 1; word < saying - 1; word++) {
    if (agent < 0 && lemma[word] !== 'by') continue
    if (lemma[word] === 'by') agent = word
    else if (AGENTS.has(upos[word])) agent = word
    else if (agent > 0 && lemma[agent] !== 'by') break
  }
  return agent > 0 && lemma[agent] !== 'by' ? agent : -1
}

const AGENTS = new Set<number>([Upos.NOUN, Upos.PROPN])

/** The verb "quote" or "cite" at the cue, or before its "saying". */
function verbOfQuoting({ analysis }: Context, anchor: number): number {
  const { lemma, upos, sentence } = analysis.words
  if (QUOTING.has(lemma[anchor]) && upos[anchor] === Upos.VERB) return anchor
  if (lemma[anchor] !== 'say' || lemma[anchor - 1] !== 'as') return -1
  for (let word = anchor - 2; word >= 0 && word > anchor - REACH && sentence[word] === sentence[anchor]; word--)
    if (QUOTING.has(lemma[word]) && upos[word] === Upos.VERB) return word
  return -1
}

const QUOTING = new Set(['quote', 'cite'])

/** What stands behind "as saying", or else the quotation before the verb. */
function contentOfSaying(
  { analysis, solid, quotation }: Context,
  { content }: Candidate,
  saying: number,
): readonly number[] {
  const { upos } = analysis.words
  const after: number[] = []
  for (let k = 0; k < content.length; k += 2) {
    const from = Math.max(content[k], saying + 1)
    if (from < content[k + 1] && solid[content[k + 1]] > solid[from] && upos[from] !== Upos.ADP)
      after.push(from, content[k + 1])
  }
  if (after.length > 0) return after
  const quoted: number[] = []
  for (let k = 0; k < content.length; k += 2) if (quotation[content[k]] >= 0) quoted.push(content[k], content[k + 1])
  return quoted.length === 0 && content[content.length - 1] < saying ? content : quoted
}

/** "AP reported, citing residents": whose words the reporter gives. */
function citing(context: Context, draft: Draft, byAnchor: ReadonlyMap<number, Draft>): Draft[] {
  const { analysis, dependents, standing } = context
  const { words, sentences } = analysis
  const { lemma, xpos } = words
  const { candidate } = draft.decided
  if (draft.outer !== null || candidate.source.length === 0 || draft.decided.certain !== null) return []
  const sentence = words.sentence[candidate.anchor]
  const from = sentences[sentence]
  const end = Math.min(sentences[sentence + 1], candidate.anchor + REACH)
  // "Citing two residents, the agency reported …" opens the sentence.
  const isBefore = candidate.anchor - from < REACH && candidate.source[0] > from
  for (let word = isBefore ? from : candidate.anchor + 1; word < end; word++) {
    if (
      !QUOTING.has(lemma[word].toLowerCase()) ||
      xpos[word] !== Xpos.VBG ||
      (lemma[word - 1] !== ',' && word !== from) ||
      (word < candidate.anchor && word !== from) ||
      holds(candidate.content, word)
    )
      continue
    const object = dependentBy(context, word, Relation.obj)
    if (object < 0 || !SPEAKERS.has(standing[object] % 10)) return []
    const to = word < candidate.anchor ? candidate.source[0] : sentences[sentence + 1]
    const speaker = phraseOf(context, object, word + 1, Math.min(dependents.right[object], to))
    const one = { ...candidate, anchor: word, source: speaker.pairs, sourceHead: speaker.head }
    const decided = { ...draft.decided, candidate: one, cue: [word, word + 1] as const }
    const known = byAnchor.get(word)
    if (known === undefined) return solidWords(context, word + 1, end) > 0 ? [{ decided, outer: draft }] : []
    known.decided = decided
    known.outer = draft
    return []
  }
  return []
}

/** Persons, organisations and groups. */
const SPEAKERS = new Set([1, 2, 4])
