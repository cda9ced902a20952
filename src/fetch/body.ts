/**
 * The body of an answer: read, unpacked and bounded on both sides of the unpacking, so that a few kilobytes that unpack
 * to gigabytes cost no more memory than the bound.
 */
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

export const ACCEPT_ENCODING = 'gzip, deflate, br'

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** All bytes. Throws a FetchError where they are too many, cut off, or packed in a way that cannot be read. */
export async function readBody(response: IncomingMessage, url: URL, limitBytes: number): Promise<Uint8Array> {
  const where = url.href
  const declared = Number(response.headers['content-length'] ?? Number.NaN)
  if (declared > limitBytes) throw tooLarge(where, limitBytes)
  const packings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((packing) => packing.trim())
    .filter((packing) => packing !== '' && packing !== 'identity')
  const packed = await read(response, where, limitBytes, () =>
    Number.isNaN(declared) ? 'before its end' : `before the ${declared} bytes it had announced`,
  )
  if (packings.length === 0 || packed.length === 0) return packed
  const unpack = packings.length === 1 ? UNPACK[packings[0]] : undefined
  if (unpack === undefined) {
    const message = `the server packed its answer as "${packings.join(', ')}", which was not asked for and cannot be read`
    throw new FetchError('fetch-broken', where, message)
  }
  const stream = unpack()
  stream.end(packed)
  try {
    return await read(stream, where, limitBytes, () => 'in the middle')
  } catch (cause) {
    if (cause instanceof FetchError && cause.code === 'fetch-too-large') throw cause
    const message = `the answer is said to be packed with ${packings[0]}, and is not, or was cut off. The server's owner can mend it`
    throw new FetchError('fetch-broken', where, message, { cause, temporary: true })
  }
}

async function read(
  stream: IncomingMessage | Transform,
  where: string,
  limitBytes: number,
  broken: () => string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      length += part.length
      if (length > limitBytes) throw tooLarge(where, limitBytes)
      parts.push(part)
    }
  } catch (cause) {
    if (cause instanceof FetchError || isStopped(cause)) throw cause
    const message = `the connection ended after ${length} bytes, ${broken()}. Try again later`
    throw new FetchError('fetch-broken', where, message, { cause, temporary: true })
  } finally {
    stream.destroy()
  }
  return Buffer.concat(parts, length)
}

const isStopped = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

const tooLarge = (where: string, limitBytes: number) =>
  new FetchError(
    'fetch-too-large',
    where,
    `the answer is larger than ${limitBytes / 1024 / 1024} MiB, so no more of it was read. If it is meant, allow more with --max-size`,
  )
