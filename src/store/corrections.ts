/** Corrections as they are kept, and records with them put over what was extracted. */
import { applyCorrections, type Correction } from '../correct/index.ts'
import type { Queries } from './database.ts'
import { assertSound, type Entry } from './entry.ts'

interface Row extends Omit<Correction, 'undone'> {
  readonly undone_by: string | null
  readonly undone_at: string | null
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`

/** Oldest first, those that were undone as well; of all articles where none are named. */
export async function correctionsOf(
  queries: Queries,
  articles: readonly string[] | null,
): Promise<readonly Correction[]> {
  const rows = await queries.query<Row>(
    `select id, article_id as article, action, what, target, value, corrected_by as by, note,
       to_char(corrected_at at time zone 'UTC', ${ISO}) as at, undone_by,
       to_char(undone_at at time zone 'UTC', ${ISO}) as undone_at
     from corrections where $1::text[] is null or article_id = any($1::text[]) order by number`,
    [articles],
  )
  return rows.map(({ undone_by, undone_at, ...row }) => ({
    ...row,
    undone: undone_by === null ? null : { by: undone_by, at: undone_at! },
  }))
}

/** The entries as they are to be kept: corrected, where anything of theirs is. */
export async function withCorrections(queries: Queries, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const corrections = await correctionsOf(
    queries,
    entries.map(({ article }) => article.id),
  )
  if (corrections.length === 0) return entries
  return entries.map((entry) => {
    const own = corrections.filter(({ article }) => article === entry.article.id)
    if (own.length === 0) return entry
    const corrected = { ...entry, record: applyCorrections(entry.article, entry.record, own) }
    assertSound(corrected)
    return corrected
  })
}

/** Keeps what was extracted beside what corrections made of it. */
export async function keepExtracted(
  queries: Queries,
  extracted: readonly Entry[],
  kept: readonly Entry[],
): Promise<void> {
  const rows = extracted.flatMap(({ article, record }, index) => ({
    article_id: article.id,
    extracted: record === kept[index].record ? null : record,
  }))
  await queries.query(
    `update records set extracted = given.extracted
     from json_to_recordset($1::json) as given (article_id text, extracted json)
     where records.article_id = given.article_id and (records.extracted is not null or given.extracted is not null)`,
    [JSON.stringify(rows)],
  )
}
