/**
 * The door to the record: articles → kept, with what was found in them. The command line, the server, the library and
 * watching keep by this alone. What is kept already is left as it is; what fails is told in its place with its code, and
 * the others go on.
 */
import type { Article, ArticleRecord } from '../record/index.ts'
import {
  type Database,
  type Entry,
  earlierCopies,
  keepEach,
  keptArticles,
  known,
  refreshGrownStatistics,
  replaceCopies,
  replaceEach,
} from '../store/index.ts'
import { ExtractionError } from './extraction-error.ts'

/** The pipeline, in this process or in one of its own. */
export type Extract = (article: Article) => Extracted | Promise<Extracted>
type Extracted = Pick<Entry, 'record' | 'sentences'>

export type Kept =
  | { readonly article: Article; readonly outcome: 'added'; readonly record: ArticleRecord }
  | { readonly article: Article; readonly outcome: 'unchanged' }
  | { readonly article: Article; readonly outcome: 'failed'; readonly error: Error }

interface Keeping {
  readonly database: Database
  readonly extract: Extract
}

/** In the order given. Throws a StoreError where nothing can be kept any more. */
export async function keepArticles(keeping: Keeping, articles: readonly Article[]): Promise<Kept[]> {
  const { database, extract } = keeping
  const kept = await keepExtracted(keeping, await extractNew(extract, articles, await knownOf(database, articles)))
  // What is watched, or sent to a server, comes by this alone.
  await refreshGrownStatistics(database)
  return kept
}

/**
 * The same, batch by batch, each given back as it was handed in with what became of its articles. While the database keeps
 * one batch, the next is extracted; where `extract` is a thread of its own, both take no longer than the slower of the two.
 */
export async function* keepBatches<Batch extends { readonly articles: readonly Article[] }>(
  keeping: Keeping,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
): AsyncGenerator<readonly [Batch, readonly Kept[]]> {
  const { database, extract } = keeping
  let extracted: readonly [Batch, readonly Result[]] | null = null
  let failure: { readonly error: unknown } | null = null
  const keepIt = async ([batch, results]: readonly [Batch, readonly Result[]]) =>
    [batch, await keepExtracted(keeping, results)] as const
  try {
    for await (const batch of batches) {
      // Asked before the last batch is begun to be kept: PGlite answers nothing else meanwhile.
      const there = await knownOf(database, batch.articles)
      const kept = extracted === null ? null : keepIt(extracted)
      extracted = null
      // A failure is told when it is awaited; until then it is nobody's.
      kept?.catch(() => undefined)
      const results = await extractNew(extract, batch.articles, there)
      if (kept !== null) yield await kept
      extracted = [batch, results]
    }
  } catch (error) {
    failure = { error }
  }
  // What was extracted is kept, even where the next cannot be read.
  if (extracted !== null) yield await keepIt(extracted)
  await refreshGrownStatistics(database)
  if (failure !== null) throw failure.error
}

/** What became of each article so far; of those to be kept, what was found in them. */
type Result = Kept | { readonly article: Article; readonly outcome: 'extracted'; readonly entry: Entry }

const knownOf = (database: Database, articles: readonly Article[]) =>
  known(
    database,
    articles.map(({ id }) => id),
  )

/** Extracts those that are not kept already. */
async function extractNew(
  extract: Extract,
  articles: readonly Article[],
  kept: ReadonlySet<string>,
): Promise<Result[]> {
  const there = new Set(kept)
  const results: Result[] = []
  for (const article of articles) {
    // The same article twice in one batch is there the second time.
    if (there.has(article.id)) {
      results.push({ article, outcome: 'unchanged' })
      continue
    }
    try {
      results.push({ article, outcome: 'extracted', entry: { article, ...(await extract(article)) } })
      there.add(article.id)
    } catch (cause) {
      results.push({ article, outcome: 'failed', error: new ExtractionError(article, cause) })
    }
  }
  return results
}

async function keepExtracted(keeping: Keeping, results: readonly Result[]): Promise<Kept[]> {
  const entries = results.flatMap((result) => (result.outcome === 'extracted' ? [result.entry] : []))
  const kept = new Map((await keepAll(keeping.database, entries)).map((one) => [one.article, one]))
  const all = results.map((result) => (result.outcome === 'extracted' ? kept.get(result.article)! : result))
  await takeEarlierCopies(
    keeping,
    all.flatMap(({ outcome, article }) => (outcome === 'unchanged' ? [article] : [])),
  )
  return all
}

/** Of a report that is kept already, the copy that an archive took first gives its labels. One that fails changes nothing. */
async function takeEarlierCopies({ database, extract }: Keeping, articles: readonly Article[]): Promise<void> {
  const archived = articles.filter(({ crawled }) => crawled !== undefined)
  if (archived.length === 0) return
  const results = await extractNew(extract, await earlierCopies(database, archived), new Set())
  const entries = results.flatMap((result) => (result.outcome === 'extracted' ? [result.entry] : []))
  if (entries.length > 0) await replaceCopies(database, entries)
}

async function keepAll(database: Database, entries: readonly Entry[]): Promise<Kept[]> {
  const kept = await keepEach(database, entries)
  return entries.map(({ article, record }, index) => {
    const one = kept[index]
    if (one.outcome === 'failed') return { article, outcome: 'failed', error: one.error }
    return one.outcome === 'added' ? { article, outcome: 'added', record } : { article, outcome: 'unchanged' }
  })
}

/** What became of the articles of one batch that were read anew. */
export interface Rebuilt {
  readonly articles: number
  readonly changed: number
  /** Why a record stayed as it was, or why an article could not be read, each with its code. */
  readonly failed: readonly Error[]
}

/** Makes the records of all kept articles anew, so many in one transaction. Texts stay as they are. */
export async function* rebuildArticles({ database, extract }: Keeping, batch: number): AsyncGenerator<Rebuilt> {
  let failed: Error[] = []
  for await (const articles of keptArticles(database, batch, (error) => failed.push(error))) {
    const results = await extractNew(extract, articles, new Set())
    const entries = results.flatMap((result) => (result.outcome === 'extracted' ? [result.entry] : []))
    failed.push(...results.flatMap((result) => (result.outcome === 'failed' ? [result.error] : [])))
    const replaced = await replaceEach(database, entries)
    failed.push(...replaced.failed)
    yield { articles: articles.length, changed: replaced.changed.length, failed }
    failed = []
  }
}
