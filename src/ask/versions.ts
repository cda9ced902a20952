/**
 * Versions of one article: what was kept of one address, oldest first by publication, then by the day they say they were
 * changed, then by id, so that it makes no difference in which order they came. All but the last are superseded.
 */
import type { Queries } from '../store/index.ts'

/** SQL: how the articles of one address follow each other. */
export const VERSION_ORDER = 'first_day nulls first, published, modified nulls first, id'

/** SQL: the id of the newest version of a row of `articles`, itself where there is no newer one. */
export const newestVersionOf = (article: string): string =>
  `(select version.id from articles as version where version.url = ${article}.url
     order by first_day desc nulls last, published desc nulls first, modified desc nulls last, id desc limit 1)`

/** Article ids of an address, oldest first. */
export async function versionsAt(queries: Queries, url: string): Promise<readonly string[]> {
  const rows = await queries.query<{ id: string }>(`select id from articles where url = $1 order by ${VERSION_ORDER}`, [
    url,
  ])
  return rows.map(({ id }) => id)
}

/** Of those of the articles that have a newer version, the id of the newest. */
export async function supersededBy(
  queries: Queries,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (articles.length === 0) return new Map()
  const rows = await queries.query<{ id: string; newest: string }>(
    `select id, newest from (
       select id, last_value(id) over (
         partition by url order by ${VERSION_ORDER} rows between unbounded preceding and unbounded following) as newest
       from articles
       where url in (select url from articles where id = any($1::text[]) and url is not null)
     ) as versions where newest <> id and id = any($1::text[])`,
    [[...new Set(articles)]],
  )
  return new Map(rows.map(({ id, newest }) => [id, newest]))
}
