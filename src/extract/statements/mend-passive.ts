/**
 * Who says it in the passive: the subject is told and does not tell, and whoever does it stands behind "by". The models, which
 * meet few of these, take the subject, find nobody, or put the phrase into what is said.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY } from './context.ts'
import { phraseOf } from './speakers.ts'

/** Passives whose subject is whose words are given: "was quoted as saying". Reports within reports are for `nesting.ts`. */
const QUOTING = new Set(['quote', 'cite', 'hear'])

/**
 * "Anyone with information is urged to call", "two houses expected to reopen": the subject of a passive is no speaker, and
 * whoever does it stands behind "by".
 */
export function withoutPatient(
  context: Context,
  { anchor, source, sourceHead, content }: Candidate,
): readonly number[] {
  const { xpos, relation, head, lemma } = context.analysis.words
  if (sourceHead < 0 || xpos[anchor] !== Xpos.VBN || QUOTING.has(lemma[anchor])) return source
  const subject = dependentBy(context, anchor, Relation['nsubj:pass'])
  // "Those accused of theft", "a boy thought to be lost". With an object it is a past tense that was misread.
  const isReduced =
    relation[anchor] === Relation.acl &&
    head[anchor] === sourceHead &&
    (lemma[anchor + 1] === 'of' || lemma[anchor + 1] === 'to') &&
    dependentBy(context, anchor, Relation.obj) < 0
  const isPassive = dependentBy(context, anchor, Relation['aux:pass']) >= 0
  const isPatient = isPassive && subject >= 0 ? holds(source, subject) : isReduced && sourceHead < anchor
  if (!isPatient) return source
  const agent = agentOf(context, anchor, (word) => !holds(content, word))
  return agent < 0 ? [] : phraseBehindBy(context, agent)
}

/**
 * "The mayor was accused by the auditor of hiding the debt", where nobody or nothing else was found to say it. Null where the
 * statement has a source already, or nobody is named.
 */
export function withAgent(context: Context, candidate: Candidate): Candidate | null {
  const { analysis, dependents, standing } = context
  const { lemma, upos, xpos } = analysis.words
  const { anchor, content, source } = candidate
  if (source.length > 0 || xpos[anchor] !== Xpos.VBN || QUOTING.has(lemma[anchor])) return null
  if (dependentBy(context, anchor, Relation['aux:pass']) < 0) return null
  // "By 40 percent" and "by Friday" are nobody.
  const agent = agentOf(context, anchor, (word) => SOMEBODY.has(standing[word] % 10))
  if (agent < 0) return null
  const [first, to] = phraseBehindBy(context, agent)
  // "By the auditor of hiding the debt": the tree hangs on the name what goes on from the verb.
  let end = to
  while (end > agent + 1 && (upos[end - 1] === Upos.ADP || upos[end - 1] === Upos.SCONJ)) end--
  const left = without(content, dependents.left[agent], end)
  return left.length === 0 ? null : { ...candidate, source: [first, end], sourceHead: agent, content: left }
}

/** The head of the first phrase with "by" that hangs on the verb behind it and is one of these; -1 where none is. */
function agentOf({ analysis, dependents }: Context, anchor: number, isOne: (word: number) => boolean): number {
  const { lemma } = analysis.words
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    const by = dependents.left[word]
    if (word > anchor && lemma[by] === 'by' && by < word && isOne(word)) return word
  }
  return -1
}

const phraseBehindBy = (context: Context, agent: number): readonly number[] =>
  phraseOf(context, agent, context.dependents.left[agent] + 1, context.dependents.right[agent]).pairs

/** The pairs without the words `[first, end)`. */
function without(pairs: readonly number[], first: number, end: number): number[] {
  const left: number[] = []
  for (let k = 0; k < pairs.length; k += 2) {
    const [from, to] = [pairs[k], pairs[k + 1]]
    if (from < Math.min(to, first)) left.push(from, Math.min(to, first))
    if (Math.max(from, end) < to) left.push(Math.max(from, end), to)
  }
  return left
}
