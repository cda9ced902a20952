/** A record on a disk that cannot be written: PostgreSQL writes even to be read, so it is given a copy that ends with us. */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'
import { causeCode, StoreError } from './store-error.ts'

/** Nobody writes the folder's files meanwhile. Throws a StoreError where something is to be kept. */
export async function openReadOnly(files: string, folder: string): Promise<Database> {
  const copy = mkdtempSync(join(tmpdir(), 'onrecord-read-'))
  const remove = () => rmSync(copy, { recursive: true, force: true })
  process.once('exit', remove)
  const close = () => {
    process.off('exit', remove)
    remove()
  }
  try {
    copyFiles(files, copy)
    const database = await openPglite(copy, folder)
    await migrate(database)
    await database.query('set default_transaction_read_only = on')
    return {
      where: folder,
      query: (sql, parameters, time) => database.query<never>(sql, parameters, time).catch(refuse(folder)),
      transaction: (work) => database.transaction(work).catch(refuse(folder)),
      async close() {
        await database.close()
        close()
      },
    }
  } catch (error) {
    close()
    throw error
  }
}

/** Files of such a disk may say that nobody may write them: the copies are ours. */
function copyFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      mkdirSync(target, { mode: 0o700 })
      copyFiles(source, target)
    } else if (entry.isFile()) {
      copyFileSync(source, target)
      chmodSync(target, 0o600)
    }
  }
}

/** read_only_sql_transaction. */
const READ_ONLY = '25006'

const refuse = (folder: string) => (error: unknown) => {
  if (causeCode(error) !== READ_ONLY) throw error
  const message = `the disk that holds ${folder} cannot be written: the record can be read, and nothing can be kept in it. Name another folder with --data`
  throw new StoreError('data-unusable', message, { cause: error })
}
