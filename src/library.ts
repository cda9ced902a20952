/**
 * Two functions for programs: `extract`, text → record, and `open`, a record that is kept and asked. What they are made
 * of is exported beside them, for who needs a part by itself.
 */
import {
  type ArticleAnswer,
  type ChangesAnswer,
  type CheckAnswer,
  type CheckQuestion,
  changes,
  check,
  type EventsAnswer,
  type EventsQuestion,
  events,
  type FiguresAnswer,
  type FiguresQuestion,
  figures,
  type OverviewAnswer,
  overview,
  type SearchAnswer,
  type SearchQuestion,
  type StatementAnswer,
  search,
  showArticle,
  showStatement,
  type WordingAnswer,
  wording,
} from './ask/index.ts'
import { type ExportOptions, exportRecord } from './export/index.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'
import { type Known, readFiles, readText, withLanguage } from './read/index.ts'
import type { Article, ArticleRecord } from './record/index.ts'
import { type Database, openStore, openStoreInMemory } from './store/index.ts'
import { keepBatches } from './write/index.ts'

/** A report: its text, which may begin with header lines such as `date 2031-03-14`, and what else is known of it. */
export interface Report extends Known {
  readonly text: string
}

export interface Added {
  /** Ids of the articles that were not there before. */
  readonly added: readonly string[]
  /** How many were there already. */
  readonly unchanged: number
  /** What could not be read or kept, each with its `code` and what to do about it. The rest was added. */
  readonly errors: readonly Error[]
}

/** A kept record. Every question gives plain data, the same that `onrecord … --json` prints. */
export interface Onrecord {
  /** Keeps reports and what is said in them. Adding a report twice changes nothing. */
  add(reports: Report | string | Iterable<Report | string> | AsyncIterable<Report | string>): Promise<Added>
  /** The same with files of any kind that `onrecord add` reads. */
  addFiles(paths: readonly string[]): Promise<Added>
  /** Statements; twenty, the newest first, where nothing is asked. Throws a QueryError where the text is not well formed. */
  search(question?: Partial<SearchQuestion>): Promise<SearchAnswer>
  /** Is this quote on record? Throws a QuestionError where it cannot be read. */
  check(quote: string | CheckQuestion): Promise<CheckAnswer>
  figures(question?: Partial<FiguresQuestion>): Promise<FiguresAnswer>
  events(question?: Partial<EventsQuestion>): Promise<EventsAnswer>
  /** All reports of the utterance that a statement reports; null where there is no such statement. */
  wording(statementId: string): Promise<WordingAnswer | null>
  /** What was changed in the article at an address after it came out; null where there is none. */
  changes(url: string): Promise<ChangesAnswer | null>
  article(id: string): Promise<ArticleAnswer | null>
  statement(id: string): Promise<StatementAnswer | null>
  overview(): Promise<OverviewAnswer>
  /** Pieces of the export, text or bytes, one after the other. */
  export(options: Partial<ExportOptions>): AsyncIterable<string | Uint8Array>
  /** For questions of your own in SQL. */
  readonly database: Database
  close(): Promise<void>
}

/** Articles of one transaction. */
const BATCH = 32
const LIMIT = 20

let pipeline: Pipeline | undefined

/** The shipped weights, opened when they are first needed. */
function models(): Pipeline {
  pipeline ??= openPipeline()
  return pipeline
}

/**
 * The record of one report. The same text gives the same record. Throws an InputError where there is nothing to read.
 *
 * @example
 * const { statements } = await extract('date 2031-03-14\n\nThe minister said talks would resume.')
 */
export async function extract(report: Report | string): Promise<ArticleRecord> {
  return models().extract(await articleOf(report, 'the report'))
}

/**
 * Opens a record: in a folder, which is made where it is missing, or on a PostgreSQL server by its connection string;
 * with neither, in memory until it is closed. Throws a StoreError where it cannot be opened.
 *
 * @example
 * const record = await open('talks')
 * await record.add({ text: 'The minister said talks would resume.', published: '2031-03-14' })
 */
export async function open(where?: string): Promise<Onrecord> {
  const database = await openDatabase(where)
  return {
    database,
    add: (reports) => addAll(database, articlesOf(reports)),
    addFiles: (paths) => addAll(database, articlesIn(paths)),
    search: (question) => search(database, { limit: LIMIT, offset: 0, ...question }),
    check: (quote) => check(database, typeof quote === 'string' ? { quote } : quote),
    figures: (question) => figures(database, { limit: LIMIT, ...question }),
    events: (question) => events(database, { limit: LIMIT, ...question }),
    wording: (statementId) => wording(database, statementId),
    changes: (url) => changes(database, url),
    article: (id) => showArticle(database, id),
    statement: (id) => showStatement(database, id),
    overview: () => overview(database),
    export: (options) => exportRecord(database, { what: 'statements', format: 'ndjson', question: {}, ...options }),
    close: () => database.close(),
  }
}

function openDatabase(where?: string): Promise<Database> {
  if (where === undefined) return openStoreInMemory()
  return openStore(/^postgres(?:ql)?:\/\//.test(where) ? { url: where, folder: '' } : { folder: where })
}

const articleOf = (report: Report | string, where: string): Promise<Article> => {
  const { text, ...facts } = typeof report === 'string' ? { text: report } : report
  return withLanguage(readText(text, facts.ref ?? facts.url ?? where, facts))
}

type Given = Article | { readonly error: Error }

async function* articlesOf(reports: Parameters<Onrecord['add']>[0]): AsyncGenerator<Given> {
  const single = typeof reports === 'string' || 'text' in reports
  let number = 0
  for await (const report of single ? [reports] : reports) {
    try {
      yield await articleOf(report, `report ${++number}`)
    } catch (error) {
      yield readingError(error)
    }
  }
}

async function* articlesIn(paths: readonly string[]): AsyncGenerator<Given> {
  for await (const reading of readFiles(paths, process.stdin)) {
    if ('article' in reading) yield reading.article
    else if ('error' in reading) yield { error: reading.error }
    else if ('address' in reading) {
      yield { error: new Error(`${reading.address}: fetch it with openFetcher, and add what it answers`) }
    }
  }
}

/** What only this report is to blame for. */
function readingError(error: unknown): { readonly error: Error } {
  if (error instanceof Error && 'code' in error) return { error }
  throw error
}

async function addAll(database: Database, given: AsyncIterable<Given>): Promise<Added> {
  const added: string[] = []
  const errors: Error[] = []
  let unchanged = 0
  const batches = batchesOf(given, (error) => errors.push(error))
  for await (const [, kept] of keepBatches({ database, extract: models().extractWithSentences }, batches)) {
    for (const one of kept) {
      if (one.outcome === 'failed') errors.push(one.error)
      else if (one.outcome === 'added') added.push(one.article.id)
      else unchanged++
    }
  }
  return { added, unchanged, errors }
}

async function* batchesOf(
  given: AsyncIterable<Given>,
  failed: (error: Error) => void,
): AsyncGenerator<{ readonly articles: readonly Article[] }> {
  let articles: Article[] = []
  for await (const one of given) {
    if ('error' in one) failed(one.error)
    else if (articles.push(one) >= BATCH) {
      yield { articles }
      articles = []
    }
  }
  if (articles.length > 0) yield { articles }
}
