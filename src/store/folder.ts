/**
 * A data folder: PGlite's files in `pglite/`, and the lock beside them in `lock/`. The first process to open it holds it
 * and asks and keeps for the others, which need not know; when it ends, the next one that has something to ask takes
 * over.
 */

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database.ts'
import { type Holder, holderOfThisProcess } from './holder.ts'
import { takeLock } from './lock.ts'
import { openPglite } from './pglite.ts'
import { newSocketAddress, relay, removeSocket } from './relay.ts'
import { HolderGone } from './relay-protocol.ts'
import { openRelayed } from './relayed.ts'
import { StoreError } from './store-error.ts'
import { copyTemplate } from './template.ts'
import { unusable } from './unusable.ts'

/** A holder needs this long at most from taking the lock to listening: it may have to make or mend its files. */
const PATIENCE_MS = 20_000

/** Throws a StoreError where the folder cannot be used. */
export async function openFolder(folder: string, command: string): Promise<Database> {
  let current = open(folder, command)
  await current
  /** Once more with the next holder, where the one that was asked went away. It may be this process. */
  const again = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const asked = current
    try {
      return await work(await asked)
    } catch (error) {
      if (!(error instanceof HolderGone)) throw error
      if (current === asked) current = open(folder, command)
      return again(work)
    }
  }
  return {
    where: folder,
    query: (sql, parameters) => again((database) => database.query(sql, parameters)),
    transaction: (work) => again((database) => database.transaction(work)),
    close: async () => (await current).close(),
  }
}

async function open(folder: string, command: string): Promise<Database> {
  usable(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const address = newSocketAddress()
    const me = holderOfThisProcess(command, address)
    const taken = usable(folder, () => takeLock(join(folder, 'lock'), me))
    if ('release' in taken) {
      if (taken.dead !== null) removeSocket(taken.dead.socket)
      return hold(folder, address, taken.release)
    }
    removeSocket(address)
    const { holder } = taken
    if (holder.host !== me.host) throw inUse(folder, holder)
    try {
      return await openRelayed(holder.socket, folder)
    } catch (error) {
      // It may be about to listen, or have ended since. Anything else, another user's socket for one, stays as it is.
      if (!(error instanceof HolderGone) || Date.now() > until) throw inUse(folder, holder)
      await sleep(50)
    }
  }
}

async function hold(folder: string, address: string, release: () => void): Promise<Database> {
  const letGo = () => {
    removeSocket(address)
    release()
  }
  try {
    const files = join(folder, 'pglite')
    await makeFiles(files, folder)
    const database = await openPglite(files, folder)
    const stop = await relay(database, address)
    return {
      ...database,
      async close() {
        await stop()
        await database.close()
        letGo()
      },
    }
  } catch (error) {
    letGo()
    throw error
  }
}

/** A new database where there is none. It is made under another name first, so that a crash leaves no half of one. */
async function makeFiles(files: string, folder: string): Promise<void> {
  if (existsSync(files) || usable(folder, () => copyTemplate(files))) return
  const begun = `${files}.new`
  rmSync(begun, { recursive: true, force: true })
  const database = await openPglite(begun, folder)
  await database.close()
  renameSync(begun, files)
}

/** The result, or a StoreError in place of the system's. */
function usable<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(folder, error)
  }
}

function inUse(folder: string, { command, pid, host, since }: Holder): StoreError {
  const who = `"${command}" (process ${pid} on ${host}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`
  const message = `the record in ${folder} is in use by ${who}, which does not answer. Wait for it or end it, or name another folder with --data. If that machine is gone for good, delete ${join(folder, 'lock')}`
  return new StoreError('data-in-use', message)
}
