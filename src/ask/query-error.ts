/** A search that was typed wrong: what is wrong, and where in what was typed. */
import type { Span } from '../record/index.ts'

export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly code = 'query-not-understood'
  readonly query: string
  /** What is wrong, counted in `query`. */
  readonly at: Span
  /** What is wrong and what to do, without the query and the mark. */
  readonly reason: string

  constructor(query: string, at: Span, reason: string) {
    super(
      `${reason}\n  ${query.replace(/\s/g, ' ')}\n  ${' '.repeat(at.start)}${'^'.repeat(Math.max(1, at.end - at.start))}`,
    )
    this.query = query
    this.at = at
    this.reason = reason
  }
}
