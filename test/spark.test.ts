/**
 * `onrecord lake build --engine spark`, as a person runs it on this machine: the same tables, outcomes and groups as DuckDB
 * makes, in a lake that holds something already. `.ci/run` runs it with what `lake/install-spark.sh` installs.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edges, warc } from './lake-inputs.ts'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))
const samples = fileURLToPath(new URL('../samples/reports', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord spark-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

function build(...args: readonly string[]) {
  const { stdout, stderr } = run('lake', 'build', '--cpu-seconds', '2', '--json', ...args)
  expect(stdout, stderr).not.toBe('')
  return JSON.parse(stdout)
}

const PARTED = 'articles records statements figures events actors said story_keys form_keys happenings happening_keys'
const GROUPS = 'stories wordings together who'
const MONTHS = `, hive_types = {'month': 'varchar'}`

/** All rows of all tables, in one order. */
async function tablesOf(lake: string): Promise<Record<string, unknown>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = async (files: string, more = '') =>
    (
      await connection.runAndReadAll(`select * from read_parquet('${lake}/${files}'${more}) order by all`)
    ).getRowObjectsJson()
  const tables: Record<string, unknown> = { outcomes: await rows('outcomes/*.parquet') }
  for (const table of PARTED.split(' ')) tables[table] = await rows(`${table}/*/*.parquet`, MONTHS)
  for (const table of GROUPS.split(' ')) tables[table] = await rows(`groups/${table}*.parquet`)
  return tables
}

describe.skipIf(!process.env.SPARK_HOME)(
  'onrecord lake build --engine spark (skipped where SPARK_HOME is not set)',
  () => {
    it('makes the lake that DuckDB makes, and adds to one', async () => {
      const reports = join(folder, "the press's reports")
      cpSync(samples, reports, { recursive: true })
      const long = join(folder, 'long.ndjson')
      const words = 'Minister Mirela Dostan said that talks had failed. '.repeat(40_000)
      writeFileSync(long, [words, 'They ended.'].map((text) => `${JSON.stringify({ text })}\n`).join(''))
      const first = edges(join(folder, 'edges.ndjson'))
      const from = [warc(join(folder, 'crawl.warc.gz')), first, reports, long]
      const [one, other] = [join(folder, 'one'), join(folder, 'other')]
      const all = build(...from, '--into', one)
      const before = build(first, '--into', other)
      const added = build(...from, '--into', other, '--engine', 'spark', '--master', 'local[2]')
      expect(added).toMatchObject({ known: 1, added: all.added - before.added, groups: all.groups })
      expect(await tablesOf(other)).toEqual(await tablesOf(one))
    }, 900_000)
  },
)
