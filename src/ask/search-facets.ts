/** How many of what was found are by whom, printed where, of which kind and from when. */
import type { Queries } from '../store/index.ts'
import type { FacetCount, SearchFacets } from './answers.ts'
import type { SearchConditions } from './search-conditions.ts'

const MOST = 20
/** Up to so many days from the first to the last, a reader wants each of them. */
const MOST_DAYS = 92
/** With more months than these a reader wants years. */
const MOST_MONTHS = 48
const DAY_MS = 86_400_000

interface Row extends FacetCount {
  readonly facet: string
}

/** Counted in the whole record, or in the sample, where each stands for `weight`. */
export async function searchFacets(
  queries: Queries,
  { sql, parameters }: SearchConditions,
  weight: number,
): Promise<SearchFacets> {
  const table = weight === 1 ? 'statement_search' : 'statement_search_sample'
  const top = (facet: string, value: string, from = 'picked') =>
    `(select '${facet}' as facet, ${value} as value, count(*)::int as count from ${from}
      where ${value} is not null group by 2 order by 3 desc, 2 limit ${MOST})`
  // Of a sample nobody knows how many articles the rest would have added.
  const reports =
    weight > 1
      ? ''
      : `
     union all (select 'reports', '', count(distinct article_id)::int from picked)
     union all (select 'independent', '', count(distinct coalesce(story_id, article_id))::int
       from picked left join stories using (article_id))`
  const rows = await queries.query<Row>(
    `with picked as materialized (
       select article_id, day, outlet, speakers, kind, stance from ${table} where ${sql}
     )
     ${top('speaker', 'speaker', 'picked, unnest(speakers) as speaker')}
     union all ${top('outlet', 'outlet')}
     union all ${top('kind', 'kind')}
     union all ${top('stance', 'stance')}
     union all (select 'day', day::text, count(*)::int from picked
       where day > '0001-01-01' group by 2 order by 2)
${reports}`,
    parameters,
  )
  const of = (facet: string) =>
    rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count: count * weight }))
  return {
    speakers: of('speaker'),
    outlets: of('outlet'),
    kinds: of('kind'),
    stances: of('stance'),
    times: timesOf(of('day')),
    reports: weight > 1 ? null : { all: of('reports')[0].count, independent: of('independent')[0].count },
  }
}

function timesOf(days: readonly FacetCount[]): SearchFacets['times'] {
  const [first, last] = [days[0], days.at(-1)].map((day) => Date.parse(day?.value ?? ''))
  if (last - first <= MOST_DAYS * DAY_MS) return { unit: 'day', counts: days }
  const months = summed(days, 'YYYY-MM'.length)
  return months.length > MOST_MONTHS
    ? { unit: 'year', counts: summed(months, 'YYYY'.length) }
    : { unit: 'month', counts: months }
}

/** Counts of those whose values begin alike, in order. */
function summed(counts: readonly FacetCount[], letters: number): FacetCount[] {
  const sums = new Map<string, number>()
  for (const { value, count } of counts)
    sums.set(value.slice(0, letters), (sums.get(value.slice(0, letters)) ?? 0) + count)
  return [...sums].map(([value, count]) => ({ value, count }))
}
