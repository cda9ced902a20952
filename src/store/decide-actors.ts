/**
 * Makes and undoes what people decide about who is who, and links what it touches anew. A decision speaks of names, so it
 * holds for articles that come later, and in every rebuild.
 */
import type { KeyedActorForm } from '../identity/index.ts'
import type { Actor, ArticleRecord } from '../record/index.ts'
import type { Decision } from './actor-decisions.ts'
import { articleOfKey, formsPointedAt, reportKeyOf } from './actors-of-reports.ts'
import type { Database, Queries } from './database.ts'
import { unaccentedSql } from './fold.ts'
import { sha256 } from './hash.ts'
import { actorFormsOf, dropUnusedActorForms, representAll } from './keep-actors.ts'
import { blockOfKey, keyOf, LOCK, relink } from './link-actors.ts'

export type NewDecision = Pick<Decision, 'action' | 'names' | 'detail' | 'by'>

/** Of an actor of a name that many bear so many reports are named. */
const MOST_REPORTS = 12

/**
 * The names by which a decision knows an actor: its full ones, or the surname where it has no other; of a name that others
 * on record bear too, the reports.
 */
export async function namesOfActor(queries: Queries, actor: string): Promise<readonly string[]> {
  const forms = await queries.query<Pick<KeyedActorForm, 'kind' | 'name' | 'apart'> & { shared: boolean }>(
    `select distinct kind, name, apart, setting is not null or exists (
       select from actor_forms as others where others.block = forms.block and others.name = forms.name
         and others.actor is distinct from forms.actor) as shared
     from actor_forms as forms where actor = $1 and kind <> 'office' order by kind, name`,
    [actor],
  )
  const full = forms.filter(({ kind, name }) => kind !== 'person' || name.includes(' '))
  const chosen = full.length > 0 ? full : forms
  const inReports = chosen.some(({ shared, apart }) => shared && apart === null)
    ? await queries.query<Pick<Actor, 'kind' | 'name'> & { article: string }>(
        `select article_id as article, actors.kind, actors.name from actors join actor_forms on actor_forms.id = form
         where actor = $1 and apart is null and actor_forms.name = any($2::text[])
         order by actors.day, article_id, actors.id limit ${MOST_REPORTS}`,
        [actor, chosen.filter(({ shared }) => shared).map(({ name }) => name)],
      )
    : []
  const alone = chosen.filter(({ shared, apart }) => !shared || apart !== null).map(keyOf)
  return [...new Set([...alone, ...inReports.map((each) => reportKeyOf(each, each.article))])]
}

/** Of a name that more reports give, a person says by the command line in which it is somebody else. */
const MOST_SPLIT = 1000

/**
 * What a decision has to say so that one of an actor's names is somebody else's where reports give it: its keys, the
 * reports, and a form of the actor that stays. Null where no report gives it, where the actor has no other name, or where
 * more than a thousand give it.
 */
export async function nameSplitOff(
  queries: Queries,
  actor: string,
  name: string,
): Promise<{ readonly names: readonly string[]; readonly articles: readonly string[]; readonly stays: string } | null> {
  const forms = await queries.query<Pick<KeyedActorForm, 'id' | 'kind' | 'name' | 'apart'>>(
    `select id::text, kind, name, apart from actor_forms where actor = $1 and kind <> 'office' order by id`,
    [actor],
  )
  const theirs = forms.filter((form) => form.name === name)
  const stays = forms.find((form) => form.name !== name)
  if (theirs.length === 0 || stays === undefined) return null
  const articles = await queries.query<{ id: string }>(
    `select distinct article_id as id from actors where form = any($1::bigint[]) order by 1 limit ${MOST_SPLIT + 1}`,
    [theirs.map(({ id }) => id)],
  )
  if (articles.length > MOST_SPLIT) return null
  const names = [...new Set(theirs.map((form) => keyOf({ ...form, apart: null })))].sort()
  return { names, articles: articles.map(({ id }) => id), stays: stays.id }
}

/** Its id. The same decision twice is one. */
export async function decide(database: Database, { action, names, detail, by }: NewDecision): Promise<string> {
  return database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
    const same = await queries.query<{ id: string; undone: boolean }>(
      `select id, undone_at is not null as undone from actor_decisions
       where action = $1 and names = $2::text[] and detail::text = $3`,
      [action, names, JSON.stringify(detail)],
    )
    const active = same.find(({ undone }) => !undone)
    if (active !== undefined) return active.id
    const id = sha256(JSON.stringify([action, names, detail, same.length])).slice(0, 12)
    await queries.query(
      'insert into actor_decisions (id, action, names, detail, decided_by) values ($1, $2, $3::text[], $4::json, $5)',
      [id, action, names, JSON.stringify(detail), by],
    )
    await apply(queries, { action, names })
    return id
  })
}

/** False where there is none of this id, or it is undone already. */
export async function undecide(database: Database, id: string, by: string): Promise<boolean> {
  return database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
    const [undone] = await queries.query<Pick<Decision, 'action' | 'names'>>(
      `update actor_decisions set undone_by = $2, undone_at = now() where id = $1 and undone_at is null
       returning action, names`,
      [id, by],
    )
    if (undone !== undefined) await apply(queries, undone)
    return undone !== undefined
  })
}

/** A rename is read when somebody is named; the others change who is who. */
async function apply(queries: Queries, { action, names }: Pick<Decision, 'action' | 'names'>): Promise<void> {
  if (action === 'merge') {
    // Who has no name gets a form by the decision, and loses it when it is undone.
    await presentAnew(queries, names, action)
    const pointed = await formsPointedAt(queries, names)
    const byName = names.filter((name) => articleOfKey(name) === null).map(blockOfKey)
    await relink(queries, [...byName, ...[...pointed.values()].flatMap((forms) => forms.map(({ block }) => block))])
  }
  if (action === 'split') await presentAnew(queries, names, action)
}

const BATCH = 64

/** Articles that have one of the names are looked through again. */
async function presentAnew(queries: Queries, names: readonly string[], action: string): Promise<void> {
  const named = action === 'split' ? names.filter((name) => articleOfKey(name) === null) : []
  const rows = await queries.query<{ article: string }>(
    `select article_id as article from actors join actor_forms on actor_forms.id = form
     where actor_forms.kind || ':' || lower(actor_forms.name) = any($1::text[])
       or actor_forms.kind || ':' || ${unaccentedSql('actor_forms.name')} = any($1::text[])
     union select article_id from records where article_id = any($2::text[]) order by 1`,
    [named, names.flatMap((name) => articleOfKey(name) ?? [])],
  )
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ article }) => article)
    const before = await actorFormsOf(queries, ids)
    await queries.query('update actors set form = null, day = null where article_id = any($1::text[])', [ids])
    const articles = await queries.query<{
      id: string
      text: string
      body: number
      published: string | null
      record: ArticleRecord
    }>(
      'select id, text, body, published, record from articles join records on article_id = id where id = any($1::text[])',
      [ids],
    )
    await queries.query(
      'delete from said using statements where statements.id = statement_id and article_id = any($1::text[])',
      [ids],
    )
    await representAll(
      queries,
      articles.map(({ record, ...article }) => ({ article: { ...article, problems: [] }, record, sentences: [] })),
    )
    await dropUnusedActorForms(queries, before)
  }
}
