/** Inputs that engines stumble over, written to a file whose path is given back. */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** Reports that engines stumble over: each line is a report or an input that gives none. */
export function edges(path: string): string {
  const report = (text: string, more: object = {}) => Buffer.from(JSON.stringify({ text, ...more }))
  const lines = [
    report('Minister Mirela Dostan said\ron Monday that talks had failed.', { published: '2031-03-14' }),
    report('At least 40 people were killed in Haverin, Mirela Dostan said.\u2028"We will not return", she said.', {
      published: '2031-04',
    }),
    Buffer.concat([Buffer.from('{"text": "half of \\ud83d a sign'), Buffer.from('"}')]),
    Buffer.concat([Buffer.from('{"text": "no utf-8: '), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
    Buffer.from('{"text": "cut'),
    report('Talks\twith "tabs", \\ and \\N said Mirela Dostan.', { title: "it's quoted" }),
    report('Minister Mirela Dostan said\ron Monday that talks had failed.', {
      published: '2031-03-14',
      title: 'again',
    }),
  ]
  writeFileSync(path, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])))
  return path
}

/** One page of an archive. */
export function warc(path: string): string {
  const said =
    'Minister Mirela Dostan said on Monday that talks about the valley had failed and would not be held again. '
  const page = `<html><body><article><h1>Talks fail</h1><p>${said.repeat(4)}</p></article></body></html>`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Record-ID: <urn:uuid:0c1b4a2e-6a51-4f1e-9d8e-3f1f2d0b7a11>',
    'WARC-Target-URI: https://wire.example/talks',
    'WARC-Date: 2031-03-15T10:00:00Z',
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ]
  writeFileSync(path, gzipSync(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`))
  return path
}
