/**
 * Where a figure holds, as of when, and whose claim it is.
 *
 * The place is the nearest one that the sentence names, those who speak and those that only name somebody left out; for
 * "there" and "the city" the last one named before. The day is one that the sentence names and that is not to come, else that of the utterance, else that of
 * publication. The claim is the innermost statement whose content holds the figure.
 */
import {
  type Analysis,
  contains,
  countryByName,
  dayIn,
  type FigureFinding,
  overlaps,
  type Span,
  spanOfWords,
  textOf,
} from '../../record/index.ts'
import { isInOtherClause } from './apart.ts'
import { firstAtOrAfter } from './first-at.ts'
import type { FigureInput } from './input.ts'
import { isFacility, namesSomebody } from './located.ts'

export type Setting = Pick<FigureFinding, 'place' | 'asOf' | 'statement'>

export interface Figured {
  readonly span: Span
  /** Its first word. */
  readonly first: number
}

/** Words `[first, end)`. */
export interface Sentence {
  readonly first: number
  readonly end: number
}

const THERE =
  /\bthere\b|\b(?:the|this|that) (?:[\p{L}-]+ ){0,3}(?:city|town|village|port|settlement|suburb|camp|capital|region|province|valley|area)\b/iu
const CITY_LEAD =
  /\b(?:the|this|that) (?:[\p{L}-]+ ){0,3}(?:city|town|village|port|settlement|suburb|camp|capital) of $/iu
/** Where a count begins is not as of when it holds. */
const BEGINS = /\b(?:since|from|after|before)\s+$/i
const FROM_NUMBER = /\bfrom\b[^.;]*\d/
const CHANGED =
  '\\b(?:up|down|r(?:ose|isen|ising|ises)|climb\\w*|gr(?:ew|own|owing)|jump\\w*|revised|raised|lowered|increased|dropped|f(?:ell|allen))\\b'
/** "Climbed from 31 to 44", "up from 12", "who earlier gave the toll as nine": what was counted before is not so now. */
const PRIOR = new RegExp(
  `${CHANGED}[^.;:]{0,50}? from (?:an? |the )?(?:\\p{L}+ (?:\\p{L}+ )?of )?(?:(?:about|at least|some|nearly|more than) )?$` +
    '|\\b(?:earlier|previous(?:ly)?|initial(?:ly)?)\\b(?:(?!\\b(?:but|now|then)\\b)[^.;:,]){0,60}$',
  'iu',
)
const PRIOR_REACH = 90
const RIGHT_BEHIND = /^(?: \p{L}+){0,3} (?:in|on) $/u
const OWN_DAY = 5
const STATED = /\b(?:as of|by|until|till|up to|as at|so far|through)\s+$/i

export function settingOf(input: FigureInput, sentence: Sentence, figure: Figured): Setting {
  const statement = statementOf(input, figure.span)
  return { place: placeOf(input, sentence, figure), asOf: dayOf(input, sentence, { figure, statement }), statement }
}

/** The statement with the shortest content that holds the figure: a statement inside another is the one that claims it. */
function statementOf({ statements }: FigureInput, span: Span): number {
  let best = -1
  let shortest = Number.POSITIVE_INFINITY
  for (const [index, { content }] of statements.entries()) {
    if (!content.some((part) => contains(part, span) || (overlaps(part, span) && part.end >= span.end))) continue
    const length = content.reduce((sum, part) => sum + part.end - part.start, 0)
    if (length < shortest) {
      shortest = length
      best = index
    }
  }
  return best
}

function dayOf(
  { article, analysis, dates, statements }: FigureInput,
  sentence: Sentence,
  { figure, statement }: { figure: Figured; statement: number },
): string | null {
  let nearest: string | null = null
  let distance = Number.POSITIVE_INFINITY
  const published = article.published?.slice(0, 10) ?? null
  const prior = PRIOR.test(analysis.text.slice(Math.max(0, figure.span.start - PRIOR_REACH), figure.span.start))
  for (
    let index = firstAtOrAfter(dates, sentence.first);
    index < dates.length && dates[index].first < sentence.end;
    index++
  ) {
    const { value, type, start, first } = dates[index]
    const day = type === 'DATE' || type === 'TIME' ? dayIn(value) : null
    if (day === null || (published !== null && day > published)) continue
    // "Last week" is when it happened, and no day on which it was counted.
    if (day.includes('/')) continue
    const lead = analysis.text.slice(Math.max(0, start - 12), start)
    if (BEGINS.test(lead)) continue
    // A year is when it was only where it is past: "in 2019".
    const told = analysis.text.slice(start, dates[index].end)
    if (
      day.length === 4 &&
      ((!/\bin $/i.test(lead) && !/\bago$|^last year$/i.test(told)) || published?.startsWith(day))
    )
      continue
    if (isInOtherClause(analysis.text, figure.span, dates[index])) continue
    const gap = start > figure.span.end ? analysis.text.slice(figure.span.end, start) : null
    if (prior && (gap === null || /,| to /.test(gap))) continue
    // "Rose to 27, up from 12 on Monday": Monday's number is the 12.
    if (gap !== null && FROM_NUMBER.test(gap)) continue
    // "8 million tonnes in 2030": right behind it.
    const own = gap !== null && RIGHT_BEHIND.test(gap) ? OWN_DAY : 0
    const away = Math.abs(first - figure.first) - (STATED.test(lead) ? 1000 : own)
    if (away < distance) {
      distance = away
      nearest = day
    }
  }
  if (prior) return nearest
  return nearest ?? (statement < 0 ? null : statements[statement].said) ?? published
}

function placeOf({ analysis, statements }: FigureInput, sentence: Sentence, { span, first }: Figured): Span | null {
  const lead = analysis.text.slice(Math.max(0, span.start - 60), span.start)
  const anaphor = CITY_LEAD.test(lead)
  const here = anaphor ? null : nearestPlace(analysis, sentence, first, statements)
  if (here !== null) return here
  const words = analysis.text.slice(analysis.words.start[sentence.first], analysis.words.end[sentence.end - 1])
  return anaphor || THERE.test(words) ? lastPlace(analysis, first) : null
}

function nearestPlace(
  analysis: Analysis,
  { first, end }: Sentence,
  figure: number,
  statements: FigureInput['statements'],
): Span | null {
  const { mentions, text, words } = analysis
  let best: Span | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let index = firstAtOrAfter(mentions, first); index < mentions.length && mentions[index].first < end; index++) {
    const mention = mentions[index]
    if (mention.type !== 'place' || mention.kind !== 'name' || namesSomebody(analysis, mention)) continue
    const span = spanOfWords(analysis, mention.name?.first ?? mention.first, mention.name?.end ?? mention.end)
    if (isFacility(textOf(text, span))) continue
    if (statements.some(({ source }) => source !== null && overlaps(source, span))) continue
    const lead = text.slice(Math.max(0, span.start - 14), span.start)
    const located =
      /\b(?:in|at|near|around|across|throughout|outside|inside|from|of) (?:the )?$/i.test(lead) ||
      words.lemma[mention.end] === "'s"
    const away = Math.abs(mention.first - figure) - (located ? 6 : 0)
    if (away < distance) {
      distance = away
      best = span
    }
  }
  return best
}

/** The last place named before the figure, a city or village rather than a country. */
function lastPlace(analysis: Analysis, before: number): Span | null {
  const { mentions } = analysis
  for (let index = firstAtOrAfter(mentions, before) - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (mention.type !== 'place' || mention.kind !== 'name') continue
    const name = mention.name ?? mention
    const span = spanOfWords(analysis, name.first, name.end)
    if (!countryByName.has(analysis.text.slice(span.start, span.end).toLowerCase())) return span
  }
  return null
}
