/** Analysis → findings: media, dates, statements, figures, events. Each in its folder, none knowing the store or an actor's id. */
import type { Analysis, Article, Findings } from '../record/index.ts'

/** Trained weights of extraction, opened once a process. */
export type ExtractModels = Readonly<Record<string, never>>

export function extract(_article: Article, _analysis: Analysis, _models: ExtractModels): Findings {
  return { statements: [], figures: [], events: [], dates: [], media: [] }
}
