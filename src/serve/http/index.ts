/**
 * The record over HTTP: pages, each also as JSON at the same address (docs/pages.md). `createApp` needs no socket, so that
 * tests call `app.request('/search?q=corridor')`; `listen` puts it on one.
 * Adding and correcting are there for whom `Settings` name; nothing writes without asking `writerOf`.
 */
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { QueryError, QuestionError } from '../../ask/index.ts'
import { StoreError } from '../../store/index.ts'
import { type Asset, assets, files } from '../web/index.ts'
import { actorRoutes } from './actor-routes.ts'
import { addRoutes } from './add-routes.ts'
import { apiRoutes } from './api-routes.ts'
import { articleRoutes } from './article-routes.ts'
import { assistantRoutes } from './assistant-routes.ts'
import { bookmarkRoutes } from './bookmark-routes.ts'
import { correctionRoutes } from './correction-routes.ts'
import type { Dependencies } from './dependencies.ts'
import { feedRoutes } from './feed-routes.ts'
import { followRoutes } from './follow-routes.ts'
import { addressLength, inFlight, LIMITS, ratePerAddress } from './limits.ts'
import { noticeLeaving } from './reader-here.ts'
import { refusal, send } from './reply.ts'
import { reviewRoutes } from './review-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { securityHeaders } from './security.ts'
import { READ_ONLY, type Settings } from './settings.ts'
import { tableRoutes } from './table-routes.ts'
import { takesWriters } from './writer.ts'

export { answerAssistant } from './assistant-routes.ts'
export type { Dependencies } from './dependencies.ts'
export { DEFAULT_PORT, ListenError, type Listening, listen } from './listen.ts'
export { questionsOf, writingOf } from './questions.ts'
export { isLoopback } from './security.ts'
export type { Settings } from './settings.ts'

/** Each family of pages has a file of its own. */
const FAMILIES: readonly ((app: Hono, dependencies: Dependencies, settings: Settings) => void)[] = [
  searchRoutes,
  articleRoutes,
  tableRoutes,
  addRoutes,
  correctionRoutes,
  reviewRoutes,
  bookmarkRoutes,
  followRoutes,
  feedRoutes,
  actorRoutes,
  apiRoutes,
  assistantRoutes,
]

export function createApp(dependencies: Dependencies, settings: Settings = READ_ONLY): Hono {
  const app = new Hono()
  const mayWrite = takesWriters({ writing: dependencies.writing, settings })
  app.use((context, next) => {
    context.set('mayWrite', mayWrite)
    return next()
  })
  app.use(noticeLeaving)
  app.use(securityHeaders)
  app.use(addressLength)
  app.use(ratePerAddress(settings))
  app.use(inFlight(LIMITS.inFlight))
  // A page is a fifth of its size on its way. What tells of additions as they come is not held back to be packed.
  const packed = compress()
  app.use((context, next) => (context.req.method === 'GET' ? packed(context, next) : next()))
  // A page that did not change is not sent again; whether it did is asked each time, since the record may have grown.
  app.use(etag())
  for (const routes of FAMILIES) routes(app, dependencies, settings)

  for (const asset of files) app.get(asset.path, () => fileOf(asset))
  app.get('/favicon.ico', (context) => context.redirect(assets.icon.path))

  app.notFound((context) => {
    const allowed = methodsAt(app, context.req.path)
    if (allowed.length === 0) return send(context, refusal(404, 'page-missing', 'There is no such page', NO_PAGE))
    context.header('Allow', allowed.join(', '))
    if (context.req.method === 'OPTIONS') return context.body(null, 204)
    const message = `This address answers to ${allowed.join(', ')}.`
    return send(context, refusal(405, 'method-not-known', 'That cannot be done here', message))
  })
  app.onError((error, context) => send(context, replyTo(error, dependencies)))
  return app
}

/** What the routes at a path answer to. */
export function methodsAt(app: Hono, path: string): readonly string[] {
  const there = app.routes.filter(({ method, path: pattern }) => method !== 'ALL' && isAt(pattern, path))
  const methods = new Set(there.map(({ method }) => method))
  return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).sort()
}

function isAt(pattern: string, path: string): boolean {
  const [parts, given] = [pattern.split('/'), path.split('/')]
  return (
    parts.length === given.length &&
    parts.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
  )
}

function replyTo(error: Error, { report }: Dependencies) {
  if (error instanceof QueryError) {
    const reply = refusal(400, error.code, 'The search was not run', error.reason)
    return { ...reply, json: { error: { code: error.code, message: error.reason, at: error.at } } }
  }
  if (error instanceof QuestionError)
    return refusal(400, 'question-not-understood', 'That was not asked', error.message)
  if (error instanceof StoreError && error.code === 'question-too-long')
    return refusal(503, error.code, 'That took too long', TOO_LONG)
  // Nobody reads this: the reader has left.
  if (error.name === 'AbortError') return refusal(503, 'reader-left', 'Nobody waits for this', FAILED)
  report?.(error)
  return refusal(500, 'failed', 'That did not work', FAILED)
}

const NO_PAGE = 'Nothing is kept at this address. The record can be searched, and every report in it has a page.'
const TOO_LONG =
  'The question was ended so that others are answered. Ask for less: more words, a shorter time, one speaker. Whoever runs the server may allow more time.'
const FAILED =
  'The record could not be read. Load the page again; if it fails again, look at what the server printed where it was started.'

const fileOf = ({ body, type }: Asset): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' } })
