/** What web addresses answered when their articles were kept: asked by it, a server need not send them again. */
import type { Queries } from './database.ts'

export interface KeptAnswer {
  readonly url: string
  readonly etag?: string
  readonly lastModified?: string
}

export async function answersOf(queries: Queries, urls: readonly string[]): Promise<ReadonlyMap<string, KeptAnswer>> {
  const rows = await queries.query<{ url: string; etag: string | null; last_modified: string | null }>(
    'select url, etag, last_modified from answers where url = any($1::text[])',
    [urls],
  )
  return new Map(
    rows.map(({ url, etag, last_modified }) => [
      url,
      { url, etag: etag ?? undefined, lastModified: last_modified ?? undefined },
    ]),
  )
}

/** To be called when the articles are kept, not before: an answer that is remembered is not fetched again. */
export async function keepAnswers(queries: Queries, answers: readonly KeptAnswer[], nowMs: number): Promise<void> {
  const latest = new Map(answers.map((answer) => [answer.url, answer]))
  const useful = [...latest.values()].filter(
    // An index holds no longer address; such a page is fetched again the next time.
    ({ url, etag, lastModified }) => url.length <= 2048 && (etag !== undefined || lastModified !== undefined),
  )
  if (useful.length === 0) return
  await queries.query(
    `insert into answers (url, etag, last_modified, kept_at)
     select url, etag, "lastModified", to_timestamp($2::double precision / 1000)
     from json_to_recordset($1::json) as given (url text, etag text, "lastModified" text)
     on conflict (url) do update set
       etag = excluded.etag, last_modified = excluded.last_modified, kept_at = excluded.kept_at`,
    [JSON.stringify(useful), nowMs],
  )
}
