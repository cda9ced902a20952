/** Derives what an update of Onrecord brought for what was kept before it. Run once, with the update's migrations. */
import type { ArticleRecord } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow } from './article-row.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { formsOf } from './form.ts'
import { isolateWithin } from './isolate.ts'
import { completeActors } from './keep-actors.ts'
import { completeStories } from './keep-stories.ts'
import { keepWordings } from './keep-wordings.ts'
import type { StoreError } from './store-error.ts'
import { undamaged } from './undamaged.ts'

const BATCH = 64

export async function completeDerived(queries: Queries): Promise<void> {
  await completeStories(queries)
  await completeWordings(queries)
  await completeActors(queries)
}

const completeWordings = (queries: Queries): Promise<void> =>
  complete(
    queries,
    'exists (select from statements where statements.article_id = articles.id and form is null)',
    async (entries) => {
      const forms = entries.map(formsOf)
      const ids = entries.flatMap(({ record }, index) =>
        record.statements.map(({ id }, position) => ({ id, form: forms[index][position].id })),
      )
      await queries.query(
        `update statements set form = given.form from json_to_recordset($1::json) as given (id text, form bigint)
         where statements.id = given.id`,
        [JSON.stringify(ids)],
      )
      await keepWordings(queries, forms.flat())
    },
  )

interface Row extends ArticleRow {
  readonly number: number
  readonly record: ArticleRecord
}

/**
 * Does the work for all kept articles that lack what it makes, a batch at a time. One that fails is left without it, and
 * says so among its problems: one bad report must not keep a whole record from being opened.
 */
export async function complete(
  queries: Queries,
  lacksIt: string,
  work: (entries: readonly Entry[]) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries.query<Row>(
      `select number::int, ${ARTICLE_COLUMNS}, record from articles join records on article_id = id
       where number > $1 and ${lacksIt} order by number limit ${BATCH}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].number
    const entryOf = (row: Row): Entry => ({ article: articleOfRow(row), record: row.record, sentences: [] })
    // Those that are damaged are told of whenever they are read.
    const entries = undamaged(rows, entryOf, () => {})
    const { failed } = await isolateWithin(queries, entries, work)
    for (const { item, error } of failed) await note(queries, item, error)
  }
}

async function note(queries: Queries, { article }: Entry, { code, message }: StoreError): Promise<void> {
  await queries.query('update articles set problems = $2::json where id = $1', [
    article.id,
    JSON.stringify([...article.problems, { code, message }]),
  ])
}
