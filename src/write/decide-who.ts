/** Who is who, decided from a page: one of an actor's names is somebody else's, or two actors are one. */
import {
  type Database,
  decide,
  type NewDecision,
  nameSplitOff,
  namesOfActor,
  type Queries,
  undecide,
} from '../store/index.ts'

/** A decision that was kept, and who the actor is now: ids follow from names, so a decision may change them. */
export interface Decided {
  readonly decision: string
  readonly actor: string | null
}

/** In the reports that call the actor so, the name is somebody else's. Null where none does, or it has no other name. */
export async function splitOff(database: Database, actor: string, name: string, by: string): Promise<Decided | null> {
  const found = await nameSplitOff(database, actor, name)
  if (found === null) return null
  const { names, articles, stays } = found
  const detail = { articles, role: null }
  return decided(database, { action: 'split', names, detail, by }, stays)
}

/** Both are one. Null where one of them is nobody. */
export async function mergeActors(
  database: Database,
  actors: readonly [string, string],
  by: string,
): Promise<Decided | null> {
  const [ours, theirs] = [await namesOfActor(database, actors[0]), await namesOfActor(database, actors[1])]
  if (actors[0] === actors[1] || ours.length === 0 || theirs.length === 0) return null
  const form = await formOfActor(database, actors[0])
  const names = [...new Set([...ours, ...theirs])].sort()
  return decided(database, { action: 'merge', names, detail: {}, by }, form!)
}

/** Who the actor is after it; null where no decision of this id stands. */
export async function takeBack(
  database: Database,
  decision: string,
  actor: string,
  by: string,
): Promise<string | null> {
  const form = await formOfActor(database, actor)
  if (!(await undecide(database, decision, by))) return null
  return (form && (await actorOfForm(database, form))) ?? actor
}

async function decided(database: Database, decision: NewDecision, form: string): Promise<Decided> {
  const id = await decide(database, decision)
  return { decision: id, actor: await actorOfForm(database, form) }
}

async function actorOfForm(queries: Queries, form: string): Promise<string | null> {
  const [row] = await queries.query<{ actor: string | null }>('select actor::text from actor_forms where id = $1', [
    form,
  ])
  return row?.actor ?? null
}

async function formOfActor(queries: Queries, actor: string): Promise<string | null> {
  const [row] = await queries.query<{ id: string }>(
    'select id::text from actor_forms where actor = $1::bigint order by id limit 1',
    [actor],
  )
  return row?.id ?? null
}
