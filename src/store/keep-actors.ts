/**
 * Puts new forms to the actors they belong to. Small blocks of forms that are new, or that no article has any more, are
 * linked anew as a whole, so it makes no difference in which order articles come; of a large one new forms are held against
 * the nearest of their name (`link-actors.ts`). Most articles bring no new form.
 */
import { blockOf, folded, type KeyedActorForm, lettersOf, namedOf, officeOf } from '../identity/index.ts'
import { daysOf } from '../record/index.ts'
import { type Presented, presentedIn, saidRows } from './actor-form-rows.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { unaccentedSql } from './fold.ts'
import { LOCK, link, relink, smallBlocks } from './link-actors.ts'

/** After the entries' actors and statements are there. */
export async function keepActors(
  queries: Queries,
  entries: readonly Pick<Entry, 'article' | 'record'>[],
  casts: readonly Presented[],
): Promise<void> {
  await queries.query(
    `insert into said (statement_id, form, about, day)
     select statement_id, form, about, day from json_to_recordset($1::json) as given (
       statement_id text, form bigint, about boolean, day date)
     on conflict do nothing`,
    [JSON.stringify(entries.flatMap((entry, index) => saidRows(entry, casts[index])))],
  )
  await insertForms(
    queries,
    casts.flatMap((cast) => [...cast.values()]),
  )
}

async function insertForms(queries: Queries, forms: readonly KeyedActorForm[]): Promise<void> {
  if (forms.length === 0) return
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const given = new Map(forms.map((form) => [form.id, form]))
  const there = await queries.query<{ id: string }>('select id::text from actor_forms where id = any($1::bigint[])', [
    [...given.keys()],
  ])
  for (const { id } of there) given.delete(id)
  const fresh = [...given.values()]
  if (fresh.length === 0) return
  await insertFormRows(queries, fresh.map(formRow))
  await link(queries, fresh)
}

/** Each its own actor at first. Those that are there already are left as they are. */
export async function insertFormRows(queries: Queries, forms: readonly FormRow[]): Promise<void> {
  await queries.query(
    `insert into actor_forms (id, kind, name, roles, apart, setting, block, named, set_on, letters, called, actor, why)
     select id, kind, name, roles, apart, setting, block, named, set_on, letters, ${unaccentedSql('called')}, id, ''
     from json_to_recordset($1::json) as given (id bigint, kind text, name text, roles json, apart text, setting json,
       block text, named text, set_on date, letters text, called text)
     on conflict do nothing`,
    [JSON.stringify(forms)],
  )
  await queries.query(
    `insert into actor_offices (office, form)
     select distinct office, form from json_to_recordset($1::json) as given (office text, form bigint)
     on conflict do nothing`,
    [
      JSON.stringify(
        forms.flatMap(({ id, roles }) =>
          roles.map((role) => ({ office: officeOf(role), form: id })).filter(({ office }) => office !== null),
        ),
      ),
    ],
  )
}

export type FormRow = ReturnType<typeof formRow>

/** As the table `actor_forms` has it. */
export const formRow = (form: KeyedActorForm) => ({
  ...form,
  block: blockOf(form),
  named: namedOf(form),
  set_on: form.setting?.day ?? null,
  letters: lettersOf(form),
  called: [folded(form.name), ...form.roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`))].join(
    '\n',
  ),
})

/** The forms that these articles have. */
export async function actorFormsOf(queries: Queries, articles: readonly string[]): Promise<readonly string[]> {
  const rows = await queries.query<{ form: string }>(
    'select distinct form::text from actors where form is not null and article_id = any($1::text[])',
    [articles],
  )
  return rows.map(({ form }) => form)
}

/** Forms that no article has any more are forgotten, and who only they connected are put asunder. */
export async function dropUnusedActorForms(queries: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const unused = await queries.query<{ id: string; block: string }>(
    `delete from actor_forms
     where id = any($1::bigint[]) and not exists (select from actors where form = actor_forms.id)
     returning id::text, block`,
    [ids],
  )
  if (unused.length === 0) return
  await queries.query('delete from actor_offices where form = any($1::bigint[])', [unused.map(({ id }) => id)])
  await relink(
    queries,
    await smallBlocks(
      queries,
      unused.map(({ block }) => block),
    ),
  )
}

/** What articles that were deleted by hand leave behind. Blocks are to be linked anew after it. */
export async function dropAllUnusedActorForms(queries: Queries): Promise<void> {
  await queries.query('delete from actor_forms where not exists (select from actors where form = actor_forms.id)')
  await queries.query(
    'delete from actor_offices where not exists (select from actor_forms where actor_forms.id = actor_offices.form)',
  )
}

/** Presents the actors of kept articles anew. */
export async function representAll(queries: Queries, entries: readonly Entry[]): Promise<void> {
  const casts = await presentedIn(queries, entries)
  await queries.query(
    `update actors set form = given.form, day = given.day
     from json_to_recordset($1::json) as given (article_id text, id text, form bigint, day date)
     where actors.article_id = given.article_id and actors.id = given.id`,
    [
      JSON.stringify(
        entries.flatMap(({ article }, index) =>
          [...casts[index]].map(([id, form]) => ({
            article_id: article.id,
            id,
            form: form.id,
            day: daysOf(article.published).last,
          })),
        ),
      ),
    ],
  )
  await keepActors(queries, entries, casts)
}
