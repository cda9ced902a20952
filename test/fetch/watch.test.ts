/** Watching feeds of a server that changes, fails and comes back; time is the test's. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { feeds } from '../../src/ask/index.ts'
import { openFetcher } from '../../src/fetch/index.ts'
import type { Article } from '../../src/record/index.ts'
import type { Database, Entry } from '../../src/store/index.ts'
import { type News, watch } from '../../src/watch/index.ts'
import { openEmptyStore } from '../empty-store.ts'
import { type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
let server: MisbehavingServer
let database: Database
let nowMs: number
let told: News[]
beforeAll(async () => {
  server = await startMisbehavingServer()
  database = await openEmptyStore()
})
afterAll(async () => {
  await database.close()
  await server.close()
})
beforeEach(async () => {
  await database.query('delete from feeds')
  await database.query('delete from articles')
  server.seen.length = 0
  told = []
  nowMs = Date.UTC(2031, 2, 14, 8)
})
const at = (path: string) => server.origin + path
const asked = (path: string) => server.seen.filter((each) => each.path === path).length

/** Nothing is found in it: what is watched does not depend on what is extracted. */
function extract(article: Article): Entry {
  const { id, ref, url, outlet, title, published } = article
  const none = { statements: [], figures: [], events: [], dates: [], actors: [], places: [], media: [], problems: [] }
  return { article, record: { id, ref, url, outlet, title, published, ...none }, sentences: [] }
}

/** One round of all that is due. */
async function round(
  add: readonly string[] = [],
  more: { readonly now?: boolean; readonly signal?: AbortSignal } = {},
) {
  told = []
  const clock = { now: () => nowMs, sleep: async () => {} }
  const bounds = { delayMs: 0, totalMs: 8000, idleMs: 500, tries: 1 }
  await watch(
    {
      database,
      fetcher: openFetcher({ userAgent: 'onrecord/test', allow: () => true, ...bounds }),
      extract,
      clock,
      tell: (news) => told.push(news),
      signal: more.signal,
    },
    { add, once: true, now: more.now },
  )
}
const came = () => told.filter(({ news }) => news === 'added' || news === 'changed').map((each) => each.news)
const problems = () => told.flatMap((each) => (each.news === 'problem' ? [each.code] : []))
const health = async () => (await feeds(database, { nowMs })).feeds

const item = (path: string, more = '') =>
  `<item><title>About ${path}</title><link>${at(path)}</link><guid isPermaLink="false">id-${path}</guid>${more}</item>`
const rss = (items: readonly string[], channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Continental Wire</title>${channel}${items.join('')}</channel></rss>`
const report = (words: string) => `date 2031-03-14\nMirela Dostan said ${words}.\n`

describe('watching a feed', () => {
  it('keeps what it names, once, and what is new the next time', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/b', report('talks had paused'))
    server.on('/feed', rss([item('/a')]))
    await round([at('/feed')])
    expect(came()).toEqual(['added'])
    nowMs += HOUR
    server.on('/feed', rss([item('/b'), item('/a')]))
    await round()
    expect(came()).toEqual(['added'])
    expect(told).toContainEqual(
      expect.objectContaining({ news: 'feed', title: 'Continental Wire', fresh: 1, changed: 0 }),
    )
    expect((await database.query('select id from articles')).length).toBe(2)
  })

  it('asks it when it is due and not before, whoever runs it', async () => {
    server.on('/feed', rss([], '<ttl>90</ttl>'))
    await round([at('/feed')])
    nowMs += 89 * MINUTE
    await round([at('/feed')])
    expect(asked('/feed')).toBe(1)
    nowMs += MINUTE
    await round()
    expect(asked('/feed')).toBe(2)
    await round([at('/feed')], { now: true })
    expect(asked('/feed')).toBe(3)
  })

  it.each([
    ['its ttl', rss([], '<ttl>45</ttl>'), {}, 45 * 60, 'ttl'],
    [
      'its syndication period',
      rss([], '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'),
      {},
      6 * 3600,
      'syndication',
    ],
    ['Cache-Control', rss([]), { 'Cache-Control': 'public, max-age=1200' }, 1200, 'cache-control'],
    ['what came, where none is said', rss([]), { 'Cache-Control': 'max-age=0' }, 2700, 'adaptive'],
    ['a day at most', rss([], '<ttl>999999</ttl>'), {}, 86_400, 'ttl'],
    ['five minutes at least', rss([], '<ttl>1</ttl>'), {}, 300, 'ttl'],
  ])('keeps to the pace of %s', async (_, feed, headers, everySeconds, pace) => {
    server.on('/paced', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...headers }).end(feed)
    })
    await round([at('/paced')])
    expect(await health()).toMatchObject([{ everySeconds, pace, health: 'well' }])
  })

  it('comes sooner after news and later after none, where the feed says nothing', async () => {
    const paces: number[] = []
    for (const items of [['/a'], ['/a', '/b'], ['/a', '/b'], ['/a', '/b']]) {
      server.on('/feed', rss(items.map((path) => item(path))))
      await round([at('/feed')])
      paces.push((await health())[0].everySeconds / 60)
      nowMs += 2 * HOUR
    }
    expect(paces).toEqual([15, 7.5, 11.25, 16.866666666666667].map((minutes) => Math.floor(minutes * 60) / 60))
  })

  it('notices a changed page, when the feed says so and when it does not', async () => {
    server.on('/a', `url ${at('/a')}\n${report('talks had failed')}`)
    server.on('/feed', rss([item('/a')]))
    await round([at('/feed')])
    // The feed speaks of it anew.
    server.on('/a', `url ${at('/a')}\n${report('talks had paused')}`)
    server.on('/feed', rss([item('/a', '<pubDate>Fri, 14 Mar 2031 09:00:00 GMT</pubDate>')]))
    nowMs += 30 * MINUTE
    await round()
    expect(came()).toEqual(['changed'])
    // It says nothing; the page is looked at again all the same.
    server.on('/a', `url ${at('/a')}\n${report('talks would go on')}`)
    nowMs += 7 * HOUR
    await round()
    expect(came()).toEqual(['changed'])
    expect(await database.query('select id from articles where url = $1', [at('/a')])).toHaveLength(3)
  })

  it('looks at a page less and less often, and in the end no more', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/feed', rss([item('/a')], '<ttl>60</ttl>'))
    await round([at('/feed')])
    for (let hours = 1; hours <= 24 * 9; hours++) {
      nowMs += HOUR
      await round()
    }
    expect(asked('/a')).toBe(6)
  }, 60_000)

  it('does not have a feed and its pages sent again while they are the same', async () => {
    server.on('/same', (request, response) => {
      const same = request.headers['if-none-match'] === '"f"'
      response.writeHead(same ? 304 : 200, { ETag: '"f"' }).end(same ? undefined : rss([item('/conditional')]))
    })
    await round([at('/same')])
    nowMs += 2 * HOUR
    await round()
    const etags = server.seen
      .filter(({ path }) => path !== '/robots.txt')
      .map(({ headers }) => headers['if-none-match'])
    expect(etags).toEqual([undefined, undefined, '"f"', '"v1"'])
    expect((await health())[0]).toMatchObject({ health: 'well', entries: { all: 1, fetched: 1 } })
  })

  it('tries a page again that failed for now, and not one that failed for good', async () => {
    let works = false
    server.on('/later', (_, response) => {
      if (works) response.writeHead(200).end(report('it was late'))
      else response.writeHead(500).end()
    })
    server.on('/feed', rss([item('/later'), item('/gone'), item('/denied')], '<ttl>20</ttl>'))
    await round([at('/feed')])
    expect(problems().sort()).toEqual(['fetch-robots-denied', 'fetch-status', 'fetch-status'])
    expect((await health())[0].entries).toEqual({ all: 3, fetched: 0, waiting: 1, failed: 3 })
    works = true
    nowMs += 20 * MINUTE
    await round()
    expect({ came: came(), gone: asked('/gone') }).toEqual({ came: ['added'], gone: 1 })
    expect((await health())[0].entries).toEqual({ all: 3, fetched: 1, waiting: 0, failed: 2 })
  })
})

it('keeps what the feed itself carries whole, where the page may not or cannot be read', async () => {
  const carried =
    '<p>Mirela Dostan said on Monday that talks in Haverin had failed, and that nobody would come back.</p>'
  const whole = `<content:encoded><![CDATA[${carried}]]></content:encoded>`
  const summary = '<description>Mirela Dostan said something about the talks in Haverin on Monday.</description>'
  const feed = rss([item('/denied', whole), item('/gone', summary)]).replace(
    '<rss ',
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ',
  )
  server.on('/feed', feed)
  await round([at('/feed')])
  expect(told.filter(({ news }) => news !== 'feed')).toMatchObject([
    { news: 'added', url: at('/denied'), outlet: 'Continental Wire' },
    { news: 'problem', url: at('/gone'), code: 'fetch-status' },
  ])
  const [{ text }] = await database.query<{ text: string }>('select text from articles')
  expect(text).toContain('talks in Haverin had failed')
  expect(asked('/denied')).toBe(0)
})

describe('a feed that is in trouble', () => {
  it.each([
    ['/good', 'feed-not-one', 'this is no RSS, Atom or JSON Feed'],
    ['/gzip-bomb', 'fetch-too-large', ''],
    ['/never', 'fetch-too-slow', ''],
    ['/denied', 'fetch-robots-denied', ''],
    ['/busy', 'fetch-busy', ''],
    ['/circle', 'fetch-redirects', ''],
  ])('%s has one clear line, and is asked again later', async (path, code, words) => {
    await round([at(path)])
    expect(told).toEqual([{ news: 'problem', feed: at(path), code, message: expect.stringContaining(words) }])
    const [feed] = await health()
    expect(feed).toMatchObject({ health: 'failing', failures: 1, problem: { code }, lastAnswered: null })
    expect(Date.parse(feed.next!)).toBeGreaterThan(nowMs)
  })

  it('that is a web page names the feeds of that page', async () => {
    server.on(
      '/page',
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"></head></html>`,
    )
    await round([at('/page')])
    expect(told).toMatchObject([{ code: 'feed-not-one', message: expect.stringContaining(at('/feed?a=1&b=2')) }])
  })

  it('is asked ever less often, says since when, and is well again when it answers', async () => {
    server.on('/feed', rss([], '<ttl>60</ttl>'))
    await round([at('/feed')])
    server.on('/feed', (_, response) => {
      response.writeHead(500).end()
    })
    const waits: number[] = []
    for (let times = 0; times < 6; times++) {
      nowMs = Date.parse((await health())[0].next!) + 1000
      await round()
      waits.push(Math.round((Date.parse((await health())[0].next!) - nowMs) / HOUR))
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24])
    expect((await health())[0]).toMatchObject({ health: 'failing', failures: 6 })
    nowMs += 31 * 24 * HOUR
    expect((await health())[0].health).toBe('dead')
    server.on('/feed', rss([], '<ttl>60</ttl>'))
    await round()
    expect((await health())[0]).toMatchObject({ health: 'well', failures: 0, problem: null })
  })

  it('that is gone for good is asked no more, until somebody names it again', async () => {
    await round([at('/gone')])
    expect(await health()).toMatchObject([{ health: 'gone', next: null }])
    nowMs += 365 * 24 * HOUR
    await round()
    expect(asked('/gone')).toBe(1)
    await round([at('/gone')])
    expect(asked('/gone')).toBe(2)
  })

  it('that has moved for good is asked at its new address', async () => {
    server.on('/new-feed', rss([], '<ttl>10</ttl>'))
    server.on('/old-feed', (_, response) => {
      response.writeHead(301, { Location: '/new-feed' }).end()
    })
    await round([at('/old-feed')])
    nowMs += HOUR
    await round()
    expect([asked('/old-feed'), asked('/new-feed')]).toEqual([1, 2])
    expect(await health()).toMatchObject([{ url: at('/old-feed'), movedTo: at('/new-feed') }])
  })

  it('that names much is left for the others after ten minutes, and come back to', async () => {
    const paths = ['/p1', '/p2', '/p3', '/p4']
    for (const path of paths) {
      server.on(path, (_, response) => {
        nowMs += 6 * MINUTE
        response.end(report(`talks at ${path} had failed`))
      })
    }
    server.on(
      '/feed',
      rss(
        paths.map((path) => item(path)),
        '<ttl>1000</ttl>',
      ),
    )
    const stop = new AbortController()
    const fetched: number[] = []
    const sleep = async () => {
      nowMs += MINUTE
    }
    const bounds = { allow: () => true, delayMs: 0, totalMs: 8000, idleMs: 5000, tries: 1 }
    const tell = ({ news }: News) => {
      if (news !== 'feed') return
      fetched.push(paths.filter((path) => asked(path) > 0).length)
      if (fetched.length === 2) stop.abort()
    }
    const fetcher = openFetcher({ userAgent: 'onrecord/test', ...bounds })
    await watch(
      { database, fetcher, extract, clock: { now: () => nowMs, sleep }, tell, signal: stop.signal },
      { add: [at('/feed')] },
    )
    expect(fetched).toEqual([2, 4])
    expect(asked('/feed')).toBe(2)
  })

  it('is asked again at once when the clock was wrong, by years', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/feed', rss([item('/a')]))
    const rightMs = nowMs
    nowMs = Date.UTC(2041, 2, 14)
    await round([at('/feed')])
    nowMs = rightMs
    server.on('/b', report('talks had paused'))
    server.on('/feed', rss([item('/b'), item('/a')]))
    await round()
    expect(came()).toEqual(['added'])
    // The page of the year to come is looked at anew, and then no more than others are.
    await round()
    expect([asked('/feed'), asked('/a')]).toEqual([2, 2])
  })

  it('does not keep the others from being asked', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/feed', rss([item('/a')]))
    await round([at('/fails'), at('/feed'), at('/ends-early')])
    expect(came()).toEqual(['added'])
    expect(problems()).toHaveLength(2)
  })
})

describe('other forms', () => {
  it('reads Atom and JSON Feed, with addresses that are relative', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/b', report('talks had paused'))
    server.on(
      '/atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>a</title><link href="a"/></entry></feed>`,
    )
    server.on(
      '/json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [{ id: '1', url: '/b', content_text: '' }],
      }),
    )
    await round([at('/atom'), at('/json')])
    expect(came()).toEqual(['added', 'added'])
  })

  it('watches the feeds that an OPML list names', async () => {
    server.on('/a', report('talks had failed'))
    server.on('/feed', rss([item('/a')]))
    server.on(
      '/list',
      `<opml version="2.0"><body><outline text="Wires"><outline type="rss" text="W" xmlUrl="${at('/feed')}"/></outline></body></opml>`,
    )
    await round([at('/list')])
    expect(told.map(({ news }) => news)).toEqual(['list', 'added', 'feed'])
    expect((await health()).map(({ url }) => url)).toEqual([at('/feed')])
  })

  it('reads a feed in another character set', async () => {
    server.on('/latin', (_, response) => {
      response.end(
        Buffer.from(
          `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Zoë</title></channel></rss>`,
          'latin1',
        ),
      )
    })
    await round([at('/latin')])
    expect((await health())[0].title).toBe('Zoë')
  })
})

it('goes on where it was broken off: nothing is lost and nothing kept twice', async () => {
  const paths = ['/p1', '/p2', '/p3', '/p4']
  const stopping = new AbortController()
  for (const path of paths) {
    server.on(path, (_, response) => {
      if (path === '/p3') stopping.abort()
      response.end(report(`it was ${path.slice(1)}`))
    })
  }
  server.on('/feed', rss(paths.map((path) => item(path))))
  await round([at('/feed')], { signal: stopping.signal })
  const first = came().length
  expect(first).toBeLessThan(4)
  await round()
  expect(first + came().length).toBe(4)
  expect(await database.query('select id from articles')).toHaveLength(4)
})
