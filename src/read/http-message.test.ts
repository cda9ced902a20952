/** Answers kept in archives: however a page is packed, what it unpacks to counts. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { Unpacking } from './context.ts'
import { parseHttp } from './http-message.ts'

const MEBIBYTE = 1024 * 1024
const answer = (encoding: string, body: Buffer) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: ${encoding}\r\n\r\n`), body])

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
] as const)('%s: many small bombs are as one', (encoding, pack) => {
  const block = answer(encoding, pack(Buffer.alloc(7 * MEBIBYTE, ' ')))
  const unpacking = new Unpacking()
  const codes = Array.from({ length: 30 }, () => {
    unpacking.pack(block.length)
    const message = parseHttp(block, { where: 'x', limitBytes: 8 * MEBIBYTE, unpacking })
    return 'error' in message ? message.error.code : message.body.length
  })
  expect(codes[0]).toBe(7 * MEBIBYTE)
  expect(codes.at(-1)).toBe('archive-bomb')
  expect(unpacking.exploded).toBe(true)
  const larger = parseHttp(block, { where: 'x', limitBytes: MEBIBYTE, unpacking: new Unpacking() })
  expect('error' in larger && larger.error.code).toBe('page-too-large')
})
