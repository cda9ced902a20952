/**
 * The record in a file: all that people gave and decided, and what was extracted, from which restoring derives the rest. It
 * is taken while others ask and add: articles never change, and what was corrected meanwhile is corrected again on
 * restoring.
 */
import { frozenText } from './article-row.ts'
import { readBackupFile, writeBackupFile } from './backup-file.ts'
import type { Queries } from './database.ts'
import { inParts } from './intact.ts'
import { StoreError } from './store-error.ts'

/** Tables whose rows are backed up as they are, in the order in which a restore needs them. Corrections follow articles. */
export const PLAIN_TABLES = [
  'actor_decisions',
  'tokens',
  'feeds',
  'feed_entries',
  'answers',
  'follows',
  'bookmarks',
] as const
const KEYS = {
  actor_decisions: ['number'],
  tokens: ['id'],
  feeds: ['url'],
  feed_entries: ['feed', 'entry'],
  answers: ['url'],
  follows: ['id'],
  bookmarks: ['statement_id'],
  corrections: ['number'],
} as const

export type BackupTable = keyof typeof KEYS

export interface BackedUpArticle {
  readonly article: Record<string, unknown> & { readonly id: string; readonly text: string; readonly sha256: string }
  /** As it was extracted, without corrections. */
  readonly record: object
  readonly sentences: readonly number[]
}

export type BackupLine =
  | { readonly table: BackupTable; readonly rows: readonly Record<string, unknown>[] }
  | BackedUpArticle

export interface BackedUp {
  articles: number
  corrections: number
  decisions: number
  tokens: number
  feeds: number
  /** Articles that are damaged, and so are not in it. */
  readonly damaged: StoreError[]
}

const BATCH = 32
const ROWS = 1000

/** Throws a StoreError where the file cannot be written. `progress` is told how many articles are done. */
export async function backup(queries: Queries, path: string, progress?: (articles: number) => void): Promise<BackedUp> {
  const done: BackedUp = { articles: 0, corrections: 0, decisions: 0, tokens: 0, feeds: 0, damaged: [] }
  await writeBackupFile(path, linesOf(queries, done, progress))
  return done
}

async function* linesOf(queries: Queries, done: BackedUp, progress?: (articles: number) => void) {
  for (const table of PLAIN_TABLES) {
    for await (const line of rowsOf(queries, table, 'true')) {
      if (table === 'actor_decisions') done.decisions += line.rows.length
      if (table === 'tokens') done.tokens += line.rows.length
      if (table === 'feeds') done.feeds += line.rows.length
      yield line
    }
  }
  const [{ last }] = await queries.query<{ last: number }>('select coalesce(max(number), 0)::int as last from articles')
  const read = articlesOf(queries, await givenColumns(queries, 'articles'))
  for await (const { rows, damaged } of inParts(queries, BATCH, read)) {
    done.damaged.push(...damaged.map(({ number, error }) => damagedArticle(`number ${number}`, error)))
    for (const row of rows) {
      try {
        if (row.record === null) throw new StoreError('data-damaged', 'its record is lost')
        const line: BackedUpArticle = { ...row, article: { ...row.article, text: frozenText(row.article) } }
        yield line
        done.articles++
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'data-damaged') throw error
        done.damaged.push(damagedArticle(row.article.id, error))
      }
    }
    progress?.(done.articles)
  }
  for await (const line of rowsOf(
    queries,
    'corrections',
    `article_id in (select id from articles where number <= ${last})`,
  )) {
    done.corrections += line.rows.length
    yield line
  }
}

const damagedArticle = (which: string, cause: Error): StoreError =>
  new StoreError('data-damaged', `article ${which} is damaged and not in the backup: ${cause.message}`, { cause })

/** The columns whose values the database does not give by itself. */
export async function givenColumns(queries: Queries, table: BackupTable | 'articles'): Promise<readonly string[]> {
  const columns = await queries.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'onrecord' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
     order by ordinal_position`,
    [table],
  )
  return columns.map(({ name }) => name)
}

const articlesOf = (queries: Queries, columns: readonly string[]) => (above: number, upTo: number) =>
  queries.query<BackedUpArticle>(
    `select (select to_json(given) from (select ${columns.map((name) => `articles.${name}`).join(', ')}) as given) as article,
       coalesce(extracted, record) as record, sentences
     from articles left join records on article_id = id where number > $1 and number <= $2 order by number`,
    [above, upTo],
  )

/** In the order of their keys, each portion from the last of the one before. */
async function* rowsOf(queries: Queries, table: BackupTable, where: string) {
  const keys: readonly string[] = KEYS[table]
  const after = `(${keys.join(', ')}) > (${keys.map((_, index) => `$${index + 1}`).join(', ')})`
  for (let last: Record<string, unknown> | null = null; ; ) {
    const found: readonly { row: Record<string, unknown> }[] = await queries.query(
      `select to_json(${table}) as row from ${table} where ${where} ${last === null ? '' : `and ${after}`}
       order by ${keys.join(', ')} limit ${ROWS}`,
      last === null ? [] : keys.map((key) => String(last?.[key])),
    )
    if (found.length > 0) yield { table, rows: found.map(({ row }) => row) }
    if (found.length < ROWS) return
    last = found[found.length - 1].row
  }
}

export const readBackup = (path: string): AsyncGenerator<BackupLine> =>
  readBackupFile(path) as AsyncGenerator<unknown> as AsyncGenerator<BackupLine>
