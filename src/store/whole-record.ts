/**
 * Answers about the record as a whole, kept until something is written. What a query sees is told by its snapshot: which
 * transactions have ended. Where two snapshots are the same, the same rows are seen, whoever wrote them and however, so an
 * answer is never older than the record. Other databases of one server write too, and then it is made anew for nothing.
 */
import type { Database, Queries, WholeRecord } from './database.ts'

/** So many answers are kept: they are few, and named by the program. */
const MOST = 64

export const withWholeRecord = (database: Database): Database => ({ ...database, wholeRecord: new Map() })

/** What `answer` gives, made anew where anything was written since, and always within a transaction. */
export async function ofWholeRecord<Answer>(
  queries: Queries,
  name: string,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const kept: WholeRecord | undefined = queries.wholeRecord
  if (kept === undefined) return answer()
  const seen = await snapshotOf(queries)
  const known = kept.get(name)
  if (known?.seen === seen) return known.answer as Answer
  const made = await answer()
  // Each query of it had a snapshot of its own: where the last is the first, all were.
  if ((await snapshotOf(queries)) === seen) {
    if (kept.size >= MOST && !kept.has(name)) kept.clear()
    kept.set(name, { seen, answer: made })
  }
  return made
}

async function snapshotOf(queries: Queries): Promise<string> {
  const [{ seen }] = await queries.query<{ seen: string }>('select pg_current_snapshot()::text as seen')
  return seen
}
