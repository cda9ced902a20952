/** An HTTP answer as archives keep it → status, type and body, unpacked within bounds. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'
import type { Unpacking } from './context.ts'
import { InputError } from './input-error.ts'

export interface HttpMessage {
  readonly status: number
  readonly contentType?: string
  readonly body: Buffer
}

interface Bounds {
  readonly where: string
  readonly limitBytes: number
  readonly unpacking: Unpacking
}

/** Headers are not longer than this. */
const HEAD_LIMIT_BYTES = 64 * 1024
const HEAD_END = Buffer.from('\r\n\r\n')
const BARE_HEAD_END = Buffer.from('\n\n')

export function parseHttp(block: Buffer, bounds: Bounds): HttpMessage | { readonly error: InputError } {
  const head = block.subarray(0, HEAD_LIMIT_BYTES)
  const at = head.indexOf(HEAD_END)
  const bare = at === -1 ? head.indexOf(BARE_HEAD_END) : -1
  const end = at !== -1 ? at + 4 : bare !== -1 ? bare + 2 : block.length
  const [first, ...lines] = head.subarray(0, Math.min(end, head.length)).toString('latin1').split(/\r?\n/)
  const [, status] = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first) ?? []
  if (status === undefined) {
    return {
      error: new InputError(
        'archive-damaged',
        bounds.where,
        'this record is no answer of a web server. It was left out',
      ),
    }
  }
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const contentType = header('content-type')
  if (status !== '200') return { status: Number(status), contentType, body: Buffer.alloc(0) }
  const sent = block.subarray(end)
  // Archives often keep the header of an answer that they have unpacked already.
  const whole = /chunked/i.test(header('transfer-encoding') ?? '') ? (dechunk(sent) ?? sent) : sent
  try {
    return { status: 200, contentType, body: unpack(whole, header('content-encoding') ?? '', bounds) }
  } catch (cause) {
    if (cause instanceof InputError) return { error: cause }
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    const message = tooLarge
      ? 'the page unpacks to more than a page may have. It was left out'
      : 'the page cannot be unpacked. It was left out'
    return { error: new InputError(tooLarge ? 'page-too-large' : 'archive-damaged', bounds.where, message, { cause }) }
  }
}

/** The bytes of a chunked body; null where it is none. */
function dechunk(sent: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = sent.subarray(at, at + 100).indexOf(10)
    const size =
      end === -1 ? null : /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(sent.subarray(at, at + end).toString('latin1'))
    if (size === null || size === undefined) return at === 0 ? null : Buffer.concat(parts)
    const length = Number.parseInt(size[1], 16)
    if (length === 0) return Buffer.concat(parts)
    const from = at + end + 1
    parts.push(sent.subarray(from, from + length))
    at = from + length + (sent[from + length] === 13 ? 2 : 1)
    if (at >= sent.length) return Buffer.concat(parts)
  }
}

function unpack(body: Buffer, encoding: string, { where, limitBytes, unpacking }: Bounds): Buffer {
  const options: ZlibOptions = { maxOutputLength: limitBytes }
  const isGzip = body[0] === 0x1f && body[1] === 0x8b
  if (/gzip/i.test(encoding) || (encoding === '' && isGzip)) {
    if (!isGzip) return body
    const out = gunzipSync(body, options)
    unpacking.unpack(out.length, where)
    return out
  }
  const packed = !looksLikeText(body)
  const out =
    packed && /\bbr\b/i.test(encoding)
      ? brotliDecompressSync(body, { maxOutputLength: limitBytes })
      : packed && /deflate/i.test(encoding)
        ? (body[0] & 15) === 8
          ? inflateSync(body, options)
          : inflateRawSync(body, options)
        : body
  if (out !== body) unpacking.unpack(out.length, where)
  return out
}

const looksLikeText = (body: Buffer) => /^[\s\uFEFF]*[<{[]/.test(body.subarray(0, 64).toString('utf8'))
