/**
 * An interview whose turns no name opens: paragraphs that ask somebody ("How did you find it?"), and the answers between
 * them. Whoever is asked is "you" in the questions and "I" in the answers.
 */
import { type Analysis, wordAt } from '../../record/index.ts'

export interface Interview {
  /** The first word of the first question. */
  readonly begin: number
  /** 1 for each word of a question. */
  readonly isQuestion: Uint8Array
}

const QUESTIONS_AT_LEAST = 3
const ADDRESSING_AT_LEAST = 2
const ANSWERING_AT_LEAST = 2
/** A column puts a question now and then; an interview has one every few paragraphs. */
const PARAGRAPHS_OF_A_QUESTION = 8
/** In characters: who asks is brief. */
const LONGEST_QUESTION = 600
const ANNOUNCED: ReadonlySet<string> = new Set(
  'interview ask answer question talk speak discuss chat converse'.split(' '),
)

/** Null where the article is none, or where names open its turns. */
export function interviewOf(analysis: Analysis): Interview | null {
  const { text, words, blocks, quotations, turns } = analysis
  if (turns.length > 0) return null
  const isQuoted = (start: number) => quotations.some((each) => each.start <= start && start < each.end)
  const questions: { readonly start: number; readonly end: number }[] = []
  let [addressing, answering, after] = [0, 0, 0]
  for (const { start, end } of blocks) {
    const said = text.slice(start, Math.min(end, start + LONGEST_QUESTION + 1)).trim()
    const asks = said.length <= LONGEST_QUESTION && said.endsWith('?') && !isQuoted(start)
    if (asks) {
      questions.push({ start, end })
      if (/\byou(?:r|rs|rself)?\b/i.test(said)) addressing++
    } else if (questions.length > 0 && /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b/.test(said)) answering++
    if (questions.length > 0) after++
  }
  const isOne =
    questions.length >= QUESTIONS_AT_LEAST &&
    addressing >= ADDRESSING_AT_LEAST &&
    answering >= ANSWERING_AT_LEAST &&
    after <= questions.length * PARAGRAPHS_OF_A_QUESTION
  if (!isOne) return null
  const begin = wordAt(analysis, questions[0].start)
  let isAnnounced = false
  for (let word = 0; word < begin && !isAnnounced; word++) isAnnounced = ANNOUNCED.has(words.lemma[word])
  if (!isAnnounced) return null
  const isQuestion = new Uint8Array(words.count)
  for (const { start, end } of questions) {
    for (let word = wordAt(analysis, start); word < words.count && words.start[word] < end; word++) isQuestion[word] = 1
  }
  return { begin, isQuestion }
}
