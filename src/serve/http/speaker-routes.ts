/** `/speakers`: everybody on record, A to Z. */
import type { Hono } from 'hono'
import { renderSpeakers } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { answerAt, refusal } from './reply.ts'

const ON_A_PAGE = 100

export function speakerRoutes(app: Hono, { speakers }: Dependencies): void {
  answerAt(app, '/speakers', async (context) => {
    const [kind, letter] = ['kind', 'letter'].map((name) => context.req.query(name)?.slice(0, 20) || undefined)
    const offset = Number(context.req.query('offset') ?? 0)
    if (!Number.isInteger(offset) || offset < 0) {
      return refusal(400, 'question-not-understood', 'That was not asked', 'The offset is a whole number from 0 on.')
    }
    const answer = await speakers({ kind, letter, limit: ON_A_PAGE, offset })
    return { json: answer, html: () => renderSpeakers(answer) }
  })
}
