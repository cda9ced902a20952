/** One feed asked once: what it names is noted, what is due of it is fetched and kept, and when it is asked next. */
import { FetchError, type Fetched } from '../fetch/index.ts'
import { readAnswer } from '../read/index.ts'
import type { Article } from '../record/index.ts'
import {
  addFeeds,
  dueEntries,
  type FeedAsked,
  type FeedState,
  forgetFeed,
  saveEntries,
  saveFeed,
} from '../store/index.ts'
import { askEntry, type InFeed } from './entry.ts'
import { type Feed, readFeed, readOpml } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { afterFailure, FIRST_PACE, FURTHEST_MS, type Pace, type PaceBy, paceOf, SHORTEST_MS } from './pace.ts'
import type { Watching } from './watching.ts'

/** Looked up at a time. */
const ENTRIES = 100

/**
 * `turnMs`: how long its entries may be asked for before other feeds have their turn. A feed may name thousands, each on a
 * server that takes a minute; the rest is asked when the feed is next.
 */
export async function poll(watching: Watching, feed: FeedState, turnMs: number): Promise<void> {
  const { database, fetcher, clock, signal } = watching
  try {
    const { etag, lastModified, address } = feed
    const answer = await fetcher.fetch(address, { validators: { etag, lastModified }, signal })
    if (answer.kind === 'unchanged') return await finish(watching, feed, { turnMs, freshForMs: answer.freshForMs })
    const listed = readOpml(answer)
    if (listed !== null) return await watchListed(watching, feed, listed)
    const read = await readFeed(answer)
    const { fresh, changed } = await saveEntries(database, {
      feed: feed.url,
      entries: read.entries,
      nowMs: clock.now(),
    })
    await finish(watching, feed, { turnMs, answer, read, fresh, changed, freshForMs: answer.freshForMs })
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof FeedError)) throw error
    if (error instanceof FetchError && error.code === 'fetch-stopped') return
    await failed(watching, feed, error)
  }
}

interface Heard {
  readonly turnMs: number
  readonly answer?: Fetched
  readonly read?: Feed
  readonly fresh?: number
  readonly changed?: number
  readonly freshForMs?: number
}

/** Asks the entries that are due, then notes when to come again. */
async function finish(watching: Watching, feed: FeedState, heard: Heard): Promise<void> {
  const { database, clock, signal, tell } = watching
  const { turnMs, answer, read, fresh = 0, changed = 0, freshForMs } = heard
  const askedAtMs = clock.now()
  let came = false
  let isOver = false
  const inFeed = articlesIn(answer)
  while (!isOver) {
    const due = await dueEntries(database, {
      feed: feed.url,
      nowMs: askedAtMs,
      furthestMs: FURTHEST_MS,
      limit: ENTRIES,
    })
    if (due.length === 0) break
    for (const entry of due) {
      if (signal?.aborted) return
      isOver = clock.now() - askedAtMs > turnMs
      if (isOver) break
      came = (await askEntry(watching, entry, inFeed)) || came
    }
  }
  const pace = paceOf(
    { ttlMs: read?.ttlMs, periodMs: read?.periodMs, freshForMs, news: fresh + changed > 0 },
    // What did not change says nothing new of its pace either.
    paceBefore(feed),
  )
  const kept = answer === undefined && feed.pace !== 'adaptive' ? paceBefore(feed) : pace
  const nextAtMs = askedAtMs + (isOver ? SHORTEST_MS : kept.everyMs)
  await saveFeed(database, {
    ...feed,
    address: answer?.movedTo ?? feed.address,
    title: read?.title ?? feed.title,
    etag: answer === undefined ? feed.etag : answer.validators.etag,
    lastModified: answer === undefined ? feed.lastModified : answer.validators.lastModified,
    everyMs: kept.everyMs,
    pace: kept.by,
    failures: 0,
    askedAtMs,
    answered: true,
    news: came,
    nextAtMs,
    problem: null,
  })
  tell({ news: 'feed', feed: feed.url, title: read?.title ?? feed.title, fresh, changed, next: iso(nextAtMs) })
}

/** The articles that a feed carries whole. It is read when the first is asked for, and not where none is. */
function articlesIn(answer: Fetched | undefined): InFeed {
  let read: Promise<ReadonlyMap<string, Article>> | undefined
  return async (url) => {
    if (answer === undefined) return undefined
    read ??= wholeArticles(answer)
    return (await read).get(url)
  }
}

async function wholeArticles(answer: Fetched): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>()
  for await (const reading of readAnswer(answer)) {
    if (!('article' in reading) || reading.article.url === undefined) continue
    const { article } = reading
    const isPart = article.problems.some(({ code }) => code === 'entry-is-summary')
    if (!isPart && URL.canParse(article.url!)) articles.set(new URL(article.url!).href, article)
  }
  return articles
}

async function watchListed(watching: Watching, feed: FeedState, listed: readonly string[]): Promise<void> {
  const { database, clock, tell } = watching
  if (listed.length === 0)
    throw new FeedError('feeds-not-listed', feed.url, 'this OPML file lists no feeds. Export it anew')
  await database.transaction(async (queries) => {
    await addFeeds(queries, listed, { nowMs: clock.now(), everyMs: FIRST_PACE.everyMs })
    await forgetFeed(queries, feed.url)
  })
  tell({ news: 'list', feed: feed.url, feeds: listed.length })
}

const GONE = 410

async function failed(watching: Watching, feed: FeedState, error: FetchError | FeedError): Promise<void> {
  const { database, clock, tell } = watching
  const { code, message } = error
  const failures = feed.failures + 1
  const askedAtMs = clock.now()
  const isGone = error instanceof FetchError && error.status === GONE
  const retryInMs = error instanceof FetchError ? (error.retryAtMs ?? askedAtMs) - askedAtMs : 0
  const state: FeedAsked = {
    ...feed,
    failures,
    askedAtMs,
    answered: false,
    news: false,
    nextAtMs: isGone ? null : askedAtMs + afterFailure(paceBefore(feed), failures, retryInMs),
    problem: { code, message },
  }
  await saveFeed(database, state)
  tell({ news: 'problem', feed: feed.url, code, message })
}

const paceBefore = ({ everyMs, pace }: FeedState): Pace => ({ everyMs, by: pace as PaceBy })

const iso = (ms: number): string => new Date(ms).toISOString()
