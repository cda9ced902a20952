/** Makes what is derived anew: the articles as they came stay, their records are replaced. */
import type { Article, Problem } from '../record/index.ts'
import { keepExtracted, withCorrections } from './corrections.ts'
import type { Database, Queries } from './database.ts'
import { assertSound, type Entry } from './entry.ts'
import { sha256 } from './hash.ts'
import { insertDerived } from './keep.ts'
import { actorFormsOf, dropUnusedActorForms } from './keep-actors.ts'
import { dropUnusedForms } from './keep-wordings.ts'
import { StoreError } from './store-error.ts'

interface Row {
  readonly number: number
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
}

/** All articles in the order in which they came, so many at a time. */
export async function* keptArticles(queries: Queries, batch: number): AsyncGenerator<readonly Article[]> {
  for (let after = 0; ; ) {
    const rows = await queries.query<Row>(
      `select number::int, id, ref, url, outlet, title, byline, language, published, modified, text, body, problems,
         sha256
       from articles where number > $1 order by number limit $2`,
      [after, batch],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].number
    yield rows.map(articleOf)
  }
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
  await queries.query('delete from records where article_id = any($1::text[])', [changedIds])
  await insertDerived(queries, changed)
  await dropUnusedForms(
    queries,
    forms.map(({ form }) => form),
  )
  await dropUnusedActorForms(queries, actorForms)
  await keepExtracted(queries, extracted, entries)
  return changedIds
}

const written = ({ record, sentences }: Entry): string =>
  JSON.stringify([record, sentences.flatMap(({ start, end }) => [start, end])])

function articleOf({
  number: _,
  sha256: hash,
  ref,
  url,
  outlet,
  title,
  byline,
  language,
  modified,
  ...rest
}: Row): Article {
  if (sha256(rest.text) !== hash) {
    const message = `the text of article ${rest.id} is not the one that was kept. The data was changed by another program or its disk is failing: restore it from a copy`
    throw new StoreError('data-damaged', message)
  }
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
