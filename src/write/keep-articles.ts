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
  const there = new Set(
    await known(
      database,
      articles.map(({ id }) => id),
    ),
  )
  const results = new Map<Article, Kept>()
  const entries: Entry[] = []
  for (const article of articles) {
    // The same article twice in one batch is there the second time.
    if (there.has(article.id)) {
      results.set(article, { article, outcome: 'unchanged' })
      continue
    }
    try {
      entries.push({ article, ...(await extract(article)) })
      there.add(article.id)
    } catch (cause) {
      results.set(article, { article, outcome: 'failed', error: new ExtractionError(article, cause) })
    }
  }
  for (const kept of await keepEach(database, entries)) results.set(kept.article, kept)
  return articles.map((article) => results.get(article)!)
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
