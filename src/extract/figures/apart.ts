/** Whether a day or a place that a sentence names belongs to another of its clauses than a figure does. */
import type { Span } from '../../record/index.ts'
import { SMALL } from './number-words.data.ts'

const NEXT_CLAUSE = /;|, (?:where|when|which|who|while)\b/

/** "11 miners died in the pit, where six were killed on Thursday": the day is not that of the eleven. */
export function isInOtherClause(text: string, figure: Span, day: Span): boolean {
  return day.start >= figure.end
    ? NEXT_CLAUSE.test(text.slice(figure.end, day.start))
    : text.slice(day.end, figure.start).includes(';')
}

const RELATIVE = /,[^;]*\b(?:that|which|who|where|when)\b/

/** "It was hit in 2002, as was Dresk by the wave that killed 40 in 2004": a day before the clause that the figure stands in. */
export const isBeforeClause = (text: string, figure: Span, day: Span): boolean =>
  day.end <= figure.start && RELATIVE.test(text.slice(day.end, figure.start))

/** A day of another clause is taken only where the figure's own has none: words added to how far it is away. */
export const OTHER_CLAUSE = 40

const OPENS_CLAUSE = /(?:\b(?:and|but|while|whereas)|;),? (?:in|at|near) (?:the )?$/i
const NUMBER_NEXT = new RegExp(
  `^,? (?:(?:at least|more than|up to|about|some|another|nearly|almost|an?|the) )?(?:\\d|(?:${[...SMALL.keys()].join('|')}|dozens?|hundreds?)\\b)`,
  'i',
)
const AROUND = 24

/** "Eight were wounded and in Dresk, 39 were shot": Dresk opens the clause of the 39, and is not where the eight were. */
export const opensNextClause = (text: string, place: Span): boolean =>
  OPENS_CLAUSE.test(text.slice(Math.max(0, place.start - AROUND), place.start)) &&
  NUMBER_NEXT.test(text.slice(place.end, place.end + AROUND))
