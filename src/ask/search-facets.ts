/** How many of what was found are by whom, printed where, of which kind and from when. */
import { type Queries, UNKNOWN_DAY } from '../store/index.ts'
import type { FacetCount, SearchFacets } from './answers.ts'
import type { SearchConditions } from './search-conditions.ts'

const MOST = 20
/** Up to so many days from the first to the last, a reader wants each of them. */
const MOST_DAYS = 92
/** With more months than these a reader wants years. */
const MOST_MONTHS = 48
const DAY_MS = 86_400_000

/** What is counted of each statement that was found, a list of each. */
export interface Found {
  readonly articles: readonly string[]
  readonly days: readonly string[]
  readonly outlets: readonly (string | null)[]
  readonly speakers: readonly (readonly string[])[]
  readonly kinds: readonly string[]
  readonly stances: readonly (string | null)[]
}

const list = (column: string) => `coalesce(json_agg(${column}), '[]')`
/** SQL: the columns of `Found`, of rows of `statement_search`. Counted here: the database takes twice as long. */
export const FOUND_COLUMNS = `${list('article_id')} as articles, ${list('day')} as days, ${list('outlet')} as outlets,
  ${list('speakers')} as speakers, ${list('kind')} as kinds, ${list('stance')} as stances`

/** Estimated from the sample, where each stands for `weight`. Nobody knows how many reports the rest would have added. */
export async function sampledFacets(
  queries: Queries,
  { sql, parameters }: SearchConditions,
  weight: number,
): Promise<SearchFacets> {
  const [found] = await queries.query<Found>(
    `select ${FOUND_COLUMNS} from statement_search_sample where ${sql}`,
    parameters,
  )
  return { ...facetsOf(found, weight), reports: null }
}

/** `independent` is how many reports are not reprints of each other. */
export const countedFacets = (found: Found, independent: number): SearchFacets => ({
  ...facetsOf(found, 1),
  reports: { all: new Set(found.articles).size, independent },
})

function facetsOf(found: Found, weight: number): Omit<SearchFacets, 'reports'> {
  const counted = (values: readonly (string | null)[]) =>
    [...countsOf(values)].map(([value, count]) => ({ value, count: count * weight }))
  const most = (values: readonly (string | null)[]) =>
    counted(values)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST)
  const days = counted(found.days.filter((day) => day !== UNKNOWN_DAY))
  return {
    speakers: most(found.speakers.flat()),
    outlets: most(found.outlets),
    kinds: most(found.kinds),
    stances: most(found.stances),
    times: timesOf(days.sort((a, b) => (a.value < b.value ? -1 : 1))),
  }
}

function countsOf(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
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
