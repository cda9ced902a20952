/** Which other actors may be this one: linking keeps them apart, and a person can tell. */
import { type ActorForm, perhapsOne } from '../identity/index.ts'
import type { Queries } from '../store/index.ts'
import type { PerhapsActor } from './actor-answers.ts'
import { summariesOf } from './actor-names.ts'

/** So many forms of the actor are held against so many others of their names: a page costs the same of anybody. */
const MOST_OWN = 12
const MOST_OTHERS = 120
const MOST_SHOWN = 6

interface Other extends ActorForm {
  readonly actor: string
}

export async function perhapsOf(queries: Queries, actor: string): Promise<readonly PerhapsActor[]> {
  const own = await queries.query<ActorForm>(
    `select kind, name, roles, apart, setting from actor_forms
     where actor = $1 and kind = 'person' and apart is null order by id limit ${MOST_OWN}`,
    [actor],
  )
  if (own.length === 0) return []
  // A surname alone is held against all that have it.
  const isBare = own.some(({ name }) => !name.includes(' '))
  const others = await queries.query<Other>(
    `select actor::text, kind, name, roles, apart, setting from actor_forms
     join (select distinct block, split_part(named, ' ', 2) as surname, named as asked from actor_forms
       where actor = $1 and kind = 'person' and apart is null) as own using (block)
     where (named = asked or named = ' ' || surname or ($2 and named like '% ' || surname))
       and kind = 'person' and apart is null and actor is not null and actor <> $1
     order by named, id limit ${MOST_OTHERS}`,
    [actor, isBare],
  )
  const found = new Map<string, { why: string; confidence: number }>()
  for (const other of others) {
    for (const form of own) {
      const perhaps = perhapsOne(form, other)
      if (perhaps !== null && perhaps.confidence > (found.get(other.actor)?.confidence ?? 0))
        found.set(other.actor, perhaps)
    }
  }
  const likeliest = [...found]
    .sort((a, b) => b[1].confidence - a[1].confidence || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_SHOWN)
  const summaries = await summariesOf(
    queries,
    likeliest.map(([id]) => id),
  )
  return summaries.map((summary) => ({ ...summary, ...found.get(summary.id)! }))
}
