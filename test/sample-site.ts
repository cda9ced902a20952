/**
 * The record of the sample press, served: what the browser tests, the screenshots and the benchmark of the pages look
 * at. One record and one server, because making them takes longer than any look.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFetcher } from '../src/fetch/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import { createApp, type Listening, listen, questionsOf, writingOf } from '../src/serve/http/index.ts'
import { type Database, keep, openStoreInMemory } from '../src/store/index.ts'
import { ROOT } from '../train/shared.ts'

export interface Site {
  readonly database: Database
  readonly server: Listening
  /** Adds a report written here: its id. */
  readonly add: (text: string, name: string) => Promise<string>
  readonly close: () => Promise<void>
}

const REPORTS = join(ROOT, 'samples/reports')

export async function openSampleSite(): Promise<Site> {
  const pipeline = openPipeline()
  const database = await openStoreInMemory()
  const entryOf = (text: string, name: string) => {
    const article = readText(text, name)
    return { article, ...pipeline.extractWithSentences(article) }
  }
  const reports = readdirSync(REPORTS).filter((name) => name.endsWith('.txt'))
  await keep(
    database,
    reports.map((name) => entryOf(readFileSync(join(REPORTS, name), 'utf8'), name)),
  )
  const writing = writingOf({
    database,
    extract: pipeline.extractWithSentences,
    fetcher: openFetcher({ userAgent: 'onrecord-test' }),
    owner: 'the owner',
  })
  const app = createApp({ ...questionsOf(database), writing }, { writers: 'owner' })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  return {
    database,
    server,
    async add(text, name) {
      const entry = entryOf(text, name)
      await keep(database, [entry])
      return entry.article.id
    },
    async close() {
      await server.close()
      await database.close()
    },
  }
}
