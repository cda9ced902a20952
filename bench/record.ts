/**
 * `npm run bench:record`: the record at volume, on a PostgreSQL server and on PGlite.
 *
 * - end to end: articles a second from text to record, of the samples and of PolNeAR's development articles;
 * - keeping: generated records, to a small record and to one of `--statements`, in turns, so that whatever else the machine
 *   does falls on both alike;
 * - asking: each kind of question, warm: the median and the slowest but 5 %. Every question is asked three times and its
 *   quickest answer counts, so that a machine that does other things as well is not measured with it.
 *
 *     npm run bench:record                                   one million statements, both databases
 *     npm run bench:record -- --statements 100000 --databases postgres
 *
 * `--questions` is how many of each kind, `--plans` prints the slow plans of the slowest of each kind, `--json` the figures
 * last. `--server URL` keeps the large record in a database of your own and goes on with what it finds there.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import {
  type Database,
  type Entry,
  keep,
  known,
  openStore,
  type Queries,
  refreshStatistics,
} from '../src/store/index.ts'
import { findPostgres, HOW_TO_GET_IT, startPostgres } from '../test/postgres-server.ts'
import { ROOT, readSharedText } from '../train/shared.ts'
import { generate } from './record-generator.ts'
import { questionsOf, type TimedQuestion } from './record-questions.ts'

const SEED = 20310314
const SMALL = 10_000
/** Articles of one transaction, as `onrecord add` has them. */
const BATCH = 32
/** Articles of one transaction where the record is only filled. */
const BLOCK = 256
/** Seeds of what is kept in turns, far from those of blocks. */
const RACED = 500_000
/** Batches that are kept in turns, in the small record and in the large one. */
const TURNS = 40
const STATEMENTS_OF_AN_ARTICLE = 10
/** A server that has a gibibyte to itself, and waits for its disk as servers do. */
const SETTINGS = [
  'fsync=on',
  'shared_buffers=1GB',
  'effective_cache_size=4GB',
  'random_page_cost=1.1',
  'max_wal_size=4GB',
  'jit=off',
]

const { values: options } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000000' },
    databases: { type: 'string', default: 'postgres,pglite' },
    questions: { type: 'string', default: '100' },
    plans: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    server: { type: 'string' },
  },
})
const statements = Number(options.statements)

interface Opened {
  readonly name: string
  readonly open: (what: string) => Promise<Database>
  readonly stop: () => void
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)]

function openings(): Opened[] {
  return options.databases.split(',').map((name) => {
    if (name === 'pglite') {
      const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
      return {
        name: 'PGlite',
        open: (what) => openStore({ folder: join(folder, what) }),
        stop: () => rmSync(folder, { recursive: true, force: true }),
      }
    }
    const bin = findPostgres()
    if (bin === null) throw new Error(HOW_TO_GET_IT)
    const server = startPostgres(bin, SETTINGS)
    const urlOf = (what: string) => (what === 'large' && options.server) || server.newDatabase()
    return { name: 'PostgreSQL', open: (what) => openStore({ url: urlOf(what), folder: '' }), stop: server.stop }
  })
}

/** Articles a second, from text to kept record. */
async function endToEnd(database: Database): Promise<Record<string, number>> {
  const pipeline = openPipeline()
  const samples = readdirSync(join(ROOT, 'samples/reports')).map((name) =>
    readText(readFileSync(join(ROOT, 'samples/reports', name), 'utf8'), name),
  )
  const polnear = readSharedText('data/polnear/dev.ndjson.gz')
    .trim()
    .split('\n')
    .map((line, index) => readText((JSON.parse(line) as { text: string }).text, `polnear-${index}`))
  const rates: Record<string, number> = {}
  for (const [name, articles] of Object.entries({ samples, polnear })) {
    const began = performance.now()
    for (let at = 0; at < articles.length; at += BATCH) {
      await keep(
        database,
        articles.slice(at, at + BATCH).map((article) => ({ article, ...pipeline.extractWithSentences(article) })),
      )
    }
    rates[name] = (articles.length / (performance.now() - began)) * 1000
  }
  return rates
}

const batchOf = (source: Generator<Entry, never>, size = BATCH): Entry[] =>
  Array.from({ length: size }, () => source.next().value)

async function keepTimed(database: Database, entries: readonly Entry[]): Promise<number> {
  const began = performance.now()
  await keep(database, entries)
  return performance.now() - began
}

/** Block by block, each from its own seed; blocks that are there already are left out. */
async function fill(database: Database, count: number): Promise<void> {
  const [{ held }] = await database.query<{ held: number }>('select count(*)::int as held from statements')
  if (held >= count) return
  const blocks = Math.ceil(count / STATEMENTS_OF_AN_ARTICLE / BLOCK)
  let began = performance.now()
  let kept = 0
  for (let block = 0; block < blocks; block++) {
    const entries = batchOf(generate(SEED + block), BLOCK)
    const there = await known(database, [entries[0].article.id, entries[BLOCK - 1].article.id])
    if (there.size < 2) {
      await keep(database, entries)
      kept += BLOCK
    }
    if ((block + 1) % Math.ceil(blocks / 10) === 0 && kept > 0) {
      const seconds = (performance.now() - began) / 1000
      console.log(
        `  ${(block + 1) * BLOCK * STATEMENTS_OF_AN_ARTICLE} statements, ${(kept / seconds).toFixed(0)} articles/s`,
      )
      began = performance.now()
      kept = 0
    }
  }
}

/** Medians of both, kept in turns. */
async function race(
  small: Database,
  large: Database,
  sources: readonly Generator<Entry, never>[],
): Promise<{ small: number; large: number }> {
  const times: { small: number[]; large: number[] } = { small: [], large: [] }
  for (let turn = 0; turn < TURNS; turn++) {
    times.small.push(await keepTimed(small, batchOf(sources[0])))
    times.large.push(await keepTimed(large, batchOf(sources[1])))
  }
  const rate = (ms: readonly number[]) => (BATCH / median(ms)) * 1000
  return { small: rate(times.small), large: rate(times.large) }
}

interface Timing {
  readonly kind: string
  readonly p50: number
  readonly p95: number
  readonly slowest: TimedQuestion
}

async function timings(database: Queries, questions: readonly TimedQuestion[]): Promise<Timing[]> {
  const kinds = [...new Set(questions.map(({ kind }) => kind))]
  const all: Timing[] = []
  for (const kind of kinds) {
    const own = questions.filter((question) => question.kind === kind)
    for (const { ask } of own) await ask(database)
    const times: number[] = []
    for (const { ask } of own) {
      const tries: number[] = []
      for (let repeat = 0; repeat < 3; repeat++) {
        const began = performance.now()
        await ask(database)
        tries.push(performance.now() - began)
      }
      times.push(Math.min(...tries))
    }
    const slowest = own[times.indexOf(Math.max(...times))]
    all.push({ kind, p50: median(times), p95: quantile(times, 0.95), slowest })
  }
  return all
}

/** The database, saying what each query costs and how it is answered. */
function explaining(database: Database): Queries {
  return {
    async query<Row extends object>(sql: string, parameters: readonly unknown[] = []) {
      const plan = await database.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`, parameters)
      const lines = plan.map((row) => row['QUERY PLAN'])
      const took = lines.find((line) => line.startsWith('Execution Time')) ?? ''
      if (Number(/[\d.]+/.exec(took)?.[0]) > 3)
        console.log(`\n${sql.trim().slice(0, 600)}\n${JSON.stringify(parameters).slice(0, 300)}\n${lines.join('\n')}`)
      return database.query<Row>(sql, parameters)
    },
  }
}

const report: Record<string, unknown> = {}
for (const opened of openings()) {
  try {
    console.log(`\n${opened.name}`)
    const first = await opened.open('end-to-end')
    const rates = await endToEnd(first)
    await first.close()
    for (const [name, rate] of Object.entries(rates))
      console.log(`  end to end, ${name}: ${rate.toFixed(1)} articles/s`)
    const small = await opened.open('small')
    await fill(small, SMALL)
    await refreshStatistics(small)
    const large = await opened.open('large')
    await fill(large, statements)
    await refreshStatistics(large)
    const run = Date.now() % RACED
    const kept = await race(small, large, [generate(SEED + RACED + run), generate(SEED + 2 * RACED + run)])
    await small.close()
    console.log(
      `  keeping: ${kept.small.toFixed(0)} articles/s at ${SMALL} statements, ${kept.large.toFixed(0)} at ${statements}: ${((kept.large / kept.small) * 100).toFixed(0)} %`,
    )
    await refreshStatistics(large)
    const sample = batchOf(generate(SEED), BLOCK)
    const times = await timings(large, questionsOf(SEED, sample, Number(options.questions)))
    console.log(
      `  asking ${statements} statements; ${loadavg()[0].toFixed(0)} processes wait for ${availableParallelism()} cores`,
    )
    for (const { kind, p50, p95 } of times)
      console.log(`  ${kind.padEnd(30)} p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms`)
    if (options.plans) {
      for (const { kind, slowest } of times) {
        console.log(`\n== ${kind}: ${slowest.written}`)
        await slowest.ask(explaining(large))
      }
    }
    report[opened.name] = {
      endToEnd: rates,
      keeping: kept,
      questions: times.map(({ kind, p50, p95 }) => ({ kind, p50, p95 })),
    }
    await large.close()
  } finally {
    opened.stop()
  }
}
if (options.json) console.log(JSON.stringify(report))
