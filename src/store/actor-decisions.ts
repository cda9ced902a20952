/**
 * What people decided about who is who: that two names are one actor, that one name is two, how somebody is called. Kept by
 * names and not by what was derived, so that it holds in every rebuild. Nothing is deleted: a decision is undone.
 */
import type { Queries } from './database.ts'

export type DecisionAction = 'merge' | 'split' | 'rename'

export interface Merge {
  readonly names: readonly string[]
  readonly by: string
}

/** Somebody else of the same name: in these articles, or in this role. */
export interface Split {
  readonly id: string
  readonly names: readonly string[]
  readonly articles: readonly string[] | null
  /** Part of a role, in small letters. */
  readonly role: string | null
}

export async function mergesOf(queries: Queries): Promise<readonly Merge[]> {
  return queries.query<Merge>(
    `select names, decided_by as by from actor_decisions where action = 'merge' and undone_at is null order by number`,
  )
}

export async function splitsOf(queries: Queries): Promise<readonly Split[]> {
  const rows = await queries.query<{ id: string; names: readonly string[]; detail: Pick<Split, 'articles' | 'role'> }>(
    `select id, names, detail from actor_decisions where action = 'split' and undone_at is null order by number`,
  )
  return rows.map(({ id, names, detail }) => ({ id, names, ...detail }))
}

export interface Decision {
  readonly id: string
  readonly action: DecisionAction
  /** As forms are keyed: `person:mirela dostan`. */
  readonly names: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string
  /** When, ISO 8601. */
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string } | null
}

interface Row extends Omit<Decision, 'undone'> {
  readonly undone_by: string | null
  readonly undone_at: string | null
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`

/** All that were ever made, oldest first. */
export async function decisionsOf(queries: Queries): Promise<readonly Decision[]> {
  const rows = await queries.query<Row>(
    `select id, action, names, detail, decided_by as by, to_char(decided_at at time zone 'UTC', ${ISO}) as at, undone_by,
       to_char(undone_at at time zone 'UTC', ${ISO}) as undone_at
     from actor_decisions order by number`,
  )
  return rows.map(({ undone_by, undone_at, ...row }) => ({
    ...row,
    undone: undone_by === null ? null : { by: undone_by, at: undone_at! },
  }))
}
