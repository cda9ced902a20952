/** A marked entry → the answers that a search for its statements gives, without a store. */
import type { StatementAnswer } from '../ask/index.ts'
import type { Entry } from '../store/index.ts'

export function answersOf({ article, record }: Entry): StatementAnswer[] {
  const { id, outlet, title, url, published, text } = article
  return record.statements.map((statement) => ({
    statement,
    article: { id, outlet, title, url, published },
    actors: record.actors.filter((actor) => statement.source?.actors.includes(actor.id)),
    excerpt: { text, source: statement.source, cue: statement.cue, content: statement.content, matches: [] },
  }))
}
