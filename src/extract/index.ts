/** Analysis → findings: media, dates, statements, figures, events. Each in its folder, none knowing the store or an actor's id. */
import type { Bundle } from '../linear/index.ts'
import type { Analysis, Article, Findings } from '../record/index.ts'
import { findDates } from './dates/index.ts'
import { findEvents } from './events/index.ts'
import { findFigures } from './figures/index.ts'
import { findMedia } from './media/index.ts'
import {
  explainCue,
  type Fate,
  findFates,
  findStatements,
  openStatementModels,
  type StatementModels,
} from './statements/index.ts'

export { findDates } from './dates/index.ts'
export { codebookType, type EventType, rankEvents } from './events/index.ts'

/** Trained weights of extraction, opened once a process. */
export interface ExtractModels {
  readonly statements: StatementModels
}

/** `open` gives the weights file of that name: this stage reads no file itself. */
export const openExtractModels = (open: (name: string) => Bundle): ExtractModels => ({
  statements: openStatementModels(open('statements')),
})

/** Why the cue at an offset of the text got its content and source, or none. */
export function explainStatement(article: Article, analysis: Analysis, offset: number, models: ExtractModels) {
  const dates = findDates(article, analysis)
  const findings = findStatements({ article, analysis, dates }, models.statements)
  return explainCue({ analysis, dates, findings }, offset, models.statements)
}

/** What was made of each closed quotation of four words or more: a statement, or the reason why not. */
export const quotationFates = (article: Article, analysis: Analysis, models: ExtractModels): readonly Fate[] =>
  findFates({ analysis, dates: findDates(article, analysis) }, models.statements)

export function extract(article: Article, analysis: Analysis, models: ExtractModels): Findings {
  const dates = findDates(article, analysis)
  const statements = findStatements({ article, analysis, dates }, models.statements)
  return {
    statements,
    figures: findFigures({ article, analysis, dates, statements }),
    events: findEvents({ analysis, dates, statements, published: article.published }),
    dates: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    media: findMedia(analysis),
  }
}
