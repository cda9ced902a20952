/** Derives what an update of Onrecord brought for what was kept before it. Run once, with the update's migrations. */
import type { Article, ArticleRecord } from '../record/index.ts'
import type { Queries } from './database.ts'
import { formsOf } from './form.ts'
import { completeActors } from './keep-actors.ts'
import { completeStories } from './keep-stories.ts'
import { keepWordings } from './keep-wordings.ts'

const BATCH = 64

export async function completeDerived(queries: Queries): Promise<void> {
  await completeStories(queries)
  await completeWordings(queries)
  await completeActors(queries)
}

interface Row extends Pick<Article, 'id' | 'text' | 'body' | 'published'> {
  readonly record: ArticleRecord
  readonly number: number
}

async function completeWordings(queries: Queries): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries.query<Row>(
      `select number::int, id, text, body, published, record from articles join records on article_id = id
       where number > $1 and exists (select from statements where statements.article_id = articles.id and form is null)
       order by number limit ${BATCH}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].number
    const forms = rows.map((row) => formsOf({ article: { ...row, problems: [] }, record: row.record, sentences: [] }))
    const ids = rows.flatMap(({ record }, index) =>
      record.statements.map(({ id }, position) => ({ id, form: forms[index][position].id })),
    )
    await queries.query(
      `update statements set form = given.form from json_to_recordset($1::json) as given (id text, form bigint)
       where statements.id = given.id`,
      [JSON.stringify(ids)],
    )
    await keepWordings(queries, forms.flat())
  }
}
