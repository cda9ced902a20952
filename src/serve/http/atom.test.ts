/** Any search as an Atom feed: whole, well formed whatever stands in a report, and its own page's answer. */
import { parseAtomFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

const ATTACK = ']]><script>alert(1)</script> & \u0001\u202E <b>"\' \ufffe 😀'
let record: Writable
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  const hostile = `title ${ATTACK}\noutlet ${ATTACK}\n\nMirela Dostan said on Friday that ${ATTACK} ${'very '.repeat(60)}long words were said.`
  const body = JSON.stringify([{ text: REPORT }, { text: hostile }])
  await record.app.request('/api/articles', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  })
})
afterAll(() => record?.database.close())

const feedAt = async (path: string) => {
  const response = await record.app.request(`http://record.example${path}`)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

test('a search is a feed of the same statements, newest first, with addresses that work from elsewhere', async () => {
  const { status, headers, body } = await feedAt('/search.atom?q=corridor')
  expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const feed = parseAtomFeed(body)
  const page = JSON.parse((await feedAt('/search.json?q=corridor')).body)
  expect(feed.entries?.map(({ id }) => id).sort()).toEqual(
    page.statements
      .map(({ statement }: { statement: { id: string } }) => `http://record.example/statements/${statement.id}`)
      .sort(),
  )
  expect(feed.entries?.length).toBeGreaterThan(0)
  expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe('http://record.example/search.atom?q=corridor')
  expect(headers.get('link')).toBe('<http://record.example/search?q=corridor>; rel="alternate"; type="text/html"')
  const times = feed.entries?.map(({ updated }) => new Date(updated as string).getTime()) ?? []
  expect(times.every((time, at) => !Number.isNaN(time) && (at === 0 || time <= times[at - 1]))).toBe(true)
})

test('the page of a search names its feed', async () => {
  const { body } = await feedAt('/search?q=corridor&by=Dostan')
  expect(body).toContain(
    '<link rel="alternate" type="application/atom+xml" title="This search as a feed" href="/search.atom?q=corridor&amp;by=Dostan"/>',
  )
})

test('what stands in a report is text in the feed, and the feed is well formed', async () => {
  const { body } = await feedAt('/search.atom')
  expect(body).not.toMatch(/<script>|<b>|\u202e|\ufffe/)
  expect(body).not.toContain('\u0001')
  const feed = parseAtomFeed(body)
  const page = JSON.parse((await feedAt('/search.json')).body)
  expect(feed.entries).toHaveLength(page.statements.length)
  for (const entry of feed.entries ?? []) expect([entry.id, entry.title, entry.updated]).not.toContain(undefined)
  expect(JSON.stringify(feed)).toContain('<script>alert(1)</script>')
})

test('a feed that did not change is not sent again, and one that is asked wrongly says so', async () => {
  const { headers } = await feedAt('/search.atom')
  const again = await record.app.request('http://record.example/search.atom', {
    headers: { 'If-None-Match': headers.get('etag') as string },
  })
  expect(again.status).toBe(304)
  expect((await feedAt('/search.atom?from=yesterday')).status).toBe(400)
})
