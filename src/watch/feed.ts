/**
 * The bytes of a feed (RSS, Atom, RDF, JSON Feed) → its entries and what it says of its own pace; of an OPML file → the
 * feeds that it lists. Parsing is feedsmith's, which takes the broken markup that feeds are full of.
 */
import { createHash } from 'node:crypto'
import { parseFeed as parse, parseOpml } from 'feedsmith'
import { FeedError } from './feed-error.ts'

export interface Feed {
  readonly title?: string
  readonly entries: readonly FeedEntry[]
  /** How long it asks to be left alone: RSS's ttl, and the syndication module's period over its frequency. */
  readonly ttlMs?: number
  readonly periodMs?: number
}

export interface FeedEntry {
  /** The feed's own id of it, else its address. */
  readonly id: string
  readonly url: string
  /** Hash of all that the feed says of it. */
  readonly said: string
}

interface Answered {
  readonly url: string
  readonly bytes: Uint8Array
  readonly contentType?: string
}

/** More than any feed holds; what is behind them is old. */
const MOST_ENTRIES = 2000

/** Throws a FeedError where it is none; of a web page it names the feeds that the page names. */
export function readFeed(answered: Answered): Feed {
  const text = decoded(answered)
  try {
    return feedOf(parse(text), answered.url)
  } catch (cause) {
    if (cause instanceof FeedError) throw cause
    throw new FeedError('feed-not-one', answered.url, notOne(text, answered.url), { cause })
  }
}

/** Addresses of the feeds that an OPML file lists, in its order; null where it is no OPML. */
export function readOpml(answered: Answered): readonly string[] | null {
  const text = decoded(answered)
  if (!/<opml[\s>]/i.test(text.slice(0, 4096))) return null
  try {
    const urls: string[] = []
    const visit = (outlines: readonly Outline[] = []) => {
      for (const { xmlUrl, outlines: inner } of outlines) {
        const url = xmlUrl === undefined ? null : webAddress(xmlUrl, answered.url)
        if (url !== null) urls.push(url)
        visit(inner)
      }
    }
    visit(parseOpml(text).body?.outlines as readonly Outline[] | undefined)
    return [...new Set(urls)]
  } catch (cause) {
    throw new FeedError('feeds-not-listed', answered.url, 'this OPML file cannot be read. Export it anew', { cause })
  }
}

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

function decoded({ bytes, contentType = '' }: Answered): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const [, declared] = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? []
  const [, written] = /^[^<]{0,4}<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(head) ?? []
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  for (const charset of [mark, declared, written, 'utf-8']) {
    if (charset === null || charset === undefined) continue
    try {
      return new TextDecoder(charset).decode(bytes)
    } catch {
      // An encoding that nobody knows: the next one.
    }
  }
  return ''
}

function notOne(text: string, url: string): string {
  const feeds = [...text.slice(0, 200_000).matchAll(/<link\b[^>]*>/gi)].flatMap(([tag]) => {
    const [, href] = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag) ?? []
    const isFeed = /application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag) && href !== undefined
    return (isFeed && webAddress(href, url)) || []
  })
  if (feeds.length > 0) return `this is a web page, no feed. It names these: ${feeds.slice(0, 5).join(' ')}`
  const what = /<html[\s>]/i.test(text.slice(0, 4096)) ? 'a web page' : 'no RSS, Atom or JSON Feed'
  return `this is ${what === 'a web page' ? `${what}, no feed` : what}. Look for the feed's address on the site`
}

type Parsed = ReturnType<typeof parse>

function feedOf({ format, feed }: Parsed, url: string): Feed {
  const items: readonly Item[] = format === 'atom' ? (feed.entries ?? []).map(ofAtom) : (feed.items ?? []).map(ofItem)
  const entries = items.slice(0, MOST_ENTRIES).flatMap(({ id, link, says }): FeedEntry[] => {
    const address = [link, id].map((each) => each && webAddress(each, url)).find((each) => each)
    if (!address) return []
    const said = createHash('sha256').update(JSON.stringify(says)).digest('hex').slice(0, 20)
    return [{ id: id?.trim() || address, url: address, said }]
  })
  if (items.length > 0 && entries.length === 0) {
    throw new FeedError('feed-empty', url, 'none of its entries has a web address, so there is nothing to fetch')
  }
  const { sy } = feed as { sy?: { updatePeriod?: string; updateFrequency?: number } }
  const ttl = (feed as { ttl?: unknown }).ttl
  return {
    title: text(feed.title)?.replace(/\s+/g, ' '),
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
    ttlMs: typeof ttl === 'number' && ttl > 0 ? ttl * 60_000 : undefined,
    periodMs: periodOf(sy),
  }
}

interface Item {
  readonly id?: string
  readonly link?: string
  /** All that would be different where the entry was changed. */
  readonly says: readonly unknown[]
}

type Entry = Readonly<Record<string, unknown>>

/** An entry of Atom. */
function ofAtom(entry: Entry): Item {
  const links = (entry.links ?? []) as readonly { href?: string; rel?: string }[]
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
  return { id: text(entry.id), link: link?.href, says: [entry.title, entry.updated, entry.content, entry.summary] }
}

/** An item of RSS, RDF or JSON Feed. */
function ofItem(item: Entry): Item {
  const guid = item.guid as { value?: string } | undefined
  const { title, pubDate, description, content, date_modified, content_html, content_text } = item
  return {
    id: text(guid?.value) ?? text(item.id),
    link: text(item.link) ?? text(item.url),
    says: [title, pubDate, description, content, date_modified, content_html, content_text],
  }
}

/** No database keeps NUL or half a character. */
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value
        .trim()
        .replaceAll('\0', '')
        .replace(/\p{Surrogate}/gu, '\uFFFD')
    : undefined

function webAddress(address: string, base: string): string | null {
  const written = address.trim().replaceAll('&amp;', '&')
  if (!URL.canParse(written, base)) return null
  const url = new URL(written, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

const HOUR_MS = 3_600_000
const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
  monthly: 30 * 24 * HOUR_MS,
  yearly: 365 * 24 * HOUR_MS,
}

function periodOf(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | undefined {
  const period = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? '']
  return period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1)
}
