/**
 * ARC, the archive format before WARC: for each record a line that says address, host, date, type and length, and so many
 * bytes. Reads versions 1 and 2.
 *
 * Source: https://archive.org/web/researcher/ArcFileFormat.php
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
const RECORD_LIMIT_BYTES = PAGE_LIMIT_BYTES + 64 * 1024

export async function* readArc(document: Document, _took: Took, context: Context): Readings {
  const { where, depth = 0 } = document
  const reader = new ByteReader(document.chunks)
  const leftOut = new Map<string, number>()
  const leave = (what: string) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1)
  try {
    for (let number = 1; ; number++) {
      const { header, lost } = await nextHeader(reader)
      if (lost) {
        const message =
          'a record does not begin where it should. The next whole one was looked for; get the archive again'
        yield { error: new InputError('archive-damaged', `${where}:${number}`, message) }
      }
      if (header === null) break
      const { address, date, length } = header
      const place = `${where}:${number} ${address.slice(0, 200)}`
      const isWeb = /^https?:/i.test(address)
      const refused = !isWeb || length > RECORD_LIMIT_BYTES
      const block = refused ? null : await reader.take(length)
      const read = block?.length ?? (await reader.skip(length))
      if (read < length) {
        const message = 'the archive ends in the middle of this record. What came before was read; get it again'
        throw new InputError('archive-damaged', place, message)
      }
      if (!isWeb) leave('records about the archive')
      else if (block === null) {
        const message = `a web page may have ${mebibytes(PAGE_LIMIT_BYTES)} at most. It was left out`
        yield { error: new InputError('page-too-large', place, message) }
      } else {
        const message = parseHttp(block, { where: place, limitBytes: PAGE_LIMIT_BYTES, unpacking: context.unpacking })
        if ('error' in message) yield { error: message.error }
        else if (message.status !== 200) leave('answers without a page')
        else if (!/html|\brss\b|\batom\b|\bxml\b|feed\+json|^$/.test(message.contentType ?? ''))
          leave('files of other types')
        else {
          const [, charset] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(message.contentType ?? '') ?? []
          const chunks = only(message.body)
          const url = URL.canParse(address) ? address : undefined
          yield* context.read({
            where: place,
            ref: address,
            chunks,
            size: message.body.length,
            mediaType: message.contentType?.split(';')[0].trim().toLowerCase(),
            charset,
            url,
            crawled: edtfOfCrawl(date),
            depth: depth + 1,
          })
        }
      }
      if (context.unpacking.exploded) break
    }
  } finally {
    await reader.close()
  }
  for (const [what, count] of leftOut) yield { leftOut: { where, what, count } }
}

interface Header {
  readonly address: string
  /** Digits: fourteen, or without the seconds or the clock. */
  readonly date: string
  readonly length: number
}

/** Address, host, date, type, and in version 2 four fields more, then the length. Addresses may hold blanks. */
const HEADER = /^([a-z][a-z0-9+.-]*:.*?) \S+ (\d{8}|\d{12}|\d{14}) \S+(?: .*)? (\d{1,15})$/i

/** `lost`: lines that are no header stood before it. */
async function nextHeader(reader: ByteReader): Promise<{ readonly header: Header | null; readonly lost: boolean }> {
  for (let lost = false; ; ) {
    const line = await reader.line(LINE_LIMIT_BYTES)
    if (line === null) return { header: null, lost }
    const match = HEADER.exec(line.trim())
    if (match !== null) return { header: { address: match[1], date: match[2], length: Number(match[3]) }, lost }
    if (line.trim() !== '') lost = true
  }
}
