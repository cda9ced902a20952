/**
 * One page of what was found, and where the next one begins. Pages are cut by what stands last on the one before, not by a
 * count, so that nothing is shown twice or left out where articles are added in between.
 */
import { isOneDay } from '../record/index.ts'
import { type Queries, timeQuery } from '../store/index.ts'
import type { SearchQuestion } from './answers.ts'
import { QueryError } from './query-error.ts'
import type { SearchConditions } from './search-conditions.ts'

export interface SearchPage {
  readonly ids: readonly string[]
  readonly next: string | null
}

/** `rank` is null where the newest come first. */
export interface PageRow {
  readonly id: string
  readonly day: string
  readonly tie: string
  readonly rank: string | null
}

/** The last row of a page, and for ranks the day from which on statements were ranked. */
interface Cursor {
  readonly day: string
  readonly tie: string
  readonly rank?: string
  readonly since?: string | null
}

export interface SearchPlace {
  readonly question: SearchQuestion
  readonly conditions: SearchConditions
  /** Where there are too many to read all: since when enough of them were said, to be ranked or to fill the page. */
  readonly since: string | null
  /** The newest day of all statements. */
  readonly newest: string | null
}

export async function searchPage(
  queries: Queries,
  { question, conditions, since: first, newest }: SearchPlace,
): Promise<SearchPage> {
  const { limit, offset } = question
  const cursor = question.after === undefined ? null : readCursor(question.after)
  const byRank = isRanked(question, conditions)
  if (cursor !== null && byRank !== (cursor.rank !== undefined)) throw notACursor(question.after!)
  const since = cursor === null ? first : (cursor.since ?? null)

  const parameters: unknown[] = [...conditions.parameters]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const sql = [conditions.sql]
  if (since !== null) {
    sql.push(`day >= ${parameter(since)}::date`)
    const keys = newest === null ? null : timeQuery(since, newest)
    if (keys !== null) sql.push(`words @@ ${parameter(keys)}::tsquery`)
  }
  const rank = byRank ? `ts_rank_cd(words, ${parameter(conditions.words)}::tsquery)` : null
  if (cursor !== null) {
    const last = [
      ...(byRank ? [`${parameter(cursor.rank)}::text::real`] : []),
      `${parameter(cursor.day)}::date`,
      `${parameter(cursor.tie)}::bigint`,
    ]
    sql.push(`(${byRank ? `${rank}, ` : ''}day, tie) < (${last.join(', ')})`)
  }
  // Few columns at first: what is counted and ordered is carried along.
  const rows = await queries.query<PageRow>(
    `select id, day::text, tie::text, rank::text
     from (
       select statement_id as id, day, tie, ${rank ?? 'null'} as rank from statement_search where ${sql.join(' and ')}
       ${rank === null ? '' : 'offset 0'}
     ) as found
     order by ${rank === null ? '' : 'found.rank desc, '}found.day desc, found.tie desc
     limit ${limit + 1} offset ${cursor === null ? offset : 0}`,
    parameters,
  )
  // The sample has led to too late a day.
  if (!byRank && since !== null && rows.length <= limit) {
    return searchPage(queries, { question, conditions, since: null, newest })
  }
  return pageOf(rows, limit, since)
}

/** Of the page's rows and the one behind them, if there is one. */
export function pageOf(rows: readonly PageRow[], limit: number, since: string | null): SearchPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    ids: shown.map(({ id }) => id),
    next: rows.length > limit && last !== undefined ? writeCursor(last, since) : null,
  }
}

export const isRanked = ({ order }: SearchQuestion, { words }: SearchConditions): boolean =>
  words !== null && order !== 'date'

function writeCursor({ day, tie, rank }: PageRow, since: string | null): string {
  const cursor: Cursor = rank === null ? { day, tie } : { day, tie, rank, since }
  return Buffer.from(JSON.stringify(Object.values(cursor))).toString('base64url')
}

function readCursor(text: string): Cursor {
  try {
    const [day, tie, rank, since] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as (
      | string
      | null
      | undefined
    )[]
    const isOne = (value: unknown) => typeof value === 'string' && isOneDay(value)
    const fits =
      isOne(day) &&
      /^\d{1,19}$/.test(tie ?? '') &&
      (rank === undefined || /^\d+(?:\.\d+)?(?:e[-+]?\d\d)?$/.test(rank ?? '')) &&
      (since === undefined || since === null || isOne(since))
    if (fits) return { day: day!, tie: tie!, ...(rank === undefined ? {} : { rank: rank!, since }) }
  } catch {}
  throw notACursor(text)
}

const notACursor = (text: string) =>
  new QueryError(
    text.slice(0, 100),
    { start: 0, end: Math.min(100, text.length) },
    'nothing goes on from here. Give `next` of the page before, with the same question',
  )
