/**
 * Reports inside what is said, found by the tree: a verb of saying with its subject and its clause, a noun of saying with
 * "that". The models were taught that there are none (PolNeAR marks the outer report alone), so they are not asked.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'
import type { Candidate } from './candidates.ts'
import { type Context, dependentBy, solidWords, subjectOf } from './context.ts'
import { isSecondPerson } from './decide.ts'
import { isSayingVerb } from './loose.data.ts'
import type { Draft } from './nesting.ts'
import { phraseOf } from './speakers.ts'
import { FRAMES, SPEAKING_LEMMAS } from './speech.data.ts'

/** How sure the form is; roughly the share that is right. */
const VERB_CONFIDENCE = 0.7
const NOUN_CONFIDENCE = 0.55

export function innerReports(context: Context, drafts: readonly Draft[]): Draft[] {
  const { words } = context.analysis
  const owner = new Int32Array(words.count).fill(-1)
  const end = new Int32Array(words.count)
  const taken = new Set(drafts.map(({ decided }) => decided.candidate.anchor))
  // Those inside overwrite those around: a report is within the nearest one.
  const depth = (draft: Draft): number => (draft.outer === null ? 0 : 1 + depth(draft.outer))
  const order = drafts.map((_, index) => index).sort((a, b) => depth(drafts[a]) - depth(drafts[b]))
  for (const index of order) {
    const { content } = drafts[index].decided.candidate
    for (let k = 0; k < content.length; k += 2) {
      owner.fill(index, content[k], content[k + 1])
      end.fill(content[k + 1], content[k], content[k + 1])
    }
  }
  const made: Draft[] = []
  let last: Draft | null = null
  for (let word = 0; word < words.count; word++) {
    if (owner[word] < 0 || taken.has(word)) continue
    const outer = drafts[owner[word]]
    const candidate = reportAt(context, word, { owner, end: end[word] })
    if (candidate === null) continue
    const isVerb = words.upos[word] === Upos.VERB
    const certain = {
      candidate, direct: false, probability: isVerb ? VERB_CONFIDENCE : NOUN_CONFIDENCE,
      rule: isVerb ? 'verb of saying inside what is said' : 'noun of saying inside what is said',
    } // biome-ignore format: one row
    const isInLast: boolean =
      last !== null &&
      owner[last.decided.candidate.anchor] === owner[word] &&
      holdsAll(last.decided.candidate, candidate)
    const draft: Draft = {
      decided: { candidate, probability: certain.probability, cue: [word, word + 1], within: -1, certain },
      outer: isInLast ? last : outer,
    }
    made.push(draft)
    last = draft
  }
  return made
}

const holdsAll = ({ content: [first, end] }: Candidate, { content }: Candidate): boolean =>
  content[0] >= first && content[content.length - 1] <= end

interface Outer {
  readonly owner: Int32Array
  /** Where the stretch of the outer content ends. */
  readonly end: number
}

function reportAt(context: Context, word: number, outer: Outer): Candidate | null {
  const { lemma, upos } = context.analysis.words
  if (!isSayingVerb(lemma[word])) return null
  if (upos[word] === Upos.VERB) return verbReport(context, word, outer)
  return upos[word] === Upos.NOUN ? nounReport(context, word, outer) : null
}

/** "Had told reporters that …", "had not denied it", "a report saying that …". */
function verbReport(context: Context, verb: number, { owner, end }: Outer): Candidate | null {
  const { analysis, dependents } = context
  const { lemma, xpos, relation, head, upos } = analysis.words
  if (dependentBy(context, verb, Relation['aux:pass']) >= 0) return null
  // "What can we say if …", "we would like to tell people that …": what may be or is to be said is not said.
  const aux = dependentBy(context, verb, Relation.aux)
  if (aux >= 0 && xpos[aux] === Xpos.MD) return null
  if (xpos[verb] === Xpos.VB && (aux < 0 || lemma[aux] !== 'do')) return null
  const clause = clauseOf(context, verb)
  if (clause < 0 || !isClauseVerb(context, verb, clause)) return null
  let from = dependents.left[clause]
  if (from <= verb) from = verb + 1
  const to = relation[clause] === Relation.obj ? endOfPhrase(context, verb, clause) : dependents.right[clause]
  const content = trimmed(context, from, Math.min(end, to))
  if (content === null || solidWords(context, content[0], content[1]) < 2) return null
  let subject = subjectOf(context, verb)
  for (let up = verb, step = 0; subject < 0 && step < 2 && head[up] >= 0; step++) {
    const kind = relation[up]
    if (kind === Relation.acl && xpos[verb] === Xpos.VBG) subject = head[up]
    else if (kind !== Relation.conj && kind !== Relation.xcomp && kind !== Relation.advcl) break
    up = head[up]
    if (subject < 0 && upos[up] === Upos.VERB) subject = subjectOf(context, up)
  }
  // "A report saying that …", whatever the tree hangs it on.
  if (subject < 0 && xpos[verb] === Xpos.VBG && NOUNS.has(upos[verb - 1])) subject = verb - 1
  if (subject < 0 || owner[subject] !== owner[verb] || lemma[subject] === 'it') return null
  // "“I demand that …,” she wrote": the speaker's own performative is the utterance around it.
  if (isSecondPerson(context, { sourceHead: subject })) return null
  if (FIRST_PERSON.has(lemma[subject]) && xpos[verb] !== Xpos.VBD && xpos[verb] !== Xpos.VBN) return null
  // "A suspect who admitted": the relative pronoun stands for the noun before its clause.
  if (RELATIVES.has(lemma[subject]) && relation[verb] === Relation['acl:relcl'] && head[verb] >= 0) subject = head[verb]
  const speaker = phraseOf(context, subject, 0, verb)
  return made(verb, [...content], speaker.pairs[0] < speaker.pairs[1] ? speaker.pairs : [], subject)
}

/**
 * Whether the verb takes this clause for what is said: "the man spoke for us, our word did not count" and "nobody says
 * anything – the light is on" have a clause beside the verb, and "he snapped" is an utterance only with "that".
 */
function isClauseVerb(context: Context, verb: number, clause: number): boolean {
  const { lemma } = context.analysis.words
  const first = context.dependents.left[clause]
  for (let word = verb + 1; word < first; word++) if (PARTING.has(lemma[word])) return false
  if (FRAMES.get(lemma[verb])?.has('clause') === false) return false
  return !SPEAKING_LEMMAS.has(lemma[verb]) || lemma[first] === 'that' || lemma[first] === 'how'
}

const PARTING = new Set(['–', '—', '--', ';', '…', '...'])
const FIRST_PERSON = new Set(['I', 'i', 'we', 'We'])

/** "Had not denied the plan or called it off": up to what is joined to the verb. */
function endOfPhrase({ analysis, dependents }: Context, verb: number, object: number): number {
  const { relation } = analysis.words
  for (let at = dependents.offset[verb]; at < dependents.offset[verb + 1]; at++) {
    const word = dependents.list[at]
    const kind = relation[word]
    if (word > object && (kind === Relation.conj || kind === Relation.advcl || kind === Relation.parataxis))
      return dependents.left[word]
  }
  return dependents.right[verb]
}

const NOUNS = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.NUM])
const RELATIVES = new Set(['who', 'which', 'that'])

/** What the verb says: a finite clause, or the noun phrase of a verb that cannot be without one ("deny", "admit"). */
function clauseOf(context: Context, verb: number): number {
  const { lemma, relation, xpos } = context.analysis.words
  const { offset, list } = context.dependents
  for (let at = offset[verb]; at < offset[verb + 1]; at++) {
    const word = list[at]
    if (word < verb) continue
    if (relation[word] === Relation.ccomp && lemma[verb] !== 'call' && !isOfNoun(context, word)) return word
    if (relation[word] === Relation.xcomp && PROMISING.has(lemma[verb]) && xpos[word] === Xpos.VB) return word
  }
  // "Told the council that the bridge was unsafe": the tree may hang the clause on who is told.
  for (let at = offset[verb]; at < offset[verb + 1]; at++) {
    const word = list[at]
    if (word < verb || (relation[word] !== Relation.obj && relation[word] !== Relation.iobj)) continue
    for (let deep = offset[word]; deep < offset[word + 1]; deep++)
      if (isThatClause(context, list[deep])) return list[deep]
  }
  return DENYING.has(lemma[verb]) ? dependentBy(context, verb, Relation.obj) : -1
}

/** "Welcomed investments from a firm which was a partner": the clause tells of the noun before it, whatever the tree says. */
function isOfNoun({ analysis, dependents }: Context, clause: number): boolean {
  const { xpos, upos } = analysis.words
  const first = dependents.left[clause]
  return xpos[first] === Xpos.WDT && first > 0 && NOUNS.has(upos[first - 1])
}

/** Whether the word heads a clause that "that" opens and that has a subject of its own, whatever the tree calls it. */
function isThatClause(context: Context, word: number): boolean {
  const { lemma, relation } = context.analysis.words
  const first = context.dependents.left[word]
  const kind = relation[word]
  const isClause = kind === Relation.acl || kind === Relation['acl:relcl'] || kind === Relation.ccomp
  if (!isClause || lemma[first] !== 'that' || first === word) return false
  const subject = subjectOf(context, word)
  return subject >= 0 && subject !== first
}

/** Verbs that say what shall be done: "promised to open it", "told people to return". */
const PROMISING = new Set(
  'promise vow pledge threaten demand refuse tell urge order ask advise instruct encourage warn'.split(' '),
)
const DENYING = new Set('deny admit confirm acknowledge condemn denounce reject announce'.split(' '))

/** "A newspaper report that …", "his claim that …". */
function nounReport(context: Context, noun: number, { owner, end }: Outer): Candidate | null {
  const { dependents } = context
  let clause = -1
  for (let at = dependents.offset[noun]; at < dependents.offset[noun + 1]; at++) {
    const word = dependents.list[at]
    if (word > noun && isThatClause(context, word)) clause = word
  }
  if (clause < 0) return null
  const content = trimmed(context, Math.max(noun + 1, dependents.left[clause]), Math.min(end, dependents.right[clause]))
  if (content === null) return null
  const whose = [Relation['nmod:poss'], Relation.compound]
    .map((kind) => dependentBy(context, noun, kind))
    .find((word) => word >= 0)
  const source = whose === undefined || owner[whose] !== owner[noun] ? [] : [...phraseOf(context, whose, 0, noun).pairs]
  return made(noun, [...content], source, whose ?? -1)
}

function trimmed({ solid }: Context, first: number, end: number): readonly [number, number] | null {
  let [from, to] = [first, end]
  while (from < to && solid[from + 1] === solid[from]) from++
  while (to > from && solid[to] === solid[to - 1]) to--
  return from < to ? [from, to] : null
}

const made = (anchor: number, content: readonly number[], source: readonly number[], head: number): Candidate => ({
  anchor, cueScore: 9, content, source, sourceHead: source.length === 0 ? -1 : head, contentRecipe: 0, values: new Float32Array(0), rank: 0,
}) // biome-ignore format: one row
