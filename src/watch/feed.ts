/**
 * What a feed names now, for who follows it, and what an OPML file lists. A web page that was taken for a feed is told the
 * feeds that it names.
 */
import { createHash } from 'node:crypto'
import { parseOpml } from 'feedsmith'
import { InputError, type FeedEntry as ReadEntry, readEntries } from '../read/index.ts'
import { FeedError } from './feed-error.ts'

export interface Feed {
  readonly title?: string
  readonly entries: readonly FeedEntry[]
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

/** Throws a FeedError where it is none. */
export async function readFeed(answered: Answered): Promise<Feed> {
  const { url } = answered
  const { title, ttlMs, periodMs, entries: read } = await entriesOf(answered)
  const entries = read.slice(0, MOST_ENTRIES).flatMap(entryOf)
  if (read.length > 0 && entries.length === 0) {
    throw new FeedError('feed-empty', url, 'none of its entries has a web address, so there is nothing to fetch')
  }
  return {
    title: storable(title)?.replace(/\s+/g, ' '),
    ttlMs,
    periodMs,
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
  }
}

async function entriesOf(answered: Answered): ReturnType<typeof readEntries> {
  try {
    return await readEntries({ ...answered, asked: answered.url })
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause
    throw new FeedError('feed-not-one', answered.url, notOne(decoded(answered), answered.url), { cause })
  }
}

function entryOf({ id, url, title, published, modified, content, summary }: ReadEntry): FeedEntry[] {
  const address = url === undefined ? null : webAddress(url)
  if (address === null) return []
  const said = createHash('sha256').update(JSON.stringify([title, published, modified, content, summary]))
  return [{ id: identifying(storable(id) ?? address), url: address, said: said.digest('hex').slice(0, 20) }]
}

/** No index holds more of an id, nor more of an address. */
const LONGEST = 2048
const identifying = (id: string): string =>
  Buffer.byteLength(id) <= LONGEST / 2 ? id : createHash('sha256').update(id).digest('hex')

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

/** Addresses are ASCII; what else an OPML file or a page holds is not kept. */
const decoded = ({ bytes }: Answered): string => new TextDecoder().decode(bytes)

function notOne(text: string, url: string): string {
  const feeds = [...text.slice(0, 200_000).matchAll(/<link\b[^<>]{0,2000}>/gi)].flatMap(([tag]) => {
    const [, href] = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag) ?? []
    const isFeed = /application\/(?:rss|atom|feed)\+(?:xml|json)/i.test(tag) && href !== undefined
    return (isFeed && webAddress(href, url)) || []
  })
  if (feeds.length > 0) return `this is a web page, no feed. It names these: ${feeds.slice(0, 5).join(' ')}`
  const what = /<html[\s>]/i.test(text.slice(0, 4096)) ? 'a web page, no feed' : 'no RSS, Atom or JSON Feed'
  return `this is ${what}. Look for the feed's address on the site`
}

/** No database keeps NUL or half a character. */
function storable(text = ''): string | undefined {
  return (
    text
      .trim()
      .replaceAll('\0', '')
      .replace(/\p{Surrogate}/gu, '\uFFFD') || undefined
  )
}

function webAddress(address: string, base?: string): string | null {
  const written = address.trim().replaceAll('&amp;', '&')
  if (!URL.canParse(written, base)) return null
  const url = new URL(written, base)
  url.hash = ''
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  return isWeb && url.href.length <= LONGEST ? url.href : null
}
