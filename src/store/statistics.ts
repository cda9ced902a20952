/**
 * What the planner knows of the tables, brought up to date after much was added. A server does so by itself, some time
 * later; PGlite never does. Words that were added and still wait to be put into their index are put there. A folder is
 * vacuumed as well, so that what an index tells need not be looked up in its table.
 */
import type { Database } from './database.ts'

/** Tables that grow with the statements, and whose queries can be answered in more than one way. */
const TABLES = [
  'articles',
  'records',
  'statements',
  'speakers',
  'actors',
  'statement_search',
  'statement_search_sample',
  'figures',
  'events',
  'forms',
  'actor_forms',
  'actor_offices',
  'said',
  'said_months',
  'stories',
]
const WORD_INDICES = [
  'statement_search_words_idx',
  'statement_search_sample_words_idx',
  'figures_keys_idx',
  'events_keys_idx',
]

export async function refreshStatistics(database: Database): Promise<void> {
  for (const index of WORD_INDICES) await database.query('select gin_clean_pending_list($1::regclass)', [index])
  const count = database.files === undefined ? 'analyze' : 'vacuum analyze'
  for (const table of TABLES) await database.query(`${count} ${table}`)
}

/** Brings them up to date where the record has grown by a fifth since they were made: reading then keeps its pace. */
export async function refreshGrownStatistics(database: Database): Promise<void> {
  const [{ known, now }] = await database.query<{ known: number; now: number }>(
    `select greatest(0, (select reltuples from pg_class where oid = 'articles'::regclass))::int as known,
       (select coalesce(max(number), 0) from articles)::int as now`,
  )
  if (now >= known * 1.2 + FEWEST) await refreshStatistics(database)
}

/** Fewer articles than these are read as a whole. */
const FEWEST = 50
