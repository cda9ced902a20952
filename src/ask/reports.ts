/**
 * Which reports are on record: by day, by outlet, and by the words of their whole text, in whoever's voice. Words are
 * found in any form, as in statements; what stands in the outlet's own voice is told from what somebody says in it.
 */
import type { Queries } from '../store/index.ts'
import { leftOutOf } from './damage.ts'
import { REPORT_COLUMNS, type ReportRow, reportsOf, shownReports } from './found-reports.ts'
import type { ReportsAnswer, ReportsQuestion } from './report-answers.ts'
import { type ReportConditions, reportConditions } from './report-conditions.ts'
import { passagesIn } from './report-passages.ts'

const MOST_OUTLETS = 40

/** Throws a QueryError where the question’s text is not well formed. */
export async function reports(queries: Queries, question: ReportsQuestion): Promise<ReportsAnswer> {
  const { limit, offset } = question
  const { sql, parameters, words } = await reportConditions(queries, question)
  const counts = await countsOf(queries, { sql, parameters })
  // With words, all that the index finds is sorted: going through reports from the newest on would read their words again.
  const rows = await queries.query<ReportRow>(
    `with found as ${words === null ? 'not ' : ''}materialized (select id, body, first_day, number from articles where ${sql})
     select ${REPORT_COLUMNS} from (
       select * from found order by first_day desc nulls last, number desc limit $${parameters.length + 1} offset $${parameters.length + 2}
     ) as page left join stories on stories.article_id = page.id order by first_day desc nulls last, number desc`,
    [...parameters, limit, offset],
  )
  const { shown, lost } = await shownReports(queries, rows)
  const passages = words === null ? null : await passagesIn(queries, [...shown.values()], words)
  return { question, ...counts, reports: reportsOf(rows, shown, passages), ...leftOutOf(lost) }
}

type Counts = Pick<ReportsAnswer, 'total' | 'outletsInAll' | 'outlets' | 'months'>

/** What was found, counted in one go: by outlet, by month, and all of it. */
async function countsOf(
  queries: Queries,
  { sql, parameters }: Pick<ReportConditions, 'sql' | 'parameters'>,
): Promise<Counts> {
  const rows = await queries.query<{ outlet: string | null; month: string | null; by: number; reports: number }>(
    `select outlet, month, grouping(outlet, month) as by, count(*)::int as reports
     from (select outlet, to_char(first_day, 'YYYY-MM') as month from articles where ${sql}) as found
     group by grouping sets ((outlet), (month), ())`,
    parameters,
  )
  // Of `grouping`: a bit for each of the two that a row is not of.
  const outlets = rows.flatMap(({ by, outlet: name, reports: count }) =>
    by === 1 && name !== null ? [{ name, reports: count }] : [],
  )
  const months = rows.flatMap(({ by, month, reports: count }) =>
    by === 2 && month !== null ? [{ month, reports: count }] : [],
  )
  return {
    total: rows.find(({ by }) => by === 3)?.reports ?? 0,
    outletsInAll: outlets.length,
    outlets: outlets.sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1)).slice(0, MOST_OUTLETS),
    months: months.sort((a, b) => (a.month < b.month ? -1 : 1)),
  }
}
