/** An article, and one statement of it. */
import type { Context, Hono } from 'hono'
import { pictureOf } from '../../export/index.ts'
import { layersIn, renderArticle, renderStatement, statementPath } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { answerAt, refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { wholeId } from './whole-text.ts'

export function articleRoutes(app: Hono, { article, statement, wording }: Dependencies, { site }: Settings): void {
  app.get('/statements/:id', async (context, next) => {
    const given = context.req.param('id')
    if (!given.endsWith('.svg')) return next()
    const answer = await statement(wholeId(given.slice(0, -'.svg'.length)) ?? '')
    if (!answer) return send(context, refusal(404, 'statement-missing', 'There is no such statement', NO_STATEMENT))
    const address = `${site ?? new URL(context.req.url).origin}${statementPath(answer.statement.id)}`
    return context.body(pictureOf(answer, address), 200, {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
    })
  })
  answerAt(app, '/articles/:id', async (context, id) => {
    const answer = await article(id)
    if (!answer) return refusal(404, 'article-missing', 'There is no such report', NO_ARTICLE)
    return { json: answer, html: () => renderArticle(answer, viewOf(context)) }
  })
  answerAt(app, '/statements/:id', async (_context, id) => {
    const answer = await statement(id)
    if (!answer) return refusal(404, 'statement-missing', 'There is no such statement', NO_STATEMENT)
    const all = await wording(id)
    return { json: answer, html: () => renderStatement(answer, all) }
  })
}

/** Which sheet is asked for, and which layers; what is no number is not asked. */
function viewOf(context: Context) {
  const whole = (name: string) => {
    const value = context.req.query(name) ?? ''
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined
  }
  const sheet = whole('sheet')
  return { at: whole('at'), sheet: sheet && Math.max(1, sheet), layers: layersIn(context.req.query('layers')) }
}

const NO_ARTICLE =
  'The record holds no article with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
const NO_STATEMENT =
  'The record holds no statement with this id. It may have been typed wrong, or be kept in another data folder. Search for words of it instead.'
