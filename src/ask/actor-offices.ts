/**
 * What is said by somebody of whom reports give the office alone ("the Veldorian foreign minister"): theirs whom articles
 * around the day show in that office. Worked out when it is asked, so that it makes no difference in which order articles came.
 */
import { type Holder, holderOn, officeOf } from '../identity/index.ts'
import type { Role } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import { groupedBy } from './grouped.ts'

export interface HeldOffice {
  readonly office: string
  /** The form of the office alone. */
  readonly form: string
  /** All holders whom articles show. */
  readonly holders: readonly Holder[]
}

/** Offices among the roles by which alone somebody speaks or is spoken of. */
export async function heldOffices(queries: Queries, roles: readonly Role[]): Promise<readonly HeldOffice[]> {
  const offices = [...new Set(roles.map(officeOf).filter((office) => office !== null))]
  if (offices.length === 0) return []
  const forms = await queries.query<{ office: string; form: string }>(
    `select office, form::text from actor_offices join actor_forms on actor_forms.id = form
     where office = any($1::text[]) and kind = 'office'`,
    [offices],
  )
  if (forms.length === 0) return []
  const holders = await holdersOf(queries, [...new Set(forms.map(({ office }) => office))])
  return forms.map(({ office, form }) => ({ office, form, holders: holders.get(office) ?? [] }))
}

async function holdersOf(
  queries: Queries,
  offices: readonly string[],
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const rows = await queries.query<Holder & { office: string }>(
    `select office, actor::text, min(day)::text as first, max(day)::text as last
     from actor_offices join actor_forms on actor_forms.id = actor_offices.form
       join actors on actors.form = actor_forms.id
     where office = any($1::text[]) and actor_forms.kind = 'person' and actor is not null and day is not null
     group by office, actor order by office, actor`,
    [offices],
  )
  return groupedBy(rows, ({ office }) => office)
}

/** Days of the forms that are this actor's. */
export const isHolderOn = ({ holders }: HeldOffice, actor: string, day: string | null): boolean =>
  day !== null && holderOn(day, holders) === actor

export interface ArticleActor {
  readonly article: string
  readonly id: string
}

/** Which actor across articles each actor of these articles is; left out where nothing tells. */
export async function actorsAcross(
  queries: Queries,
  articles: readonly string[],
): Promise<readonly (ArticleActor & { readonly actor: string })[]> {
  const rows = await queries.query<ArticleActor & { actor: string; kind: string; day: string | null; form: string }>(
    `select article_id as article, actors.id, actor::text, actor_forms.kind, day::text, form::text
     from actors join actor_forms on actor_forms.id = form
     where article_id = any($1::text[]) and actor is not null order by article_id, actors.id`,
    [articles],
  )
  const offices = await officesByForm(
    queries,
    rows.filter(({ kind }) => kind === 'office').map(({ form }) => form),
  )
  return rows.map(({ article, id, actor, day, form }) => {
    const holder = day === null ? null : holderOn(day, offices.get(form) ?? [])
    return { article, id, actor: holder ?? actor }
  })
}

async function officesByForm(
  queries: Queries,
  forms: readonly string[],
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  if (forms.length === 0) return new Map()
  const rows = await queries.query<{ office: string; form: string }>(
    'select office, form::text from actor_offices where form = any($1::bigint[])',
    [forms],
  )
  const holders = await holdersOf(queries, [...new Set(rows.map(({ office }) => office))])
  return new Map(rows.map(({ office, form }) => [form, holders.get(office) ?? []]))
}
