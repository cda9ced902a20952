/**
 * Actors of one report, as decisions name them: `person:paul hartley@ARTICLE` is who is called so there. For names that
 * many bear, and for those who have none ("investigators"), which a name alone would not tell from others.
 */
import { folded, type KeyedActorForm } from '../identity/index.ts'
import type { Actor } from '../record/index.ts'
import type { Queries } from './database.ts'

export const reportKeyOf = ({ kind, name }: Pick<Actor, 'kind' | 'name'>, article: string): string =>
  `${kind}:${folded(name)}@${article}`

/** The article of a key of this kind; null of one that is a name alone. */
export const articleOfKey = (key: string): string | null => /@([0-9a-f]{8,64})$/.exec(key)?.[1] ?? null

/** Key → the forms that the actors so called have in that article. */
export async function formsPointedAt(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly form: string; readonly block: string }[]>> {
  const articles = [...new Set(keys.flatMap((key) => articleOfKey(key) ?? []))]
  if (articles.length === 0) return new Map()
  const rows = await queries.query<Pick<Actor, 'kind' | 'name'> & { article: string; form: string; block: string }>(
    `select article_id as article, actors.kind, actors.name, form::text, block
     from actors join actor_forms on actor_forms.id = form where article_id = any($1::text[]) order by form`,
    [articles],
  )
  const found = new Map<string, { form: string; block: string }[]>()
  for (const { article, form, block, ...actor } of rows) {
    const key = reportKeyOf(actor, article)
    const known = found.get(key)
    if (known === undefined) found.set(key, [{ form, block }])
    else known.push({ form, block })
  }
  return found
}

/** The form of somebody whom only a decision makes known outside the report. */
export function formOfDecided({ kind, name, roles }: Pick<Actor, 'kind' | 'name' | 'roles'>, article: string) {
  return {
    kind: kind === 'unnamed' ? 'group' : kind,
    name: name.replace(/\s+/g, ' ').slice(0, 200),
    roles,
    apart: `in:${article}`,
    setting: null,
  } satisfies Omit<KeyedActorForm, 'id'>
}

/** Who an actor's id of a report is: its key; null where there is none. */
export async function keyOfReportActor(queries: Queries, id: string): Promise<string | null> {
  const [row] = await queries.query<Pick<Actor, 'kind' | 'name'> & { article: string }>(
    'select article_id as article, kind, name from actors where article_id = $2 and id = $1',
    [id, id.replace(/-a[\d_-]+$/, '')],
  )
  return row === undefined ? null : reportKeyOf(row, row.article)
}
