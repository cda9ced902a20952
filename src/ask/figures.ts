/** Where does this number come from? Who claims how many, of what, where, since when; who says otherwise, who revised it. */
import { daysOf, type FigureBound } from '../record/index.ts'
import { placeKey, type Queries } from '../store/index.ts'
import { proofOf, type ShownArticle, shownArticles } from './articles.ts'
import { contradictionsOf, type DatedClaim, revisionsOf, voiceOf } from './figure-comparison.ts'
import type { FigureClaim, FigureClaimant, FiguresAnswer, FiguresQuestion } from './finding-answers.ts'
import { findingConditions, readMark, writeMark } from './finding-conditions.ts'
import { groupedBy } from './grouped.ts'
import { figureId } from './quantities.ts'

/** Counted so far, and no further. */
const COUNTED = 5000
/** What is counted where is told of so many of the newest. */
const NEWEST = 2000
const THINGS = 30
/** So many reprints of one claim are looked through for the next one. */
const REPRINTS = 8

interface Row {
  readonly article_id: string
  readonly span_start: number
  readonly span_end: number
  readonly min: number
  readonly max: number
  readonly bound: FigureBound | null
  readonly approximate: boolean
  readonly measure: string
  readonly counted: string | null
  readonly place: string | null
  readonly as_of: string | null
  readonly day: string
  readonly statement_id: string | null
  readonly claimants: readonly string[]
  readonly rule: string
  readonly claim: string
  readonly quantity: string | null
}

interface Reports {
  readonly claim: string
  readonly quantity: string | null
  readonly reports: number
  readonly independent: number
}

/** Throws a QueryError where a day or `after` is not well formed. */
export async function figures(queries: Queries, question: FiguresQuestion): Promise<FiguresAnswer> {
  const conditions = conditionsOf(question)
  const [{ total }] = await queries.query<{ total: number }>(
    `select count(*)::int as total from (select from figures where ${conditions.where} limit ${COUNTED}) as found`,
    conditions.parameters,
  )
  const things = await queries.query<FiguresAnswer['things'][number]>(
    `select measure, min(place) as place, count(*)::int as figures
     from (
       select measure, place, place_key from figures where ${conditions.where}
       order by figures.day desc, figures.claim desc limit ${NEWEST}
     ) as found
     group by measure, place_key order by 3 desc, 1, 2 limit ${THINGS}`,
    conditions.parameters,
  )
  const { claims, next } = await newest(queries, question, conditions)
  const dated = claims.map((claim): DatedClaim => ({ claim, day: dayNumber(claim.article.published) }))
  return {
    question,
    total,
    totalIs: total < COUNTED ? 'exact' : 'at-least',
    claims,
    claimants: claimantsOf(claims),
    contradictions: contradictionsOf(dated),
    revisions: revisionsOf(dated),
    things,
    next,
  }
}

/** The claims of `figures` alone, without what is counted of all of them. */
export const figureClaims = async (queries: Queries, question: FiguresQuestion): Promise<readonly FigureClaim[]> =>
  (await newest(queries, question, conditionsOf(question))).claims

interface Conditions {
  readonly where: string
  readonly parameters: readonly unknown[]
}

function conditionsOf({ measure, counted, place, quantity, by, outlet, from, to }: FiguresQuestion): Conditions {
  const { sql, parameters } = findingConditions({ names: { counted, by }, whole: { outlet }, from, to })
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const conditions = [...sql]
  if (measure) conditions.push(`measure = ${parameter(measure)}`)
  if (place) conditions.push(`place_key = ${parameter(placeKey(place))}`)
  if (quantity) conditions.push(`quantity = ${parameter(quantity)}`)
  return { where: conditions.join(' and ') || 'true', parameters }
}

interface Newest {
  readonly claims: readonly FigureClaim[]
  readonly next: string | null
}

async function newest(
  queries: Queries,
  { limit, after }: FiguresQuestion,
  { where, parameters: given }: Conditions,
): Promise<Newest> {
  const parameters = [...given]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const mark = after === undefined ? null : readMark(after)
  const rows = await queries.query<Row>(
    `select article_id, span_start, span_end, min, max, approximate, measure, counted, place, as_of, day::text,
       statement_id, claimants, rule, claim::text, bound, quantity
     from figures where ${where}
       ${mark === null ? '' : `and (day, claim) < (${parameter(mark.day)}::date, ${parameter(mark.number)}::bigint)`}
     order by figures.day desc, figures.claim desc, quantity, article_id, position limit ${(limit + 1) * REPRINTS}`,
    parameters,
  )
  const all = rows.filter((row, index) => !isOneClaim(row, rows[index - 1]))
  const shown = all.slice(0, limit)
  const last = shown.at(-1)
  return {
    claims: await claimsOf(queries, shown),
    next: last !== undefined && all.length > limit ? writeMark({ day: last.day, number: last.claim }) : null,
  }
}

/** Those who claim the same of the same: of what is not known to be one quantity as well, since nothing tells them apart. */
const isOneClaim = (row: Row, before: Row | undefined): boolean =>
  before !== undefined && row.claim === before.claim && row.day === before.day && row.quantity === before.quantity

async function claimsOf(queries: Queries, rows: readonly Row[]): Promise<readonly FigureClaim[]> {
  if (rows.length === 0) return []
  const articles = await shownArticles(
    queries,
    rows.map((row) => row.article_id),
  )
  const reports = await queries.query<Reports>(
    `select claim::text, quantity, count(distinct figures.article_id)::int as reports,
       count(distinct coalesce(story_id, figures.article_id))::int as independent
     from figures left join stories on stories.article_id = figures.article_id
     where claim = any($1::bigint[]) group by 1, 2`,
    [rows.map(({ claim }) => claim)],
  )
  const counts = new Map(reports.map((row) => [keyOf(row), row]))
  return rows.map((row) => claimOf(row, articles.get(row.article_id)!, counts.get(keyOf(row))!))
}

const keyOf = ({ claim, quantity }: Pick<Reports, 'claim' | 'quantity'>): string => `${claim} ${quantity ?? ''}`

function claimOf(row: Row, article: ShownArticle, { reports, independent }: Reports): FigureClaim {
  const { measure, counted, place, min, max, as_of, claimants, statement_id, span_start, span_end } = row
  return {
    id: figureId(row.article_id, { start: span_start, end: span_end }),
    measure,
    counted,
    place,
    min,
    max,
    bound: boundOf(row),
    quantity: row.quantity,
    asOf: as_of,
    claimants: statement_id === null ? null : claimants,
    reports,
    independent,
    article: article.label,
    statement: statement_id,
    excerpt: proofOf(article, { start: span_start, end: span_end }),
  }
}

/** Of what was kept before figures had a bound, the rule's end says what loosened the number: docs/figures.md. */
function boundOf({ bound, rule, min, max, approximate }: Row): FigureBound {
  if (bound !== null) return bound
  if (rule.endsWith('+at-least')) return 'at-least'
  if (rule.endsWith('+at-most')) return 'at-most'
  if (min !== max) return 'range'
  return approximate ? 'about' : 'exact'
}

function claimantsOf(claims: readonly FigureClaim[]): FigureClaimant[] {
  const voices = groupedBy(claims, (claim) => JSON.stringify([claim.claimants === null, voiceOf(claim)]))
  return [...voices.values()]
    .map((own) => ({
      name: voiceOf(own[0]),
      isOutlet: own[0].claimants === null,
      claims: own.map(({ id }) => id),
    }))
    .sort((a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1))
}

const dayNumber = (published: string | null): number | null => {
  const { last } = daysOf(published)
  return last === null ? null : Date.parse(last) / 86_400_000
}
