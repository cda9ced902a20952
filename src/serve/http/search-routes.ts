/** `/`, what is in the record; `/search`, the search. */
import type { Context, Hono } from 'hono'
import type { SearchQuestion } from '../../ask/index.ts'
import { renderAtom, renderHome, renderSearch, searchPath, type Wider } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { readQuestion, widerQuestions } from './question.ts'
import { remembered } from './remembered.ts'
import { answerAt, type Reply, refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { takeawayRoutes } from './takeaway-routes.ts'

/** What was found is only counted where something was asked. */
const isNarrow = ({ text, by, outlet, from, to }: SearchQuestion): boolean =>
  Boolean(text || by || outlet || from || to)

export function searchRoutes(app: Hono, { search, overview, ...dependencies }: Dependencies, { site }: Settings): void {
  const front = remembered(dependencies.front)
  const findWider = async (question: SearchQuestion): Promise<Wider[]> => {
    const found = widerQuestions(question).map(async (wider) => ({
      ...wider,
      total: (await search({ ...wider.question, limit: 1 })).total,
    }))
    return (await Promise.all(found)).filter(({ total }) => total > 0)
  }
  const found = async (context: Context): Promise<Reply> => {
    const { typed, question, problems } = readQuestion(new URL(context.req.url).searchParams)
    const answer = question ? await search({ ...question, facets: isNarrow(question), reported: true }) : null
    const isNothing = question !== null && answer?.total === 0
    const isEmpty = isNothing && (await search({ minConfidence: 0, limit: 1, offset: 0 })).total === 0
    const wider = isNothing && !isEmpty ? await findWider(question) : []
    const html = () => renderSearch({ typed, problems, answer, wider, isEmpty })
    if (answer) return { json: answer, html }
    const error = { code: 'question-not-understood', message: problems[0].message, problems }
    return { status: 400, json: { error }, html }
  }
  const home = async (): Promise<Reply> => {
    const answer = await front()
    return { json: answer, html: () => renderHome(answer) }
  }
  answerAt(app, '/front', home)
  answerAt(app, '/', (context) => (new URL(context.req.url).search ? found(context) : home()))
  answerAt(app, '/search', found)
  takeawayRoutes(app, '/search', 'statements', async (context) => {
    const { question, problems } = readQuestion(new URL(context.req.url).searchParams)
    if (question === null) {
      return refusal(400, 'question-not-understood', 'The search was not run', problems[0].message)
    }
    return { what: 'statements', rows: (await search(question)).statements }
  })
  app.get('/search.atom', async (context) => {
    const { typed, question, problems } = readQuestion(new URL(context.req.url).searchParams)
    if (question === null) {
      return send(context, refusal(400, 'question-not-understood', 'The search was not run', problems[0].message))
    }
    // A feed is read from its newest end.
    const answer = await search({ ...question, order: 'date' })
    const origin = site ?? new URL(context.req.url).origin
    const about = [typed.q, typed.by && `by ${typed.by}`, typed.outlet && `in ${typed.outlet}`].filter(Boolean)
    const title = `Onrecord: ${about.join(' ') || 'newest statements'}`
    context.header('Cache-Control', 'no-cache')
    return context.body(renderAtom({ answer, origin, title }), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      Link: `<${origin}${searchPath(answer.question)}>; rel="alternate"; type="text/html"`,
    })
  })
  app.get('/overview.json', async (context) => context.json(await overview()))
}
