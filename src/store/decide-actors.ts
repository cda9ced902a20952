/**
 * Makes and undoes what people decide about who is who, and links what it touches anew. A decision speaks of names, so it
 * holds for articles that come later, and in every rebuild.
 */
import type { KeyedActorForm } from '../identity/index.ts'
import type { ArticleRecord } from '../record/index.ts'
import type { Decision } from './actor-decisions.ts'
import type { Database, Queries } from './database.ts'
import { sha256 } from './hash.ts'
import { actorFormsOf, dropUnusedActorForms, LOCK, representAll } from './keep-actors.ts'
import { blockOfKey, keyOf, relink } from './link-actors.ts'

export type NewDecision = Pick<Decision, 'action' | 'names' | 'detail' | 'by'>

/** The names by which a decision knows an actor: its full ones, or the surname where it has no other. */
export async function namesOfActor(queries: Queries, actor: string): Promise<readonly string[]> {
  const forms = await queries.query<Pick<KeyedActorForm, 'kind' | 'name' | 'apart'>>(
    `select distinct kind, name, apart from actor_forms where actor = $1 and kind <> 'office' order by kind, name`,
    [actor],
  )
  const full = forms.filter(({ kind, name }) => kind !== 'person' || name.includes(' '))
  return [...new Set((full.length > 0 ? full : forms).map(keyOf))]
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
  if (action === 'merge') await relink(queries, names.map(blockOfKey))
  if (action === 'split') await presentAnew(queries, names)
}

const BATCH = 64

/** Articles that have one of the names are looked through again. */
async function presentAnew(queries: Queries, names: readonly string[]): Promise<void> {
  const rows = await queries.query<{ article: string }>(
    `select distinct article_id as article from actors join actor_forms on actor_forms.id = form
     where actor_forms.kind || ':' || lower(actor_forms.name) = any($1::text[])
       or actor_forms.kind || ':' || lower(unaccent(actor_forms.name)) = any($1::text[]) order by 1`,
    [names],
  )
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH).map(({ article }) => article)
    const before = await actorFormsOf(queries, ids)
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
