/** All kept articles with their records, within a transaction, for what is derived of all of them together. */
import type { ArticleRecord } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow } from './article-row.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { inParts } from './intact.ts'
import { withSavepoints } from './savepoints.ts'
import { StoreError } from './store-error.ts'
import { type Damaged, undamaged } from './undamaged.ts'

interface Row extends ArticleRow {
  readonly record: ArticleRecord | null
}

/**
 * In the order in which they came, so many at a time, without their sentences. Those that are damaged or have no record are
 * left out; `damaged` is told of each, with its id where that can be read. `where` is SQL about rows of `articles`.
 */
export async function* keptEntries(
  queries: Queries,
  { batch, where = 'true', damaged }: { readonly batch: number; readonly where?: string; readonly damaged: Damaged },
): AsyncGenerator<readonly Entry[]> {
  const reading = withSavepoints(queries)
  const read = (above: number, upTo: number) =>
    reading.query<Row>(
      `select ${ARTICLE_COLUMNS}, record from articles left join records on article_id = id
       where number > $1 and number <= $2 and ${where} order by number`,
      [above, upTo],
    )
  for await (const part of inParts(reading, batch, read)) {
    for (const { number, error } of part.damaged) {
      const message = `article number ${number} cannot be read: ${error.message}`
      damaged(new StoreError('data-damaged', message, { cause: error }))
    }
    const entryOf = (row: Row): Entry => {
      if (row.record === null) throw new StoreError('data-damaged', `the record of article ${row.id} is lost`)
      return { article: articleOfRow(row), record: row.record, sentences: [] }
    }
    yield undamaged(part.rows, entryOf, damaged)
  }
}
