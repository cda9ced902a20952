/**
 * The write-ahead log of a folder that is closed, kept small: PostgreSQL keeps pieces of it for what it will write next,
 * up to 256 MB, which a folder that lies there does not need.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Queries } from './database.ts'

/** Pieces that stay: the one being written, and the next, into which closing may write. */
const KEPT = 2

const segmentsOf = (files: string): string[] =>
  readdirSync(join(files, 'pg_wal'))
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()

/** The piece that is being written, with all before it done with. Null where there is nothing to trim. */
export async function lastSegment(queries: Queries, files: string): Promise<string | null> {
  if (segmentsOf(files).length <= KEPT) return null
  await queries.query('checkpoint')
  const [{ name }] = await queries.query<{ name: string }>(
    'select pg_walfile_name(pg_current_wal_insert_lsn()) as name',
  )
  return name
}

/** Removes the pieces that were never written to, after the database is closed. */
export function trimLog(files: string, last: string): void {
  const ahead = segmentsOf(files).filter((name) => name > last)
  for (const name of ahead.slice(KEPT - 1)) rmSync(join(files, 'pg_wal', name), { force: true })
}
