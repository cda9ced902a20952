/**
 * Who said what about this, when? Statements by their words, by who said them about whom, when, where and how.
 *
 * With words, the best match comes first; without, the newest statement. Words of the content weigh more than those of
 * source and cue. How many there are is looked up in the sample first: what is found often is counted there alone, and of
 * it the newest are ranked, so that no question reads more than some thousands of rows however many statements there are.
 */
import { type Queries, SAMPLED_OF } from '../store/index.ts'
import type { SearchAnswer, SearchFacets, SearchQuestion } from './answers.ts'
import { type Lost, leftOutOf, readableAnswers } from './damage.ts'
import { matchesIn } from './matches.ts'
import { withReports } from './reported.ts'
import { conditionsOf, type SearchConditions } from './search-conditions.ts'
import { sampledFacets } from './search-facets.ts'
import { searchFew } from './search-few.ts'
import { isRanked, type SearchPage, searchPage } from './search-page.ts'

/** With more than these in the sample, some 3,000 in all, counts are estimated from it. */
const COUNTED_IN_SAMPLE = 96
/** Of what is found more often, about so many of the newest are ranked: ranking reads every one of them. */
const RANKED = 1500
/** So many more of the sample, because chance has its way in few. */
const SPARE = 4

/** Throws a QueryError where the question's text is not well formed. */
export async function search(queries: Queries, question: SearchQuestion): Promise<SearchAnswer> {
  const conditions = await conditionsOf(queries, question)
  const found = await foundOf(queries, question, conditions)
  const lost: Lost = new Set()
  const shown = [...(await readableAnswers(queries, found.ids, lost)).values()]
  const answers = question.reported ? await withReports(queries, shown) : shown
  return {
    question,
    total: found.total,
    totalIs: found.totalIs,
    lessCertain: found.lessCertain,
    lessCertainIs: found.lessCertainIs,
    statements: await matchesIn(queries, answers, conditions.words),
    next: found.next,
    ...leftOutOf(lost),
    ...(found.facets === null ? {} : { facets: found.facets }),
  }
}

interface FoundStatements
  extends SearchPage,
    Pick<SearchAnswer, 'total' | 'totalIs' | 'lessCertain' | 'lessCertainIs'> {
  readonly facets: SearchFacets | null
}

async function foundOf(
  queries: Queries,
  question: SearchQuestion,
  conditions: SearchConditions,
): Promise<FoundStatements> {
  const sample = await sampleOf(queries, question, conditions)
  const [many, manyLess] = [sample.found > COUNTED_IN_SAMPLE, sample.less > COUNTED_IN_SAMPLE]
  const isFirst = question.after === undefined
  const few = many
    ? null
    : await searchFew(
        queries,
        // Of the pages behind the first only the counts are told.
        isFirst ? question : { ...question, order: 'date', limit: 0, offset: 0 },
        manyLess ? { ...conditions, all: conditions.sql, isShown: 'true' } : conditions,
      )
  const since = many ? sample.since : null
  const { ids, next } =
    few !== null && isFirst ? few : await searchPage(queries, { question, conditions, since, newest: sample.newest })
  return {
    ids,
    next,
    total: few?.total ?? sample.found * SAMPLED_OF,
    totalIs: many ? 'estimate' : 'exact',
    lessCertain: manyLess ? sample.less * SAMPLED_OF : (few?.lessCertain ?? (await leftOut(queries, conditions))),
    lessCertainIs: manyLess ? 'estimate' : 'exact',
    facets: question.facets ? (few?.facets ?? (await sampledFacets(queries, conditions, SAMPLED_OF))) : null,
  }
}

interface Sample {
  readonly found: number
  /** How many are left out because they are less certain. */
  readonly less: number
  /** The day since which there are about as many as are ranked, or more than the page shows. */
  readonly since: string | null
  /** The newest day of all statements. */
  readonly newest: string | null
}

async function sampleOf(queries: Queries, question: SearchQuestion, conditions: SearchConditions): Promise<Sample> {
  const { all, isShown, parameters, isEverything } = conditions
  const { limit, offset, after } = question
  const ranked = isRanked(question, conditions)
  const enough = Math.ceil((ranked ? RANKED : limit + offset + 1) / SAMPLED_OF) + (ranked ? 0 : SPARE)
  // Pages after the first begin at their mark, and the newest of all are the first of the index.
  const wanted = after === undefined && !isEverything
  const since = wanted ? `((array_agg(day order by day desc) filter (where ${isShown}))[${enough}])::text` : 'null'
  const [sample] = await queries.query<Sample>(
    `select count(*) filter (where ${isShown})::int as found, count(*) filter (where not (${isShown}))::int as less,
       ${since} as since, (select max(day)::text from statement_search) as newest
     from statement_search_sample where ${all}`,
    parameters,
  )
  return sample
}

/** How many are left out because they are less certain: few, though many are found. */
async function leftOut(queries: Queries, { lessCertain, parameters }: SearchConditions): Promise<number> {
  if (lessCertain === null) return 0
  const [{ found }] = await queries.query<{ found: number }>(
    `select count(*)::int as found from statement_search where ${lessCertain}`,
    parameters,
  )
  return found
}
