/**
 * Puts new forms to the wordings they belong to. Forms that share enough of their keys are compared; those alike are
 * connected, and connected forms are one wording, so it makes no difference in which order they come.
 *
 * Only forms of one time are compared, and of a key that more of them have than `MOST_OF_A_KEY`, the first by id, so that
 * adding does not slow down as the record grows. Two forms that share nothing but such keys may then be missed.
 */
import { alike, keysOf } from '../wording/index.ts'
import type { Queries } from './database.ts'
import { type KeyedForm, reachOf } from './form.ts'
import { unionOf } from './union.ts'

const MOST_OF_A_KEY = 32
/** Held to the transaction's end, so that two processes that add wordings at the same time see each other's. */
const LOCK = 7_270_116_515

interface Row {
  readonly id: string
  readonly wording: string
  readonly words: string
  readonly speaker: string
  readonly day: string | null
}

const COLUMNS = 'id::text, wording::text, words, speaker, day::text'

/** Those that are there already are left as they are. */
export async function keepWordings(queries: Queries, forms: readonly KeyedForm[]): Promise<void> {
  if (forms.length === 0) return
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const given = new Map(forms.map((form) => [form.id, form]))
  const there = await queries.query<{ id: string }>('select id::text from forms where id = any($1::bigint[])', [
    [...given.keys()],
  ])
  for (const { id } of there) given.delete(id)
  const fresh = [...given.values()]
  if (fresh.length === 0) return
  const union = unionOf<bigint>()
  const touched = new Set<bigint>()
  for (const { form, other, wording } of await keptNear(queries, fresh)) {
    const [ours, theirs] = [BigInt(form.id), BigInt(wording)]
    if (union.find(ours) === union.find(theirs) || !alike(form, other)) continue
    touched.add(theirs)
    union.join(ours, theirs)
  }
  joinAlike(fresh, union)
  await rename(
    queries,
    [...touched].map((wording) => [wording, union.find(wording)]),
  )
  await insert(queries, fresh, union.find)
}

/** Forms that no statement has any more are forgotten, and what only they connected is put asunder. */
export async function dropUnusedForms(queries: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  const unused = await queries.query<Row>(
    `delete from forms
     where id = any($1::bigint[]) and not exists (select from statements where form = forms.id)
     returning ${COLUMNS}`,
    [ids],
  )
  if (unused.length === 0) return
  await queries.query(
    `delete from form_keys using json_to_recordset($1::json) as given (key integer, form bigint)
     where form_keys.key = given.key and form_keys.form = given.form`,
    [JSON.stringify(unused.flatMap((row) => keysOf(row.words.split(' ')).map((key) => ({ key, form: row.id }))))],
  )
  const left = await queries.query<Row>(`select ${COLUMNS} from forms where wording = any($1::bigint[])`, [
    [...new Set(unused.map(({ wording }) => wording))],
  ])
  const union = unionOf<bigint>()
  joinAlike(left.map(keyedOf), union)
  await queries.query(
    `update forms set wording = given.wording from json_to_recordset($1::json) as given (id bigint, wording bigint)
     where forms.id = given.id and forms.wording <> given.wording`,
    [JSON.stringify(left.map(({ id }) => ({ id, wording: String(union.find(BigInt(id))) })))],
  )
}

function keyedOf({ id, words, speaker, day }: Row): KeyedForm {
  const normals = words.split(' ')
  return { id, words: normals, speaker, day, keys: keysOf(normals) }
}

interface Near {
  readonly form: KeyedForm
  readonly other: KeyedForm
  readonly wording: string
}

/** Kept forms of the same time that share a third of the keys of whichever has fewer. */
async function keptNear(queries: Queries, fresh: readonly KeyedForm[]): Promise<readonly Near[]> {
  const pairs = await queries.query<{ form: string; other: string }>(
    `select given.form::text, near.form::text as other
     from json_to_recordset($1::json) as given (form bigint, key integer, first bigint, last bigint)
     cross join lateral (
       select form from form_keys
       where form_keys.key = given.key and form between given.first and given.last
       order by form limit ${MOST_OF_A_KEY}
     ) as near
     group by given.form, near.form
     having count(*) * 3 >= least(given.form & 15, near.form & 15)`,
    [JSON.stringify(fresh.flatMap((form) => form.keys.map((key) => ({ form: form.id, key, ...reachOf(form) }))))],
  )
  const rows = await queries.query<Row>(`select ${COLUMNS} from forms where id = any($1::bigint[])`, [
    [...new Set(pairs.map(({ other }) => other))],
  ])
  const kept = new Map(rows.map((row) => [row.id, { other: keyedOf(row), wording: row.wording }]))
  const given = new Map(fresh.map((form) => [form.id, form]))
  return pairs.map(({ form, other }) => ({ form: given.get(form)!, ...kept.get(other)! }))
}

/** Connects those of the forms that are alike. */
function joinAlike(forms: readonly KeyedForm[], union: ReturnType<typeof unionOf<bigint>>): void {
  const byKey = new Map<number, KeyedForm[]>()
  for (const form of forms) {
    const shared = new Map<KeyedForm, number>()
    for (const key of form.keys) {
      const others = byKey.get(key)
      if (others === undefined) byKey.set(key, [form])
      else {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
        others.push(form)
      }
    }
    for (const [other, count] of shared) {
      if (count * 3 < Math.min(form.keys.length, other.keys.length)) continue
      const [a, b] = [BigInt(form.id), BigInt(other.id)]
      if (union.find(a) !== union.find(b) && alike(form, other)) union.join(a, b)
    }
  }
}

async function rename(queries: Queries, names: readonly (readonly [old: bigint, name: bigint])[]): Promise<void> {
  const renamed = names.filter(([old, name]) => old !== name)
  if (renamed.length === 0) return
  await queries.query(
    `update forms set wording = given.name from json_to_recordset($1::json) as given (old bigint, name bigint)
     where forms.wording = given.old`,
    [JSON.stringify(renamed.map(([old, name]) => ({ old: String(old), name: String(name) })))],
  )
}

async function insert(queries: Queries, fresh: readonly KeyedForm[], nameOf: (id: bigint) => bigint): Promise<void> {
  const rows = fresh.map(({ id, words, speaker, day, keys }) => {
    const wording = String(nameOf(BigInt(id)))
    return { id, wording, words: words.join(' '), speaker, day, size: keys.length }
  })
  await queries.query(
    `insert into forms (id, wording, words, speaker, day, size)
     select id, wording, words, speaker, day, size
     from json_to_recordset($1::json) as given (
       id bigint, wording bigint, words text, speaker text, day date, size integer)`,
    [JSON.stringify(rows)],
  )
  await queries.query(
    `insert into form_keys (key, form)
     select key, form from json_to_recordset($1::json) as given (key integer, form bigint)`,
    [JSON.stringify(fresh.flatMap(({ id, keys }) => keys.map((key) => ({ key, form: id }))))],
  )
}
