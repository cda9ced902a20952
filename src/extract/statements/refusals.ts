/**
 * Refusals by their form: "turned down the offer", "ruled out a meeting", "declined to meet the envoy". PolNeAR's annotators
 * mark some and leave others, so the models are never sure of one; who refuses what is plain from the tree.
 *
 * A refusal that no model found is made from the subject of the finite verb and its object or infinitive. What is ruled
 * out as a fact ("ruled out foul play") is denied and not refused.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY, subjectOf } from './context.ts'
import type { Decided } from './decide.ts'
import { FACT_NOUNS, FINDERS, INTENTION_NOUNS, OFFER_NOUNS } from './refusals.data.ts'
import { phraseOf } from './speakers.ts'
import { stanceOf } from './stance-lexicon.ts'

/** How sure a refusal is by its form. */
export const PLAIN = 0.75

/** What is refused: words `[first, end)`, and the word at its head. */
interface Refused {
  /** The verb with its particle ends here. */
  readonly cueEnd: number
  readonly head: number
}

/**
 * Whether the verb tells in the active voice that somebody refused something, in the outlet's own words; else null. What
 * was only possible ("could turn down") or left undone is none.
 */
export function refusedBy(context: Context, verb: number): Refused | null {
  const { analysis, quotation, dependents, standing } = context
  const { lemma, upos, xpos, relation, head } = analysis.words
  const particle = PARTICLES[lemma[verb]]
  if ((particle === undefined && !REFUSING.has(lemma[verb])) || upos[verb] !== Upos.VERB || quotation[verb] >= 0)
    return null
  if (particle !== undefined && lemma[verb + 1] !== particle) return null
  if (dependentBy(context, verb, Relation['aux:pass']) >= 0 || !isTold(context, verb)) return null
  const object = dependentBy(context, verb, Relation.obj)
  const cueEnd = verb + (particle === undefined ? 1 : 2)
  // The tree may hang the infinitive as a clause of purpose.
  const infinitive =
    lemma[cueEnd] === 'to' && xpos[head[cueEnd]] === Xpos.VB ? head[cueEnd] : dependentBy(context, verb, Relation.xcomp)
  // The tree gives a gerund behind "out" to either relation, or calls it a clause.
  const gerund = particle === 'out' && xpos[cueEnd] === Xpos.VBG ? cueEnd : -1
  const refused = gerund >= 0 ? gerund : infinitive > verb ? infinitive : object
  if (refused < cueEnd || dependents.left[refused] < cueEnd - 1 || relation[refused] === Relation.obl) return null
  // "Voters who rejected Brezik" turned down a person.
  if (refused === object && (upos[object] === Upos.PRON || standing[object] % 10 === 1)) return null
  // "Declined by a tenth", "refused him entry", "turned down Main Street": neither an act nor an offer is refused.
  const isAct = refused === infinitive || refused === gerund
  const isOfAnything = lemma[verb] === 'rule' || lemma[verb] === 'reject'
  return isAct || isOfAnything || isOffer(lemma[refused]) ? { cueEnd, head: refused } : null
}

const PARTICLES: Readonly<Record<string, string | undefined>> = { rule: 'out', turn: 'down' }
const REFUSING = new Set(['reject', 'decline', 'refuse'])

/** Finite, or behind an auxiliary that tells of what is so: "has turned down", "did not rule out", "will not rule out". */
function isTold(context: Context, verb: number): boolean {
  const { analysis, dependents } = context
  const { lemma, xpos, relation } = analysis.words
  if (xpos[verb] === Xpos.VBD || xpos[verb] === Xpos.VBZ || xpos[verb] === Xpos.VBP) return true
  let auxiliary = ''
  let isDenied = false
  for (let at = dependents.offset[verb]; at < dependents.offset[verb + 1] && dependents.list[at] < verb; at++) {
    const word = dependents.list[at]
    if (relation[word] === Relation.aux && auxiliary === '') auxiliary = lemma[word]
    if (lemma[word] === 'not' || lemma[word] === "n't" || lemma[word] === 'n’t') isDenied = true
  }
  return auxiliary === 'have' || auxiliary === 'do' || (auxiliary !== '' && isDenied)
}

/** "An invitation", "his request", "the proposal": what somebody offers, asks for or puts forward. */
const isOffer = (lemma: string): boolean => OFFER_NOUNS.has(lemma) || OFFERING.has(stanceOf(lemma))
const OFFERING = new Set(['demands', 'proposes', 'promises', 'supports'])

/** The stance of "rule out": a fact is denied, an act is refused. `content` is its first word. */
export function ruledOut(context: Context, verb: number, content: number): 'denies' | 'refuses' {
  const { lemma } = context.analysis.words
  if (lemma[content] === 'that') return 'denies'
  const object = dependentBy(context, verb, Relation.obj)
  const subject = subjectOf(context, verb)
  if (subject >= 0 && FINDERS.has(lemma[subject].toLowerCase())) return 'denies'
  if (object < 0) return 'refuses'
  // "The possibility that the dam had burst".
  const isOfFact = FACT_NOUNS.has(lemma[object]) || lemma[object + 1] === 'that'
  return isOfFact ? 'denies' : 'refuses'
}

/** "Has no plans to close the school": the object of "have" with "no". */
export function hasNoIntention(context: Context, verb: number): boolean {
  const { lemma } = context.analysis.words
  if (lemma[verb] !== 'have') return false
  const object = dependentBy(context, verb, Relation.obj)
  if (object < 0 || !INTENTION_NOUNS.has(lemma[object])) return false
  const determiner = dependentBy(context, object, Relation.det)
  return determiner >= 0 && lemma[determiner] === 'no'
}

/** Whether a statement that the models found has this form as well: its content begins right behind the verb. */
export function isPlainRefusal(context: Context, { anchor, content, source }: Candidate): boolean {
  const refused = refusedBy(context, anchor)
  if (refused === null || source.length === 0 || content[0] !== refused.cueEnd) return false
  const { head, relation } = context.analysis.words
  const own = subjectOf(context, anchor)
  const subject = own < 0 && relation[anchor] === Relation.conj ? subjectOf(context, head[anchor]) : own
  return subject >= 0 && holds(source, subject) && holds(content, refused.head)
}

/** The refusals that no statement of `decided` holds, in text order. */
export function refusals(context: Context, decided: readonly Decided[]): Decided[] {
  const { analysis, block, dependents } = context
  const { words, blocks } = analysis
  const claimed = new Uint8Array(words.count)
  for (const { candidate } of decided) {
    claimed[candidate.anchor] = 1
    for (let k = 0; k < candidate.content.length; k += 2)
      claimed.fill(1, candidate.content[k], candidate.content[k + 1])
  }
  const made: Decided[] = []
  for (let verb = 0; verb < words.count; verb++) {
    if (block[verb] < 0 || blocks[block[verb]].kind !== 'prose' || claimed[verb] === 1) continue
    const refused = refusedBy(context, verb)
    if (refused === null) continue
    const subject = subjectOf(context, verb)
    if (subject < 0 || subject > verb || !SOMEBODY.has(context.standing[subject] % 10)) continue
    const { cueEnd, head } = refused
    let end = Math.max(head + 1, Math.min(dependents.right[head], cueEnd + LONGEST))
    while (end > head + 1 && words.upos[end - 1] === Upos.PUNCT) end--
    const speaker = phraseOf(context, subject, dependents.left[subject], verb)
    const content = [cueEnd, end]
    if (claimed.subarray(cueEnd, end).includes(1) || holds(content, subject)) continue
    const candidate = {
      anchor: verb, cueScore: 9, content, source: speaker.pairs, sourceHead: speaker.head,
      contentRecipe: 0, values: new Float32Array(0), rank: 0,
    } // biome-ignore format: one row
    const certain = { candidate, rule: 'refusal by its form', direct: false, probability: PLAIN }
    made.push({ candidate, probability: PLAIN, cue: [firstOfCue(context, verb), cueEnd], within: -1, certain })
  }
  return made
}

/** Words of what is refused, at the most. */
const LONGEST = 40

/** The cue begins at the verb's first auxiliary, where nothing but adverbs stands between. */
function firstOfCue({ analysis: { words } }: Context, verb: number): number {
  let first = verb
  while (
    first > 0 &&
    (words.upos[first - 1] === Upos.AUX || words.upos[first - 1] === Upos.PART || isAdverb(words.upos[first - 1]))
  )
    first--
  while (first < verb && isAdverb(words.upos[first])) first++
  return first
}
const isAdverb = (upos: number): boolean => upos === Upos.ADV
