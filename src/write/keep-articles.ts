/**
 * Articles → kept, with what was found in them. What is kept already is left as it is; what fails is told in its place,
 * and the others go on.
 */
import type { Article, ArticleRecord } from '../record/index.ts'
import { type Database, type Entry, keep, known, StoreError } from '../store/index.ts'
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
export async function keepArticles({ database, extract }: Keeping, articles: readonly Article[]): Promise<Kept[]> {
  return keepExtracted(database, await extractNew(extract, articles, await knownOf(database, articles)))
}

/**
 * The same, batch by batch, each given back as it was handed in with what became of its articles. While the database keeps
 * one batch, the next is extracted; where `extract` is a thread of its own, both take no longer than the slower of the two.
 */
export async function* keepBatches<Batch extends { readonly articles: readonly Article[] }>(
  { database, extract }: Keeping,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
): AsyncGenerator<readonly [Batch, readonly Kept[]]> {
  let extracted: readonly [Batch, readonly Result[]] | null = null
  let failure: { readonly error: unknown } | null = null
  const keepIt = async ([batch, results]: readonly [Batch, readonly Result[]]) =>
    [batch, await keepExtracted(database, results)] as const
  try {
    for await (const batch of batches) {
      // Asked before the last batch is begun to be kept: PGlite answers nothing else meanwhile.
      const there = await knownOf(database, batch.articles)
      const keeping = extracted === null ? null : keepIt(extracted)
      extracted = null
      // A failure is told when it is awaited; until then it is nobody's.
      keeping?.catch(() => undefined)
      const results = await extractNew(extract, batch.articles, there)
      if (keeping !== null) yield await keeping
      extracted = [batch, results]
    }
  } catch (error) {
    failure = { error }
  }
  // What was extracted is kept, even where the next cannot be read.
  if (extracted !== null) yield await keepIt(extracted)
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

async function keepExtracted(database: Database, results: readonly Result[]): Promise<Kept[]> {
  const entries = results.flatMap((result) => (result.outcome === 'extracted' ? [result.entry] : []))
  const kept = new Map((await keepEach(database, entries)).map((one) => [one.article, one]))
  return results.map((result) => (result.outcome === 'extracted' ? kept.get(result.article)! : result))
}

/** Keeps them all at once or, where one of them is not sound, each by itself. */
async function keepEach(database: Database, entries: readonly Entry[]): Promise<Kept[]> {
  if (entries.length === 0) return []
  try {
    const added = await keep(database, entries)
    return entries.map(({ article, record }) =>
      added.has(article.id) ? { article, outcome: 'added', record } : { article, outcome: 'unchanged' },
    )
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'record-not-sound') throw error
    if (entries.length === 1) return [{ article: entries[0].article, outcome: 'failed', error: error as Error }]
    const kept: Kept[] = []
    for (const entry of entries) kept.push(...(await keepEach(database, [entry])))
    return kept
  }
}
