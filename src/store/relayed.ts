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
/** While an answer is waited for, the holder is asked so often whether it still is there. */
const LOOK_MS = 30_000

/**
 * Whether a process listens there and holds this folder (a lock's): `here`. `elsewhere`: it holds another one, so the lock
 * that named it was copied. `refused`, `missing`: nobody listens; there is no such address. `silent`: it cannot be told.
 */
export async function askWhere(
  address: string,
  folder: string,
): Promise<'here' | 'elsewhere' | 'refused' | 'missing' | 'silent'> {
  const file = makeAskingFile(folder)
  try {
    for (;;) {
      const answer = await unlessSilent(where(address, folder, file), PATIENCE_MS)
      // It broke off before it answered: what is now there?
      if (answer !== 'gone') return answer
    }
  } finally {
    if (file !== null) rmSync(join(folder, file), { force: true })
  }
}

async function unlessSilent<Answer>(answer: Promise<Answer>, patienceMs: number): Promise<Answer | 'silent'> {
  const silence = new AbortController()
  const silent = sleep(patienceMs, 'silent' as const, { signal: silence.signal, ref: false })
  silent.catch(() => {})
  try {
    return await Promise.race([answer, silent])
  } finally {
    silence.abort()
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

export interface Relayed {
  /** The holder's socket. */
  readonly address: string
  /** For people. */
  readonly where: string
  /** What is thrown where the holder answers nothing any more. */
  readonly silent: () => Error
  readonly lookMs?: number
  readonly patienceMs?: number
}

/** Throws HolderGone where nobody listens at the address. */
export async function openRelayed(relayed: Relayed): Promise<Database> {
  const { address, where } = relayed
  const withConnection = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = await connectTo(address)
    const watch = watched(relayed)
    try {
      return await Promise.race([work(connection), watch.silence])
    } finally {
      watch.stop()
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

/** However long the database takes, its holder says at once that it is there, unless it was stopped or hangs. */
function watched({ address, silent, lookMs = LOOK_MS, patienceMs = PATIENCE_MS }: Relayed) {
  let stop = () => {}
  const silence = new Promise<never>((_, reject) => {
    let asks = false
    const timer = setInterval(async () => {
      if (asks) return
      asks = true
      const answer = await unlessSilent(isThere(address), patienceMs)
      asks = false
      if (answer === 'silent') reject(silent())
    }, lookMs)
    stop = () => clearInterval(timer)
  })
  silence.catch(() => {})
  return { silence, stop }
}

/** Whatever the holder answers, or that it goes away, is seen by who waits for it. */
async function isThere(address: string): Promise<void> {
  const connection = await connectTo(address).catch(() => null)
  await connection?.ask({ ask: 'where', file: null }).catch(() => {})
  connection?.close()
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
