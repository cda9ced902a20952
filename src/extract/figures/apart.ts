/** Whether a day that a sentence names belongs to another of its clauses than a figure does. */
import type { Span } from '../../record/index.ts'

const NEXT_CLAUSE = /;|, (?:where|when|which|who|while)\b/

/** "11 miners died in the pit, where six were killed on Thursday": the day is not that of the eleven. */
export function isInOtherClause(text: string, figure: Span, day: Span): boolean {
  return day.start >= figure.end
    ? NEXT_CLAUSE.test(text.slice(figure.end, day.start))
    : text.slice(day.end, figure.start).includes(';')
}
