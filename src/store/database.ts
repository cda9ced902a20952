/**
 * The dialect: all that the rest of Onrecord asks of a database. PGlite and a PostgreSQL server are held to it by one
 * contract suite (`contract.test.ts`).
 *
 * Rows come back as plain objects with `json` parsed. Whoever writes SQL casts what the drivers disagree on: `count(*)`
 * to `int`, dates to `text`.
 */
export interface Queries {
  /** Throws a StoreError, 'question-too-long', where the time that is left of the question is used up. */
  query<Row extends object>(sql: string, parameters?: readonly unknown[], within?: Time): Promise<readonly Row[]>
  /** Missing within a transaction, which sees what nobody else sees yet. */
  readonly wholeRecord?: WholeRecord
}

/** Answers about the record as a whole, by name, each with the snapshot that it was made of: see `whole-record.ts`. */
export type WholeRecord = Map<string, { readonly seen: string; readonly answer: unknown }>

/** What a question may still take. Whoever runs one of its queries takes off what the query took. */
export interface Time {
  leftMs: number
  /** What its queries took so far. */
  takenMs?: number
  /** Who asked went away: nothing more is begun for them. */
  readonly signal?: AbortSignal
}

export interface Database extends Queries {
  /** For people: the folder, or the server without its password. */
  readonly where: string
  /** The folder of PGlite's files, where the record is in one: to be verified, and read only. */
  readonly files?: string
  /**
   * All of `work` or none of it. It may be run a second time where the connection was lost before it was known to be
   * kept, so it must be written to change nothing the second time.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}
