/**
 * What the first pass's table says of words as they stand alone, each in the one place that its form leads to: news
 * writes the same words again and again. A word is known by three hashes, so that what is remembered never depends on
 * what was read before.
 */
import type { Lexicon } from '../lexicon.ts'
import { placeOf } from './features.ts'
import type { TagSentence } from './sentence.ts'

const imul = Math.imul

export interface TagMemory {
  readonly form: Int32Array
  readonly lower: Int32Array
  /** Its end, its place and its sentence's use of capitals. */
  readonly rest: Int32Array
  /** One row of scores a word. Fewer than thirty weights of at most 127 fit sixteen bits. */
  readonly scores: Int16Array
}

/** Words whose own scores are remembered. A power of two. */
const REMEMBERED = 2048

export const tagMemory = (classes: number): TagMemory => ({
  form: new Int32Array(REMEMBERED),
  lower: new Int32Array(REMEMBERED),
  rest: new Int32Array(REMEMBERED),
  scores: new Int16Array(REMEMBERED * classes),
})

/** What tells a word, beside its form, from others that score otherwise where they stand alone. */
const restOf = ({ suffix4, capital }: TagSentence, at: number, casing: number): number =>
  (imul(suffix4[at], 0x9e3779b1) + placeOf(capital, 0, at) * 8 + casing + 1) | 0

const placeIn = ({ form }: TagSentence, at: number, rest: number): number =>
  (form[at] ^ imul(rest, 0x85ebca6b)) & (REMEMBERED - 1)

/**
 * Puts the scores of the word as it stands alone into the sentence's: of the tags that it may have, a handful for most
 * words. What stands at the others is never read. False where the word is not remembered.
 */
export function remembered(
  memory: TagMemory,
  sentence: TagSentence,
  { choice, choiceStart, choices }: Lexicon,
  at: number,
  word: number,
  casing: number,
): boolean {
  const rest = restOf(sentence, at, casing)
  const place = placeIn(sentence, at, rest)
  const { form, lower, scores } = sentence
  if (memory.form[place] !== form[at] || memory.lower[place] !== lower[at] || memory.rest[place] !== rest) return false
  const row = place * scores.length
  const end = choiceStart[choice[word] + 1]
  for (let i = choiceStart[choice[word]]; i < end; i++) scores[choices[i]] = memory.scores[row + choices[i]]
  return true
}

export function remember(memory: TagMemory, sentence: TagSentence, at: number, casing: number): void {
  const rest = restOf(sentence, at, casing)
  const place = placeIn(sentence, at, rest)
  memory.form[place] = sentence.form[at]
  memory.lower[place] = sentence.lower[at]
  memory.rest[place] = rest
  memory.scores.set(sentence.scores, place * sentence.scores.length)
}
