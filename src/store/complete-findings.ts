/** Derives, once after an update that brought their tables, what search asks for of the records kept before it. */
import type { Article, ArticleRecord } from '../record/index.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { keepEvents } from './keep-events.ts'
import { keepFigures } from './keep-figures.ts'
import { keepSearch } from './keep-search.ts'

const BATCH = 64

interface Row extends Article {
  readonly number: number
  readonly record: ArticleRecord
}

export async function completeFindings(queries: Queries): Promise<void> {
  await complete(queries, 'statement_search', keepSearch)
  await complete(queries, 'figures', keepFigures)
  await complete(queries, 'events', keepEvents)
}

type Keep = (queries: Queries, entries: readonly Entry[]) => Promise<void>

/** Articles without a row in the table are done, which for some means nothing. */
async function complete(queries: Queries, table: string, keep: Keep): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries.query<Row>(
      `select number::int, id, text, body, outlet, published, record from articles join records on article_id = id
       where number > $1 and not exists (select from ${table} where article_id = id)
       order by number limit ${BATCH}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].number
    const entries = rows.map(({ number: _, record, ...row }) => ({
      article: { ...row, outlet: row.outlet ?? undefined, problems: [] },
      record,
      sentences: [],
    }))
    await keep(queries, entries)
  }
}
