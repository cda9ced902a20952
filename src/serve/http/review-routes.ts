/** `/review`: what a person decides of the least certain statements. The page itself is a row of the table of questions. */
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { CorrectionError } from '../../write/index.ts'
import { reviewPath } from '../web/index.ts'
import type { Dependencies } from './dependencies.ts'
import { formOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { DAMAGED_FORM, refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { madeWhole, wholeId } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

export function reviewRoutes(app: Hono, { writing }: Dependencies, settings: Settings): void {
  const limited = bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => send(context, TOO_LARGE) })

  app.post('/review', limited, async (context) => {
    const writer = await writerOf(context, { writing, settings })
    if (!isWriter(writer)) return send(context, writer)
    const form = await formOf(context)
    if (form === null) return send(context, DAMAGED_FORM)
    const field = (name: string) => wholeId(textOf(form, name)) ?? ''
    const offset = /^\d{1,9}$/.test(field('offset')) ? Number(field('offset')) : 0
    const long = (name: string) => madeWhole(textOf(form, name)).slice(0, 2000) || undefined
    const scope = { articles: long('articles'), q: long('q'), offset }
    const decision = field('decision')
    if (decision === 'undo') {
      const undone = await writing!.undo(field('correction'), writer.by)
      return undone ? context.redirect(reviewPath(scope), 303) : send(context, GONE)
    }
    if (decision !== 'yes' && decision !== 'no') return send(context, UNCLEAR)
    try {
      const action = decision === 'yes' ? 'confirm' : 'reject'
      const made = await writing!.correct({ action, what: 'statement', id: field('statement') }, writer.by)
      return made === null ? send(context, GONE) : context.redirect(reviewPath({ ...scope, done: made.id }), 303)
    } catch (error) {
      if (error instanceof CorrectionError) return send(context, UNCLEAR)
      throw error
    }
  })
}

const UNCLEAR = refusal(
  400,
  'correction-unclear',
  'That was not decided',
  'Say yes or no to a statement, or take it back.',
)
const GONE = refusal(
  404,
  'statement-missing',
  'That is not there any more',
  'It was rejected, changed or taken back since. Go on with the next one: /review.',
)
const TOO_LARGE = refusal(
  413,
  'request-too-large',
  'That is too large',
  `A decision has at most ${LIMITS.formBytes / 1024} KiB.`,
)
