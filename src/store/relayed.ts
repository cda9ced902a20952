/** The dialect through another process that has the data folder open: the other side of `relay.ts`. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Queries, Time } from './database.ts'
import { identityOf, isSameFolder } from './folder-identity.ts'
import {
  HolderGone,
  messagesOf,
  type Reply,
  type Request,
  restoreError,
  send,
  type WhereAnswer,
} from './relay-protocol.ts'
import { causeCode } from './store-error.ts'
import { requireTime } from './within-time.ts'

/** A holder answers at once where it is: not even a stopped one is waited for longer. */
const PATIENCE_MS = 60_000

/**
 * Whether a process listens there and holds this folder (a lock's): `here`. `elsewhere`: it holds another one, so the lock
 * that named it was copied. `refused`, `missing`: nobody listens; there is no such address. `silent`: it cannot be told.
 */
export async function askWhere(
  address: string,
  folder: string,
): Promise<'here' | 'elsewhere' | 'refused' | 'missing' | 'silent'> {
  const file = makeAskingFile(folder)
  const silence = new AbortController()
  const silent = sleep(PATIENCE_MS, 'silent' as const, { signal: silence.signal, ref: false })
  try {
    for (;;) {
      const answer = await Promise.race([where(address, folder, file), silent])
      // It broke off before it answered: what is now there?
      if (answer !== 'gone') return answer
    }
  } finally {
    silence.abort()
    silent.catch(() => {})
    if (file !== null) rmSync(join(folder, file), { force: true })
  }
}

async function where(address: string, folder: string, file: string | null) {
  try {
    const connection = await connectTo(address)
    try {
      const [answer] = (await connection.ask({ ask: 'where', file })) as readonly WhereAnswer[]
      return answer.sees || isSameFolder(answer, identityOf(folder)) ? 'here' : 'elsewhere'
    } finally {
      connection.close()
    }
  } catch (error) {
    if (!(error instanceof HolderGone)) return 'silent'
    if (error.cause === undefined) return 'gone'
    return causeCode(error.cause) === 'ENOENT' ? 'missing' : 'refused'
  }
}

/** Null where nothing can be written. */
function makeAskingFile(folder: string): string | null {
  const file = `ask-${randomBytes(8).toString('hex')}`
  try {
    writeFileSync(join(folder, file), '', { mode: 0o600 })
    return file
  } catch {
    return null
  }
}

/** Throws HolderGone where nobody listens at the address. */
export async function openRelayed(address: string, where: string): Promise<Database> {
  const withConnection = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = await connectTo(address)
    try {
      return await work(connection)
    } finally {
      connection.close()
    }
  }
  await withConnection(async () => {})
  return {
    where,
    query: (sql, parameters, time) => {
      requireTime(time)
      return withConnection((connection) => connection.query(sql, parameters, time))
    },
    transaction: (work) => withConnection((connection) => transaction(connection, work)),
    close: async () => {},
  }
}

async function transaction<T>(connection: Connection, work: (queries: Queries) => Promise<T>): Promise<T> {
  await connection.ask({ ask: 'begin' })
  let result: T
  try {
    result = await work(connection)
  } catch (error) {
    // That it was rolled back comes as an error too; the one that made us do so is what counts.
    await connection.ask({ ask: 'rollback' }).catch(() => {})
    throw error
  }
  await connection.ask({ ask: 'commit' })
  return result
}

interface Connection extends Queries {
  ask(request: Request): Promise<readonly object[]>
  close(): void
}

async function connectTo(address: string): Promise<Connection> {
  const socket = connect(address)
  await listening(socket)
  const replies = messagesOf<Reply>(socket)
  const exchange = async (request: Request) => {
    send(socket, request)
    const next = await replies.next()
    if (next.done) throw new HolderGone('the process that has the record open went away')
    if ('error' in next.value) throw restoreError(next.value.error)
    return next.value
  }
  return {
    ask: async (request) => (await exchange(request)).rows,
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = [], time?: Time) {
      const { leftMs: left, takenMs: taken } = time ?? {}
      const { rows, leftMs, takenMs } = await exchange({ ask: 'query', sql, parameters, leftMs: left, takenMs: taken })
      if (time !== undefined) Object.assign(time, { leftMs: leftMs ?? left, takenMs: takenMs ?? taken })
      return rows as readonly Row[]
    },
    close: () => socket.destroy(),
  }
}

async function listening(socket: Socket): Promise<void> {
  try {
    await once(socket, 'connect')
    socket.on('error', () => {})
  } catch (error) {
    const nobody = ['ENOENT', 'ECONNREFUSED'].includes(causeCode(error) ?? '')
    throw nobody ? new HolderGone('nobody listens', { cause: error }) : error
  }
}
