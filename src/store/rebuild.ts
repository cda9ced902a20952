/** Makes what is derived anew: the articles as they came stay, their records are replaced. */
import type { Article } from '../record/index.ts'
import { ARTICLE_COLUMNS, type ArticleRow, articleOfRow } from './article-row.ts'
import { reattachBookmarks } from './bookmarks.ts'
import { keepExtracted, withCorrections } from './corrections.ts'
import type { Database, Queries } from './database.ts'
import { assertSound, type Entry } from './entry.ts'
import { isolate } from './isolate.ts'
import { insertDerived } from './keep.ts'
import { actorFormsOf, dropUnusedActorForms } from './keep-actors.ts'
import { happeningsBeside, relinkHappenings } from './keep-happenings.ts'
import { dropUnusedForms } from './keep-wordings.ts'
import type { StoreError } from './store-error.ts'
import { type Damaged, readableRows, undamaged } from './undamaged.ts'

/**
 * All articles in the order in which they came, so many at a time. Those that are damaged are left out, and `damaged` is
 * told of each.
 */
export async function* keptArticles(
  queries: Queries,
  batch: number,
  damaged: Damaged,
): AsyncGenerator<readonly Article[]> {
  for (let after = 0; ; ) {
    const found = await queries.query<{ number: number; id: string }>(
      'select number::int, id from articles where number > $1 order by number limit $2',
      [after, batch],
    )
    if (found.length === 0) return
    after = found[found.length - 1].number
    const read = (ids: readonly string[]) =>
      queries.query<ArticleRow>(`select ${ARTICLE_COLUMNS} from articles where id = any($1::text[]) order by number`, [
        ids,
      ])
    const rows = await readableRows(
      found.map(({ id }) => id),
      read,
      damaged,
    )
    yield undamaged(rows, articleOfRow, damaged)
  }
}

/**
 * Replaces the records that are not what they were; those that cannot be replaced stay, and are given back with what is
 * wrong. Throws a StoreError where nothing can be kept any more.
 */
export async function replaceEach(
  database: Database,
  entries: readonly Entry[],
): Promise<{ readonly changed: readonly string[]; readonly failed: readonly StoreError[] }> {
  const { done, failed } = await isolate(database, entries, (some) => replaceRecords(database, some))
  return { changed: done.flat(), failed: failed.map(({ error }) => error) }
}

/**
 * Replaces the records that are not what they were, all in one transaction. Ids of the articles whose record changed.
 * Throws a StoreError, with nothing changed, where one of them is not sound.
 */
export async function replaceRecords(database: Database, entries: readonly Entry[]): Promise<readonly string[]> {
  return database.transaction((queries) => replaceWithin(queries, entries))
}

/** The same within a transaction. What people corrected is put over the records before they are kept. */
export async function replaceWithin(queries: Queries, extracted: readonly Entry[]): Promise<readonly string[]> {
  for (const entry of extracted) assertSound(entry)
  const entries = await withCorrections(queries, extracted)
  const ids = entries.map(({ article }) => article.id)
  const kept = await queries.query<{ id: string; record: object; sentences: readonly number[] }>(
    'select article_id as id, record, sentences from records where article_id = any($1::text[])',
    [ids],
  )
  const before = new Map(kept.map(({ id, record, sentences }) => [id, JSON.stringify([record, sentences])]))
  const changed = entries.filter((entry) => before.get(entry.article.id) !== written(entry))
  const changedIds = changed.map(({ article }) => article.id)
  const forms = await queries.query<{ form: string }>(
    'select distinct form::text from statements where article_id = any($1::text[])',
    [changedIds],
  )
  const actorForms = await actorFormsOf(queries, changedIds)
  const happenings = await happeningsBeside(queries, changedIds)
  await queries.query('delete from records where article_id = any($1::text[])', [changedIds])
  await insertDerived(queries, changed)
  await dropUnusedForms(
    queries,
    forms.map(({ form }) => form),
  )
  await dropUnusedActorForms(queries, actorForms)
  await relinkHappenings(queries, happenings)
  await reattachBookmarks(queries, changedIds)
  await keepExtracted(queries, extracted, entries)
  return changedIds
}

const written = ({ record, sentences }: Entry): string =>
  JSON.stringify([record, sentences.flatMap(({ start, end }) => [start, end])])
