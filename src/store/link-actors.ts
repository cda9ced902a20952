/**
 * Links forms by the rules of `identity`, then bodies known by their letters ("URA"), then what people decided. A block of
 * forms is linked as a whole, so what comes out depends on the forms and the decisions alone. Where a block has grown so
 * large that this would cost more with every report, new forms are held against the nearest of their name: who is who is
 * then finer at most, until `relinkAll` links every block as a whole.
 */
import {
  blockOf,
  isLetters,
  type KeyedActorForm,
  type Link,
  linkBlock,
  linkOfLetters,
  namedOf,
  nameKeyOf,
} from '../identity/index.ts'
import { type Merge, mergesOf } from './actor-decisions.ts'
import { articleOfKey, formsPointedAt } from './actors-of-reports.ts'
import type { Queries } from './database.ts'
import { undoneWhereItFails } from './savepoints.ts'
import { StoreError } from './store-error.ts'
import type { Damaged } from './undamaged.ts'
import { unionOf } from './union.ts'

interface Row extends KeyedActorForm {
  readonly block: string
  readonly letters: string | null
  readonly actor: string | null
  readonly why: string
  readonly confidence: number
}

interface Linked extends Link {
  readonly row: Row
  actor: string | null
  why: string
  confidence: number
}

const COLUMNS = 'id::text, kind, name, roles, apart, setting, block, letters, actor::text, why, confidence'
/** A block of more forms is not linked as a whole whenever it gains one. */
const MOST_FORMS = 200
/** Of such a block so many of a form's name are looked at, nearest in days on either side. */
const NEAREST = 24

/** Forms that were just kept. */
export async function link(queries: Queries, fresh: readonly KeyedActorForm[]): Promise<void> {
  const blocks = [...new Set(fresh.map(blockOf))]
  const small = new Set(await smallBlocks(queries, blocks))
  await relink(queries, [...small])
  for (const form of fresh) if (!small.has(blockOf(form))) await linkNearest(queries, form)
}

/** Of these blocks those that are linked as a whole. */
export async function smallBlocks(queries: Queries, blocks: readonly string[]): Promise<readonly string[]> {
  const rows = await queries.query<{ block: string }>(
    `select block from unnest($1::text[]) as asked (block) where (
       select count(*) from (select from actor_forms where actor_forms.block = asked.block limit ${MOST_FORMS + 1}) as counted
     ) <= ${MOST_FORMS}`,
    [[...new Set(blocks)]],
  )
  return rows.map(({ block }) => block)
}

/** The form becomes that actor's whose nearest forms it goes with; no other form changes. */
async function linkNearest(queries: Queries, form: KeyedActorForm): Promise<void> {
  const day = form.setting?.day ?? null
  const near = await queries.query<Row>(
    `select ${COLUMNS} from (
       (select * from actor_forms where block = $1 and named = $2 and id <> $3 and set_on >= $4::date order by set_on, id limit ${NEAREST})
       union all
       (select * from actor_forms where block = $1 and named = $2 and id <> $3 and set_on < $4::date
        order by set_on desc, id limit ${NEAREST})
       union all
       (select * from actor_forms where block = $1 and named = $2 and id <> $3 and (set_on is null or $4::date is null)
        order by id limit ${NEAREST})
     ) as near`,
    [blockOf(form), namedOf(form), form.id, day],
  )
  const links = linkBlock([form, ...near])
  const actors = near.flatMap(({ actor }, index) =>
    actor !== null && links[0].actor !== null && links[index + 1].actor === links[0].actor ? [BigInt(actor)] : [],
  )
  if (actors.length === 0) return
  const [actor] = actors.sort((a, b) => (a < b ? -1 : 1))
  await queries.query('update actor_forms set actor = $2, why = $3, confidence = $4 where id = $1', [
    form.id,
    actor.toString(),
    links[0].why,
    links[0].confidence,
  ])
}

/** Held to the transaction's end, so that two processes that add the same surname see each other's. */
export const LOCK = 7_270_116_516

const BLOCKS = 400

/**
 * Links every block as a whole: what the forms and the decisions say, whatever came in which order. Says how many actors
 * there are. A block that cannot be linked stays as it is, and `damaged` is told of it.
 */
export async function relinkAll(queries: Queries, damaged: Damaged): Promise<number> {
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  for (let after = ''; ; ) {
    const rows = await queries.query<{ block: string }>(
      `select distinct block from actor_forms where block > $1 order by block limit ${BLOCKS}`,
      [after],
    )
    if (rows.length === 0) break
    after = rows[rows.length - 1].block
    await relinkEach(
      queries,
      rows.map(({ block }) => block),
      damaged,
    )
  }
  const [{ actors }] = await queries.query<{ actors: number }>(
    'select count(distinct actor)::int as actors from actor_forms',
  )
  return actors
}

/** In halves where it fails, down to the block that is at fault. */
async function relinkEach(queries: Queries, blocks: readonly string[], damaged: Damaged): Promise<void> {
  try {
    return await undoneWhereItFails(queries, () => relink(queries, blocks))
  } catch (cause) {
    // Where the database answers nothing any more, that is no block's fault.
    await queries.query('select 1')
    if (blocks.length === 1) {
      const message = `who is who among those called ${blocks[0]} could not be found anew (${(cause as Error).message}), and stays as it was`
      return damaged(new StoreError('data-damaged', message, { cause }))
    }
  }
  const middle = Math.ceil(blocks.length / 2)
  await relinkEach(queries, blocks.slice(0, middle), damaged)
  await relinkEach(queries, blocks.slice(middle), damaged)
}

/** Everything that a change in these blocks can change. */
export async function relink(queries: Queries, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return
  const merges = await pointedMerges(queries)
  const rows = await reached(queries, new Set(touched), merges)
  const blocks = new Map<string, Row[]>()
  for (const row of rows) {
    const known = blocks.get(row.block)
    if (known === undefined) blocks.set(row.block, [row])
    else known.push(row)
  }
  const linked = new Map<string, Linked>()
  for (const forms of blocks.values()) {
    for (const [index, found] of linkBlock(forms).entries())
      linked.set(forms[index].id, { row: forms[index], ...found })
  }
  await linkLetters(queries, linked)
  linkMerged(linked, merges)
  const changed = [...linked.values()].filter(
    ({ row, actor, why, confidence }) =>
      row.actor !== actor || row.why !== why || Math.abs(row.confidence - confidence) > 1e-4,
  )
  if (changed.length === 0) return
  await queries.query(
    `update actor_forms set actor = given.actor, why = given.why, confidence = given.confidence
     from json_to_recordset($1::json) as given (id bigint, actor bigint, why text, confidence real)
     where actor_forms.id = given.id`,
    [JSON.stringify(changed.map(({ row, actor, why, confidence }) => ({ id: row.id, actor, why, confidence })))],
  )
}

/** A decision that several are one, with the forms of those whom it names by their reports. */
interface PointedMerge extends Merge {
  readonly forms: readonly string[]
  readonly blocks: readonly string[]
}

async function pointedMerges(queries: Queries): Promise<readonly PointedMerge[]> {
  const merges = await mergesOf(queries)
  const pointed = await formsPointedAt(
    queries,
    merges.flatMap(({ names }) => names),
  )
  return merges.map((merge) => {
    const forms = merge.names.flatMap((name) => pointed.get(name) ?? [])
    const byName = merge.names.filter((name) => articleOfKey(name) === null)
    return {
      ...merge,
      names: byName,
      forms: forms.map(({ form }) => form),
      blocks: [...byName.map(blockOfKey), ...forms.map(({ block }) => block)],
    }
  })
}

/** The forms of the blocks, and of the blocks that decisions and letters connect with them. */
async function reached(
  queries: Queries,
  blocks: Set<string>,
  merges: readonly PointedMerge[],
): Promise<readonly Row[]> {
  const rows = new Map<string, Row>()
  for (let wanted = [...blocks]; wanted.length > 0; ) {
    const found = await queries.query<Row>(`select ${COLUMNS} from actor_forms where block = any($1::text[])`, [wanted])
    for (const row of found) rows.set(row.id, row)
    const next = new Set<string>()
    const keys = new Set(merges.length === 0 ? [] : found.flatMap((row) => [keyOf(row), row.id]))
    for (const { names, forms, blocks: theirs } of merges) {
      if ([...names, ...forms].some((key) => keys.has(key))) for (const block of theirs) next.add(block)
    }
    const letters = [...new Set(found.flatMap((row) => row.letters ?? []))]
    for (const { block } of await shortForms(queries, letters)) next.add(block)
    wanted = [...next].filter((block) => !blocks.has(block))
    for (const block of wanted) blocks.add(block)
  }
  return [...rows.values()]
}

async function shortForms(queries: Queries, letters: readonly string[]): Promise<readonly Row[]> {
  if (letters.length === 0) return []
  const rows = await queries.query<Row>(`select ${COLUMNS} from actor_forms where letters = any($1::text[])`, [letters])
  return rows.filter(({ name }) => isLetters(name))
}

/** "URA" is the only body whose words begin so; where there are several it is nobody's but its own. */
async function linkLetters(queries: Queries, linked: ReadonlyMap<string, Linked>): Promise<void> {
  const short = [...linked.values()].filter(
    ({ row }) => row.letters !== null && isLetters(row.name) && row.apart === null,
  )
  if (short.length === 0) return
  const rows = await queries.query<Row>(`select ${COLUMNS} from actor_forms where letters = any($1::text[])`, [
    [...new Set(short.map(({ row }) => row.letters))],
  ])
  const actors = new Map<string, Set<string | null>>()
  for (const { id, name, letters, apart, actor } of rows) {
    if (letters === null || apart !== null || isLetters(name)) continue
    const now = linked.get(id)
    actors.set(letters, (actors.get(letters) ?? new Set()).add(now === undefined ? actor : now.actor))
  }
  for (const each of short) {
    const found = linkOfLetters(actors.get(each.row.letters!) ?? new Set())
    if (found !== null) Object.assign(each, found)
  }
}

function linkMerged(linked: ReadonlyMap<string, Linked>, merges: readonly PointedMerge[]): void {
  const union = unionOf<bigint>()
  const by = new Map<string, Linked[]>()
  for (const each of merges.length === 0 ? [] : linked.values()) {
    const known = by.get(keyOf(each.row))
    if (known === undefined) by.set(keyOf(each.row), [each])
    else known.push(each)
  }
  const moved = new Set<string>()
  for (const { names, forms, by: who } of merges) {
    const members = [...names.flatMap((name) => by.get(name) ?? []), ...forms.flatMap((form) => linked.get(form) ?? [])]
    // What was open, or somebody's of a common name, is decided now.
    for (const each of members) each.actor ??= each.row.id
    for (const { actor } of members) union.join(BigInt(members[0].actor!), BigInt(actor!))
    for (const each of members.slice(1)) {
      if (each.actor === members[0].actor) continue
      each.why = `merged by ${who}`
      each.confidence = 1
    }
    for (const { actor } of members) moved.add(actor!)
  }
  if (moved.size === 0) return
  for (const each of linked.values()) {
    if (each.actor !== null) each.actor = union.find(BigInt(each.actor)).toString()
  }
}

/** Those set apart are known by their mark as well. */
export const keyOf = (form: Pick<KeyedActorForm, 'kind' | 'name' | 'apart'>): string =>
  form.apart === null ? nameKeyOf(form) : `${nameKeyOf(form)}#${form.apart}`

/** Offices are nobody's name, so no decision is about one. */
export function blockOfKey(key: string): string {
  const [, kind, name, apart] = /^(\w+):(.*?)(?:#(.*))?$/.exec(key)!
  return blockOf({ kind: kind as KeyedActorForm['kind'], name, roles: [], apart: apart ?? null })
}
