/**
 * What Spark is asked, as one script for `spark-sql`: the queries of `lake/sql` around calls of `onrecord pipe`. It says how
 * far it is by rows that begin with `onrecord`.
 */
import { KINDS, type Kind } from './kinds.ts'
import { sqlOf, TABLES } from './sql.ts'

export interface Batch {
  /** Of its pieces, so that rows that are there are not made again. */
  readonly name: string
  /** In so many tasks. */
  readonly tasks: number
  /** Its rows are there, from a build that was ended. */
  readonly isThere: boolean
}

export interface Script {
  readonly lake: string
  readonly work: string
  readonly batches: readonly Batch[]
  /** Tables that hold something already. */
  readonly before: ReadonlySet<string>
  /** How an executor calls `onrecord pipe`, as a shell reads it. */
  readonly pipe: string
  readonly limits: string
}

/** Where the script has its tables, below where a build works. */
export const ROWS = 'rows'
export const PIECES = 'pieces'
export const MADE = 'made'
export const GROUPED = 'grouped'

/** What a line of its answers tells, behind the word `onrecord`. */
export type Told =
  | readonly ['batch', number: string, reports: string, others: string]
  | readonly ['tables', read: string, added: string]
  | readonly ['outcome', code: string, count: string]
  | readonly ['finding', what: string]
  | readonly ['groups', stories: string, wordings: string, happenings: string, actors: string]

const tell = (what: Told[0], values: string): string => `select 'onrecord', '${what}', ${values}`

export function sparkScript(script: Script): string {
  const statements = [sqlOf('spark'), ...extraction(script), ...tables(script), ...groups(script)]
  return statements.map((each) => (each.endsWith(';') ? each : `${each};`)).join('\n\n')
}

/** A place in SQL. Engines of a cluster take a path without a scheme for one of their own file system. */
const at = (...parts: readonly string[]): string => `'file:${sqlText(parts.join('/'))}'`

/** Spark reads backslashes in strings. */
const sqlText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")

/** Lines of a process of ours, in and out. */
function transform(given: string, command: string, columns: string): string {
  const format = String.raw`row format delimited fields terminated by '\t'`
  return `select transform (${given}) ${format}\n  using '${sqlText(command)}' as (${columns}) ${format}`
}

const COLUMNS = 'kind string, id string, month string, copy string, json string'

function extraction({ work, batches, pipe, limits }: Script): string[] {
  const made = batches.map(({ name, tasks, isThere }, index) => {
    const location = at(work, ROWS, name)
    const pieces = `text.\`file:${`${work}/${PIECES}/${name}`.replaceAll('`', '``')}\``
    const rows = isThere
      ? `create table rows_${index} (${COLUMNS}) using parquet partitioned by (kind) location ${location};\nmsck repair table rows_${index}`
      : `create table rows_${index} using parquet partitioned by (kind) location ${location} as
select id, month, copy, json, kind from (
  ${transform('value', `${pipe} extract --tables ${limits}`, COLUMNS)}
  from (select /*+ repartition(${tasks}) */ value from ${pieces})
)`
    const counts = `count_if(kind = 'article'), count_if(kind = 'outcome') from rows_${index}`
    return `${rows};\n${tell('batch', `${index + 1}, ${counts} where kind in ('article', 'outcome')`)}`
  })
  const all = batches.map((_, index) => `select ${COLUMNS.replaceAll(' string', '')} from rows_${index}`)
  const none = `select ${COLUMNS.split(', ')
    .map((column) => `string(null) as ${column.split(' ')[0]}`)
    .join(', ')} where false`
  return [...made, `create temporary view rows as ${all.join('\nunion all ') || none}`]
}

function tables({ lake, work, before }: Script): string[] {
  const earlier = TABLES.filter((table) => before.has(table)).map(
    (table) => `create temporary view ${table}_before using parquet options (path ${at(lake, table)})`,
  )
  return [
    ...earlier,
    `create temporary view known as ${before.has('articles') ? 'select id from articles_before' : 'select string(null) as id where false'}`,
    `create table dropped using parquet as ${sqlOf('dropped')}`,
    `create temporary view chosen as ${sqlOf('chosen')}`,
    ...TABLES.map(
      (table) => `create table ${table}_made using parquet partitioned by (month) location ${at(work, MADE, table)} as
select /*+ rebalance(month) */ * from (${sqlOf(table)})`,
    ),
    ...TABLES.map(
      (table) =>
        `create temporary view ${table} as select * from ${table}_made${before.has(table) ? ` union all select * from ${table}_before` : ''}`,
    ),
    `create table outcomes_made using parquet location ${at(work, MADE, 'outcomes')} as select /*+ rebalance */ * from (${sqlOf('outcomes')})`,
    tell('outcome', 'code, count(*) from outcomes_made group by code'),
    tell('tables', `(select count(*) from rows where kind = 'article'), (select count(*) from articles_made)`),
  ]
}

function groups(script: Script): string[] {
  const { pipe, work } = script
  const link = (table: string, words: string, lines: string, block: string) =>
    `create table ${table} using parquet as
select cast(form as bigint) as form, cast(nullif(actor, '') as bigint) as actor, why, cast(confidence as double) as confidence from (
  ${transform(`${block}, presented`, `${pipe} link${words}`, 'form string, actor string, why string, confidence string')}
  from (select * from (${sqlOf(lines)}) distribute by ${block} sort by ${block}, presented)
)`
  return [
    `create table forms using parquet as ${sqlOf('forms')}`,
    ...KINDS.flatMap((kind) => groupsOfKind(kind, script)),
    tell('finding', `'who is who'`),
    link('linked', '', 'actor_lines', 'block'),
    link('short', ' --letters', 'letter_lines', 'letters'),
    keep(work, 'who', sqlOf('who')),
    tell(
      'groups',
      `(select count(distinct story) from stories), (select count(distinct wording) from wordings),
  (select count(distinct together) from together), (select count(distinct actor) from who)`,
    ),
  ]
}

function groupsOfKind({ name, type, values, more, table, members }: Kind, { pipe, work }: Script): string[] {
  const id = type === 'varchar' ? 'string' : type
  return [
    tell('finding', `'${table}'`),
    `drop table if exists pairs;\ncreate table pairs using parquet as ${sqlOf(`${name}_pairs`, values)}`,
    `drop table if exists edges;\ncreate table edges using parquet as
select cast(a as ${id}) as a, cast(b as ${id}) as b from (
  ${transform('what, a, b, one, other', `${pipe} alike`, 'a string, b string')}
  from (select * from (${sqlOf(`${name}_lines`)}) distribute by a sort by a, b)
)${more === null ? '' : ` union all ${sqlOf(more)}`}`,
    sqlOf('components_spark', { begun: sqlOf('labels'), next: sqlOf('labels_next') }),
    keep(work, table, members),
  ]
}

const keep = (work: string, table: string, sql: string): string =>
  `create table ${table} using parquet location ${at(work, GROUPED, table)} as select * from (${sql}) order by 1`
