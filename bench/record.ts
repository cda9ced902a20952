/**
 * `npm run bench:record`: the record at volume, on a PostgreSQL server and on PGlite.
 *
 * - end to end: articles a second from text to record, of the samples and of PolNeAR's development articles;
 * - adding: generated reports from text to kept record, to a small record and to one of `--statements`, in turns, so that
 *   whatever else the machine does falls on both alike: end to end as `onrecord add` does it, and keeping alone;
 * - asking: each kind of question, warm: the median and the slowest but 5 %. Every question is asked three times and its
 *   quickest answer counts, so that a machine that does other things as well is not measured with it.
 *
 * Asking, and keeping alone, are given by the clock and by processor time, our own and the server's together: on a machine
 * that other programs use, the clock measures them as well. Processor time of a server is known only where it runs on this
 * machine, on Linux.
 *
 *     npm run bench:record                                   one million statements, both databases
 *     npm run bench:record -- --statements 100000 --databases postgres
 *
 * `--questions` is how many of each kind, `--turns` how often eight batches are added to each record, `--plans` prints the slow
 * plans of the slowest of each kind, `--json` the figures last. `--server URL` and `--folder FOLDER` keep the large record in
 * a database of your own and go on with what they find there; the small one is then made anew on the same server, so that
 * both are kept under the same settings.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readText } from '../src/read/index.ts'
import type { Article } from '../src/record/index.ts'
import { openExtractor } from '../src/serve/cli/index.ts'
import { type Database, type Entry, keep, openStore, type Queries, refreshStatistics } from '../src/store/index.ts'
import { keepBatches } from '../src/write/index.ts'
import { findPostgres, HOW_TO_GET_IT, startPostgres } from '../test/postgres-server.ts'
import { ROOT, readSharedText } from '../train/shared.ts'
import { BLOCK, batchOf, fill, SEED } from './record-fill.ts'
import { generate } from './record-generator.ts'
import { questionsOf, type TimedQuestion } from './record-questions.ts'

const SMALL = 10_000
/** Articles of one transaction, as `onrecord add` has them. */
const BATCH = 32
/** Batches of one turn. */
const TURN = 8
/** Seeds of what is kept in turns, far from those of blocks. */
const RACED = 500_000
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
    turns: { type: 'string', default: '12' },
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
  const { extract, close } = openExtractor()
  const samples = readdirSync(join(ROOT, 'samples/reports')).map((name) =>
    readText(readFileSync(join(ROOT, 'samples/reports', name), 'utf8'), name),
  )
  const polnear = readSharedText('data/polnear/dev.ndjson.gz')
    .trim()
    .split('\n')
    .map((line, index) => readText((JSON.parse(line) as { text: string }).text, `polnear-${index}`))
  // The weights are read before the clock runs.
  await extract(samples[0])
  const rates: Record<string, number> = {}
  for (const [name, articles] of Object.entries({ samples, polnear })) {
    const batches = Array.from({ length: Math.ceil(articles.length / BATCH) }, (_, index) => ({
      articles: articles.slice(index * BATCH, (index + 1) * BATCH),
    }))
    const began = performance.now()
    for await (const [, kept] of keepBatches({ database, extract }, batches)) {
      for (const { outcome, article } of kept) if (outcome === 'failed') throw new Error(`${article.id} failed`)
    }
    rates[name] = (articles.length / (performance.now() - began)) * 1000
  }
  await close()
  return rates
}

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

/** Articles a second, by the median of the turns. */
interface Rates {
  /** As `onrecord add` does it: a batch is kept while the next is extracted. */
  readonly endToEnd: number
  readonly keeping: Cost
}

type Generated = Generator<Entry, never>

/** Both records are added to in turns. */
async function race(
  records: {
    readonly [which in 'small' | 'large']: { readonly database: Database; readonly source: Generated }
  },
): Promise<{ small: Rates; large: Rates }> {
  const { extract, close } = openExtractor()
  const endToEnd = { small: [] as number[], large: [] as number[] }
  const keeping = { small: [] as Cost[], large: [] as Cost[] }
  // The first of each warms up.
  for (let turn = -1; turn < Number(options.turns); turn++) {
    for (const which of ['small', 'large'] as const) {
      const { database, source } = records[which]
      const batches = Array.from({ length: TURN }, () => ({ articles: batchOf(source, BATCH).map(reportOf) }))
      const began = performance.now()
      for await (const [, kept] of keepBatches({ database, extract }, batches)) {
        for (const { outcome, article } of kept) if (outcome === 'failed') throw new Error(`${article.id} failed`)
      }
      const tookMs = performance.now() - began
      const entries = batchOf(source, BATCH)
      const alone = await costOf(await processesOf(database), () => keep(database, entries))
      if (turn < 0) continue
      endToEnd[which].push(tookMs)
      keeping[which].push(alone)
    }
  }
  await close()
  const ratesOf = (which: 'small' | 'large'): Rates => {
    const alone = (kind: keyof Cost) => (BATCH / median(keeping[which].map((cost) => cost[kind]))) * 1000
    return {
      endToEnd: ((TURN * BATCH) / median(endToEnd[which])) * 1000,
      keeping: { clock: alone('clock'), processor: alone('processor') },
    }
  }
  return { small: ratesOf('small'), large: ratesOf('large') }
}

/** What a reader has of a generated report. */
function reportOf({ article: { text, url, outlet, published } }: Entry): Article {
  return { ...readText(text, url!), url, outlet, published }
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
    const added = await race({
      small: { database: small, source: generate(SEED + RACED + run) },
      large: { database: large, source: generate(SEED + 2 * RACED + run) },
    })
    await small.close()
    const rated = (what: string, few: number, many: number) => {
      console.log(
        `  adding, ${what}: ${few.toFixed(1)} articles/s at ${SMALL} statements, ${many.toFixed(1)} at ${statements}: ${((many / few) * 100).toFixed(0)} %`,
      )
    }
    rated('end to end', added.small.endToEnd, added.large.endToEnd)
    for (const by of ['clock', 'processor'] as const)
      rated(`keeping alone, by ${by}`, added.small.keeping[by], added.large.keeping[by])
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
      adding: added,
      questions: times.map(({ kind, p50, p95 }) => ({ kind, p50, p95 })),
    }
    await large.close()
  } finally {
    await opened.stop()
  }
}
if (options.json) console.log(JSON.stringify(report))
