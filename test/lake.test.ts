/** `onrecord lake`, as a person runs it: each report its record, everything else its outcome, and the answers of a record. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openStore } from '../src/store/index.ts'
import { onrecord } from './commands.ts'
import { edges, warc } from './lake-inputs.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
const samples = fileURLToPath(new URL('../samples/reports', import.meta.url))
let folder: string
let holder: Database | undefined
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-lake-'))
})
afterAll(async () => {
  await holder?.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: readonly string[]) => onrecord(args)
const build = async (lake: string, ...from: readonly string[]) =>
  JSON.parse((await run('lake', 'build', ...from, '--into', lake, '--json')).stdout)

async function rows<Row>(sql: string): Promise<Row[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[]
}

const recordsOf = async (lake: string) =>
  (await rows<{ record: string }>(`select record from '${lake}/records/*/*.parquet' order by id`)).map(
    ({ record }) => record,
  )
/** What `extract` prints of them, by id; of copies the first. */
async function extracted(...from: readonly string[]): Promise<string[]> {
  const records = new Map<string, string>()
  const { stdout } = await run('extract', ...from)
  for (const record of stdout.split('\n').filter(Boolean)) {
    const { id } = JSON.parse(record)
    if (!records.has(id)) records.set(id, record)
  }
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}

/** Member → name of its group, of each kind. */
async function groupsOfLake(lake: string): Promise<Record<string, unknown>> {
  const of = (table: string, columns: string) =>
    rows(`select ${columns} from '${lake}/groups/${table}.parquet' order by 1`)
  return {
    stories: await of('stories', 'article as id, story as name'),
    wordings: await of('wordings', 'form::varchar as id, wording::varchar as name'),
    together: await of('together', 'happening::varchar as id, together::varchar as name'),
    who: await of('who', 'form::varchar as id, actor::varchar as name, why'),
  }
}

async function groupsOfRecord(database: Database): Promise<Record<string, unknown>> {
  return {
    stories: await database.query('select article_id as id, story_id as name from stories order by 1'),
    wordings: await database.query('select id::text, wording::text as name from forms order by 1'),
    together: await database.query('select id::text, together::text as name from happenings order by 1'),
    who: await database.query('select id::text, actor::text as name, why from actor_forms order by 1'),
  }
}

/** Of the sample press. */
const QUESTIONS = [
  ['search', 'talk', '--from', '2031-03', '--facets'],
  ['figures', '--place', 'Haverin'],
  ['check', 'There will be no meeting, this month or next'],
  ['actor', 'Dostan'],
  ['timeline', 'bridge'],
  ['compare', 'Dostan', 'Brezik'],
  ['reports', 'bridge talks', '--from', '2031-03'],
]

describe('onrecord lake build', () => {
  it('keeps of all inputs the record that extract prints, byte for byte, and an outcome for the rest', async () => {
    // In the order in which a lake loads them, since the order of arrival decides between what is of one day.
    cpSync(samples, join(folder, 'reports'), { recursive: true })
    const from = [warc(join(folder, 'crawl.warc.gz')), edges(join(folder, 'edges.ndjson')), join(folder, 'reports')]
    const lake = join(folder, 'lake')
    const built = await build(lake, ...from)
    expect(built.outcomes).toEqual({ 'line-not-json': 1, 'line-not-utf8': 1, 'text-not-unicode': 1 })
    expect(built.copies).toBe(1)
    const all = await recordsOf(lake)
    expect(all).toHaveLength(built.added)
    expect(all).toEqual(await extracted(...from))
    const [{ titles }] = await rows<{ titles: number }>(
      `select count(*)::int as titles from '${lake}/articles/*/*.parquet' where title in ('again')`,
    )
    expect(titles).toBe(0)
    const statements = all.flatMap((record) => JSON.parse(record).statements)
    const [{ count, quoted }] = await rows<{ count: number; quoted: number }>(
      `select count(*)::int as count, (count(*) filter (where strpos(text, split_part(content, ' … ', 1)) > 0))::int as quoted
       from '${lake}/statements/*/*.parquet' as said join '${lake}/articles/*/*.parquet' as a on a.id = said.article`,
    )
    expect([count, quoted]).toEqual([statements.length, statements.length])
    const data = join(folder, 'record')
    // Who holds the record is asked, so that not every command has to open it.
    holder = await openStore({ folder: data })
    await run('add', ...from, '--data', data)
    await run('rebuild', '--groups', '--data', data)
    const groups = await groupsOfLake(lake)
    expect(groups).toEqual(await groupsOfRecord(holder))
    const answer = async (...words: readonly string[]) => (await run(...words, '--json')).stdout
    const [{ statement, url }] = await rows<{ statement: string; url: string }>(
      `select (select min(id) from '${lake}/statements/*/*.parquet' join '${lake}/groups/wordings.parquet' using (form)
           where form <> wording) as statement,
         (select url from '${lake}/articles/*/*.parquet' group by url having count(url) > 1 order by url limit 1) as url`,
    )
    for (const question of [...QUESTIONS, ['wording', statement], ['changes', url]]) {
      const theirs = await answer('lake', 'ask', lake, ...question)
      expect(theirs, question.join(' ')).toBe(await answer(...question, '--data', data))
      expect(theirs.length).toBeGreaterThan(200)
    }
    const served = join(folder, 'served')
    const part = ['add', '--lake', lake, '--data', served, '--json', '--where']
    const some = await run(...part, "published >= '2031-04' and url is not null")
    expect(JSON.parse(some.stdout).added).toBeGreaterThan(5)
    const rest = JSON.parse((await run(...part, 'true')).stdout)
    expect(rest.added + rest.unchanged).toBe(built.added)
    const kept = await openStore({ folder: served })
    expect(await groupsOfRecord(kept)).toEqual(groups)
    await kept.close()
    expect(await answer('actor', 'Dostan', '--data', served)).toBe(await answer('actor', 'Dostan', '--data', data))
    expect((await run(...part, 'no such')).stderr).toMatch(/--where no such: .*Write a condition of SQL/)
    const refused = await run('lake', 'ask', '--reports', '3', lake, 'search', 'talks')
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/may be about \d+ reports, and 3 are loaded/),
    ])
    expect((await run('lake', 'ask', lake, 'verify')).stderr).toMatch(/a lake answers search, figures/)
    const sizes = Object.values(groups).map((all) => (all as readonly object[]).length)
    const { stories, wordings, happenings, actors } = built.groups
    expect(sizes.every((size, at) => size > [stories, wordings, happenings, actors][at])).toBe(true)
  }, 600_000)

  it('reads nothing twice, and adds what is new', async () => {
    const lake = join(folder, 'grown')
    const path = edges(join(folder, 'more.ndjson'))
    const first = await build(lake, path)
    expect(await build(lake, path)).toMatchObject({ pieces: 0, known: 1, added: 0 })
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('{"text": "Mirela Dostan said no."}\n')]))
    expect(await build(lake, path)).toMatchObject({ pieces: 1, added: 1, copies: first.added + 1 })
    expect(await recordsOf(lake)).toEqual(await extracted(path))
  }, 600_000)

  it('goes on where it was killed, and names the report that kills its process', async () => {
    const lake = join(folder, 'killed')
    const long = join(folder, 'long.ndjson')
    const words = 'Minister Mirela Dostan said that talks had failed. '.repeat(40_000)
    const few = Array.from({ length: 20 }, (_, at) => `Minister Mirela Dostan said on day ${at} that talks had failed.`)
    writeFileSync(long, [...few, words, 'They ended.'].map((text) => `${JSON.stringify({ text })}\n`).join(''))
    const args = [
      'lake',
      'build',
      edges(join(folder, 'before.ndjson')),
      long,
      '--into',
      lake,
      '--cpu-seconds',
      '2',
      '--workers',
      '1',
      '--json',
    ]
    const building = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' })
    const staging = join(lake, '.building', 'staging.duckdb')
    while (!existsSync(staging)) await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    building.kill('SIGKILL')
    await once(building, 'close')
    const built = JSON.parse((await run(...args)).stdout)
    expect(built).toMatchObject({ added: 24, copies: 1, outcomes: { 'extraction-killed': 1 } })
    expect(await recordsOf(lake)).toHaveLength(24)
    expect(existsSync(join(lake, '.building'))).toBe(false)
  }, 600_000)
})
