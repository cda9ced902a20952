/** In how many articles does each of these statements stand, in whatever wording, and how many of them are independent? */
import type { Queries } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'

/** Of an utterance reported more often, so many reports are counted. */
const MOST = 500

interface Row {
  readonly id: string
  readonly reports: number
  readonly independent: number
}

export async function withReports(
  queries: Queries,
  answers: readonly StatementAnswer[],
): Promise<readonly StatementAnswer[]> {
  if (answers.length === 0) return answers
  const rows = await queries.query<Row>(
    `select asked.id, count(distinct report.article_id)::int as reports, count(distinct report.story_id)::int as independent
     from statements as asked join forms on forms.id = asked.form cross join lateral (
       select other.article_id, story_id
       from forms as alike join statements as other on other.form = alike.id
         join stories on stories.article_id = other.article_id
       where alike.wording = forms.wording limit ${MOST}
     ) as report
     where asked.id = any($1::text[]) group by asked.id`,
    [answers.map(({ statement }) => statement.id)],
  )
  const counts = new Map(rows.map(({ id, ...reported }) => [id, reported]))
  return answers.map((answer) => {
    const reported = counts.get(answer.statement.id)
    return reported ? { ...answer, reported } : answer
  })
}
