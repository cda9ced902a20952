/**
 * The holder's side of a shared data folder: while one process has PGlite open, it asks and keeps for the others of the
 * same user, over a socket that only this user can reach. So `onrecord search` works while `onrecord serve` runs.
 */

import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Database, Queries } from './database.ts'
import { messagesOf, type Reply, type Request, relayError, send } from './relay-protocol.ts'

/** A client that says nothing for so long in the middle of a transaction is given up, so that others get on. */
const PATIENCE_MS = 60_000

/** A new address for a socket, in a folder of its own that is this user's alone. */
export function newSocketAddress(): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\onrecord-${randomUUID()}`
  return join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'socket')
}

/** Clears an address away, with its folder where nothing else is in it. */
export function removeSocket(address: string): void {
  if (process.platform === 'win32') return
  rmSync(address, { force: true })
  try {
    rmdirSync(dirname(address))
  } catch {
    // Gone already, or not ours to remove.
  }
}

/** Starts to serve others. Returns how to stop: what they were in the middle of is rolled back. */
export async function relay(database: Database, address: string): Promise<() => Promise<void>> {
  const sockets = new Map<Socket, Promise<void>>()
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const served = serve(database, socket).finally(() => {
      sockets.delete(socket)
      socket.destroy()
    })
    sockets.set(socket, served)
  })
  server.listen(address)
  await once(server, 'listening')
  return async () => {
    server.close()
    const open = [...sockets]
    for (const [socket] of open) socket.destroy()
    await Promise.allSettled(open.map(([, served]) => served))
  }
}

async function serve(database: Database, socket: Socket): Promise<void> {
  const requests = messagesOf<Request>(socket)
  for (let next = await requests.next(); !next.done; next = await requests.next()) {
    if (next.value.ask === 'query') send(socket, await answer(database, next.value))
    else if (next.value.ask === 'begin') await serveTransaction(database, socket, requests)
  }
}

async function serveTransaction(
  database: Database,
  socket: Socket,
  requests: AsyncGenerator<Request, void>,
): Promise<void> {
  const done = await database
    .transaction(async (queries) => {
      socket.setTimeout(PATIENCE_MS, () => socket.destroy())
      send(socket, { rows: [] })
      for (let next = await requests.next(); !next.done; next = await requests.next()) {
        if (next.value.ask === 'commit') return
        if (next.value.ask === 'rollback') break
        if (next.value.ask === 'query') send(socket, await answer(queries, next.value))
      }
      throw new Error('rolled back')
    })
    .then(
      (): Reply => ({ rows: [] }),
      (error): Reply => ({ error: relayError(error) }),
    )
  socket.setTimeout(0)
  send(socket, done)
}

async function answer(queries: Queries, { sql, parameters }: Extract<Request, { ask: 'query' }>): Promise<Reply> {
  try {
    return { rows: await queries.query(sql, parameters) }
  } catch (error) {
    return { error: relayError(error) }
  }
}
