/** Feeds watched from the page of feeds: added, paused, asked again, watched no more. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dependencies, FeedAct } from './dependencies.ts'
import { formOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { DAMAGED_FORM, refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { isWhole } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

const ACTS: readonly string[] = ['add', 'pause', 'resume', 'forget'] satisfies readonly FeedAct[]
const LONGEST = 2000

export function feedRoutes(app: Hono, { writing }: Dependencies, settings: Settings): void {
  const limited = bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => send(context, TOO_LARGE) })

  app.post('/feeds', limited, async (context) => {
    const writer = await writerOf(context, { writing, settings })
    if (!isWriter(writer)) return send(context, writer)
    const form = await formOf(context)
    if (form === null) return send(context, DAMAGED_FORM)
    const act = textOf(form, 'act')
    const url = textOf(form, 'url').trim()
    if (!ACTS.includes(act) || url.length > LONGEST || !isWhole(url)) return send(context, UNCLEAR)
    if (act === 'add' && !isWebAddress(url)) return send(context, UNCLEAR)
    const named = act === 'add' ? new URL(url).href : url
    const isWatched = await writing!.changeFeed(act as FeedAct, named)
    return isWatched ? context.redirect('/feeds', 303) : send(context, NOT_WATCHED)
  })
}

/** Fetching refuses the private network when it asks. */
const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && new URL(text).username === ''

const UNCLEAR = refusal(
  400,
  'feed-unclear',
  'No feed was added',
  'Give the whole web address of an RSS, Atom or JSON feed, or of an OPML list: https://outlet.example/feed.xml',
)
const NOT_WATCHED = refusal(
  404,
  'feed-unknown',
  'That feed is not watched',
  'It may have moved or been removed since: the page of feeds lists those that are watched.',
)
const TOO_LARGE = refusal(
  413,
  'request-too-large',
  'That is too large',
  `It has more than ${LIMITS.formBytes / 1024} KiB.`,
)
