/**
 * RSS, RDF, Atom and JSON Feed → their entries, and those → articles. What is damaged loses its entry, not the feed.
 */
import { type AnyFeed, parseFeed } from 'feedsmith'
import { articleOf } from './article.ts'
import { decode } from './charset.ts'
import type { Document, Readings, Took } from './document.ts'
import { type Feed, feedOf } from './feed-entries.ts'
import { withShortPersons } from './feed-persons.ts'
import { openingsIn, partsOf, withoutStray } from './feed-salvage.ts'
import { InputError } from './input-error.ts'
import { withLanguage } from './language.ts'
import { HELD_LIMIT_BYTES } from './limits.ts'
import { mebibytes, wholeOf } from './whole.ts'

/** A summary of fewer characters than this has no article's text in it. */
const LEAST = 20

export async function* readFeed({ where, chunks, charset, url }: Document, took: Took): Readings {
  const tooLarge = () =>
    new InputError('feed-too-large', where, `a feed may have ${mebibytes(HELD_LIMIT_BYTES)} at most. Split it`)
  const bytes = await wholeOf(chunks, { limitBytes: HELD_LIMIT_BYTES, where, tooLarge })
  const { feed, problems } = feedOfBytes(bytes, { where, charset, url })
  const { readFragment } = await import('./html/index.ts')
  if (feed.entries.length === 0) yield { leftOut: { where, what: 'feeds without an entry', count: 1 } }
  if (feed.lost !== undefined) yield { error: damaged(where, feed.lost) }
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

const damaged = (where: string, lost: number): InputError =>
  new InputError(
    'feed-damaged',
    where,
    `the feed is damaged: ${lost === 1 ? 'one entry was' : `${lost} entries were`} lost, the others were read. Get it again`,
  )

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
  const whole = parsed(text, base) ?? parsed(withoutStray(text), base)
  const isJson = /^\s*\{/.test(text)
  if (whole !== null && (isJson || openingsIn(text) <= whole.entries.length)) return whole
  const parts = isJson ? null : salvaged(withoutStray(text), base)
  const best = whole === null || (parts?.entries.length ?? 0) > whole.entries.length ? parts : whole
  if (best !== null) return best
  throw new InputError(
    'feed-unreadable',
    where,
    'this begins like a feed, but cannot be read as one. Get it again, or check its address',
  )
}

/** Null where it is no well-formed feed. */
function parsed(text: string, base: string | undefined): Feed | null {
  try {
    return feedOf(parseFeed(withShortPersons(text)) as AnyFeed, base)
  } catch {
    return null
  }
}

/** What is whole of a damaged feed, and how many entries are not; null where none is. */
function salvaged(text: string, base: string | undefined): Feed | null {
  const parts = partsOf(text)
  const head = parts === null ? null : parsed(parts.head, base)
  const each = (parts?.entries ?? []).map((entry) => parsed(entry, base ?? head?.site)?.entries[0])
  const entries = each.filter((entry) => entry !== undefined)
  if (parts === null || entries.length === 0) return null
  const lost = each.length - entries.length + (parts.isCut ? 1 : 0)
  return { ...head, entries, ...(lost > 0 ? { lost } : {}) }
}
