/**
 * What stands around a statement: whether it is denied that it was made, to whom, on which occasion, on which day, and
 * which conditions its content sets. Rules over the tree; a statement that they say nothing of keeps nulls.
 */
import { Relation, type Span, spanOfWords, Upos } from '../../record/index.ts'
import { holds } from './candidates.ts'
import type { Context } from './context.ts'
import type { Decided } from './decide.ts'
import { stanceNumber, stanceOf } from './stance-lexicon.ts'
import {
  ADDRESSING_LEMMAS,
  CONDITION_MARKS,
  CONDITION_VERBS,
  NEGATIONS,
  OCCASION_NOUNS,
  OCCASION_PREPOSITIONS,
  REFUSING_LEMMAS,
} from './surroundings.data.ts'

/** Stances of verbs that put something into words. */
const SAYING = new Set(['says', 'claims', 'confirms', 'denies', 'announces'])

export function isNegated({ analysis, dependents }: Context, { candidate, cue }: Decided): boolean {
  const { lemma, head } = analysis.words
  const { anchor } = candidate
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (NEGATIONS.has(lemma[word]) && !holds(candidate.content, word)) return true
    if (lemma[word] === 'no' && holds(cue, word)) return true
  }
  for (let word = cue[0]; word < cue[1]; word++) {
    if (word !== anchor && NEGATIONS.has(lemma[word])) return true
    // "refused to confirm" denies the confirming; "refused to meet" is itself what is reported.
    if (REFUSING_LEMMAS.has(lemma[word]) && cue[1] > word + 2 && lemma[word + 1] === 'to') return true
  }
  // "refused to confirm", "declined to comment": what was refused is the saying.
  const first = candidate.content[0]
  if (
    REFUSING_LEMMAS.has(lemma[anchor]) &&
    lemma[first] === 'to' &&
    stanceNumber(lemma[first + 1]) > 0 &&
    SAYING.has(stanceOf(lemma[first + 1]))
  )
    return true
  return head[anchor] >= 0 && REFUSING_LEMMAS.has(lemma[head[anchor]]) && !holds(candidate.content, head[anchor])
}

/** The noun phrase without its case marker. */
function phrase({ analysis, dependents }: Context, word: number): Span {
  const { upos } = analysis.words
  let first = dependents.left[word]
  while (first < word && (upos[first] === Upos.ADP || upos[first] === Upos.SCONJ)) first++
  return spanOfWords(analysis, first, dependents.right[word])
}

export function addresseeOf(context: Context, { candidate }: Decided): Span | null {
  const { analysis, dependents, standing } = context
  const { lemma, relation, upos } = analysis.words
  const { anchor, content, source } = candidate
  for (let at = dependents.offset[anchor]; at < dependents.offset[anchor + 1]; at++) {
    const word = dependents.list[at]
    if (word < anchor || holds(content, word) || holds(source, word)) continue
    const kind = relation[word]
    const object = kind === Relation.obj || kind === Relation.iobj
    if (object && ADDRESSING_LEMMAS.has(lemma[anchor]) && upos[word] !== Upos.VERB) return phrase(context, word)
    if (kind !== Relation.obl) continue
    const first = dependents.left[word]
    const hears =
      standing[word] % 10 === 1 || standing[word] % 10 === 2 || standing[word] % 10 === 4 || upos[word] === Upos.PRON
    if (lemma[first] === 'to' && (hears || lemma[word].endsWith('er') || lemma[word].endsWith('or')))
      return phrase(context, word)
  }
  return null
}

/** "during a press conference", "in an interview with the BBC": the first in the sentence that is no part of what is said. */
export function occasionOf(context: Context, { candidate, cue }: Decided): Span | null {
  const { analysis, dependents } = context
  const { words, sentences } = analysis
  const { lemma, relation, upos, head } = words
  const sentence = words.sentence[candidate.anchor]
  let best = -1
  for (let word = sentences[sentence]; word < sentences[sentence + 1]; word++) {
    if (!OCCASION_NOUNS.has(lemma[word]) || holds(candidate.content, word) || holds(candidate.source, word)) continue
    if (relation[word] === Relation.compound && head[word] > word) continue
    if (upos[word] !== Upos.NOUN && upos[word] !== Upos.PROPN) continue
    const first = dependents.left[word]
    if (first === word || !OCCASION_PREPOSITIONS.has(lemma[first])) continue
    if (best < 0 || Math.abs(word - cue[0]) < Math.abs(best - cue[0])) best = word
  }
  if (best < 0) return null
  let end = dependents.right[best]
  for (let word = best + 1; word < end; word++)
    if (holds(candidate.content, word) || holds(candidate.source, word)) end = word
  while (end > best + 1 && upos[end - 1] === Upos.PUNCT) end--
  return spanOfWords(analysis, dependents.left[best], end)
}

/** Clauses of the content, or beside the cue, that say under which condition it holds. */
export function conditionsOf(context: Context, { candidate }: Decided): Span[] {
  const { analysis, dependents } = context
  const { words } = analysis
  const { lemma, head, upos, relation } = words
  const found: [number, number][] = []
  const take = (first: number, end: number) => {
    let to = end
    while (to > first && upos[to - 1] === Upos.PUNCT) to--
    if (to > first && !found.some(([a, b]) => first < b && a < to)) found.push([first, to])
  }
  const { content, anchor } = candidate
  for (let k = 0; k < content.length; k += 2) {
    for (let word = content[k]; word < content[k + 1]; word++) {
      const end = content[k + 1]
      const before = word > content[k] ? lemma[word - 1] : ''
      const clause = Math.max(head[word], word)
      if (CONDITION_MARKS.has(lemma[word]) && (relation[word] === Relation.mark || relation[word] === Relation.advcl)) {
        // "asked if" has no condition: its clause is the whole content.
        if (word !== content[k] || k > 0 || head[clause] !== anchor) take(word, Math.min(end, dependents.right[clause]))
      } else if (CONDITION_VERBS.has(lemma[word]) && lemma[word + 1] === 'that' && before !== 'to') {
        take(word, toComma(context, word + 3, end))
      } else if (lemma[word] === 'would' && lemma[word + 1] === 'have' && lemma[word + 2] === 'to' && word + 3 < end) {
        // "any deal would have to be signed": the whole clause is the condition.
        const verb = Math.max(head[word], word)
        const from = Math.max(content[k], Math.min(dependents.left[verb], word))
        take(skipOpening(context, from, word), Math.min(end, Math.max(dependents.right[verb], word + 4)))
      } else if (
        lemma[word] === 'condition' &&
        (before === 'on' || (word > content[k] + 1 && lemma[word - 2] === 'on'))
      ) {
        take(before === 'on' ? word - 1 : word - 2, toComma(context, word + 2, end))
      }
    }
  }
  return found.map(([first, end]) => spanOfWords(analysis, first, end))
}

/** From a word at least as far as `from`, the next comma or the end. */
function toComma({ analysis }: Context, from: number, end: number): number {
  const { lemma } = analysis.words
  let at = Math.min(from, end)
  while (at < end && lemma[at] !== ',' && lemma[at] !== ';') at++
  return at
}

function skipOpening({ analysis }: Context, from: number, to: number): number {
  let first = from
  const { upos } = analysis.words
  while (first < to && (upos[first] === Upos.PUNCT || upos[first] === Upos.CCONJ || upos[first] === Upos.SCONJ)) first++
  return first
}
