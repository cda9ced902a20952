/**
 * A lake's folder: a folder for each table, in it one for each month, in it files of the runs that wrote them. A run is
 * there once the list of its pieces is (`pieces/`): what an interrupted one left is taken away by the next.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { quoted, TABLES } from './sql.ts'

/** Where a build works; gone when it is done. */
export const workOf = (lake: string): string => join(lake, '.building')

const PADDED = 6
export const runName = (run: number): string => `run-${String(run).padStart(PADDED, '0')}`

/** Numbers of the runs that are there, ascending. */
export function runsOf(lake: string): number[] {
  return filesIn(lake, 'pieces')
    .flatMap((file) => /^run-(\d+)\.parquet$/.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

function filesIn(lake: string, table: string): string[] {
  try {
    return readdirSync(join(lake, table))
  } catch {
    return []
  }
}

/** Takes away what runs wrote that are not there. */
export function dropUnfinished(lake: string): void {
  const there = new Set(runsOf(lake).map(runName))
  const files = globSync([...TABLES.map((table) => `${table}/*/run-*.parquet`), 'outcomes/run-*.parquet'], {
    cwd: lake,
  })
  for (const file of files) {
    const [run] = /run-\d{6}/.exec(file.slice(file.lastIndexOf('/'))) ?? ['']
    if (!there.has(run)) rmSync(join(lake, file), { force: true })
  }
}

/** SQL: all rows of a table, with its month; null where nothing of it is there. */
export function tableIn(lake: string, table: string): string | null {
  const isParted = (TABLES as readonly string[]).includes(table)
  const pattern = isParted ? `${table}/*/run-*.parquet` : `${table}/*.parquet`
  if (globSync(pattern, { cwd: lake }).length === 0) return null
  const path = quoted(join(lake, pattern))
  return isParted
    ? `read_parquet(${path}, hive_partitioning = true, hive_types = {'month': 'varchar'})`
    : `read_parquet(${path})`
}

/** In the place of what was there, at once for who opens files by name. */
export function replaceFolder(made: string, place: string, old: string): void {
  rmSync(old, { recursive: true, force: true })
  try {
    renameSync(place, old)
  } catch {
    // There was none.
  }
  renameSync(made, place)
  rmSync(old, { recursive: true, force: true })
}
