/** Opens the store: the server where one is named, else the folder. Its schema is this program's afterwards. */
import { resolve } from 'node:path'
import type { Database } from './database.ts'
import type { Use } from './folder.ts'
import { migrate } from './migrate.ts'
import { withWholeRecord } from './whole-record.ts'

export interface StoreOptions {
  /** Connection string of a PostgreSQL server. */
  readonly url?: string
  /** The folder where PGlite keeps its files; made where it is missing. */
  readonly folder: string
  /** What this process does, for those who find the folder in use: `onrecord add`. */
  readonly command?: string
  /** It is asked little and closed soon: it opens quicker, and keeps less of the folder at hand. */
  readonly brief?: boolean
}

/** Throws a StoreError where it cannot be opened. */
export async function openStore({ url, folder, command = 'onrecord', brief = false }: StoreOptions): Promise<Database> {
  const database = url === undefined ? await openDataFolder(resolve(folder), { command, brief }) : await openServer(url)
  try {
    await migrate(database)
    return withWholeRecord(database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openServer(url: string): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(url)
}

async function openDataFolder(folder: string, use: Use): Promise<Database> {
  const { openFolder } = await import('./folder.ts')
  return openFolder(folder, use)
}

/** A store that is gone with the process. */
export async function openStoreInMemory(): Promise<Database> {
  const { openPgliteInMemory } = await import('./pglite.ts')
  const { templateTar } = await import('./template.ts')
  const database = await openPgliteInMemory(templateTar())
  await migrate(database)
  return withWholeRecord(database)
}
