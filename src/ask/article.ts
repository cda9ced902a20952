/** One article with its record and its versions. */
import type { Article, ArticleRecord, Problem } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import type { ArticleAnswer } from './answers.ts'
import { assertFrozen } from './frozen.ts'
import { VERSION_ORDER } from './versions.ts'

interface Row {
  readonly id: string
  readonly ref: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly text: string
  readonly body: number
  readonly problems: readonly Problem[]
  readonly sha256: string
  readonly record: ArticleRecord
}

/** Null where there is no article of that id. */
export async function showArticle(queries: Queries, id: string): Promise<ArticleAnswer | null> {
  const [row] = await queries.query<Row>(
    `select id, ref, url, outlet, title, byline, language, published, modified, text, body, problems, sha256, record
     from articles join records on article_id = id where id = $1`,
    [id],
  )
  if (row === undefined) return null
  assertFrozen(row)
  const { sha256: _, record, ...article } = row
  return { article: withoutNulls(article), record, versions: await versionsOf(queries, row) }
}

function withoutNulls(row: Omit<Row, 'sha256' | 'record'>): Article {
  const { ref, url, outlet, title, byline, language, modified, ...rest } = row
  return {
    ...rest,
    ref: ref ?? undefined,
    url: url ?? undefined,
    outlet: outlet ?? undefined,
    title: title ?? undefined,
    byline: byline ?? undefined,
    language: language ?? undefined,
    modified: modified ?? undefined,
  }
}

async function versionsOf(queries: Queries, { id, url }: Row): Promise<ArticleAnswer['versions']> {
  const rows = await queries.query<{ id: string; published: string | null; title: string | null }>(
    `select id, published, title from articles where id = $1 or url = $2 order by ${VERSION_ORDER}`,
    [id, url],
  )
  return rows.map((row) => ({ ...row, title: row.title ?? undefined }))
}
