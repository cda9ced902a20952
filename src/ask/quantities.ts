/** Which quantity of the world each figure of some articles is of. */
import type { Span } from '../record/index.ts'
import type { Queries } from '../store/index.ts'

/** A figure's id across articles. */
export const figureId = (article: string, { start, end }: Span): string => `${article}-f${start}-${end}`

/** By the figure's id; those whose quantity is not known are left out. */
export async function quantitiesOf(
  queries: Queries,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await queries.query<{ article_id: string; start: number; end: number; quantity: string }>(
    `select article_id, span_start as start, span_end as "end", quantity from figures
     where article_id = any($1::text[]) and quantity is not null`,
    [articles],
  )
  return new Map(rows.map((row) => [figureId(row.article_id, row), row.quantity]))
}
