/**
 * WARC (ISO 28500), as web archives and Common Crawl's CC-NEWS have it: a stream of records, of which those that hold
 * pages, feeds and texts are read, each by itself. Our own reader, of one page, because what matters here is what
 * libraries leave open: what is cut off or damaged is named and the next record found, and no record is held that is
 * larger than a page may be.
 */

import { ByteReader } from './byte-reader.ts'
import { only } from './bytes.ts'
import type { Context } from './context.ts'
import type { Document, Readings, Took } from './document.ts'
import { edtfOfCrawl } from './edtf.ts'
import { parseHttp } from './http-message.ts'
import { InputError } from './input-error.ts'
import { PAGE_LIMIT_BYTES } from './limits.ts'
import { mebibytes } from './whole.ts'

const LINE_LIMIT_BYTES = 16 * 1024
const MOST_HEADERS = 200
/** A page with its HTTP header. */
const RECORD_LIMIT_BYTES = PAGE_LIMIT_BYTES + 64 * 1024

type Headers = ReadonlyMap<string, string>

export async function* readWarc(document: Document, took: Took, context: Context): Readings {
  const { where } = document
  const reader = new ByteReader(document.chunks)
  const leftOut = new Map<string, number>()
  try {
    for (let number = 1; ; number++) {
      const begun = await nextRecord(reader)
      if (begun === 'end') break
      if (begun === 'lost') {
        yield {
          error: new InputError(
            'archive-damaged',
            `${where}:${number}`,
            'a record does not begin where it should. The next whole one was looked for; get the archive again',
          ),
        }
      }
      const headers = await headersOf(reader)
      const length = Number(headers.get('content-length'))
      const place = `${where}:${number}${headers.has('warc-target-uri') ? ` ${targetOf(headers)}` : ''}`
      if (!Number.isSafeInteger(length) || length < 0) {
        yield {
          error: new InputError(
            'archive-damaged',
            place,
            'a record does not say how long it is. The next one was looked for',
          ),
        }
        continue
      }
      const what = otherOf(headers)
      const refused = what !== null || length > RECORD_LIMIT_BYTES
      const block = refused ? null : await reader.take(length)
      const read = block?.length ?? (await reader.skip(length))
      if (what !== null) leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
      else if (block === null) yield { error: tooLarge(place) }
      else if (read === length) yield* readRecord({ headers, block, place, took, document, context, leftOut })
      if (read < length) {
        throw new InputError(
          'archive-damaged',
          place,
          'the archive ends in the middle of this record. What came before was read; get it again',
        )
      }
      if (context.unpacking.exploded) break
    }
  } finally {
    await reader.close()
  }
  for (const [kind, count] of leftOut) yield { leftOut: { where, what: kind, count } }
}

function tooLarge(place: string): InputError {
  return new InputError(
    'page-too-large',
    place,
    `a web page may have ${mebibytes(PAGE_LIMIT_BYTES)} at most. It was left out`,
  )
}

/** Goes to the line after the next `WARC/1.x`. `lost`: other lines than empty ones stood before it. */
async function nextRecord(reader: ByteReader): Promise<'found' | 'lost' | 'end'> {
  let lost = false
  for (;;) {
    const line = await reader.line(LINE_LIMIT_BYTES)
    if (line === null) return 'end'
    if (/^WARC\/[01]\.\d+\s*$/.test(line)) return lost ? 'lost' : 'found'
    if (line.trim() !== '') lost = true
  }
}

async function headersOf(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>()
  for (
    let line = await reader.line(LINE_LIMIT_BYTES);
    line !== null && line !== '';
    line = await reader.line(LINE_LIMIT_BYTES)
  ) {
    const at = line.indexOf(':')
    if (at > 0 && headers.size < MOST_HEADERS)
      headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim())
  }
  return headers
}

const targetOf = (headers: Headers) => (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')

/** What a record is that holds nothing to read, in the plural; null where it may hold an article. */
function otherOf(headers: Headers): string | null {
  const type = headers.get('warc-type')?.toLowerCase()
  const target = targetOf(headers)
  if (type === 'request') return 'requests'
  if (type === 'warcinfo' || type === 'metadata') return 'records about the archive'
  if (type === 'revisit') return 'repeated visits'
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return 'other records'
  if (/^(?:metadata|filedesc|urn|dns|whois):/i.test(target) && type !== 'conversion') return 'records about the archive'
  return /^https?:/i.test(target) || type !== 'response' ? null : 'records of names and certificates'
}

interface RecordQuestion {
  readonly headers: Headers
  readonly block: Buffer
  readonly place: string
  readonly took: Took
  readonly document: Document
  readonly context: Context
  readonly leftOut: Map<string, number>
}

async function* readRecord({ headers, block, place, document, context, leftOut }: RecordQuestion): Readings {
  const isHttp = /^application\/http/i.test(headers.get('content-type') ?? '')
  const message = isHttp
    ? parseHttp(block, { where: place, limitBytes: PAGE_LIMIT_BYTES, unpacking: context.unpacking })
    : { status: 200, body: block, contentType: headers.get('content-type') }
  if ('error' in message) {
    yield { error: message.error }
    return
  }
  const leave = (what: string) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
  if (message.status !== 200) {
    leave('answers without a page')
    return
  }
  const type = (message.contentType ?? '').split(';')[0].trim().toLowerCase()
  const isText = /^text\/(?:plain|markdown)$/.test(type) && headers.get('warc-type') !== 'response'
  if (type !== '' && !isText && !/html|\brss\b|\batom\b|\bxml\b|feed\+json/.test(type)) {
    leave('files of other types')
    return
  }
  const [, charset] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(message.contentType ?? '') ?? []
  const target = targetOf(headers)
  yield* context.read({
    where: place,
    ref: headers.get('warc-record-id')?.replace(/^<|>$/g, ''),
    chunks: only(message.body),
    size: message.body.length,
    mediaType: type === '' ? undefined : type,
    charset,
    url: /^https?:/i.test(target) && URL.canParse(target) ? target : undefined,
    crawled: edtfOfCrawl(headers.get('warc-date')),
    depth: (document.depth ?? 0) + 1,
  })
}
