/** A record from a backup: articles with what was extracted from them, corrected and linked anew as when they were kept. */
import type { Article, ArticleRecord } from '../record/index.ts'
import {
  type BackedUpArticle,
  type BackupLine,
  type BackupTable,
  givenColumns,
  PLAIN_TABLES,
  readBackup,
} from './backup.ts'
import { reapply } from './correct.ts'
import type { Database, Queries } from './database.ts'
import { assertSound, type Entry } from './entry.ts'
import { sha256 } from './hash.ts'
import { isolate, isolateWithin } from './isolate.ts'
import { insertDerived } from './keep.ts'
import { refreshStatistics } from './statistics.ts'
import { StoreError } from './store-error.ts'

const BATCH = { articles: 32, characters: 1_000_000 }
const TABLES: readonly string[] = [...PLAIN_TABLES, 'corrections']

export interface Restored {
  articles: number
  corrections: number
  /** Reports that could not be kept, or whose corrections could not be made again; the others are there. */
  readonly failed: StoreError[]
}

/**
 * Into a record that is empty, or where a restore of the same backup was broken off, which is then completed. Throws a
 * StoreError, with nothing done, where the file or the record is not such. A report that cannot be kept is named and left out.
 */
export async function restore(
  database: Database,
  path: string,
  progress?: (articles: number) => void,
): Promise<Restored> {
  await requireRoom(database, await idsIn(path))
  const done: Restored = { articles: 0, corrections: 0, failed: [] }
  const refused = new Set<string>()
  let batch: BackedUpArticle[] = []
  const keepBatch = async () => {
    const { failed } = await isolate(database, batch, (some) => keepArticles(database, some))
    for (const { item } of failed) refused.add(item.article.id)
    done.failed.push(...failed.map(({ error }) => error))
    done.articles += batch.length - failed.length
    batch = []
    progress?.(done.articles)
  }
  for await (const line of readBackup(path)) {
    if (!('table' in line)) {
      batch.push(line)
      const characters = batch.reduce((sum, { article }) => sum + article.text.length, 0)
      if (batch.length >= BATCH.articles || characters >= BATCH.characters) await keepBatch()
      continue
    }
    await keepBatch()
    if (line.table === 'corrections') {
      const rows = line.rows.filter((row) => !refused.has(String(row.article_id)))
      done.failed.push(...(await keepCorrections(database, rows)))
      done.corrections += rows.length
    } else await insertRows(database, line.table, line.rows)
  }
  await keepBatch()
  await refreshStatistics(database)
  return done
}

/** Reads the whole file, so that a damaged one changes nothing. */
async function idsIn(path: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for await (const line of readBackup(path)) {
    requireLine(path, line)
    if (!('table' in line)) ids.add(line.article.id)
  }
  return ids
}

function requireLine(path: string, line: BackupLine): void {
  const isWhole =
    'table' in line
      ? TABLES.includes(line.table) && Array.isArray(line.rows)
      : sha256(line.article?.text ?? '') === line.article?.sha256 && line.record !== null
  if (isWhole) return
  throw new StoreError('backup-damaged', `${path} holds what no backup of Onrecord holds. Take another one`)
}

async function requireRoom(database: Database, ids: ReadonlySet<string>): Promise<void> {
  const kept = await database.query<{ id: string }>('select id from articles')
  if (kept.every(({ id }) => ids.has(id))) return
  const message = `the record in ${database.where} holds other articles than the backup. Restore into a new one: name another folder with --data, or an empty database`
  throw new StoreError('record-not-empty', message)
}

async function keepArticles(database: Database, batch: readonly BackedUpArticle[]): Promise<void> {
  const entries = batch.map(entryOf)
  for (const entry of entries) assertSound(entry)
  await database.transaction(async (queries) => {
    const added = new Set(
      await insertRows(
        queries,
        'articles',
        batch.map(({ article }) => article),
      ),
    )
    await insertDerived(
      queries,
      entries.filter(({ article }) => added.has(article.id)),
    )
  })
}

function entryOf({ article, record, sentences }: BackedUpArticle): Entry {
  const given = Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null))
  return {
    article: { published: null, ...given } as unknown as Article,
    record: record as ArticleRecord,
    sentences: sentences.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: sentences[at + 1] }] : [])),
  }
}

/** All of them, made again report by report: what failed in doing so. */
async function keepCorrections(
  database: Database,
  rows: readonly Record<string, unknown>[],
): Promise<readonly StoreError[]> {
  if (rows.length === 0) return []
  return database.transaction(async (queries) => {
    await insertRows(queries, 'corrections', rows)
    const corrected = [...new Set(rows.map((row) => String(row.article_id)))].map((id) => ({ article: { id } }))
    const { failed } = await isolateWithin(queries, corrected, async (some) => {
      for (const { article } of some) await reapply(queries, article.id)
    })
    return failed.map(({ error }) => error)
  })
}

/** Rows as they were, without the numbers that the database gives, those that are there left as they are. Their ids. */
async function insertRows(
  queries: Queries,
  table: BackupTable | 'articles',
  rows: readonly Record<string, unknown>[],
): Promise<string[]> {
  // A column that is newer than the backup has what it has in a new row.
  const given = (await givenColumns(queries, table)).filter((name) => rows.some((row) => name in row))
  const added = await queries.query<{ row: { id?: string } }>(
    `insert into ${table} (${given.join(', ')})
     select ${given.join(', ')} from json_populate_recordset(null::${table}, $1::json)
     on conflict do nothing returning to_json(${table}) as row`,
    [JSON.stringify(rows)],
  )
  return added.map(({ row }) => row.id ?? '')
}
