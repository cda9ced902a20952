/** What is followed, from the pages: a search, a quote or a figure followed, seen, renamed, followed no more; and its feed. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Followed, followFeed } from '../../ask/index.ts'
import { FollowError } from '../../write/index.ts'
import { renderFollowFeed } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { formOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { DAMAGED_FORM, type Reply, refusal, send, sendJson } from './reply.ts'
import type { Settings } from './settings.ts'
import { madeWhole, wholeId } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

/** In a feed, whose readers ask for the whole of it each time. */
const MOST_IN_A_FEED = 50
const LONGEST = 2000

export function followRoutes(app: Hono, { writing, ask }: Dependencies, settings: Settings): void {
  const guard = { writing, settings }
  const limited = bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => send(context, TOO_LARGE) })

  /** Does what the form asks for, by whoever may write, and goes back to the list. */
  const posted = (path: string, act: (sent: FormData, id: string) => Promise<string | null>) =>
    app.post(path, limited, async (context) => {
      const writer = await writerOf(context, guard)
      if (!isWriter(writer)) return send(context, writer)
      const sent = await formOf(context)
      if (sent === null) return send(context, DAMAGED_FORM)
      try {
        const id = await act(sent, wholeId(context.req.param('id')) ?? '')
        return id === null ? send(context, NOT_FOLLOWED) : context.redirect(`/following#${id}`, 303)
      } catch (error) {
        if (!(error instanceof FollowError)) throw error
        return send(context, unclear(`${error.message[0].toUpperCase()}${error.message.slice(1)}.`))
      }
    })

  posted('/following', async (sent) => {
    const kept = await writing!.follow({ followed: followedBy(sent) })
    return kept.id
  })
  posted('/following/:id/seen', async (_sent, id) => ((await writing!.seeFollow(id)) ? id : null))
  posted('/following/:id/change', async (sent, id) => {
    const text = (name: string) => madeWhole(textOf(sent, name)).trim()
    return (await writing!.changeFollow(id, { name: text('name'), note: text('note') })) ? id : null
  })
  posted('/following/:id/remove', async (_sent, id) => ((await writing!.removeFollow(id)) ? 'following' : null))

  app.delete('/api/follows/:id', async (context: Context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return sendJson(context, writer)
    const id = wholeId(context.req.param('id')) ?? ''
    return (await writing!.removeFollow(id)) ? context.json({ removed: id }) : sendJson(context, NOT_FOLLOWED)
  })

  app.get('/following.atom', async (context) => {
    const id = wholeId(context.req.query('id')) ?? ''
    const feed = await ask((queries) => followFeed(queries, id, MOST_IN_A_FEED))
    if (feed === null) return send(context, NOT_FOLLOWED)
    const origin = settings.site ?? new URL(context.req.url).origin
    context.header('Cache-Control', 'no-cache')
    return context.body(renderFollowFeed({ ...feed, id, origin }), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
    })
  })
}

/** Throws a FollowError. */
function followedBy(sent: FormData): Followed {
  const given = (name: string): string | undefined => {
    const value = madeWhole(textOf(sent, name)).trim()
    if (value.length > LONGEST) throw new FollowError('follow-unclear', `“${name}” has more than ${LONGEST} characters`)
    return value === '' ? undefined : value
  }
  const quote = given('quote')
  const figure = given('figure')
  const by = given('by')
  if (quote !== undefined) return { kind: 'quote', quote, ...(by ? { by } : {}) }
  if (figure !== undefined) return { kind: 'figure', figure }
  const question = { text: given('q'), by, outlet: given('outlet'), from: given('from'), to: given('to') }
  return { kind: 'search', question }
}

const unclear = (message: string): Reply => refusal(400, 'follow-unclear', 'That cannot be followed', message)
const NOT_FOLLOWED: Reply = refusal(
  404,
  'follow-unknown',
  'That is not followed',
  'Nothing is followed by this id. The page of what is followed shows all.',
)
const TOO_LARGE: Reply = refusal(
  413,
  'request-too-large',
  'That is too large',
  `What is followed has at most ${LIMITS.formBytes / 1024} KiB.`,
)
