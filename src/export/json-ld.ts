/**
 * A statement → schema.org JSON-LD. Words that the article gives as a direct quote are a `Quotation`; what it tells in
 * its own words, or in part, is a `Claim`: nothing the reporter wrote is passed off as the speaker's wording. Either way
 * the article is named, for what is reported is not thereby true.
 */
import type { StatementAnswer } from '../ask/index.ts'
import { isIsoDate } from '../record/index.ts'
import { oneLine, quotedOf, writersOf } from './quoted.ts'

export const SCHEMA_ORG = 'https://schema.org'

export type JsonLd = Readonly<Record<string, unknown>>

/** One node, without `@context`: a file has one for all of its nodes. */
export function jsonLdOf(answer: StatementAnswer): JsonLd {
  const { statement, article } = answer
  const { words, stance } = quotedOf(answer)
  const report = articleNode(article)
  const common = {
    '@id': `urn:onrecord:statement:${statement.id}`,
    text: words,
    creator: speakers(answer),
    dateCreated: schemaDate(statement.said),
    keywords: stance,
  }
  if (statement.kind === 'direct') return { '@type': 'Quotation', ...common, isPartOf: report }
  return { '@type': 'Claim', ...common, appearance: report }
}

/** A statement by itself, with its context. */
export const jsonLdDocumentOf = (answer: StatementAnswer): JsonLd => ({ '@context': SCHEMA_ORG, ...jsonLdOf(answer) })

function articleNode(article: StatementAnswer['article']): JsonLd {
  const { id, title, byline, language, outlet, url, published } = article
  const writers = writersOf(byline)
  return {
    '@type': 'NewsArticle',
    '@id': `urn:onrecord:article:${id}`,
    headline: title && oneLine(title),
    url,
    author: writers.length === 0 ? undefined : writers.map((name) => ({ '@type': 'Person', name })),
    inLanguage: language,
    datePublished: schemaDate(published),
    publisher: outlet && { '@type': 'NewsMediaOrganization', name: oneLine(outlet) },
  }
}

function speakers(answer: StatementAnswer): readonly JsonLd[] | undefined {
  const { actors } = answer
  if (actors.length > 0) return actors.map(({ name, kind }) => ({ '@type': TYPES[kind], name: oneLine(name) }))
  const named = quotedOf(answer).speakers.map((name) => ({ '@type': 'Thing', name }))
  return named.length > 0 ? named : undefined
}

/** A country that speaks is its government; schema.org's Country is the land. */
const TYPES = {
  person: 'Person',
  organisation: 'Organization',
  country: 'GovernmentOrganization',
  group: 'Organization',
  unnamed: 'Thing',
} as const

/** schema.org takes ISO 8601: what EDTF has beyond it (uncertain, intervals) is left out rather than bent. */
const schemaDate = (edtf: string | null): string | undefined => (edtf !== null && isIsoDate(edtf) ? edtf : undefined)
