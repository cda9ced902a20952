/** The engine of one machine: DuckDB in this process. Its package is opened when a lake is. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { LakeError } from './lake-error.ts'
import { quoted, sqlOf, statementsIn } from './sql.ts'

export interface Engine {
  readonly run: (sql: string) => Promise<void>
  readonly rows: <Row>(sql: string) => Promise<Row[]>
  /** Rows as they come, a chunk at a time. */
  readonly chunks: (sql: string) => AsyncGenerator<readonly (readonly unknown[])[]>
  /** Another one of the same database, for work that goes on beside this one's. */
  readonly beside: () => Promise<Engine>
  readonly append: (table: string, rows: Iterable<readonly string[]>) => Promise<void>
  readonly close: () => void
}

export interface EngineOptions {
  /** Where its tables lie while it works; in memory where there is none. */
  readonly file?: string
  readonly threads: number
  /** Beyond it, it uses the disk. */
  readonly memoryMebibytes: number
  /** For what does not fit into memory. */
  readonly spill?: string
}

/** Throws a LakeError where DuckDB does not run here or another process has the file. */
export async function openDuckdb({ file, threads, memoryMebibytes, spill }: EngineOptions): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch((cause) => {
    const message = 'DuckDB does not run on this machine. "npm install @duckdb/node-api" installs it where it does'
    throw new LakeError('lake-engine-missing', message, { cause })
  })
  const settings = {
    threads: String(threads),
    memory_limit: `${memoryMebibytes}MiB`,
    preserve_insertion_order: 'false',
  }
  const instance = await DuckDBInstance.create(file ?? ':memory:', settings).catch((cause) => {
    if (!/lock/i.test(String(cause))) throw cause
    throw new LakeError('lake-in-use', `another process builds this lake (${file} is in use). Wait for it to end`, {
      cause,
    })
  })
  const engine = engineOn(
    await instance.connect(),
    async () => engineOn(await instance.connect(), refuse, () => {}),
    () => instance.closeSync(),
  )
  if (spill !== undefined) await engine.run(`set temp_directory = ${quoted(spill)}`)
  for (const statement of statementsIn(sqlOf('duckdb'))) await engine.run(statement)
  return engine
}

const refuse = (): never => {
  throw new Error('a connection beside has none beside it')
}

function engineOn(connection: DuckDBConnection, beside: () => Promise<Engine>, close: () => void): Engine {
  return {
    beside,
    async run(sql) {
      await connection.run(sql)
    },
    async rows<Row>(sql: string) {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[]
    },
    async *chunks(sql) {
      const result = await connection.stream(sql)
      for (;;) {
        const chunk = await result.fetchChunk()
        if (chunk === null || chunk.rowCount === 0) return
        yield chunk.getRows()
      }
    },
    async append(table, rows) {
      const appender = await connection.createAppender(table)
      for (const row of rows) {
        for (const value of row) appender.appendVarchar(value)
        appender.endRow()
      }
      appender.closeSync()
    },
    close() {
      connection.closeSync()
      close()
    },
  }
}
