/**
 * What the planner knows of the tables, brought up to date after much was added. A server does so by itself, some time
 * later; PGlite never does. Words that were added and still wait to be put into their index are put there.
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
]
const WORD_INDICES = [
  'statement_search_words_idx',
  'statement_search_sample_words_idx',
  'figures_keys_idx',
  'events_keys_idx',
]

export async function refreshStatistics(database: Database): Promise<void> {
  for (const index of WORD_INDICES) await database.query('select gin_clean_pending_list($1::regclass)', [index])
  for (const table of TABLES) await database.query(`analyze ${table}`)
}
