/**
 * Puts forms to the wordings they belong to. Forms that share enough of their keys are compared; those alike are
 * connected, and connected forms are one wording, named by the smallest id of its forms.
 *
 * Of a key, a form is compared with its nearest neighbours of one time by id, `FORM_NEIGHBOURS` before and as many after, as
 * articles are for stories (`keep-stories.ts`). Ids begin with the time, so neighbours are of about the same days.
 */
import { alike, keysOf } from '../wording/index.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { formsOf, type KeyedForm, reachOf } from './form.ts'
import { isolateWithin, isUnsoundOrDamaged } from './isolate.ts'
import { keptEntries } from './kept-entries.ts'
import { undoneWhereItFails } from './savepoints.ts'
import type { Damaged } from './undamaged.ts'
import { type Union, unionOf } from './union.ts'

/** Of a key, so many forms before and as many after are compared. */
export const FORM_NEIGHBOURS = 16
/** They share one in so many of the keys of whichever has fewer. */
export const ONE_SHARED_OF = 3
/** Held to the transaction's end, so that two processes that add wordings at the same time see each other's. */
const LOCK = 7_270_116_515
const BATCH = 64
const FORMS = 512

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
  const fresh = await insertNew(queries, forms)
  if (fresh.length === 0) return
  const union = unionOf<bigint>()
  await join(queries, fresh, ['before', 'after'], union)
  await name(queries, union)
}

/**
 * Puts all statements to their wordings as if they had come at once. How many wordings there are. Statements of an article
 * that is damaged have none, and `damaged` is told of it.
 */
export async function rebuildWordings(queries: Queries, damaged: Damaged): Promise<number> {
  await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
  for (const table of ['forms', 'form_keys']) await queries.query(`delete from ${table}`)
  const put = async (entries: readonly Entry[]) => {
    const forms = entries.map(formsOf)
    const ids = entries.flatMap(({ record }, index) =>
      record.statements.map(({ id }, position) => ({ id, form: forms[index][position].id })),
    )
    await queries.query(
      `update statements set form = given.form from json_to_recordset($1::json) as given (id text, form bigint)
       where statements.id = given.id and statements.form is distinct from given.form`,
      [JSON.stringify(ids)],
    )
    for (const table of ['statement_search', 'statement_search_sample']) {
      await queries.query(
        `update ${table} set form = statements.form from statements
         where ${table}.article_id = any($1::text[]) and statements.id = statement_id
           and ${table}.form is distinct from statements.form`,
        [entries.map(({ article }) => article.id)],
      )
    }
    await insertNew(queries, forms.flat())
  }
  for await (const entries of keptEntries(queries, { batch: BATCH, damaged })) {
    const { failed } = await isolateWithin(queries, entries, put, isUnsoundOrDamaged)
    for (const { error } of failed) damaged(error)
  }
  await forgetOthers(queries)
  const union = unionOf<bigint>()
  for await (const forms of allForms(queries)) await join(queries, forms, ['after'], union)
  await name(queries, union)
  const [{ wordings }] = await queries.query<{ wordings: number }>(
    'select count(distinct wording)::int as wordings from forms',
  )
  return wordings
}

/** Of statements that were put to none, since their article is damaged. */
async function forgetOthers(queries: Queries): Promise<void> {
  for (const table of ['statements', 'statement_search', 'statement_search_sample']) {
    const forget = () =>
      queries.query(
        `update ${table} set form = null
         where form is not null and not exists (select from forms where forms.id = ${table}.form)`,
      )
    await undoneWhereItFails(queries, forget).catch(() => undefined)
  }
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
  const left = await queries.query<Row>(
    `update forms set wording = id where wording = any($1::bigint[]) returning ${COLUMNS}`,
    [[...new Set(unused.map(({ wording }) => wording))]],
  )
  const union = unionOf<bigint>()
  await join(queries, left.map(keyedOf), ['before', 'after'], union)
  await name(queries, union)
}

function keyedOf({ id, words, speaker, day }: Row): KeyedForm {
  const normals = words.split(' ')
  return { id, words: normals, speaker, day, keys: keysOf(normals) }
}

/** Each its own wording at first. Those that were not there before. */
async function insertNew(queries: Queries, forms: readonly KeyedForm[]): Promise<readonly KeyedForm[]> {
  const given = new Map(forms.map((form) => [form.id, form]))
  const rows = [...given.values()].map(({ id, words, speaker, day, keys }) => {
    return { id, words: words.join(' '), speaker, day, size: keys.length }
  })
  const inserted = await queries.query<{ id: string }>(
    `insert into forms (id, wording, words, speaker, day, size)
     select id, id, words, speaker, day, size
     from json_to_recordset($1::json) as given (id bigint, words text, speaker text, day date, size integer)
     on conflict do nothing returning id::text`,
    [JSON.stringify(rows)],
  )
  const fresh = inserted.map(({ id }) => given.get(id)!)
  await queries.query(
    `insert into form_keys (key, form)
     select key, form from json_to_recordset($1::json) as given (key integer, form bigint) on conflict do nothing`,
    [JSON.stringify(fresh.flatMap(({ id, keys }) => keys.map((key) => ({ key, form: id }))))],
  )
  return fresh
}

type Side = 'before' | 'after'
/** SQL: the neighbours of a given form among those of one of its keys. */
const NEAR: Readonly<Record<Side, string>> = {
  before: `(select form from form_keys
    where form_keys.key = given.key and form_keys.form >= given.first and form_keys.form < given.form
    order by form_keys.form desc limit ${FORM_NEIGHBOURS})`,
  after: `(select form from form_keys
    where form_keys.key = given.key and form_keys.form > given.form and form_keys.form <= given.last
    order by form_keys.form limit ${FORM_NEIGHBOURS})`,
}

/** Joins forms to the wordings of their neighbours that are alike and share a third of the keys of whichever has fewer. */
async function join(
  queries: Queries,
  forms: readonly KeyedForm[],
  sides: readonly Side[],
  union: Union<bigint>,
): Promise<void> {
  const pairs = await queries.query<{ form: string; other: string }>(
    `select given.form::text, near.form::text as other
     from json_to_recordset($1::json) as given (form bigint, key integer, first bigint, last bigint)
     cross join lateral (${sides.map((side) => NEAR[side]).join(' union all ')}) as near
     group by given.form, near.form
     having count(*) * ${ONE_SHARED_OF} >= least(given.form & 15, near.form & 15)`,
    [JSON.stringify(forms.flatMap((form) => form.keys.map((key) => ({ form: form.id, key, ...reachOf(form) }))))],
  )
  const given = new Map(forms.map((form) => [form.id, form]))
  const rows = await queries.query<Row>(`select ${COLUMNS} from forms where id = any($1::bigint[])`, [
    [...new Set(pairs.flatMap(({ form, other }) => [form, other]))],
  ])
  for (const { id, wording } of rows) union.join(BigInt(id), BigInt(wording))
  const near = new Map(rows.map((row) => [row.id, given.get(row.id) ?? keyedOf(row)]))
  for (const { form, other } of pairs) {
    const [a, b] = [BigInt(form), BigInt(other)]
    const [ours, theirs] = [near.get(form), near.get(other)]
    if (ours === undefined || theirs === undefined || union.find(a) === union.find(b)) continue
    if (alike(ours, theirs)) union.join(a, b)
  }
}

/** Every form takes the name of its wording. */
async function name(queries: Queries, union: Union<bigint>): Promise<void> {
  const renamed = [...union.joined()]
  for (let at = 0; at < renamed.length; at += 10_000) {
    const names = renamed.slice(at, at + 10_000).map((old) => ({ old: String(old), name: String(union.find(old)) }))
    await queries.query(
      `update forms set wording = given.name from json_to_recordset($1::json) as given (old bigint, name bigint)
       where forms.wording = given.old`,
      [JSON.stringify(names)],
    )
  }
}

async function* allForms(queries: Queries): AsyncGenerator<readonly KeyedForm[]> {
  for (let after = '0'; ; ) {
    const rows = await queries.query<Row>(
      `select ${COLUMNS} from forms where id > $1::bigint order by forms.id limit ${FORMS}`,
      [after],
    )
    if (rows.length === 0) return
    after = rows[rows.length - 1].id
    yield rows.map(keyedOf)
  }
}
