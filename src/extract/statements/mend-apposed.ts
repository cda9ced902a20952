/**
 * Small things that a content takes with it or leaves behind: what only tells who a source is, the place that opens a
 * report, and the sign of a currency.
 */
import { Relation, Upos } from '../../record/index.ts'
import { type Candidate, holds } from './candidates.ts'
import type { Context } from './context.ts'
import { hasFiniteVerb } from './quoted.ts'

/** Words that tell who a source is, at the most. */
const LONGEST = 24

/** "According to Almerdata, one of the largest providers, sales rose": between the commas stands who that is. */
export function withoutApposition(context: Context, { anchor, content, source }: Candidate): readonly number[] {
  const { lemma, relation, head, sentence } = context.analysis.words
  const [first, end] = content
  if (lemma[anchor] !== 'accord' || source.length !== 2 || source[0] < anchor || first !== source[1] + 1) return content
  if (lemma[source[1]] !== ',') return content
  let comma = first
  while (comma < end && comma < first + LONGEST && lemma[comma] !== ',') comma++
  if (comma >= end - 1 || lemma[comma] !== ',' || sentence[comma] !== sentence[first]) return content
  if (hasFiniteVerb(context, first, comma)) return content
  let isApposed = lemma[first] === 'one' && lemma[first + 1] === 'of'
  for (let word = first; word < comma; word++)
    if (relation[word] === Relation.appos && holds(source, head[word])) isApposed = true
  return isApposed ? [comma + 1, end, ...content.slice(2)] : content
}

/** "Is proposing $|31 million for mills": the sign of a sum belongs to it. */
export function withCurrency({ analysis }: Context, { content }: Candidate): readonly number[] {
  const { upos, lemma } = analysis.words
  const before = content[0] - 1
  const isSign = before >= 0 && upos[content[0]] === Upos.NUM && /^\p{Sc}$/u.test(lemma[before])
  return isSign ? [before, ...content.slice(1)] : content
}

/** "ALMERY (CW7) — A boat sank": where the report was written is no part of it. At most so many characters. */
const DATELINE = /^\p{Lu}[\p{Lu} .,'’]{2,40}(?:\([^()]{1,24}\) ?)?(?:—|–|--|-) /u
const LONGEST_DATELINE = 72

export function withoutDateline({ analysis }: Context, { content }: Candidate): readonly number[] {
  const { text, words, sentences } = analysis
  const [first, end] = content
  if (sentences[words.sentence[first]] !== first) return content
  const opening = DATELINE.exec(text.slice(words.start[first], words.start[first] + LONGEST_DATELINE))
  if (opening === null) return content
  let next = first
  while (next < end && words.start[next] < words.start[first] + opening[0].length) next++
  return next < end ? [next, ...content.slice(1)] : content
}
