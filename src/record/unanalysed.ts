/**
 * Articles in a language that Onrecord cannot analyse are kept and found by their words, but nothing is extracted from
 * them: the English models would answer, and be wrong. The mark is part of the record and no property of the article, so
 * that a later version which knows the language makes a whole record of it on `onrecord rebuild`.
 */
import type { Article } from './article.ts'
import type { ArticleRecord } from './record.ts'

/** ISO 639-1. */
const ANALYSED: ReadonlySet<string> = new Set(['en'])

/** An article whose language could not be told is taken for English, as all were before languages were told. */
export const hasAnalysis = ({ language }: Pick<Article, 'language'>): boolean =>
  language === undefined || ANALYSED.has(language)

/** The record of an article without analysis: where it is from, and the mark. */
export function unanalysed(article: Article): ArticleRecord {
  const { id, ref, url, outlet, title, byline, language, published, modified, crawled } = article
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language ?? 'und')
  const problem = {
    code: 'language-not-analysed',
    message: `the article is in ${name}, which Onrecord does not analyse. It is kept and found by its words; nothing was extracted from it`,
  }
  return {
    id,
    ref,
    url,
    outlet,
    title,
    byline,
    language,
    published,
    modified,
    crawled,
    statements: [],
    figures: [],
    events: [],
    dates: [],
    actors: [],
    places: [],
    media: [],
    problems: [...article.problems, problem],
  }
}
