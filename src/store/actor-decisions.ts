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
  readonly name: string
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
  return rows.map(({ id, names, detail }) => ({ id, name: names[0], ...detail }))
}
