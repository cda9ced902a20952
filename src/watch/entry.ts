/** One entry of a feed → its page fetched, read and kept, or why not; and when to look at it again. */
import { FetchError, type Fetched } from '../fetch/index.ts'
import { readAnswer } from '../read/index.ts'
import type { Article } from '../record/index.ts'
import { type EntryAsked, type EntryState, type Queries, saveEntry } from '../store/index.ts'
import { keepArticles } from '../write/index.ts'
import { nextLook, nextTry } from './pace.ts'
import type { Watching } from './watching.ts'

interface Problem {
  readonly code: string
  readonly message: string
}

/** The article that the feed itself carries whole, by the entry's address. */
export type InFeed = (url: string) => Promise<Article | undefined>

/** True where something new was kept. Articles are kept first and the entry noted after: what breaks off is done again. */
export async function askEntry(watching: Watching, entry: EntryState, inFeed: InFeed): Promise<boolean> {
  const { database, fetcher, clock, signal } = watching
  const { etag, lastModified } = entry
  try {
    const answer = await fetcher.fetch(entry.url, { validators: { etag, lastModified }, signal })
    if (answer.kind === 'unchanged') {
      await saveEntry(database, { ...looked(entry, clock.now()), problem: null })
      return false
    }
    const { kept, problem } = await keepAnswer(watching, entry, answer)
    // What cannot be read today is read by no second try, but by a changed page.
    if (problem !== null) {
      const otherwise = { ...looked(entry, clock.now()), problem }
      return (await instead(watching, entry, { otherwise, inFeed })) || kept
    }
    await saveEntry(database, { ...looked(entry, clock.now()), ...answer.validators, problem: null })
    return kept
  } catch (error) {
    if (!(error instanceof FetchError) || error.code === 'fetch-stopped') throw error
    const { code, message, temporary, retryAtMs } = error
    const failures = entry.failures + 1
    const problem = { code, message }
    if (!temporary) {
      return instead(watching, entry, { otherwise: { ...entry, failures, nextAtMs: null, problem }, inFeed })
    }
    tellProblem(watching, entry, problem)
    await saveEntry(database, { ...entry, failures, nextAtMs: nextTry(failures, clock.now(), retryAtMs), problem })
    return false
  }
}

/**
 * Where a page cannot be had or read, the feed's own words are kept if it carries the whole article: the feed is there to
 * be read. True where that was new.
 */
async function instead(
  watching: Watching,
  entry: EntryState,
  { otherwise, inFeed }: { readonly otherwise: EntryAsked & { readonly problem: Problem }; readonly inFeed: InFeed },
): Promise<boolean> {
  const { database, clock } = watching
  // A page that was read before is not replaced by what the feed says of it.
  const article = entry.keptAtMs === null ? await inFeed(entry.url) : undefined
  const kept = article === undefined ? otherwise.problem : await keepArticle(watching, entry.feed, article)
  if (typeof kept === 'boolean') {
    await saveEntry(database, { ...entry, keptAtMs: clock.now(), nextAtMs: null, failures: 0, problem: null })
    return kept
  }
  tellProblem(watching, entry, kept)
  await saveEntry(database, { ...otherwise, problem: kept })
  return false
}

/** The entry after its page was looked at, with the time of the next look that is still to come. */
function looked(entry: EntryState, nowMs: number) {
  // By a clock that was wrong it may have appeared in a year to come.
  const firstAtMs = Math.min(entry.firstAtMs, nowMs)
  let looks = entry.keptAtMs === null ? 0 : entry.looks
  let nextAtMs = nextLook(firstAtMs, looks)
  while (nextAtMs !== null && nextAtMs <= nowMs) nextAtMs = nextLook(firstAtMs, ++looks)
  return { ...entry, keptAtMs: nowMs, looks, nextAtMs, failures: 0 }
}

async function keepAnswer(
  watching: Watching,
  { feed }: EntryState,
  answer: Fetched,
): Promise<{ readonly kept: boolean; readonly problem: Problem | null }> {
  let kept = false
  let problem: Problem | null = null
  for await (const reading of readAnswer(answer)) {
    if ('error' in reading) problem = reading.error
    else if ('article' in reading) {
      const failed = await keepArticle(watching, feed, reading.article)
      if (typeof failed === 'boolean') kept ||= failed
      else problem = failed
    }
  }
  return { kept, problem }
}

/** Whether it is new, or why it was not kept. */
async function keepArticle(watching: Watching, feed: string, article: Article): Promise<boolean | Problem> {
  const { database, extract, tell } = watching
  const [kept] = await keepArticles({ database, extract }, [article])
  if (kept.outcome === 'failed') {
    const { code, message } = kept.error as Error & { readonly code: string }
    return { code, message }
  }
  if (kept.outcome === 'unchanged') return false
  const { id, url, outlet, title } = article
  const news = (await hasOthersAt(database, article)) ? 'changed' : 'added'
  tell({ news, feed, id, url, outlet, title, statements: kept.record.statements.length })
  return true
}

async function hasOthersAt(queries: Queries, { id, url }: Article): Promise<boolean> {
  if (url === undefined) return false
  const others = await queries.query('select id from articles where url = $1 and id <> $2 limit 1', [url, id])
  return others.length > 0
}

function tellProblem({ tell }: Watching, { feed, url }: EntryState, { code, message }: Problem): void {
  tell({ news: 'problem', feed, url, code, message })
}
