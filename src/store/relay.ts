/**
 * The holder's side of a shared data folder: while one process has PGlite open, it asks and keeps for the others of the
 * same user, over a socket that only this user can reach. So `onrecord search` works while `onrecord serve` runs.
 */

import { existsSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Database, Queries } from './database.ts'
import { identityOf } from './folder-identity.ts'
import {
  ASKING_FILE,
  messagesOf,
  type Reply,
  type Request,
  relayError,
  send,
  type WhereAnswer,
  type WhereRequest,
} from './relay-protocol.ts'
import { listenFor, removeSocket } from './socket-place.ts'

/** A client that says nothing for so long in the middle of a transaction is given up, so that others get on. */
const PATIENCE_MS = 60_000

/**
 * Listens from before the lock is taken until after it is let go: whoever connects finds a living process. What comes
 * before the database is open, or after the end began, waits.
 */
export interface Relay {
  /** As a lock names it. */
  readonly socket: string
  open(database: Database): void
  /** Ends what is being asked; what others were in the middle of is rolled back. */
  stop(): Promise<void>
  /** Lets those go that wait, to ask the next holder. */
  close(): void
}

/** `folder` is the lock's. */
export async function openRelay(folder: string): Promise<Relay> {
  const identity = identityOf(folder)
  let opened = new Deferred<Database>()
  const sockets = new Map<Socket, Promise<void>>()
  const where = ({ file }: WhereRequest): WhereAnswer => {
    const sees = file !== null && ASKING_FILE.test(file) && existsSync(join(folder, file))
    return { ...identity, sees }
  }
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const served = serve(() => opened.promise, where, socket).finally(() => {
      sockets.delete(socket)
      socket.destroy()
    })
    sockets.set(socket, served)
  })
  const socket = await listenFor(server, folder)
  return {
    socket,
    open: (database) => opened.resolve(database),
    async stop() {
      const asked = [...sockets]
      opened = new Deferred()
      for (const [client] of asked) client.destroy()
      await Promise.allSettled(asked.map(([, served]) => served))
    },
    close() {
      server.close()
      removeSocket(folder, socket)
      for (const client of sockets.keys()) client.destroy()
    },
  }
}

class Deferred<T> {
  resolve: (value: T) => void = () => {}
  readonly promise = new Promise<T>((resolve) => {
    this.resolve = resolve
  })
}

async function serve(
  opened: () => Promise<Database>,
  where: (request: WhereRequest) => WhereAnswer,
  socket: Socket,
): Promise<void> {
  const requests = messagesOf<Request>(socket)
  for (let next = await requests.next(); !next.done; next = await requests.next()) {
    const request = next.value
    if (request.ask === 'where') send(socket, { rows: [where(request)] })
    else if (request.ask === 'query') send(socket, await answer(await opened(), request))
    else if (request.ask === 'begin') await serveTransaction(await opened(), socket, requests)
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

async function answer(
  queries: Queries,
  { sql, parameters, leftMs, takenMs }: Extract<Request, { ask: 'query' }>,
): Promise<Reply> {
  try {
    const time = leftMs === undefined ? undefined : { leftMs, takenMs }
    return { rows: await queries.query(sql, parameters, time), ...time }
  } catch (error) {
    return { error: relayError(error) }
  }
}
