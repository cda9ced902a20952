/** A server over an empty record that may be written to, for tests: by its owner, by tokens, or by nobody. */
import { type Fetcher, openFetcher } from '../../fetch/index.ts'
import { openPipeline } from '../../pipeline.ts'
import type { Database } from '../../store/index.ts'
import { createApp } from './index.ts'
import { questionsOf, writingOf } from './questions.ts'
import type { Settings } from './settings.ts'

const { extractWithSentences } = openPipeline()

/** `database` is empty, and closed with the server. */
export function openWritable(
  database: Database,
  fetcher: Fetcher = openFetcher({ userAgent: 'onrecord-test', delayMs: 0 }),
) {
  const errors: Error[] = []
  const appFor = (settings: Settings) =>
    createApp(
      {
        ...questionsOf(database),
        writing: writingOf({ database, extract: extractWithSentences, fetcher, owner: 'the owner' }),
        report: (error) => errors.push(error),
      },
      settings,
    )
  return { database, errors, appFor, app: appFor({ writers: 'owner' }) } as const
}

export type Writable = ReturnType<typeof openWritable>

/** How many articles are kept. */
export const articlesIn = async (database: Database): Promise<number> =>
  (await database.query<{ n: number }>('select count(*)::int as n from articles'))[0].n

export const REPORT = `date 2031-03-14
outlet The Sarn Herald
title Corridor stays open

Foreign Minister Mirela Dostan said on Monday that the corridor was open. "It stays open," she said.

At least 40 soldiers were killed near Sarn, the mayor said.
`
