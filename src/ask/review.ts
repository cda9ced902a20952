/**
 * Which statements a person should look at: those of which it is least certain whether they are right, among the reports
 * or the search that somebody names, else among the newest. What a person decided already is certain, and not asked again.
 */
import type { Queries } from '../store/index.ts'
import type { MayLeaveOut, StatementAnswer } from './answers.ts'
import { type Lost, leftOutOf, readableAnswers } from './damage.ts'
import { conditionsOf } from './search-conditions.ts'

/** Every part narrows what is looked at. */
export interface ReviewQuestion {
  /** Ids of reports, such as those that somebody opened; at most fifty are looked at. */
  readonly articles?: readonly string[]
  /** A search, as it is typed. */
  readonly text?: string
  readonly limit: number
  /** Leave out so many first: those that somebody passed over. */
  readonly offset: number
}

export interface ReviewAnswer extends MayLeaveOut {
  readonly question: ReviewQuestion
  /** How many are still to be decided, those left out by `offset` included; at most the newest 2,000 are looked at. */
  readonly undecided: number
  /** Least certain first: those whose confidence is nearest to a half. */
  readonly statements: readonly StatementAnswer[]
}

const NEWEST = 2000
const MOST_ARTICLES = 50

/** Throws a QueryError where the search is not understood. */
export async function review(queries: Queries, question: ReviewQuestion): Promise<ReviewAnswer> {
  const { limit, offset } = question
  const { sql, parameters } = await narrowed(queries, question)
  const rows = await queries.query<{ id: string; undecided: number }>(
    `select id, count(*) over ()::int as undecided
     from (
       select statement_id as id, confidence, day, tie from statement_search where ${sql}
       order by day desc, tie desc limit ${NEWEST}
     ) as looked_at
     where confidence < 1
     order by abs(confidence - 0.5), day desc, tie desc
     limit $${parameters.length + 1}::int offset $${parameters.length + 2}::int`,
    [...parameters, limit, offset],
  )
  const lost: Lost = new Set()
  const ids = rows.map(({ id }) => id)
  const answers = await readableAnswers(queries, ids, lost)
  return {
    question,
    undecided: rows[0]?.undecided ?? 0,
    statements: ids.flatMap((id) => answers.get(id) ?? []),
    ...leftOutOf(lost),
  }
}

/** What the question is narrowed to, of rows of `statement_search`. */
async function narrowed(
  queries: Queries,
  { articles, text }: ReviewQuestion,
): Promise<{ readonly sql: string; readonly parameters: readonly unknown[] }> {
  if (text !== undefined) return conditionsOf(queries, { text, minConfidence: 0, limit: 1, offset: 0 })
  if (articles === undefined) return { sql: 'true', parameters: [] }
  const sql = 'statement_id in (select id from statements where article_id = any($1::text[]))'
  return { sql, parameters: [articles.slice(0, MOST_ARTICLES)] }
}
