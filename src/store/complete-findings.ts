/** Derives, once after an update that brought their tables, what search asks for of the records kept before it. */
import { complete } from './complete.ts'
import type { Queries } from './database.ts'
import type { Entry } from './entry.ts'
import { keepEvents } from './keep-events.ts'
import { keepFigures } from './keep-figures.ts'
import { keepSearch } from './keep-search.ts'

export async function completeFindings(queries: Queries): Promise<void> {
  const lacking = (table: string, keep: (queries: Queries, entries: readonly Entry[]) => Promise<void>) =>
    // Articles without a row in the table are done, which for some means nothing.
    complete(queries, `not exists (select from ${table} where article_id = id)`, (entries) => keep(queries, entries))
  await lacking('statement_search', keepSearch)
  await lacking('figures', keepFigures)
  await lacking('events', keepEvents)
}
