/**
 * Keeps articles with their records, several in one transaction: all of each or nothing. The article as it came goes
 * first, with its hash; everything else is derived from it. An article that is there already is left as it is, so
 * keeping twice changes nothing.
 */
import { type Actor, daysOf, textOf } from '../record/index.ts'
import { type Presented, presentedIn } from './actor-form-rows.ts'
import { ROW_TYPES, rowOfArticle } from './article-row.ts'
import type { Database, Queries } from './database.ts'
import { assertSound, contentOf, type Entry } from './entry.ts'
import { indexable, unaccentedSql } from './fold.ts'
import { formsOf, type KeyedForm } from './form.ts'
import { isolate } from './isolate.ts'
import { keepActors } from './keep-actors.ts'
import { keepEvents } from './keep-events.ts'
import { keepFigures } from './keep-figures.ts'
import { keepSearch } from './keep-search.ts'
import { keepStories } from './keep-stories.ts'
import { keepWordings } from './keep-wordings.ts'
import type { StoreError } from './store-error.ts'

/** Ids of those that were not there before. Throws a StoreError, with nothing kept, where one of them is not sound. */
export async function keep(database: Database, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  for (const entry of entries) assertSound(entry)
  return database.transaction(async (queries) => {
    const added = new Set(await insertArticles(queries, entries))
    const fresh = entries.filter(({ article }, index) => {
      const first = entries.findIndex((other) => other.article.id === article.id) === index
      return first && added.has(article.id)
    })
    await insertDerived(queries, fresh)
    return added
  })
}

export type KeptEach =
  | { readonly outcome: 'added' | 'unchanged' }
  /** `record-not-sound` or `record-not-kept`: nothing of it was kept. */
  | { readonly outcome: 'failed'; readonly error: StoreError }

/** Keeps all that can be kept: what became of each entry, in their order. Throws a StoreError where nothing can be kept any more. */
export async function keepEach(database: Database, entries: readonly Entry[]): Promise<readonly KeptEach[]> {
  const { done, failed } = await isolate(database, entries, (some) => keep(database, some))
  const errors = new Map(failed.map(({ item, error }) => [item, error]))
  const added = new Set(done.flatMap((ids) => [...ids]))
  return entries.map((entry) => {
    const error = errors.get(entry)
    if (error !== undefined) return { outcome: 'failed', error }
    // The same article twice is there the second time.
    return { outcome: added.delete(entry.article.id) ? 'added' : 'unchanged' }
  })
}

/** Those of the ids that are kept already. */
export async function known(queries: Queries, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries.query<{ id: string }>('select id from articles where id = any($1::text[])', [ids])
  return new Set(rows.map((row) => row.id))
}

async function insertArticles(queries: Queries, entries: readonly Entry[]): Promise<string[]> {
  const rows = entries.map(({ article }) => rowOfArticle(article))
  const inserted = await queries.query<{ id: string }>(
    `insert into articles (id, sha256, text, body, ref, url, outlet, title, byline, language, published, modified,
       crawled, first_day, last_day, problems)
     select id, sha256, text, body, ref, url, outlet, title, byline, language, published, modified,
       crawled, first_day, last_day, problems
     from json_to_recordset($1::json) as given (${ROW_TYPES})
     on conflict do nothing
     returning id`,
    [JSON.stringify(rows)],
  )
  return inserted.map((row) => row.id)
}

export async function insertDerived(queries: Queries, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const forms = entries.map(formsOf)
  const casts = await presentedIn(queries, entries)
  await queries.query(
    `insert into records (article_id, record, sentences)
     select article_id, record, array(select json_array_elements_text(sentences)::integer)
     from json_to_recordset($1::json) as given (article_id text, record json, sentences json)`,
    [JSON.stringify(entries.map(recordRow))],
  )
  await queries.query(
    `insert into actors (article_id, id, name, kind, speaks, called, form, day)
     select article_id, id, name, kind, speaks, ${unaccentedSql('called')}, form, day
     from json_to_recordset($1::json) as given (
       article_id text, id text, name text, kind text, speaks boolean, called text, form bigint, day date)`,
    [JSON.stringify(entries.flatMap((entry, index) => actorRows(entry, casts[index])))],
  )
  await queries.query(
    `insert into statements (id, article_id, position, statement, content, source, first_day, last_day, form)
     select id, article_id, position, statement, content, source, first_day, last_day, form
     from json_to_recordset($1::json) as given (
       id text, article_id text, position integer, statement json, content text, source text, first_day date,
       last_day date, form bigint)`,
    [JSON.stringify(entries.flatMap((entry, index) => statementRows(entry, forms[index])))],
  )
  await queries.query(
    `insert into speakers (statement_id, article_id, actor_id)
     select distinct statement_id, article_id, actor_id
     from json_to_recordset($1::json) as given (statement_id text, article_id text, actor_id text)`,
    [JSON.stringify(entries.flatMap(speakerRows))],
  )
  await queries.query(
    `insert into places (article_id, name)
     select distinct article_id, name from json_to_recordset($1::json) as given (article_id text, name text)`,
    [JSON.stringify(entries.flatMap(placeRows))],
  )
  await keepSearch(queries, entries)
  await keepFigures(queries, entries)
  await keepEvents(queries, entries)
  // Last, because they hold a lock to the transaction's end.
  await keepStories(
    queries,
    entries.map(({ article }) => article),
  )
  await keepWordings(queries, forms.flat())
  await keepActors(queries, entries, casts)
}

const placeRows = ({ article, record }: Entry) =>
  record.places.map(({ name }) => ({ article_id: article.id, name: indexable(name) }))

const recordRow = ({ article, record, sentences }: Entry) => ({
  article_id: article.id,
  record,
  sentences: sentences.flatMap(({ start, end }) => [start, end]),
})

const actorRows = ({ article, record }: Entry, cast: Presented) => {
  const speakers = new Set(record.statements.flatMap(({ source }) => source?.actors ?? []))
  return record.actors.map((actor) => ({
    article_id: article.id,
    id: actor.id,
    name: indexable(actor.name),
    kind: actor.kind,
    speaks: speakers.has(actor.id),
    called: called(actor),
    form: cast.get(actor.id)?.id ?? null,
    day: daysOf(article.published).last,
  }))
}

/** Name and roles, to look for parts of. */
const called = ({ name, roles }: Actor): string =>
  [name, ...roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))].join('\n')

const statementRows = ({ article, record }: Entry, forms: readonly KeyedForm[]) =>
  record.statements.map((statement, position) => {
    const { id, source, cue, said } = statement
    const { first, last } = daysOf(said ?? article.published)
    return {
      id,
      article_id: article.id,
      position,
      statement,
      content: contentOf(article.text, statement),
      source: [source, cue].map((span) => (span === null ? '' : textOf(article.text, span))).join(' '),
      first_day: first,
      last_day: last,
      form: forms[position].id,
    }
  })

const speakerRows = ({ article, record }: Entry) =>
  record.statements.flatMap(({ id, source }) =>
    (source?.actors ?? []).map((actor) => ({ statement_id: id, article_id: article.id, actor_id: actor })),
  )
