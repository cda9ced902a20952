/**
 * Brings a database's schema to this program's version: the numbered files of migrations/, each once and in order, all in
 * one transaction. Two programs that open a new database at the same time wait for each other.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { completeDerived, forEachArticle } from './complete.ts'
import { completeFindings } from './complete-findings.ts'
import type { Database, Queries } from './database.ts'
import { undoneWhereItFails } from './savepoints.ts'
import { StoreError } from './store-error.ts'
import { isDamage } from './undamaged.ts'

const FOLDER = new URL('./migrations/', import.meta.url)
/** Any number that no other program is likely to lock by. */
const LOCK = 7_270_116_513

export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

export function migrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ number: Number.parseInt(name, 10), name, sql: readFileSync(new URL(name, FOLDER), 'utf8') }))
}

/** Throws a StoreError where a newer Onrecord has written the database. */
export async function migrate(database: Database): Promise<void> {
  const wanted = migrations()
  const missing = async (queries: Queries) => missingOf(wanted, await appliedIn(queries), database.where)
  if ((await missing(database)).length === 0) return
  const update = database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [LOCK])
    await queries.query('create schema if not exists onrecord')
    await queries.query(
      'create table if not exists migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    )
    for (const { number, name, sql } of await missing(queries)) {
      for (const statement of statementsOf(sql)) await run(queries, statement, database.where)
      await queries.query('insert into migrations (number, name) values ($1, $2)', [number, name])
    }
    await completeDerived(queries)
    await completeFindings(queries)
  })
  await update.catch((error: unknown) => {
    throw isDamage(error) ? notBrought(database.where, error as Error) : error
  })
}

/** Of pages that hold more than one article's rows. What wrote the database can still open it. */
function notBrought(where: string, cause: Error): StoreError {
  const message = `the database in ${where} is damaged, and cannot be brought to this version: ${cause.message}. Nothing of it was changed. The version of Onrecord that wrote it opens it: let that one save what can be read (onrecord backup), and make a new record of it with this one (onrecord restore)`
  return new StoreError('data-damaged', message, { cause })
}

/**
 * A statement with `$1`, ids of articles, is run for some articles at a time: one that it fails on is left as it was. An index
 * over what is damaged is left out, since answers need none.
 */
async function run(queries: Queries, statement: string, where: string): Promise<void> {
  if (statement.includes('$1')) return forEachArticle(queries, (ids) => queries.query(statement, [ids]))
  try {
    await undoneWhereItFails(queries, () => queries.query(statement))
  } catch (cause) {
    if (statement.startsWith('create index') && isDamage(cause)) return
    const [, extension] = /^create extension if not exists (\w+)/.exec(statement) ?? []
    if (extension === undefined) throw cause
    const message = `${where} has not the extension ${extension} (${(cause as Error).message}). Install PostgreSQL's contrib package, or let an administrator say there: create extension ${extension}`
    throw new StoreError('server-unsuitable', message, { cause })
  }
}

/** Numbers of the migrations that were run; none in a database without the schema. */
async function appliedIn(database: Queries): Promise<readonly number[]> {
  const [{ exists }] = await database.query<{ exists: boolean }>(
    "select to_regclass('onrecord.migrations') is not null as exists",
  )
  if (!exists) return []
  const rows = await database.query<{ number: number }>('select number from migrations')
  return rows.map(({ number }) => number)
}

/** All that were not run, not only those above the highest that was: two lines of development may have met here. */
function missingOf(wanted: readonly Migration[], applied: readonly number[], where: string): readonly Migration[] {
  const known = new Set(wanted.map(({ number }) => number))
  if (!applied.every((number) => known.has(number))) {
    throw new StoreError(
      'data-newer',
      `${where} was written by a newer Onrecord. Update Onrecord, or name another folder with --data`,
    )
  }
  const done = new Set(applied)
  return wanted.filter(({ number }) => !done.has(number))
}

/** The statements of a migration. A semicolon at a line's end ends one, so none may stand there within one. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
