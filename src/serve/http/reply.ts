/**
 * One question, two renderings: a page for people, and the same answer as JSON, at the same address with `.json` at its
 * end or where the caller accepts JSON and no HTML.
 */
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { rendered, renderMessage } from '../web/index.ts'
import { wholeId } from './whole-text.ts'

export interface Reply {
  readonly json: unknown
  readonly html: () => string
  readonly status?: ContentfulStatusCode
}

/** What goes wrong for a reader: a code for programs, a title and a sentence for people that says what to do. */
export function refusal(status: ContentfulStatusCode, code: string, title: string, message: string): Reply {
  return { status, json: { error: { code, message } }, html: () => renderMessage(title, message) }
}

/**
 * A handler gets the address's last part, `:id`, decoded and without `.json`; an empty string where the path has none, or
 * one that no id can be.
 */
/** A form whose parts cannot be told apart. */
export const DAMAGED_FORM: Reply = refusal(
  400,
  'form-damaged',
  'The form cannot be read',
  'What came is no whole form. Go back and send it again.',
)

export type Handler = (context: Context, id: string) => Promise<Reply>

/** Serves `path` as a page and as JSON. A path may end with `:id`. */
export function answerAt(app: Hono, path: string, handle: Handler): void {
  const id = (context: Context) => wholeId(context.req.param('id')?.replace(/\.json$/, '')) ?? ''
  const answer = async (context: Context) => send(context, await handle(context, id(context)))
  app.get(path, answer)
  if (path !== '/' && !path.endsWith(':id')) app.get(`${path}.json`, answer)
}

export function send(context: Context, { json, html, status = 200 }: Reply): Response {
  context.header('Vary', 'Accept')
  context.header('Cache-Control', 'no-cache')
  return wantsJson(context)
    ? context.json(json as object, status)
    : context.html(rendered(html, { mayWrite: context.get('mayWrite') }), status)
}

/** For addresses that programs alone ask. */
export function sendJson(context: Context, { json, status = 200 }: Reply): Response {
  context.header('Cache-Control', 'no-store')
  return context.json(json as object, status)
}

/** Addresses at which all is JSON, errors as well. */
export const isForPrograms = (path: string): boolean => path.endsWith('.json') || path.startsWith('/api/')

export function wantsJson(context: Context): boolean {
  if (isForPrograms(new URL(context.req.url).pathname)) return true
  const accept = context.req.header('Accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Whether anybody who asks may add and correct: pages lead there only then. */
    mayWrite: boolean
  }
}
