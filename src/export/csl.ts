/** What is cited → an item of CSL-JSON, which Zotero and pandoc read: the article it stands in, with its words in `note`. */
import type { StatementAnswer } from '../ask/index.ts'
import { type Cited, citedStatement } from './cited.ts'
import { dayParts, oneLine, writersOf } from './quoted.ts'

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
  readonly note?: string
  readonly keyword?: string
}

export const cslOf = (answer: StatementAnswer): CslItem => cslItem(citedStatement(answer))

export function cslItem({ key, article, note, keywords = [] }: Cited): CslItem {
  const issued = dayParts(article.published)
  const writers = writersOf(article.byline)
  return {
    id: key,
    type: 'article-newspaper',
    title: article.title && oneLine(article.title),
    'container-title': article.outlet && oneLine(article.outlet),
    author: writers.length === 0 ? undefined : writers.map((literal) => ({ literal })),
    language: article.language,
    issued: issued.length === 0 ? undefined : { 'date-parts': [issued] },
    URL: article.url,
    note: note ?? undefined,
    keyword: keywords.length === 0 ? undefined : keywords.map(oneLine).join(', '),
  }
}
