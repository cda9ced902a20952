/**
 * What a page says of its article: title, byline, outlet, address, dates, language. Each is looked for where pages state
 * it most reliably first: JSON-LD, then OpenGraph and other meta tags, then microdata, then what a reader sees.
 */
import { isWebAddress } from '../header.ts'
import { bylineOf } from './byline.ts'
import { languageOfDates } from './country.ts'
import { datesOf } from './dates.ts'
import type { Page } from './document.ts'
import { articleNode, bodyIn } from './json-ld.ts'
import { type Meta, metaOf } from './meta.ts'
import { titleOf } from './title.ts'
import { COMMENT, type PageElement } from './tree.ts'
import { type JsonObject, namesIn, textValue } from './values.ts'

export interface Facts {
  readonly title?: string
  readonly byline?: string
  readonly outlet?: string
  readonly url?: string
  readonly published: string | null
  readonly modified?: string
  readonly language?: string
  /** The language with the country by which its dates are read: `en-GB`. */
  readonly dateLanguage?: string
  /** What the page says of itself in a sentence or two, often its standfirst. */
  readonly description?: string
  /** Whether the page describes itself as an article. */
  readonly described: boolean
  /** Whether the page says that only subscribers may read all of it. */
  readonly closed: boolean
  /** The text as the metadata has it: for pages that scripts fill. */
  readonly articleBody: readonly string[] | null
}

export function factsOf({ body, language }: Page, address: string | undefined): Facts {
  const found = articleNode(body)
  const node = found ?? {}
  const meta = metaOf(body)
  const outlet = outletOf(node, meta, body)
  const url = addressOf(body, node, meta, address)
  const said =
    textValue(node.inLanguage) ?? language ?? meta.get('og:locale', 'content-language', 'dc.language') ?? undefined
  const dateLanguage = languageOfDates(body, { language: said, locale: meta.get('og:locale'), url })
  return {
    title: titleOf(body, node, meta, outlet) ?? undefined,
    byline: bylineOf(body, node, meta, outlet) ?? undefined,
    outlet: outlet ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '')),
    url,
    ...datesOf({ body, node, meta, url, language: dateLanguage }),
    language: said,
    dateLanguage,
    description: textValue(node.description) ?? meta.get('og:description', 'description') ?? undefined,
    closed:
      node.isAccessibleForFree === false ||
      /^false$/i.test(String(node.isAccessibleForFree)) ||
      /^(?:locked|metered|premium)$/i.test(meta.get('article:content_tier') ?? ''),
    described: found !== null || meta.get('og:type') === 'article' || meta.get('article:published_time') !== null,
    articleBody: bodyIn(node),
  }
}

function outletOf(node: JsonObject, meta: Meta, body: PageElement): string | null {
  const microdata = body.querySelector('[itemprop="publisher"] [itemprop="name"]')
  const named =
    namesIn(node.publisher)[0] ??
    meta.get('og:site_name', 'application-name', 'dc.publisher', 'publisher', 'citation_journal_title') ??
    textValue(microdata?.getAttribute('content') ?? microdata?.textContent)
  return named === undefined || named === null || isWebAddress(named) ? null : named
}

/** The canonical address; one that leads to the front page is a mistake of the page's makers. */
function addressOf(body: PageElement, node: JsonObject, meta: Meta, address: string | undefined): string | undefined {
  const base = body.querySelector('base[href]')?.getAttribute('href') ?? undefined
  const main = node.mainEntityOfPage
  const given = [
    body.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    meta.get('og:url'),
    typeof main === 'string' ? main : (main as JsonObject | undefined)?.['@id'],
    node.url,
    meta.get('twitter:url', 'dc.identifier'),
    address,
    savedFrom(body),
  ]
  for (const value of given) {
    if (typeof value !== 'string') continue
    const url = resolved(value.trim(), [address, base])
    if (url !== null && (new URL(url).pathname !== '/' || new URL(url).search !== '')) return url
  }
  return address
}

function resolved(value: string, bases: readonly (string | undefined)[]): string | null {
  for (const base of [undefined, ...bases]) {
    if (!URL.canParse(value, base)) continue
    const url = new URL(value, base)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    url.hash = ''
    return url.href
  }
  return null
}

/** Browsers write where they saved a page from into a comment before it. */
function savedFrom(body: PageElement): string | null {
  for (const node of body.childNodes) {
    const [, url] = node.nodeType === COMMENT ? (/saved from url=\(\d+\)(\S+)/.exec(node.textContent) ?? []) : []
    if (url !== undefined) return url
  }
  return null
}
