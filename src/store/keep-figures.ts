/** The figures of new records, to be asked across articles: `migrations/0008-figures-and-events.sql`. */
import { createHash } from 'node:crypto'
import type { Figure } from '../record/index.ts'
import { type Claimed, claimedIn } from './claimed.ts'
import type { Queries } from './database.ts'
import { UNKNOWN_DAY } from './days.ts'
import type { Entry } from './entry.ts'
import { findingKeys } from './finding-keys.ts'
import { fold } from './fold.ts'

export async function keepFigures(queries: Queries, entries: readonly Entry[]): Promise<void> {
  const rows = entries.flatMap(rowsOf)
  if (rows.length === 0) return
  await queries.query(
    `insert into figures (article_id, position, span_start, span_end, min, max, approximate, measure, counted, place,
       place_key, as_of, day, statement_id, claimants, rule, claim, keys)
     select article_id, position, span_start, span_end, min, max, approximate, measure, counted, place, place_key, as_of,
       day, statement_id, array(select json_array_elements_text(claimants)), rule, claim,
       array_to_tsvector(array(select json_array_elements_text(keys)))
     from json_to_recordset($1::json) as given (
       article_id text, position integer, span_start integer, span_end integer, min double precision,
       max double precision, approximate boolean, measure text, counted text, place text, place_key text, as_of text,
       day date, statement_id text, claimants json, rule text, claim bigint, keys json)`,
    [JSON.stringify(rows)],
  )
}

function rowsOf(entry: Entry) {
  const { article, record } = entry
  if (record.figures.length === 0) return []
  const claimed = claimedIn(entry)
  return record.figures.map((figure, position) => {
    const { start, end, min, max, approximate, measure, counted, place, asOf, statement, rule } = figure
    const { claimants, day } = claimed({ statement, date: asOf })
    return {
      article_id: article.id,
      position,
      span_start: start,
      span_end: end,
      min,
      max,
      approximate,
      measure,
      counted,
      place,
      place_key: placeKey(place),
      as_of: asOf,
      day: day ?? UNKNOWN_DAY,
      statement_id: statement,
      claimants: claimants.map(({ name }) => name),
      rule,
      claim: claimOf(figure, claimants, article.outlet ?? ''),
      keys: findingKeys(article, claimants, {
        measure: [measure],
        counted: counted === null ? [] : [counted],
        place: place === null ? [] : [place],
      }),
    }
  })
}

export const placeKey = (place: string | null): string => (place === null ? '' : fold(place).join(' '))

/** 62 bits, so that it is a bigint everywhere. */
function claimOf(figure: Figure, claimants: Claimed['claimants'], outlet: string): string {
  const { min, max, approximate, measure, counted, place, asOf, statement } = figure
  const who = statement === null ? ['outlet', outlet] : claimants.map(({ name }) => fold(name).join(' ')).sort()
  const what = [who, measure, fold(counted ?? ''), placeKey(place), asOf, min, max, approximate]
  const digest = createHash('sha256').update(JSON.stringify(what)).digest()
  return (digest.readBigUInt64BE() >> 2n).toString()
}
