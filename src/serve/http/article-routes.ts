/** An article, and one statement of it. */
import type { Hono } from 'hono'
import { renderArticle, renderStatement } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { answerAt, refusal } from './reply.ts'

export function articleRoutes(app: Hono, { article, statement, wording }: Dependencies): void {
  answerAt(app, '/articles/:id', async (_context, id) => {
    const answer = await article(id)
    if (!answer) return refusal(404, 'article-missing', 'There is no such report', NO_ARTICLE)
    return { json: answer, html: () => renderArticle(answer) }
  })
  answerAt(app, '/statements/:id', async (_context, id) => {
    const answer = await statement(id)
    if (!answer) return refusal(404, 'statement-missing', 'There is no such statement', NO_STATEMENT)
    const all = await wording(id)
    return { json: answer, html: () => renderStatement(answer, all) }
  })
}

const NO_ARTICLE =
  'The record holds no article with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_STATEMENT =
  'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
