/** Makes archives for tests and benchmarks: WARC and ZIP, byte by byte. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

export interface WarcRecord {
  readonly type?: string
  readonly url?: string
  readonly body: string
  readonly status?: number
  readonly contentType?: string
  readonly encoding?: 'gzip'
  readonly chunked?: boolean
}

/** `pack`: each record by itself, as archives have it. */
export function warcOf(records: readonly WarcRecord[], pack: (record: Buffer) => Buffer = (record) => record): Buffer {
  return Buffer.concat(records.map((record, index) => pack(recordOf(record, index))))
}

function recordOf(
  {
    type = 'response',
    url,
    body,
    status = 200,
    contentType = 'text/html; charset=utf-8',
    encoding,
    chunked,
  }: WarcRecord,
  index: number,
): Buffer {
  const isHttp = type === 'response' || type === 'request'
  const packed = encoding === 'gzip' ? gzipSync(body) : Buffer.from(body)
  const sent = chunked
    ? Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from('\r\n0\r\n\r\n')])
    : packed
  const head =
    type === 'response'
      ? `HTTP/1.1 ${status} X\r\nContent-Type: ${contentType}\r\n${encoding ? `Content-Encoding: ${encoding}\r\n` : ''}${chunked ? 'Transfer-Encoding: chunked\r\n' : ''}\r\n`
      : ''
  const block = Buffer.concat([Buffer.from(head), sent])
  const headers = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Record-ID: <urn:uuid:${index}>`,
    'WARC-Date: 2031-03-14T10:00:00Z',
    `Content-Type: ${isHttp ? `application/http; msgtype=${type}` : 'text/plain'}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(checksum(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, tail, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

/** CRC-32 as ZIP has it; Node 20.19 does not know it yet under every version. */
function checksum(bytes: Uint8Array): number {
  return typeof crc32 === 'function' ? crc32(bytes) : 0
}
