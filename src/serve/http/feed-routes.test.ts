/** Feeds watched, paused and removed from their page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import type { FeedsAnswer } from '../../ask/index.ts'
import { dueFeeds, saveFeed } from '../../store/index.ts'
import { openWritable, type Writable } from './writing-sample.ts'

const url = 'https://wire.example/feed.xml'
let record: Writable
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
})
afterAll(() => record.database.close())

const post = (fields: Record<string, string>, app = record.app) =>
  app.request('/feeds', { method: 'POST', body: new URLSearchParams(fields) })
const feeds = async () => ((await (await record.app.request('/feeds.json')).json()) as FeedsAnswer).feeds
const due = async () =>
  (await dueFeeds(record.database, { nowMs: Date.now() + 1000, furthestMs: 1e9 })).map(({ url }) => url)

test('a feed is added, paused, asked again and removed', async () => {
  const added = await post({ act: 'add', url: ' https://wire.example/feed.xml ' })
  expect([added.status, added.headers.get('Location')]).toEqual([303, '/feeds'])
  expect((await feeds()).map(({ url, health }) => [url, health])).toEqual([[url, 'new']])
  expect(await due()).toEqual([url])

  expect((await post({ act: 'pause', url })).status).toBe(303)
  expect((await feeds())[0].health).toBe('paused')
  expect(await due()).toEqual([])
  const page = await (await record.app.request('/feeds')).text()
  expect(page).toContain('aria-label="Ask again: https://wire.example/feed.xml"')

  expect((await post({ act: 'resume', url })).status).toBe(303)
  expect(await due()).toEqual([url])
  expect((await post({ act: 'forget', url })).status).toBe(303)
  expect(await feeds()).toEqual([])
})

test('a feed that was paused while it was asked stays paused; named once more, it is asked again', async () => {
  await post({ act: 'add', url })
  const [state] = await dueFeeds(record.database, { nowMs: Date.now(), furthestMs: 1e9, urls: [url] })
  await post({ act: 'pause', url })
  const nowMs = Date.now()
  const asked = { askedAtMs: nowMs, answered: true, news: false, nextAtMs: nowMs, problem: null }
  await saveFeed(record.database, { ...state, ...asked })
  expect([(await feeds())[0].health, await due()]).toEqual(['paused', []])
  await post({ act: 'add', url })
  expect(await due()).toEqual([url])
  await post({ act: 'forget', url })
})

test('what is no web address, not watched or not allowed is refused, with what to do', async () => {
  for (const wrong of ['feed.xml', 'javascript:alert(1)', 'file:///etc/passwd', 'https://me:pass@wire.example/', '']) {
    expect([wrong, (await post({ act: 'add', url: wrong })).status]).toEqual([wrong, 400])
  }
  expect((await post({ act: 'eat', url })).status).toBe(400)
  expect((await post({ act: 'pause', url })).status).toBe(404)
  expect((await post({ act: 'add', url }, record.appFor({ writers: 'nobody' }))).status).toBe(403)
  const readOnly = await (await record.appFor({ writers: 'nobody' }).request('/feeds')).text()
  expect(readOnly).not.toContain('<form class="question"')
})
