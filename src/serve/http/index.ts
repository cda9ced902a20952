/**
 * The record over HTTP: pages, each also as JSON at the same address (docs/pages.md). `createApp` needs no socket, so that
 * tests call `app.request('/search?q=corridor')`; `listen` puts it on one.
 *
 * Left out on purpose: everything that writes. The record is filled by the command line.
 */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { QueryError, QuestionError } from '../../ask/index.ts'
import { type Asset, assets } from '../web/index.ts'
import { articleRoutes } from './article-routes.ts'
import type { Dependencies } from './dependencies.ts'
import { questionRoutes } from './question-routes.ts'
import { refusal, send } from './reply.ts'
import { searchRoutes } from './search-routes.ts'
import { securityHeaders } from './security.ts'

export type { Dependencies } from './dependencies.ts'
export { DEFAULT_PORT, ListenError, type Listening, listen } from './listen.ts'
export { questionsOf } from './questions.ts'

/** Each family of pages has a file of its own. */
const FAMILIES: readonly ((app: Hono, dependencies: Dependencies) => void)[] = [
  searchRoutes,
  articleRoutes,
  questionRoutes,
]

export function createApp(dependencies: Dependencies): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  // A page that did not change is not sent again; whether it did is asked each time, since the record may have grown.
  app.use(etag())
  for (const routes of FAMILIES) routes(app, dependencies)

  for (const asset of Object.values(assets)) app.get(asset.path, () => fileOf(asset))
  app.get('/favicon.ico', (context) => context.redirect(assets.icon.path))

  app.notFound((context) => send(context, refusal(404, 'page-missing', 'There is no such page', NO_PAGE)))
  app.onError((error, context) => send(context, replyTo(error, dependencies)))
  return app
}

function replyTo(error: Error, { report }: Dependencies) {
  if (error instanceof QueryError) {
    const reply = refusal(400, error.code, 'The search was not run', error.reason)
    return { ...reply, json: { error: { code: error.code, message: error.reason, at: error.at } } }
  }
  if (error instanceof QuestionError)
    return refusal(400, 'question-not-understood', 'That was not asked', error.message)
  report?.(error)
  return refusal(500, 'failed', 'That did not work', FAILED)
}

const NO_PAGE = 'Nothing is kept at this address. The record can be searched, and every report in it has a page.'
const FAILED =
  'The record could not be read. Load the page again; if it fails again, look at what the server printed where it was started.'

const fileOf = ({ body, type }: Asset): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' } })
