/**
 * A page that a browser saved as one file (MHTML): a mail of many parts, of which one is the page and the others are its
 * pictures, styles and frames. Only the page's own part is read: the text of its frames is no part of it.
 */

export interface SavedPage {
  /** A mail that holds the page alone. */
  readonly part: Buffer
  /** Where it was saved from. */
  readonly url?: string
  /** As written: when it was saved. */
  readonly day?: string
  /** Parts that are left out. */
  readonly others: number
}

/** Null where the file is a mail that somebody sent. */
export function savedPage(bytes: Buffer): SavedPage | null {
  const text = bytes.toString('latin1')
  const top = headersOf(text)
  const own = top.get('snapshot-content-location') ?? top.get('content-location')
  const [, boundary] =
    /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i
      .exec(top.get('content-type') ?? '')
      ?.filter((part, at) => at === 0 || part !== undefined) ?? []
  const isRelated =
    /^multipart\/related/i.test(top.get('content-type') ?? '') && !top.has('to') && !top.has('message-id')
  if (own === undefined && !isRelated) return null
  const day = top.get('date')
  if (boundary === undefined) return { part: bytes, url: webAddress(own), day, others: 0 }
  const parts = text
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
  const start = /\bstart\s*=\s*"?<?([^">;\s]+)/i.exec(top.get('content-type') ?? '')?.[1]
  const heads = parts.map((part) => headersOf(part.replace(/^\r?\n/, '')))
  const isPage = (head: Headers) => /^(?:text\/html|application\/xhtml\+xml)/i.test(head.get('content-type') ?? '')
  const named = heads.findIndex((head) => start !== undefined && head.get('content-id')?.includes(start))
  const at = named !== -1 && isPage(heads[named]) ? named : heads.findIndex(isPage)
  if (at === -1) return { part: bytes, url: webAddress(own), day, others: 0 }
  const part = Buffer.from(`MIME-Version: 1.0\r\n${parts[at].replace(/^\r?\n/, '')}`, 'latin1')
  return { part, url: webAddress(own) ?? webAddress(heads[at].get('content-location')), day, others: parts.length - 1 }
}

type Headers = ReadonlyMap<string, string>

/** Characters of headers that are looked at. */
const MOST_CHARACTERS = 64 * 1024

function headersOf(text: string): Headers {
  const beginning = text.slice(0, MOST_CHARACTERS)
  const end = /\r?\n\r?\n/.exec(beginning)?.index ?? beginning.length
  const headers = new Map<string, string>()
  for (const line of beginning
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

const webAddress = (written: string | undefined): string | undefined =>
  written !== undefined && /^https?:/i.test(written) && URL.canParse(written) ? written : undefined
