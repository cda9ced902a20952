/** What the process that holds a data folder and the others say to each other: JSON, one message a line, in turns. */
import type { Socket } from 'node:net'
import type { FolderIdentity } from './folder-identity.ts'
import { causeCode, type StoreCode, StoreError } from './store-error.ts'

export type Request =
  | {
      readonly ask: 'query'
      readonly sql: string
      readonly parameters: readonly unknown[]
      /** What is left of the question's time, where it has a limit. */
      readonly leftMs?: number
      /** What it took so far. */
      readonly takenMs?: number
    }
  | { readonly ask: 'begin' | 'commit' | 'rollback' }
  | WhereRequest

/** Asks which folder the holder holds, and whether it sees a file that the asker has just made in it. */
export interface WhereRequest {
  readonly ask: 'where'
  /** The file's name; null where the asker could make none. */
  readonly file: string | null
}

export interface WhereAnswer extends FolderIdentity {
  readonly sees: boolean
}

/** Files that are made to ask by, and no others, are looked for. */
export const ASKING_FILE = /^ask-[0-9a-f]{16}$/

export type Reply =
  | { readonly rows: readonly object[]; readonly leftMs?: number; readonly takenMs?: number }
  | { readonly error: RelayedError }

interface RelayedError {
  readonly name: string
  readonly message: string
  readonly code?: string
}

/** The holder went away before it answered. Whatever was asked may be asked again of the next one. */
export class HolderGone extends Error {
  override readonly name = 'HolderGone'
}

/** The messages that come, until the other side closes or breaks off: either way there are no more. */
export async function* messagesOf<Message>(socket: Socket): AsyncGenerator<Message, void> {
  socket.setEncoding('utf8')
  let begun: string[] = []
  try {
    for await (const chunk of socket as AsyncIterable<string>) {
      const [rest, ...lines] = chunk.split('\n').reverse()
      for (const line of lines.reverse()) {
        yield JSON.parse([...begun, line].join('')) as Message
        begun = []
      }
      begun.push(rest)
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw error
  }
}

export function send(socket: Socket, message: Request | Reply): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`)
}

export function relayError(error: unknown): RelayedError {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return { name, message, code: causeCode(error) }
}

export function restoreError({ name, message, code }: RelayedError): Error {
  if (name === 'StoreError') return new StoreError(code as StoreCode, message)
  return Object.assign(new Error(message), { code })
}
