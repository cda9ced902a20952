/**
 * What stands around a statement: to whom it was made, on which occasion, and which conditions its content sets. Rules over the tree; a statement that they say nothing of keeps nulls.
 */
import { Relation, type Span, spanOfWords, Upos } from '../../record/index.ts'
import { holds } from './candidates.ts'
import type { Context } from './context.ts'
import type { Decided } from './decide.ts'
import {
  ADDRESSING_LEMMAS,
  CONDITION_MARKS,
  CONDITION_VERBS,
  INQUIRING_LEMMAS,
  OCCASION_NOUNS,
  OCCASION_PREPOSITIONS,
} from './surroundings.data.ts'

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
        const isContent = word === content[k] && k === 0 && head[clause] === anchor
        if (!isContent && !isQuestion(context, word)) take(word, Math.min(end, dependents.right[clause]))
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

/** "Did not know if he was still loose", "as if", "few, if any": an "if" that sets no condition. */
function isQuestion({ analysis }: Context, mark: number): boolean {
  const { lemma, head, upos, relation, sentence } = analysis.words
  const next = mark + 1 < lemma.length ? lemma[mark + 1] : ''
  if (next === 'any' || next === 'ever') return true
  if (mark === 0 || sentence[mark - 1] !== sentence[mark]) return false
  if (lemma[mark - 1] === 'as') return true
  // A comma parts a condition from what it is a condition of; a question follows its verb.
  let before = mark - 1
  for (let step = 0; step < WORDS_TO_MARK && before > 0 && upos[before] !== Upos.PUNCT; step++, before--) {
    if (sentence[before] !== sentence[mark]) return false
    if (INQUIRING_LEMMAS.has(lemma[before])) return true
    // Beyond a noun phrase or a particle, another verb's own condition begins.
    if (upos[before] === Upos.VERB && relation[before] !== Relation.amod) return false
  }
  const clause = head[mark]
  return clause > mark && relation[clause] === Relation.ccomp
}

/** "See for themselves if": so many words may stand between the verb and "if". */
const WORDS_TO_MARK = 4

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
