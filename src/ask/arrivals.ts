/**
 * What came to the record since somebody looked last, in the order in which it came: an old report that was added today is
 * new. Who looked when is known to their browser alone, so the question says behind which report it goes on.
 */
import type { Queries } from '../store/index.ts'
import { leftOutOf } from './damage.ts'
import { REPORT_COLUMNS, type ReportRow, reportsOf, shownReports } from './found-reports.ts'
import type { ArrivalsAnswer, ArrivalsQuestion } from './report-answers.ts'

/** Counted so far, and no further. */
const COUNTED = 1000

interface Counts {
  readonly latest: number
  readonly reports: number
  readonly statements: number
}

export async function arrivals(queries: Queries, question: ArrivalsQuestion): Promise<ArrivalsAnswer> {
  const { since = 0, limit, offset } = question
  const [counts] = await queries.query<Counts>(
    `select coalesce((select max(number) from articles), 0)::int as latest, count(*)::int as reports,
       coalesce(sum((select count(*) from statements where article_id = came.id)), 0)::int as statements
     from (select id from articles where number > $1::bigint order by number desc limit ${COUNTED}) as came`,
    [since],
  )
  const rows = await queries.query<ReportRow>(
    `select ${REPORT_COLUMNS} from (
       select id, body, number from articles where number > $1::bigint order by number desc limit $2::int offset $3::int
     ) as page left join stories on stories.article_id = page.id order by number desc`,
    [since, limit, offset],
  )
  const { shown, lost } = await shownReports(queries, rows)
  return {
    question,
    ...counts,
    countIs: counts.reports < COUNTED ? 'exact' : 'at-least',
    came: reportsOf(rows, shown, null),
    ...leftOutOf(lost),
  }
}
