/** Reports of a lake → a record, with their records as they were made and the groups that they have among all of the lake. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ArticleRecord, Problem } from '../record/index.ts'
import { articleOfRow, type Database, type Entry, type Groups, keepEach, takeGroups } from '../store/index.ts'
import { type Engine, openDuckdb } from './duckdb.ts'
import { openTables } from './groups.ts'
import { LakeError } from './lake-error.ts'
import { quoted } from './sql.ts'

const MEMORY_MEBIBYTES = 1024
const GROUP_TABLES = ['stories', 'wordings', 'together', 'who']

/** Throws a LakeError where there is none. */
export async function openLake(lake: string, threads: number): Promise<Engine> {
  if (!existsSync(join(lake, 'groups', 'made.json'))) {
    throw new LakeError(
      'lake-not-found',
      `${lake} is no lake, or its build has not ended. "onrecord lake build FROM… --into ${lake}" makes one`,
    )
  }
  const engine = await openDuckdb({ threads, memoryMebibytes: MEMORY_MEBIBYTES })
  await openTables(engine, lake)
  for (const table of GROUP_TABLES) {
    // Spark writes a table in several files.
    const file = quoted(join(lake, 'groups', `${table}*.parquet`))
    await engine.run(`create view ${table} as select * from read_parquet(${file})`)
  }
  return engine
}

/** With the other versions of each, since an answer says by which it was replaced. Throws a LakeError where there are more. */
export async function choose(engine: Engine, ids: string, most: number): Promise<number> {
  await engine.run(`create or replace temp table asked as select distinct id from (${ids}) as found (id)`)
  await engine.run(
    `create or replace temp table chosen as
     select id from asked union select id from articles where url in (
       select url from articles where id in (select id from asked) and url is not null)`,
  )
  const [{ chosen }] = await engine.rows<{ chosen: number }>('select count(*)::int as chosen from chosen')
  if (chosen > most) {
    throw new LakeError(
      'lake-too-many',
      `this may be about ${chosen} reports, and ${most} are loaded at most. Ask for fewer days or with rarer words, or say --reports ${chosen} before the folder`,
    )
  }
  return chosen
}

const BATCH = 64

interface Row extends Omit<Parameters<typeof articleOfRow>[0], 'problems'> {
  readonly problems: string
  readonly sentences: string
  readonly record: string
}

export interface Loaded {
  readonly added: number
  /** They were there already. */
  readonly unchanged: number
  /** Of those that were added. */
  readonly statements: number
  readonly failed: readonly Error[]
}

/** The reports that were chosen, with their records as they are. What could not be kept is given back. */
export async function loadChosen(engine: Engine, database: Database, loaded: (count: number) => void): Promise<Loaded> {
  const failed: Error[] = []
  let [added, unchanged, statements] = [0, 0, 0]
  const ids = await engine.rows<{ id: string }>(
    'select id from (select id, min(copy) as copy from articles where id in (select id from chosen) group by id) order by copy',
  )
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH).map(({ id }) => quoted(id))
    const rows = await engine.rows<Row>(
      `select articles.* exclude (month, first_day, last_day), record from articles join records using (id)
       where id in (${some.join(', ')}) order by copy`,
    )
    const entries = rows.map(entryOf)
    for (const [index, kept] of (await keepEach(database, entries)).entries()) {
      if (kept.outcome === 'failed') failed.push(kept.error)
      if (kept.outcome === 'unchanged') unchanged++
      if (kept.outcome !== 'added') continue
      added++
      statements += entries[index].record.statements.length
    }
    loaded(Math.min(ids.length, at + BATCH))
  }
  return { added, unchanged, statements, failed }
}

/** The groups that the chosen have among all of the lake, for questions: with what all of the lake says of who is here. */
export async function takeGroupsOfLake(engine: Engine, database: Database): Promise<void> {
  await takeGroups(database, await groupsOfChosen(engine, true))
}

/**
 * The same names of groups for a record that lives on: what it counts are its own statements. False, with nothing done,
 * where the record holds reports or decisions of its own, by which they are grouped with these as they were added.
 */
export async function takeNamesOfLake(engine: Engine, database: Database): Promise<boolean> {
  const here = await database.query<{ id: string }>('select id from articles')
  const [{ decided }] = await database.query<{ decided: boolean }>(
    'select exists (select 1 from actor_decisions) as decided',
  )
  await engine.run('create or replace temp table chosen (id varchar)')
  await engine.append(
    'chosen',
    here.map(({ id }) => [id]),
  )
  const [{ others }] = await engine.rows<{ others: number }>(
    'select count(*)::int as others from chosen where id not in (select id from articles)',
  )
  if (decided || others > 0) return false
  await takeGroups(database, await groupsOfChosen(engine, false))
  return true
}

function entryOf(row: Row): Entry {
  const article: Article = articleOfRow({
    ...row,
    body: Number(row.body),
    problems: JSON.parse(row.problems) as Problem[],
  })
  const offsets = JSON.parse(row.sentences) as number[]
  const sentences = Array.from({ length: offsets.length / 2 }, (_, at) => ({
    start: offsets[2 * at],
    end: offsets[2 * at + 1],
  }))
  return { article, record: JSON.parse(row.record) as ArticleRecord, sentences }
}

async function groupsOfChosen(engine: Engine, withOthers: boolean): Promise<Groups> {
  const named = (id: string, name: string, table: string, where: string) =>
    engine.rows<Groups['stories'][number]>(
      `select ${id}::varchar as id, ${name}::varchar as name from ${table} where ${where}`,
    )
  const here = (table: string, column: string) =>
    `${column} in (select ${column === 'happening' ? 'id' : column} from ${table} where article in (select id from chosen))`
  // All forms of those who are here: in whichever reports they stand, they tell what somebody is called most.
  const others = `union select form from who where actor in (select actor from who where ${here('actors', 'form')})`
  await engine.run(
    `create or replace temp table theirs as
     select form from who where ${here('actors', 'form')} ${withOthers ? others : ''}`,
  )
  const who = await engine.rows<{ presented: string; actor: string | null; why: string; confidence: number }>(
    `select min(presented) as presented, any_value(actor)::varchar as actor, any_value(why) as why,
       any_value(confidence) as confidence
     from actors join who using (form) where form in (select form from theirs) group by form`,
  )
  return {
    stories: await named('article', 'story', 'stories', 'article in (select id from chosen)'),
    wordings: await named('form', 'wording', 'wordings', here('statements', 'form')),
    together: await named('happening', 'together', 'together', here('happenings', 'happening')),
    who: who.map(({ presented, ...link }) => ({
      ...link,
      confidence: Number(link.confidence),
      form: JSON.parse(presented),
    })),
    months: withOthers
      ? await engine.rows<Groups['months'][number]>(
          `select form::varchar as form, about, coalesce(strftime(day, '%Y-%m'), '') as month, count(*)::int as statements
           from said where form in (select form from theirs) group by 1, 2, 3`,
        )
      : [],
  }
}
