/** What watching remembers: feeds and their entries, and when each is asked next. Times are milliseconds since 1970. */
import type { Queries } from './database.ts'

export interface FeedState {
  readonly url: string
  readonly address: string
  readonly title?: string
  readonly etag?: string
  readonly lastModified?: string
  readonly everyMs: number
  readonly pace: string
  readonly failures: number
}

export interface FeedAsked extends FeedState {
  readonly askedAtMs: number
  readonly answered: boolean
  readonly news: boolean
  /** Null where it is gone for good. */
  readonly nextAtMs: number | null
  readonly problem: { readonly code: string; readonly message: string } | null
}

export interface EntryState {
  readonly feed: string
  readonly entry: string
  readonly url: string
  readonly etag?: string
  readonly lastModified?: string
  readonly firstAtMs: number
  readonly keptAtMs: number | null
  readonly looks: number
  readonly failures: number
}

export interface EntryAsked extends EntryState {
  readonly nextAtMs: number | null
  readonly problem: { readonly code: string; readonly message: string } | null
}

const time = (parameter: string) => `to_timestamp(${parameter}::double precision / 1000)`
const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::double precision`

/** How often a feed is asked of which nothing is known yet. */
export const FIRST_EVERY_MS = 30 * 60_000

/** Feeds that are watched already are left as they are; those that were given up or paused are asked again. */
export async function addFeeds(
  queries: Queries,
  urls: readonly string[],
  { nowMs, everyMs = FIRST_EVERY_MS }: { readonly nowMs: number; readonly everyMs?: number },
): Promise<void> {
  await queries.query(
    `insert into feeds (url, address, added_at, next_at, every_ms, pace)
     select distinct url, url, ${time('$2')}, ${time('$2')}, $3::bigint, 'adaptive' from unnest($1::text[]) as given (url)
     on conflict (url) do update set next_at = coalesce(feeds.next_at, excluded.next_at), paused_at = null`,
    [urls, nowMs, everyMs],
  )
}

/** Due by now, or due so late that a clock must have been wrong when it was noted. */
export interface Due {
  readonly nowMs: number
  readonly furthestMs: number
}

const isDue = (now: string, furthest: string) =>
  `(next_at <= ${time(now)} or next_at > ${time(`(${now}::double precision + ${furthest}::double precision)`)})`

/** Those to be asked by now, longest due first; `urls`: of these alone, whether due or not. */
export async function dueFeeds(
  queries: Queries,
  { nowMs, furthestMs, urls }: Due & { readonly urls?: readonly string[] },
): Promise<readonly FeedState[]> {
  const rows = await queries.query<FeedRow>(
    `select url, address, title, etag, last_modified, every_ms::double precision as every_ms, pace, failures
     from feeds where ${urls === undefined ? isDue('$1', '$2') : 'url = any($1::text[])'}
     order by next_at, url`,
    urls === undefined ? [nowMs, furthestMs] : [urls],
  )
  return rows.map(({ title, etag, last_modified, every_ms, ...rest }) => ({
    ...rest,
    title: title ?? undefined,
    etag: etag ?? undefined,
    lastModified: last_modified ?? undefined,
    everyMs: every_ms,
  }))
}

interface FeedRow {
  readonly url: string
  readonly address: string
  readonly title: string | null
  readonly etag: string | null
  readonly last_modified: string | null
  readonly every_ms: number
  readonly pace: string
  readonly failures: number
}

/** When the next feed is to be asked; null where none is watched. */
export async function nextDueMs(queries: Queries): Promise<number | null> {
  const [{ next }] = await queries.query<{ next: number | null }>(`select ${ms('min(next_at)')} as next from feeds`)
  return next
}

export async function saveFeed(queries: Queries, feed: FeedAsked): Promise<void> {
  const { url, address, title, etag, lastModified, askedAtMs, answered, news, nextAtMs, everyMs, pace, failures } = feed
  await queries.query(
    `update feeds set address = $2, title = $3, etag = $4, last_modified = $5, asked_at = ${time('$6')},
       answered_at = case when $7::boolean then ${time('$6')} else answered_at end,
       new_at = case when $8::boolean then ${time('$6')} else new_at end,
       -- Paused while it was asked, it stays so.
       next_at = case when paused_at is null then ${time('$9')} end, every_ms = $10::bigint, pace = $11, failures = $12::integer,
       problem_code = $13, problem = $14
     where url = $1`,
    [
      ...[url, address, title ?? null, etag ?? null, lastModified ?? null, askedAtMs, answered, news, nextAtMs],
      ...[Math.round(everyMs), pace, failures, feed.problem?.code ?? null, feed.problem?.message ?? null],
    ],
  )
}

/** It is not asked until it is resumed. True where it was watched. */
export async function pauseFeed(queries: Queries, url: string, nowMs: number): Promise<boolean> {
  const rows = await queries.query(
    `update feeds set next_at = null, paused_at = coalesce(paused_at, ${time('$2')}) where url = $1 returning url`,
    [url, nowMs],
  )
  return rows.length > 0
}

/** It is due now. True where it was watched. */
export async function resumeFeed(queries: Queries, url: string, nowMs: number): Promise<boolean> {
  const rows = await queries.query(
    `update feeds set next_at = coalesce(next_at, ${time('$2')}), paused_at = null where url = $1 returning url`,
    [url, nowMs],
  )
  return rows.length > 0
}

/** True where it was watched. What came through it stays in the record. */
export async function forgetFeed(queries: Queries, url: string): Promise<boolean> {
  return (await queries.query('delete from feeds where url = $1 returning url', [url])).length > 0
}

/** Notes what a feed names; entries that are new, or of which it says something else than before, are due now. */
export async function saveEntries(
  queries: Queries,
  {
    feed,
    entries,
    nowMs,
  }: { feed: string; entries: readonly { id: string; url: string; said: string }[]; nowMs: number },
): Promise<{ readonly fresh: number; readonly changed: number }> {
  const before = await queries.query<{ entry: string; said: string }>(
    'select entry, said from feed_entries where feed = $1 and entry = any($2::text[])',
    [feed, entries.map(({ id }) => id)],
  )
  const saidOf = new Map(before.map(({ entry, said }) => [entry, said]))
  const news = entries.filter(({ id, said }) => saidOf.get(id) !== said)
  if (news.length > 0) {
    await queries.query(
      `insert into feed_entries (feed, entry, url, said, first_at, next_at)
       select $1, id, url, said, ${time('$3')}, ${time('$3')}
       from json_to_recordset($2::json) as given (id text, url text, said text)
       on conflict (feed, entry) do update set
         url = excluded.url, said = excluded.said, next_at = excluded.next_at, failures = 0`,
      [feed, JSON.stringify(news), nowMs],
    )
  }
  const changed = news.filter(({ id }) => saidOf.has(id)).length
  return { fresh: news.length - changed, changed }
}

export async function dueEntries(
  queries: Queries,
  { feed, nowMs, furthestMs, limit }: Due & { readonly feed: string; readonly limit: number },
): Promise<readonly EntryState[]> {
  const rows = await queries.query<EntryRow>(
    `select feed, entry, url, etag, last_modified, ${ms('first_at')} as first_at, ${ms('kept_at')} as kept_at, looks, failures
     from feed_entries where feed = $1 and ${isDue('$2', '$3')} order by next_at, first_at, entry limit $4`,
    [feed, nowMs, furthestMs, limit],
  )
  return rows.map(({ etag, last_modified, first_at, kept_at, ...rest }) => ({
    ...rest,
    etag: etag ?? undefined,
    lastModified: last_modified ?? undefined,
    firstAtMs: first_at,
    keptAtMs: kept_at,
  }))
}

interface EntryRow {
  readonly feed: string
  readonly entry: string
  readonly url: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly first_at: number
  readonly kept_at: number | null
  readonly looks: number
  readonly failures: number
}

export async function saveEntry(queries: Queries, entry: EntryAsked): Promise<void> {
  const { feed, entry: id, etag, lastModified, keptAtMs, looks, failures, nextAtMs, problem } = entry
  await queries.query(
    `update feed_entries set etag = $3, last_modified = $4, kept_at = ${time('$5')}, looks = $6::integer,
       failures = $7::integer, next_at = ${time('$8')}, problem_code = $9, problem = $10
     where feed = $1 and entry = $2`,
    [
      ...[feed, id, etag ?? null, lastModified ?? null, keptAtMs, looks, failures, nextAtMs],
      ...[problem?.code ?? null, problem?.message ?? null],
    ],
  )
}
