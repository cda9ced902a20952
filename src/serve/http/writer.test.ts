/** Who may add and correct: the owner on this machine, holders of tokens, nobody; and never another web site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { createToken, revokeToken } from '../../store/index.ts'
import type { Settings } from './settings.ts'
import { articlesIn, openWritable, type Writable } from './writing-sample.ts'

let record: Writable
let token: string
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  token = (await createToken(record.database, 'Mara Lind')).token
})
afterAll(() => record?.database.close())

let number = 0
/** Adds a report that was not there before. */
async function add(settings: Settings, headers: Readonly<Record<string, string>> = {}, host = 'record.example') {
  const body = JSON.stringify({ text: `Anna Roe said no ${number++} times.` })
  const init = { method: 'POST', body, headers: { 'Content-Type': 'application/json', Host: host, ...headers } }
  const before = await articlesIn(record.database)
  const response = await record.appFor(settings).request(`http://${host}/api/articles`, init)
  const answer = JSON.parse(await response.text())
  const kept = (await articlesIn(record.database)) - before
  expect(kept).toBe(response.status === 200 ? 1 : 0)
  return { status: response.status, code: answer.error?.code, headers: response.headers }
}
const basic = (password: string) => ({ Authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}` })
const bearer = (given: string) => ({ Authorization: `Bearer ${given}` })

describe('a server for its owner', () => {
  const owner: Settings = { writers: 'owner' }

  test('is written to without a token', async () => {
    expect((await add(owner)).status).toBe(200)
    expect((await add(owner, { 'Sec-Fetch-Site': 'same-origin', Origin: 'http://record.example' })).status).toBe(200)
    expect((await add(owner, { Origin: 'http://record.example' })).status).toBe(200)
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    ['another part of the site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.record.example' }],
    ['another site in an old browser', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'http://record.example:8080' }],
    ['a page without an origin', { Origin: 'null' }],
    ['what is no origin', { Origin: '][' }],
  ])('refuses what %s began', async (_, headers) => {
    expect(await add(owner, headers)).toMatchObject({ status: 403, code: 'other-site' })
  })

  test('asks whoever comes through a proxy for a token: that is not its owner', async () => {
    for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
      expect(await add(owner, { [name]: '203.0.113.9' })).toMatchObject({ status: 401, code: 'token-missing' })
    }
    expect((await add(owner, { 'X-Forwarded-For': '203.0.113.9', ...bearer(token) })).status).toBe(200)
  })
})

describe('a server for others', () => {
  const others: Settings = { writers: 'tokens', site: 'https://record.example' }

  test('is written to with a token, from programs and from browsers', async () => {
    expect((await add(others, bearer(token))).status).toBe(200)
    const form = { ...basic(token), 'Sec-Fetch-Site': 'same-origin', Origin: 'https://record.example' }
    expect((await add(others, form)).status).toBe(200)
  })

  test('asks for one where there is none, in a way that browsers understand', async () => {
    const { status, code, headers } = await add(others)
    expect([status, code]).toEqual([401, 'token-missing'])
    expect(headers.get('www-authenticate')).toMatch(/^Basic realm=/)
    const page = await record.appFor(others).request('/add')
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('onrecord token create')])
  })

  test('refuses a log-in that a browser sends along for another site', async () => {
    expect(await add(others, { ...basic(token), 'Sec-Fetch-Site': 'cross-site' })).toMatchObject({ code: 'other-site' })
  })

  test('refuses tokens that are none', async () => {
    const [, id] = token.split('_')
    const cut = token.slice(0, -1)
    for (const wrong of [
      'x',
      cut,
      `${cut}~`,
      `onrecord_${id}_${'A'.repeat(43)}`,
      `onrecord_${'0'.repeat(12)}_${'A'.repeat(43)}`,
    ]) {
      expect(await add(others, bearer(wrong))).toMatchObject({ status: 401, code: 'token-missing' })
      expect(await add(others, basic(wrong))).toMatchObject({ status: 401, code: 'token-missing' })
    }
    expect(await add(others, { Authorization: 'Basic !!!' })).toMatchObject({ status: 401 })
  })

  test('refuses a token that was revoked', async () => {
    const made = await createToken(record.database, 'Iven Roth')
    expect((await add(others, bearer(made.token))).status).toBe(200)
    expect(await revokeToken(record.database, made.id)).toBe(true)
    expect(await add(others, bearer(made.token))).toMatchObject({ status: 401 })
    expect(await revokeToken(record.database, made.id)).toBe(false)
  })

  test('keeps no token: with all that is kept, none can be made', async () => {
    const rows = await record.database.query('select * from tokens')
    expect(JSON.stringify(rows)).not.toContain(token.split('_').at(-1))
  })
})

test('a server that is read only is written to by nobody, and its pages say so', async () => {
  const readOnly: Settings = { writers: 'nobody' }
  expect(await add(readOnly)).toMatchObject({ status: 403, code: 'read-only' })
  expect(await add(readOnly, bearer(token))).toMatchObject({ status: 403, code: 'read-only' })
  const app = record.appFor(readOnly)
  for (const path of ['/add', '/statements/x/correct']) {
    const page = await app.request(path)
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining('read only')])
  }
  const { statements } = JSON.parse(await (await app.request('/search.json?q=times')).text())
  for (const path of ['/', '/search?q=zebras', `/statements/${statements[0].statement.id}`, '/corrections']) {
    const leads = async (settings: Settings) => {
      const page = await (await record.appFor(settings).request(path)).text()
      return [...page.matchAll(/href="(\/add|[^"]*\/correct)"/g)].map(([, address]) => address)
    }
    expect(await leads(readOnly)).toEqual([])
    expect(await leads({ writers: 'tokens' })).toContain('/add')
  }
  for (const path of ['/add', '/statements/x/correct', '/corrections/x/undo', '/api/corrections']) {
    expect((await app.request(path, { method: 'POST', body: 'x' })).status).toBe(403)
  }
  expect((await app.request('/api/corrections/x', { method: 'DELETE' })).status).toBe(403)
})
