/**
 * Links the forms of blocks anew: by the rules of `identity`, then bodies known by their letters ("URA"), then what
 * people decided. What comes out depends on the forms and the decisions alone.
 */
import { blockOf, isLetters, type KeyedActorForm, linkBlock, nameKeyOf } from '../identity/index.ts'
import { type Merge, mergesOf } from './actor-decisions.ts'
import type { Queries } from './database.ts'
import { unionOf } from './union.ts'

interface Row extends KeyedActorForm {
  readonly block: string
  readonly letters: string | null
  readonly actor: string | null
  readonly why: string
}

interface Linked {
  readonly row: Row
  actor: string | null
  why: string
}

const COLUMNS = 'id::text, kind, name, roles, apart, block, letters, actor::text, why'

/** Everything that a change in these blocks can change. */
export async function relink(queries: Queries, touched: readonly string[]): Promise<void> {
  const merges = await mergesOf(queries)
  const rows = await reached(queries, new Set(touched), merges)
  const linked = new Map<string, Linked>()
  for (const block of new Set(rows.map((row) => row.block))) {
    const forms = rows.filter((row) => row.block === block)
    for (const [index, link] of linkBlock(forms).entries()) linked.set(forms[index].id, { row: forms[index], ...link })
  }
  await linkLetters(queries, linked)
  linkMerged(linked, merges)
  const changed = [...linked.values()].filter(({ row, actor, why }) => row.actor !== actor || row.why !== why)
  if (changed.length === 0) return
  await queries.query(
    `update actor_forms set actor = given.actor, why = given.why
     from json_to_recordset($1::json) as given (id bigint, actor bigint, why text) where actor_forms.id = given.id`,
    [JSON.stringify(changed.map(({ row, actor, why }) => ({ id: row.id, actor, why })))],
  )
}

/** The forms of the blocks, and of the blocks that decisions and letters connect with them. */
async function reached(queries: Queries, blocks: Set<string>, merges: readonly Merge[]): Promise<readonly Row[]> {
  const rows = new Map<string, Row>()
  for (let wanted = [...blocks]; wanted.length > 0; ) {
    const found = await queries.query<Row>(`select ${COLUMNS} from actor_forms where block = any($1::text[])`, [wanted])
    for (const row of found) rows.set(row.id, row)
    const next = new Set<string>()
    for (const merge of merges) {
      if (!found.some((row) => merge.names.includes(keyOf(row)))) continue
      for (const name of merge.names) next.add(blockOfKey(name))
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

/** "URA" is the only body whose words begin so; where there are several it is nobody's. */
async function linkLetters(queries: Queries, linked: ReadonlyMap<string, Linked>): Promise<void> {
  const short = [...linked.values()].filter(
    ({ row }) => row.letters !== null && isLetters(row.name) && row.apart === null,
  )
  if (short.length === 0) return
  const rows = await queries.query<Row>(`select ${COLUMNS} from actor_forms where letters = any($1::text[])`, [
    [...new Set(short.map(({ row }) => row.letters))],
  ])
  for (const each of short) {
    const full = rows.filter(
      ({ letters, name, apart }) => letters === each.row.letters && !isLetters(name) && apart === null,
    )
    const actors = new Set(full.map(({ id, actor }) => linked.get(id)?.actor ?? actor))
    if (actors.size !== 1) continue
    each.actor = [...actors][0]
    each.why = 'the first letters of its name'
  }
}

function linkMerged(linked: ReadonlyMap<string, Linked>, merges: readonly Merge[]): void {
  const union = unionOf<bigint>()
  const by = new Map<string, Linked[]>()
  for (const each of linked.values()) by.set(keyOf(each.row), [...(by.get(keyOf(each.row)) ?? []), each])
  const moved = new Set<string>()
  for (const { names, by: who } of merges) {
    const members = names.flatMap((name) => by.get(name) ?? []).filter(({ actor }) => actor !== null)
    for (const { actor } of members) union.join(BigInt(members[0].actor!), BigInt(actor!))
    for (const each of members.slice(1)) if (each.actor !== members[0].actor) each.why = `merged by ${who}`
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
