/** What a page shows of statements in other programs' formats: at the page's address with the format's ending. */
import type { Context, Hono } from 'hono'
import type { StatementAnswer } from '../../ask/index.ts'
import { TAKEAWAYS } from '../../export/index.ts'
import { type Reply, send } from './reply.ts'

/** The statements that the page at the same address shows, in its order; or why it is not shown. */
type Shown = (context: Context) => Promise<readonly StatementAnswer[] | Reply>

/** `/search` is taken away at `/search.csv`, `/search.bib` and so on. */
export function takeawayRoutes(app: Hono, path: string, shown: Shown): void {
  for (const { ending, type, write } of TAKEAWAYS) {
    app.get(`${path}.${ending}`, async (context) => {
      const statements = await shown(context)
      if ('json' in statements) return send(context, statements)
      context.header('Cache-Control', 'no-cache')
      const name = `onrecord-${path.slice(1)}.${ending}`
      return context.body(await write(statements), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
      })
    })
  }
}
