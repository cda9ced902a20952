/**
 * A safety net for quotations: every closed quotation of four words or more ends in a statement or in a stated reason.
 * What no cue claimed is looked at once more: the verb of saying beside it, the name or the line that leads in, else who
 * spoke last in its paragraph or in the one before. Where nobody is found, the words are on record and nobody's.
 *
 * A title, a term and the words on a sign are nobody's utterance. A few words that the outlet's own sentence borrows
 * ("the victims “do need their day in court”") stay with the sentence.
 */
import { Relation, Upos, Xpos } from '../../record/index.ts'

import { type Context, solidWords } from './context.ts'
import type { Decided } from './decide.ts'
import { isLead, isSayingVerb, SIGN_NOUNS, TERM_WORDS, TITLED_NOUNS } from './loose.data.ts'
import { FINITE_TAGS, hasFiniteVerb, isTitle, type Place, placesOf } from './quoted.ts'
import { ownSentence, phraseOf, type Speaker, STOPS, speakerBefore, speakerBeside } from './speakers.ts'

export type Reason = 'title' | 'term' | 'sign' | 'borrowed'

export interface Fate {
  /** Index in `Analysis.quotations`. */
  readonly quotation: number
  readonly fate: 'statement' | Reason
}

export interface Netted {
  /** Statements whose content took in a quotation that stood beside their cue. */
  readonly statements: readonly Decided[]
  readonly made: readonly Decided[]
  readonly fates: readonly Fate[]
}

export function netQuotations(context: Context, decided: readonly Decided[]): Netted {
  const statements = [...decided]
  const made: Decided[] = []
  const fates: Fate[] = []
  const claimed = new Uint8Array(context.analysis.words.count)
  const owners = new Map(decided.map(({ candidate }, index) => [candidate.anchor, index]))
  for (const { candidate } of decided)
    for (let k = 0; k < candidate.content.length; k += 2)
      claimed.fill(1, candidate.content[k], candidate.content[k + 1])
  for (const place of placesOf(context)) {
    let held = 0
    for (let word = place.first; word < place.end; word++)
      if (claimed[word] === 1 && context.solid[word + 1] > context.solid[word]) held++
    if (held * 2 >= solidWords(context, place.first, place.end)) {
      fates.push({ quotation: place.quotation, fate: 'statement' })
      continue
    }
    const reason = reasonOf(context, place)
    if (reason !== null) {
      fates.push({ quotation: place.quotation, fate: reason })
      continue
    }
    const verb = verbBeside(context, place)
    const owner = owners.get(verb) ?? -1
    if (owner >= 0) statements[owner] = withPiece(context, statements[owner], place)
    else {
      const one = verb >= 0 ? spoken(context, place, verb) : floating(context, place, [statements, made])
      if (one === null) {
        fates.push({ quotation: place.quotation, fate: 'borrowed' })
        continue
      }
      made.push(one)
    }
    fates.push({ quotation: place.quotation, fate: 'statement' })
  }
  return { statements, made, fates }
}

/** Why a quotation is no utterance, or null. */
function reasonOf(context: Context, place: Place): Reason | null {
  const { words } = context.analysis
  const { lemma, xpos } = words
  const { first } = place
  const before = first - 2
  const isClause = hasFiniteVerb(context, first, place.end)
  if (isTitle(context, first, place.end) && !(isClause && isAlone(context, place))) return 'title'
  if (before >= 0) {
    for (let word = before; word >= 0 && word > before - 10 && words.sentence[word] === words.sentence[first]; word--)
      if (SIGN_NOUNS.has(lemma[word])) return 'sign'
    for (let word = before; word >= 0 && word > before - 4 && words.sentence[word] === words.sentence[first]; word--)
      if (TITLED_NOUNS.has(lemma[word]) && !isLead(lemma[before])) return 'title'
    if (isAlone(context, place)) return null
    if (TERM_WORDS.has(lemma[before])) return 'term'
    const isDetermined = xpos[before] === Xpos.DT || xpos[before] === Xpos['PRP$'] || xpos[before] === Xpos.JJ
    if (isDetermined && !isClause) return 'term'
  }
  return null
}

/** Whether its sentences hold no other words. */
function isAlone(context: Context, { first, end }: Place): boolean {
  const { analysis, quotation } = context
  const { words, sentences } = analysis
  const from = Math.max(ownSentence(context, first), first - WINDOW)
  for (let word = first - 1; word >= from; word--)
    if (quotation[word] < 0 && solidWords(context, word, word + 1) > 0) return false
  if (STOPS.has(words.lemma[end - 1])) return true
  const to = Math.min(sentences[words.sentence[end - 1] + 1], end + WINDOW)
  for (let word = end; word < to; word++)
    if (quotation[word] < 0 && solidWords(context, word, word + 1) > 0) return false
  return true
}

/** So far is looked for words outside the marks, so that a sentence of ten thousand quotations costs no more than its length. */
const WINDOW = 200

/** So many words may stand between a quotation and its verb: "“…,” the mayor, who was elected last year, told supporters". */
const REACH = 30

/** The verb of saying that the quotation hangs on, or -1: behind its closing mark, or before its opening one. */
function verbBeside(context: Context, place: Place): number {
  const { analysis, quotation, block } = context
  const { words } = analysis
  const { lemma, xpos, upos } = words
  const isVerb = (word: number) => upos[word] === Upos.VERB && quotation[word] < 0 && isSayingVerb(lemma[word])
  const last = place.end - 1
  const isOpen =
    lemma[last] === ',' || lemma[last] === '?' || lemma[last] === '!' || context.solid[last + 1] > context.solid[last]
  const from = place.end + 1
  const stop = Math.min(words.count, from + REACH)
  for (let word = from; word < stop && block[word] === block[last] && quotation[word] < 0; word++) {
    if (lemma[word] === ';' || lemma[word] === ':') break
    if (word > from && words.sentence[word] !== words.sentence[word - 1]) break
    // "“…,” the sign in the ad states.": the word that closes the sentence is its verb, whatever the tagger says.
    const isLast = isOpen && word > from && isSayingVerb(lemma[word]) && isStop(context, word + 1)
    if ((!isVerb(word) || !FINITE_TAGS.has(xpos[word])) && !isLast) {
      if (!isOpen) break
      continue
    }
    const next = lemma[word + 1]
    if (isRelative(context, from, word) || next === 'that' || next === 'to') continue
    return word
  }
  const before = place.first - 2
  // "Promised to “stop the ferry”", "projects that “a small tax” would do".
  if (before > 0 && OPENERS.has(lemma[before]) && isVerb(before - 1)) return before - 1
  const lead = before >= 0 && isLead(lemma[before]) ? before - 1 : before
  // "…, to state, “…”": so too.
  if (lead > 0 && lead < before && lemma[lead - 1] === 'to' && isSayingVerb(lemma[lead])) return lead
  const furthest = lead === before ? before - 1 : lead - REACH
  for (let word = lead; word >= 0 && word > furthest && words.sentence[word] === words.sentence[before]; word--) {
    if (quotation[word] >= 0 || lemma[word] === ';') break
    if (isVerb(word)) return word
  }
  return -1
}

const OPENERS = new Set(['to', 'that', 'as'])

const isStop = ({ analysis: { words }, solid }: Context, word: number): boolean =>
  word >= words.count ||
  words.sentence[word] !== words.sentence[word - 1] ||
  (solid[word + 1] === solid[word] && STOPS.has(words.lemma[word]))

/** "“…,” the mayor, who said so before, …": the verb is of a clause that a relative pronoun opens. */
function isRelative({ analysis }: Context, from: number, verb: number): boolean {
  const { relation, xpos } = analysis.words
  if (relation[verb] !== Relation['acl:relcl']) return false
  for (let word = from; word < verb; word++)
    if (xpos[word] === Xpos.WDT || xpos[word] === Xpos.WP || xpos[word] === Xpos['WP$']) return true
  return false
}

/** The statement takes the quotation into its content, in text order. */
function withPiece({ solid }: Context, one: Decided, { first, end }: Place): Decided {
  const pieces: [number, number][] = [[first, end]]
  const { content } = one.candidate
  for (let k = 0; k < content.length; k += 2)
    if (content[k] < first || content[k] >= end) pieces.push([content[k], content[k + 1]])
  pieces.sort((a, b) => a[0] - b[0])
  const joined: number[] = []
  for (const [from, to] of pieces) {
    if (joined.length > 0 && solid[from] <= solid[joined[joined.length - 1]])
      joined[joined.length - 1] = Math.max(to, joined[joined.length - 1])
    else joined.push(from, to)
  }
  return { ...one, candidate: { ...one.candidate, content: joined } }
}

function spoken(context: Context, place: Place, verb: number): Decided | null {
  const source = speakerBeside(context, place, verb)
  return madeOf(place, {
    anchor: verb,
    cue: [verb, verb + 1],
    source,
    rule: 'quotation beside a verb of saying',
    probability: source === null ? 0.5 : 0.8,
  })
}

/** A quotation that no verb claims: whole sentences, or what a line leads in. */
function floating(context: Context, place: Place, decided: readonly (readonly Decided[])[]): Decided | null {
  const { lemma } = context.analysis.words
  const mark = place.first - 1
  const isLedIn = mark > 0 && lemma[mark - 1] === ':'
  const inWords = isLedIn ? null : ownerOfWords(context, place)
  if (inWords !== null) {
    const rule = 'quotation "in the words of" its speaker'
    return madeOf(place, { anchor: mark, cue: [mark, mark], source: inWords, rule, probability: 0.7 })
  }
  const named = isLedIn ? null : nameBehind(context, place)
  if (named !== null) {
    const rule = 'quotation, its speaker behind it'
    return madeOf(place, { anchor: mark, cue: [mark, mark], source: named, rule, probability: 0.7 })
  }
  if (!isLedIn && !isAlone(context, place) && !isMainClause(context, place)) return null
  const { source, rule, probability } = speakerBefore(context, place, decided)
  return madeOf(place, { anchor: mark, cue: [mark, mark], source, rule, probability })
}

/** "In Hale’s words, “…”", "in the words of Hale, “…”". */
function ownerOfWords(context: Context, { first }: Place): Speaker | null {
  const { analysis, dependents, mention } = context
  const { lemma, relation, sentence } = analysis.words
  const furthest = Math.max(0, first - 2 - WORDS_OF_OWNER)
  for (let word = first - 2; word > furthest && sentence[word] === sentence[first - 2]; word--) {
    if (lemma[word] !== 'word') continue
    for (let at = dependents.offset[word]; at < dependents.offset[word + 1]; at++) {
      const owner = dependents.list[at]
      const kind = relation[owner]
      if ((kind === Relation['nmod:poss'] || kind === Relation.nmod) && mention[owner] >= 0)
        return phraseOf(context, owner, kind === Relation.nmod ? word + 1 : furthest, first - 1)
    }
  }
  return null
}

/** So many words may stand in "in the words of the speaker, ". */
const WORDS_OF_OWNER = 8

/** "“We could win there,” which votes in June.": the main clause of the sentence is quoted, so it is nobody's but a speaker's. */
function isMainClause(context: Context, { first, end }: Place): boolean {
  const { head } = context.analysis.words
  if (!hasFiniteVerb(context, first, end)) return false
  for (let word = first; word < end; word++) if (head[word] < 0) return true
  return false
}

/** "“We are not ruling it out,” Margate police Lt. Ilse Rosen.": a name and no verb, to the end of the sentence. */
function nameBehind(context: Context, { first, end }: Place): Speaker | null {
  const { analysis, mention, quotation } = context
  const { words, sentences } = analysis
  const last = sentences[words.sentence[end - 1] + 1]
  if (solidWords(context, sentences[words.sentence[first]], first) > 0) return null
  let head = -1
  for (let word = end; word < last; word++) {
    if (words.upos[word] === Upos.VERB || words.upos[word] === Upos.AUX || quotation[word] >= 0) return null
    if (head < 0 && mention[word] >= 0 && context.standing[word] % 10 === 1) head = word
  }
  return head < 0 ? null : phraseOf(context, head, end, last)
}

interface Making {
  readonly anchor: number
  readonly cue: readonly [number, number]
  readonly source: { readonly pairs: readonly number[]; readonly head: number } | null
  readonly rule: string
  readonly probability: number
}

function madeOf({ first, end }: Place, { anchor, cue, source, rule, probability }: Making): Decided {
  const candidate = {
    anchor, cueScore: 9, content: [first, end], source: source?.pairs ?? [], sourceHead: source?.head ?? -1,
    contentRecipe: 0, values: new Float32Array(0), rank: 0,
  } // biome-ignore format: one row
  return { candidate, probability, cue, within: -1, certain: { candidate, rule, direct: false, probability } }
}
