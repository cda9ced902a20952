/** Analysis → findings: media, dates, statements, figures, events. Each in its folder, none knowing the store or an actor's id. */
import type { Analysis, Article, Findings, StatementFinding } from '../record/index.ts'
import { findDates } from './dates/index.ts'
import { findEvents } from './events/index.ts'
import { findFigures } from './figures/index.ts'
import { findMedia } from './media/index.ts'

export { findDates } from './dates/index.ts'
export { codebookType, type EventType, rankEvents } from './events/index.ts'

/** Trained weights of extraction, opened once a process. */
export type ExtractModels = Readonly<Record<string, never>>

export function extract(article: Article, analysis: Analysis, _models: ExtractModels): Findings {
  const dates = findDates(article, analysis)
  const statements: StatementFinding[] = []
  return {
    statements,
    figures: findFigures({ article, analysis, dates, statements }),
    events: findEvents({ analysis, dates, statements }),
    dates: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    media: findMedia(analysis),
  }
}
