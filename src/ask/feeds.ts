/** How are the watched feeds? When each last answered, what came of it, what is wrong, and when it is asked again. */
import type { Queries } from '../store/index.ts'

export interface FeedAnswer {
  /** The address by which it was named. */
  readonly url: string
  /** Where it is fetched from, if it has moved for good. */
  readonly movedTo: string | null
  readonly title: string | null
  /**
   * `new`: not asked yet; `well`: answered when it was last asked; `failing`: did not, and is asked again; `dead`: has not
   * answered for a month; `gone`: its server said that it is gone for good, and it is not asked any more; `paused`: a
   * person paused it.
   */
  readonly health: 'new' | 'well' | 'failing' | 'dead' | 'gone' | 'paused'
  /** Times are ISO 8601 in UTC. */
  readonly added: string
  readonly lastAsked: string | null
  readonly lastAnswered: string | null
  /** When something new last came. */
  readonly lastNews: string | null
  readonly next: string | null
  readonly everySeconds: number
  /** Whose word the pace is. */
  readonly pace: 'ttl' | 'syndication' | 'cache-control' | 'adaptive'
  /** In a row, since it last answered. */
  readonly failures: number
  readonly problem: { readonly code: string; readonly message: string } | null
  readonly entries: {
    readonly all: number
    /** Whose page was fetched. */
    readonly fetched: number
    /** Still to be fetched, or to be tried again. */
    readonly waiting: number
    /** Whose page could not be fetched or read. */
    readonly failed: number
  }
  /** Of entries, newest first, at most five. */
  readonly entryProblems: readonly { readonly url: string; readonly code: string; readonly message: string }[]
}

export interface FeedsAnswer {
  readonly feeds: readonly FeedAnswer[]
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

type Row = Omit<FeedAnswer, 'entries' | 'problem'> &
  FeedAnswer['entries'] & { readonly code: string | null; readonly message: string | null }

/** Those with something wrong first, then by address. `nowMs`: to tell since when a feed has not answered. */
export async function feeds(queries: Queries, { nowMs }: { readonly nowMs: number }): Promise<FeedsAnswer> {
  const rows = await queries.query<Row>(
    `select feeds.url, nullif(address, feeds.url) as "movedTo", title,
       case
         when feeds.paused_at is not null then 'paused'
         when feeds.next_at is null then 'gone'
         when asked_at is null then 'new'
         when feeds.failures = 0 then 'well'
         when coalesce(answered_at, added_at) < to_timestamp($1::double precision / 1000) - interval '30 days' then 'dead'
         else 'failing'
       end as health,
       ${iso('added_at')} as added, ${iso('asked_at')} as "lastAsked", ${iso('answered_at')} as "lastAnswered",
       ${iso('new_at')} as "lastNews", ${iso('feeds.next_at')} as next, (every_ms / 1000)::int as "everySeconds", pace,
       feeds.failures, feeds.problem_code as code, feeds.problem as message,
       counts."all", counts.fetched, counts.waiting, counts.failed,
       coalesce((
         select json_agg(json_build_object('url', url, 'code', problem_code, 'message', problem))
         from (
           select url, problem_code, problem from feed_entries
           where feed = feeds.url and problem is not null order by first_at desc, entry limit 5
         ) as newest), '[]') as "entryProblems"
     from feeds cross join lateral (
       select count(*)::int as "all",
         count(*) filter (where kept_at is not null and problem is null)::int as fetched,
         count(*) filter (where kept_at is null and next_at is not null)::int as waiting,
         count(*) filter (where problem is not null)::int as failed
       from feed_entries where feed = feeds.url
     ) as counts
     order by feeds.failures = 0 and (feeds.next_at is not null or feeds.paused_at is not null), feeds.url`,
    [nowMs],
  )
  return {
    feeds: rows.map(({ code, message, all, fetched, waiting, failed, ...row }) => ({
      ...row,
      problem: code === null || message === null ? null : { code, message },
      entries: { all, fetched, waiting, failed },
    })),
  }
}
