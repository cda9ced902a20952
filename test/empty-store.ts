/**
 * Empty databases for tests. To make one takes a second of computing and to empty one a tenth of that, so a worker keeps
 * those that its tests are done with: `close()` gives one back.
 */
import { type Database, openStore, openStoreInMemory } from '../src/store/index.ts'
import { type PostgresServer, SERVERS, startPostgres } from './postgres-server.ts'

interface Kept {
  readonly spare: { readonly memory: Database[]; readonly server: Database[] }
  server: PostgresServer | null
}

const kept: Kept = { spare: { memory: [], server: [] }, server: null }

/** On PGlite, in memory. */
export const openEmptyStore = (): Promise<Database> => lent(kept.spare.memory, openStoreInMemory)

/** On a server that this worker's tests share, whose programs are in the folder `bin`. */
export const openEmptyStoreOnServer = (bin: string): Promise<Database> =>
  lent(kept.spare.server, () => {
    kept.server ??= startPostgres(bin, [], process.env[SERVERS])
    return openStore({ url: kept.server.newDatabase(), folder: '' })
  })

async function lent(spare: Database[], open: () => Promise<Database>): Promise<Database> {
  const database = spare.pop() ?? (await open())
  const schema = await schemaOf(database)
  return {
    ...database,
    async close() {
      // A test that changed the schema had a database for itself.
      if ((await schemaOf(database)) !== schema) return database.close()
      await empty(database)
      spare.push(database)
    },
  }
}

async function empty(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'onrecord'::regnamespace and relkind = 'r' and relname <> 'migrations'`,
  )
  await database.query(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`)
  await database.query(
    `delete from pg_statistic where starelid in (select oid from pg_class where relnamespace = 'onrecord'::regnamespace)`,
  )
}

/** All that the schema is made of, as one value to compare. */
async function schemaOf(database: Database): Promise<string> {
  const [{ schema }] = await database.query<{ schema: string }>(
    `select (select md5(string_agg(concat_ws(' ', relname, attnum, attname, atttypid, atttypmod, attnotnull), ',' order by relname, attnum))
         from pg_class join pg_attribute on attrelid = pg_class.oid where relnamespace = 'onrecord'::regnamespace and attnum > 0)
       || (select md5(string_agg(concat_ws(' ', conname, conrelid::text), ',' order by conname, conrelid))
         from pg_constraint where connamespace = 'onrecord'::regnamespace)
       || (select md5(string_agg(concat_ws(' ', proname, prosrc), ',' order by proname, prosrc))
         from pg_proc where pronamespace = 'onrecord'::regnamespace)
       || (select md5(coalesce(string_agg(concat_ws(' ', tgname, tgrelid::text), ',' order by tgname, tgrelid), ''))
         from pg_trigger) as schema`,
  )
  return schema
}
