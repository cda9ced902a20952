/**
 * Where does this number come from? Who claims how many, of what, where, since when; who says otherwise, who revised it.
 *
 * What cannot both hold, and what was revised, is looked for among all that the question finds, up to `COMPARED` claims
 * of quantities whose numbers differ: a page of the newest claims would hide most of it.
 */
import { daysOf } from '../record/index.ts'
import { manyRows, placeKey, type Queries } from '../store/index.ts'
import { type Lost, leftOutOf } from './damage.ts'
import { claimsOf, FIGURE_COLUMNS, type FigureRow, isOneClaim } from './figure-claims.ts'
import { contradictionsOf, type DatedClaim, revisionsOf, voiceOf } from './figure-comparison.ts'
import type { Told } from './figure-counts.ts'
import { growthOf } from './figure-growth.ts'
import type { FigureClaim, FigureClaimant, FiguresAnswer, FiguresQuestion } from './finding-answers.ts'
import { findingConditions, leastConfidence, lessCertain, readMark, writeMark } from './finding-conditions.ts'
import { groupedBy } from './grouped.ts'
import { numberAsked } from './number-asked.ts'

/** Counted so far, and no further. */
const COUNTED = 5000
/** What is counted where is told of so many of the newest. */
const NEWEST = 2000
const THINGS = 30
/** So many reprints of one claim are looked through for the next one. */
const REPRINTS = 8
/** Claims held against each other, or as many as are asked for. */
const COMPARED = 400
/** Among so many of the newest figures whose quantity is known. */
const COMPARED_AMONG = 20_000

/** Throws a QueryError where a day or `after` is not well formed. What is damaged is left out, and put among the lost. */
export async function figures(
  queries: Queries,
  question: FiguresQuestion,
  lost: Lost = new Set(),
): Promise<FiguresAnswer> {
  const conditions = figureConditions(question)
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
  const { claims: page, next } = await newest(queries, question, { ...conditions, lost })
  const compared =
    question.after === undefined
      ? await withTold(queries, await differing(queries, question, { ...conditions, lost }))
      : []
  const contradictions = contradictionsOf(compared)
  const revisions = revisionsOf(compared)
  const ids = new Set([
    ...contradictions.flatMap(({ a, b }) => [a, b]),
    ...revisions.flatMap(({ from, to }) => [from, to]),
  ])
  const claims = withCompared(page, { compared: compared.map(({ claim }) => claim), ids })
  return {
    question,
    total,
    totalIs: total < COUNTED ? 'exact' : 'at-least',
    lessCertain:
      question.minConfidence === undefined
        ? await lessCertain(queries, { table: 'figures', ...everyFigure(question) })
        : 0,
    claims,
    claimants: claimantsOf(claims),
    contradictions,
    revisions,
    growth: question.quantity === undefined ? null : growthOf(claims.map(withDay)),
    things,
    next,
    ...leftOutOf(lost),
  }
}

/** The claims of `figures` alone, without what is counted of all of them. */
export async function figureClaims(
  queries: Queries,
  question: FiguresQuestion,
): Promise<Pick<FiguresAnswer, 'claims' | 'damaged'>> {
  const lost: Lost = new Set()
  const { claims } = await newest(queries, question, { ...figureConditions(question), lost })
  return { claims, ...leftOutOf(lost) }
}

interface Conditions {
  readonly where: string
  readonly parameters: readonly unknown[]
}

/** With where to put what is damaged. */
interface Asking extends Conditions {
  readonly lost: Lost
}

/** Of rows of `figures` that are as likely as is asked for. Throws a QueryError where a day or a number is not well formed. */
export function figureConditions(question: FiguresQuestion): Conditions {
  const { where, parameters } = everyFigure(question)
  return {
    where: `${where} and confidence >= $${parameters.length + 1}::float8`,
    parameters: [...parameters, leastConfidence(question)],
  }
}

/** The same of all, however likely. Throws a QueryError where a day or a number is not well formed. */
function everyFigure(question: FiguresQuestion): Conditions {
  const { measure, counted, place, quantity, number, by, outlet, from, to } = question
  const { sql, parameters } = findingConditions({ names: { counted, by }, whole: { outlet }, from, to })
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const conditions = [...sql]
  if (measure) conditions.push(`measure = ${parameter(measure)}`)
  if (place) conditions.push(`place_key = ${parameter(placeKey(place))}`)
  if (quantity) conditions.push(`quantity = ${parameter(quantity)}`)
  if (number) {
    const { least, most } = numberAsked(number)
    const [from, to] = [parameter(least), parameter(most)]
    const isAsked = (end: 'min' | 'max') => `${end} between ${from}::float8 and ${to}::float8`
    conditions.push(`(${isAsked('min')} or ${isAsked('max')})`)
  }
  return { where: conditions.join(' and ') || 'true', parameters }
}

interface Newest {
  readonly claims: readonly FigureClaim[]
  readonly next: string | null
}

async function newest(
  queries: Queries,
  { limit, after }: FiguresQuestion,
  { where, parameters: given, lost }: Asking,
): Promise<Newest> {
  const parameters = [...given]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const mark = after === undefined ? null : readMark(after)
  const rows = await queries.query<FigureRow>(
    `select ${FIGURE_COLUMNS}
     from figures where ${where}
       ${mark === null ? '' : `and (day, claim) < (${parameter(mark.day)}::date, ${parameter(mark.number)}::bigint)`}
     order by figures.day desc, figures.claim desc, quantity, article_id, position limit ${(limit + 1) * REPRINTS}`,
    parameters,
  )
  const all = rows.filter((row, index) => !isOneClaim(row, rows[index - 1]))
  const shown = all.slice(0, limit)
  const last = shown.at(-1)
  return {
    claims: await claimsOf(queries, shown, lost),
    next: last !== undefined && all.length > limit ? writeMark({ day: last.day, number: last.claim }) : null,
  }
}

/** Claims of quantities of which different numbers are told, the newest first. */
async function differing(
  queries: Queries,
  { limit }: FiguresQuestion,
  { where, parameters, lost }: Asking,
): Promise<readonly FigureClaim[]> {
  const most = Math.max(COMPARED, limit)
  const rows = await manyRows<FigureRow>(
    queries,
    `select ${FIGURE_COLUMNS} from figures
     where ${where} and quantity in (
       select quantity from (
         select quantity, min, max from figures where ${where} and quantity is not null
         order by figures.day desc, figures.claim desc limit ${COMPARED_AMONG}
       ) as known group by quantity having min(min) < max(max)
     )
     order by figures.day desc, figures.claim desc, quantity, article_id, position limit ${most * REPRINTS}`,
    parameters,
  )
  const claims = rows.filter((row, index) => !isOneClaim(row, rows[index - 1])).slice(0, most)
  return claimsOf(queries, claims, lost)
}

/** What is newest, and behind it what is older and held against another claim. */
function withCompared(
  page: readonly FigureClaim[],
  { compared, ids }: { readonly compared: readonly FigureClaim[]; readonly ids: ReadonlySet<string> },
): readonly FigureClaim[] {
  const shown = new Set(page.map(({ id }) => id))
  return [...page, ...compared.filter(({ id }) => ids.has(id) && !shown.has(id))]
}

/** Each with its day and all numbers of its report. */
async function withTold(queries: Queries, claims: readonly FigureClaim[]): Promise<DatedClaim[]> {
  const rows = await manyRows<Told & { readonly article_id: string }>(
    queries,
    `select article_id, measure, min, max, case when statement_id is not null then claimants end as claimants
     from figures where article_id = any($1::text[])`,
    [[...new Set(claims.map(({ article }) => article.id))]],
  )
  const byReport = groupedBy(rows, ({ article_id }) => article_id)
  return claims.map((claim) => ({ ...withDay(claim), told: byReport.get(claim.article.id) }))
}

const withDay = (claim: FigureClaim): DatedClaim => ({ claim, day: dayNumber(claim.article.published) })

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
