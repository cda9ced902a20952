/** Which numbers of the world are told most? Each with all who claim it, so that a page can show how it grew. */
import type { Queries } from '../store/index.ts'
import { type Lost, leftOutOf } from './damage.ts'
import { claimsOf, FIGURE_COLUMNS, type FigureRow, isOneClaim } from './figure-claims.ts'
import { figureConditions, figures } from './figures.ts'
import type { FigureQuantity, FiguresByQuantity, FiguresQuestion } from './finding-answers.ts'
import { leastConfidence } from './finding-conditions.ts'
import { groupedBy } from './grouped.ts'

/** Quantities on a page. */
const MOST = 6
/** Claims of one of them. */
const MOST_CLAIMS = 30
/** Among so many of the newest figures whose quantity is known. */
const AMONG = 20_000
/** Figures are counted by measure up to so many. */
const COUNTED = 5000

/** The answer of `figures`, with the quantities told most; none on later pages, and none beside one that is asked for. */
export async function figuresByQuantity(queries: Queries, question: FiguresQuestion): Promise<FiguresByQuantity> {
  const lost: Lost = new Set()
  const answer = await figures(queries, question, lost)
  const isFirst = question.after === undefined && question.quantity === undefined
  return {
    ...answer,
    measures: await measuresOf(queries, question),
    quantities: isFirst ? await quantitiesTold(queries, question, lost) : [],
    ...leftOutOf(lost),
  }
}

function measuresOf(queries: Queries, question: FiguresQuestion): Promise<FiguresByQuantity['measures']> {
  const { where, parameters } = figureConditions(question)
  return queries.query(
    `select measure, count(*)::int as figures from (select measure from figures where ${where} limit ${COUNTED}) as found
     group by measure order by 2 desc, 1`,
    parameters,
  )
}

async function quantitiesTold(
  queries: Queries,
  question: FiguresQuestion,
  lost: Lost,
): Promise<readonly FigureQuantity[]> {
  const { where, parameters } = figureConditions(question)
  const told = await queries.query<{ quantity: string }>(
    `select quantity from (
       select quantity, claim, min, max, day, article_id from figures where ${where} and quantity is not null
       order by figures.day desc, figures.claim desc limit ${AMONG}
     ) as known left join stories using (article_id)
     group by quantity having count(distinct claim) > 1
     order by min(min) < max(max) desc, count(distinct coalesce(story_id, article_id)) desc, max(day) desc, quantity
     limit ${MOST}`,
    parameters,
  )
  const ids = told.map(({ quantity }) => quantity)
  const rows = await queries.query<FigureRow>(
    `select ${FIGURE_COLUMNS} from figures where quantity = any($1::text[]) and confidence >= $2::float8
     order by figures.day desc, figures.claim desc, quantity, article_id, position limit ${MOST * MOST_CLAIMS * 4}`,
    [ids, leastConfidence(question)],
  )
  const claims = await claimsOf(
    queries,
    rows.filter((row, index) => !isOneClaim(row, rows[index - 1])),
    lost,
  )
  const byQuantity = groupedBy(claims, ({ quantity }) => quantity)
  return ids.map((quantity) => ({ quantity, claims: (byQuantity.get(quantity) ?? []).slice(0, MOST_CLAIMS) }))
}
