/** `onrecord serve`: the record as pages in the browser, until Ctrl-C. */
import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { QUESTION_MS } from '../../store/index.ts'
import { watch } from '../../watch/index.ts'
import { createApp, DEFAULT_PORT, isLoopback, listen, questionsOf, type Settings, writingOf } from '../http/index.ts'
import { openExtractor } from './extractor.ts'
import { siteAddress } from './option-values.ts'
import { print } from './output.ts'
import { type DataOption, questionMs, withDataOption, withRecord } from './record-folder.ts'
import { fetcherOf } from './web.ts'

const EXAMPLES = `
On this computer alone, its owner adds and corrects in the browser. For others, that needs a token (onrecord token).

Examples:
  onrecord serve
  onrecord serve --watch                                   and ask the watched feeds
  onrecord serve --port 8080 --data ~/talks
  onrecord serve --site https://talks.example              behind a web server that sends requests on
  onrecord serve --site https://talks.example --read-only  for everybody, to be read
  onrecord serve --host 0.0.0.0                            for every computer that reaches this one`

interface Options extends DataOption {
  readonly port?: number
  readonly host: string
  readonly site?: string
  readonly readOnly?: true
  readonly watch?: true
  readonly rate?: number
  readonly timeLimit?: number
}

/** What a person reads and clicks in a minute, many times over. */
const RATE = 600

export function serveCommand(): Command {
  const command = new Command('serve')
    .description('Serve the record as pages: search, compare, check, add and correct.')
    .option('--port <n>', `listen on this port (default: ${DEFAULT_PORT}, or the next one that is free)`, port)
    .option('--host <address>', 'listen on this address', '127.0.0.1')
    .option('--site <url>', 'others reach it there, through a proxy on this computer', siteAddress)
    .option('--read-only', 'nobody adds or corrects, token or not')
    .option('--watch', 'ask the watched feeds as well, and keep what is new')
    .option('--time-limit <seconds>', `time that one question may take (default: ${QUESTION_MS / 1000})`, seconds)
    .option('--rate <n>', `requests a minute from one address (default: ${RATE}; none where only you reach it)`, rate)
    .addHelpText('after', EXAMPLES)
    .action(serve)
  return withDataOption(command)
}

async function serve({
  port,
  host,
  site,
  readOnly,
  rate,
  timeLimit,
  watch: asksFeeds,
  ...options
}: Options): Promise<void> {
  const stopped = untilStopped()
  const isOwners = isLoopback(host) && site === undefined
  const settings: Settings = {
    writers: readOnly ? 'nobody' : isOwners ? 'owner' : 'tokens',
    site,
    perMinute: rate ?? (isOwners ? undefined : RATE),
  }
  await withRecord(options, async (database) => {
    const extractor = openExtractor()
    const writing = writingOf({
      database,
      extract: extractor.extract,
      fetcher: fetcherOf({}),
      owner: userInfo().username,
    })
    const app = createApp(
      {
        ...questionsOf(database, timeLimit === undefined ? questionMs() : timeLimit * 1000),
        writing,
        report: (error) => process.stderr.write(`onrecord: ${error.stack ?? error.message}\n`),
      },
      settings,
    )
    const stopWatching = new AbortController()
    const watching = asksFeeds
      ? watch(
          {
            database,
            fetcher: fetcherOf({}),
            extract: extractor.extract,
            clock: { now: Date.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }) },
            // What came of each feed stands on the page of feeds.
            tell: () => {},
            signal: stopWatching.signal,
          },
          {},
        ).catch((error: Error) => process.stderr.write(`onrecord: feeds are not asked any more: ${error.message}\n`))
      : null
    const server = await listen(app, { host, port, site })
    await print(`Onrecord is at ${server.address}\n${WRITERS[settings.writers]}Stop it with Ctrl-C.\n`)
    await stopped
    stopWatching.abort()
    await server.close()
    await watching
    await extractor.close()
  })
}

const WRITERS: Readonly<Record<Settings['writers'], string>> = {
  owner: '',
  tokens: 'Adding and correcting need a token: onrecord token create NAME\n',
  nobody: 'It is read only.\n',
}

/** The first signal ends the server in order; a second one, of somebody who cannot wait, ends the process. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value)
  throw new InvalidArgumentError('Write a port as a number from 1 to 65535, or 0 for any free one.')
}

function rate(value: string): number {
  if (/^\d{1,6}$/.test(value) && Number(value) > 0) return Number(value)
  throw new InvalidArgumentError('Write a whole number from 1 on.')
}

function seconds(value: string): number {
  if (/^\d{1,4}(?:\.\d{1,3})?$/.test(value) && Number(value) > 0) return Number(value)
  throw new InvalidArgumentError('Write seconds as a number above 0, such as 5 or 0.5.')
}
