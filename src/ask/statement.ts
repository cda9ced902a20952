/** One statement by its id, with how many reports have it. */
import type { Queries } from '../store/index.ts'
import type { StatementAnswer } from './answers.ts'
import { withReports } from './reported.ts'
import { statementAnswers } from './statement-answers.ts'

/** Null where there is no statement of that id. */
export async function showStatement(queries: Queries, id: string): Promise<StatementAnswer | null> {
  const [answer] = await withReports(queries, await statementAnswers(queries, [id]))
  return answer ?? null
}
