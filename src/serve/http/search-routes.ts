/** `/` and `/search`: the search, with what the record holds. */
import type { Context, Hono } from 'hono'
import type { SearchQuestion } from '../../ask/index.ts'
import { renderSearch, type Wider } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { readQuestion, widerQuestions } from './question.ts'
import { answerAt, type Reply } from './reply.ts'

/** What was found is only counted where something was asked. */
const isNarrow = ({ text, by, outlet, from, to }: SearchQuestion): boolean =>
  Boolean(text || by || outlet || from || to)

export function searchRoutes(app: Hono, { search, overview }: Dependencies): void {
  const findWider = async (question: SearchQuestion): Promise<Wider[]> => {
    const found = widerQuestions(question).map(async (wider) => ({
      ...wider,
      total: (await search({ ...wider.question, limit: 1 })).total,
    }))
    return (await Promise.all(found)).filter(({ total }) => total > 0)
  }
  const reply = async (context: Context): Promise<Reply> => {
    const { typed, question, problems } = readQuestion(new URL(context.req.url).searchParams)
    const [held, answer] = await Promise.all([
      overview(),
      question ? search({ ...question, facets: isNarrow(question) }) : null,
    ])
    const wider = question && answer?.total === 0 ? await findWider(question) : []
    const html = () => renderSearch({ typed, problems, overview: held, answer, wider })
    if (answer) return { json: answer, html }
    const error = { code: 'question-not-understood', message: problems[0].message, problems }
    return { status: 400, json: { error }, html }
  }
  answerAt(app, '/', reply)
  answerAt(app, '/search', reply)
  app.get('/overview.json', async (context) => context.json(await overview()))
}
