/** One article with its record and its versions. */
import type { ArticleRecord } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow, type Queries, recordOfRow } from '../store/index.ts'
import type { ArticleAnswer } from './answers.ts'
import { VERSION_ORDER } from './versions.ts'

/** Null where there is no article of that id. */
export async function showArticle(queries: Queries, id: string): Promise<ArticleAnswer | null> {
  const [row] = await queries.query<ArticleRow & { readonly record: ArticleRecord }>(
    `select ${ARTICLE_COLUMNS}, record from articles join records on article_id = id where id = $1`,
    [id],
  )
  if (row === undefined) return null
  return { article: articleOfRow(row), record: recordOfRow(row), versions: await versionsOf(queries, row) }
}

async function versionsOf(queries: Queries, { id, url }: ArticleRow): Promise<ArticleAnswer['versions']> {
  const rows = await queries.query<{ id: string; published: string | null; title: string | null }>(
    `select id, published, title from articles where id = $1 or url = $2 order by ${VERSION_ORDER}`,
    [id, url],
  )
  return rows.map((row) => ({ ...row, title: row.title ?? undefined }))
}
