/**
 * Two copies of one report, as web archives have them: one text, one address, one day, and so one article, but perhaps
 * another headline or byline. Those of the copy that was taken first are kept, so that it makes no difference which of
 * them came first.
 */
import type { Article } from '../record/index.ts'
import { ROW_TYPES, rowOfArticle } from './article-row.ts'
import type { Database, Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { isolate } from './isolate.ts'
import { replaceWithin } from './rebuild.ts'
import type { StoreError } from './store-error.ts'

type Copy = Pick<Article, 'ref' | 'title' | 'byline' | 'modified' | 'crawled'>
type CopyRow = { readonly [Part in keyof Copy]: string | null } & { readonly id: string }

/** Of the articles that are kept already, each id once: copies that were taken before the one that is kept. */
export async function earlierCopies(queries: Queries, articles: readonly Article[]): Promise<readonly Article[]> {
  const first = new Map<string, Article>()
  for (const article of articles) {
    const other = first.get(article.id)
    if (article.crawled !== undefined && (other === undefined || orderOf(article) < orderOf(other)))
      first.set(article.id, article)
  }
  if (first.size === 0) return []
  const rows = await queries.query<CopyRow>(
    'select id, ref, title, byline, modified, crawled from articles where id = any($1::text[])',
    [[...first.keys()]],
  )
  return rows.flatMap((row) => {
    const copy = first.get(row.id)!
    return row.crawled === null || orderOf(copy) < orderOf(row) ? copy : []
  })
}

/** By the time, then by what may differ between copies that were taken in one second. */
const orderOf = ({ crawled, ref, title, byline, modified }: Copy | CopyRow): string =>
  [crawled, ref, title, byline, modified].map((part) => part ?? '').join('\0')

/** Puts the copies in the place of those that are kept, with what was found in them; what could not be is given back. */
export async function replaceCopies(database: Database, entries: readonly Entry[]): Promise<readonly StoreError[]> {
  const { failed } = await isolate(database, entries, (some) =>
    database.transaction(async (queries) => {
      await queries.query(
        `update articles set ref = given.ref, title = given.title, byline = given.byline, language = given.language,
           modified = given.modified, crawled = given.crawled, problems = given.problems
         from json_to_recordset($1::json) as given (${ROW_TYPES}) where articles.id = given.id`,
        [JSON.stringify(some.map(({ article }) => rowOfArticle(article)))],
      )
      return replaceWithin(queries, some)
    }),
  )
  return failed.map(({ error }) => error)
}
