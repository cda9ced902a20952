/** `/api`: every address that answers JSON, as a page to read and as OpenAPI. */
import type { Hono } from 'hono'
import { renderApi } from '../web/index.ts'
import { OPERATIONS, openApi } from './api.ts'
import { send } from './reply.ts'

/** Of the addresses, not of the program: it changes when what worked before does not any more. */
const VERSION = '1.0.0'

export function apiRoutes(app: Hono): void {
  app.get('/api', (context) =>
    send(context, { json: openApi(VERSION), html: () => renderApi({ operations: OPERATIONS }) }),
  )
  app.get('/api/openapi.json', (context) => context.json(openApi(VERSION)))
}
