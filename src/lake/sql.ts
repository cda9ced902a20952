/** The queries in `lake/sql`: one text for all engines, with what TypeScript knows put in. */
import { readFileSync } from 'node:fs'

/** Seen from the sources and from `dist/`. */
const QUERIES = new URL(import.meta.url.includes('/dist/') ? '../../../lake/sql/' : '../../lake/sql/', import.meta.url)

/** The tables that are made of rows, in the order in which they are written. */
export const TABLES = [
  'articles',
  'records',
  'statements',
  'figures',
  'events',
  'actors',
  'said',
  'story_keys',
  'form_keys',
  'happenings',
  'happening_keys',
] as const

/** Of 300 reports of one month a tenth smaller than level 3 makes them; level 15 is another twentieth, and much slower. */
export const ZSTD_LEVEL = 9
/** How DuckDB writes tables. */
export const PARQUET = `format parquet, compression zstd, compression_level ${ZSTD_LEVEL}`

/** The text of a query, without its comments; `values` stand where it says `${name}`. */
export function sqlOf(name: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = readFileSync(new URL(`${name}.sql`, QUERIES), 'utf8').replace(/^--.*\n/gm, '')
  return text
    .replace(/\$\{(\w+)\}/g, (whole, key: string) => {
      if (values[key] === undefined) throw new Error(`${name}.sql asks for ${whole}`)
      return String(values[key])
    })
    .trim()
}

export const statementsIn = (sql: string): string[] =>
  sql
    .split(/;\s*(?:\n|$)/)
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** A string in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
