/** Runs a suite on each database that Onrecord keeps its record in. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../src/store/index.ts'
import { openEmptyStore, openEmptyStoreOnServer } from './empty-store.ts'
import { findPostgres, HOW_TO_GET_IT } from './postgres-server.ts'

/** The suite calls `database()` inside its tests. It starts empty, and is shared by the suite's tests. */
export function onEveryDatabase(what: string, suite: (database: () => Database) => void): void {
  describe(`${what}, on PGlite`, () => suite(openedBefore(openEmptyStore)))
  const postgres = findPostgres()
  const open = () => openEmptyStoreOnServer(postgres!)
  if (postgres === null) describe.skip(`${what}, on a server: ${HOW_TO_GET_IT}`, () => suite(openedBefore(open)))
  else describe(`${what}, on a PostgreSQL server`, () => suite(openedBefore(open)))
}

function openedBefore(open: () => Promise<Database>): () => Database {
  let it: Database | undefined
  beforeAll(async () => {
    it = await open()
  })
  afterAll(() => it?.close())
  return () => it!
}
