/** Too many, too long, too slow: each gets its status and when to come again, and the server goes on. */
import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { addressLength, inFlight, LIMITS, ratePerAddress } from './limits.ts'
import { type Listening, listen } from './listen.ts'

const open: Listening[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

test('an address that asks more than its share is told when to come again, and others are answered', async () => {
  let nowMs = 0
  const app = new Hono().use(ratePerAddress({ writers: 'nobody', perMinute: 60 }, () => nowMs))
  app.get('/', (context) => context.text('here'))
  const ask = async (address: string) => app.request('/', {}, from(address))
  const first = await Promise.all(Array.from({ length: 61 }, () => ask('203.0.113.9')))
  expect(first.filter(({ status }) => status === 200)).toHaveLength(60)
  const refused = first.find(({ status }) => status === 429)
  expect(refused?.headers.get('retry-after')).toBe('1')
  expect((await ask('198.51.100.7')).status).toBe(200)
  nowMs += 1_000
  expect((await ask('203.0.113.9')).status).toBe(200)
  expect((await ask('203.0.113.9')).status).toBe(429)
  nowMs += 3_600_000
  const later = await Promise.all(Array.from({ length: 61 }, () => ask('203.0.113.9')))
  expect(later.filter(({ status }) => status === 200)).toHaveLength(60)
})

test('one home of many IPv6 addresses is one, and IPv4 in the form of IPv6 is itself', async () => {
  const app = new Hono().use(ratePerAddress({ writers: 'nobody', perMinute: 2 }, () => 0))
  app.get('/', (context) => context.text('here'))
  const status = async (address: string) => (await app.request('/', {}, from(address))).status
  expect([
    await status('2001:db8:1:2:a::1'),
    await status('2001:db8:1:2:b::2'),
    await status('2001:db8:1:2::3'),
  ]).toEqual([200, 200, 429])
  expect(await status('2001:db8:1:3::1')).toBe(200)
  expect([await status('::ffff:203.0.113.9'), await status('203.0.113.9'), await status('203.0.113.9')]).toEqual([
    200, 200, 429,
  ])
})

test('who asks through a proxy is who the proxy names, not what the asker wrote before it', async () => {
  const ask = (site: string | undefined) => {
    const app = new Hono().use(ratePerAddress({ writers: 'tokens', perMinute: 1, site }, () => 0))
    app.get('/', (context) => context.text('here'))
    return async (forwarded: string) =>
      (await app.request('/', { headers: { 'X-Forwarded-For': forwarded } }, from('127.0.0.1'))).status
  }
  const behind = ask('https://talks.example')
  expect([
    await behind('1.1.1.1, 203.0.113.9'),
    await behind('2.2.2.2, 203.0.113.9'),
    await behind('198.51.100.7'),
  ]).toEqual([200, 429, 200])
  const direct = ask(undefined)
  expect([await direct('203.0.113.9'), await direct('198.51.100.7')]).toEqual([200, 429])
})

test('no more are answered at once than the server bears', async () => {
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const app = new Hono().use(inFlight(2))
  app.get('/', async (context) => {
    await held
    return context.text('here')
  })
  const waiting = [app.request('/'), app.request('/')]
  const third = await app.request('/')
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1'])
  release()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
  expect((await app.request('/')).status).toBe(200)
})

test('an address of a page may be long, and not endless', async () => {
  const app = new Hono().use(addressLength)
  app.get('/', (context) => context.text('here'))
  expect((await app.request(`/?q=${'x'.repeat(LIMITS.addressCharacters - 4)}`)).status).toBe(200)
  const long = await app.request(`/?q=${'x'.repeat(LIMITS.addressCharacters - 3)}`)
  expect([long.status, await long.text()]).toEqual([414, expect.stringContaining('Ask with fewer words')])
})

test('who never ends the headers, or never sends what was announced, is cut off', async () => {
  const app = new Hono().get('/', (context) => context.text('here'))
  app.post('/', async (context) => context.text(await context.req.text()))
  const times = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 }
  const server = await listen(app, { port: 0, times })
  open.push(server)
  const slow = (begun: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(begun))
      let got = ''
      socket.on('data', (chunk) => {
        got += chunk
      })
      socket.on('close', () => resolve(got.split('\r\n')[0]))
      socket.on('error', reject)
    })
  expect(await slow('GET / HTTP/1.1\r\nHost: localhost\r\nX: ')).toContain('408')
  expect(await slow('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf')).toMatch(/408|^$/)
  expect((await fetch(server.address)).status).toBe(200)
})
