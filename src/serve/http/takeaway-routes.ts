/** What a page shows in other programs' formats: at the page's address with the format's ending. */
import type { Context, Hono } from 'hono'
import { type Shown, type ShownWhat, type Takeaway, takeawaysOf } from '../../export/index.ts'
import { type Reply, send } from './reply.ts'

/** The rows that the page at the same address shows, in its order; or why it is not shown. The id as in `answerAt`. */
type Showing = (context: Context, id: string) => Promise<Shown | Reply>

/** `/search` is taken away at `/search.csv`, `/search.bib` and so on, `/actors/:id` at `/actors/ID.csv`. */
export function takeawayRoutes(app: Hono, path: string, what: ShownWhat, showing: Showing): void {
  const takeaways = takeawaysOf(what)
  const answer = async (context: Context, takeaway: Takeaway, id: string) => {
    const shown = await showing(context, id)
    if ('json' in shown) return send(context, shown)
    context.header('Cache-Control', 'no-cache')
    const name = `onrecord-${path.split('/')[1]}.${takeaway.ending}`
    return context.body(await takeaway.write(shown), 200, {
      'Content-Type': takeaway.type,
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  }
  if (!path.endsWith(':id')) {
    for (const takeaway of takeaways) {
      app.get(`${path}.${takeaway.ending}`, (context) => answer(context, takeaway, ''))
    }
    return
  }
  app.get(path, async (context, next) => {
    const given = context.req.param('id') ?? ''
    const takeaway = takeaways.find(({ ending }) => given.endsWith(`.${ending}`))
    return takeaway ? answer(context, takeaway, given.slice(0, -takeaway.ending.length - 1)) : next()
  })
}
