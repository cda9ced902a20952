/** Makes and undoes a correction; the article's record is what extraction and all corrections make of it. */
import type { Correction } from '../correct/index.ts'
import type { ArticleRecord } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow } from './article-row.ts'
import type { Database, Queries } from './database.ts'
import { sha256 } from './hash.ts'
import { replaceWithin } from './rebuild.ts'

export type NewCorrection = Pick<Correction, 'article' | 'action' | 'what' | 'target' | 'value' | 'by'> & {
  readonly note?: string | null
}

/** Its id. The same correction twice is one. */
export async function correct(database: Database, correction: NewCorrection): Promise<string> {
  const { article, action, what, target, value, by, note } = correction
  return database.transaction(async (queries) => {
    const same = await queries.query<{ id: string; undone: boolean }>(
      `select id, undone_at is not null as undone from corrections
       where article_id = $1 and action = $2 and what = $3 and coalesce(target::text, 'null') = $4 and value::text = $5`,
      [article, action, what, JSON.stringify(target), JSON.stringify(value)],
    )
    const active = same.find(({ undone }) => !undone)
    if (active !== undefined) return active.id
    const id = sha256(JSON.stringify([article, action, what, target, value, same.length])).slice(0, 12)
    await queries.query(
      `insert into corrections (id, article_id, action, what, target, value, corrected_by, note)
       values ($1, $2, $3, $4, $5::json, $6::json, $7, $8)`,
      [
        id,
        article,
        action,
        what,
        target === null ? null : JSON.stringify(target),
        JSON.stringify(value),
        by,
        note ?? null,
      ],
    )
    await reapply(queries, article)
    return id
  })
}

/** False where there is none of this id, or it is undone already. */
export async function undoCorrection(database: Database, id: string, by: string): Promise<boolean> {
  return database.transaction(async (queries) => {
    const [undone] = await queries.query<{ article: string }>(
      `update corrections set undone_by = $2, undone_at = now() where id = $1 and undone_at is null
       returning article_id as article`,
      [id, by],
    )
    if (undone !== undefined) await reapply(queries, undone.article)
    return undone !== undefined
  })
}

interface Row extends ArticleRow {
  readonly record: ArticleRecord
  readonly sentences: readonly number[]
}

export async function reapply(queries: Queries, id: string): Promise<void> {
  const [row] = await queries.query<Row>(
    `select ${ARTICLE_COLUMNS}, coalesce(extracted, record) as record, sentences
     from articles join records on article_id = id where id = $1`,
    [id],
  )
  const { record, sentences } = row
  const spans = sentences.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: sentences[at + 1] }] : []))
  await replaceWithin(queries, [{ article: articleOfRow(row), record, sentences: spans }])
}
