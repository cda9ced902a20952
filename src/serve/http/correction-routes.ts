/** Corrections made and taken back: the form for one statement, and the same as JSON. What was made is a row of the table of questions. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type CorrectionAsked, CorrectionError } from '../../write/index.ts'
import { renderCorrection } from '../web/index.ts'
import { formOfStatement, partsChanged, statementForm } from './correction-form.ts'
import type { Dependencies } from './dependencies.ts'
import { formOf, jsonOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { DAMAGED_FORM, type Reply, refusal, send, sendJson } from './reply.ts'
import type { Settings } from './settings.ts'
import { isAllWhole, wholeId } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

export function correctionRoutes(app: Hono, dependencies: Dependencies, settings: Settings): void {
  const { writing, statement, article } = dependencies
  const guard = { writing, settings }
  const limited = (answer: typeof send) =>
    bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => answer(context, TOO_LARGE) })

  app.post('/corrections/:id/undo', limited(send), async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return send(context, writer)
    const undone = await writing!.undo(wholeId(context.req.param('id')) ?? '', writer.by)
    return undone ? context.redirect('/corrections', 303) : send(context, NO_CORRECTION)
  })

  const formFor = async (context: Context) => {
    const id = wholeId(context.req.param('id')) ?? ''
    const found = await statement(id)
    const whole = found && (await article(found.article.id))
    return whole ? { found, whole } : null
  }

  app.get('/statements/:id/correct', async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return send(context, writer)
    const about = await formFor(context)
    if (about === null) return send(context, NO_STATEMENT)
    context.header('Cache-Control', 'no-store')
    const actors = about.whole.record.actors.map(({ name }) => name)
    return context.html(
      renderCorrection({ answer: about.found, form: formOfStatement(about.found), actors, problem: null }),
    )
  })

  app.post('/statements/:id/correct', limited(send), async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return send(context, writer)
    const about = await formFor(context)
    if (about === null) return send(context, NO_STATEMENT)
    const { found, whole } = about
    const sent = await formOf(context)
    if (sent === null) return send(context, DAMAGED_FORM)
    const form = statementForm(sent)
    try {
      const action = textOf(sent, 'action') === 'reject' ? 'reject' : 'edit'
      const parts = action === 'reject' ? undefined : partsChanged(found, whole, form)
      const asked = { action, what: 'statement', id: found.statement.id, parts, note: form.note } as const
      const made = await writing!.correct(asked, writer.by)
      if (made === null) return send(context, NO_STATEMENT)
      return context.redirect(`/corrections?article=${encodeURIComponent(made.article)}#${made.id}`, 303)
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error
      const actors = whole.record.actors.map(({ name }) => name)
      return context.html(renderCorrection({ answer: found, form, actors, problem: sentence(error.message) }), 400)
    }
  })

  app.post('/api/corrections', limited(sendJson), async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return sendJson(context, writer)
    if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) {
      context.header('Accept-Post', 'application/json')
      return sendJson(context, NOT_JSON)
    }
    const asked = askedOf(jsonOf(await context.req.text()))
    if (typeof asked === 'string') return sendJson(context, refusal(400, 'correction-unclear', UNCLEAR, asked))
    try {
      const made = await writing!.correct(asked, writer.by)
      if (made === null) return sendJson(context, NO_STATEMENT)
      return context.json({ ...made, by: writer.by }, 201)
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error
      return sendJson(context, refusal(400, 'correction-unclear', UNCLEAR, sentence(error.message)))
    }
  })

  app.delete('/api/corrections/:id', async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return sendJson(context, writer)
    const id = wholeId(context.req.param('id')) ?? ''
    const undone = await writing!.undo(id, writer.by)
    return undone ? context.json({ undone: id }) : sendJson(context, NO_CORRECTION)
  })
}

const FIELDS = ['action', 'what', 'id', 'words', 'parts', 'note']

const isAction = (given: unknown): given is CorrectionAsked['action'] =>
  ['reject', 'edit', 'add', 'confirm'].includes(String(given))

/** Or what is wrong with it. */
function askedOf(given: unknown): CorrectionAsked | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return 'A correction is {"action": "edit", "what": "statement", "id": "…", "parts": {…}}.'
  }
  if (!isAllWhole(given)) return 'There are NUL characters or halves of characters in it. Leave them out.'
  const { action, what, id, words, note, parts } = given as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) return `There is no field “${unknown.slice(0, 50)}”. There are: ${FIELDS.join(', ')}.`
  if (!isAction(action)) return 'The action is reject, edit, add or confirm.'
  if (typeof what !== 'string') return 'Say what is corrected: statement, figure, actor or place.'
  if (typeof id !== 'string') return 'Give the id of the statement, or of the article.'
  if (words !== undefined && typeof words !== 'string') return 'The words are text.'
  if (note !== undefined && (typeof note !== 'string' || note.length > 2000))
    return 'The note is text of up to 2000 characters.'
  return { action, what, id, words, note, parts }
}

const sentence = (message: string): string =>
  `${message[0].toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`

const UNCLEAR = 'That was not corrected'
const NO_STATEMENT: Reply = refusal(
  404,
  'statement-missing',
  'There is no such statement',
  'The record holds nothing with this id. It may have been typed wrong, or was rejected or changed since: look at the corrections of its report.',
)
const NO_CORRECTION: Reply = refusal(
  404,
  'correction-missing',
  'There is no such correction',
  'No correction with this id stands. It may have been taken back already; the list of corrections shows all.',
)
const NOT_JSON: Reply = refusal(
  415,
  'content-type-not-read',
  'That kind of content is not read',
  'Send the correction as application/json.',
)
const TOO_LARGE: Reply = refusal(
  413,
  'request-too-large',
  'That is too large',
  `A correction has at most ${LIMITS.formBytes / 1024} KiB.`,
)
