import { request } from 'node:http'
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
const statusAs = (address: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(address, { headers: { host } }, (response) => resolve(response.resume().statusCode))
    sent.on('error', reject).end()
  })

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
