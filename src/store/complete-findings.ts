/** Derives, once after an update that brought their tables, what search asks for of the records kept before it. */
import type { Article, ArticleRecord } from '../record/index.ts'
import type { Queries } from './database.ts'
import { keepSearch } from './keep-search.ts'

const BATCH = 64

interface Row extends Article {
  readonly number: number
  readonly record: ArticleRecord
}

export async function completeFindings(queries: Queries): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries.query<Row>(
      `select number::int, id, text, body, outlet, published, record from articles join records on article_id = id
       where number > $1 and not exists (select from statement_search where article_id = id)
       order by number limit ${BATCH}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].number
    await keepSearch(
      queries,
      rows.map(({ number: _, record, ...row }) => ({
        article: { ...row, outlet: row.outlet ?? undefined, problems: [] },
        record,
        sentences: [],
      })),
    )
  }
}
