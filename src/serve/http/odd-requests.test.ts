/** Every route asked with what nobody would: never a 500, always an answer in the form that was asked for. */
import { request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { type Listening, listen } from './listen.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable
let server: Listening
const ids: string[] = []
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  const added = await record.app.request('/api/articles', {
    method: 'POST',
    body: REPORT,
    headers: { 'Content-Type': 'text/plain' },
  })
  const [{ article }] = (await added.json()).additions
  const found = await (await record.app.request('/search.json')).json()
  ids.push(article.id, found.statements[0].statement.id, 'Dostan', 'nothing')
  server = await listen(record.app, { port: 0 })
})
afterAll(async () => {
  await server?.close()
  await record?.database.close()
})

const NAMES =
  'q by outlet from to page limit quote url measure counted place type with status after name offset article order text pieces stance'.split(
    ' ',
  )
const ODD = [
  '',
  ' ',
  '\0',
  'a\0b',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  '1.5',
  '2031-02-30',
  '2031-13',
  '9999-12-31',
  '0000-00-00',
  '-2031',
  '2031/03',
  '..',
  'Y-17000000000000000',
  '\u202e',
  '😀',
  '\ufffe',
  '"open',
  '(',
  '"" "" -',
  'by:',
  'by:"',
  'stance:zzz',
  'said-after:9999',
  'a or or b',
  '-',
  '*',
  'a*b*',
  "'; drop table articles; --",
  '%',
  '_',
  '\\',
  '{}',
  '[]',
  '{"a":1}',
  'null',
  'eyJkYXkiOiJ4In0',
  'W10',
  'bnVsbA==',
  '2031-03-14|abc',
  '2031-03-14,abc',
  '2031-03-14:1',
  '2031-03-14_1',
  'https://wire.example/',
  'javascript:alert(1)',
  'x'.repeat(600),
  'word '.repeat(400),
  '('.repeat(300),
  'é'.repeat(400),
]
const value = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 300 }),
)
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 })), value), {
  maxLength: 5,
})
/** Escapes that are cut off or are no UTF-8, which URLSearchParams would never write. */
const broken = fc.constantFrom('', '%', '%E0%A4', '%ff%fe', '%00', '%C0%80', '%ed%a0%80', '&&==', '%u0041', '+', ';')

/** Halves of characters cannot be sent in an address. */
const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** The methods and patterns that there are; assets are asked alike. */
const routes = () =>
  record.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && !path.startsWith('/assets/') && path !== '/favicon.ico',
  )

test('no route answers a GET with a 500, whatever is asked, as a page or as JSON', async () => {
  const paths = [...new Set(routes().map(({ path }) => path))]
  expect(paths.length).toBeGreaterThan(25)
  // What no id can be, more often than chance has it.
  const id = fc.oneof(fc.constantFrom(...ids), fc.constantFrom('\0', 'a\0', '\0.json', 'x'.repeat(400)), value)
  const accept = fc.constantFrom('text/html', 'application/json', '*/*', '', 'x'.repeat(300))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), id, query, broken, accept, async (path, one, asked, tail, Accept) => {
      const parameters = new URLSearchParams(asked.map(([name, given]) => [name, whole(given)]))
      const address = `http://127.0.0.1${path.replace(':id', encodeURIComponent(whole(one)))}?${parameters}${tail}`
      const response = await record.app.request(address, { headers: { Accept } })
      expect([200, 302, 400, 401, 403, 404, 405, 414]).toContain(response.status)
      const body = await response.text()
      if (response.headers.get('content-type')?.includes('json')) JSON.parse(body)
      if (response.status >= 400) expect(body.length).toBeGreaterThan(20)
    }),
    { numRuns: 1500 },
  )
  expect(record.errors).toEqual([])
}, 240_000)

test('no route answers what is sent to it with a 500, whatever it is called and holds', async () => {
  const writing = routes().filter(({ method }) => method !== 'GET')
  expect(writing.length).toBeGreaterThan(4)
  const type = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'text/plain',
    'text/html',
    'text/csv',
    'application/zip',
    'application/gzip',
    'application/warc',
    'application/x-ndjson',
    'application/octet-stream',
    'text/',
    ';',
  )
  const bodies = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.uint8Array({ maxLength: 300 }),
    query.map((asked) => new URLSearchParams(asked.map(([name, given]) => [name, whole(given)])).toString()),
    fc
      .record({
        action: fc.constantFrom('reject', 'edit', 'add', 'checked'),
        what: fc.constantFrom('statement', 'figure', 'actor', 'place', 'layers'),
        id: fc.constantFrom(...ids),
        words: fc.oneof(fc.constantFrom('40', 'Mirela Dostan', '{"text":"40","nth":1}', '{"nth":'), fc.string()),
        parts: fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.record({ kind: fc.constantFrom('direct', 'x'), content: fc.constantFrom([], ['open'], ['said', 'said']) }),
          fc.record({
            name: fc.string(),
            kind: fc.constantFrom('person', 'x'),
            mentions: fc.constantFrom(['Sarn'], [{}]),
          }),
          fc.record({ said: value, stance: value, negated: fc.boolean() }),
          fc.record({ min: fc.double(), max: fc.double(), measure: value, asOf: value }),
        ),
      })
      .map((asked) => JSON.stringify(asked)),
    fc.constantFrom(
      '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhi\r\n--x--\r\n',
      '--x--',
      'PK\x03\x04',
      '\x1f\x8b',
    ),
  )
  const id = fc.oneof(fc.constantFrom(...ids), value)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writing),
      id,
      type,
      bodies,
      async ({ method, path }, one, contentType, body) => {
        const address = `http://127.0.0.1${path.replace(':id', encodeURIComponent(whole(one)))}`
        const init = { method, body, headers: { 'Content-Type': contentType } } as RequestInit
        const response = await record.app.request(address, init)
        expect([200, 201, 303, 400, 404, 406, 413, 415, 422]).toContain(response.status)
        expect((await response.text()).length).toBeGreaterThan(response.status === 303 ? -1 : 1)
      },
    ),
    { numRuns: 400 },
  )
  expect(record.errors).toEqual([])
}, 240_000)

test('methods that an address does not know get a 405 that names those that it does', async () => {
  for (const [method, path, allowed] of [
    ['POST', '/search', 'GET, HEAD'],
    ['DELETE', '/articles/x', 'GET, HEAD'],
    ['PUT', '/add', 'GET, HEAD, POST'],
    ['GET', '/api/corrections/x', 'DELETE'],
    ['PATCH', '/api/articles', 'POST'],
  ]) {
    const response = await record.app.request(path, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed])
  }
  const options = await record.app.request('/add', { method: 'OPTIONS' })
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST'])
  expect((await record.app.request('/nowhere', { method: 'POST' })).status).toBe(404)
  const head = await record.app.request('/search', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

/** What the socket got back: its first line. */
const raw = (bytes: string, waitMs = 5000): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let got = ''
    socket.setTimeout(waitMs, () => socket.destroy())
    socket.on('data', (chunk) => {
      got += chunk
    })
    socket.on('close', () => resolve(got.split('\r\n')[0]))
    socket.on('error', reject)
  })

test('what is no HTTP, or too much of it, gets a status, and the server goes on', async () => {
  const host = 'Host: localhost\r\nConnection: close\r\n'
  expect(await raw('nonsense\r\n\r\n')).toContain('400')
  expect(await raw(`GET /${'x'.repeat(9000)} HTTP/1.1\r\n${host}\r\n`)).toContain('414')
  expect(await raw(`GET /${'x'.repeat(30_000)} HTTP/1.1\r\n${host}\r\n`)).toContain('431')
  expect(await raw(`GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(30_000)}\r\n\r\n`)).toContain('431')
  expect(await raw(`GET /articles/%ff%00 HTTP/1.1\r\n${host}\r\n`)).toMatch(/40[04]/)
  expect(await raw(`GET /search?q=\xff\xfe HTTP/1.1\r\n${host}\r\n`)).toMatch(/200|400/)
  expect(await raw(`GET http://[ HTTP/1.1\r\n${host}\r\n`)).toMatch(/40\d/)
  expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toContain('400')
  expect(await raw(`GET / HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n`)).toMatch(/40\d/)
  expect(await raw(`POST /add HTTP/1.1\r\n${host}Content-Type: text/plain\r\nContent-Length: -5\r\n\r\n`)).toContain(
    '400',
  )
  expect((await fetch(server.address)).status).toBe(200)
  expect(record.errors).toEqual([])
})

test('a request that goes away in the middle leaves nothing behind and takes nothing down', async () => {
  const before = await record.database.query('select id from articles')
  await new Promise<void>((resolve) => {
    const headers = { 'Content-Type': 'text/plain', 'Content-Length': '100000' }
    const sent = request(`${server.address}/api/articles`, { method: 'POST', headers })
    sent.on('error', () => resolve())
    sent.write('Anna Roe said')
    setTimeout(() => {
      sent.destroy()
      resolve()
    }, 200)
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await fetch(server.address)).status).toBe(200)
  expect(await record.database.query('select id from articles')).toEqual(before)
  // Nor does it hold a place among those who add.
  for (let turn = 0; turn < 3; turn++) {
    const init = { method: 'POST', body: REPORT, headers: { 'Content-Type': 'text/plain' } }
    expect((await fetch(`${server.address}/api/articles`, init)).status).toBe(200)
  }
})
