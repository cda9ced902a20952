/**
 * What pages show, to be taken away: one row a kind, with its columns, what is cited of it, and a line of plain text. The
 * formats of takeaways.ts are written from these rows alone, so a new page adds a row here and no format.
 */
import type {
  ArticleLabel,
  ComparedMatter,
  ComparedUtterance,
  EventLife,
  EventStep,
  FigureClaim,
  FoundReport,
  Proof,
  Speaker,
  StatementAnswer,
} from '../ask/index.ts'
import { textOf } from '../record/index.ts'
import { type Cited, citedStatement, keyOf } from './cited.ts'
import { type Column, FROM, list, number, SHOWN_STATEMENT, text, truth, whole } from './columns.ts'
import { oneLine, quotedOf } from './quoted.ts'

/** One telling of an event, with what is known of the event as a whole. */
export interface ShownEvent {
  readonly event: EventLife
  readonly step: EventStep
}

/** One side's words of a comparison, with what the other side says to them. */
export interface ShownUtterance {
  readonly side: 'a' | 'b'
  readonly utterance: ComparedUtterance
  readonly matters: readonly ComparedMatter[]
}

/** Everything that a page can show in rows, by what it is called. */
export interface ShownRows {
  readonly statements: StatementAnswer
  readonly compared: ShownUtterance
  readonly figures: FigureClaim
  readonly events: ShownEvent
  readonly reports: FoundReport
  readonly speakers: Speaker
}

export type ShownWhat = keyof ShownRows

/** The rows of one page, of one kind. */
export type Shown = {
  readonly [Kind in ShownWhat]: { readonly what: Kind; readonly rows: readonly ShownRows[Kind][] }
}[ShownWhat]

interface ShownKind<Row> {
  readonly columns: readonly Column<Row>[]
  /** Null where nothing printed stands behind it. */
  readonly cited: ((row: Row) => Cited) | null
  readonly line: (row: Row) => string
}

const statement = (answer: StatementAnswer) => ({ answer, article: answer.article })
const wordsOf = ({ text: sentence, span }: Proof): string => oneLine(textOf(sentence, span))

/** Cites a report for what it says; the words stand in their sentence. */
const citing = (id: string, article: ArticleLabel, line: string): Cited => ({ key: keyOf(id), article, note: line })

const figureLine = ({ claimants, measure, counted, place, excerpt }: FigureClaim): string =>
  `${voiceOf(claimants)} (${[measure, counted, place].filter(Boolean).join(', ')}): ${oneLine(excerpt.text)}`

const eventLine = ({ event, step }: ShownEvent): string =>
  `${step.participants.map(oneLine).join(', ') || 'Nobody named'} (${event.type}, ${step.status}): ${oneLine(step.excerpt.text)}`

const voiceOf = (claimants: readonly string[] | null): string =>
  claimants === null ? 'In the outlet’s own voice' : claimants.map(oneLine).join(', ') || 'Nobody named'

const titleOf = ({ article, begins }: FoundReport): string => oneLine(article.title ?? begins)

export const SHOWN: { readonly [Kind in ShownWhat]: ShownKind<ShownRows[Kind]> } = {
  statements: {
    columns: SHOWN_STATEMENT.map((column) => ({ ...column, cell: (answer) => column.cell(statement(answer)) })),
    cited: citedStatement,
    line: (answer) => quotedOf(answer).line,
  },
  compared: {
    columns: [
      text('side', ({ side }) => side),
      text('day', ({ utterance }) => utterance.day),
      whole('reports', ({ utterance }) => utterance.reports),
      whole('independent', ({ utterance }) => utterance.independent),
      list('agrees_with', (row) => beside(row, true)),
      list('opposes', (row) => beside(row, false)),
      ...SHOWN_STATEMENT.map((column) => ({
        ...column,
        cell: ({ utterance }: ShownUtterance) => column.cell(statement(utterance.statement)),
      })),
    ],
    cited: ({ utterance }) => citedStatement(utterance.statement),
    line: ({ utterance }) => quotedOf(utterance.statement).line,
  },
  figures: {
    columns: [
      text('id', ({ id }) => id),
      text('words', ({ excerpt }) => wordsOf(excerpt)),
      number('min', ({ min }) => min),
      number('max', ({ max }) => max),
      text('bound', ({ bound }) => bound),
      text('measure', ({ measure }) => measure),
      text('counted', ({ counted }) => counted),
      text('place', ({ place }) => place),
      text('as_of', ({ asOf }) => asOf),
      text('quantity', ({ quantity }) => quantity),
      list('claimed_by', ({ claimants }) => claimants),
      text('statement', (claim) => claim.statement),
      whole('reports', ({ reports }) => reports),
      whole('independent', ({ independent }) => independent),
      number('confidence', ({ confidence }) => confidence),
      text('sentence', ({ excerpt }) => excerpt.text),
      ...FROM,
    ],
    cited: (claim) => citing(claim.id, claim.article, figureLine(claim)),
    line: figureLine,
  },
  events: {
    columns: [
      text('event', ({ event }) => event.id),
      text('type', ({ event }) => event.type),
      text('stands', ({ event }) => event.status),
      truth('disputed', ({ event }) => event.disputed),
      list('participants', ({ event }) => event.participants),
      text('place', ({ event }) => event.place),
      text('first_day', ({ event }) => event.date?.first),
      text('last_day', ({ event }) => event.date?.last),
      text('told', ({ step }) => step.told),
      text('status', ({ step }) => step.status),
      text('date', ({ step }) => step.date),
      list('said_by', ({ step }) => step.claimants),
      text('words', ({ step }) => wordsOf(step.excerpt)),
      text('statement', ({ step }) => step.statement),
      number('confidence', ({ step }) => step.confidence),
      text('sentence', ({ step }) => step.excerpt.text),
      ...(FROM.map(({ cell, ...column }) => ({
        ...column,
        cell: ({ step }: ShownEvent) => cell(step),
      })) as readonly Column<ShownEvent>[]),
    ],
    cited: (row) => citing(row.step.id, row.step.article, eventLine(row)),
    line: eventLine,
  },
  reports: {
    columns: [
      ...FROM,
      text('byline', ({ article }) => article.byline),
      text('language', ({ article }) => article.language),
      text('begins', ({ begins }) => begins),
      whole('statements', ({ statements }) => statements),
      whole('figures', ({ figures }) => figures),
      whole('prints', ({ prints }) => prints),
      list('passages', ({ passages }) => passages.map((passage) => passage.text)),
    ],
    cited: ({ article }) => ({ key: keyOf(article.id), article, note: null }),
    line: titleOf,
  },
  speakers: {
    columns: [
      text('id', ({ id }) => id),
      text('name', ({ name }) => name),
      text('kind', ({ kind }) => kind),
      text('role', ({ role }) => role),
      whole('statements', ({ statements }) => statements),
      text('first', ({ first }) => first),
      text('last', ({ last }) => last),
    ],
    cited: null,
    line: ({ name, role, statements }) => `${oneLine(name)}${role === null ? '' : `, ${oneLine(role)}`}: ${statements}`,
  },
}

/** The other side's statements that this one agrees with, or opposes. */
function beside({ side, utterance, matters }: ShownUtterance, agrees: boolean): readonly string[] {
  const { id } = utterance.statement.statement
  const other = side === 'a' ? 'b' : 'a'
  return matters.filter((matter) => matter.agrees === agrees && matter[side] === id).map((matter) => matter[other])
}
