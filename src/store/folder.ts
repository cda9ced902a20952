/**
 * A data folder: PGlite's files in `pglite/`, and the lock beside them in `lock/`. The first process to open it holds it
 * and asks and keeps for the others, which need not know; when it ends, the next one that has something to ask takes
 * over.
 */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { asDamage } from './damaged.ts'
import type { Database } from './database.ts'
import { identityOf, isSameFolder } from './folder-identity.ts'
import { type Holder, holderOfThisProcess } from './holder.ts'
import { type Held, takeLock, whoHolds } from './lock.ts'
import { openPglite } from './pglite.ts'
import { openPgliteThread } from './pglite-thread.ts'
import { openReadOnly } from './read-only.ts'
import { openRelay, type Relay } from './relay.ts'
import { HolderGone } from './relay-protocol.ts'
import { openRelayed } from './relayed.ts'
import { addressOf, isElsewhere, removeSocket } from './socket-place.ts'
import { causeCode, StoreError } from './store-error.ts'
import { copyTemplate } from './template.ts'
import { unusable } from './unusable.ts'

/** What is done with it: for people, and whether it is asked little. */
export interface Use {
  readonly command: string
  readonly brief: boolean
}

/** Throws a StoreError where the folder cannot be used. */
export async function openFolder(folder: string, use: Use): Promise<Database> {
  let current = open(folder, use)
  await current
  /** Once more with the next holder, where the one that was asked went away. It may be this process. */
  const again = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const asked = current
    try {
      return await work(await asked)
    } catch (error) {
      if (!(error instanceof HolderGone)) throw asDamage(folder, error)
      if (current === asked) current = open(folder, use)
      return again(work)
    }
  }
  return {
    where: folder,
    files: join(folder, 'pglite'),
    query: (sql, parameters, time) => again((database) => database.query(sql, parameters, time)),
    transaction: (work) => again((database) => database.transaction(work)),
    close: async () => (await current).close(),
  }
}

async function open(folder: string, use: Use): Promise<Database> {
  try {
    return await openShared(folder, use)
  } catch (error) {
    const files = join(folder, 'pglite')
    const isReadOnly = error instanceof StoreError && causeCode(error.cause ?? {}) === 'EROFS'
    if (!isReadOnly || !existsSync(files)) throw error
    // A holder that sees the same disk as one that can be written was asked before.
    requireDatabase(files)
    return openReadOnly(files, folder)
  }
}

async function openShared(folder: string, use: Use): Promise<Database> {
  const lock = join(folder, 'lock')
  await usable(folder, () => mkdirSync(lock, { recursive: true, mode: 0o700 }))
  for (;;) {
    const held = (await usable(folder, () => whoHolds(lock))) ?? (await take(folder, lock, use))
    if (!('holder' in held)) return held
    const { holder, life } = held
    if (life === 'unknown') throw inUse(folder, holder)
    try {
      const address = addressOf(lock, holder.socket)
      return await openRelayed({ address, where: folder, silent: () => inUse(folder, holder) })
    } catch (error) {
      // It may have ended since. Anything else, another user's socket for one, stays as it is.
      if (!(error instanceof HolderGone)) throw inUse(folder, holder)
    }
  }
}

/** The database in this process, or who was quicker. */
async function take(folder: string, lock: string, { command, brief }: Use): Promise<Database | Held> {
  const relay = await usable(folder, () => openRelay(lock))
  try {
    const taken = await usable(folder, () => takeLock(lock, holderOfThisProcess(command, lock, relay.socket)))
    if (!('release' in taken)) {
      relay.close()
      return taken
    }
    if (taken.dead !== null) clearAfter(taken.dead, lock)
    return await hold(folder, relay, taken.release, brief)
  } catch (error) {
    relay.close()
    throw error
  }
}

/** Where the lock came with a copy, the socket of the folder's original is left alone. */
function clearAfter({ folder, socket }: Holder, lock: string): void {
  const own = folder !== null && isSameFolder(folder, identityOf(lock))
  if (own || !isElsewhere(socket)) removeSocket(lock, socket)
}

async function hold(folder: string, relay: Relay, release: () => void, brief: boolean): Promise<Database> {
  try {
    const files = join(folder, 'pglite')
    await makeFiles(files, folder)
    const database = await openPgliteThread(files, folder, { brief })
    relay.open(database)
    return {
      ...database,
      async close() {
        await relay.stop()
        await database.close()
        release()
        relay.close()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** A new database where there is none. It is made under another name first, so that a crash leaves no half of one. */
async function makeFiles(files: string, folder: string): Promise<void> {
  if (existsSync(files)) return requireDatabase(files)
  if (await usable(folder, () => copyTemplate(files))) return
  const begun = `${files}.new`
  rmSync(begun, { recursive: true, force: true })
  const database = await openPglite(begun, folder)
  await database.close()
  renameSync(begun, files)
}

/** PGlite would begin a new database over what is left of one, and what was kept would be lost for good. */
function requireDatabase(files: string): void {
  const missing = ['PG_VERSION', join('global', 'pg_control')].find((name) => !existsSync(join(files, name)))
  if (missing === undefined) return
  const message = `the database in ${files} lacks its file ${missing}, and nothing was done to it. Restore the folder from a backup or a copy, or name another with --data and add the articles anew`
  throw new StoreError('data-damaged', message)
}

/** The result, or a StoreError in place of the system's. */
async function usable<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(folder, error)
  }
}

function inUse(folder: string, { command, pid, host, since }: Holder): StoreError {
  const who = `"${command}" (process ${pid} on ${host}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`
  const message = `the record in ${folder} is in use by ${who}, which does not answer. Wait for it or end it, or name another folder with --data. If that machine is gone for good, delete ${join(folder, 'lock')}`
  return new StoreError('data-in-use', message)
}
