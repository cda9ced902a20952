/** Runs a suite on each database that Onrecord keeps its record in. */
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, openStore, openStoreInMemory } from '../src/store/index.ts'
import { findPostgres, HOW_TO_GET_IT, startPostgres } from './postgres-server.ts'

interface Opened {
  readonly database: Database
  close(): Promise<void>
}

/** The suite calls `database()` inside its tests. It starts empty, and is shared by the suite's tests. */
export function onEveryDatabase(what: string, suite: (database: () => Database) => void): void {
  describe(`${what}, on PGlite`, () => suite(openedBefore(openMemory)))
  const postgres = findPostgres()
  const open = () => openServer(postgres!)
  if (postgres === null) describe.skip(`${what}, on a server: ${HOW_TO_GET_IT}`, () => suite(openedBefore(open)))
  else describe(`${what}, on a PostgreSQL server`, () => suite(openedBefore(open)))
}

function openedBefore(open: () => Promise<Opened>): () => Database {
  let it: Opened | undefined
  beforeAll(async () => {
    it = await open()
  })
  afterAll(() => it?.close())
  return () => it!.database
}

async function openMemory(): Promise<Opened> {
  const database = await openStoreInMemory()
  return { database, close: () => database.close() }
}

async function openServer(bin: string): Promise<Opened> {
  const server = startPostgres(bin)
  const database = await openStore({ url: server.newDatabase(), folder: '' })
  return {
    database,
    async close() {
      await database.close()
      server.stop()
    },
  }
}
