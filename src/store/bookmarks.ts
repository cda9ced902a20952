/**
 * What people marked of the statements: a star, tags, a note. One bookmark a statement, of the whole record; who changed it
 * last signs it. Never derived: it outlives a rebuild, and a statement that is cut otherwise then is found by its words.
 */
import type { Database, Queries } from './database.ts'

export interface Bookmark {
  /** The statement's id. */
  readonly statement: string
  readonly starred: boolean
  /** In the order in which they were given. */
  readonly tags: readonly string[]
  readonly note: string | null
  /** Who changed it last. */
  readonly by: string
  /** When, ISO 8601. */
  readonly at: string
}

/** What is not given stays as it is. */
export interface BookmarkChange {
  readonly starred?: boolean
  readonly tags?: readonly string[]
  /** Null takes it away. */
  readonly note?: string | null
}

/** A bookmark with what is known of its statement where that is not on record any more. */
export interface KeptBookmark extends Bookmark {
  readonly article: string
  /** The statement's, when it was marked. */
  readonly words: string
}

export interface BookmarksWanted {
  /** In any case. */
  readonly tag?: string
  readonly starred?: boolean
  /** Missing: all of them. */
  readonly limit?: number
  readonly offset?: number
}

const COLUMNS = `statement_id as statement, starred, tags, note, marked_by as by,
  to_char(marked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`

/**
 * The bookmark as it is then; null where nothing is marked any more, or there is no such statement (`isKnown` tells).
 */
export async function changeBookmark(
  database: Database,
  statement: string,
  { starred, tags, note }: BookmarkChange,
  by: string,
): Promise<{ readonly isKnown: boolean; readonly bookmark: Bookmark | null }> {
  return database.transaction(async (queries) => {
    const [bookmark] = await queries.query<Bookmark>(
      `insert into bookmarks as kept (statement_id, article_id, words, starred, tags, note, marked_by)
       select id, article_id, content, coalesce($2::boolean, false), coalesce($3::text[], '{}'), $4, $5
       from statements where id = $1
       on conflict (statement_id) do update set starred = coalesce($2::boolean, kept.starred),
         tags = coalesce($3::text[], kept.tags), note = case when $6::boolean then $4 else kept.note end,
         marked_by = $5, marked_at = now()
       returning ${COLUMNS}`,
      [statement, starred ?? null, tags ?? null, note ?? null, by, note !== undefined],
    )
    if (bookmark === undefined) return { isKnown: false, bookmark: null }
    if (bookmark.starred || bookmark.tags.length > 0 || bookmark.note !== null) return { isKnown: true, bookmark }
    await removeBookmark(queries, statement)
    return { isKnown: true, bookmark: null }
  })
}

/** False where the statement has none. */
export const removeBookmark = async (queries: Queries, statement: string): Promise<boolean> =>
  (await queries.query('delete from bookmarks where statement_id = $1 returning statement_id', [statement])).length > 0

/** Those that there are, by the ids of statements. */
export const bookmarksOf = (queries: Queries, statements: readonly string[]) =>
  where(queries, 'statement_id', statements)

/** Those of articles, by the ids of statements. */
export const bookmarksIn = (queries: Queries, articles: readonly string[]) => where(queries, 'article_id', articles)

async function where(
  queries: Queries,
  column: 'statement_id' | 'article_id',
  ids: readonly string[],
): Promise<ReadonlyMap<string, Bookmark>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.query<Bookmark>(`select ${COLUMNS} from bookmarks where ${column} = any($1::text[])`, [
    ids,
  ])
  return new Map(rows.map((bookmark) => [bookmark.statement, bookmark]))
}

/** Changed last first. */
export async function bookmarksLike(
  queries: Queries,
  { tag, starred, limit, offset = 0 }: BookmarksWanted,
): Promise<{ readonly total: number; readonly bookmarks: readonly KeptBookmark[] }> {
  const wanted = `($1::text is null or exists (select from unnest(tags) as one where lower(one) = lower($1)))
    and ($2::boolean is null or starred = $2)`
  const asked = [tag ?? null, starred ?? null]
  const [{ total }] = await queries.query<{ total: number }>(
    `select count(*)::int as total from bookmarks where ${wanted}`,
    asked,
  )
  const bookmarks = await queries.query<KeptBookmark>(
    `select ${COLUMNS}, article_id as article, words from bookmarks where ${wanted}
     order by marked_at desc, statement_id limit $3::bigint offset $4::bigint`,
    [...asked, limit ?? null, offset],
  )
  return { total, bookmarks }
}

/** How many bookmarks have which tag, most first; those that differ in case alone are one. */
export const tagsOf = (queries: Queries): Promise<readonly { readonly tag: string; readonly bookmarks: number }[]> =>
  queries.query(
    `select min(tag) as tag, count(*)::int as bookmarks from bookmarks, unnest(tags) as tag
     group by lower(tag) order by 2 desc, 1 limit 100`,
  )

/**
 * After these articles were extracted or corrected anew: a bookmark whose statement is gone goes to the one of its article
 * that has its words, or most of them. Where there is none, it stays as it is.
 */
export async function reattachBookmarks(queries: Queries, articles: readonly string[]): Promise<void> {
  await queries.query(
    `with lost as (
       select statement_id, article_id, words, row_number() over (partition by article_id, words order by statement_id) as place
       from bookmarks where article_id = any($1::text[])
         and not exists (select from statements where statements.id = bookmarks.statement_id)
     ), found as (
       select lost.statement_id, now.id, row_number() over (partition by now.id order by lost.statement_id) as place
       from lost cross join lateral (
         select id from statements where statements.article_id = lost.article_id
           and (strpos(content, lost.words) > 0 or strpos(lost.words, content) > 0)
           and not exists (select from bookmarks where bookmarks.statement_id = statements.id)
         order by content = lost.words desc, length(content) desc, id limit 1
       ) as now
       where lost.place = 1
     )
     update bookmarks set statement_id = found.id from found
     where bookmarks.statement_id = found.statement_id and found.place = 1`,
    [articles],
  )
}
