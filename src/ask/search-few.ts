/**
 * What few statements are found, read once: the first page, what is counted of all for the facets, and how many are left out
 * because they are less certain. Read one after the other, the same rows would be looked up four times.
 */
import type { Queries } from '../store/index.ts'
import type { SearchFacets, SearchQuestion } from './answers.ts'
import type { SearchConditions } from './search-conditions.ts'
import { countedFacets, FOUND_COLUMNS, type Found } from './search-facets.ts'
import { isRanked, type PageRow, pageOf, type SearchPage } from './search-page.ts'

export interface FewFound extends SearchPage {
  readonly total: number
  readonly lessCertain: number
  readonly facets: SearchFacets | null
}

interface Row extends Partial<Found> {
  readonly page: readonly PageRow[] | null
  readonly total: number
  readonly less: number
  readonly independent?: number
}

/** Of a question without `after`. */
export async function searchFew(
  queries: Queries,
  question: SearchQuestion,
  conditions: SearchConditions,
): Promise<FewFound> {
  const { limit, offset, facets } = question
  const { all, isShown, words } = conditions
  const parameters: unknown[] = [...conditions.parameters]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const rank = isRanked(question, conditions)
    ? `case when ${isShown} then ts_rank_cd(words, ${parameter(words)}::tsquery) end`
    : 'null::real'
  const [row] = await queries.query<Row>(
    `with found as materialized (
       select statement_id as id, article_id, day, tie, ${facets ? 'outlet, speakers, kind, stance,' : ''}
         ${rank} as rank, ${isShown} as is_shown
       from statement_search where ${all}
     )
     select (select json_agg(page) from (
         select id, day::text, tie::text, rank::text from found where is_shown
         order by found.rank desc, found.day desc, found.tie desc limit ${limit + 1} offset ${offset}
       ) as page) as page,
       (select count(*)::int from found where not is_shown) as less, counted.*
       ${facets ? `, ${INDEPENDENT} as independent` : ''}
     from (select count(*)::int as total ${facets ? `, ${FOUND_COLUMNS}` : ''} from found where is_shown) as counted`,
    parameters,
  )
  return {
    ...pageOf(row.page ?? [], limit, null),
    total: row.total,
    lessCertain: row.less,
    facets: facets ? countedFacets(row as Found, row.independent!) : null,
  }
}

/** SQL: of the reports of `found` those that are no reprints of each other. */
const INDEPENDENT = `(
  select count(*)::int from (
    select distinct coalesce(story_id, printed)
    from (select distinct article_id as printed from found where is_shown) as reports
      left join stories on stories.article_id = printed
  ) as told)`
