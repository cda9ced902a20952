/** Whether every article of a record is there as a whole: its text as given, and all that was derived from it. */
import { expect } from 'vitest'
import { type Queries, sha256 } from '../src/store/index.ts'

interface Row {
  readonly text: string
  readonly sha256: string
  readonly said: number | null
  readonly kept: number
  readonly actors: number
  readonly cast: number
  readonly searched: number
  readonly unlinked: number
  readonly stories: number
}

/** How many there are. `some` are looked at, any ones, where not all shall be. */
export async function expectWhole(queries: Queries, some?: number): Promise<number> {
  // One query is one moment: what is added while it runs is not seen.
  const rows = await queries.query<Row>(
    `select text, sha256, json_array_length(record -> 'statements') as said,
       (select count(*)::int from statements where statements.article_id = articles.id) as kept,
       json_array_length(record -> 'actors') as cast,
       (select count(*)::int from actors where actors.article_id = articles.id) as actors,
       (select count(*)::int from statement_search where statement_search.article_id = articles.id) as searched,
       (select count(*)::int from actors where actors.article_id = articles.id and form is not null
         and not exists (select from actor_forms where actor_forms.id = form)) as unlinked,
       (select count(*)::int from stories where stories.article_id = articles.id) as stories
     from articles left join records on article_id = id
     ${some === undefined ? '' : `order by random() limit ${some}`}`,
  )
  for (const row of rows) {
    expect(sha256(row.text)).toBe(row.sha256)
    expect(row).toMatchObject({ kept: row.said, searched: row.said, actors: row.cast, unlinked: 0, stories: 1 })
  }
  return rows.length
}
