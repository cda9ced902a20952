/**
 * Reports → a lake, on Spark: what is new is written to a file of pieces, Spark makes rows, tables and groups of it beside
 * the lake, and all of it is moved into the lake at the end. Rows that are there are kept where it is interrupted.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { lineOfPiece, type Piece } from '../read/index.ts'
import type { Built } from './build.ts'
import { type Engine, openDuckdb } from './duckdb.ts'
import { dropUnfinished, replaceFolder, runName, runsOf, tableIn, workOf } from './folder.ts'
import { areGrouped, type Grouped } from './groups.ts'
import { KINDS } from './kinds.ts'
import { type Named, runsOfPieces } from './pieces.ts'
import { assertJava, findSpark, runSpark } from './spark.ts'
import { type Batch, GROUPED, MADE, PIECES, ROWS, sparkScript, type Told } from './spark-script.ts'
import { PARQUET, quoted, TABLES, ZSTD_LEVEL } from './sql.ts'

export interface BuildingOnSpark {
  readonly lake: string
  readonly pieces: AsyncIterable<Piece>
  /** Where `lake/install-spark.sh` puts it. */
  readonly installed: string
  readonly master: string
  /** Tasks at least, where there are as many pieces. */
  readonly workers: number
  readonly memoryMebibytes: number
  readonly cpuSeconds: number
  readonly heapMebibytes: number
  /** `name=value` of Spark, over what is set here. */
  readonly settings: readonly string[]
  /** How an executor calls this program, as a shell reads it. */
  readonly program: string
  readonly progress: (what: string) => void
}

const MEBIBYTE = 1024 * 1024
/** What is extracted anew at most, where a build is ended. */
const BYTES_OF_A_BATCH = 8 * 1024 * MEBIBYTE
/** Some 20,000 reports: a process needs a few hundred to come to full speed. */
const BYTES_OF_A_TASK = 64 * MEBIBYTE

interface Made {
  readonly built: Built
  readonly grouped: Grouped | null
}

/** Throws a LakeError where Spark is not there or does not come to its end, or another build has the lake. */
export async function buildOnSpark(building: BuildingOnSpark): Promise<Made> {
  const spark = findSpark(building.installed)
  assertJava()
  mkdirSync(workOf(building.lake), { recursive: true })
  // The file that a build on DuckDB works in: who has it open has the lake.
  const file = join(workOf(building.lake), 'staging.duckdb')
  const engine = await openDuckdb({ file, threads: 1, memoryMebibytes: 256 })
  try {
    return await build(engine, spark, building)
  } finally {
    engine.close()
  }
}

async function build(engine: Engine, spark: string, building: BuildingOnSpark): Promise<Made> {
  const { lake, progress } = building
  const work = join(workOf(lake), 'spark')
  for (const part of [PIECES, ROWS]) mkdirSync(join(work, part), { recursive: true })
  for (const part of [MADE, GROUPED, 'warehouse']) rmSync(join(work, part), { recursive: true, force: true })
  dropUnfinished(lake)
  const total = { pieces: 0, known: 0, added: 0, copies: 0, outcomes: {} as Record<string, number> }
  const batches: Batch[] = []
  const pieces: Named[] = []
  for await (const run of runsOfPieces(
    building.pieces,
    BYTES_OF_A_BATCH,
    new Set(await piecesOf(engine, lake)),
    total,
  )) {
    batches.push(writeBatch(work, run, building.workers))
    pieces.push(...run)
  }
  if (batches.length === 0 && areGrouped(lake)) return { built: total, grouped: null }
  dropOthers(work, batches)
  const before = new Set(TABLES.filter((table) => tableIn(lake, table) !== null))
  const limits = `--cpu-seconds ${building.cpuSeconds} --heap ${building.heapMebibytes}`
  const script = join(work, 'build.sql')
  writeFileSync(script, sparkScript({ lake, work, batches, before, pipe: `${building.program} pipe`, limits }))
  let grouped: Grouped | null = null
  await runSpark({
    spark,
    options: optionsOf(building, work),
    script,
    log: join(workOf(lake), 'spark.log'),
    told: (told) => {
      grouped = take(told, total, grouped)
      const said = inWords(told, batches.length)
      if (said !== null) progress(said)
    },
  })
  await moveIn(lake, work, pieces)
  total.pieces = pieces.length
  return { built: total, grouped }
}

/** By name, of what is in the lake. */
async function piecesOf(engine: Engine, lake: string): Promise<readonly string[]> {
  const table = tableIn(lake, 'pieces')
  if (table === null) return []
  return (await engine.rows<{ piece: string }>(`select piece from ${table}`)).map(({ piece }) => piece)
}

function writeBatch(work: string, pieces: readonly Named[], workers: number): Batch {
  const hash = createHash('sha256')
  for (const { name } of pieces) hash.update(name)
  const name = hash.digest('hex').slice(0, 32)
  writeFileSync(join(work, PIECES, name), pieces.map(({ piece }) => `${lineOfPiece(piece)}\n`).join(''))
  const isThere = existsSync(join(work, ROWS, name, '_SUCCESS'))
  if (!isThere) rmSync(join(work, ROWS, name), { recursive: true, force: true })
  const bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0)
  const tasks = Math.max(Math.min(workers, pieces.length), Math.ceil(bytes / BYTES_OF_A_TASK))
  return { name, tasks, isThere }
}

/** Rows of other files than those that are asked for now. */
function dropOthers(work: string, batches: readonly Batch[]): void {
  const asked = new Set(batches.map(({ name }) => name))
  for (const part of [PIECES, ROWS]) {
    for (const name of readdirSync(join(work, part))) {
      if (!asked.has(name)) rmSync(join(work, part, name), { recursive: true, force: true })
    }
  }
}

function optionsOf(building: BuildingOnSpark, work: string): string[] {
  const { master, memoryMebibytes, settings } = building
  const set = {
    'spark.sql.catalogImplementation': 'in-memory',
    'spark.sql.warehouse.dir': `file:${work}/warehouse`,
    'spark.sql.parquet.compression.codec': 'zstd',
    'spark.hadoop.parquet.compression.codec.zstd.level': String(ZSTD_LEVEL),
    // "2031-03" stays text.
    'spark.sql.sources.partitionColumnTypeInference.enabled': 'false',
    'spark.sql.session.timeZone': 'UTC',
    'spark.ui.showConsoleProgress': 'false',
    ...(master.startsWith('local') ? { 'spark.ui.enabled': 'false', 'spark.local.dir': `${work}/spill` } : {}),
  }
  return [
    ...['--master', master, '--driver-memory', `${memoryMebibytes}m`, '--name', 'onrecord lake build'],
    ...Object.entries(set).flatMap(([name, value]) => ['--conf', `${name}=${value}`]),
    ...settings.flatMap((setting) => ['--conf', setting]),
  ]
}

function take(
  told: Told,
  total: { -readonly [Key in keyof Built]: Built[Key] },
  grouped: Grouped | null,
): Grouped | null {
  if (told[0] === 'outcome') total.outcomes = { ...total.outcomes, [told[1]]: Number(told[2]) }
  if (told[0] === 'tables') {
    total.added = Number(told[2])
    total.copies = Number(told[1]) - total.added
  }
  if (told[0] !== 'groups') return grouped
  const [stories, wordings, happenings, actors] = told.slice(1).map(Number)
  return { stories, wordings, happenings, actors }
}

function inWords(told: Told, batches: number): string | null {
  if (told[0] === 'batch') return `batch ${told[1]} of ${batches}: ${told[2]} reports, ${told[3]} that gave no record`
  return told[0] === 'finding' ? `finding ${told[1]}` : null
}

/** What Spark made becomes part of the lake; the list of pieces goes last, as it says that all is there. */
async function moveIn(lake: string, work: string, pieces: readonly Named[]): Promise<void> {
  const number = (runsOf(lake).at(-1) ?? 0) + (pieces.length > 0 ? 1 : 0)
  const run = runName(number)
  for (const table of [...TABLES, 'outcomes']) {
    for (const [index, file] of globSync('**/*.parquet', { cwd: join(work, MADE, table) })
      .sort()
      .entries()) {
      const month = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''
      mkdirSync(join(lake, table, month), { recursive: true })
      renameSync(join(work, MADE, table, file), join(lake, table, month, `${run}-${index}.parquet`))
    }
  }
  const made = join(work, 'groups')
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made)
  for (const table of [...KINDS.map((kind) => kind.table), 'who']) {
    const files = globSync('*.parquet', { cwd: join(work, GROUPED, table) }).sort()
    for (const [index, file] of files.entries()) {
      renameSync(join(work, GROUPED, table, file), join(made, `${table}${index === 0 ? '' : `-${index}`}.parquet`))
    }
  }
  writeFileSync(join(made, 'made.json'), JSON.stringify({ run: number }))
  replaceFolder(made, join(lake, 'groups'), join(work, 'old'))
  if (pieces.length > 0) await writePieces(lake, work, run, pieces)
}

async function writePieces(lake: string, work: string, run: string, pieces: readonly Named[]): Promise<void> {
  const engine = await openDuckdb({ threads: 1, memoryMebibytes: 256 })
  const file = join(work, 'pieces.parquet')
  try {
    await engine.run('create table done (piece varchar, path varchar, from_byte varchar, to_byte varchar)')
    const rows = pieces.map(({ name, piece: { path, range } }) => [name, path, ...(range ?? ['', '']).map(String)])
    await engine.append('done', rows)
    await engine.run(`copy done to ${quoted(file)} (${PARQUET})`)
  } finally {
    engine.close()
  }
  mkdirSync(join(lake, 'pieces'), { recursive: true })
  renameSync(file, join(lake, 'pieces', `${run}.parquet`))
}
