/** Analysis → findings: media, dates, statements, figures, events. Each in its folder, none knowing the store or an actor's id. */
import type { Analysis, Article, Findings } from '../record/index.ts'
import { findDates } from './dates/index.ts'

/** Trained weights of extraction, opened once a process. */
export type ExtractModels = Readonly<Record<string, never>>

export function extract(article: Article, analysis: Analysis, _models: ExtractModels): Findings {
  const dates = findDates(article, analysis)
  return {
    statements: [],
    figures: [],
    events: [],
    dates: dates.map(({ start, end, type, value }) => ({ start, end, type, value })),
    media: [],
  }
}
