/**
 * The formats, one row each: what it can say, the endings of its files' names, who reads it, and how it is written. The
 * command line and docs/export.md are held to it.
 */
import type { StatementAnswer } from '../ask/index.ts'
import type { Article } from '../record/index.ts'
import { ANNOTATION_CONTEXT, annotatorOf } from './annotation.ts'
import { bibtexOf } from './bibtex.ts'
import { ARTICLE_TEXT, COLUMNS, type Column } from './columns.ts'
import { cslOf } from './csl.ts'
import { csvOf } from './csv.ts'
import { jsonLdOf, SCHEMA_ORG } from './json-ld.ts'
import type { Rows, StatementRow, What } from './rows.ts'

export const WHATS: readonly What[] = ['statements', 'figures', 'events', 'actors', 'articles']

export type Format = 'ndjson' | 'csv' | 'parquet' | 'jsonld' | 'annotations' | 'bibtex' | 'csl'

export interface FormatRow {
  readonly what: readonly What[]
  /** Of names of files, without the dot; none where the ending would say too little. */
  readonly endings: readonly string[]
  readonly readBy: string
  readonly write: (rowsOf: RowsOf, options: WriteOptions) => AsyncGenerator<string | Uint8Array>
}

interface WriteOptions {
  readonly what: What
  /** The articles' texts are in their rows. */
  readonly text: boolean
  /** Of CSV. */
  readonly byteOrderMark: boolean
}

/** The rows of what is exported. */
type RowsOf = <Kind extends What>(kind: Kind) => Batches<Rows[Kind]>

type Batches<Row> = AsyncIterable<readonly Row[]>

export const FORMATS: Readonly<Record<Format, FormatRow>> = {
  ndjson: {
    what: WHATS,
    endings: ['ndjson', 'jsonl'],
    readBy: 'any program, `jq`',
    write: (rowsOf, { what, text }) => {
      if (what === 'articles')
        return ndjson(rowsOf(what), ({ article, record }) => (text ? withText(record, article) : record))
      return what === 'statements'
        ? ndjson(rowsOf(what), ({ answer }) => answer)
        : ndjson<unknown>(rowsOf(what), (row) => row)
    },
  },
  csv: {
    what: WHATS,
    endings: ['csv'],
    readBy: 'spreadsheets',
    write: (rowsOf, { byteOrderMark, ...options }) =>
      table(rowsOf, options, (rows, columns) => csvOf(rows, columns, { byteOrderMark })),
  },
  parquet: {
    what: WHATS,
    endings: ['parquet'],
    readBy: 'DuckDB, pandas, R, Spark',
    write: (rowsOf, options) => table(rowsOf, options, parquet),
  },
  jsonld: {
    what: ['statements'],
    endings: ['jsonld'],
    readBy: 'whatever reads schema.org',
    write: (rowsOf) => enclosed(rowsOf('statements'), JSON_LD, ({ answer }) => jsonLdOf(answer)),
  },
  annotations: {
    what: ['statements'],
    endings: [],
    readBy: 'annotation tools (W3C Web Annotation)',
    write: (rowsOf) => enclosed(rowsOf('statements'), ANNOTATIONS, annotating()),
  },
  bibtex: {
    what: ['statements'],
    endings: ['bib'],
    readBy: 'LaTeX, BibLaTeX, JabRef',
    write: (rowsOf) => each(rowsOf('statements'), ({ answer }) => `${bibtexOf(answer)}\n`),
  },
  csl: {
    what: ['statements'],
    endings: [],
    readBy: 'Zotero, pandoc, citeproc',
    write: (rowsOf) => enclosed(rowsOf('statements'), ['[', ']'], ({ answer }) => cslOf(answer)),
  },
}

/** By the ending of a file's name, in any case; undefined where it says nothing. */
export const formatOfEnding = (ending: string): Format | undefined =>
  (Object.keys(FORMATS) as Format[]).find((name) => FORMATS[name].endings.includes(ending.toLowerCase()))

function table(
  rowsOf: RowsOf,
  { what, text }: Pick<WriteOptions, 'what' | 'text'>,
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
