/** `/mcp`: the record for language models, by the Model Context Protocol over HTTP. Read only, as the pages are. */
import type { Context, Hono } from 'hono'
import type { Description } from '../mcp/index.ts'
import { API_VERSION, openApi } from './api.ts'
import type { Dependencies } from './dependencies.ts'
import { refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'
import { isCrossSite, OTHER_SITE } from './writer.ts'

/** Made when it is first needed, and once, since types are made of it. */
let description: Description | undefined
function described(): Description {
  description ??= openApi(API_VERSION) as unknown as Description
  return description
}

/** The app that is asked in the process, as if at this address. */
const INSIDE = 'http://127.0.0.1'

export function assistantRoutes(app: Hono, { report }: Dependencies, settings: Settings): void {
  app.post('/mcp', async (context) => {
    // No browser of somebody who reads another site asks for that site.
    if (isCrossSite(context, settings))
      return send(context, refusal(403, 'other-site', 'Not for other sites', OTHER_SITE))
    const { answerOverHttp } = await import('../mcp/index.ts')
    return answerOverHttp(
      context.req.raw,
      {
        description: described(),
        pages: settings.site ?? new URL(context.req.url).origin,
        ask: async (path, signal) =>
          app.fetch(new Request(`${INSIDE}${path}`, { signal, headers: askedFor(context) }), context.env),
      },
      (error) => report?.(error),
    )
  })
}

/** What is asked for somebody counts as theirs. */
function askedFor({ req }: Context): Record<string, string> {
  const forwarded = req.header('X-Forwarded-For')
  return forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
}

export interface StandardStreams {
  /** Ends it, as the end of its input does. */
  readonly signal: AbortSignal
  readonly report: (error: Error) => void
  /** Where the record's pages are served, if they are: `https://talks.example`. */
  readonly pages: string | null
}

/** The same over standard input and output, of an app that is on no socket. */
export async function answerAssistant(app: Hono, { pages, ...ends }: StandardStreams): Promise<void> {
  const { answerOverStandardStreams } = await import('../mcp/index.ts')
  await answerOverStandardStreams(
    {
      description: described(),
      pages,
      ask: async (path, signal) => app.fetch(new Request(`${INSIDE}${path}`, { signal })),
    },
    ends,
  )
}
