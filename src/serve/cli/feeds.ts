/** `onrecord feeds`: how the watched feeds are. */
import { Command } from 'commander'
import { type FeedAnswer, feeds } from '../../ask/index.ts'
import { type Database, forgetFeed, pauseFeed, resumeFeed } from '../../store/index.ts'
import { counted, print, report } from './output.ts'
import { paint, terminal, withoutControls } from './paint.ts'
import { type DataOption, withDataOption, withRecord } from './record-folder.ts'

const EXAMPLES = `
Examples:
  onrecord feeds
  onrecord feeds --json
  onrecord feeds --pause https://wire.example/feed.xml
  onrecord feeds --forget https://wire.example/feed.xml`

interface Options extends DataOption {
  readonly forget?: readonly string[]
  readonly pause?: readonly string[]
  readonly resume?: readonly string[]
  readonly json?: true
}

export function feedsCommand(): Command {
  const command = new Command('feeds')
    .description('Show the watched feeds: when each answered, what came of it, and what is wrong.')
    .option('--pause <address...>', 'ask these no more until they are resumed')
    .option('--resume <address...>', 'ask these again')
    .option('--forget <address...>', 'watch these no more; what came of them stays')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(showFeeds)
  return withDataOption(command)
}

async function showFeeds({ forget = [], pause = [], resume = [], json, ...options }: Options): Promise<void> {
  const answer = await withRecord(options, async (database) => {
    const each = async (urls: readonly string[], change: (to: Database, url: string) => Promise<boolean>) => {
      for (const url of urls) if (!(await change(database, url))) report(new NotWatched(url))
    }
    await each(pause, (to, url) => pauseFeed(to, url, Date.now()))
    await each(resume, (to, url) => resumeFeed(to, url, Date.now()))
    await each(forget, forgetFeed)
    return feeds(database, { nowMs: Date.now() })
  })
  if (json) return print(`${JSON.stringify(answer)}\n`)
  if (answer.feeds.length === 0) return print('No feed is watched. Say: onrecord watch ADDRESS\n')
  for (const feed of answer.feeds) await print(`${linesOf(feed).join('\n')}\n\n`)
}

class NotWatched extends Error {
  readonly code = 'feed-unknown'

  constructor(url: string) {
    super(`${url} is not watched. "onrecord feeds" shows those that are`)
  }
}

function linesOf({
  url,
  title,
  health,
  lastAnswered,
  next,
  everySeconds,
  pace,
  entries,
  problem,
  failures,
}: FeedAnswer) {
  const at = terminal()
  const asked = [
    lastAnswered === null ? 'has not answered yet' : `answered ${lastAnswered}`,
    next === null ? 'is not asked any more' : `next ${next}`,
    `every ${inWords(everySeconds)} (${pace})`,
  ]
  const { all, fetched, waiting, failed } = entries
  return [
    `${paint(health.padEnd(7), 'bold', at)} ${withoutControls(title ?? url)}`,
    ...(title === null ? [] : [`        ${url}`]),
    `        ${asked.join(', ')}`,
    `        ${counted(all, 'article')}: ${fetched} fetched, ${waiting} waiting, ${failed} failed`,
    ...(problem === null
      ? []
      : [`        ${counted(failures, 'failure')} in a row: ${withoutControls(problem.message)}`]),
  ]
}

const inWords = (seconds: number): string =>
  seconds < 7200 ? counted(Math.round(seconds / 60), 'minute') : counted(Math.round(seconds / 3600), 'hour')
