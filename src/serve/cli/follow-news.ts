/** What is new of what is followed: printed, or sent to webhooks. What could not be sent is told again the next time. */
import { createHmac } from 'node:crypto'
import { type NewsAnswer, type NewsItem, news, readFollowed } from '../../ask/index.ts'
import { post } from '../../fetch/index.ts'
import {
  type Database,
  type Follow,
  followsOf,
  markTold,
  type Stretch,
  secretOf,
  stretchOf,
} from '../../store/index.ts'
import { FollowError } from '../../write/index.ts'
import { reportDamage } from './damage.ts'
import { counted, print, report } from './output.ts'
import { paint, type Terminal, terminal, withoutControls } from './paint.ts'
import type { DataOption } from './record-folder.ts'
import { statementLines } from './statement-lines.ts'
import { type WebOptions, webSettings } from './web.ts'

export interface NewsOptions extends DataOption, Pick<WebOptions, 'allowPrivate'> {
  readonly json?: true
  readonly keep?: true
  readonly quiet?: true
  readonly send?: true
}

/** Of one follow at a time; of more, the newest are told, and how many there are. */
const MOST = 100
/** Of one message. */
const MOST_BYTES = 1024 * 1024

export async function tellNews(database: Database, ids: readonly string[], options: NewsOptions): Promise<void> {
  const follows = await followsOf(database)
  const unknown = ids.find((id) => !follows.some((follow) => follow.id === id))
  if (unknown !== undefined) {
    throw new FollowError('follow-unknown', `nothing is followed as ${unknown}. "onrecord follow list" prints all`)
  }
  for (const follow of follows.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    // One that cannot be asked or sent keeps nobody from the news of the others.
    await tellOne(database, follow, options).catch(report)
  }
}

async function tellOne(database: Database, follow: Follow, options: NewsOptions): Promise<void> {
  const followed = readFollowed(follow.followed)
  if (followed === null) return
  const stretch = await stretchOf(database, follow.id)
  const answer = await news(database, followed, { ...stretch, limit: MOST })
  if (answer.total > 0 && options.send && follow.webhook !== null) await send(database, follow, answer, options)
  else await printNews(follow, answer, options)
  if (!options.keep) await told(database, follow, stretch)
  reportDamage(answer, 'thing')
}

const told = (database: Database, { id }: Follow, stretch: Stretch): Promise<void> => markTold(database, id, stretch)

async function printNews(follow: Follow, answer: NewsAnswer, { json, quiet }: NewsOptions): Promise<void> {
  if (answer.total === 0 && quiet) return
  if (json) return print(`${JSON.stringify(messageOf(follow, answer))}\n`)
  const at = terminal()
  const more = answer.total > answer.items.length ? `, the newest ${answer.items.length} of them` : ''
  await print(`${paint(withoutControls(follow.name), 'bold', at)}: ${answer.total} new${more}\n`)
  if (follow.note !== null && answer.total > 0) await print(`  Your note: ${withoutControls(follow.note)}\n`)
  for (const item of answer.items) await print(`\n${itemLines(item, at).join('\n')}\n`)
  await print('\n')
}

const VERDICTS = {
  verbatim: 'in these words',
  shortened: 'in part of these words',
  altered: 'in other words',
  negated: 'with the opposite sense',
  'not-on-record': 'in near words',
} as const

const CHANGES = {
  same: 'the same number',
  more: 'more',
  less: 'less',
  other: 'another range',
} as const

function itemLines(item: NewsItem, at: Terminal): string[] {
  if (item.kind === 'statement') {
    const lines = statementLines(item.statement, at)
    return item.verdict === null
      ? lines
      : [`${paint(VERDICTS[item.verdict], 'cue', at)}  ${lines[0]}`, ...lines.slice(1)]
  }
  const { min, max, change, claimants, article, excerpt, statement } = item
  const number = min === max ? min.toLocaleString('en') : `${min.toLocaleString('en')} to ${max.toLocaleString('en')}`
  const who = claimants === null ? `${article.outlet ?? 'the outlet'} itself` : claimants.join(', ') || 'nobody named'
  return [
    `${paint(CHANGES[change], 'cue', at)}  ${paint(number, 'bold', at)}  ${paint(withoutControls([who, article.published ?? 'no date'].join(' · ')), 'dim', at)}`,
    `  ${withoutControls(excerpt.text)}`,
    `  ${paint(withoutControls([statement ?? article.id, article.outlet, article.title].filter(Boolean).join('  ')), 'dim', at)}`,
  ]
}

const messageOf = ({ id, name, note }: Follow, { total, items }: NewsAnswer) => ({
  follow: { id, name, note },
  total,
  items,
})

/** Signed over the second it was sent in and the body, so that nobody can send an old message anew. */
async function send(database: Database, follow: Follow, answer: NewsAnswer, options: NewsOptions): Promise<void> {
  const secret = await secretOf(database, follow.id)
  if (follow.webhook === null || secret === null) return
  const body = bodyOf(follow, answer)
  const seconds = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  const headers = { 'X-Onrecord-Time': seconds, 'X-Onrecord-Signature': `sha256=${signature}` }
  await post({ url: follow.webhook, body, headers }, webSettings(options))
  if (!options.quiet) await print(`${withoutControls(follow.name)}: ${counted(answer.total, 'thing')} sent\n`)
}

/** Of news that would be too long, as many as fit. */
function bodyOf(follow: Follow, { total, items }: NewsAnswer): string {
  for (let count = items.length; ; count = Math.floor(count / 2)) {
    const body = JSON.stringify(messageOf(follow, { total, items: items.slice(0, count) }))
    if (count === 0 || Buffer.byteLength(body) <= MOST_BYTES) return body
  }
}
