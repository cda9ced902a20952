import { request } from 'node:http'
import { hostname } from 'node:os'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { type Listening, listen } from './listen.ts'

const app = new Hono().get('/', (context) => context.text('here'))
const open: Listening[] = []
const started = async (...options: Parameters<typeof listen>) => {
  const server = await listen(...options)
  open.push(server)
  return server
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

/** `fetch` does not let a Host header be chosen. */
const answerAs = (address: string, host: string): Promise<{ status?: number; body: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(address, { headers: { host } }, async (response) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode, body })
    })
    sent.on('error', reject).end()
  })
const statusAs = async (address: string, host: string) => (await answerAs(address, host)).status

test('the server is on this machine alone, and says where', async () => {
  const { address } = await started(app, { port: 0 })
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(address)).text()).toBe('here')
})

test('a web site that points its own name at this machine is not answered', async () => {
  const { address } = await started(app, { port: 0 })
  expect(await statusAs(address, 'rebound.example')).toBe(403)
  expect(await statusAs(address, `localhost:${new URL(address).port}`)).toBe(200)
})

test('what is no name of a computer is a 400, for programs in JSON', async () => {
  const { address } = await started(app, { port: 0 })
  expect(await statusAs(address, '127.999.999.999')).toBe(400)
  expect(await statusAs(`${address}/api/articles`, '127.999.999.999')).toBe(400)
  const told = await answerAs(`${address}/search.json`, 'rebound.example')
  expect([told.status, JSON.parse(told.body).error.code]).toEqual([403, 'host-not-served'])
})

test('a server for others answers to numbers, to its own name and to that of its site, and to no foreign one', async () => {
  const { address } = await started(app, { host: '0.0.0.0', port: 0, site: 'https://talks.example' })
  const own = address.replace('0.0.0.0', '127.0.0.1')
  const statusOf = async (host: string) => (await answerAs(own, host)).status
  for (const host of ['192.0.2.7:3378', '[2001:db8::1]', 'localhost', hostname(), 'talks.example'])
    expect([host, await statusOf(host)]).toEqual([host, 200])
  for (const host of ['rebound.example', 'talks.example.rebound.example', '0x7f.rebound.example'])
    expect([host, await statusOf(host)]).toEqual([host, 403])
})

test('a port that was asked for and is taken says what to do', async () => {
  const { address } = await started(app, { port: 0 })
  await expect(listen(app, { port: Number(new URL(address).port) })).rejects.toMatchObject({
    code: 'port-taken',
    message: expect.stringContaining('--port'),
  })
})

test('without a port, two servers get two', async () => {
  const [first, second] = [await started(app), await started(app)]
  expect(first.address).not.toBe(second.address)
})

test('an address that is not of this machine says so', async () => {
  await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({ code: 'host-unknown' })
})
