/**
 * What came to the record since somebody looked last, in the order in which it came: an old report that was added today is
 * new. Who looked when is known to their browser alone, so the question says behind which report it goes on.
 */
import type { Queries } from '../store/index.ts'
import { shownArticles } from './articles.ts'
import { type Lost, leftOutOf } from './damage.ts'
import type { ArrivalsAnswer, ArrivalsQuestion, FoundReport } from './report-answers.ts'
import { beginningOf } from './reports.ts'

/** Counted so far, and no further. */
const COUNTED = 1000

interface Row extends Pick<FoundReport, 'statements' | 'figures' | 'prints'> {
  readonly id: string
  readonly body: number
}

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
  const rows = await queries.query<Row>(
    `select came.id, body, (select count(*)::int from statements where article_id = came.id) as statements,
       (select count(*)::int from figures where article_id = came.id) as figures,
       (select count(*)::int from stories as same where same.story_id = stories.story_id) as prints
     from (
       select id, body, number from articles where number > $1::bigint order by number desc limit $2::int offset $3::int
     ) as came left join stories on stories.article_id = came.id order by number desc`,
    [since, limit, offset],
  )
  const lost: Lost = new Set()
  const shown = await shownArticles(
    queries,
    rows.map(({ id }) => id),
    () => {},
  )
  for (const { id } of rows) if (!shown.has(id)) lost.add(id)
  return {
    question,
    ...counts,
    countIs: counts.reports < COUNTED ? 'exact' : 'at-least',
    came: rows.flatMap(({ id, body, ...row }) => {
      const article = shown.get(id)
      if (article === undefined) return []
      return [{ article: article.label, begins: beginningOf(article.text.slice(body)), ...row, passages: [] }]
    }),
    ...leftOutOf(lost),
  }
}
