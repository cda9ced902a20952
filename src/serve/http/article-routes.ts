/** An article, and a statement's place in it. */
import type { Hono } from 'hono'
import { articlePath, renderArticle } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { answerAt, refusal, send, wantsJson } from './reply.ts'

export function articleRoutes(app: Hono, { article, statement }: Dependencies): void {
  answerAt(app, '/articles/:id', async (_context, id) => {
    const answer = await article(id)
    if (!answer) return refusal(404, 'article-missing', 'There is no such report', NO_ARTICLE)
    return { json: answer, html: () => renderArticle(answer) }
  })
  app.get('/statements/:id', async (context) => {
    const answer = await statement(context.req.param('id').replace(/\.json$/, ''))
    if (!answer) return send(context, refusal(404, 'statement-missing', 'There is no such statement', NO_STATEMENT))
    if (wantsJson(context)) return context.json(answer)
    return context.redirect(articlePath(answer.article.id, answer.statement.id))
  })
}

const NO_ARTICLE =
  'The record holds no article with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_STATEMENT =
  'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
