/** What people follow, with their notes, and the newest article that they were told of. */
import { randomBytes } from 'node:crypto'
import type { Queries } from './database.ts'

export interface Follow {
  readonly id: string
  readonly name: string
  /** As `ask` reads it. */
  readonly followed: unknown
  readonly note: string | null
  readonly webhook: string | null
  /** ISO 8601. */
  readonly created: string
}

export interface NewFollow extends Omit<Follow, 'id' | 'created'> {}

/** Articles by the order in which they came: after the one, up to the other. */
export interface Stretch {
  readonly after: number
  readonly upTo: number
}

const COLUMNS = `id, name, followed, note, webhook,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created`
const NEWEST = '(select id from articles order by number desc limit 1)'

/** From now on: what is there already is not told. The secret signs what is sent to the webhook; null without one. */
export async function keepFollow(
  queries: Queries,
  { name, followed, note, webhook }: NewFollow,
): Promise<{ readonly id: string; readonly secret: string | null }> {
  const id = randomBytes(6).toString('hex')
  const secret = webhook === null ? null : randomBytes(32).toString('base64url')
  await queries.query(
    `insert into follows (id, name, followed, note, webhook, secret, seen) values ($1, $2, $3::json, $4, $5, $6, ${NEWEST})`,
    [id, name, JSON.stringify(followed), note, webhook, secret],
  )
  return { id, secret }
}

/** Oldest first. */
export const followsOf = (queries: Queries): Promise<readonly Follow[]> =>
  queries.query<Follow>(`select ${COLUMNS} from follows order by created_at, id`)

/** Another name and note. False where nothing of this id is followed. */
export const changeFollow = async (
  queries: Queries,
  id: string,
  { name, note }: Pick<Follow, 'name' | 'note'>,
): Promise<boolean> =>
  (await queries.query('update follows set name = $2, note = $3 where id = $1 returning id', [id, name, note])).length >
  0

/** False where nothing of this id is followed. */
export const removeFollow = async (queries: Queries, id: string): Promise<boolean> =>
  (await queries.query('delete from follows where id = $1 returning id', [id])).length > 0

/** What is new for one: nothing where `after` is `upTo`. An article that is not there any more was before all others. */
export async function stretchOf(queries: Queries, id: string): Promise<Stretch> {
  const [found] = await queries.query<Stretch>(
    `select coalesce(articles.number, 0)::int as after, coalesce((select max(number) from articles), 0)::int as "upTo"
     from follows left join articles on articles.id = seen where follows.id = $1`,
    [id],
  )
  return found ?? { after: 0, upTo: 0 }
}

/** It was told of everything up to that article. */
export async function markTold(queries: Queries, id: string, { upTo }: Stretch): Promise<void> {
  await queries.query('update follows set seen = (select id from articles where number = $2) where id = $1', [id, upTo])
}

/** What its webhook's messages are signed with; null where it has none. */
export async function secretOf(queries: Queries, id: string): Promise<string | null> {
  const [found] = await queries.query<{ secret: string | null }>('select secret from follows where id = $1', [id])
  return found?.secret ?? null
}
