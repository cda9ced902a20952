/**
 * Who said what about this, when? Statements by their words, by who said them about whom, when, where and how.
 *
 * With words, the best match comes first; without, the newest statement. Words of the content weigh more than those of
 * source and cue. How many there are is looked up in the sample first: what is found often is counted there alone, and of
 * it the newest are ranked, so that no question reads more than some thousands of rows however many statements there are.
 */
import { type Queries, SAMPLED_OF } from '../store/index.ts'
import type { SearchAnswer, SearchQuestion } from './answers.ts'
import { matchesIn } from './matches.ts'
import { conditionsOf, type SearchConditions } from './search-conditions.ts'
import { searchFacets } from './search-facets.ts'
import { searchPage } from './search-page.ts'
import { statementAnswers } from './statement-answers.ts'

/** With more than these in the sample, some 3,000 in all, counts are estimated from it. */
const COUNTED_IN_SAMPLE = 96

/** Throws a QueryError where the question's text is not well formed. */
export async function search(queries: Queries, question: SearchQuestion): Promise<SearchAnswer> {
  const conditions = await conditionsOf(queries, question)
  const sampled = await count(queries, 'statement_search_sample', conditions)
  const many = sampled > COUNTED_IN_SAMPLE
  const total = many ? sampled * SAMPLED_OF : await count(queries, 'statement_search', conditions)
  const { ids, next } = await searchPage(queries, { question, conditions, many })
  const answers = await statementAnswers(queries, ids)
  return {
    question,
    total,
    totalIs: many ? 'estimate' : 'exact',
    statements: await matchesIn(queries, answers, conditions.words),
    next,
    ...(question.facets ? { facets: await searchFacets(queries, conditions, many ? SAMPLED_OF : 1) } : {}),
  }
}

async function count(queries: Queries, table: string, { sql, parameters }: SearchConditions): Promise<number> {
  const [{ found }] = await queries.query<{ found: number }>(
    `select count(*)::int as found from ${table} where ${sql}`,
    parameters,
  )
  return found
}
