/**
 * Who said what about this, when? Statements by their words, by who said them about whom, when, where and how.
 *
 * With words, the best match comes first; without, the newest statement. Words of the content weigh more than those of
 * source and cue. How many there are is looked up in the sample first: what is found often is counted there alone, and of
 * it the newest are ranked, so that no question reads more than some thousands of rows however many statements there are.
 */
import { type Queries, SAMPLED_OF } from '../store/index.ts'
import type { SearchAnswer, SearchQuestion } from './answers.ts'
import { type Lost, leftOutOf, readableAnswers } from './damage.ts'
import { matchesIn } from './matches.ts'
import { withReports } from './reported.ts'
import { conditionsOf, type SearchConditions } from './search-conditions.ts'
import { searchFacets } from './search-facets.ts'
import { isRanked, searchPage } from './search-page.ts'

/** With more than these in the sample, some 3,000 in all, counts are estimated from it. */
const COUNTED_IN_SAMPLE = 96
/** Of what is found more often, about so many of the newest are ranked: ranking reads every one of them. */
const RANKED = 1500
/** So many more of the sample, because chance has its way in few. */
const SPARE = 4

/** Throws a QueryError where the question's text is not well formed. */
export async function search(queries: Queries, question: SearchQuestion): Promise<SearchAnswer> {
  const conditions = await conditionsOf(queries, question)
  const sample = await sampleOf(queries, question, conditions)
  const many = sample.found > COUNTED_IN_SAMPLE
  const since = many ? sample.since : null
  const { ids, next, total } = await searchPage(queries, { question, conditions, since, newest: sample.newest })
  const lost: Lost = new Set()
  const shown = [...(await readableAnswers(queries, ids, lost)).values()]
  const answers = question.reported ? await withReports(queries, shown) : shown
  return {
    question,
    total: many ? sample.found * SAMPLED_OF : (total ?? (await count(queries, conditions.sql, conditions.parameters))),
    totalIs: many ? 'estimate' : 'exact',
    ...(await leftOut(queries, conditions)),
    statements: await matchesIn(queries, answers, conditions.words),
    next,
    ...leftOutOf(lost),
    ...(question.facets ? { facets: await searchFacets(queries, conditions, many ? SAMPLED_OF : 1) } : {}),
  }
}

interface Sample {
  readonly found: number
  /** The day since which there are about as many as are ranked, or more than the page shows. */
  readonly since: string | null
  /** The newest day of all statements. */
  readonly newest: string | null
}

async function sampleOf(queries: Queries, question: SearchQuestion, conditions: SearchConditions): Promise<Sample> {
  const { sql, parameters, isEverything } = conditions
  const { limit, offset, after } = question
  const ranked = isRanked(question, conditions)
  const enough = Math.ceil((ranked ? RANKED : limit + offset + 1) / SAMPLED_OF) + (ranked ? 0 : SPARE)
  // Pages after the first begin at their mark, and the newest of all are the first of the index.
  const wanted = after === undefined && !isEverything
  const since = wanted ? `((array_agg(day order by day desc))[${enough}])::text` : 'null'
  const [sample] = await queries.query<Sample>(
    `select count(*)::int as found, ${since} as since,
       (select max(day)::text from statement_search) as newest
     from statement_search_sample where ${sql}`,
    parameters,
  )
  return sample
}

/** How many are left out because they are less certain. */
async function leftOut(
  queries: Queries,
  { lessCertain, parameters }: SearchConditions,
): Promise<Pick<SearchAnswer, 'lessCertain' | 'lessCertainIs'>> {
  if (lessCertain === null) return { lessCertain: 0, lessCertainIs: 'exact' }
  const sampled = await count(queries, lessCertain, parameters, 'statement_search_sample')
  return sampled > COUNTED_IN_SAMPLE
    ? { lessCertain: sampled * SAMPLED_OF, lessCertainIs: 'estimate' }
    : { lessCertain: await count(queries, lessCertain, parameters), lessCertainIs: 'exact' }
}

async function count(
  queries: Queries,
  sql: string,
  parameters: readonly unknown[],
  table = 'statement_search',
): Promise<number> {
  const [{ found }] = await queries.query<{ found: number }>(
    `select count(*)::int as found from ${table} where ${sql}`,
    parameters,
  )
  return found
}
