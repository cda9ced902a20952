/** Rows as tables, for CSV and Parquet: which columns there are, of which type, and what stands in them. */
import type { StatementAnswer } from '../ask/index.ts'
import { type Article, type Span, textOf } from '../record/index.ts'
import type { ActorRow, ArticleRow, EventRow, FigureRow, Rows, StatementRow, What } from './rows.ts'

export type Cell = string | number | boolean | readonly string[] | null

/** `list`: several strings in one cell. */
export type ColumnType = 'text' | 'whole' | 'number' | 'truth' | 'list'

export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly cell: (row: Row) => Cell
}

type Columns<Row> = readonly Column<Row>[]

const column =
  (type: ColumnType) =>
  <Row>(name: string, cell: (row: Row) => Cell | undefined): Column<Row> => ({
    name,
    type,
    cell: (row) => cell(row) ?? null,
  })
export const text = column('text')
export const whole = column('whole')
export const number = column('number')
export const truth = column('truth')
export const list = column('list')

type Printed = Pick<Article, 'id' | 'outlet' | 'title' | 'url' | 'published'>

/** Where a row is from: the same five columns in every table. */
export const FROM: Columns<{ readonly article: Printed }> = [
  text('article', ({ article }) => article.id),
  text('outlet', ({ article }) => article.outlet),
  text('title', ({ article }) => article.title),
  text('url', ({ article }) => article.url),
  text('published', ({ article }) => article.published),
]

const wordsOf = (words: string, spans: readonly Span[]) => spans.map((span) => textOf(words, span)).join(' … ')

/** A statement as a page shows it: with what its report is called, without the report's text. */
export interface ShownStatement {
  readonly answer: StatementAnswer
  readonly article: Printed
}

const SAID: Columns<ShownStatement> = [
  text('id', ({ answer }) => answer.statement.id),
  list('speakers', ({ answer }) => answer.actors.map(({ name }) => name)),
  text('stance', ({ answer }) => answer.statement.cue?.stance),
  truth('negated', ({ answer }) => answer.statement.negated),
  text('kind', ({ answer }) => answer.statement.kind),
  text('content', ({ answer: { excerpt } }) => wordsOf(excerpt.text, excerpt.content)),
  text('source', ({ answer: { excerpt } }) => excerpt.source && textOf(excerpt.text, excerpt.source)),
  text('cue', ({ answer: { excerpt } }) => excerpt.cue && textOf(excerpt.text, excerpt.cue)),
  text('said', ({ answer }) => answer.statement.said),
]

const WHERE: Columns<ShownStatement> = [
  text('sentence', ({ answer }) => answer.excerpt.text),
  ...FROM,
  whole('start', ({ answer }) => answer.statement.content[0].start),
  whole('end', ({ answer }) => answer.statement.content.at(-1)!.end),
  text('within', ({ answer }) => answer.statement.within),
  number('confidence', ({ answer }) => answer.statement.confidence),
  text('rule', ({ answer }) => answer.statement.rule),
]

/** What people marked of it. */
const MARKED: Columns<ShownStatement> = [
  truth('starred', ({ answer }) => answer.bookmark?.starred ?? false),
  list('tags', ({ answer }) => answer.bookmark?.tags ?? []),
  text('note', ({ answer }) => answer.bookmark?.note),
]

const STATEMENTS: Columns<StatementRow> = [
  ...SAID,
  list('conditions', ({ answer, article }) => answer.statement.conditions.map((span) => textOf(article.text, span))),
  ...WHERE,
  ...MARKED,
]

/** The columns of statements but for what needs the report's text. */
export const SHOWN_STATEMENT: Columns<ShownStatement> = [...SAID, ...WHERE, ...MARKED]

const FIGURES: Columns<FigureRow> = [
  text('words', ({ words }) => words),
  number('min', ({ figure }) => figure.min),
  number('max', ({ figure }) => figure.max),
  truth('approximate', ({ figure }) => figure.approximate),
  text('bound', ({ figure }) => figure.bound),
  text('status', ({ figure }) => figure.status),
  text('measure', ({ figure }) => figure.measure),
  text('counted', ({ figure }) => figure.counted),
  text('place', ({ figure }) => figure.place),
  text('as_of', ({ figure }) => figure.asOf),
  text('quantity', ({ figure }) => figure.quantity),
  list('claimed_by', ({ claimedBy }) => claimedBy),
  text('statement', ({ figure }) => figure.statement),
  number('confidence', ({ figure }) => figure.confidence),
  ...FROM,
  whole('start', ({ figure }) => figure.start),
  whole('end', ({ figure }) => figure.end),
  text('rule', ({ figure }) => figure.rule),
]

const EVENTS: Columns<EventRow> = [
  text('words', ({ words }) => words),
  text('type', ({ event }) => event.type),
  text('status', ({ event }) => event.status),
  list('participants', ({ participants }) => participants),
  text('date', ({ event }) => event.date),
  text('place', ({ event }) => event.place),
  list('said_by', ({ saidBy }) => saidBy),
  text('statement', ({ event }) => event.statement),
  number('confidence', ({ event }) => event.confidence),
  ...FROM,
  whole('start', ({ event }) => event.start),
  whole('end', ({ event }) => event.end),
  text('rule', ({ event }) => event.rule),
]

const ACTORS: Columns<ActorRow> = [
  text('id', ({ actor }) => actor.id),
  text('name', ({ actor }) => actor.name),
  text('across', ({ across }) => across),
  text('kind', ({ actor }) => actor.kind),
  list('roles', ({ actor }) => actor.roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))),
  whole('statements', ({ statements }) => statements),
  whole('mentions', ({ actor }) => actor.mentions.length),
  ...FROM,
]

const ARTICLES: Columns<ArticleRow> = [
  ...FROM,
  text('byline', ({ article }) => article.byline),
  text('language', ({ article }) => article.language),
  text('crawled', ({ article }) => article.crawled),
  text('ref', ({ article }) => article.ref),
  whole('statements', ({ record }) => record.statements.length),
  whole('figures', ({ record }) => record.figures.length),
  whole('events', ({ record }) => record.events.length),
  list('speakers', ({ record }) => {
    const speaking = new Set(record.statements.flatMap(({ source }) => source?.actors ?? []))
    return record.actors.filter(({ id }) => speaking.has(id)).map(({ name }) => name)
  }),
  list('places', ({ record }) => record.places.map(({ name }) => name)),
  list('problems', ({ record }) => record.problems.map(({ code }) => code)),
]

export const COLUMNS: { readonly [Kind in What]: Columns<Rows[Kind]> } = {
  statements: STATEMENTS,
  figures: FIGURES,
  events: EVENTS,
  actors: ACTORS,
  articles: ARTICLES,
}

/** With `text`, an article's own text stands in its row. */
export const ARTICLE_TEXT: Column<ArticleRow> = text('text', ({ article }) => article.text)
