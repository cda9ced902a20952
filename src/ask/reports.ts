/**
 * Which reports are on record: by day, by outlet, and by the words of their whole text, in whoever's voice. Words are
 * found in any form, as in statements; what stands in the outlet's own voice is told from what somebody says in it.
 */
import type { Queries } from '../store/index.ts'
import { shownArticles } from './articles.ts'
import { type Lost, leftOutOf } from './damage.ts'
import type { FoundReport, ReportsAnswer, ReportsQuestion } from './report-answers.ts'
import { type ReportConditions, reportConditions } from './report-conditions.ts'
import { passagesIn } from './report-passages.ts'

const MOST_OUTLETS = 40
/** In UTF-16 code units. */
const LONGEST_BEGINNING = 90
const LONGEST_LINE = 1000

interface Row extends Pick<FoundReport, 'statements' | 'figures' | 'prints'> {
  readonly id: string
  /** Where the report begins in its text. */
  readonly body: number
}

/** Throws a QueryError where the question’s text is not well formed. */
export async function reports(queries: Queries, question: ReportsQuestion): Promise<ReportsAnswer> {
  const { limit, offset } = question
  const { sql, parameters, words } = await reportConditions(queries, question)
  const counts = await countsOf(queries, { sql, parameters })
  // With words, all that the index finds is sorted: going through reports from the newest on would read their words again.
  const rows = await queries.query<Row>(
    `with found as ${words === null ? 'not ' : ''}materialized (select id, body, first_day, number from articles where ${sql})
     select page.id, body, (select count(*)::int from statements where statements.article_id = page.id) as statements,
       (select count(*)::int from figures where figures.article_id = page.id) as figures,
       (select count(*)::int from stories as same where same.story_id = stories.story_id) as prints
     from (
       select * from found order by first_day desc nulls last, number desc limit $${parameters.length + 1} offset $${parameters.length + 2}
     ) as page left join stories on stories.article_id = page.id order by first_day desc nulls last, number desc`,
    [...parameters, limit, offset],
  )
  const lost: Lost = new Set()
  const shown = await shownArticles(
    queries,
    rows.map(({ id }) => id),
    () => {},
  )
  for (const { id } of rows) if (!shown.has(id)) lost.add(id)
  const passages = words === null ? null : await passagesIn(queries, [...shown.values()], words)
  return {
    question,
    ...counts,
    reports: rows.flatMap(({ id, body, ...row }) => {
      const article = shown.get(id)
      return article
        ? [
            {
              article: article.label,
              begins: beginningOf(article.text.slice(body)),
              ...row,
              passages: passages?.get(id) ?? [],
            },
          ]
        : []
    }),
    ...leftOutOf(lost),
  }
}

/** Its first line that is more than a web address, or as many whole words of it as fit. */
export function beginningOf(text: string): string {
  const lines = text.slice(0, LONGEST_LINE).trim().split(/\n\s*/)
  const at = Math.max(
    0,
    lines.findIndex((each) => !/^https?:\/\/\S+\s*$/i.test(each)),
  )
  // A dateline that stands on a line of its own goes on with the next one: "SARN, Veldoria (AP) --".
  const line = lines
    .slice(at, /[-–—_]\s*$/.test(lines[at]) ? at + 2 : at + 1)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= LONGEST_BEGINNING ? line : `${line.slice(0, LONGEST_BEGINNING).replace(/\s+\S*$/, '')} …`
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
