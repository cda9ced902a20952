/**
 * Who speaks in a source: the head words that actors are looked up by. The tree is asked first, and not believed where the
 * words say otherwise: "Lowmark Harbour Director Emil Brandt" and "Ilse Rosen, a nurse in Sarn" are persons by their names,
 * and "a statement by Ilse Rosen" is the words of whoever issued it.
 */
import { type Mention, PERSON_NOUNS, Relation, TITLE_HEADS, Upos, Xpos } from '../../record/index.ts'
import { antecedentOf, isRelativePronoun } from './antecedents.ts'
import { type Candidate, holds } from './candidates.ts'
import { type Context, dependentBy, SOMEBODY } from './context.ts'
import { AGENT_ENDING, DOCUMENT_NOUNS, EVIDENCE_NOUNS } from './source-heads.data.ts'

/** In text order: one for each who speaks ("France, Greece and Turkey" has three). */
export function headsOf(context: Context, { source, sourceHead }: Candidate): number[] {
  const { analysis, dependents } = context
  const { upos, head: headOf, relation, lemma } = analysis.words
  // "Another from Kasmere" is not Kasmere.
  const isOneOfSeveral = source.length > 0 && PLACING.has(lemma[source[0] + 1]) && SEVERAL.has(upos[source[0]])
  if (isOneOfSeveral && source[1] > source[0] + 2) return [source[0]]
  const head = namedIn(context, source, sourceHead) ?? (holds(source, sourceHead) ? sourceHead : topOf(context, source))
  if (source[1] === source[0] + 1 && isRelativePronoun(context, source[0]) && !isKnown(context, source[0])) {
    const antecedent = antecedentOf(context, source[0])
    if (antecedent < 0) return [head]
    const issuer = issuerOf(context, antecedent)
    return [issuer >= 0 ? issuer : antecedent]
  }
  const issuer = issuerOf(context, head)
  if (issuer >= 0) return [issuer]
  const heads = [head]
  for (let at = dependents.offset[head]; at < dependents.offset[head + 1]; at++) {
    const word = dependents.list[at]
    if (relation[word] === Relation.conj && holds(source, word) && NOMINAL.has(upos[word])) heads.push(word)
  }
  // Names of an enumeration that the tree hangs elsewhere: each that does not depend on the name right before it.
  for (let word = source[0]; word < source[1]; word++) {
    if (upos[word] !== Upos.PROPN || heads.includes(word)) continue
    const listed = headOf[word] < source[0] || headOf[word] >= source[1] || relation[word] === Relation.appos
    if (listed && isEnumeration(context, source)) heads.push(word)
  }
  return heads.sort((a, b) => a - b)
}

const PLACING = new Set(['from', 'in'])
const SEVERAL = new Set<number>([Upos.DET, Upos.NUM, Upos.PRON])

/** Whether coreference says whom the pronoun stands for, by a name or by what they are. */
function isKnown({ analysis: { mentions, entities, words }, mention }: Context, word: number): boolean {
  if (mention[word] < 0) return false
  const { name } = entities[mentions[mention[word]].entity]
  return name.toLowerCase() !== words.lemma[word].toLowerCase()
}

const NOMINAL = new Set<number>([Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM, Upos.ADJ, Upos.DET])
/** What ends the noun phrase that names the speaker; what follows tells who that is. */
const ENDS = new Set([',', '(', ';', '--', '—', '–', 'who', 'which', 'whose'])

/** The head of a person's name that the source's first noun phrase is or ends in. */
function namedIn(context: Context, [first, last]: readonly number[], sourceHead: number): number | null {
  const { analysis } = context
  const { words, text } = analysis
  let end = first
  while (end < last && !ENDS.has(words.lemma[end]) && words.upos[end] !== Upos.VERB && words.upos[end] !== Upos.AUX)
    end++
  for (let word = end - 1; word >= first; word--) {
    const mention = personAt(context, word)
    if (mention === null) continue
    if (isOwner(context, mention.end, end)) return null
    const isWhole = mention.first <= first
    if (isWhole) return mention.end <= end ? mention.head : null
    // "Lowmark Police Chief Emil Brandt", not "the office of Emil Brandt" and not "a friend of Brandt".
    const before = words.upos[mention.first - 1]
    const isTitled = before === Upos.PROPN || before === Upos.NOUN || before === Upos.ADJ
    const isOfName =
      sourceHead < first ||
      sourceHead >= mention.first ||
      !/^\p{Ll}/u.test(text.slice(words.start[sourceHead], words.end[sourceHead]))
    return mention.end >= end && isTitled && isOfName ? mention.head : null
  }
  return null
}

/** Whether a noun follows a name that is only whose: "Brandt's lawyer", "Brandt aides". */
function isOwner({ analysis: { words } }: Context, from: number, end: number): boolean {
  for (let word = from; word < end; word++)
    if (words.xpos[word] === Xpos.POS || words.upos[word] === Upos.NOUN) return true
  return false
}

/** The mention of a person by name whose head the word is. */
function personAt({ analysis, mention }: Context, word: number): Mention | null {
  const found = mention[word] < 0 ? null : analysis.mentions[mention[word]]
  return found !== null && found.kind === 'name' && found.type === 'person' ? found : null
}

/** The noun that no other of the source governs; its last one where the tree has none. */
function topOf({ analysis }: Context, [first, end]: readonly number[]): number {
  const { upos, head } = analysis.words
  for (let word = first; word < end; word++)
    if (NOMINAL.has(upos[word]) && (head[word] < first || head[word] >= end)) return word
  return end - 1
}

/** "A statement by X", "a press release from X", "her account": whoever issued a document, or -1. */
function issuerOf(context: Context, document: number): number {
  const { analysis, dependents, mention } = context
  const { words, mentions } = analysis
  if (!DOCUMENT_NOUNS.has(words.lemma[document]) || words.upos[document] === Upos.PROPN) return -1
  const isSomebody = (word: number): boolean => {
    const found = word < 0 || mention[word] < 0 ? null : mentions[mention[word]]
    return found !== null && found.kind !== 'nominal' && SOMEBODY.has(context.standing[word] % 10)
  }
  const owner = dependentBy(context, document, Relation['nmod:poss'])
  if (isSomebody(owner)) return owner
  for (let at = dependents.offset[document]; at < dependents.offset[document + 1]; at++) {
    const word = dependents.list[at]
    const kind = words.relation[word]
    const isFrom =
      (kind === Relation.nmod || kind === Relation.obl) && ISSUED_BY.has(words.lemma[dependents.left[word]])
    if ((isFrom || (kind === Relation.compound && word < document)) && isSomebody(word)) return word
  }
  return -1
}

const ISSUED_BY = new Set(['by', 'from'])

/** Names, commas and "and", nothing else. */
function isEnumeration({ analysis: { words } }: Context, [first, end]: readonly number[]): boolean {
  let joined = false
  for (let word = first; word < end; word++) {
    if (words.lemma[word] === 'and') joined = true
    else if (words.lemma[word] !== ',' && words.upos[word] !== Upos.PROPN) return false
  }
  return joined
}

/** Whether a common noun stands for persons, for what they write, or for evidence. */
export const isSpeakingNoun = (lemma: string): boolean =>
  PERSON_NOUNS.has(lemma) ||
  TITLE_HEADS.has(lemma) ||
  DOCUMENT_NOUNS.has(lemma) ||
  EVIDENCE_NOUNS.has(lemma) ||
  AGENT_ENDING.test(lemma)
