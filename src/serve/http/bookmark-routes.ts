/** Stars, tags and notes: the form of a statement, the star of a result, and the same as JSON. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type BookmarkAsked, BookmarkError } from '../../write/index.ts'
import { statementPath } from '../web/index.ts'
import type { Dependencies, Writing } from './dependencies.ts'
import { formOf, jsonOf, textOf } from './handed.ts'
import { LIMITS } from './limits.ts'
import { DAMAGED_FORM, type Reply, refusal, send, sendJson, wantsJson } from './reply.ts'
import type { Settings } from './settings.ts'
import { isAllWhole, madeWhole, wholeId } from './whole-text.ts'
import { isWriter, writerOf } from './writer.ts'

export function bookmarkRoutes(app: Hono, { writing }: Dependencies, settings: Settings): void {
  const guard = { writing, settings }
  const limited = (answer: typeof send) =>
    bodyLimit({ maxSize: LIMITS.formBytes, onError: (context) => answer(context, TOO_LARGE) })

  app.post('/statements/:id/bookmark', limited(send), async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return send(context, writer)
    const sent = await formOf(context)
    if (sent === null) return send(context, DAMAGED_FORM)
    const statement = wholeId(context.req.param('id')) ?? ''
    const kept = await keptBy(writing!, askedByForm(statement, sent), writer.by)
    if ('html' in kept) return send(context, kept)
    if (wantsJson(context)) return context.json(kept)
    return context.redirect(`${statementPath(statement)}#bookmark`, 303)
  })

  app.post('/api/bookmarks', limited(sendJson), async (context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return sendJson(context, writer)
    if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) {
      context.header('Accept-Post', 'application/json')
      return sendJson(context, NOT_JSON)
    }
    const asked = askedByProgram(jsonOf(await context.req.text()))
    if (typeof asked === 'string') return sendJson(context, unclear(asked))
    const kept = await keptBy(writing!, asked, writer.by)
    return 'html' in kept ? sendJson(context, kept) : context.json(kept)
  })

  app.delete('/api/bookmarks/:id', async (context: Context) => {
    const writer = await writerOf(context, guard)
    if (!isWriter(writer)) return sendJson(context, writer)
    const statement = wholeId(context.req.param('id')) ?? ''
    const removed = await writing!.removeBookmark(statement)
    return removed ? context.json({ removed: statement }) : sendJson(context, NO_BOOKMARK)
  })
}

async function keptBy(writing: Writing, asked: BookmarkAsked, by: string) {
  try {
    return (await writing.bookmark(asked, by)) ?? NO_STATEMENT
  } catch (error) {
    if (!(error instanceof BookmarkError)) throw error
    return unclear(`${error.message[0].toUpperCase()}${error.message.slice(1)}.`)
  }
}

/** The star of a result is sent alone; the form of a statement says all. */
function askedByForm(statement: string, sent: FormData): BookmarkAsked {
  const text = (name: string) => madeWhole(textOf(sent, name))
  const starred = text('starred') === 'yes'
  if (text('part') === 'star') return { statement, starred }
  return { statement, starred, tags: text('tags').split(','), note: text('note') }
}

const FIELDS = ['statement', 'starred', 'tags', 'note']

/** Or what is wrong with it. */
function askedByProgram(given: unknown): BookmarkAsked | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return 'A bookmark is {"statement": "…", "starred": true, "tags": ["…"], "note": "…"}.'
  }
  if (!isAllWhole(given)) return 'There are NUL characters or halves of characters in it. Leave them out.'
  const { statement, starred, tags, note } = given as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) return `There is no field “${unknown.slice(0, 50)}”. There are: ${FIELDS.join(', ')}.`
  if (typeof statement !== 'string') return 'Give the id of the statement.'
  if (starred !== undefined && typeof starred !== 'boolean') return '“starred” is true or false.'
  if (tags !== undefined && !isTexts(tags)) return 'The tags are a list of texts.'
  if (note !== undefined && note !== null && typeof note !== 'string') return 'The note is text, or null.'
  return { statement, starred, tags, note }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

const unclear = (message: string): Reply => refusal(400, 'bookmark-unclear', 'That was not kept', message)
const NO_STATEMENT: Reply = refusal(
  404,
  'statement-missing',
  'There is no such statement',
  'The record holds no statement with this id. It may have been typed wrong, or its report was read anew since. Search for words of it instead.',
)
const NO_BOOKMARK: Reply = refusal(
  404,
  'bookmark-missing',
  'There is no such bookmark',
  'Nothing is marked of a statement with this id. The page of bookmarks shows all.',
)
const NOT_JSON: Reply = refusal(
  415,
  'content-type-not-read',
  'That kind of content is not read',
  'Send the bookmark as application/json.',
)
const TOO_LARGE: Reply = refusal(
  413,
  'request-too-large',
  'That is too large',
  `A bookmark has at most ${LIMITS.formBytes / 1024} KiB.`,
)
