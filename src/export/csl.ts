/** A statement → an item of CSL-JSON, which Zotero and pandoc read: the article it stands in, with the words in `note`. */
import type { StatementAnswer } from '../ask/index.ts'
import { keyOf } from './bibtex.ts'
import { dayParts, oneLine, quotedOf, writersOf } from './quoted.ts'

/** The part of the CSL-JSON schema (1.0.2) that is used. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper'
  readonly title?: string
  readonly 'container-title'?: string
  readonly author?: readonly { readonly literal: string }[]
  readonly language?: string
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL?: string
  readonly note: string
}

export function cslOf(answer: StatementAnswer): CslItem {
  const { statement, article } = answer
  const issued = dayParts(article.published)
  const writers = writersOf(article.byline)
  return {
    id: keyOf(statement.id),
    type: 'article-newspaper',
    title: article.title && oneLine(article.title),
    'container-title': article.outlet && oneLine(article.outlet),
    author: writers.length === 0 ? undefined : writers.map((literal) => ({ literal })),
    language: article.language,
    issued: issued.length === 0 ? undefined : { 'date-parts': [issued] },
    URL: article.url,
    note: quotedOf(answer).line,
  }
}
