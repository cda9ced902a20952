/**
 * "Five people were found, Ema Surya, a doctor at the clinic, told reporters.": behind the clause a name, who that is, and a
 * verb of saying that closes the sentence. The tree takes the name for a part of the clause, so the models give these
 * words to nobody, or to a noun of the clause.
 */
import { PERSON_NOUNS, TITLE_HEADS, Upos, Xpos } from '../../record/index.ts'
import { type Context, solidWords } from './context.ts'
import type { Decided } from './decide.ts'
import { FINITE_TAGS, hasFiniteVerb } from './quoted.ts'

const SAYING = new Set(['say', 'tell', 'add', 'report', 'explain', 'confirm'])
/** Words of the name with what tells who that is, and words behind the verb: who hears it, and when. */
const LONGEST = 30
const LONGEST_TAIL = 8
/** Words of a clause that something is said in. */
const SHORTEST = 4
const PROBABILITY = 0.8

/** The statements, with those put right whose sentence a named speaker closes, and those added that were missed. */
export function withNamedClosings(context: Context, decided: readonly Decided[]): Decided[] {
  const { words, sentences } = context.analysis
  const byAnchor = new Map(decided.map((one, index) => [one.candidate.anchor, index]))
  const claimed = new Uint8Array(words.count)
  for (const { candidate } of decided)
    for (let k = 0; k < candidate.content.length; k += 2)
      claimed.fill(1, candidate.content[k], candidate.content[k + 1])
  const all = [...decided]
  for (let index = 0; index + 1 < sentences.length; index++) {
    const closing = closingOf(context, sentences[index], sentences[index + 1])
    if (closing === null) continue
    const { verb, source, sourceHead, content } = closing
    const known = byAnchor.get(verb)
    if (known !== undefined ? isRight(decided[known], closing) : claimed.subarray(content[0], content[1]).includes(1))
      continue
    const candidate = {
      anchor: verb, cueScore: 9, content, source, sourceHead,
      contentRecipe: 0, values: new Float32Array(0), rank: 0,
    } // biome-ignore format: one row
    const certain = { candidate, rule: 'report that closes the sentence', direct: false, probability: PROBABILITY }
    const made: Decided = { candidate, probability: PROBABILITY, cue: [verb, verb + 1], within: -1, certain }
    if (known !== undefined) all[known] = { ...made, within: decided[known].within }
    else all.push(made)
  }
  return all
}

interface Closing {
  readonly verb: number
  readonly source: readonly [number, number]
  readonly sourceHead: number
  readonly content: readonly [number, number]
}

/** Its own source is the name, and the content ends before it. */
const isRight = ({ candidate: { source, content } }: Decided, closing: Closing): boolean =>
  source.length > 0 && source[0] === closing.source[0] && content[content.length - 1] <= closing.source[0]

function closingOf(context: Context, first: number, end: number): Closing | null {
  const { analysis, quotation, block } = context
  const { lemma, upos, xpos } = analysis.words
  let verb = end - 1
  const last = Math.max(first, end - 1 - LONGEST_TAIL)
  while (verb > last && !(SAYING.has(lemma[verb]) && upos[verb] === Upos.VERB)) {
    // Behind the verb stand no clause and no quotation of its own.
    if (FINITE_TAGS.has(xpos[verb]) || lemma[verb] === ',' || lemma[verb] === ':' || quotation[verb] >= 0) return null
    verb--
  }
  if (verb <= last || lemma[verb - 1] !== ',' || !FINITE_TAGS.has(xpos[verb]) || quotation[verb] >= 0) return null
  if (xpos[verb] === Xpos.MD || block[verb] < 0 || analysis.blocks[block[verb]].kind !== 'prose') return null
  // "Said that …", "told him to …": what is said stands behind it.
  for (let word = verb + 1; word < end; word++)
    if (upos[word] === Upos.SCONJ || upos[word] === Upos.PART || upos[word] === Upos.VERB) return null
  const name = nameBefore(context, first, verb - 1)
  if (name === null) return null
  const comma = name.first - 1
  if (solidWords(context, first, comma) < SHORTEST || !hasFiniteVerb(context, first, comma)) return null
  if (upos[first] === Upos.SCONJ || quotation[comma - 1] >= 0) return null
  return { verb, source: [name.first, verb - 1], sourceHead: name.head, content: [first, comma] }
}

/** The person named between commas nearest before `to`, with a noun phrase and no verb between; null where there is none. */
function nameBefore(context: Context, from: number, to: number): { first: number; head: number } | null {
  const { analysis, mention, quotation } = context
  const { lemma, upos, xpos } = analysis.words
  for (let word = to - 1; word > from + 1 && word > to - LONGEST; word--) {
    if (quotation[word] >= 0 || upos[word] === Upos.AUX || FINITE_TAGS.has(xpos[word])) return null
    const found = mention[word] < 0 ? undefined : analysis.mentions[mention[word]]
    if (found?.kind === 'name' && found.type === 'person' && lemma[found.end] === ',' && found.end <= to) {
      if (lemma[found.first - 1] === ',') return { first: found.first, head: word }
      continue
    }
    // A name that nobody knows for one: "…, Fauzel, an official from the agency, told reporters".
    const isAlone = upos[word] === Upos.PROPN && lemma[word - 1] === ',' && lemma[word + 1] === ',' && word < to
    if (isAlone && upos[word + 2] === Upos.DET && isPersonNext(context, word + 2, to))
      return { first: word, head: word }
  }
  return null
}

/** "An official", "a doctor": the first noun of the phrase, past what describes it, is a person's. */
function isPersonNext({ analysis: { words } }: Context, from: number, to: number): boolean {
  for (let word = from; word < to; word++) {
    if (words.upos[word] !== Upos.NOUN || words.upos[word + 1] === Upos.NOUN) continue
    return PERSON_NOUNS.has(words.lemma[word]) || TITLE_HEADS.has(words.lemma[word])
  }
  return false
}
