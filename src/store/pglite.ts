/** The dialect on PGlite: PostgreSQL in this process, its files in a folder. What is mended of it: `durable-files.ts`. */
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import type { Database, Queries, Time } from './database.ts'
import { DurableFiles } from './durable-files.ts'
import { StoreError } from './store-error.ts'
import { lastSegment, trimLog } from './trim-log.ts'
import { unusable } from './unusable.ts'
import { requireTime, take } from './within-time.ts'

const extensions = { unaccent, pg_trgm }
/** Its log in pieces of 1 MiB, of which a folder that is closed keeps two. PostgreSQL's own are of 16. */
export const INITDB_OPTIONS = ['--wal-segsize=1']
/** What lies in its files is in memory before long, so a row by its key costs about what a row in passing does. */
const SETTINGS = [
  'wal_sync_method=fsync',
  'search_path=onrecord,public',
  'max_wal_size=256MB',
  'min_wal_size=32MB',
  'random_page_cost=1.1',
]

/**
 * Pages that PostgreSQL keeps at hand. On opening it clears them all, which for the 128 MB that it takes by itself is a
 * quarter of what a command that asks one question computes. A database in memory has its files there already.
 */
const FEW_PAGES = ['-c', 'shared_buffers=16MB']

/**
 * Opens the folder, which nobody else may have open: the caller holds its lock. `brief`: it is asked little. Throws a
 * StoreError where its files cannot be read or written, then and later.
 */
export async function openPglite(folder: string, where: string, brief = false): Promise<Database> {
  const startParams = [
    // -F is: no fsync.
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...SETTINGS.flatMap((setting) => ['-c', setting]),
    ...(brief ? FEW_PAGES : []),
  ]
  const fs = new DurableFiles(folder)
  /** After a write that failed PGlite is not asked any more, not even to close: its files are mended on the next opening. */
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (fs.failed !== null) throw unusable(where, fs.failed)
    try {
      return await work()
    } catch (error) {
      throw fs.failed === null ? error : unusable(where, fs.failed)
    }
  }
  const pglite = await guarded(() =>
    PGlite.create({ fs, extensions, startParams, initDbStartParams: INITDB_OPTIONS }),
  ).catch((cause) => {
    throw cause instanceof StoreError ? cause : unopened(folder, cause)
  })
  const database = dialectOf(pglite, where)
  return {
    where,
    query: (sql, parameters, time) => guarded(() => database.query(sql, parameters, time)),
    transaction: (work) => guarded(() => database.transaction(work)),
    async close() {
      if (fs.failed !== null) return
      const last = await guarded(() => lastSegment(database, folder))
      await guarded(() => database.close())
      if (last !== null) trimLog(folder, last)
    },
  }
}

function unopened(folder: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const message = `the database in ${folder} cannot be opened (${reason}). Restore the folder from a copy, or name another with --data and add the articles anew`
  return new StoreError('data-damaged', message, { cause })
}

/** A database that lives as long as the process. From a tar archive of PGlite's files it is there six times as fast. */
export async function openPgliteInMemory(files: Blob | null): Promise<Database> {
  const startParams = [...PGlite.defaultStartParams, '-c', 'search_path=onrecord,public', ...FEW_PAGES]
  return dialectOf(await PGlite.create({ extensions, startParams, loadDataDir: files ?? undefined }), 'memory')
}

function dialectOf(pglite: PGliteInterface, where: string): Database {
  const queriesOf = (on: PGliteInterface | Transaction): Queries => ({
    // Here a query cannot be ended, only the question that it is of.
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = [], time?: Time) {
      requireTime(time)
      const startedMs = performance.now()
      const { rows } = await on.query<Row>(sql, [...parameters])
      if (time !== undefined) take(time, performance.now() - startedMs)
      return rows
    },
  })
  return {
    where,
    ...queriesOf(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queriesOf(transaction))),
    close: () => pglite.close(),
  }
}
