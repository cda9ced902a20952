/**
 * What a page says of its article: title, byline, outlet, address, dates, language. Each is looked for where pages state
 * it most reliably first: JSON-LD, then OpenGraph and other meta tags, then microdata, then what a reader sees.
 */
import { isWebAddress } from '../header.ts'
import { parseWrittenDate } from '../written-date.ts'
import { isBeside } from './beside.ts'
import { bylineOf } from './byline.ts'
import type { Page } from './document.ts'
import { articleNode, bodyIn } from './json-ld.ts'
import { type Meta, metaOf } from './meta.ts'
import { titleOf } from './title.ts'
import { COMMENT, type PageElement } from './tree.ts'
import { type JsonObject, namesIn, textValue, tidy } from './values.ts'

export interface Facts {
  readonly title?: string
  readonly byline?: string
  readonly outlet?: string
  readonly url?: string
  readonly published: string | null
  readonly modified?: string
  readonly language?: string
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
  return {
    title: titleOf(body, node, meta, outlet) ?? undefined,
    byline: bylineOf(body, node, meta, outlet) ?? undefined,
    outlet: outlet ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '')),
    url,
    ...datesOf({ body, node, meta, url, language: said }),
    language: said,
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

interface DateQuestion {
  readonly body: PageElement
  readonly node: JsonObject
  readonly meta: Meta
  readonly url: string | undefined
  readonly language: string | undefined
}

function datesOf({ body, node, meta, url, language }: DateQuestion): Pick<Facts, 'published' | 'modified'> {
  const attribute = (selector: string) => {
    const element = body.querySelector(selector)
    return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent
  }
  /** Sources that cost a walk through the page are functions, and are only asked where those before them are silent. */
  const first = (sources: readonly (unknown | (() => Iterable<string>))[]): string | null => {
    for (const source of sources) {
      for (const value of typeof source === 'function' ? (source as () => Iterable<string>)() : [source]) {
        const date = typeof value === 'string' ? parseWrittenDate(tidy(value), language) : null
        if (date !== null) return date
      }
    }
    return null
  }
  const published = first([
    node.datePublished,
    meta.get('article:published_time', 'og:published_time', 'og:article:published_time', 'article:published'),
    meta.get('datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date', 'date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'citation_publication_date', 'cxenseparse:recs:publishtime', 'last-published'),
    attribute('[itemprop~="datePublished"]'),
    attribute('time[pubdate]'),
    node.dateCreated,
    node.uploadDate,
    () => visibleDates(body),
    /\/(\d{4}\/\d{1,2}\/\d{1,2})(?:\/|$)/.exec(url ?? '')?.[1],
    /\/(\d{4}-\d{2}-\d{2})(?:[-/]|$)/.exec(url ?? '')?.[1],
    meta.get('article:modified_time'),
    node.dateModified,
  ]) // biome-ignore format: one source a line
  const modified = first([
    node.dateModified,
    meta.get(
      'article:modified_time',
      'og:updated_time',
      'datemodified',
      'dcterms.modified',
      'last-modified',
      'revised',
    ),
    attribute('[itemprop~="dateModified"]'),
    () => (published === null || node.datePublished === undefined ? changedDates(body) : []),
  ])
  return { published, modified: modified === null || modified === published ? undefined : modified }
}

/** What a reader takes for the date: a time element or a line of facts near the headline, outside lists of other reports. */
function visibleDates(body: PageElement): string[] {
  const found: string[] = []
  const fields = body.querySelectorAll(
    'article time[datetime], main time[datetime], time[datetime], [class*="date" i], [class*="time" i], [class*="publish" i], [class*="byline" i], [class*="meta" i], [class*="submitted" i], [class*="datum" i], [class*="fecha" i], [id*="date" i], time',
  )
  for (const element of [...fields].slice(0, 40)) {
    if (isBeside(element) || (element.closest('li') !== null && element.closest('article, main') === null)) continue
    const machine = element.getAttribute('datetime')
    if (machine !== null) found.push(machine)
    const text = tidy(element.textUpTo(400).slice(0, 400))
    if (isShort(text)) found.push(text)
  }
  const heading = body.querySelector('h1')
  for (
    let next = heading?.nextElementSibling ?? null, steps = 0;
    next !== null && steps < 4;
    next = next.nextElementSibling, steps++
  ) {
    const text = tidy(next.textUpTo(200).slice(0, 200))
    if (isShort(text)) found.push(text)
  }
  return found
}

const isShort = (text: string) => text.length <= 160 && text.split(' ').length <= 18

/** "Updated: 17 April 2031, 11:25 GMT": a day of its own behind a word that says what it is the day of. */
function* changedDates(body: PageElement): Generator<string> {
  for (const text of visibleDates(body)) {
    const [, day] = UPDATED.exec(text) ?? []
    if (day !== undefined) yield day
  }
}

const UPDATED =
  /(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено)(?: (?:on|am|le|el))?\s*:?\s*(.{6,60})$/i
