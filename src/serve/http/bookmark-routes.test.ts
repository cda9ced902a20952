/** Stars, tags and notes on statements: by the forms of the pages, by programs, and taken away as files. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable
let id: string
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  const headers = { 'Content-Type': 'application/json' }
  await record.app.request('/api/articles', { method: 'POST', body: JSON.stringify({ text: REPORT }), headers })
  const { statements } = await json('/search.json?q=corridor')
  id = statements[0].statement.id
})
afterAll(() => record?.database.close())

const json = async (path: string) => (await record.app.request(path)).json()
const page = async (path: string, app = record.app) => (await app.request(path)).text()
const form = (fields: Record<string, string>, accept = 'text/html') =>
  record.app.request(`/statements/${id}/bookmark`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Accept: accept },
  })
const program = (body: unknown, method = 'POST', path = '/api/bookmarks') =>
  record.app.request(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })

test('the form of a statement keeps star, tags and note, and every page that shows it shows them', async () => {
  const sent = await form({ starred: 'yes', tags: 'corridor, To check,corridor', note: 'checked: <b>false</b>' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/statements/${id}#bookmark`])
  for (const path of [`/statements/${id}`, '/search?q=corridor', '/bookmarks', '/bookmarks?tag=TO%20CHECK']) {
    const body = await page(path)
    expect(body).toContain('To check')
    expect(body).toContain('&lt;b&gt;false')
  }
  expect((await json('/search.json?q=corridor')).statements[0].bookmark).toMatchObject({
    starred: true,
    tags: ['corridor', 'To check'],
    by: 'the owner',
  })
  expect((await json('/bookmarks.json?tag=nothing')).total).toBe(0)
})

test('they are taken away with the statement', async () => {
  const [row] = parse<Record<string, string>>(await page('/bookmarks.csv'), { columns: true, bom: true })
  expect(row).toMatchObject({ id, starred: 'true', tags: 'corridor; To check', note: 'checked: <b>false</b>' })
  expect(await page('/bookmarks.bib')).toContain('keywords = {corridor, To check}')
  expect(await page('/bookmarks.ris')).toContain('KW  - To check\r\n')
})

test('a star is given and taken alone, as the script of the pages does', async () => {
  const taken = await form({ part: 'star', starred: 'no' }, 'application/json')
  expect(await taken.json()).toMatchObject({ bookmark: { starred: false, tags: ['corridor', 'To check'] } })
})

test('programs mark with JSON, and what cannot be kept says why', async () => {
  expect(await (await program({ statement: id, note: null })).json()).toMatchObject({ bookmark: { note: null } })
  for (const wrong of [
    {},
    { statement: id, tags: 'one' },
    { statement: id, starred: 'yes' },
    { statement: id, colour: 1 },
  ]) {
    expect((await program(wrong)).status).toBe(400)
  }
  expect((await program({ statement: id, tags: ['x'.repeat(51)] })).status).toBe(400)
  expect((await program({ statement: id, tags: Array.from({ length: 21 }, (_, at) => `t${at}`) })).status).toBe(400)
  expect((await program({ statement: id, note: 'x'.repeat(2001) })).status).toBe(400)
  expect((await program({ statement: 'none', starred: true })).status).toBe(404)
  expect((await program(null, 'DELETE', `/api/bookmarks/${id}`)).status).toBe(200)
  expect((await program(null, 'DELETE', `/api/bookmarks/${id}`)).status).toBe(404)
  expect((await json('/bookmarks.json')).total).toBe(0)
})

test('who may not write marks nothing, and sees no form', async () => {
  const app = record.appFor({ writers: 'nobody' })
  const refused = await app.request(`/statements/${id}/bookmark`, { method: 'POST', body: new URLSearchParams() })
  expect(refused.status).toBe(403)
  expect(await page('/search?q=corridor', app)).not.toContain('/bookmark"')
})
