/** Which article or statement does a person mean who gives the beginning of an id? */
import type { Queries } from '../store/index.ts'

export interface FoundId {
  readonly kind: 'article' | 'statement'
  readonly id: string
}

/** More than this many candidates help nobody. */
const MOST = 5

/**
 * Articles and statements whose id begins so, the one that is exactly so alone. Where an article's id begins so, the
 * statements in it, whose ids may begin with its, are left out.
 */
export async function findId(queries: Queries, beginning: string): Promise<readonly FoundId[]> {
  const found = await queries.query<FoundId>(
    `(select 'article' as kind, id from articles where starts_with(id, $1) order by id limit ${MOST})
     union all
     (select 'statement' as kind, id from statements where starts_with(id, $1) order by id limit ${MOST})`,
    [beginning],
  )
  const exact = found.filter(({ id }) => id === beginning)
  if (exact.length > 0) return exact
  const articles = found.filter(({ kind }) => kind === 'article')
  return articles.length > 0 ? articles : found
}
