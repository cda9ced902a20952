/**
 * Reports → a lake's tables, piece by piece. What a piece gave is kept in one transaction with the piece's name, so that a
 * build that was interrupted goes on at the piece it was at; tables are written from all that is kept, and a piece that is
 * in the lake is never read again.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Piece } from '../read/index.ts'
import { type Engine, openDuckdb } from './duckdb.ts'
import { dropUnfinished, runName, runsOf, tableIn, workOf } from './folder.ts'
import { rowsInLine } from './lines.ts'
import { type Named, runsOfPieces } from './pieces.ts'
import { PARQUET, quoted, sqlOf, TABLES } from './sql.ts'

/** What one process extracts of a piece: `lineOfEntry`, or an outcome. */
export interface Extractor {
  readonly extract: (piece: Piece) => AsyncIterable<Uint8Array | string>
  readonly close: () => void
}

export interface Building {
  readonly lake: string
  readonly pieces: AsyncIterable<Piece>
  readonly workers: number
  readonly memoryMebibytes: number
  readonly openExtractor: () => Extractor
  readonly progress: (done: Progress) => void
}

export interface Progress {
  readonly pieces: number
  readonly reports: number
  readonly others: number
}

export interface Built {
  /** Pieces that were read now, and that were in the lake already. */
  readonly pieces: number
  readonly known: number
  /** Reports that were not in the lake before. */
  readonly added: number
  /** Reports that were read once more, from another copy. */
  readonly copies: number
  /** How many inputs gave no record, by code. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** So much of the input is read before tables are written: what may have to be done anew, and what staging takes of disk. */
const BYTES_OF_A_RUN = 512 * 1024 * 1024
/** Rows are handed over in so many. */
const ROWS = 2_000

/** Throws a LakeError where the lake is in use. */
export async function buildTables(building: Building): Promise<Built> {
  const { lake } = building
  const work = workOf(lake)
  mkdirSync(work, { recursive: true })
  const engine = await openDuckdb({
    file: join(work, 'staging.duckdb'),
    threads: building.workers,
    memoryMebibytes: building.memoryMebibytes,
    spill: join(work, 'spill'),
  })
  const total = { pieces: 0, known: 0, added: 0, copies: 0, outcomes: {} as Record<string, number> }
  try {
    dropUnfinished(lake)
    await engine.run(
      'create table if not exists rows (kind varchar, id varchar, month varchar, copy varchar, json varchar)',
    )
    await engine.run(
      'create table if not exists done (piece varchar, path varchar, from_byte varchar, to_byte varchar)',
    )
    const known = new Set(await namesIn(engine, tableIn(lake, 'pieces')))
    const staged = await namesIn(engine, 'done')
    // It was ended between writing the tables and forgetting what they were made of.
    if (staged.some((name) => known.has(name))) await forget(engine)
    else for (const name of staged) known.add(name)
    const extractors = Array.from({ length: building.workers }, building.openExtractor)
    try {
      for await (const pieces of runsOfPieces(building.pieces, BYTES_OF_A_RUN, known, total)) {
        await readPieces(engine, pieces, { ...building, extractors, total })
        await writeRun(engine, lake, total)
      }
    } finally {
      for (const extractor of extractors) extractor.close()
    }
    await writeRun(engine, lake, total)
  } finally {
    engine.close()
  }
  return total
}

type Total = { -readonly [Key in keyof Built]: Built[Key] extends number ? number : Record<string, number> }

async function namesIn(engine: Engine, table: string | null): Promise<readonly string[]> {
  if (table === null) return []
  return (await engine.rows<{ piece: string }>(`select piece from ${table}`)).map(({ piece }) => piece)
}

const forget = async (engine: Engine) => {
  for (const table of ['rows', 'done']) await engine.run(`delete from ${table}`)
}

interface Reading extends Building {
  readonly extractors: readonly Extractor[]
  readonly total: Total
}

/** Each extractor takes the next piece when it is done with one. */
async function readPieces(engine: Engine, pieces: readonly Named[], reading: Reading): Promise<void> {
  const { extractors, total, progress } = reading
  const left = [...pieces].reverse()
  const seen = { reports: 0, others: 0 }
  await Promise.all(
    extractors.map(async (extractor) => {
      const own = await engine.beside()
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        await keepPiece(own, next, extractor, (kind) => {
          if (kind === 'article') seen.reports++
          if (kind === 'outcome') seen.others++
          if (kind === 'article' || kind === 'outcome') progress({ pieces: total.pieces, ...seen })
        })
        total.pieces++
      }
      own.close()
    }),
  )
}

async function keepPiece(
  engine: Engine,
  { piece, name }: Named,
  extractor: Extractor,
  seen: (kind: string) => void,
): Promise<void> {
  let waiting: (readonly string[])[] = []
  await engine.run('begin')
  try {
    for await (const line of extractor.extract(piece)) {
      for (const { kind, id, month, copy, json } of rowsInLine(Buffer.from(line).toString())) {
        waiting.push([kind, id, month, copy, json])
        seen(kind)
      }
      if (waiting.length < ROWS) continue
      await engine.append('rows', waiting)
      waiting = []
    }
    await engine.append('rows', waiting)
    const [start, end] = piece.range ?? ['', '']
    await engine.append('done', [[name, piece.path, String(start), String(end)]])
    await engine.run('commit')
  } catch (error) {
    await engine.run('rollback')
    throw error
  }
}

/** Writes what is staged, and lets go of it. The list of pieces goes last: it says that all is there. */
async function writeRun(engine: Engine, lake: string, total: Total): Promise<void> {
  const [{ pieces }] = await engine.rows<{ pieces: number }>('select count(*)::int as pieces from done')
  if (pieces === 0) return
  const run = runName((runsOf(lake).at(-1) ?? 0) + 1)
  const articles = tableIn(lake, 'articles')
  await engine.run(
    `create or replace temp view known as select id from ${articles ?? '(select null as id) where false'}`,
  )
  await engine.run(`create or replace temp table dropped as ${sqlOf('dropped')}`)
  await engine.run(`create or replace temp table chosen as ${sqlOf('chosen')}`)
  const [counts] = await engine.rows<{ read: number; added: number }>(
    `select count(*)::int as read, (select count(*)::int from chosen where kind = 'article') as added
     from rows where kind = 'article'`,
  )
  for (const table of TABLES) {
    await engine.run(
      `copy (${sqlOf(table)}) to ${quoted(join(lake, table))} (${PARQUET}, partition_by (month),
         filename_pattern '${run}-{i}', overwrite_or_ignore)`,
    )
  }
  await writeOne(engine, lake, 'outcomes', run, sqlOf('outcomes'))
  const outcomes = await engine.rows<{ code: string; n: number }>(
    `select code, count(*)::int as n from (${sqlOf('outcomes')}) as o group by code`,
  )
  await writeOne(engine, lake, 'pieces', run, sqlOf('pieces'))
  for (const table of ['chosen', 'dropped']) await engine.run(`drop table ${table}`)
  await forget(engine)
  total.added += counts.added
  total.copies += counts.read - counts.added
  for (const { code, n } of outcomes) total.outcomes[code] = (total.outcomes[code] ?? 0) + n
}

async function writeOne(engine: Engine, lake: string, table: string, run: string, sql: string): Promise<void> {
  mkdirSync(join(lake, table), { recursive: true })
  const made = join(workOf(lake), `${table}.parquet`)
  await engine.run(`copy (${sql}) to ${quoted(made)} (${PARQUET})`)
  renameSync(made, join(lake, table, `${run}.parquet`))
}

/** Lets go of what a build kept beside the tables. */
export const clearWork = (lake: string): void => rmSync(workOf(lake), { recursive: true, force: true })
