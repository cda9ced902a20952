/** Reads every page of a data folder from the disk, past what the database has in memory. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Queries } from './database.ts'
import { isIntact, isZeros, PAGE_BYTES, pointersOf } from './page.ts'

interface Relation {
  readonly name: string
  readonly path: string
  /** btree, gin; '' of a table. */
  readonly index: string
  /** The path of the index's table. */
  readonly table: string | null
}

export interface PageFault {
  readonly message: string
}

/** Others may write meanwhile: what is wrong is so each time it is looked at. */
const LOOKS = 3
const BETWEEN_MS = 300
/** Pages read at once. */
const RUN = 128

/** How many pages there are, and what is wrong with them. `files` are PGlite's. */
export async function verifyPages(queries: Queries, files: string): Promise<{ pages: number; faults: PageFault[] }> {
  let found: Looked | null = null
  for (let turn = 0; turn < LOOKS; turn++) {
    if (turn > 0) await sleep(BETWEEN_MS)
    await queries.query('checkpoint')
    const now: Looked = look(files, await relationsOf(queries))
    const before: ReadonlySet<string> | null = found === null ? null : new Set<string>(found.faults)
    found = before === null ? now : { ...now, faults: now.faults.filter((fault) => before.has(fault)) }
    if (found.faults.length === 0) break
  }
  const { pages, faults } = found!
  return { pages, faults: faults.map((message) => ({ message })) }
}

const relationsOf = (queries: Queries): Promise<readonly Relation[]> =>
  queries.query<Relation>(
    `select nspname || '.' || relname as name, pg_relation_filepath(pg_class.oid) as path,
       case when relkind = 'i' then amname else '' end as index, pg_relation_filepath(indrelid) as table
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       left join pg_am on pg_am.oid = relam left join pg_index on indexrelid = pg_class.oid
     where relkind in ('r', 'i', 't', 'm', 'S') and relpersistence = 'p' and pg_relation_filepath(pg_class.oid) is not null
     order by pg_class.oid`,
  )

interface Pages {
  readonly count: number
  readonly zeros: ReadonlySet<number>
}

interface Looked {
  readonly pages: number
  readonly faults: readonly string[]
}

function look(files: string, relations: readonly Relation[]): Looked {
  const faults: string[] = []
  const seen = new Map<string, Pages>()
  let pages = 0
  for (const { name, path } of relations) {
    if (!existsSync(join(files, path))) faults.push(`${name}: its file ${path} is missing`)
    for (const fork of ['', '_fsm', '_vm']) {
      const zeros = new Set<number>()
      let count = 0
      for (const { page, block } of pagesOf(join(files, `${path}${fork}`))) {
        count++
        if (isZeros(page)) zeros.add(block)
        else if (!isIntact(page, block))
          faults.push(`${name}: page ${block} of ${path}${fork} is not as it was written`)
      }
      if (fork === '') seen.set(path, { count, zeros })
      pages += count
    }
  }
  for (const relation of relations) if (relation.index !== '') faults.push(...lostPages(files, relation, seen))
  return { pages, faults }
}

/** Pages to which the index points, of it and of its table, that are zeros or cut off. */
function lostPages(files: string, { name, path, index, table }: Relation, seen: ReadonlyMap<string, Pages>): string[] {
  const lost = new Map<string, string>()
  const note = (file: string | null, blocks: readonly number[]) => {
    const pages = file === null ? undefined : seen.get(file)
    if (pages === undefined) return
    for (const block of blocks) {
      if (block < pages.count && !pages.zeros.has(block)) continue
      const how = block < pages.count ? 'holds nothing but zeros' : 'is cut off'
      lost.set(`${file} ${block}`, `${name}: page ${block} of ${file}, to which the index leads, ${how}`)
    }
  }
  note(path, [0])
  for (const { page, block } of pagesOf(join(files, path))) {
    if (isZeros(page) || !isIntact(page, block)) continue
    const { own, table: ofTable } = pointersOf(index, page, block)
    note(path, own)
    note(table, ofTable)
  }
  return [...lost.values()]
}

/** The pages of a file and of those that continue it, each seen until the next is asked for. None where there is none. */
function* pagesOf(path: string): Generator<{ page: Buffer; block: number }> {
  let block = 0
  for (let part = 0; ; part++) {
    const file = part === 0 ? path : `${path}.${part}`
    if (!existsSync(file)) return
    const opened = openSync(file, 'r')
    // A record has hundreds of files, most of them of a page or two.
    const run = Buffer.allocUnsafe(Math.min(RUN * PAGE_BYTES, Math.max(PAGE_BYTES, fstatSync(opened).size)))
    try {
      for (let read = readSync(opened, run); read > 0; read = readSync(opened, run)) {
        for (let at = 0; at + PAGE_BYTES <= read; at += PAGE_BYTES) {
          yield { page: run.subarray(at, at + PAGE_BYTES), block: block++ }
        }
      }
    } finally {
      closeSync(opened)
    }
  }
}
