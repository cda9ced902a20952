/** An article's record → the marks over its text and a numbered note for each statement. Pure: what the page then only lays out. */
import type { ArticleAnswer } from '../../ask/index.ts'
import { type Actor, type Span, type Statement, textOf } from '../../record/index.ts'
import type { Marked } from './marked-text.tsx'
import { KIND_IN_WORDS, speakerOf, stanceOf } from './speakers.ts'

/** A statement as the page speaks of it. */
export interface Note {
  readonly statement: Statement
  /** From 1, in text order. */
  readonly number: number
  readonly speaker: string
  /** Where its first mark begins; the note stands beside that paragraph. */
  readonly at: number
}

/** The element ids of figures, events and dates, which have none of their own. */
export const figureId = (index: number): string => `figure-${index + 1}`
export const eventId = (index: number): string => `event-${index + 1}`
export const dateId = (index: number): string => `date-${index + 1}`
export const noteId = (number: number): string => `note-${number}`

const partsOf = ({ source, cue, content }: Statement): Span[] =>
  [source, cue, ...content].filter((part) => part !== null)

const actorsOf = ({ source }: Statement, byId: ReadonlyMap<string, Actor>): readonly Actor[] =>
  (source?.actors ?? []).flatMap((id) => byId.get(id) ?? [])

export function notesOf({ article, record }: ArticleAnswer): readonly Note[] {
  const byId = new Map(record.actors.map((actor) => [actor.id, actor]))
  return record.statements
    .map((statement) => ({ statement, at: Math.min(...partsOf(statement).map(({ start }) => start)) }))
    .sort((a, b) => a.at - b.at || (a.statement.content[0]?.start ?? 0) - (b.statement.content[0]?.start ?? 0))
    .map(({ statement, at }, index) => ({
      statement,
      at,
      number: index + 1,
      speaker: speakerOf(
        statement,
        actorsOf(statement, byId),
        statement.source && textOf(article.text, statement.source),
      ),
    }))
}

export function marksOf({ record }: ArticleAnswer, notes: readonly Note[]): readonly Marked[] {
  return [
    ...notes.flatMap(marksOfStatement),
    ...record.figures.map(
      (span, i): Marked => ({ ...only(span), role: 'figure', owner: figureId(i), anchor: figureId(i) }),
    ),
    ...record.events.map(
      (span, i): Marked => ({ ...only(span), role: 'event', owner: eventId(i), anchor: eventId(i) }),
    ),
    ...record.dates.map((span, i): Marked => ({ ...only(span), role: 'date', owner: dateId(i), anchor: dateId(i) })),
    ...record.actors.flatMap(({ id, mentions }) =>
      mentions.map((span): Marked => ({ ...only(span), role: 'actor', owner: id })),
    ),
  ]
}

const only = ({ start, end }: Span): Span => ({ start, end })

/** The parts of one statement: its id stands on the first of them, the link to its note after the last words. */
function marksOfStatement({ statement, number, speaker }: Note): Marked[] {
  const { source, cue, content, kind, id } = statement
  const common = { owner: id, kind, number }
  const marks: Marked[] = [
    ...content.map((span): Marked => ({ ...common, ...only(span), role: 'content' })),
    ...(source ? [{ ...common, ...only(source), role: 'source' as const }] : []),
    ...(cue ? [{ ...common, ...only(cue), role: 'cue' as const }] : []),
  ].filter(({ start, end }) => start < end)
  if (marks.length === 0) return marks
  const first = marks.reduce((a, b) => (b.start < a.start ? b : a))
  const words = marks.filter(({ role }) => role === 'content')
  const last = (words.length > 0 ? words : marks).reduce((a, b) => (b.end > a.end ? b : a))
  const note = {
    href: `#${noteId(number)}`,
    label: `Note ${number}: ${speaker} ${stanceOf(statement)}, ${KIND_IN_WORDS[kind]}`,
  }
  return marks.map((mark) => ({
    ...mark,
    ...(mark === first ? { anchor: id } : {}),
    ...(mark === last ? { note } : {}),
  }))
}
