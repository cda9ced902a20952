/**
 * The record over HTTP: two pages, each as HTML and as JSON. `createApp` needs no socket, so that tests call
 * `app.request('/search?q=corridor')`; `listen` puts it on one.
 *
 *     /                      the search, with what the record holds
 *     /search                results                                /search.json
 *     /articles/:id          an article and its statements          /articles/:id.json
 *     /statements/:id        leads to its place in its article       /statements/:id.json
 *                            what the record holds                   /overview.json
 *
 * Left out on purpose: everything that writes. The record is filled by the command line.
 */
import { type Context, Hono } from 'hono'
import {
  type ArticleAnswer,
  type OverviewAnswer,
  QueryError,
  type SearchAnswer,
  type SearchQuestion,
  type StatementAnswer,
} from '../../ask/index.ts'
import {
  type Asset,
  articlePath,
  assets,
  renderArticle,
  renderMessage,
  renderSearch,
  type Wider,
} from '../web/index.ts'
import { type Asked, readQuestion, widerQuestions } from './question.ts'
import { securityHeaders } from './security.ts'

export { DEFAULT_PORT, ListenError, type Listening, listen } from './listen.ts'

/** The questions that the pages ask. */
export interface Dependencies {
  readonly search: (question: SearchQuestion) => Promise<SearchAnswer>
  /** Null where there is no such article. */
  readonly article: (id: string) => Promise<ArticleAnswer | null>
  /** Null where there is no such statement. */
  readonly statement: (id: string) => Promise<StatementAnswer | null>
  readonly overview: () => Promise<OverviewAnswer>
  /** Told of every error that a reader got no answer for. */
  readonly report?: (error: Error) => void
}

export function createApp({ search, article, statement, overview, report }: Dependencies): Hono {
  const app = new Hono()
  app.use(securityHeaders)

  const searchPage = async (context: Context) => {
    const asked = askedIn(context)
    const [held, answer] = await Promise.all([overview(), asked.question ? search(asked.question) : null])
    const wider = asked.question && answer?.total === 0 ? await findWider(asked.question) : []
    const page = renderSearch({ typed: asked.typed, problems: asked.problems, overview: held, answer, wider })
    return context.html(page, asked.question ? 200 : 400)
  }
  const findWider = async (question: SearchQuestion): Promise<Wider[]> => {
    const found = widerQuestions(question).map(async (wider) => ({
      ...wider,
      total: (await search({ ...wider.question, limit: 1 })).total,
    }))
    return (await Promise.all(found)).filter(({ total }) => total > 0)
  }

  app.get('/', searchPage)
  app.get('/search', searchPage)
  app.get('/search.json', async (context) => {
    const { question, problems } = askedIn(context)
    if (question) return context.json(await search(question))
    return context.json({ error: { code: 'question-not-understood', message: problems[0].message, problems } }, 400)
  })
  app.get('/overview.json', async (context) => context.json(await overview()))

  app.get('/articles/:id{.+\\.json}', async (context) => {
    const answer = await article(context.req.param('id').replace(/\.json$/, ''))
    return answer
      ? context.json(answer)
      : context.json({ error: { code: 'article-missing', message: NO_ARTICLE } }, 404)
  })
  app.get('/articles/:id', async (context) => {
    const answer = await article(context.req.param('id'))
    if (answer) return context.html(renderArticle(answer))
    return context.html(renderMessage('There is no such report', NO_ARTICLE), 404)
  })

  app.get('/statements/:id{.+\\.json}', async (context) => {
    const answer = await statement(context.req.param('id').replace(/\.json$/, ''))
    if (answer) return context.json(answer)
    return context.json({ error: { code: 'statement-missing', message: NO_STATEMENT } }, 404)
  })
  app.get('/statements/:id', async (context) => {
    const answer = await statement(context.req.param('id'))
    if (answer) return context.redirect(articlePath(answer.article.id, answer.statement.id))
    return context.html(renderMessage('There is no such statement', NO_STATEMENT), 404)
  })

  for (const asset of Object.values(assets)) app.get(asset.path, () => fileOf(asset))
  app.get('/favicon.ico', (context) => context.redirect(assets.icon.path))

  app.notFound((context) => {
    if (isJson(context)) return context.json({ error: { code: 'page-missing', message: NO_PAGE } }, 404)
    return context.html(renderMessage('There is no such page', NO_PAGE), 404)
  })
  app.onError((error, context) => {
    if (error instanceof QueryError) {
      if (isJson(context))
        return context.json({ error: { code: error.code, message: error.reason, at: error.at } }, 400)
      return context.html(renderMessage('The search was not run', error.reason), 400)
    }
    report?.(error)
    if (isJson(context)) return context.json({ error: { code: 'failed', message: FAILED } }, 500)
    return context.html(renderMessage('That did not work', FAILED), 500)
  })
  return app
}

const NO_ARTICLE =
  'The record holds no article with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_STATEMENT =
  'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_PAGE = 'Nothing is kept at this address. The record can be searched, and every report in it has a page.'
const FAILED =
  'The record could not be read. Load the page again; if it fails again, look at what the server printed where it was started.'

const askedIn = (context: Context): Asked => readQuestion(new URL(context.req.url).searchParams)

const isJson = (context: Context): boolean => new URL(context.req.url).pathname.endsWith('.json')

const fileOf = ({ body, type }: Asset): Response =>
  new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' } })
