/** The events of new records, to be asked across articles: `migrations/0008-figures-and-events.sql`. */
import { daysOf } from '../record/index.ts'
import { claimedIn } from './claimed.ts'
import type { Queries } from './database.ts'
import { UNKNOWN_DAY } from './days.ts'
import type { Entry } from './entry.ts'
import { findingKeys } from './finding-keys.ts'

/** No article has more events than that. */
const NUMBERS_OF_AN_ARTICLE = 1_048_576

export async function keepEvents(queries: Queries, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(eventRows)
  if (rows.length === 0) return
  await queries.query(
    `insert into events (article_id, position, span_start, span_end, type, status, date, first_day, last_day, place,
       participants, statement_id, claimants, day, number, keys, confidence)
     select article_id, position, span_start, span_end, type, status, given.date, given.first_day, given.last_day, place,
       array(select json_array_elements_text(participants)), statement_id,
       array(select json_array_elements_text(claimants)), day,
       articles.number * ${NUMBERS_OF_AN_ARTICLE} - position,
       array_to_tsvector(array(select json_array_elements_text(keys))), confidence
     from json_to_recordset($1::json) as given (
       article_id text, position integer, span_start integer, span_end integer, type text, status text, date text,
       first_day date, last_day date, place text, participants json, statement_id text, claimants json, day date,
       keys json, confidence double precision) join articles on articles.id = article_id`,
    [JSON.stringify(rows)],
  )
}

/** One for each event of the record, in its order. */
export function eventRows(entry: Entry) {
  const { article, record } = entry
  if (record.events.length === 0) return []
  const claimed = claimedIn(entry)
  const names = new Map(record.actors.map(({ id, name }) => [id, name]))
  return record.events.map((event, position) => {
    // Records of older versions hold no confidence.
    const { start, end, type, status, date, place, statement, confidence = 1 } = event
    const { claimants, day } = claimed({ statement, date: null })
    const participants = event.participants.flatMap((id) => names.get(id) ?? [])
    const days = daysOf(date)
    return {
      article_id: article.id,
      position,
      span_start: start,
      span_end: end,
      type,
      status,
      date,
      first_day: days.first,
      last_day: days.last,
      place,
      participants: [...new Set(participants)],
      statement_id: statement,
      claimants: claimants.map(({ name }) => name),
      day: day ?? UNKNOWN_DAY,
      confidence,
      keys: findingKeys(article, claimants, {
        type: [type],
        status: [status],
        with: participants,
        place: place === null ? [] : [place],
      }),
    }
  })
}
