/**
 * `npm run bench:growth`: how the cost of a report and of each question grows with the record. PGlite is filled to each of
 * `--reports` in turn (generated reports of real sentences, as `bench:record` has them), and at each point is told, in
 * processor time: keeping a report, linking one (`rebuild --groups` of all, by report), and the median of each kind of
 * question and the slowest but 5 %; and the bytes of a report on the disk.
 *
 *     npm run bench:growth -- --reports 1000,10000,100000
 *
 * `--questions` is how many of each kind. `--folder FOLDER` keeps the record there and goes on with what it finds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Database, keep, openStore, rebuildGroups, refreshStatistics } from '../src/store/index.ts'
import { BLOCK, batchOf, fill, SEED } from './record-fill.ts'
import { generate } from './record-generator.ts'
import { questionsOf, type TimedQuestion } from './record-questions.ts'

/** Seeds of what is kept to be measured, far from those of blocks. */
const MEASURED = 700_000
const BATCH = 32
const BATCHES = 6
const STATEMENTS_OF_A_REPORT = 10

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000,10000' },
    questions: { type: 'string', default: '20' },
    folder: { type: 'string' },
  },
})

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const began = cpuMs()
  await work()
  return cpuMs() - began
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)]

/** Milliseconds of keeping a report, by the median batch. */
async function keepingOf(database: Database, point: number): Promise<number> {
  const source = generate(SEED + MEASURED + point)
  const costs: number[] = []
  for (let batch = 0; batch < BATCHES; batch++) {
    const entries = batchOf(source, BATCH)
    costs.push(await costOf(() => keep(database, entries)))
  }
  return quantile(costs, 0.5) / BATCH
}

/** Milliseconds of a question: each is asked once to warm up, then twice; its quicker answer counts. */
async function askingOf(
  database: Database,
  questions: readonly TimedQuestion[],
): Promise<ReadonlyMap<string, number[]>> {
  const costs = new Map<string, number[]>()
  for (const { kind, ask } of questions) {
    await ask(database)
    const tries = [await costOf(() => ask(database)), await costOf(() => ask(database))]
    costs.set(kind, [...(costs.get(kind) ?? []), Math.min(...tries)])
  }
  return costs
}

interface Point {
  readonly reports: number
  readonly rows: ReadonlyMap<string, string>
}

async function pointOf(database: Database, reports: number): Promise<Point> {
  await fill(database, reports * STATEMENTS_OF_A_REPORT)
  await refreshStatistics(database)
  const rows = new Map<string, string>()
  const linking = await costOf(() => rebuildGroups(database))
  const [{ held, bytes }] = await database.query<{ held: number; bytes: number }>(
    `select (select count(*)::int from articles) as held, sum(pg_total_relation_size(oid))::float8 as bytes
     from pg_class where relkind = 'r' and relnamespace = 'onrecord'::regnamespace`,
  )
  rows.set('keeping a report, ms', (await keepingOf(database, reports)).toFixed(1))
  rows.set('linking a report, ms', (linking / held).toFixed(1))
  rows.set('a report on the disk, KB', (bytes / held / 1024).toFixed(1))
  await refreshStatistics(database)
  const questions = questionsOf(SEED, batchOf(generate(SEED), BLOCK), Number(options.questions))
  for (const [kind, costs] of await askingOf(database, questions)) {
    rows.set(`${kind}, ms`, `${quantile(costs, 0.5).toFixed(1)}, ${quantile(costs, 0.95).toFixed(1)}`)
  }
  return { reports, rows }
}

const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'onrecord-growth-'))
const database = await openStore({ folder })
try {
  const points: Point[] = []
  for (const reports of options.reports.split(',').map(Number)) points.push(await pointOf(database, reports))
  console.log(['', ...points.map(({ reports }) => `${reports} reports`)].join(' | '))
  for (const name of points[0].rows.keys()) {
    console.log([name, ...points.map(({ rows }) => rows.get(name))].join(' | '))
  }
} finally {
  await database.close()
  if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
}
