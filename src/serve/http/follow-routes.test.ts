/** Following from the pages: what is new, its feed, the note, and who may not. */
import { parseAtomFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  await add(REPORT)
})
afterAll(() => record?.database.close())

const add = (text: string) =>
  record.app.request('/api/articles', {
    method: 'POST',
    body: JSON.stringify({ text }),
    headers: { 'Content-Type': 'application/json' },
  })
const post = (path: string, fields: Record<string, string> = {}, app = record.app) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
const page = async (path: string) => (await record.app.request(path)).text()
const following = async () => (await record.app.request('/following.json')).json()

test('a search is followed by its button, and what came since is new until somebody has seen it', async () => {
  expect(await page('/search?q=corridor')).toContain('Follow this search')
  const sent = await post('/following', { q: 'corridor', by: 'Dostan' })
  expect(sent.status).toBe(303)
  const id = sent.headers.get('location')!.split('#')[1]
  expect((await following()).follows).toMatchObject([{ id, name: 'corridor by Dostan', total: 0, problem: null }])

  await add(
    'date 2031-03-15\n\nForeign Minister Mirela Dostan said on Tuesday that the corridor would close & <b>reopen</b>.',
  )
  const [{ total, items }] = (await following()).follows
  expect([total, items[0].statement.statement.kind]).toEqual([1, 'indirect'])
  expect(await page('/following')).toMatch(/1 new.*reopen/s)

  const feed = parseAtomFeed(await page(`/following.atom?id=${id}`))
  expect(feed.entries?.length).toBeGreaterThanOrEqual(2)
  expect(feed.entries?.[0].summary).toMatchObject({ value: expect.stringContaining('<b>reopen') })

  expect((await post(`/following/${id}/change`, { name: 'Corridor', note: 'checked: false' })).status).toBe(303)
  expect((await post(`/following/${id}/seen`)).status).toBe(303)
  expect((await following()).follows).toMatchObject([{ name: 'Corridor', note: 'checked: false', total: 0 }])
  expect((await post(`/following/${id}/change`, { name: '', note: 'x'.repeat(2001) })).status).toBe(400)
  expect((await post(`/following/${id}/remove`)).status).toBe(303)
  expect((await post(`/following/${id}/seen`)).status).toBe(404)
  expect((await record.app.request(`/following.atom?id=${id}`)).status).toBe(404)
  expect((await record.app.request(`/api/follows/${id}`, { method: 'DELETE' })).status).toBe(404)
})

test('a quote and a number are followed from where they are checked', async () => {
  expect(await page('/check?quote=the+corridor+was+open')).toContain('when somebody says it again')
  await post('/following', { quote: 'the corridor was open', by: 'Dostan' })
  const { claims } = await (await record.app.request('/figures.json')).json()
  const figure = claims.find(({ quantity }: { quantity: string | null }) => quantity !== null)
  await post('/following', { figure: figure.id })
  const { follows, total } = await following()
  expect([total, follows.map(({ followed }: { followed: { kind: string } }) => followed.kind)]).toEqual([
    2,
    ['quote', 'figure'],
  ])
  expect(follows[1].name).toMatch(/^40 soldiers/)
})

test('what cannot be followed says why, and who may not write follows nothing', async () => {
  for (const wrong of [{}, { q: '"open' }, { figure: 'none' }, { q: 'x'.repeat(2001) }]) {
    expect((await post('/following', wrong as Record<string, string>)).status).toBe(400)
  }
  const app = record.appFor({ writers: 'nobody' })
  expect((await post('/following', { q: 'corridor' }, app)).status).toBe(403)
  expect(await (await app.request('/search?q=corridor')).text()).not.toContain('Follow this')
})
