/**
 * Many rows as one text. PGlite hands over each field by itself and its thread each row, which for two thousand rows takes
 * three times as long as finding them. What comes back is as JSON has it: days are text, and big numbers are cast to text by
 * whoever writes the SQL, as everywhere.
 */
import type { Queries } from './database.ts'

/** In the order of the SQL. */
export async function manyRows<Row>(
  queries: Queries,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const [{ rows }] = await queries.query<{ rows: string | null }>(
    `select json_agg(each_row)::text as rows from (${sql}) as each_row`,
    parameters,
  )
  return rows === null ? [] : (JSON.parse(rows) as readonly Row[])
}
