/** Derives what an update of Onrecord brought for what was kept before it. Run once, with the update's migrations. */
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { formsOf } from './form.ts'
import { inParts } from './intact.ts'
import { isolateWithin, isUnsoundOrDamaged } from './isolate.ts'
import { representAll } from './keep-actors.ts'
import { completeStories } from './keep-stories.ts'
import { keepWordings } from './keep-wordings.ts'
import { keptEntries } from './kept-entries.ts'
import { undoneWhereItFails, withSavepoints } from './savepoints.ts'
import type { StoreError } from './store-error.ts'

const BATCH = 64

export async function completeDerived(queries: Queries): Promise<void> {
  await completeStories(queries)
  await completeWordings(queries)
  await completeActors(queries)
}

/** Links the actors of articles that were kept before links were. */
async function completeActors(queries: Queries): Promise<void> {
  const [{ done }] = await queries.query<{ done: boolean }>('select exists (select from actor_forms) as done')
  if (!done) await complete(queries, 'true', (entries) => representAll(queries, entries))
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

/**
 * Does the work for all kept articles that lack what it makes, a batch at a time. One that fails is left without it, and
 * says so among its problems; those that are damaged are told of whenever they are read. One bad report must not keep a
 * whole record from being opened.
 */
export async function complete(
  queries: Queries,
  lacksIt: string,
  work: (entries: readonly Entry[]) => Promise<void>,
): Promise<void> {
  for await (const entries of keptEntries(queries, { batch: BATCH, where: lacksIt, damaged: () => {} })) {
    const { failed } = await isolateWithin(queries, entries, work, isUnsoundOrDamaged)
    for (const { item, error } of failed) await note(queries, item.article.id, error)
  }
}

/** Does the work for all articles, known by their ids alone, so many at a time; one that fails is noted as above. */
export async function forEachArticle(
  queries: Queries,
  work: (ids: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const reading = withSavepoints(queries)
  const read = (above: number, upTo: number) =>
    reading.query<{ id: string }>('select id from articles where number > $1 and number <= $2 order by number', [
      above,
      upTo,
    ])
  for await (const { rows } of inParts(reading, BATCH, read)) {
    const articles = rows.map((article) => ({ article }))
    const some = (named: readonly { article: { id: string } }[]) => work(named.map(({ article }) => article.id))
    const { failed } = await isolateWithin(queries, articles, some, isUnsoundOrDamaged)
    for (const { item, error } of failed) await note(queries, item.article.id, error)
  }
}

/** Among the article's problems, unless these cannot be read either. */
async function note(queries: Queries, id: string, { code, message }: StoreError): Promise<void> {
  const noting = undoneWhereItFails(queries, async () => {
    const [row] = await queries.query<{ problems: unknown }>('select problems from articles where id = $1', [id])
    const before = Array.isArray(row?.problems) ? row.problems : []
    await queries.query('update articles set problems = $2::json where id = $1', [
      id,
      JSON.stringify([...before, { code, message }]),
    ])
  })
  await noting.catch(() => {})
}
