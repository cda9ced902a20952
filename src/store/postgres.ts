/** The dialect on a PostgreSQL server, 15 or later, named by a connection string. */
import pg from 'pg'
import { asDamage } from './damaged.ts'
import type { Database, Queries, Time } from './database.ts'
import { causeCode, StoreError } from './store-error.ts'
import { requireTime, take, tooLong } from './within-time.ts'

export async function openPostgres(url: string): Promise<Database> {
  const where = withoutPassword(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    options: '-c search_path=onrecord,public',
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks while idle is replaced on the next query, which says so if the server is gone.
  pool.on('error', () => {})
  try {
    await requireSuitable(pool, where)
  } catch (error) {
    await pool.end()
    if (error instanceof StoreError) throw error
    throw unreachable(where, error)
  }
  const translated = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw translate(where, error)
    })
  return {
    where,
    query: (sql, parameters, time) =>
      translated(
        time === undefined ? queriesOf(pool).query(sql, parameters) : queryWithin(pool, time, sql, parameters),
      ),
    transaction: (work) => translated(transaction(pool, work, 3)),
    close: () => pool.end(),
  }
}

/** Errors of the server as a whole, in words; those of one query stay as they are. */
function translate(where: string, error: unknown): unknown {
  const code = causeCode(error) ?? ''
  if (code === '53100') {
    const message = `the disk of ${where} is full. What was being added was not kept, what was there before is safe. Free some space there and run the same command again`
    return new StoreError('data-full', message, { cause: error })
  }
  const lost =
    /^(08|57P)/.test(code) || code.startsWith('ECONN') || code === 'EPIPE' || /terminated|timeout/.test(String(error))
  return lost && !(error instanceof StoreError) ? unreachable(where, error) : asDamage(where, error)
}

function unreachable(where: string, error: unknown): StoreError {
  const reason = (error as Error).message || causeCode(error)
  const message = `the PostgreSQL server ${where} does not answer (${reason}). Start it, or check DATABASE_URL; without DATABASE_URL Onrecord keeps its record in a folder`
  return new StoreError('server-unreachable', message, { cause: error })
}

/** The code of a query that was ended. */
const CANCELLED = '57014'

/** Two programs that add the same articles in another order can wait for each other; the server then fails one. */
const TRY_AGAIN = new Set(['40P01', '40001'])

async function transaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>, tries: number): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(queriesOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    if (broken || tries <= 1 || !TRY_AGAIN.has(causeCode(error) ?? '')) throw error
  } finally {
    client.release(broken)
  }
  return transaction(pool, work, tries - 1)
}

/** The server ends the query when its time is up, and when who asked has gone. */
async function queryWithin<Row extends object>(
  pool: pg.Pool,
  time: Time,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  requireTime(time)
  const client = await pool.connect()
  const startedMs = performance.now()
  let asks = true
  let ending: Promise<unknown> | undefined
  /** Over another connection, for which it may wait: by then this one may be at work for somebody else. */
  const end = async () => {
    const other = await pool.connect()
    const { processID } = client as unknown as { readonly processID: number }
    if (asks) ending = other.query('select pg_cancel_backend($1)', [processID]).catch(() => {})
    await ending
    other.release()
  }
  const leave = () => void end().catch(() => {})
  let broken: Error | undefined
  try {
    requireTime(time)
    await client.query(`set statement_timeout = ${Math.max(1, Math.round(time.leftMs))}`)
    time.signal?.addEventListener('abort', leave, { once: true })
    const { rows } = await client.query<Row>(sql, [...parameters])
    return rows
  } catch (error) {
    time.signal?.throwIfAborted()
    throw causeCode(error) === CANCELLED ? tooLong() : error
  } finally {
    time.signal?.removeEventListener('abort', leave)
    asks = false
    await ending
    await client.query('reset statement_timeout').catch((error) => {
      broken = error
    })
    take(time, performance.now() - startedMs)
    client.release(broken)
  }
}

function queriesOf(on: pg.Pool | pg.PoolClient): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await on.query<Row>(sql, [...parameters])
      return rows
    },
  }
}

async function requireSuitable(pool: pg.Pool, where: string): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  )
  const [{ version, encoding }] = rows
  if (version < 150_000) {
    throw new StoreError(
      'server-unsuitable',
      `${where} is PostgreSQL ${Math.floor(version / 10_000)}; Onrecord needs 15 or later`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new StoreError(
      'server-unsuitable',
      `${where} keeps text in ${encoding}. Make a database with: createdb -E UTF8 -T template0 NAME`,
    )
  }
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^/@:]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}
