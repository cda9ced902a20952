/**
 * `npm run bench:export [-- STATEMENTS…]`: rows a second of each format of `onrecord export`, and that memory stays as it
 * is from a small record to one twenty times its size (10,000 and 200,000 statements where nothing is said).
 *
 * The record is generated (record-generator.ts) and kept on a PostgreSQL server of the bench's own, so that the memory
 * that is measured is the export's: each export runs in a process of its own, reads everything it gets and keeps none of
 * it, and tells the most memory that it ever had. Rates are of rows, which are statements where nothing else is said.
 */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { exportRecord, FORMATS, type Format } from '../src/export/index.ts'
import { setEngine } from '../src/serve/cli/index.ts'
import { type Database, type Entry, keep, openStore, refreshStatistics } from '../src/store/index.ts'
import { findPostgres, HOW_TO_GET_IT, startPostgres } from '../test/postgres-server.ts'
import { generate } from './record-generator.ts'

const SEED = 20310314
/** Articles of one transaction. */
const BLOCK = 128

const EXPORTS = [
  ...(Object.keys(FORMATS) as Format[]).map((format) => ({ what: 'statements', format }) as const),
  { what: 'figures', format: 'csv' },
  { what: 'articles', format: 'ndjson' },
] as const

interface Measured {
  readonly bytes: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly memoryMiB: number
}

async function measure(url: string, number: number): Promise<Measured> {
  const database = await openStore({ url, folder: '' })
  const [started, before] = [performance.now(), process.cpuUsage()]
  let bytes = 0
  for await (const piece of exportRecord(database, { ...EXPORTS[number], question: {} })) {
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  await database.close()
  const memoryMiB = Math.round(process.resourceUsage().maxRSS / 1024)
  return { bytes, seconds, cpuSeconds: (user + system) / 1e6, memoryMiB }
}

async function countOf(database: Database, table: 'statements' | 'figures' | 'articles'): Promise<number> {
  const [{ held }] = await database.query<{ held: number }>(`select count(*)::int as held from ${table}`)
  return held
}

async function fill(database: Database, statements: number, source: Generator<Entry, never>): Promise<void> {
  while ((await countOf(database, 'statements')) < statements) {
    await keep(
      database,
      Array.from({ length: BLOCK }, () => source.next().value),
    )
  }
  await refreshStatistics(database)
}

async function bench(sizes: readonly number[]): Promise<void> {
  const bin = findPostgres()
  if (bin === null) throw new Error(HOW_TO_GET_IT)
  const server = startPostgres(bin)
  try {
    const url = server.newDatabase()
    const database = await openStore({ url, folder: '' })
    const source = generate(SEED)
    for (const statements of sizes) {
      await fill(database, statements, source)
      for (const [number, { what, format }] of EXPORTS.entries()) {
        const rows = await countOf(database, what)
        const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--export', url, String(number)], {
          encoding: 'utf8',
        })
        if (child.status !== 0) throw new Error(child.stderr)
        const { bytes, seconds, cpuSeconds, memoryMiB } = JSON.parse(child.stdout) as Measured
        process.stdout.write(
          `${rows} ${what} as ${format} (${(bytes / 1e6).toFixed(1)} MB): ${Math.round(rows / seconds)} rows/s ` +
            `(${Math.round(rows / cpuSeconds)} by its own time), at most ${memoryMiB} MiB of memory\n`,
        )
      }
    }
    await database.close()
  } finally {
    server.stop()
  }
}

const arguments_ = process.argv.slice(2)
// As the program does.
setEngine()
if (arguments_[0] === '--export') {
  process.stdout.write(JSON.stringify(await measure(arguments_[1], Number(arguments_[2]))))
} else {
  await bench(arguments_.length > 0 ? arguments_.map(Number) : [10_000, 200_000])
}
