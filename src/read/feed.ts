/**
 * RSS, RDF, Atom and JSON Feed → their entries, and those → articles. Feeds name things in a dozen ways; what is taken is
 * what feed readers take: the fullest text, the link that a person would follow, the day it appeared.
 */
import { type AnyFeed, parseFeed } from 'feedsmith'
import { articleOf } from './article.ts'
import { decode } from './charset.ts'
import type { Document, Readings, Took } from './document.ts'
import { withShortPersons } from './feed-persons.ts'
import { isWebAddress } from './header.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { mebibytes, wholeOf } from './whole.ts'
import { parseWrittenDate } from './written-date.ts'

export interface Feed {
  readonly title?: string
  readonly language?: string
  /** How long it asks to be left alone: RSS's ttl, and the syndication module's period over its frequency. */
  readonly ttlMs?: number
  readonly periodMs?: number
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id?: string
  readonly title?: string
  /** Where the whole article is. */
  readonly url?: string
  readonly byline?: string
  /** EDTF. */
  readonly published: string | null
  /** EDTF. */
  readonly modified?: string
  /** The whole text as HTML, where the feed carries it. */
  readonly content?: string
  /** What the feed says of the article, as HTML. */
  readonly summary?: string
}

/** A summary of fewer characters than this has no article's text in it. */
const LEAST = 20

export async function* readFeed({ where, chunks, charset, url }: Document, took: Took): Readings {
  const tooLarge = () =>
    new InputError('feed-too-large', where, `a feed may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Split it`)
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  const { feed, problems } = feedOfBytes(bytes, { where, charset, url })
  const { readFragment } = await import('./html/index.ts')
  if (feed.entries.length === 0) yield { leftOut: { where, what: 'feeds without an entry', count: 1 } }
  for (const [index, entry] of feed.entries.entries()) {
    const place = `${where}:${index + 1}`
    try {
      const [content, summary] = [entry.content, entry.summary].map((html) => readFragment(html ?? '', place))
      const body = content.length >= summary.length ? content : summary
      if (body.length < LEAST) {
        throw new InputError(
          'entry-without-text',
          place,
          `the feed tells only the headline of this article${entry.url === undefined ? '' : `. Add its page: ${entry.url}`}`,
        )
      }
      const title =
        entry.title === undefined ? undefined : readFragment(entry.title, place).replace(/\s+/g, ' ') || undefined
      const part = content.length < summary.length || entry.content === undefined
      const article = articleOf(
        {
          ref: entry.id ?? place,
          url: entry.url ?? (feed.entries.length === 1 ? url : undefined),
          outlet: feed.title,
          title,
          byline: entry.byline,
          published: entry.published,
          modified: entry.modified === entry.published ? undefined : entry.modified,
          text: title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`,
          body: 0,
          problems: part ? [...problems, SUMMARY] : problems,
        },
        place,
      )
      yield { article: await withLanguage(article, feed.language), took }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { error }
    }
  }
}

const SUMMARY = {
  code: 'entry-is-summary',
  message: 'the feed tells only what the article is about; only that was read. Add its page for the whole text',
} as const

/** XML declares its encoding in its first line. Throws an InputError where it is no feed. */
export function feedOfBytes(
  bytes: Uint8Array,
  { where, charset: declared, url }: Pick<Document, 'where' | 'charset' | 'url'>,
) {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [, inXml] = /^\s*<\?xml\b[^>]{0,150}?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head) ?? []
  const decoded = decode(bytes, where, declared ?? inXml)
  const text = decoded.text.replace(/^\uFEFF/, '').replaceAll('\0', '')
  return { feed: entriesOf(text, where, url), problems: decoded.problems }
}

/** In the order that the feed has them in. Its addresses may be relative to its own. */
function entriesOf(text: string, where: string, base?: string): Feed {
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<opml[\s>]/i.test(text)) {
    throw new InputError('feed-is-list', where, 'this is a list of feeds (OPML). Follow them with onrecord watch')
  }
  let feed: AnyFeed
  try {
    feed = parseFeed(withShortPersons(text)) as AnyFeed
  } catch (cause) {
    throw new InputError(
      'feed-unreadable',
      where,
      'this begins like a feed, but cannot be read as one. Get it again, or check its address',
      { cause },
    )
  }
  return { ...unified(feed, base), ...paceOf(feed.feed) }
}

/** What feeds say of how often they are to be asked. */
function paceOf(feed: object): Pick<Feed, 'ttlMs' | 'periodMs'> {
  const { ttl, sy } = feed as { ttl?: unknown; sy?: { updatePeriod?: string; updateFrequency?: number } }
  const period = PERIODS_MS[sy?.updatePeriod?.trim().toLowerCase() ?? '']
  return {
    ttlMs: typeof ttl === 'number' && ttl > 0 ? ttl * 60_000 : undefined,
    periodMs: period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1),
  }
}

const DAY_MS = 24 * 3_600_000
const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: DAY_MS / 24,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
}

function unified({ format, feed }: AnyFeed, address?: string): Feed {
  const base = address ?? siteOf(format, feed)
  const link = (address: unknown) => linked(address, base)
  if (format === 'atom') {
    return {
      title: textOf(feed.title),
      language: (feed as { xml?: { lang?: string } }).xml?.lang,
      entries: (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: textOf(entry.title),
        url:
          link(
            entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? entry.links?.[0]?.href,
          ) ?? web(entry.id),
        byline: namesOf(entry.authors?.map((author) => author?.name)),
        published: dayOf(entry.published ?? entry.updated),
        modified: dayOf(entry.updated) ?? undefined,
        content: textOf(entry.content),
        summary: textOf(entry.summary),
      })),
    }
  }
  if (format === 'json') {
    return {
      title: feed.title,
      language: feed.language,
      entries: (feed.items ?? []).map((item) => ({
        id: item.id,
        title: item.title,
        url: link(item.url ?? item.external_url) ?? web(item.id),
        byline: namesOf(item.authors?.map((author) => author?.name)),
        published: dayOf(item.date_published),
        modified: dayOf(item.date_modified) ?? undefined,
        content: item.content_html ?? (item.content_text === undefined ? undefined : escaped(item.content_text)),
        summary: item.summary === undefined ? undefined : escaped(item.summary),
      })),
    }
  }
  const language = format === 'rss' ? feed.language : feed.dc?.languages?.[0]
  return {
    title: feed.title,
    language,
    entries: (feed.items ?? []).map((item) => {
      const guid = 'guid' in item ? item.guid : undefined
      return {
        id: guid?.value ?? item.link,
        title: item.title ?? item.dc?.titles?.[0],
        url: link(item.link) ?? (guid?.isPermaLink === false ? undefined : web(guid?.value)),
        byline: namesOf(
          item.dc?.creators ??
            ('authors' in item
              ? item.authors?.map((author) =>
                  typeof author === 'string' ? author : (author as { name?: string } | undefined)?.name,
                )
              : undefined),
        ),
        published: dayOf(
          ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
        ),
        modified: dayOf(item.atom?.updated ?? item.dcterms?.modified?.[0]) ?? undefined,
        content: item.content?.encoded ?? textOf(item.atom?.content),
        summary: item.description ?? textOf(item.atom?.summary),
      }
    }),
  }
}

/** Where the feed's own site is, by which relative links are read where the feed's address is not known. */
function siteOf(format: AnyFeed['format'], feed: AnyFeed['feed']): string | undefined {
  const {
    link,
    links,
    home_page_url: home,
  } = feed as {
    link?: unknown
    links?: readonly { href?: string; rel?: string }[]
    home_page_url?: string
  }
  const own =
    format === 'atom'
      ? links?.find(({ rel }) => rel === 'self' || rel === undefined || rel === 'alternate')?.href
      : (link ?? home)
  return web(own)
}

/** Atom's texts say how they are written: as plain text or as markup. */
function textOf(text: unknown): string | undefined {
  if (typeof text === 'string') return text
  const { value, type } = (text ?? {}) as { value?: unknown; type?: string }
  if (typeof value !== 'string') return undefined
  return type === undefined || type === 'text' ? escaped(value) : value
}

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\n{2,}/g, '<p>')
    .replace(/\n/g, '<br>')
/** An id may stand for the address, where it is one. */
const web = (address: unknown): string | undefined =>
  typeof address === 'string' && isWebAddress(address.trim()) ? address.trim() : undefined

function linked(address: unknown, base?: string): string | undefined {
  if (typeof address !== 'string' || address.trim() === '') return undefined
  if (base === undefined || !URL.canParse(address.trim(), base)) return web(address)
  return web(address) ?? web(new URL(address.trim(), base).href)
}

const dayOf = (date: unknown): string | null => (typeof date === 'string' ? parseWrittenDate(date) : null)

/** No writer's name is longer. */
const NAME_CHARACTERS = 300

/** "desk@wire.example (Mara Lind)" is Mara Lind. */
function namesOf(names: readonly unknown[] | undefined): string | undefined {
  const clean = (names ?? [])
    .filter((name): name is string => typeof name === 'string')
    .map((name) =>
      name
        .slice(0, NAME_CHARACTERS)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[^\s@]+@\S+ ?\(([^)]*)\)$/, '$1')
        .trim(),
    )
    .filter((name) => name !== '' && !/^\S+@\S+$/.test(name))
  return clean.length === 0 ? undefined : [...new Set(clean)].slice(0, 12).join(', ')
}
