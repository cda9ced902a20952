/** Following on the command line, and messages to a webhook. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Database, openStore } from '../src/store/index.ts'
import { onrecord } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-follow-'))
let holder: Database | undefined
afterAll(async () => {
  await holder?.close()
  rmSync(folder, { recursive: true, force: true })
})
const run = (...args: readonly string[]) => onrecord(args, folder)
const add = (text: string) => onrecord(['add', '-'], folder, `date 2031-03-14\noutlet Continental Wire\n\n${text}\n`)

it('tells what is new once, with the note, and sends it signed where a webhook is named', async () => {
  const got: { body: string; headers: Record<string, unknown> }[] = []
  let status = 500
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      got.push({ body, headers: request.headers })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  try {
    await add('Minister Mirela Dostan said on Monday that the corridor was open.')
    // Who holds the record is asked, so that not every command has to open it.
    holder = await openStore({ folder })
    const quote = ['follow', 'quote', 'the corridor was open', '--note', 'checked: false', '--webhook', url, '--json']
    const { id, secret } = JSON.parse((await run(...quote)).stdout)
    expect((await run('follow', 'news', '--quiet')).stdout).toBe('')
    await add('The corridor was open, Mayor Orla Venn said on Friday.')

    expect((await run('follow', 'news', '--keep')).stdout).toMatch(/1 new\n {2}Your note: checked: false\n.*Venn/s)
    // The private network is asked only where that is meant, and what was not taken is not lost.
    expect(await run('follow', 'news', '--send')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/127\.0\.0\.1/),
    })
    expect(got).toHaveLength(0)
    status = 204
    expect((await run('follow', 'news', '--send', '--allow-private')).stdout).toContain('1 thing sent')
    const [{ body, headers }] = got
    expect(JSON.parse(body)).toMatchObject({ follow: { id, note: 'checked: false' }, total: 1 })
    const signed = createHmac('sha256', secret).update(`${headers['x-onrecord-time']}.${body}`).digest('hex')
    expect(headers['x-onrecord-signature']).toBe(`sha256=${signed}`)
    expect((await run('follow', 'news', '--send', '--allow-private', '--quiet')).stdout).toBe('')

    expect((await run('follow', 'list')).stdout).toContain('checked: false')
    expect((await run('follow', 'list', '--json')).stdout).not.toContain(secret)
    expect((await run('follow', 'remove', id)).status).toBe(0)
  } finally {
    server.close()
  }
}, 240_000)

it('refuses what cannot be followed', async () => {
  for (const asked of [['search'], ['search', '"open'], ['figure', 'none'], ['quote', '…'], ['remove', 'none']]) {
    expect((await run('follow', ...asked)).status).not.toBe(0)
  }
}, 120_000)
