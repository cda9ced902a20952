/** Who said what about this, when? Statements by their words, by who said them, by day and by outlet. */
import type { Queries } from '../store/index.ts'
import type { SearchAnswer, SearchQuestion } from './answers.ts'
import { matchesIn } from './matches.ts'
import { statementAnswers } from './statement-answers.ts'

/**
 * With words, the best match comes first; without, the newest statement. Words of the content weigh more than those of
 * source and cue.
 */
export async function search(queries: Queries, question: SearchQuestion): Promise<SearchAnswer> {
  const { sql, parameters } = conditionsOf(question)
  const found = await queries.query<{ id: string }>(
    `select statements.id
     from statements join articles on articles.id = article_id, websearch_to_tsquery('words', $1) as asked
     where ${sql}
     order by case when $1 = '' then null else ts_rank_cd(words, asked) end desc nulls last,
       statements.last_day desc nulls last, articles.number desc, position
     limit ${question.limit} offset ${question.offset}`,
    parameters,
  )
  const [{ total }] = await queries.query<{ total: number }>(
    `select count(*)::int as total
     from statements join articles on articles.id = article_id, websearch_to_tsquery('words', $1) as asked
     where ${sql}`,
    parameters,
  )
  const answers = await statementAnswers(
    queries,
    found.map((row) => row.id),
  )
  return { question, total, statements: await matchesIn(queries, answers, question.text ?? '') }
}

/** Conditions for what the question names. `$1` is always its words, `''` where it has none. */
export function conditionsOf({ text = '', by, outlet, from, to }: SearchQuestion): {
  sql: string
  parameters: unknown[]
} {
  const parameters: unknown[] = [text.trim()]
  const conditions: string[] = []
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  if (parameters[0] !== '') conditions.push('words @@ asked')
  for (const part of by?.split(/\s+/).filter(Boolean) ?? []) {
    conditions.push(`said_by like '%' || lower(unaccent(${parameter(literally(part))})) || '%'`)
  }
  if (outlet) conditions.push(`lower(outlet) = lower(${parameter(outlet)})`)
  // A statement known only to the month is found by every range that touches the month.
  if (from) conditions.push(`statements.last_day >= ${parameter(from)}::date`)
  if (to) conditions.push(`statements.first_day <= ${parameter(to)}::date`)
  return { sql: conditions.join(' and ') || 'true', parameters }
}

/** `%` and `_` mean themselves. */
const literally = (part: string) => part.replace(/[\\%_]/g, '\\$&')
