/**
 * Which reports of a lake a question may be about. Conditions are wide on purpose: what they find holds all that the
 * question finds in a record, which then decides. A scan answers them, whatever is asked.
 */
import { officeOf } from '../identity/index.ts'
import { daysOf } from '../record/index.ts'
import { fold, MOST_OF_A_KEY, placeKey, quantityOf } from '../store/index.ts'
import { carries, questionKeys, stem } from '../wording/index.ts'
import type { Engine } from './duckdb.ts'
import { quoted } from './sql.ts'

/** All of these must hold; each is a query of the ids of reports. */
export type Conditions = readonly string[]

/** Of a word's stem, so many of its last letters may be others in the text: "happy" has the stem "happi", "dying" "die". */
const LAST_LETTERS = 2
const SHORTEST = 1

/** SQL: the text holds a word that begins as the stem does. */
const holds = (text: string, stem: string): string =>
  `contains(letters_of(${text}), ${quoted(stem.slice(0, Math.max(SHORTEST, stem.length - LAST_LETTERS)))})`

const ALL_WORDS = "concat_ws(' ', content, source)"
const ALL_TEXT = "concat_ws(' ', title, text)"

/** Clauses that must all hold; of each the ways to read it, of each way its stems. A clause with a way of none is left out. */
type Clauses = readonly (readonly (readonly string[])[])[]

/** Statements that hold, of each clause, all stems of one of its ways. */
export const statementsWith = (clauses: Clauses): Conditions =>
  conditionsOf(clauses, ALL_WORDS).map((condition) => `select article from statements where ${condition}`)

/** Reports whose title and text do. */
export const textsWith = (clauses: Clauses): Conditions =>
  conditionsOf(clauses, ALL_TEXT).map((condition) => `select id from articles where ${condition}`)

const conditionsOf = (clauses: Clauses, text: string): string[] =>
  clauses
    .map((ways) => ways.filter((stems) => stems.length > 0))
    .filter((ways) => ways.length > 0)
    .map((ways) => ways.map((stems) => `(${stems.map((stem) => holds(text, stem)).join(' and ')})`).join(' or '))

/** All reports of the utterances of statements whose ids begin so. */
export const ofWording = (id: string): string =>
  `select article from statements where form in (
     select form from wordings where wording in (
       select wording from wordings where form in (select form from statements where starts_with(id, ${quoted(id)}))))`

export const ofAddress = (url: string): string => `select id from articles where url = ${quoted(url)}`

/** With those that print one story with them. */
export const ofSameStories = (ids: string): string =>
  `select article from stories where story in (select story from stories where article in (${ids}))`

/** Reports in languages without statements, that hold these words. */
export const inOtherLanguages = (words: readonly string[]): string =>
  `select id from articles where language <> 'en' and ${words.map((word) => `contains(plain_of(concat_ws(' ', title, text)), ${quoted(word)})`).join(' and ') || 'false'}`

/** SQL of days: those that may lie in a stretch, and those of which nothing is known. */
function within(first: string, last: string, { from, to }: Stretch): string[] {
  const since = from === undefined ? null : daysOf(from).first
  const until = to === undefined ? null : daysOf(to).last
  return [
    ...(since === null ? [] : [`(${last} is null or ${last} >= date ${quoted(since)})`]),
    ...(until === null ? [] : [`(${first} is null or ${first} <= date ${quoted(until)})`]),
  ]
}

export interface Stretch {
  readonly from?: string
  readonly to?: string
}

/** Reports with a row of the table in that stretch of days. */
export function inDays(table: 'statements' | 'figures' | 'events' | 'articles', stretch: Stretch): Conditions {
  const [first, last] = table === 'figures' || table === 'events' ? ['day', 'day'] : ['first_day', 'last_day']
  const unknown = table === 'figures' || table === 'events' ? [`day = date '0001-01-01'`] : []
  const days = within(first, last, stretch)
  if (days.length === 0) return []
  const id = table === 'articles' ? 'id' : 'article'
  return [
    `select ${id} from ${table} where ${[days.join(' and '), ...unknown].map((each) => `(${each})`).join(' or ')}`,
  ]
}

/** Reports of the newest statements, and of all others of the last one's day. */
export const newest = (statements: number): string =>
  `select article from (
     select article, rank() over (order by last_day desc nulls last) as place from statements
   ) where place <= ${statements}`

/** Reports that name somebody by words that begin so. */
export const naming = (name: string | undefined): Conditions =>
  fold(name ?? '').map(
    (word) =>
      `select article from actors where contains(plain_of(concat_ws(' ', name, array_to_string(roles, ' '))), ${quoted(word)})`,
  )

export const ofOutlet = (outlet: string | undefined): Conditions =>
  fold(outlet ?? '').map((word) => `select id from articles where contains(plain_of(outlet), ${quoted(word)})`)

export interface FigureConditions {
  readonly measure?: string
  readonly counted?: string
  readonly place?: string
}

export function withFigure({ measure, counted, place }: FigureConditions): Conditions {
  const conditions = [
    ...(measure ? [`measure = ${quoted(measure)}`] : []),
    ...fold(counted ?? '').map((word) => `contains(plain_of(counted), ${quoted(word)})`),
    ...(place ? [`place_key = ${quoted(placeKey(place))}`] : []),
  ]
  return [`select article from figures where ${conditions.join(' and ') || 'true'}`]
}

/** Reports with a figure of that quantity. */
export async function ofQuantity(engine: Engine, quantity: string): Promise<Conditions> {
  const counted = await engine.rows<{ together: string; scope: string; happening: string }>(
    `select distinct together::varchar as together, scope, figures.happening::varchar as happening
     from figures join together on together.happening = figures.happening`,
  )
  const found = counted.filter(({ together, scope }) => quantityOf(together, scope) === quantity)
  return [
    found.length === 0
      ? 'select id from articles where false'
      : `select article from figures where happening in (${found.map(({ happening }) => happening).join(', ')})`,
  ]
}

/** Reports that claim what these claim: a claim is counted over all of them. */
export const claimingTheSame = (ids: string): string =>
  `select article from figures where claim in (select claim from figures where article in (${ids}))`

export interface EventConditions {
  readonly type?: string
  readonly with?: string
  readonly place?: string
}

export function withEvent({ with: whom, place, type }: EventConditions): Conditions {
  const named = type?.toUpperCase() === 'TALKS' ? 'CONSULT' : type?.toUpperCase()
  const conditions = [
    ...(named ? [`type = ${quoted(named)}`] : []),
    ...fold(whom ?? '').map((word) => `contains(plain_of(array_to_string(participants, ' ')), ${quoted(word)})`),
    ...fold(place ?? '').map((word) => `contains(plain_of(place), ${quoted(word)})`),
  ]
  return [`select article from events where ${conditions.join(' and ') || 'true'}`]
}

const MOST_KEYS = 64
const LONG = 3
/** A quote of so few words is looked for by any of the longest. */
const SHORT = 12
/** More than a record looks at for a few of a quote's words, since here words are found by less of them. */
const MOST_STATEMENTS = 5_000

/**
 * Reports that may hold a quote: by keys, with all that is worded alike; those whose statements hold two of its longer
 * words; those that hold its words wherever.
 */
export function quoting(readings: readonly (readonly string[])[]): string {
  const queries = readings.flatMap((words) => {
    const keys = questionKeys(words).slice(0, MOST_KEYS)
    const carrying = [...new Set(words.filter((word) => carries(word) && !/\p{N}/u.test(word)))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    )
    const there = carrying.map((word) => holds(ALL_WORDS, stem(word)))
    const some = there.map((each) => `(${each})::int`).join(' + ')
    const any = words.length <= SHORT || carrying.length === 1 ? there.slice(0, LONG) : []
    return [
      ...(keys.length === 0 ? [] : [byKeys(keys)]),
      ...(there.length === 0
        ? []
        : [
            `select article from (
               select article, ${some} as there from statements where ${some} >= ${Math.min(2, there.length)}
               order by there desc, last_day desc, article limit ${MOST_STATEMENTS})`,
            `select id from articles where ${carrying.map((word) => holds(ALL_TEXT, stem(word))).join(' and ')}`,
          ]),
      ...(any.length === 0
        ? []
        : [
            `(select article from statements where ${any.join(' or ')} order by last_day desc, article limit ${MOST_STATEMENTS})`,
          ]),
    ]
  })
  return queries.length === 0 ? 'select id from articles where false' : queries.join(' union ')
}

/** Of each key the first and last forms, as a record looks at them, and all forms of their wordings. */
function byKeys(keys: readonly number[]): string {
  const placed = (order: string) => `row_number() over (partition by key order by form ${order}) <= ${MOST_OF_A_KEY}`
  return `select article from statements where form in (
    select form from wordings where wording in (
      select wording from wordings where form in (
        select form from (
          select form, ${placed('asc')} or ${placed('desc')} as looked
          from (select distinct form, key from form_keys where key in (${keys.join(', ')}))
        ) where looked)))`
}

/**
 * Reports of all who are called so, of those who held the same offices, and of those who are an office of theirs alone.
 * An id is an actor's.
 */
export async function ofActor(engine: Engine, name: string): Promise<string> {
  const words = name.split(/\s+/).filter((word) => word !== '' && !/^(?:the|of)$/i.test(word))
  const called = fold(words.join(' ') || name).map((word) => `contains(plain_of(presented), ${quoted(word)})`)
  const isId = /^\d{1,19}$/.test(name.trim())
  const meant = isId
    ? `select ${name.trim()}::bigint`
    : `select actor from who where form in (select form from actors where ${called.join(' and ') || 'false'})`
  const forms = `select form from who where actor in (${meant})`
  const presented = await engine.rows<{ presented: string }>(
    `select distinct presented from actors where form in (${forms})`,
  )
  const offices = new Set(
    presented.flatMap((row) =>
      (JSON.parse(row.presented).roles as Parameters<typeof officeOf>[0][]).flatMap((role) => officeOf(role) ?? []),
    ),
  )
  const others = offices.size === 0 ? [] : await formsOfOffices(engine, offices)
  const held = others.length === 0 ? '' : ` or form in (${others.join(', ')})`
  return `select article from actors where form in (${forms})${held}`
}

/** Roles are read here, since what an office is stands in TypeScript alone. */
async function formsOfOffices(engine: Engine, offices: ReadonlySet<string>): Promise<readonly string[]> {
  const all = await engine.rows<{ form: string; presented: string }>(
    'select form::varchar as form, min(presented) as presented from actors where form is not null and len(roles) > 0 group by 1',
  )
  return all
    .filter(({ presented }) =>
      (JSON.parse(presented).roles as Parameters<typeof officeOf>[0][]).some((role) =>
        offices.has(officeOf(role) ?? ''),
      ),
    )
    .map(({ form }) => form)
}
