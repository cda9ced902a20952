/**
 * The dialect on PGlite: PostgreSQL in this process, its files in a folder.
 *
 * PGlite switches PostgreSQL's `fsync` off, and its file system has none. Both are mended here, so that what was
 * committed outlives a power cut as it does with a server: see docs/storage.md for what it costs and what it rests on.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { Database, Queries } from './database.ts'

const extensions = { unaccent, pg_trgm }
const SETTINGS = ['wal_sync_method=fsync', 'search_path=onrecord,public', 'max_wal_size=256MB', 'min_wal_size=32MB']

/** Opens the folder, which nobody else may have open: the caller holds its lock. */
export async function openPglite(folder: string, where: string): Promise<Database> {
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...SETTINGS.flatMap((setting) => ['-c', setting]),
  ]
  return dialectOf(await PGlite.create({ fs: new SyncedFiles(folder), extensions, startParams }), where)
}

/** A database that lives as long as the process, for tests. */
export async function openPgliteInMemory(): Promise<Database> {
  const startParams = [...PGlite.defaultStartParams, '-c', 'search_path=onrecord,public']
  return dialectOf(await PGlite.create({ extensions, startParams }), 'memory')
}

function dialectOf(pglite: PGliteInterface, where: string): Database {
  const queriesOf = (on: PGliteInterface | Transaction): Queries => ({
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const { rows } = await on.query<Row>(sql, [...parameters])
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

/** What PGlite's module shows of its open files. */
interface OpenFile {
  /** The file descriptor of a regular file. */
  readonly nfd?: number
  readonly node: object
}
interface NodeFiles {
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
  realPath(node: object): string
}

/** Files in a folder whose `fsync` is the operating system's. */
class SyncedFiles extends NodeFS {
  override async init(...input: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...input)
    const install = (module: unknown) => {
      const files = (module as { NODEFS: NodeFiles }).NODEFS
      files.stream_ops.fsync = syncWithFolder(files)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), install] } }
  }
}

/** Syncs a file and, the first time it is seen, the folder that lists it: a new file's name must outlive a power cut too. */
function syncWithFolder(files: NodeFiles): (file: OpenFile) => number {
  const listed = new Set<string>()
  return ({ nfd, node }) => {
    if (nfd === undefined) return 0
    fsyncSync(nfd)
    const path = files.realPath(node)
    if (!listed.has(path)) {
      syncFolder(dirname(path))
      listed.add(path)
    }
    return 0
  }
}

function syncFolder(path: string): void {
  // Windows has no such thing; its journal keeps names by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
