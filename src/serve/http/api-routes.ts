/** `/api`: every address that answers JSON, as a page to read and as OpenAPI. */
import type { Hono } from 'hono'
import { renderApi } from '../web/index.ts'
import { API_VERSION, OPERATIONS, openApi } from './api.ts'
import { send } from './reply.ts'

export function apiRoutes(app: Hono): void {
  app.get('/api', (context) =>
    send(context, { json: openApi(API_VERSION), html: () => renderApi({ operations: OPERATIONS }) }),
  )
  app.get('/api/openapi.json', (context) => context.json(openApi(API_VERSION)))
}
