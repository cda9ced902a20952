/** What figures are found in: an article's words, with its dates and statements. */
import type { Analysis, Article, StatementFinding } from '../../record/index.ts'
import type { TracedDate } from '../dates/index.ts'

export interface FigureInput {
  readonly article: Article
  readonly analysis: Analysis
  readonly dates: readonly TracedDate[]
  readonly statements: readonly StatementFinding[]
}
