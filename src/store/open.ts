/** Opens the store: the server where one is named, else the folder. Its schema is this program's afterwards. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'

export interface StoreOptions {
  /** Connection string of a PostgreSQL server. */
  readonly url?: string
  /** The folder where PGlite keeps its files; made where it is missing. */
  readonly folder: string
}

/** Throws a StoreError where it cannot be opened. */
export async function openStore({ url, folder }: StoreOptions): Promise<Database> {
  const database = url === undefined ? await openFolder(resolve(folder)) : await openServer(url)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openServer(url: string): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(url)
}

async function openFolder(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { openPglite } = await import('./pglite.ts')
  return openPglite(join(folder, 'pglite'), folder)
}

/** A store that is gone with the process. For tests. */
export async function openStoreInMemory(): Promise<Database> {
  const { openPgliteInMemory } = await import('./pglite.ts')
  const database = await openPgliteInMemory()
  await migrate(database)
  return database
}
