/**
 * Puts what new reports' figures count to the happenings they are of. Happenings that share a key are compared; those that
 * are one are connected, and connected ones have one name, so it makes no difference in which order they come.
 *
 * Of a key that more have than `MOST_OF_A_KEY` only the first by id are looked at, so that adding does not slow down as
 * the record grows.
 */
import { createHash } from 'node:crypto'
import { type Happening, happeningKeys, isOneHappening } from '../identity/index.ts'
import type { Queries } from './database.ts'
import { unionOf } from './union.ts'

export const MOST_OF_A_KEY = 128
/** Held to the transaction's end, so that two processes that add reports at the same time see each other's. */
const LOCK = 7_270_116_519

export interface Told {
  /** 62 bits. */
  readonly id: string
  readonly article: string
  readonly sketch: Happening
}

interface Row {
  readonly id: string
  readonly together: string
  readonly sketch: Happening
}

/** The name of each happening's group. */
export async function keepHappenings(queries: Queries, told: readonly Told[]): Promise<(id: string) => string> {
  if (told.length === 0) return (id) => id
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const union = unionOf<bigint>()
  const touched = new Set<bigint>()
  const keys = told.flatMap(({ id, sketch }) =>
    happeningKeys(sketch).map((key) => ({ happening: id, key: hashOf(key) })),
  )
  const given = new Map(told.map((each) => [each.id, each]))
  for (const { id, other } of await keptNear(queries, keys)) {
    const [ours, theirs] = [BigInt(id), BigInt(other.together)]
    if (union.find(ours) === union.find(theirs) || !isOneHappening(given.get(id)!.sketch, other.sketch)) continue
    touched.add(theirs)
    union.join(ours, theirs)
  }
  joinOnes(told, union)
  const nameOf = (id: string) => String(union.find(BigInt(id)))
  await rename(
    queries,
    [...touched].map((old) => [String(old), nameOf(String(old))] as const),
  )
  await queries.query(
    `insert into happenings (id, article_id, together, sketch)
     select id, article, together, sketch
     from json_to_recordset($1::json) as given (id bigint, article text, together bigint, sketch json)`,
    [JSON.stringify(told.map((each) => ({ ...each, together: nameOf(each.id) })))],
  )
  await queries.query(
    `insert into happening_keys (key, happening)
     select distinct key, happening from json_to_recordset($1::json) as given (key integer, happening bigint)`,
    [JSON.stringify(keys)],
  )
  return nameOf
}

/** The happenings of articles, to be looked through again when their records are gone. */
export async function happeningsBeside(queries: Queries, articles: readonly string[]): Promise<readonly string[]> {
  const rows = await queries.query<{ id: string }>(
    `select id::text from happenings where together in (select together from happenings where article_id = any($1::text[]))`,
    [articles],
  )
  return rows.map(({ id }) => id)
}

/** Puts asunder what only happenings that are gone connected. */
export async function relinkHappenings(queries: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await queries.query<Row>(
    `select id::text, together::text, sketch from happenings
     where together in (select together from happenings where id = any($1::bigint[]))`,
    [ids],
  )
  const union = unionOf<bigint>()
  joinOnes(rows, union)
  const moved = rows.flatMap(({ id, together }) => {
    const name = String(union.find(BigInt(id)))
    return name === together ? [] : [{ id, name }]
  })
  if (moved.length === 0) return
  await queries.query(
    `update happenings set together = name from json_to_recordset($1::json) as given (id bigint, name bigint)
     where happenings.id = given.id`,
    [JSON.stringify(moved)],
  )
  await requantify(
    queries,
    moved.map(({ id }) => id),
  )
}

/** Happenings on record that share a key. */
async function keptNear(
  queries: Queries,
  keys: readonly { readonly happening: string; readonly key: number }[],
): Promise<readonly { readonly id: string; readonly other: Row }[]> {
  const pairs = await queries.query<{ id: string; other: string }>(
    `select distinct given.happening::text as id, near.happening::text as other
     from json_to_recordset($1::json) as given (happening bigint, key integer)
     cross join lateral (
       select happening from happening_keys where happening_keys.key = given.key order by happening limit ${MOST_OF_A_KEY}
     ) as near`,
    [JSON.stringify(keys)],
  )
  if (pairs.length === 0) return []
  const rows = await queries.query<Row>(
    'select id::text, together::text, sketch from happenings where id = any($1::bigint[])',
    [[...new Set(pairs.map(({ other }) => other))]],
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  return pairs.map(({ id, other }) => ({ id, other: kept.get(other)! }))
}

function joinOnes(told: readonly Pick<Row, 'id' | 'sketch'>[], union: ReturnType<typeof unionOf<bigint>>): void {
  const byKey = new Map<string, Pick<Row, 'id' | 'sketch'>[]>()
  for (const each of told) {
    for (const key of happeningKeys(each.sketch)) {
      const others = byKey.get(key) ?? []
      for (const other of others) {
        const [a, b] = [BigInt(each.id), BigInt(other.id)]
        if (union.find(a) !== union.find(b) && isOneHappening(each.sketch, other.sketch)) union.join(a, b)
      }
      byKey.set(key, [...others.slice(0, MOST_OF_A_KEY), each])
    }
  }
}

async function rename(queries: Queries, names: readonly (readonly [old: string, name: string])[]): Promise<void> {
  const renamed = names.filter(([old, name]) => old !== name).map(([old, name]) => ({ old, name }))
  if (renamed.length === 0) return
  const rows = await queries.query<{ id: string }>(
    `update happenings set together = name from json_to_recordset($1::json) as given (old bigint, name bigint)
     where together = old returning id::text`,
    [JSON.stringify(renamed)],
  )
  await requantify(
    queries,
    rows.map(({ id }) => id),
  )
}

/** Names the quantities of happenings whose group has another name now. */
export async function requantify(queries: Queries, happenings: readonly string[]): Promise<void> {
  const rows = await queries.query<{ happening: string; scope: string; together: string }>(
    `select distinct happening::text, scope, together::text from figures join happenings on id = happening
     where happening = any($1::bigint[])`,
    [happenings],
  )
  await queries.query(
    `update figures set quantity = given.quantity
     from json_to_recordset($1::json) as given (happening bigint, scope text, quantity text)
     where figures.happening = given.happening and figures.scope = given.scope`,
    [
      JSON.stringify(
        rows.map(({ happening, scope, together }) => ({ happening, scope, quantity: quantityOf(together, scope) })),
      ),
    ],
  )
}

/** The id of a quantity: what is counted (`scope`) of which group of happenings. */
export const quantityOf = (together: string, scope: string): string =>
  `q${createHash('sha256').update(`${together} ${scope}`).digest('hex').slice(0, 15)}`

export const hashOf = (key: string): number => createHash('sha256').update(key).digest().readInt32BE()
