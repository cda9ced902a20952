/** Findings and candidates → the article's record: actors, places, wordings, ids. Pure: candidates come in as a value. */
import type { Analysis, Article, ArticleRecord, Findings } from '../record/index.ts'

export interface ResolveInput {
  readonly article: Article
  readonly analysis: Analysis
  readonly findings: Findings
}

export function resolve({ article, analysis, findings }: ResolveInput): ArticleRecord {
  return {
    id: article.id,
    ref: article.ref,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    statements: [],
    figures: [],
    events: [],
    dates: findings.dates,
    actors: [],
    places: [],
    media: findings.media,
    problems: [...article.problems, ...analysis.problems],
  }
}
