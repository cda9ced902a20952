/** Which talks are planned, held, refused, failed, and who says so? Reports of one event together, through its life. */
import { EVENT_STATUSES, type EventStatus } from '../record/index.ts'
import { fold, manyRows, type Queries, UNKNOWN_DAY } from '../store/index.ts'
import { proofOf, type ShownArticle } from './articles.ts'
import { type Lost, leftOutOf, readableIn } from './damage.ts'
import { type EventReport, groupEvents } from './event-grouping.ts'
import type { EventLife, EventStep, EventsAnswer, EventsQuestion } from './finding-answers.ts'
import {
  findingConditions,
  leastConfidence,
  lessCertain,
  type Mark,
  readMark,
  writeMark,
} from './finding-conditions.ts'
import { groupedBy } from './grouped.ts'
import { QueryError } from './query-error.ts'

/** So many reports are put together at a time. */
const REPORTS = 1000
/** Of an event told of more often, the first and the last steps are shown. */
const MOST_STEPS = 40
/** Said of one event they contradict each other. */
const IT_WAS: ReadonlySet<EventStatus> = new Set(['held', 'ongoing'])
const IT_WAS_NOT: ReadonlySet<EventStatus> = new Set(['denied', 'failed', 'refused'])

interface Row {
  readonly article_id: string
  readonly span_start: number
  readonly span_end: number
  readonly type: string
  readonly status: EventStatus
  readonly date: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly place: string | null
  readonly participants: readonly string[]
  readonly statement_id: string | null
  readonly claimants: readonly string[]
  readonly day: string
  readonly number: string
  readonly confidence: number
  readonly story: string
}

interface Report extends EventReport {
  readonly row: Row
}

/** Throws a QueryError where a day, a status or `after` is not well formed. */
export async function events(queries: Queries, question: EventsQuestion): Promise<EventsAnswer> {
  const { limit, after } = question
  const isAsked = statusesAsked(question.status)
  const start = after === undefined ? null : readPlace(after)
  const rows = await newestReports(queries, question, start)
  const places = new Map(rows.map((row, index) => [row, index]))
  const newest = (group: readonly Report[]) => Math.min(...group.map(({ row }) => places.get(row)!))
  const all = groupEvents([...rows].reverse().map(reportOf))
  const groups = all.filter((group) => isAsked(lastStatus(group))).sort((a, b) => newest(a) - newest(b))
  const offset = start?.offset ?? 0
  const shown = groups.slice(offset, offset + limit)
  const lost: Lost = new Set()
  const readable = await readableIn(
    queries,
    shown.flatMap((group) => shownSteps(group).map(({ row }) => row)),
    (row) => lost.add(stepId(row)),
  )
  const articles = new Map(readable.map(([{ article_id }, article]) => [article_id, article]))
  return {
    question,
    events: shown.flatMap((group) => lifeOf(group, articles) ?? []),
    lessCertain: question.minConfidence === undefined ? await leftOut(queries, question) : 0,
    statuses: statusesOf(all),
    next: nextOf(rows, offset + limit, groups.length),
    ...leftOutOf(lost),
  }
}

const lastStatus = (group: readonly Report[]): EventStatus => group[group.length - 1].row.status

function statusesAsked(asked: string | undefined): (status: EventStatus) => boolean {
  if (asked === undefined) return () => true
  const statuses = asked.split(',').map((status) => status.trim().toLowerCase())
  const unknown = statuses.find((status) => !(EVENT_STATUSES as readonly string[]).includes(status))
  if (unknown === undefined) return (status) => statuses.includes(status)
  throw new QueryError(
    asked,
    { start: 0, end: asked.length },
    `an event is nowhere “${unknown}”. It is one of ${EVENT_STATUSES.join(', ')}, or several of them with commas`,
  )
}

function statusesOf(groups: readonly (readonly Report[])[]): EventsAnswer['statuses'] {
  return [...groupedBy(groups, lastStatus)]
    .map(([status, { length }]) => ({ status, events: length }))
    .sort((a, b) => b.events - a.events || (a.status < b.status ? -1 : 1))
}

/** Newest first. */
function newestReports(queries: Queries, question: EventsQuestion, start: Place | null): Promise<readonly Row[]> {
  const { where, parameters } = everyReport(question)
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const conditions = [where, `confidence >= ${parameter(leastConfidence(question))}::float8`]
  if (start) conditions.push(`(day, number) <= (${parameter(start.day)}::date, ${parameter(start.number)}::bigint)`)
  return manyRows<Row>(
    queries,
    `select found.*, coalesce(story_id, found.article_id) as story from (
       select article_id, span_start, span_end, type, status, date, first_day::text, last_day::text, place, participants,
         statement_id, claimants, day::text, number::text, confidence, events.day as told, events.number as place_in_order
       from events where ${conditions.join(' and ')}
       order by events.day desc, events.number desc limit ${REPORTS}
     ) as found left join stories on stories.article_id = found.article_id
     order by told desc, place_in_order desc`,
    parameters,
  )
}

/** Of rows of `events`, however likely. */
function everyReport({ type, with: participant, place, by, outlet, from, to }: EventsQuestion) {
  const { sql, parameters } = findingConditions({
    names: { with: participant, place, by },
    whole: { outlet },
    from,
    to,
  })
  const ofType = type ? [`type = $${parameters.push(ploverType(type))}`] : []
  return { where: [...sql, ...ofType].join(' and ') || 'true', parameters }
}

function leftOut(queries: Queries, question: EventsQuestion): Promise<number> {
  const { where, parameters } = everyReport(question)
  const statuses = question.status?.split(',').map((status) => status.trim().toLowerCase())
  if (statuses === undefined) return lessCertain(queries, { table: 'events', where, parameters })
  const asked = `status = any($${parameters.length + 1}::text[])`
  return lessCertain(queries, {
    table: 'events',
    where: `${where} and ${asked}`,
    parameters: [...parameters, statuses],
  })
}

const ploverType = (type: string): string => (type.toLowerCase() === 'talks' ? 'CONSULT' : type.toUpperCase())

function reportOf(row: Row): Report {
  const participants = row.participants.map(fold)
  return {
    articleId: row.article_id,
    type: row.type,
    participants,
    described: new Set(participants.filter((_, index) => DESCRIBED.test(row.participants[index]))),
    place: row.place === null ? null : fold(row.place).join(' '),
    first: dayNumber(row.first_day),
    last: dayNumber(row.last_day),
    told: row.day === UNKNOWN_DAY ? null : dayNumber(row.day),
    row,
  }
}

/** A word without a capital, beside those that names have: "Kenya's trade minister", unlike "Bank of Sarn". */
const DESCRIBED = /(?:^|\s)(?!(?:of|the|and|for|de|da|del|van|von|bin|al)\b)\p{Ll}{3,}/u

const dayNumber = (day: string | null): number | null => (day === null ? null : Date.parse(day) / 86_400_000)

/** Where a page begins: the newest of the reports that were put together, and how many events were shown of them. */
interface Place extends Mark {
  readonly offset: number
}

function nextOf(rows: readonly Row[], shown: number, all: number): string | null {
  if (rows.length === 0) return null
  if (shown < all) return writeMark(rows[0], shown)
  return rows.length < REPORTS ? null : writeMark(rows[rows.length - 1])
}

const readPlace = (after: string): Place => readMark(after)

/** One for each claimant, status and story: a reprint says nothing new. */
function stepsOf(group: readonly Report[]): readonly Report[] {
  const seen = new Set<string>()
  return group.filter(({ row }) => {
    const key = JSON.stringify([row.story, row.status, row.date, row.statement_id === null ? null : row.claimants])
    return !seen.has(key) && seen.add(key)
  })
}

function shownSteps(group: readonly Report[]): readonly Report[] {
  const steps = stepsOf(group)
  return steps.length <= MOST_STEPS ? steps : [...steps.slice(0, MOST_STEPS / 2), ...steps.slice(-MOST_STEPS / 2)]
}

/** Null where no report of it can be read. */
function lifeOf(group: readonly Report[], articles: ReadonlyMap<string, ShownArticle>): EventLife | null {
  const rows = group.map(({ row }) => row)
  const steps = shownSteps(group).flatMap(({ row }) => {
    const article = articles.get(row.article_id)
    return article === undefined ? [] : [stepOf(row, article)]
  })
  if (steps.length === 0) return null
  const statuses = rows.map(({ status }) => status)
  const dated = rows.filter(({ first_day, last_day }) => first_day !== null && last_day !== null)
  const narrowest = dated.reduce<Row | null>(
    (best, row) => (best === null || daysOf(row) < daysOf(best) ? row : best),
    null,
  )
  return {
    id: steps[0].id,
    type: rows[0].type,
    participants: mostTold(rows.flatMap(({ participants }) => participants)),
    place: mostTold(rows.flatMap(({ place }) => place ?? []))[0] ?? null,
    date: narrowest === null ? null : { first: narrowest.first_day!, last: narrowest.last_day! },
    status: statuses[statuses.length - 1],
    disputed: statuses.some((status) => IT_WAS.has(status)) && statuses.some((status) => IT_WAS_NOT.has(status)),
    reports: new Set(rows.map((row) => row.article_id)).size,
    independent: new Set(rows.map(({ story }) => story)).size,
    steps,
  }
}

const daysOf = ({ first_day, last_day }: Row): number => dayNumber(last_day)! - dayNumber(first_day)!

function mostTold(names: readonly string[]): string[] {
  return [...groupedBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name)
}

const stepId = ({ article_id, span_start, span_end }: Row): string => `${article_id}-e${span_start}-${span_end}`

function stepOf(row: Row, article: ShownArticle): EventStep {
  return {
    id: stepId(row),
    status: row.status,
    told: row.day === UNKNOWN_DAY ? null : row.day,
    date: row.date,
    participants: row.participants,
    confidence: row.confidence,
    claimants: row.statement_id === null ? null : row.claimants,
    article: article.label,
    statement: row.statement_id,
    excerpt: proofOf(article, { start: row.span_start, end: row.span_end }),
  }
}
