/** The record, or what a question finds in it, in one of the formats: a stream of pieces, nothing held but a batch. */
import type { StatementAnswer, WalkQuestion } from '../ask/index.ts'
import type { Article } from '../record/index.ts'
import { type Damaged, type Queries, StoreError } from '../store/index.ts'
import { ANNOTATION_CONTEXT, annotatorOf } from './annotation.ts'
import { bibtexOf } from './bibtex.ts'
import { ARTICLE_TEXT, COLUMNS, type Column } from './columns.ts'
import { cslOf } from './csl.ts'
import { csvOf } from './csv.ts'
import { ExportError } from './export-error.ts'
import { jsonLdOf, SCHEMA_ORG } from './json-ld.ts'
import { ROWS, type Rows, type StatementRow, type What } from './rows.ts'

export const WHATS: readonly What[] = ['statements', 'figures', 'events', 'actors', 'articles']

/** Each format and what it can say: tables everything, citations and annotations statements alone. */
export const FORMATS = {
  ndjson: WHATS,
  csv: WHATS,
  parquet: WHATS,
  jsonld: ['statements'],
  annotations: ['statements'],
  bibtex: ['statements'],
  csl: ['statements'],
} as const satisfies Record<string, readonly What[]>

export type Format = keyof typeof FORMATS

export interface ExportOptions {
  readonly what: What
  readonly format: Format
  readonly question: WalkQuestion
  /** Puts the articles' texts into their rows. */
  readonly text?: boolean
  /** Of CSV: without it, Excel takes UTF-8 for something else. True where nothing is said. */
  readonly byteOrderMark?: boolean
  /** Told of each article that is left out, because its text is not the one that was kept. */
  readonly damaged?: Damaged
}

/**
 * Throws an ExportError, before anything comes, where the format cannot say what is asked for. Articles that are damaged
 * are left out; where nobody is told of them (`damaged`), a StoreError names them after all else has come.
 */
export function exportRecord(queries: Queries, options: ExportOptions): AsyncGenerator<string | Uint8Array> {
  const { what, format } = options
  const can: readonly What[] = FORMATS[format]
  if (!can.includes(what)) {
    throw new ExportError(`${format} is for ${can.join(', ')}. For ${what}, take ndjson, csv or parquet`)
  }
  const { damaged } = options
  const left: StoreError[] = []
  const pieces = piecesOf(options, (kind) =>
    ROWS[kind](queries, options.question, damaged ?? ((error) => left.push(error))),
  )
  return damaged === undefined ? namingAtTheEnd(pieces, left) : pieces
}

async function* namingAtTheEnd<Piece>(
  pieces: AsyncIterable<Piece>,
  left: readonly StoreError[],
): AsyncGenerator<Piece> {
  yield* pieces
  if (left.length === 0) return
  const named = left.slice(0, 10).map(({ message }) => message)
  throw new StoreError('data-damaged', `${left.length} of the articles were left out: ${named.join('; ')}`)
}

/** The rows of what is exported. */
type RowsOf = <Kind extends What>(kind: Kind) => Batches<Rows[Kind]>

function piecesOf(
  { what, text = false, byteOrderMark = true, ...options }: ExportOptions,
  rowsOf: RowsOf,
): AsyncGenerator<string | Uint8Array> {
  switch (options.format) {
    case 'ndjson':
      return what === 'articles'
        ? ndjson(rowsOf('articles'), ({ article, record }) => (text ? withText(record, article) : record))
        : what === 'statements'
          ? ndjson(rowsOf('statements'), ({ answer }) => answer)
          : ndjson<unknown>(rowsOf(what), (row) => row)
    case 'csv':
      return table(rowsOf, { what, text }, (rows, columns) => csvOf(rows, columns, { byteOrderMark }))
    case 'parquet':
      return table(rowsOf, { what, text }, parquet)
    case 'jsonld':
      return enclosed(rowsOf('statements'), JSON_LD, ({ answer }) => jsonLdOf(answer))
    case 'annotations':
      return enclosed(rowsOf('statements'), ANNOTATIONS, annotating())
    case 'csl':
      return enclosed(rowsOf('statements'), ['[', ']'], ({ answer }) => cslOf(answer))
    case 'bibtex':
      return each(rowsOf('statements'), ({ answer }) => `${bibtexOf(answer)}\n`)
  }
}

type Batches<Row> = AsyncIterable<readonly Row[]>

function table(
  rowsOf: RowsOf,
  { what, text }: Pick<ExportOptions, 'what' | 'text'>,
  write: <Row>(batches: Batches<Row>, columns: readonly Column<Row>[]) => AsyncGenerator<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  const written = <Kind extends What>(kind: Kind, more: readonly Column<Rows[Kind]>[] = []) =>
    write(rowsOf(kind), [...COLUMNS[kind], ...more])
  return what === 'articles' ? written('articles', text ? [ARTICLE_TEXT] : []) : written(what)
}

/** Loaded when it is asked for: most exports are not Parquet. */
async function* parquet<Row>(batches: Batches<Row>, columns: readonly Column<Row>[]): AsyncGenerator<Uint8Array> {
  const { parquetOf } = await import('./parquet.ts')
  yield* parquetOf(batches, columns)
}

const ndjson = <Row>(batches: Batches<Row>, of: (row: Row) => unknown) =>
  each(batches, (row) => `${JSON.stringify(of(row))}\n`)

async function* each<Row>(batches: Batches<Row>, of: (row: Row) => string): AsyncGenerator<string> {
  for await (const rows of batches) if (rows.length > 0) yield rows.map(of).join('')
}

const JSON_LD = [`{"@context":"${SCHEMA_ORG}","@graph":[`, ']}'] as const
const ANNOTATIONS = [
  `{"@context":"${ANNOTATION_CONTEXT}","id":"urn:onrecord:annotations","type":"AnnotationPage","startIndex":0,"items":[`,
  ']}',
] as const

/** One JSON document of many items, one a line. */
async function* enclosed<Row>(
  batches: Batches<Row>,
  [before, after]: readonly [string, string],
  of: (row: Row) => unknown,
): AsyncGenerator<string> {
  yield before
  let between = '\n'
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield between + rows.map((row) => JSON.stringify(of(row))).join(',\n')
    between = ',\n'
  }
  yield `\n${after}\n`
}

/** Rows of one article come one after the other: its characters are counted once. */
function annotating(): (row: StatementRow) => unknown {
  let annotator: { readonly article: Article; readonly annotate: ReturnType<typeof annotatorOf> } | null = null
  return ({ answer, article }) => {
    if (annotator?.article !== article) annotator = { article, annotate: annotatorOf(article) }
    return annotator.annotate(answer.statement, namesOf(answer))
  }
}

const namesOf = ({ actors }: StatementAnswer): string[] => actors.map(({ name }) => name)

function withText(record: Rows['articles']['record'], { text }: Article) {
  const { id, ref, url, outlet, title, published, ...rest } = record
  return { id, ref, url, outlet, title, published, text, ...rest }
}
