/** Questions about figures and events → conditions on their tables, and the marks between their pages. */
import { daysOf, isDay, isOneDay, LIKELY } from '../record/index.ts'
import { type FindingField, findingKey, fold, type Queries } from '../store/index.ts'
import { QueryError } from './query-error.ts'

export interface Conditions {
  readonly sql: readonly string[]
  readonly parameters: unknown[]
}

/** What is shown where nobody asks for more: what is likely. */
export const leastConfidence = ({ minConfidence = LIKELY }: { readonly minConfidence?: number }): number =>
  minConfidence

/** Rows that are left out are counted so far, and no further. */
const LEFT_OUT = 5000

/** How many rows of a table were left out without having been asked to be. */
export async function lessCertain(
  queries: Queries,
  {
    table,
    where,
    parameters,
  }: { readonly table: 'figures' | 'events'; readonly where: string; readonly parameters: readonly unknown[] },
): Promise<number> {
  const [{ total }] = await queries.query<{ total: number }>(
    `select count(*)::int as total from (
       select from ${table} where ${where} and confidence < ${LIKELY} limit ${LEFT_OUT}
     ) as found`,
    parameters,
  )
  return total
}

interface Asked {
  /** Found by the beginnings of words, or by the whole of them. */
  readonly names: Partial<Record<FindingField, string | undefined>>
  readonly whole: Partial<Record<FindingField, string | undefined>>
  readonly from?: string
  readonly to?: string
}

export function findingConditions({ names, whole, from, to }: Asked): Conditions {
  const parameters: unknown[] = []
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const keys = [...keysOf(names, ':*'), ...keysOf(whole, '')]
  const sql = keys.length > 0 ? keysSql(keys, parameter) : []
  if (from) sql.push(`day >= ${parameter(daysOf(checkedDay(from)).first)}::date`)
  if (to) sql.push(`day <= ${parameter(daysOf(checkedDay(to)).last)}::date`, "day > '0001-01-01'")
  return { sql, parameters }
}

/** Words of a name that so many others begin with are no way to find it: "s" of "Examiner's". */
const SHORT = 2

/** Longer words find the rows, and short ones are looked for in these alone: an index reads every word that begins so. */
function keysSql(keys: readonly string[], parameter: (value: unknown) => string): string[] {
  const finding = keys.filter((key) => !key.endsWith(':*') || wordIn(key).length > SHORT)
  const asked = (some: readonly string[]) => `${parameter(some.join(' & '))}::tsquery`
  return finding.length === 0 || finding.length === keys.length
    ? [`keys @@ ${asked(keys)}`]
    : [`keys @@ ${asked(finding)}`, `(keys || '') @@ ${asked(keys)}`]
}

const wordIn = (key: string): string => key.slice(key.indexOf('=') + 1, key.lastIndexOf("'"))

function keysOf(asked: Asked['names'], suffix: string): string[] {
  const fields = Object.entries(asked) as [FindingField, string | undefined][]
  return fields.flatMap(([field, value]) => {
    if (!value) return []
    const words = fold(value)
    // A value of signs alone is nobody's name.
    return words.length === 0
      ? [`'${findingKey(field, '')}'`]
      : words.map((word) => `'${findingKey(field, word)}'${suffix}`)
  })
}

export function checkedDay(day: string): string {
  if (isDay(day)) return day
  throw new QueryError(
    day,
    { start: 0, end: day.length },
    'this is no date. Write a day such as 2031-03-14, a month such as 2031-03, or a year',
  )
}

/** The day and the number of a row, between pages. */
export interface Mark {
  readonly day: string
  readonly number: string
}

export const writeMark = ({ day, number }: Mark, offset = 0): string =>
  Buffer.from(`${day} ${number} ${offset}`).toString('base64url')

/** PostgreSQL's greatest bigint. */
const MOST_BIGINT = 2n ** 63n - 1n

export function readMark(text: string): Mark & { readonly offset: number } {
  const parts = /^(\S{10}) (\d{1,19}) (\d{1,6})$/.exec(Buffer.from(text, 'base64url').toString('latin1'))
  const [, day, number, offset] = parts ?? []
  if (day !== undefined && isOneDay(day) && BigInt(number) <= MOST_BIGINT)
    return { day, number, offset: Number(offset) }
  throw new QueryError(
    text.slice(0, 100),
    { start: 0, end: Math.min(100, text.length) },
    'nothing goes on from here. Give `next` of the page before, with the same question',
  )
}
