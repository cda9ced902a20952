/**
 * Feeds as their parser gives them → one form for all. Feeds name things in a dozen ways; what is taken is what feed
 * readers take: the fullest text, the link that a person would follow, the day it appeared.
 */
import type { AnyFeed } from 'feedsmith'
import { isWebAddress } from './header.ts'
import { parseWrittenDate } from './written-date.ts'

export interface Feed {
  readonly title?: string
  readonly language?: string
  /** How long it asks to be left alone: RSS's ttl, and the syndication module's period over its frequency. */
  readonly ttlMs?: number
  readonly periodMs?: number
  /** The address by which its relative links are read, where it states one. */
  readonly site?: string
  /** Of a damaged feed: entries that could not be read. */
  readonly lost?: number
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

/** A feed, and its entries in the order that it has them in. Addresses in it may be relative to `base`, its own. */
export const feedOf = (feed: AnyFeed, base?: string): Feed => ({ ...unified(feed, base), ...paceOf(feed.feed) })

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

/** `xml:base`: what relative addresses in the element are relative to. */
interface Based {
  readonly xml?: { readonly base?: string; readonly lang?: string }
}

function unified({ format, feed }: AnyFeed, address?: string): Feed {
  const site = siteOf(format, feed)
  const base = linked((feed as Based).xml?.base, address ?? site) ?? address ?? site
  const link = (address: unknown, own?: unknown) => linked(address, linked((own as Based)?.xml?.base, base) ?? base)
  if (format === 'atom') {
    const dayOf = dayIn((feed as Based).xml?.lang)
    return {
      title: textOf(feed.title),
      language: (feed as Based).xml?.lang,
      site: base,
      entries: (feed.entries ?? []).map((entry) => ({
        id: entry.id,
        title: textOf(entry.title),
        url:
          link(
            entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? entry.links?.[0]?.href,
            entry,
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
    const dayOf = dayIn(feed.language)
    return {
      title: feed.title,
      language: feed.language,
      site: base,
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
  const dayOf = dayIn(language)
  return {
    title: feed.title ?? feed.dc?.titles?.[0],
    language,
    site: base,
    entries: (feed.items ?? []).map((item) => {
      const guid = 'guid' in item ? item.guid : undefined
      const itunes = 'itunes' in item ? item.itunes : undefined
      const media: readonly Media[] = 'media' in item && item.media ? [item.media, ...(item.media.groups ?? [])] : []
      return {
        id: guid?.value ?? item.link,
        title:
          item.title ?? itunes?.title ?? item.dc?.titles?.[0] ?? media.map(({ title }) => title?.value).find(isText),
        url:
          link(item.link, item) ??
          (guid?.isPermaLink === false ? undefined : web(guid?.value)) ??
          web(item.dc?.identifiers?.[0]),
        byline: namesOf(
          item.dc?.creators ??
            ('authors' in item
              ? item.authors?.map((author) =>
                  typeof author === 'string' ? author : (author as { name?: string } | undefined)?.name,
                )
              : undefined) ??
            (itunes?.author === undefined ? undefined : [itunes.author]) ??
            media
              .flatMap(({ credits }) => credits ?? [])
              .filter(({ role }) => role === undefined || /^(?:author|writer)$/i.test(role))
              .map(({ value }) => value),
        ),
        published: dayOf(
          ('pubDate' in item ? item.pubDate : undefined) ??
            item.dc?.dates?.[0] ??
            item.dcterms?.issued?.[0] ??
            item.atom?.published,
        ),
        modified: dayOf(item.atom?.updated ?? item.dcterms?.modified?.[0]) ?? undefined,
        content: item.content?.encoded ?? textOf(item.atom?.content),
        summary: longest([
          item.description,
          textOf(item.atom?.summary),
          itunes?.summary,
          item.dc?.descriptions?.[0],
          ...media.map(({ description }) => description?.value),
        ]),
      }
    }),
  }
}

interface Media {
  readonly title?: { readonly value?: string }
  readonly description?: { readonly value?: string }
  readonly credits?: readonly { readonly role?: string; readonly value?: string }[]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Feeds say the same in several elements, in one of them more than in the others. */
const longest = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.filter(isText).sort((one, other) => other.length - one.length)[0]

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
  if (typeof text === 'string') return isPacked(text) ? unpacked(text) : text
  const { value, type } = (text ?? {}) as { value?: unknown; type?: string }
  if (typeof value !== 'string') return undefined
  // Atom 0.3 says it with an attribute beside the type.
  if (isPacked(value)) return unpacked(value)
  // Atom's rule for any other type: Base64.
  if (type !== undefined && !/^(?:text|html|xhtml|text\/.*|.*[/+]xml)$/i.test(type.trim())) return unpacked(value)
  if (type !== undefined && /^text\/plain/i.test(type)) return escaped(value)
  return type === undefined || type === 'text' ? escaped(value) : value
}

/** Words have blanks between them: so long a run of Base64's letters is Base64, if what it says has them. */
function isPacked(value: string): boolean {
  const lines = value.trim().split(/\s*\n\s*/)
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  if (length < FEWEST_PACKED || length % 4 !== 0 || !lines.every((line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line)))
    return false
  const text = Buffer.from(value, 'base64').toString('utf8')
  return /[\p{L}>][ \n][\p{L}<]|>\p{L}/u.test(text) && !/[\uFFFD\p{Cc}]/u.test(text.replace(/[\t\r\n]/g, ''))
}

const FEWEST_PACKED = 40

function unpacked(value: string): string {
  if (!/^[A-Za-z0-9+/=\s]+$/.test(value)) return value
  const text = Buffer.from(value, 'base64').toString('utf8')
  return text.includes('\uFFFD') ? value : text
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

/** A date as written in the feed's language, or seconds since 1970. */
const dayIn =
  (language: string | undefined) =>
  (date: unknown): string | null => {
    if (typeof date !== 'string') return null
    const written = date.trim()
    return parseWrittenDate(/^\d{10}$/.test(written) ? new Date(+written * 1000).toISOString() : written, language)
  }

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
