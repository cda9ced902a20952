/** Reports of a page of them, as every answer that lists reports has them. */
import type { Queries } from '../store/index.ts'
import { type ShownArticle, shownArticles } from './articles.ts'
import type { Lost } from './damage.ts'
import type { FoundReport } from './report-answers.ts'

/** In UTF-16 code units. */
const LONGEST_BEGINNING = 90
const LONGEST_LINE = 1000

export interface ReportRow extends Pick<FoundReport, 'statements' | 'figures' | 'prints'> {
  readonly id: string
  /** Where the report begins in its text. */
  readonly body: number
}

/** SQL: the columns of a row, from `page` with the articles' `id` and `body`, joined with its `stories`. */
export const REPORT_COLUMNS = `page.id, body,
  (select count(*)::int from statements where statements.article_id = page.id) as statements,
  (select count(*)::int from figures where figures.article_id = page.id) as figures,
  (select count(*)::int from stories as same where same.story_id = stories.story_id) as prints`

type Shown = ReadonlyMap<string, ShownArticle>

/** Their texts, without those that are damaged. */
export async function shownReports(
  queries: Queries,
  rows: readonly ReportRow[],
): Promise<{ readonly shown: Shown; readonly lost: Lost }> {
  const ids = rows.map(({ id }) => id)
  const shown = await shownArticles(queries, ids, () => {})
  return { shown, lost: new Set(ids.filter((id) => !shown.has(id))) }
}

/** In the order of the rows; with the passages of each, where words were asked for. */
export const reportsOf = (
  rows: readonly ReportRow[],
  shown: Shown,
  passages: ReadonlyMap<string, FoundReport['passages']> | null,
): FoundReport[] =>
  rows.flatMap(({ id, body, ...row }) => {
    const article = shown.get(id)
    if (article === undefined) return []
    const begins = beginningOf(article.text.slice(body))
    return [{ article: article.label, begins, ...row, passages: passages?.get(id) ?? [] }]
  })

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
