/**
 * What reports are to each other, from all tables of a lake: stories, wordings, happenings, who is who. The engine finds
 * pairs that share keys and the components of those that are one; whether a pair is one, and who is who in a block, is told
 * by `onrecord pipe alike` and `link`. It is what `onrecord rebuild --groups` makes of the same reports.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Engine, openDuckdb } from './duckdb.ts'
import { replaceFolder, runsOf, tableIn, workOf } from './folder.ts'
import { KINDS, type Kind } from './kinds.ts'
import { PARQUET, quoted, sqlOf, TABLES } from './sql.ts'

export interface Grouping {
  readonly lake: string
  readonly workers: number
  readonly memoryMebibytes: number
  /** Runs `onrecord pipe` with these words, from a file of lines to a file of lines. */
  readonly pipe: (words: readonly string[], from: string, to: string) => Promise<void>
  readonly progress: (what: string) => void
}

export interface Grouped {
  readonly stories: number
  readonly wordings: number
  readonly happenings: number
  readonly actors: number
}

const TSV = String.raw`(format csv, delimiter e'\t', quote '', escape '', header false)`

/** Null where the groups are those of all that is in the lake already. */
export async function buildGroups(grouping: Grouping): Promise<Grouped | null> {
  const { lake } = grouping
  if (areGrouped(lake)) return null
  const run = runsOf(lake).at(-1)
  const work = join(workOf(lake), 'groups')
  rmSync(work, { recursive: true, force: true })
  const made = join(work, 'made')
  mkdirSync(made, { recursive: true })
  const engine = await openDuckdb({
    file: join(work, 'groups.duckdb'),
    threads: grouping.workers,
    memoryMebibytes: grouping.memoryMebibytes,
    spill: join(work, 'spill'),
  })
  try {
    await openTables(engine, lake)
    await engine.run(`create table forms as ${sqlOf('forms')}`)
    for (const kind of KINDS) await groupKind(engine, kind, { ...grouping, work, made })
    await linkActors(engine, { ...grouping, work, made })
    const [counts] = await engine.rows<Grouped>(
      `select (select count(distinct story) from ${one(made, 'stories')})::int as stories,
         (select count(distinct wording) from ${one(made, 'wordings')})::int as wordings,
         (select count(distinct together) from ${one(made, 'together')})::int as happenings,
         (select count(distinct actor) from ${one(made, 'who')})::int as actors`,
    )
    writeFileSync(join(made, 'made.json'), JSON.stringify({ run }))
    replaceFolder(made, join(lake, 'groups'), join(work, 'old'))
    return counts
  } finally {
    engine.close()
  }
}

/** Whether the groups are those of all that is in the lake. */
export function areGrouped(lake: string): boolean {
  const run = runsOf(lake).at(-1)
  return run === undefined || madeOf(lake) === run
}

/** The last run that the groups are of. */
function madeOf(lake: string): number | null {
  const path = join(lake, 'groups', 'made.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { run: number }).run : null
}

const one = (folder: string, table: string): string => quoted(join(folder, `${table}.parquet`))

/** A view for each table; of those of which nothing is there, an empty one with the columns that are asked for. */
export async function openTables(engine: Engine, lake: string): Promise<void> {
  for (const table of TABLES) {
    const rows = tableIn(lake, table)
    await engine.run(`create or replace view ${table} as ${rows === null ? emptyOf(table) : `select * from ${rows}`}`)
  }
}

/** The columns, by the query that makes them of no rows. */
const emptyOf = (table: string): string =>
  `with chosen as (select '' as id, '' as kind, '' as month, '' as copy, '' as json where false) ${sqlOf(table)}`

interface Working extends Grouping {
  readonly work: string
  readonly made: string
}

async function groupKind(engine: Engine, kind: Kind, working: Working): Promise<void> {
  const { name, type, values, more, table, members } = kind
  working.progress(`finding ${table}`)
  await engine.run(`create or replace table pairs as ${sqlOf(`${name}_pairs`, values)}`)
  const columns = `{'a': '${type}', 'b': '${type}'}`
  await throughPipe(engine, working, {
    words: ['alike'],
    lines: sqlOf(`${name}_lines`),
    split: 'a',
    order: '2, 3',
    into: `create or replace table edges as select * from `,
    columns,
  })
  if (more !== null) await engine.run(`insert into edges ${sqlOf(more)}`)
  await engine.run(`create or replace table labels as ${sqlOf('labels')}`)
  for (;;) {
    await engine.run(`create or replace table labels_next as ${sqlOf('labels_next')}`)
    const [{ changed }] = await engine.rows<{ changed: number }>(
      'select count(*)::int as changed from labels_next join labels using (id) where labels_next.name <> labels.name',
    )
    await engine.run('create or replace table labels as select * from labels_next')
    if (changed === 0) break
  }
  await keepTable(engine, working.made, table, members)
}

const keepTable = (engine: Engine, made: string, table: string, sql: string): Promise<void> =>
  engine.run(`copy (${sql} order by 1) to ${one(made, table)} (${PARQUET})`)

const LINKED = `{'form': 'bigint', 'actor': 'bigint', 'why': 'varchar', 'confidence': 'double'}`

async function linkActors(engine: Engine, working: Working): Promise<void> {
  working.progress('finding who is who')
  await throughPipe(engine, working, {
    words: ['link'],
    lines: sqlOf('actor_lines'),
    split: 'block',
    order: '1, 2',
    into: 'create or replace table linked as select * from ',
    columns: LINKED,
  })
  await throughPipe(engine, working, {
    words: ['link', '--letters'],
    lines: sqlOf('letter_lines'),
    split: 'letters',
    order: '1, 2',
    into: 'create or replace table short as select * from ',
    columns: LINKED,
  })
  await keepTable(engine, working.made, 'who', sqlOf('who'))
}

interface Piped {
  readonly words: readonly string[]
  /** A query, with a row for each line. */
  readonly lines: string
  /** A column: lines of which it is the same go to one process. */
  readonly split: string
  readonly order: string
  readonly into: string
  readonly columns: string
}

/** Lines out of a query, through as many processes as there are workers, into a table. */
async function throughPipe(
  engine: Engine,
  { workers, pipe, work }: Working,
  { words, lines, split, order, into, columns }: Piped,
): Promise<void> {
  const outputs: string[] = []
  const running: Promise<void>[] = []
  for (let part = 0; part < workers; part++) {
    const from = join(work, `lines-${part}`)
    const to = join(work, `told-${part}`)
    await engine.run(
      `copy (select * from (${lines}) as lines where hash(${split}) % ${workers} = ${part} order by ${order})
       to ${quoted(from)} ${TSV}`,
    )
    running.push(pipe(words, from, to).finally(() => rmSync(from, { force: true })))
    outputs.push(quoted(to))
  }
  await Promise.all(running)
  const options = String.raw`delim = '\t', quote = '', escape = '', header = false, nullstr = '', auto_detect = false, max_line_size = 1000000`
  await engine.run(`${into} read_csv([${outputs.join(', ')}], columns = ${columns}, ${options})`)
}
