/** The figures of new records, to be asked across articles: `migrations/0008-figures-and-events.sql`. */
import { createHash } from 'node:crypto'
import type { Figure, FigureOf } from '../record/index.ts'
import { type Claimed, claimedIn } from './claimed.ts'
import type { Queries } from './database.ts'
import { UNKNOWN_DAY } from './days.ts'
import type { Entry } from './entry.ts'
import { findingKeys } from './finding-keys.ts'
import { fold, indexable } from './fold.ts'
import { type Common, commonOf, sketchOf } from './happening-sketch.ts'
import { keepHappenings, quantityOf, type Told } from './keep-happenings.ts'

export async function keepFigures(queries: Queries, entries: readonly Entry[]): Promise<void> {
  const told = entries.flatMap(happeningsIn)
  const groupOf = await keepHappenings(queries, told)
  const rows = entries.flatMap(figureRows).map((row) => ({
    ...row,
    quantity: row.happening === null ? null : quantityOf(groupOf(row.happening), row.scope!),
  }))
  if (rows.length === 0) return
  await queries.query(
    `insert into figures (article_id, position, span_start, span_end, min, max, approximate, measure, counted, place,
       place_key, as_of, day, statement_id, claimants, rule, claim, keys, bound, happening, scope, quantity, confidence)
     select article_id, position, span_start, span_end, min, max, approximate, measure, counted, place, place_key, as_of,
       day, statement_id, array(select json_array_elements_text(claimants)), rule, claim,
       array_to_tsvector(array(select json_array_elements_text(keys))), bound, happening, scope, quantity,
       confidence
     from json_to_recordset($1::json) as given (
       article_id text, position integer, span_start integer, span_end integer, min double precision,
       max double precision, approximate boolean, measure text, counted text, place text, place_key text, as_of text,
       day date, statement_id text, claimants json, rule text, claim bigint, keys json,
       bound text, happening bigint, scope text, quantity text, confidence double precision)`,
    [JSON.stringify(rows)],
  )
}

/** One for each figure of the record, in its order. */
export function figureRows(entry: Entry) {
  const { article, record } = entry
  if (record.figures.length === 0) return []
  const claimed = claimedIn(entry)
  return record.figures.map((figure, position) => {
    const { start, end, min, max, approximate, measure, counted, place, asOf, statement, rule } = figure
    // Records of older versions hold none.
    const { confidence = 1 } = figure
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
      bound: boundOf(figure),
      confidence,
      happening: figure.of ? happeningId(article.id, figure.of) : null,
      scope: figure.of ? scopeOf(entry.article, figure) : null,
    }
  })
}

const DEATH = /\b(?:kill|dead|die[sd]?\b|dying|death|fatal|slain|slay|murder|homicide|corpse|bod(?:y|ies)\b)/i
const DEATH_LETTERS = 3000

/** The measure, and who alone is counted. People shot are those wounded where a report knows of no dead. */
export function scopeOf(
  { text, title, body }: Entry['article'],
  { measure, of }: Pick<Figure, 'measure' | 'of'>,
): string {
  const survived = measure === 'casualties' && !DEATH.test(`${title ?? ''} ${text.slice(body, body + DEATH_LETTERS)}`)
  return `${survived ? 'wounded' : measure} ${of?.whom ?? ''}`
}

/** One for each thing that the report's figures count. Records of before figures had `of` have none. */
export function happeningsIn(entry: Entry): Told[] {
  const byId = new Map<string, { of: FigureOf; most: number }>()
  for (const { of, max } of entry.record.figures) {
    if (!of) continue
    const id = happeningId(entry.article.id, of)
    byId.set(id, { of, most: Math.max(max, byId.get(id)?.most ?? 0) })
  }
  if (byId.size === 0) return []
  const common: Common = commonOf(entry)
  return [...byId].map(([id, { of, most }]) => ({
    id,
    article: entry.article.id,
    sketch: sketchOf(entry, of, { common, most }),
  }))
}

const happeningId = (article: string, { what, when, where, main, part }: FigureOf): string =>
  bits62(JSON.stringify([article, what, when, where, main, part]))

/** Of records of before figures had a bound, the rule's end tells it. */
function boundOf({ bound, rule, min, max, approximate }: Figure): Figure['bound'] {
  if (bound !== undefined) return bound
  if (rule.endsWith('+at-least')) return 'at-least'
  if (rule.endsWith('+at-most')) return 'at-most'
  if (min !== max) return 'range'
  return approximate ? 'about' : 'exact'
}

export const placeKey = (place: string | null): string => (place === null ? '' : indexable(fold(place).join(' ')))

/** 62 bits, so that it is a bigint everywhere. */
function claimOf(figure: Figure, claimants: Claimed['claimants'], outlet: string): string {
  const { min, max, approximate, measure, counted, place, asOf, statement } = figure
  const who = statement === null ? ['outlet', outlet] : claimants.map(({ name }) => fold(name).join(' ')).sort()
  const what = [who, measure, fold(counted ?? ''), placeKey(place), asOf, min, max, approximate]
  return bits62(JSON.stringify(what))
}

const bits62 = (text: string): string => (createHash('sha256').update(text).digest().readBigUInt64BE() >> 2n).toString()
