/**
 * Where a holder listens: in the lock's folder, so that whoever reaches the folder reaches the holder, from another
 * container too, and so that a copy of the folder does not. Where no socket can be there, in a temporary folder.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'

/** Systems take addresses of 104 bytes at least, one of them for their end. */
const LONGEST = 103

/** Listens, and gives the socket as a lock names it: a name in the lock's folder, or a path elsewhere. */
export async function listenFor(server: Server, folder: string): Promise<string> {
  const name = `s-${randomBytes(4).toString('hex')}`
  if (process.platform !== 'win32' && Buffer.byteLength(join(folder, name)) <= LONGEST) {
    if (await listens(server, join(folder, name))) return name
  }
  const address = elsewhere()
  server.listen(address)
  await once(server, 'listening')
  return address
}

export const addressOf = (folder: string, socket: string): string =>
  isAbsolute(socket) ? socket : join(folder, socket)

/** Whether only processes that see the same temporary folder reach it. */
export const isElsewhere = (socket: string): boolean => isAbsolute(socket)

/** Clears a socket away, with its folder where that was made for it. */
export function removeSocket(folder: string, socket: string): void {
  if (process.platform === 'win32' || socket === '') return
  rmSync(addressOf(folder, socket), { force: true })
  if (!isElsewhere(socket)) return
  try {
    rmdirSync(dirname(socket))
  } catch {
    // Gone already, or not ours to remove.
  }
}

/** False where the file system has no sockets; network disks and shared folders of virtual machines often have none. */
async function listens(server: Server, address: string): Promise<boolean> {
  try {
    server.listen(address)
    await once(server, 'listening')
    return true
  } catch {
    return false
  }
}

function elsewhere(): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\onrecord-${randomUUID()}`
  return join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'socket')
}
