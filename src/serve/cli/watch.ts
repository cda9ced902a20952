/** `onrecord watch [FEED…]`: asks feeds at their own pace and keeps what is new, until Ctrl-C. */
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from 'commander'
import { FeedError, type News, readOpml, watch } from '../../watch/index.ts'
import { loadPipeline } from './load-pipeline.ts'
import { counted, print, warn } from './output.ts'
import { withoutControls } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'
import { fetcherOf, isAddress, type WebOptions, withWebOptions } from './web.ts'

const EXAMPLES = `
Feeds that were named once are watched by every later "onrecord watch". "onrecord feeds" shows how they are.

Examples:
  onrecord watch https://wire.example/feed.xml
  onrecord watch feeds.opml
  onrecord watch --once            (what is due, for cron)`

interface Options extends DataOption, WebOptions {
  readonly once?: true
  readonly now?: true
  readonly json?: true
}

export function watchCommand(): Command {
  const command = new Command('watch')
    .description('Ask feeds at their own pace and keep what is new or changed.')
    .argument('[feed...]', 'addresses of RSS, Atom or JSON feeds or of OPML lists, or OPML files')
    .option('--once', 'ask the feeds that are due, and end')
    .option('--now', 'ask the feeds that are named at once, due or not')
    .option('--json', 'print what comes as JSON, one thing a line')
    .addHelpText('after', EXAMPLES)
    .action(watchFeeds)
  return withDataOption(withWebOptions(command))
}

async function watchFeeds(named: readonly string[], options: Options): Promise<void> {
  const add = (await Promise.all(named.map(feedsOf))).flat()
  const { once, now, json } = options
  const stopping = stopOnSignals()
  const told = teller(json === true)
  await withRecord(options, async (database) => {
    const pipeline = await loadPipeline()
    await watch(
      {
        database,
        fetcher: fetcherOf(options),
        extract: pipeline.extractWithSentences,
        clock: { now: Date.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }) },
        tell: told.tell,
        signal: stopping,
      },
      { add, once, now },
    )
  })
  await told.end()
}

/** The first Ctrl-C ends it when what is under way is kept, the second at once. */
function stopOnSignals(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort())
  return stopping.signal
}

async function feedsOf(named: string): Promise<readonly string[]> {
  if (isAddress(named)) return [new URL(named).href]
  const bytes = await readFile(named).catch((cause) => {
    const message = 'this is neither a web address nor a file that can be read. Check it'
    throw new FeedError('feeds-not-listed', named, message, { cause })
  })
  const listed = readOpml({ url: 'file:///', bytes })
  if (listed !== null && listed.length > 0) return listed
  const message = 'this file lists no feeds. Give an OPML file, as feed readers export it, or the addresses themselves'
  throw new FeedError('feeds-not-listed', named, message)
}

/** Prints what comes as it comes; the command fails at its end where something went wrong. */
function teller(json: boolean): { tell: (news: News) => void; end: () => Promise<void> } {
  let printed: Promise<void> = Promise.resolve()
  let came = { added: 0, changed: 0, statements: 0, problems: 0 }
  const tell = (news: News) => {
    if (news.news === 'problem') {
      process.exitCode = 1
      came = { ...came, problems: came.problems + 1 }
    } else if (news.news === 'added' || news.news === 'changed') {
      came = { ...came, [news.news]: came[news.news] + 1, statements: came.statements + news.statements }
    }
    const line = json ? JSON.stringify(news) : inWords(news)
    if (!json && news.news === 'problem') warn(news.message)
    else if (line !== null) printed = printed.then(() => print(`${line}\n`))
  }
  const end = async () => {
    await printed
    const { added, changed, statements, problems } = came
    const parts = [
      `${counted(added, 'article')} added`,
      `${changed} changed`,
      counted(statements, 'statement'),
      ...(problems > 0 ? [counted(problems, 'problem')] : []),
    ]
    if (!json) await print(`${parts.join(', ')}\n`)
  }
  return { tell, end }
}

function inWords(news: News): string | null {
  switch (news.news) {
    case 'added':
    case 'changed': {
      const { id, outlet, title, url, statements } = news
      const what = [outlet, title ?? url ?? id, counted(statements, 'statement')].filter(Boolean).join(' · ')
      return `${news.news === 'added' ? '+' : '~ changed:'} ${withoutControls(what.replace(/\s+/g, ' '))}  ${id}`
    }
    case 'list':
      return `${news.feed}: ${counted(news.feeds, 'feed')} to watch`
    default:
      return null
  }
}
