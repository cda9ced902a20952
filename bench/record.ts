/**
 * `npm run bench:record`: the record at volume, on a PostgreSQL server and on PGlite.
 *
 * - end to end: articles a second from text to record, of the samples and of PolNeAR's development articles;
 * - adding: generated reports from text to kept record, to a small record and to one of `--statements`, in turns, so that
 *   whatever else the machine does falls on both alike: end to end, and keeping alone;
 * - asking: each kind of question, warm: the median and the slowest but 5 %. Every question is asked three times and its
 *   quickest answer counts, so that a machine that does other things as well is not measured with it.
 *
 * Both are given by the clock and by processor time, our own and the server's together: on a machine that other programs use,
 * the clock measures them as well. Processor time of a server is known only where it runs on this machine, on Linux.
 *
 *     npm run bench:record                                   one million statements, both databases
 *     npm run bench:record -- --statements 100000 --databases postgres
 *
 * `--questions` is how many of each kind, `--turns` how many batches are added to each record, `--plans` prints the slow
 * plans of the slowest of each kind, `--json` the figures last. `--server URL` and `--folder FOLDER` keep the large record in
 * a database of your own and go on with what they find there; the small one is then made anew on the same server, so that
 * both are kept under the same settings.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPipeline, type Pipeline } from '../src/pipeline.ts'
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
    turns: { type: 'string', default: '40' },
    plans: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    server: { type: 'string' },
    folder: { type: 'string' },
  },
})
const statements = Number(options.statements)

interface Opened {
  readonly name: string
  readonly open: (what: string) => Promise<Database>
  readonly stop: () => Promise<void>
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
        open: (what) => openStore({ folder: (what === 'large' && options.folder) || join(folder, what) }),
        stop: async () => rmSync(folder, { recursive: true, force: true }),
      }
    }
    if (options.server) return onTheirServer(options.server)
    const bin = findPostgres()
    if (bin === null) throw new Error(HOW_TO_GET_IT)
    const server = startPostgres(bin, SETTINGS)
    const open = (url: string) => openStore({ url, folder: '' })
    return { name: 'PostgreSQL', open: () => open(server.newDatabase()), stop: async () => server.stop() }
  })
}

/** The large record is theirs; the others are made beside it, in databases that are gone afterwards. */
function onTheirServer(url: string): Opened {
  const open = (url: string) => openStore({ url, folder: '' })
  const made: string[] = []
  const administer = async (statement: string) => {
    const database = await open(url)
    try {
      await database.query(statement)
    } finally {
      await database.close()
    }
  }
  return {
    name: 'PostgreSQL',
    async open(what) {
      if (what === 'large') return open(url)
      const name = `onrecord_bench_${process.pid}_${made.length}`
      await administer(`create database ${name} template template0 encoding 'UTF8'`)
      made.push(name)
      return open(url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`))
    },
    async stop() {
      for (const name of made) await administer(`drop database ${name} with (force)`)
    },
  }
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

/** Milliseconds by the clock, and of processor time. */
interface Cost {
  readonly clock: number
  readonly processor: number
}

/** What the work costs; `pids` are the server's processes that do a part of it. */
async function costOf(pids: readonly number[], work: () => Promise<unknown>): Promise<Cost> {
  const [clock, processor] = [performance.now(), processorMs(pids)]
  await work()
  return { clock: performance.now() - clock, processor: processorMs(pids) - processor }
}

function processorMs(pids: readonly number[]): number {
  const { user, system } = process.cpuUsage()
  const theirs = pids.map((pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
  return (user + system) / 1000 + theirs.reduce((sum, ms) => sum + ms, 0)
}

/** The server's processes that answer us, where they run here; PGlite has none. */
async function processesOf(database: Database): Promise<readonly number[]> {
  const rows = await database.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'",
  )
  return rows.map(({ pid }) => pid).filter((pid) => existsSync(`/proc/${pid}/schedstat`))
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

interface Added {
  readonly extracted: Cost
  readonly kept: Cost
}

/** Reads, analyses and keeps a batch of generated reports. */
async function add(database: Database, pipeline: Pipeline, reports: readonly Entry[]): Promise<Added> {
  let entries: Entry[] = []
  const extracted = await costOf([], async () => {
    entries = reports.map(({ article: { text, url, outlet, published } }) => {
      const article = { ...readText(text, url!), url, outlet, published }
      return { article, ...pipeline.extractWithSentences(article) }
    })
  })
  const kept = await costOf(await processesOf(database), () => keep(database, entries))
  return { extracted, kept }
}

/** Articles a second, by the median of the turns. */
interface Rates {
  readonly endToEnd: Cost
  readonly keeping: Cost
}

function ratesOf(turns: readonly Added[]): Rates {
  const rate = (costs: (turn: Added) => readonly Cost[]): Cost => {
    const of = (kind: keyof Cost) =>
      (BATCH / median(turns.map((turn) => costs(turn).reduce((sum, cost) => sum + cost[kind], 0)))) * 1000
    return { clock: of('clock'), processor: of('processor') }
  }
  return { endToEnd: rate(({ extracted, kept }) => [extracted, kept]), keeping: rate(({ kept }) => [kept]) }
}

/** Both records are added to in turns. */
async function race(
  small: Database,
  large: Database,
  sources: readonly Generator<Entry, never>[],
): Promise<{ small: Rates; large: Rates }> {
  const pipeline = openPipeline()
  const turns: { small: Added[]; large: Added[] } = { small: [], large: [] }
  // The first of each warms up.
  for (let turn = -1; turn < Number(options.turns); turn++) {
    for (const [which, database, source] of [
      ['small', small, sources[0]],
      ['large', large, sources[1]],
    ] as const) {
      const added = await add(database, pipeline, batchOf(source))
      if (turn >= 0) turns[which].push(added)
    }
  }
  return { small: ratesOf(turns.small), large: ratesOf(turns.large) }
}

interface Timing {
  readonly kind: string
  readonly p50: Cost
  readonly p95: Cost
  readonly slowest: TimedQuestion
}

async function timings(database: Database, questions: readonly TimedQuestion[]): Promise<Timing[]> {
  const kinds = [...new Set(questions.map(({ kind }) => kind))]
  const all: Timing[] = []
  for (const kind of kinds) {
    const own = questions.filter((question) => question.kind === kind)
    for (const { ask } of own) await ask(database)
    const pids = await processesOf(database)
    const times: Cost[] = []
    for (const { ask } of own) {
      const tries: Cost[] = []
      for (let repeat = 0; repeat < 3; repeat++) tries.push(await costOf(pids, () => ask(database)))
      times.push({
        clock: Math.min(...tries.map(({ clock }) => clock)),
        processor: Math.min(...tries.map(({ processor }) => processor)),
      })
    }
    const of = (share: number): Cost => ({
      clock: quantile(
        times.map(({ clock }) => clock),
        share,
      ),
      processor: quantile(
        times.map(({ processor }) => processor),
        share,
      ),
    })
    const costs = times.map(({ processor }) => processor)
    all.push({ kind, p50: of(0.5), p95: of(0.95), slowest: own[costs.indexOf(Math.max(...costs))] })
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
    for (const [name, of] of [
      ['end to end', 'endToEnd'],
      ['keeping alone', 'keeping'],
    ] as const) {
      for (const by of ['clock', 'processor'] as const) {
        const [few, many] = [kept.small[of][by], kept.large[of][by]]
        console.log(
          `  adding, ${name}, by ${by}: ${few.toFixed(1)} articles/s at ${SMALL} statements, ${many.toFixed(1)} at ${statements}: ${((many / few) * 100).toFixed(0)} %`,
        )
      }
    }
    await refreshStatistics(large)
    const sample = batchOf(generate(SEED), BLOCK)
    const times = await timings(large, questionsOf(SEED, sample, Number(options.questions)))
    console.log(
      `  asking ${statements} statements; ${loadavg()[0].toFixed(0)} processes wait for ${availableParallelism()} cores`,
    )
    const ms = (value: number) => value.toFixed(1).padStart(7)
    console.log(`  ${'milliseconds'.padEnd(30)}   by the clock: p50     p95   processor: p50     p95`)
    for (const { kind, p50, p95 } of times) {
      console.log(
        `  ${kind.padEnd(30)}         ${ms(p50.clock)} ${ms(p95.clock)}          ${ms(p50.processor)} ${ms(p95.processor)}`,
      )
    }
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
    await opened.stop()
  }
}
if (options.json) console.log(JSON.stringify(report))
