/** Rows of figures → claims: one for all who say the same of the same, with how many reports tell it. */
import type { FigureBound } from '../record/index.ts'
import type { Queries } from '../store/index.ts'
import { proofOf, type ShownArticle } from './articles.ts'
import { type Lost, readableIn } from './damage.ts'
import type { FigureClaim } from './finding-answers.ts'
import { figureId } from './quantities.ts'

/** The columns of a row, in SQL. */
export const FIGURE_COLUMNS = `article_id, span_start, span_end, min, max, approximate, measure, counted, place, as_of, day::text,
  statement_id, claimants, rule, claim::text, bound, quantity, confidence`

export interface FigureRow {
  readonly article_id: string
  readonly span_start: number
  readonly span_end: number
  readonly min: number
  readonly max: number
  readonly bound: FigureBound | null
  readonly approximate: boolean
  readonly measure: string
  readonly counted: string | null
  readonly place: string | null
  readonly as_of: string | null
  readonly day: string
  readonly statement_id: string | null
  readonly claimants: readonly string[]
  readonly rule: string
  readonly claim: string
  readonly quantity: string | null
  readonly confidence: number
}

interface Reports {
  readonly claim: string
  readonly quantity: string | null
  readonly reports: number
  readonly independent: number
}

/** Those who claim the same of the same: of what is not known to be one quantity as well, since nothing tells them apart. */
export const isOneClaim = (row: FigureRow, before: FigureRow | undefined): boolean =>
  before !== undefined && row.claim === before.claim && row.day === before.day && row.quantity === before.quantity

/** Those whose article is damaged are missing, and put among the lost. */
export async function claimsOf(
  queries: Queries,
  rows: readonly FigureRow[],
  lost: Lost,
): Promise<readonly FigureClaim[]> {
  if (rows.length === 0) return []
  const shown = await readableIn(queries, rows, (row) => lost.add(idOf(row)))
  const reports = await queries.query<Reports>(
    `select claim::text, quantity, count(distinct figures.article_id)::int as reports,
       count(distinct coalesce(story_id, figures.article_id))::int as independent
     from figures left join stories on stories.article_id = figures.article_id
     where claim = any($1::bigint[]) group by 1, 2`,
    [rows.map(({ claim }) => claim)],
  )
  const counts = new Map(reports.map((row) => [keyOf(row), row]))
  return shown.map(([row, article]) => claimOf(row, article, counts.get(keyOf(row))!))
}

const idOf = ({ article_id, span_start, span_end }: FigureRow): string =>
  figureId(article_id, { start: span_start, end: span_end })

const keyOf = ({ claim, quantity }: Pick<Reports, 'claim' | 'quantity'>): string => `${claim} ${quantity ?? ''}`

function claimOf(row: FigureRow, article: ShownArticle, { reports, independent }: Reports): FigureClaim {
  const { measure, counted, place, min, max, as_of, claimants, statement_id, span_start, span_end } = row
  return {
    id: idOf(row),
    measure,
    counted,
    place,
    min,
    max,
    bound: boundOf(row),
    quantity: row.quantity,
    confidence: row.confidence,
    asOf: as_of,
    claimants: statement_id === null ? null : claimants,
    reports,
    independent,
    article: article.label,
    statement: statement_id,
    excerpt: proofOf(article, { start: span_start, end: span_end }),
  }
}

/** Of what was kept before figures had a bound, the rule's end says what loosened the number: docs/figures.md. */
function boundOf({ bound, rule, min, max, approximate }: FigureRow): FigureBound {
  if (bound !== null) return bound
  if (rule.endsWith('+at-least')) return 'at-least'
  if (rule.endsWith('+at-most')) return 'at-most'
  if (min !== max) return 'range'
  return approximate ? 'about' : 'exact'
}
