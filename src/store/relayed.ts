/** The dialect through another process that has the data folder open: the other side of `relay.ts`. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Database, Queries } from './database.ts'
import { HolderGone, messagesOf, type Reply, type Request, restoreError, send } from './relay-protocol.ts'
import { causeCode } from './store-error.ts'

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
    query: (sql, parameters) => withConnection((connection) => connection.query(sql, parameters)),
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
  const ask = async (request: Request) => {
    send(socket, request)
    const next = await replies.next()
    if (next.done) throw new HolderGone('the process that has the record open went away')
    if ('error' in next.value) throw restoreError(next.value.error)
    return next.value.rows
  }
  return {
    ask,
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await ask({ ask: 'query', sql, parameters })) as readonly Row[],
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
