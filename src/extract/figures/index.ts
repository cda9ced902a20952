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
  type FigureFinding,
  type FigureOf,
  firstWhere,
  type Span,
  sentenceCount,
  textOf,
} from '../../record/index.ts'
import { HELD } from './attached.ts'
import { type Candidate, propose } from './candidates.ts'
import { type Clue, cluesIn, isThing, measureOfNoun } from './clues.ts'
import { confidenceOf } from './confidence.ts'
import type { Counted } from './counted.ts'
import { backgroundDay, happeningOf, placeOf, type Told } from './happening.ts'
import { TOLLS } from './happenings.data.ts'
import type { FigureInput } from './input.ts'
import { together } from './located.ts'
import { type MainHappening, mainHappening } from './main-happening.ts'
import { type Decision, goodsMeasure, measureOf, type Scene } from './measure.ts'
import type { MeasureName } from './measures.data.ts'
import { isChange, type Quantity } from './modifiers.ts'
import { settingOf } from './setting.ts'
import { statusOf } from './status.ts'
import { askedFor, measureNow, noTopic, remember, type Topic } from './topic.ts'
import { minusBefore, signStart } from './units.ts'
import { wholesOnly } from './wholes.ts'

export type { FigureInput } from './input.ts'

export function findFigures(input: FigureInput): FigureFinding[] {
  const { analysis, dates } = input
  const figures: FigureFinding[] = []
  const topic = noTopic()
  const before = new Set<string>()
  let main: MainHappening | null = null
  let date = 0
  for (let sentence = 0; sentence < sentenceCount(analysis); sentence++) {
    const [first, end] = [analysis.sentences[sentence], analysis.sentences[sentence + 1]]
    const candidates: Candidate[] = []
    for (let word = first; word < end; ) {
      while (date < dates.length && dates[date].endWord <= word) date++
      if (date < dates.length && dates[date].first <= word) word = Math.max(word + 1, dates[date].endWord)
      else word = propose(analysis, word, end, candidates)
    }
    if (candidates.length > 0) {
      main ??= mainHappening(input)
      const found = decide(input, { first, end, sentence, topic, main, before }, candidates)
      figures.push(...found)
      for (const { measure } of found) before.add(measure)
    } else askedFor(topic, analysis, { first, end, sentence })
  }
  return wholesOnly(analysis.text, figures, input.statements).map((figure) => ({
    ...figure,
    confidence: confidenceOf(figure, input.statements),
  }))
}

/** A sentence, and what the figures before it were of. */
interface Here {
  readonly first: number
  readonly end: number
  readonly sentence: number
  readonly topic: Topic
  readonly main: MainHappening
  /** Measures of the sentences before. */
  readonly before: ReadonlySet<string>
}

/** How many words and numbers on either side a figure is decided by: a table may be one sentence of thousands. */
const REACH = 80
const NEIGHBOURS = 8

function cluesNear(clues: readonly Clue[], word: number): readonly Clue[] {
  const first = firstWhere(clues.length, (index) => clues[index].word >= word - REACH)
  let end = first
  while (end < clues.length && clues[end].word <= word + REACH) end++
  return clues.slice(first, end)
}

function decide(input: FigureInput, here: Here, candidates: readonly Candidate[]): FigureFinding[] {
  const { analysis } = input
  const clues = cluesIn(analysis, here.first, here.end)
  const figures: FigureFinding[] = []
  let before: Candidate | null = null
  let decided: Decision | null = null
  for (const [index, candidate] of candidates.entries()) {
    const joined = before !== null && isJoined(analysis, before, candidate) ? decided : null
    const whole = before !== null && isPart(analysis, before, candidate) ? decided : null
    const scene: Scene = {
      first: Math.max(here.first, candidate.first - REACH),
      end: Math.min(here.end, candidate.end + REACH),
      clues: cluesNear(clues, candidate.first),
      numerals: candidates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1),
      topic: measureNow(here.topic, here.sentence),
      joined,
      whole,
    }
    const figure = figureOf(input, scene, { candidate, before, here, measured: figures })
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
  readonly here: Here
  /** The sentence's figures before it. */
  readonly measured: readonly FigureFinding[]
}

/** "80 miners, including 7 Kasmeris, and 2 guards": some of the number before. */
function isPart({ text }: Analysis, { counted, quantity }: Candidate, next: Candidate): boolean {
  const from = Math.max(quantity.end, counted?.span.end ?? 0)
  const { start } = next
  if (start <= from || start - from >= PART_REACH) return false
  const between = text.slice(from, start)
  // "17 soldiers died, 11 of them in Dresk".
  const isOfThem = OF_THEM.test(text.slice(next.quantity.end, next.quantity.end + 12)) && /^[^.;:]*, $/.test(between)
  return isOfThem || INCLUDING.test(between)
}
const OF_THEM = /^ of (?:them|whom)\b/
const PART_REACH = 60
const INCLUDING = /^[^.;:]*,? \(?(?:including|among them|of whom|of them|most of them) (?:\p{L}+ )?$/iu

const GAPPED = /^(?: \p{Ll}+){0,3} (?:in|at|near|from) (?:the )?\p{Lu}[^.;:]{1,50}?,? and $/u
const IN_PLACE = /^ (?:in|at|near|from) /

/** "12 men and 3 women were arrested", "rose to 431 from 412". */
function isJoined(
  { text }: Analysis,
  { counted, quantity }: Candidate,
  { start, quantity: { end } }: Candidate,
): boolean {
  const gap = counted === null ? '' : text.slice(counted.span.end, start)
  const beside = counted !== null && /^(?:,|,? (?:and|or|as well as)) $/.test(gap)
  // "Killed 247 people in Kasmere and 10 in Veldoria": the verb is left out.
  const gapped = GAPPED.test(gap) && IN_PLACE.test(text.slice(end, end + 12))
  return beside || gapped || /^,? (?:up |down )?from $/.test(text.slice(quantity.end, start))
}

function figureOf(input: FigureInput, scene: Scene, turn: Turn): FigureFinding | null {
  const { analysis } = input
  const { text } = analysis
  const { candidate } = turn
  const { quantity, unit, counted } = candidate
  const decision: { measure: string; rule: string; word?: number } =
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
  const { here, measured } = turn
  const told: Told = {
    measure: decision.measure,
    candidate,
    others: scene.numerals.map(({ first }) => first),
    repeated: measured.some(({ measure }) => measure === decision.measure),
    toldBefore: here.before.has(decision.measure),
    follows: followsAnother(measured, decision.measure),
    first: scene.first,
    end: scene.end,
    clue: decision.word ?? -1,
  }
  const of = happeningOf(input, here.main, told)
  const { near, place, ...setting } = settingOf(input, scene, {
    span,
    first: candidate.first,
    head: counted?.head ?? candidate.first,
    clue: decision.word ?? -1,
    isToll: TOLLS.has(decision.measure) || HELD.has(decision.measure),
  })
  const read = statusOf(analysis, {
    head: counted?.head ?? candidate.first,
    first: candidate.first,
    clue: decision.word ?? -1,
  })
  // "14 percent said it was not likely": a share or a sum is not denied by a word near it.
  const status = unit !== null && read === 'denied' ? 'claimed' : read
  if (isUnreal(decision.measure, { status, statement: setting.statement })) return null
  return {
    ...span,
    min: sign * quantity.min,
    max: sign * quantity.max,
    approximate: quantity.approximate,
    bound: boundOf(quantity),
    status,
    measure: decision.measure,
    counted: countedWords(analysis, candidate, turn),
    ...setting,
    place: near ?? nearer(text, { own: placeOf(input, told) ?? null, fallback: place }, of?.main ? here.main : null),
    asOf: asOfHappening(of, told) ?? (of === null ? backgroundDay(input, here.main, told) : null) ?? setting.asOf,
    of,
    rule: quantity.bound === 'exact' ? decision.rule : `${decision.rule}+${quantity.bound}`,
    confidence: 0,
  }
}

/** The place told of the figure, or of what the report is about where that lies in it: "in Kasmere" is in its Dresk province. */
function nearer(
  text: string,
  { own, fallback }: { readonly own: Span | null; readonly fallback: Span | null },
  main: MainHappening | null,
): Span | null {
  const ours = main === null ? null : (nearestOf(text, main) ?? null)
  if (own !== null && ours !== null && main!.countries.has(textOf(text, own).toLowerCase())) return ours
  return own ?? ours ?? fallback
}

/** "A quake in Kasmere, off Sarn": the nearest that a report is set in is no country, where it names something nearer. */
const nearestOf = (text: string, { places, countries }: MainHappening): Span | undefined =>
  together(
    text,
    places,
    Math.max(
      0,
      places.findIndex((place) => !countries.has(textOf(text, place).toLowerCase())),
    ),
  )

/** "Killing two and wounding another four": the four are all the wounded. */
function followsAnother(measured: readonly FigureFinding[], measure: string): boolean {
  const before = measured.at(-1)?.measure
  return before !== undefined && before !== measure && TOLLS.has(before) && !measured.some((f) => f.measure === measure)
}

/** In the outlet's own voice, the dead of what did not happen are nobody's claim; what somebody denies or plans is theirs. */
const isUnreal = (measure: string, { status, statement }: Pick<FigureFinding, 'status' | 'statement'>): boolean =>
  TOLLS.has(measure) && statement < 0 && status !== 'claimed' && status !== 'feared'

/** What happened is of the day on which it happened; a toll that is still counted is of the report's day. */
function asOfHappening(of: FigureOf | null, { measure }: Told): string | null {
  if (of === null || of.when === null) return null
  return of.main ? null : measure === 'killed' || measure === 'wounded' || measure === 'casualties' ? of.when : null
}

const boundOf = ({ bound, min, max, approximate }: Quantity): FigureFinding['bound'] =>
  bound !== 'exact' ? bound : min !== max ? 'range' : approximate ? 'about' : 'exact'

const byUnit = (
  analysis: Analysis,
  { unit, counted, quantity }: Candidate,
  scene: Scene,
): { measure: string; rule: string } => ({
  measure: unit!.measure === 'goods' ? goodsMeasure(analysis, scene, counted) : unit!.measure,
  rule: unit!.measure === 'share' && isChange(analysis.text, quantity) ? 'change' : 'unit',
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
  { before, measured }: Turn,
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
  // "One soldier was killed and two were hurt": two soldiers; "30 shots fired, one dead": no shot.
  const shares =
    before !== null &&
    before.counted !== null &&
    unit === null &&
    before.unit === null &&
    measured.at(-1)?.measure !== 'other'
  const near = shares && start - before!.quantity.end < 80 && !/[.;]/.test(text.slice(before!.quantity.end, start))
  const lost = near && analysis.words.lemma[before!.counted!.head] === 'life'
  return near && !lost && !isCountedThing(analysis, before!.counted!) ? textOf(text, before!.counted!.span) : null
}
