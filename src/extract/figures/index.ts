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
  Upos,
  wordAt,
} from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'
import { cluesIn, isThing, measureOfNoun } from './clues.ts'
import { type Counted, countedAfter, countedByTree } from './counted.ts'
import { type Decision, goodsMeasure, measureOf, type Numeral, type Scene } from './measure.ts'
import type { MeasureName } from './measures.data.ts'
import { type Quantity, readQuantity } from './modifiers.ts'
import { canStart } from './numbers.ts'
import { settingOf } from './setting.ts'
import { askedFor, measureNow, noTopic, remember, type Topic } from './topic.ts'
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
  /** Where the figure's span ends: after "percent" and "-strong", but before "tonnes", which is what is counted. */
  readonly spanEnd: number
}

export function findFigures(input: FigureInput): FigureFinding[] {
  const { analysis, dates } = input
  const figures: FigureFinding[] = []
  const topic = noTopic()
  let date = 0
  for (let sentence = 0; sentence < sentenceCount(analysis); sentence++) {
    const [first, end] = [analysis.sentences[sentence], analysis.sentences[sentence + 1]]
    const candidates: Candidate[] = []
    for (let word = first; word < end; ) {
      while (date < dates.length && dates[date].endWord <= word) date++
      if (date < dates.length && dates[date].first <= word) word = Math.max(word + 1, dates[date].endWord)
      else word = propose(analysis, word, end, candidates)
    }
    if (candidates.length > 0) figures.push(...decide(input, { first, end, sentence, topic }, candidates))
    else askedFor(topic, analysis, { first, end, sentence })
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
    // The lemma of a name keeps its capital, and "Thousands" at a sentence's start may be taken for one.
    const lemma = code < 97 ? words.lemma[word].toLowerCase() : words.lemma[word]
    const starts =
      lemma === 'a' || lemma === 'an' ? word + 1 < limit && canStart(words.lemma[word + 1]) : canStart(lemma)
    if (!starts) return word + 1
  }
  const quantity = readQuantity(text, start)
  if (quantity === null) return word + 1
  if (quantity.end > words.end[limit - 1] || isTrap(text, quantity)) return skip(analysis, quantity, word)
  if (quantity.against !== null) return pair(analysis, quantity, word, limit, candidates)
  candidates.push(candidateOf(analysis, quantity, word, limit))
  return Math.max(word + 1, wordAt(analysis, quantity.end))
}

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
  // "Ten percent selected the first": what follows a share without "of" is its noun or nothing.
  const bare = unit?.measure === 'share' && analysis.words.upos[end] === Upos.VERB
  const counted = bare
    ? null
    : (countedAfter(analysis, end, limit) ??
      (unit === null ? countedByTree(analysis, wordAt(analysis, quantity.end - 1)) : null))
  return { first: word, end, counted, start: quantity.start, quantity, unit, spanEnd: unit?.end ?? after }
}

/** A sentence, and what the figures before it were of. */
interface Here {
  readonly first: number
  readonly end: number
  readonly sentence: number
  readonly topic: Topic
}

function decide(input: FigureInput, here: Here, candidates: readonly Candidate[]): FigureFinding[] {
  const { analysis } = input
  const clues = cluesIn(analysis, here.first, here.end)
  const figures: FigureFinding[] = []
  let before: Candidate | null = null
  let decided: Decision | null = null
  for (const candidate of candidates) {
    const joined = before !== null && isJoined(analysis, before, candidate) ? decided : null
    const scene: Scene = {
      first: here.first,
      end: here.end,
      clues,
      numerals: candidates,
      topic: measureNow(here.topic, here.sentence),
      joined,
    }
    const figure = figureOf(input, scene, { candidate, before })
    decided = figure && { measure: figure.measure as MeasureName, rule: figure.rule }
    if (figure !== null) {
      figures.push(figure)
      if (candidate.unit === null) remember(here.topic, figure.measure as MeasureName, here.sentence)
    }
    before = candidate
  }
  return figures
}

interface Turn {
  readonly candidate: Candidate
  readonly before: Candidate | null
}

/** "12 men and 3 women were arrested", "rose to 431 from 412". */

function isJoined({ text }: Analysis, { counted, quantity }: Candidate, { start }: Candidate): boolean {
  const beside = counted !== null && /^(?:,|,? (?:and|or|as well as)) $/.test(text.slice(counted.span.end, start))
  return beside || /^,? (?:up |down )?from $/.test(text.slice(quantity.end, start))
}

function figureOf(input: FigureInput, scene: Scene, turn: Turn): FigureFinding | null {
  const { analysis } = input
  const { candidate } = turn
  const { quantity, unit, counted } = candidate
  const decision =
    unit === null
      ? (tally(analysis, turn) ?? measureOf(analysis, candidate, scene))
      : byUnit(analysis, candidate, scene)
  if (unit === null && isIdle(analysis, quantity, { counted, ...decision })) return null
  const minus =
    decision.measure === 'temperature'
      ? minusBefore(analysis.text, signStart(analysis.text, quantity.number).start)
      : -1
  const sign = minus < 0 ? 1 : -1
  const span = { start: minus < 0 ? quantity.start : minus, end: candidate.spanEnd }
  return {
    ...span,
    min: sign * quantity.min,
    max: sign * quantity.max,
    approximate: quantity.approximate,
    measure: decision.measure,
    counted: countedWords(analysis, candidate, turn.before),
    ...settingOf(input, scene, { span, first: candidate.first }),
    rule: quantity.bound === 'exact' ? decision.rule : `${decision.rule}+${quantity.bound}`,
  }
}

const byUnit = (analysis: Analysis, { unit, counted }: Candidate, scene: Scene): { measure: string; rule: string } => ({
  measure: unit!.measure === 'goods' ? goodsMeasure(analysis, scene, counted) : unit!.measure,
  rule: 'unit',
})

const TALLY = /^ (?:votes?|ballots?)(?: in favou?r| for)? (?:to|against|versus) $/i

/** "212 votes to 148": the second number of a tally counts what the first does. */
function tally({ text }: Analysis, { candidate, before }: Turn): { measure: string; rule: string } | null {
  if (before === null || candidate.counted !== null) return null
  const gap = text.slice(before.quantity.end, candidate.start)
  return /^ (?:votes?|ballots?)(?: in favou?r| for)? (?:to|against|versus) $/i.test(gap)
    ? { measure: 'votes', rule: 'tally' }
    : null
}

/**
 * Numbers of which nothing is told: bare ones, small ones as words ("two ministers met"), "one" of what is no person, and
 * those that only point at what is known ("the two armies").
 */
function isIdle(
  analysis: Analysis,
  quantity: Quantity,
  { counted, measure, rule }: { counted: Counted | null; measure: string; rule: string },
): boolean {
  const { min, max, written, bound, approximate } = quantity
  const small = written === 'words' && max < 10 && min === max && bound === 'exact' && !approximate
  if (measure === 'other') return counted === null || small
  const told = /^(?:verb|adjective|phrase|pattern)/.test(rule)
  if (
    small &&
    (!told || counted === null) &&
    /\b(?:the|these|those|both|all) $/i.test(analysis.text.slice(Math.max(0, quantity.start - 6), quantity.start))
  )
    return true
  return (
    max === 1 && written === 'words' && !told && (counted === null || measureOfNoun(analysis, counted.head) === null)
  )
}

function isCountedThing(analysis: Analysis, { head }: Counted): boolean {
  const own = measureOfNoun(analysis, head)
  return own !== null && isThing(own)
}

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
  if (before?.counted && TALLY.test(text.slice(before.quantity.end, start))) return textOf(text, before.counted.span)
  // "One soldier was killed and two were hurt": two soldiers.
  const shares = before !== null && before.counted !== null && unit === null && before.unit === null
  const near = shares && start - before!.quantity.end < 80 && !/[.;]/.test(text.slice(before!.quantity.end, start))
  const lost = near && analysis.words.lemma[before!.counted!.head] === 'life'
  return near && !lost && !isCountedThing(analysis, before!.counted!) ? textOf(text, before!.counted!.span) : null
}
