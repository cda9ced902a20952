/**
 * Figures of an article: numbers, what they count, what they measure, whose claim they are.
 *
 * A word that can begin a number starts the number grammar (numbers.ts, modifiers.ts); dates and traps drop out
 * (traps.ts); units or the sentence's words give the measure (units.ts, measure.ts, clues.ts); the rest is where, as of
 * when and who says so (setting.ts).
 *
 * Left out on purpose: arithmetic ("twice as many"), figures of the same thing told apart or joined (that is for whoever
 * compares records), units converted.
 */
import {
  type Analysis,
  type Article,
  type FigureFinding,
  type StatementFinding,
  sentenceCount,
  textOf,
  wordAt,
} from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import { type Clue, cluesIn, measureOfNoun } from './clues.ts'
import { type Counted, countedAfter, countedByTree } from './counted.ts'
import { goodsMeasure, measureOf, type Numeral } from './measure.ts'
import { type Quantity, readQuantity } from './modifiers.ts'
import { canStart } from './numbers.ts'
import { settingOf } from './setting.ts'
import { SPORT, VOTING } from './traps.data.ts'
import { isTrap } from './traps.ts'
import { minusBefore, signStart, type UnitReading, unitOf } from './units.ts'

export interface FigureInput {
  readonly article: Article
  readonly analysis: Analysis
  readonly dates: readonly TracedDate[]
  readonly statements: readonly StatementFinding[]
}

/** A number of the sentence with all that its own words say. */
interface Candidate extends Numeral {
  readonly quantity: Quantity
  readonly unit: UnitReading | null
}

export function findFigures(input: FigureInput): FigureFinding[] {
  const { analysis, dates } = input
  const figures: FigureFinding[] = []
  let date = 0
  for (let sentence = 0; sentence < sentenceCount(analysis); sentence++) {
    const [first, end] = [analysis.sentences[sentence], analysis.sentences[sentence + 1]]
    const candidates: Candidate[] = []
    for (let word = first; word < end; ) {
      while (date < dates.length && dates[date].endWord <= word) date++
      if (date < dates.length && dates[date].first <= word) word = Math.max(word + 1, dates[date].endWord)
      else word = propose(analysis, word, end, candidates)
    }
    if (candidates.length > 0) figures.push(...decide(input, { first, end }, candidates))
  }
  return figures
}

/** Reads the number at a word, if one begins there, into `candidates`; gives the word to go on from. */
function propose(analysis: Analysis, word: number, limit: number, candidates: Candidate[]): number {
  const { text, words } = analysis
  const start = words.start[word]
  const code = text.charCodeAt(start)
  const digit = code >= 48 && code <= 57
  if (!digit) {
    const lower = words.end[word] - start > 12 ? '' : text.slice(start, words.end[word]).toLowerCase()
    if (lower === 'a' || lower === 'an' ? !canStart(nextForm(analysis, word)) : !canStart(lower)) return word + 1
  }
  const quantity = readQuantity(text, start)
  if (quantity === null) return word + 1
  if (quantity.end > words.end[limit - 1] || isTrap(text, quantity)) return skip(analysis, quantity, word)
  if (quantity.against !== null) return pair(analysis, quantity, word, limit, candidates)
  candidates.push(candidateOf(analysis, quantity, word, limit))
  return Math.max(word + 1, wordAt(analysis, quantity.end))
}

const nextForm = ({ text, words }: Analysis, word: number) =>
  word + 1 < words.count
    ? text.slice(words.start[word + 1], Math.min(words.end[word + 1], words.start[word + 1] + 12)).toLowerCase()
    : ''

/** A trap takes the digits that touch it with it: "T-72", "555-0134", "10.30". */
function skip({ text, words }: Analysis, quantity: Quantity, word: number): number {
  let next = word + 1
  while (next < words.count && words.start[next] < (quantity.against?.end ?? quantity.end)) next++
  while (
    next < words.count &&
    words.start[next] === words.end[next - 1] &&
    /[\p{N}\p{L}/:.+-]/u.test(text[words.start[next]])
  )
    next++
  return next
}

/** "52-48", "180 to 95": votes for and against beside words of voting, a score or nothing elsewhere. */
function pair(analysis: Analysis, quantity: Quantity, word: number, limit: number, candidates: Candidate[]): number {
  const { words, text } = analysis
  const after = wordAt(analysis, quantity.against!.end)
  const near = (list: readonly string[]) => {
    for (let at = Math.max(0, word - 25); at < Math.min(limit, after + 8); at++)
      if (list.includes(words.lemma[at].toLowerCase())) return true
    return false
  }
  const linkedByTo = /^ to /.test(text.slice(quantity.end))
  if (!near(VOTING) || (near(SPORT) && !near(['vote', 'ballot', 'motion', 'bill']))) return after
  if (!linkedByTo && text.slice(quantity.end, quantity.against!.start).trim().length > 1) return after
  const first = { ...quantity, against: null }
  const { start, end, value } = quantity.against!
  const second: Quantity = {
    ...first,
    start,
    number: start,
    end,
    min: value,
    max: value,
    bound: 'exact',
    approximate: false,
  }
  const unit: UnitReading = { measure: 'votes', counted: null, end: quantity.end, after: quantity.end }
  candidates.push({ ...candidateOf(analysis, first, word, limit), unit, counted: null })
  candidates.push({
    ...candidateOf(analysis, second, wordAt(analysis, start), limit),
    unit: { ...unit, end, after: end },
    counted: null,
  })
  return after
}

function candidateOf(analysis: Analysis, quantity: Quantity, word: number, limit: number): Candidate {
  const { text } = analysis
  const unit =
    quantity.kind === 'share'
      ? { measure: 'share', counted: null, end: quantity.end, after: quantity.end }
      : unitOf(text, quantity)
  const after = unit?.after ?? (text.startsWith('-strong', quantity.end) ? quantity.end + 7 : quantity.end)
  const end = wordAt(analysis, after)
  const counted =
    countedAfter(analysis, end, limit) ??
    (unit === null ? countedByTree(analysis, wordAt(analysis, quantity.end - 1)) : null)
  return { first: word, end, counted, start: quantity.start, value: quantity.max, quantity, unit }
}

function decide(
  input: FigureInput,
  sentence: { first: number; end: number },
  candidates: readonly Candidate[],
): FigureFinding[] {
  const { analysis } = input
  const clues = cluesIn(analysis, sentence.first, sentence.end)
  const figures: FigureFinding[] = []
  let before: Candidate | null = null
  for (const candidate of candidates) {
    const figure = figureOf(input, sentence, { candidate, before, candidates, clues })
    if (figure !== null) figures.push(figure)
    before = candidate
  }
  return figures
}

interface Scene {
  readonly candidate: Candidate
  readonly before: Candidate | null
  readonly candidates: readonly Candidate[]
  readonly clues: readonly Clue[]
}

function figureOf(input: FigureInput, sentence: { first: number; end: number }, scene: Scene): FigureFinding | null {
  const { analysis } = input
  const { candidate, candidates, clues } = scene
  const { quantity, unit, counted } = candidate
  const decision =
    unit === null
      ? (tally(analysis, scene) ?? measureOf(analysis, candidate, { clues, numerals: candidates }))
      : {
          measure: unit.measure === 'goods' ? goodsMeasure(analysis, sentence.first, sentence.end) : unit.measure,
          rule: 'unit',
        }
  if (decision.measure === 'other' && isIdle(quantity, counted)) return null
  const minus =
    unit?.measure === 'temperature' ? minusBefore(analysis.text, signStart(analysis.text, quantity.number).start) : -1
  const sign = minus < 0 ? 1 : -1
  const span = {
    start: minus < 0 ? quantity.start : minus,
    end: unit !== null && unit.counted === null ? unit.end : (unit?.end ?? quantity.end),
  }
  return {
    ...span,
    min: sign * quantity.min,
    max: sign * quantity.max,
    approximate: quantity.approximate,
    measure: decision.measure,
    counted: countedWords(analysis, candidate, scene.before),
    ...settingOf(input, sentence, { span, first: candidate.first }),
    rule: quantity.bound === 'exact' ? decision.rule : `${decision.rule}+${quantity.bound}`,
  }
}

/** "212 votes to 148": the second number of a tally counts what the first does. */
function tally({ text }: Analysis, { candidate, before }: Scene): { measure: string; rule: string } | null {
  if (before === null || candidate.counted !== null) return null
  const gap = text.slice(before.quantity.end, candidate.start)
  return /^ (?:votes?|ballots?)(?: in favou?r| for)? (?:to|against|versus) $/i.test(gap)
    ? { measure: 'votes', rule: 'tally' }
    : null
}

/** Small numbers as words, and bare numbers, of which nothing is told: "two ministers met". */
const isIdle = ({ min, max, written, bound, approximate }: Quantity, counted: Counted | null) =>
  counted === null ? true : written === 'words' && max < 10 && min === max && bound === 'exact' && !approximate

function countedWords(
  analysis: Analysis,
  { counted, unit, start }: Candidate,
  before: Candidate | null,
): string | null {
  const { text } = analysis
  if (unit !== null && unit.measure !== 'share') {
    if (unit.counted === null || unit.measure === 'money') return unit.counted
    return counted !== null && /^ of /.test(text.slice(unit.after))
      ? text.slice(unit.after - unit.counted.length, counted.span.end)
      : unit.counted
  }
  if (counted !== null) return textOf(text, counted.span)
  // "One soldier was killed and two were hurt": two soldiers.
  const shares = before !== null && before.counted !== null && unit === null && before.unit === null
  const near = shares && start - before!.quantity.end < 80 && !/[.;]/.test(text.slice(before!.quantity.end, start))
  return near && measureOfNoun(analysis.words.lemma[before!.counted!.head]) === null
    ? textOf(text, before!.counted!.span)
    : null
}
