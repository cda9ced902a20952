/** What a citation is of: a report, and what stands in it. The citing formats are made of this alone. */
import type { ArticleLabel, StatementAnswer } from '../ask/index.ts'
import { quotedOf } from './quoted.ts'

export interface Cited {
  /** In a reader's bibliography. */
  readonly key: string
  readonly article: ArticleLabel
  /** What is cited of the report, in one line; null where the report itself is cited. */
  readonly note: string | null
  /** As a bibliography sorts by: the tags of who marked it. */
  readonly keywords?: readonly string[]
}

/** `onrecord-1709d617f2707688c863-51`: the same statement, figure or report has the same key everywhere. */
export const keyOf = (id: string): string => `onrecord-${id.replace(/[^\w.:-]/g, '-')}`

export const citedStatement = (answer: StatementAnswer): Cited => ({
  key: keyOf(answer.statement.id),
  article: answer.article,
  note: quotedOf(answer).line,
  keywords: answer.bookmark?.tags,
})
