/** Asking through a process that holds the folder, where that one answers no more. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openRelayed } from './relayed.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-relayed-'))
const address = join(folder, 'socket')
const sockets: Socket[] = []
/** Like a holder, but for how it answers. */
const holder = async (answer: (asked: { readonly ask: string }, socket: Socket) => void) => {
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('data', (line) => answer(JSON.parse(String(line)), socket))
  })
  server.listen(address)
  await once(server, 'listening')
  return openRelayed({
    address,
    where: folder,
    silent: () => new Error('it is silent'),
    lookMs: 10,
    patienceMs: 200,
  }).finally(() => server.unref())
}
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  rmSync(address, { force: true })
})

it('a holder that was stopped is waited for with an end', async () => {
  const database = await holder(() => {})
  await expect(database.query('select 1')).rejects.toThrow('it is silent')
  await expect(database.transaction((queries) => queries.query('select 1'))).rejects.toThrow('it is silent')
})

it('one that lives is waited for, however long its answer takes', async () => {
  let looks = 0
  let asked: Socket | undefined
  const database = await holder(({ ask }, socket) => {
    if (ask === 'query') asked = socket
    else socket.write(`${JSON.stringify({ rows: [{ sees: false }] })}\n`)
    if (ask === 'where' && ++looks === 3) asked?.write(`${JSON.stringify({ rows: [{ n: 1 }] })}\n`)
  })
  expect(await database.query('select 1 as n')).toEqual([{ n: 1 }])
})
