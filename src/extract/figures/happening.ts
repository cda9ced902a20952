/**
 * What a figure counts, as its report tells: the dead of which happening, when and where, of whom. Two reports' figures
 * are held against each other only where this agrees (identity/happenings.ts), so what is not sure is null here.
 *
 * A figure is of the report's main happening unless its sentence tells of another: an earlier day or year, or a kind that
 * the headline and the first sentences do not name. Parts ("including 12 Americans", "27 of the 450") are of nothing that
 * another report's whole could contradict.
 */
import {
  type Analysis,
  countryByDemonym,
  countryByName,
  countryBySeat,
  type FigureOf,
  formOf,
  type Span,
  textOf,
  Upos,
} from '../../record/index.ts'
import { isBeforeClause, isInOtherClause, OTHER_CLAUSE, opensNextClause } from './apart.ts'
import { HELD, hangsOn, wordsAbove } from './attached.ts'
import type { Candidate } from './candidates.ts'
import { firstAtOrAfter } from './first-at.ts'
import { ANYBODY, BADLY, BY_AGE, CONSEQUENCES, TIMES, TOLLS, VIOLENT } from './happenings.data.ts'
import type { FigureInput } from './input.ts'
import { kindOf } from './kinds.ts'
import { type LocatedPlace, placesIn, together } from './located.ts'
import type { MainHappening } from './main-happening.ts'
import { isPerson } from './measure.ts'

/** The figure, with its neighbours in the sentence. */
export interface Told {
  readonly measure: string
  readonly candidate: Candidate
  /** First words of the sentence's other numbers, in text order. */
  readonly others: readonly number[]
  /** Whether a figure of the same measure stands before it in the sentence. */
  readonly repeated: boolean
  /** Whether a sentence before has a figure of the same measure. */
  readonly toldBefore: boolean
  /** Whether the figure before it in the sentence counts something else that is done to persons. */
  readonly follows: boolean
  /** Words of the sentence: `[first, end)`. */
  readonly first: number
  readonly end: number
  /** The word that decided the measure; -1: none. */
  readonly clue: number
}

const PART_BEFORE =
  /\b(?:including|includes?|included|among (?:them|those|the (?:dead|victims|injured|wounded|casualties))|of (?:them|whom|those|these|which)(?: \p{L}+)?|most of them|remaining),? (?:(?:at least|about|some|the|all|another|more than) )*$/iu
const ANOTHER = /\b(?:another|additional|further|an additional|first) (?:(?:at least|about|some) )*$/i
const MORE_BEFORE = /\bother (?:(?:at least|about|some) )*$/i
const PART_AFTER =
  /^(?: \p{L}+){0,2} (?:of (?:the|those|them|these|whom|which)|among them)\b|^,? (?:all|both|each) of (?:them|whom)\b/iu
const MORE_AFTER = /^(?: \p{L}+)? others?\b/iu
const FURTHER = /^(?: \p{L}+)? more\b(?! than)/iu

/** "Four were shot, and three of them died": the three are all the dead, where they are not some of the dead. */
const areAllDead = ({ measure, repeated }: Told, after: string): boolean =>
  measure === 'killed' &&
  !repeated &&
  !/\bof (?:the|those) (?:\p{L}+ )?(?:dead|killed|slain|deaths|bodies|fatalities)\b/iu.test(after)

/** Measures of things: they are of one quantity where the noun agrees. */
const THINGS: ReadonlySet<string> = new Set(['buildings', 'vehicles'])
/** Each hospital and each team tells its own. */
const TOLD_APART: ReadonlySet<string> = new Set(['treated'])

/** Null where the report does not tell what it counts, or where it counts a part. */
export function happeningOf(input: FigureInput, main: MainHappening, told: Told): FigureOf | null {
  const { analysis } = input
  const { measure, candidate } = told
  const { text } = analysis
  const before = text.slice(Math.max(0, candidate.start - 60), candidate.start)
  const after = text.slice(candidate.quantity.end, candidate.quantity.end + 50)
  if (measure === 'population') return populationOf(input, main, told)
  if ((!TOLLS.has(measure) && !THINGS.has(measure)) || TOLD_APART.has(measure)) return null
  const places = whereOf(input, told)
  const isPart =
    PART_BEFORE.test(before) ||
    (PART_AFTER.test(after) && !areAllDead(told, after)) ||
    (!told.follows && told.toldBefore && (ANOTHER.test(before) || FURTHER.test(after))) ||
    (told.repeated && (MORE_BEFORE.test(before) || MORE_AFTER.test(after)))
  const group = nationOf(told, after, text)
  const isOfPlace = places.length > 0 && (/\bof (?:them|those|the)\b/i.test(before) || OF_THEM_IN.test(after))
  // "Including twelve Kasmeris": those of one country are a group that other reports count as well.
  if (isPart && !isOfPlace && group === null) return null
  if (isPart && group === null && main.places.length === 0) return null
  // "230,000 people dead in a dozen countries": of more places than the report names.
  if (ELSEWHERE.test(text.slice(candidate.spanEnd, candidate.spanEnd + 70))) return null
  if (isListed(text, candidate) || (main.places.length < 2 && BOTH.test(before + after))) return null
  if (places.length === 0 && pointsThere(analysis, told)) return null
  const whom = group ?? whomOf(analysis, told, main.kind === null || VIOLENT.has(main.kind))
  if (whom === undefined) return null
  const [near, ...more] = kindsNear(analysis, told)
  const when = whenOf(input, told)
  const kinds = near === undefined ? [] : [near, ...more]
  const ofMain = near === undefined || main.kinds.size === 0 || kinds.some((kind) => areOneKind(kind, main.kinds))
  const ours = namesOf(text, main.places)
  const own = namesOf(text, places)
  if (when !== null && isEarlier(when, main.day ?? input.article.published)) {
    if (near === undefined) return null
    return { what: near, when, where: own, whom, main: false, part: false }
  }
  // "Last April … In that quake five people died."
  if (when === null && dayBefore(input, main, told.first) !== null) return null
  // A house that fell in the quake: its dead are some of the quake's.
  if (!ofMain || (near !== undefined && near !== main.kind && near !== 'attack' && CONSEQUENCES.has(near))) return null
  const part = own.length > 0 && ours.length > 0 && !isWhole(own, ours)
  return { what: main.kind, when: main.day, where: own.length > 0 ? own : ours, whom, main: true, part }
}

const ELSEWHERE =
  /^[^.;:]{0,50}\b(?:in|across|throughout|around) (?:more than |at least |some |about |nearly )?(?:(?:a )?dozens?|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|several|many|other) (?:\p{Ll}+ )?(?:countries|nations|states|provinces|regions)\b/u

/** "Some 40 of them in Dresk". */
const OF_THEM_IN = /^ of (?:them|those) in\b/i

/** "Twelve Kasmeris", "eight of them Kasmeris": the people of one country; null where it is none. */
function nationOf({ candidate: { counted } }: Told, after: string, text: string): string | null {
  const noun =
    /^ of (?:them|whom) (\p{Lu}\p{L}+)/u.exec(after)?.[1] ?? (counted === null ? '' : textOf(text, counted.span))
  const nation = noun.toLowerCase()
  return isNation(nation) ? nation : null
}

/** The people of a place, of the year in which they are told of: "Sarn, where 90,000 people live". */
function populationOf(input: FigureInput, main: MainHappening, told: Told): FigureOf | null {
  const { analysis, article } = input
  const { counted } = told.candidate
  if (counted !== null && !LIVES.has(analysis.words.lemma[counted.head].toLowerCase())) return null
  const place = apposed(analysis, told) ?? cityOfReport(input, main, told)
  const year = article.published?.slice(0, 4) ?? null
  return place === null || year === null
    ? null
    : { what: 'population', when: year, where: [place], whom: null, main: false, part: false }
}
const LIVES: ReadonlySet<string> = new Set('people person inhabitant resident human citizen population soul'.split(' '))

/** The place named right before the number, with no other words than "a city of", or right behind its noun. */
function apposed({ mentions, text, words }: Analysis, { candidate, first }: Told): string | null {
  for (
    let index = firstAtOrAfter(mentions, candidate.first) - 1;
    index >= 0 && mentions[index].first >= first;
    index--
  ) {
    const { type, kind, name, end, first: from } = mentions[index]
    if (type !== 'place' || kind !== 'name') continue
    const place = text.slice(words.start[name?.first ?? from], words.end[(name?.end ?? end) - 1])
    return PEOPLED.test(text.slice(words.end[(name?.end ?? end) - 1], candidate.start)) ? place : null
  }
  return null
}
/** "The coastal city of 160,000": the one town that the report is set in. */
function cityOfReport(
  { analysis: { text } }: FigureInput,
  { places }: MainHappening,
  { candidate }: Told,
): string | null {
  const lead = text.slice(Math.max(0, candidate.start - 60), candidate.start)
  const town = places.length === 1 ? textOf(text, places[0]) : null
  return town !== null && THE_CITY.test(lead) && !countryByName.has(town.toLowerCase()) ? town : null
}
const THE_CITY = /\b(?:the|this) (?:[\p{L}-]+ ){0,2}(?:city|town|village|port|suburb)\b[^.;,]{0,30}$/iu

const PEOPLED =
  /^(?:,|[-–—]| [-–—]|['’]s| (?:is|was|has|had|have|with|city|town|village|island|province|which|that))[^.;]{0,60}$/

/** The day, month or year of the sentence before, where it is long before what the report is about. */
function dayBefore({ analysis, dates, article }: FigureInput, main: MainHappening, first: number): string | null {
  const { words } = analysis
  const sentence = words.sentence[first] - 1
  const day = main.day ?? article.published
  if (sentence < 0 || day === null) return null
  const begins = Math.max(analysis.sentences[sentence], first - LONGEST_BEFORE)
  for (let index = firstAtOrAfter(dates, begins); index < dates.length && dates[index].first < first; index++) {
    const when = dates[index].type === 'DATE' ? WHEN.exec(dates[index].value)?.[1] : undefined
    if (when !== undefined && when.slice(0, 7) < day.slice(0, when.length < 7 ? 4 : 7)) return when
  }
  return null
}

/**
 * "A quake struck Dresk last April. Five people died": of a toll without a day of its own, that of the happening which the
 * sentence before tells as past; null where that tells of none, or where the toll is of now ("have died").
 */
export function backgroundDay(input: FigureInput, main: MainHappening, told: Told): string | null {
  const { analysis } = input
  const { words } = analysis
  if (!TOLLS.has(told.measure) || told.clue < 0 || whenOf(input, told) !== null) return null
  const before = dayBefore(input, main, told.first)
  if (before === null) return null
  for (let word = told.first; word < told.clue; word++)
    if (words.upos[word] === Upos.AUX && NOW.has(formOf(analysis, word).toLowerCase())) return null
  const begins = Math.max(analysis.sentences[words.sentence[told.first] - 1], told.first - LONGEST_BEFORE)
  const happened = kindsIn(analysis, begins, told.first)
  const here = kindsNear(analysis, told)
  return happened.length > 0 && here.every((kind) => happened.includes(kind)) ? before : null
}
/** Words of the sentence before that are looked at. */
const LONGEST_BEFORE = 200
const NOW: ReadonlySet<string> = new Set(['have', 'has', 'are', 'is', 'will'])

function kindsIn(analysis: Analysis, first: number, end: number): string[] {
  const kinds: string[] = []
  for (let word = first; word < end; word++) {
    const kind = kindOf(analysis, word)
    if (kind !== null) kinds.push(kind)
  }
  return kinds
}

/** "Were killed there": where, another sentence says. */
function pointsThere({ words }: Analysis, { first, end }: Told): boolean {
  for (let word = first; word < end; word++)
    if (words.lemma[word] === 'there' && words.upos[word] === Upos.ADV) return true
  return false
}

const BOTH = /\b(?:both|two|twin) (?:bomb|blast|attack|explosion|quake|shooting|crash)/i

/** "Injured: 4,877" on a line of its own: of what, the lines around it say. */
function isListed(text: string, { start, quantity: { end } }: Candidate): boolean {
  const line = text.slice(Math.max(start - 40, text.lastIndexOf('\n', start) + 1), start)
  return (
    line.length < 40 && /^[^.]*: ?$/.test(line) && /^(?: ?\p{L}+){0,2}[ .;,]*(?:\n|$)/u.test(text.slice(end, end + 40))
  )
}

/** Whether a figure set in `own` is of all that happened in `ours`: "Sarn, Kasmere, and Lowmark, Veldoria" of both countries. */
function isWhole(own: readonly string[], ours: readonly string[]): boolean {
  const [here, there] = [countriesIn(own), countriesIn(ours)]
  if (there.size > 1) return [...there].every((code) => here.has(code))
  const wider =
    own.every((name) => countryByName.has(name.toLowerCase())) &&
    (there.size === 0 || [...there].some((code) => here.has(code)))
  return wider || own.some((name) => ours.includes(name))
}

const countriesIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(
      (name) => (countryByName.get(name.toLowerCase()) ?? countryBySeat.get(name.toLowerCase()))?.code ?? [],
    ),
  )

const namesOf = (text: string, spans: readonly Span[]): string[] => [
  ...new Set(spans.map((span) => textOf(text, span))),
]

const areOneKind = (kind: string, kinds: ReadonlySet<string>): boolean =>
  kinds.has(kind) ||
  (kind === 'attack' && [...kinds].some((other) => VIOLENT.has(other))) ||
  (kinds.has('attack') && VIOLENT.has(kind))

/** Kinds of happening named in the sentence, the nearest to the figure first. */
function kindsNear(analysis: Analysis, { candidate, first, end }: Told): string[] {
  const found: { kind: string; away: number }[] = []
  for (let word = first; word < end; word++) {
    const kind = kindOf(analysis, word)
    if (kind !== null) found.push({ kind, away: Math.abs(word - candidate.first) })
  }
  return [...new Set(found.sort((a, b) => a.away - b.away).map(({ kind }) => kind))]
}

const HARM = /^[^.;]*\b(?:serious|critical|severe|grave|minor|slight|light) (?:injur|wound|condition|burn)/i

/** Who is counted: null for anybody, undefined where it is some of several that are counted side by side. */
function whomOf(
  analysis: Analysis,
  { candidate: { first, counted, spanEnd }, others, repeated, measure }: Told,
  isViolent: boolean,
): string | null | undefined {
  const { words, text } = analysis
  // "Two remain in critical condition": some of the hurt.
  if (counted === null) return HARM.test(text.slice(spanEnd, spanEnd + 60)) ? 'badly' : null
  const lemma = words.lemma[counted.head].toLowerCase()
  for (let word = counted.head - 2; word < counted.head + 4; word++)
    if (BADLY.has(words.lemma[word]?.toLowerCase())) return 'badly'
  if (THINGS.has(measure)) return `${text.slice(counted.span.start, words.start[counted.head]).toLowerCase()}${lemma}`
  if (HARM.test(text.slice(words.end[counted.head], words.end[counted.head] + 60))) return 'badly'
  const named = /\p{Lu}/u.test(textOf(text, counted.span).slice(1))
  if (ANYBODY.has(lemma) && !named) return null
  // "Wounding three late Wednesday night": nights are not wounded.
  if (TIMES.has(lemma)) return null
  if (BY_AGE.has(lemma) && !named && !isViolent) return lemma
  if (BY_AGE.has(lemma) && !named) {
    // "Six children and two adults": eight were killed.
    const beside = others.some(
      (word) => word > first && /^(?:,|,? (?:and|or)) $/.test(text.slice(counted.span.end, words.start[word])),
    )
    return beside || repeated || /\band\b/.test(textOf(text, counted.span)) ? undefined : null
  }
  // "At a nightclub", "late Wednesday night": no one.
  if (!isPerson(analysis, counted.head)) return null
  const nation = textOf(text, counted.span)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .find(isNation)
  return nation === undefined ? lemma : nation
}

/** Those of one country are counted among others: "12 Kasmeris" of 224. */
export const isNation = (word: string): boolean =>
  countryByDemonym.has(word) || countryByDemonym.has(word.replace(/s$/, ''))

/** Places that the sentence sets the figure in: those behind it up to the next number, else those before it. */
function whereOf({ analysis }: Pick<FigureInput, 'analysis'>, told: Told): Span[] {
  const { behind, before } = placesAround(analysis, told)
  return (behind.length > 0 ? behind : before).map(({ span }) => span)
}

/** The place that is told of the figure: several that stand together are one. Of a toll, also one that only stands beside it. */
export function placeOf({ analysis }: Pick<FigureInput, 'analysis'>, told: Told): Span | undefined {
  const { candidate, clue, measure } = told
  const { text } = analysis
  const { behind, before } = placesAround(analysis, told)
  const head = candidate.counted?.head ?? candidate.first
  const above = wordsAbove(analysis, clue < 0 ? [head] : [head, clue])
  const acts = HELD.has(measure)
  const choose = (fits: (hangs: boolean | null) => boolean) => {
    const isTold = ({ head: place }: LocatedPlace) => fits(hangsOn(analysis, place, { above, acts }))
    const spans = (list: readonly LocatedPlace[]) => list.map(({ span }) => span)
    return (
      together(text, spans(behind), behind.findIndex(isTold)) ??
      together(text, spans(before), before.findLastIndex(isTold))
    )
  }
  const isToll = TOLLS.has(measure) || THINGS.has(measure)
  return choose((hangs) => hangs === true) ?? (isToll ? choose((hangs) => hangs !== false) : undefined)
}

function placesAround(analysis: Analysis, { candidate, others, first, end }: Told) {
  const { words, text } = analysis
  const places = placesIn(analysis, first, end)
  // "At least 74, including eight teachers, died in Dresk."
  const next = others.find((word) => word > candidate.first && words.lemma[word - 1] !== 'include') ?? end
  const opensClause = ({ span }: LocatedPlace) => opensNextClause(text, span)
  const before = places.filter((place) => place.first < candidate.first)
  const own = before.findLastIndex(opensClause)
  return {
    behind: places.filter((place) => place.first > candidate.first && place.first < next && !opensClause(place)),
    before: before.slice(Math.max(0, own)),
  }
}

/** The nearest day, month or year of the sentence that is no day of saying; null where there is none. */
function whenOf({ dates, analysis }: FigureInput, { candidate, first, end }: Told): string | null {
  const { text } = analysis
  let best: string | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let index = firstAtOrAfter(dates, first); index < dates.length && dates[index].first < end; index++) {
    const { first: word, value, type, start } = dates[index]
    if (type !== 'DATE' && type !== 'TIME') continue
    const day = WHEN.exec(value)?.[1]
    if (isInOtherClause(text, { start: candidate.start, end: candidate.spanEnd }, dates[index])) continue
    if (day === undefined || SAID.test(text.slice(Math.max(0, start - 24), start))) continue
    const figure = { start: candidate.start, end: candidate.spanEnd }
    const apart = isBeforeClause(text, figure, dates[index]) ? OTHER_CLAUSE : 0
    const away = Math.abs(word - candidate.first) + apart
    if (away < distance) [best, distance] = [day, away]
  }
  return best
}
const WHEN = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:$|T)/
const SAID =
  /\b(?:said|says|say|told|announced|reported|according to [\p{L} ]+|since|until|by)(?: (?:on|late|early|the))* $/iu

/** Whether a day, month or year lies wholly before the day of what the report is about. */
function isEarlier(when: string, day: string | null): boolean {
  if (day === null) return false
  if (when.length < 10 || day.length < 10) {
    const length = Math.min(when.length, day.length)
    return when.slice(0, length) < day.slice(0, length)
  }
  return Date.parse(when) < Date.parse(day.slice(0, 10)) - DAY_MS
}
const DAY_MS = 86_400_000
