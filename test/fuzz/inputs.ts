/**
 * Inputs that no reader expects: what there is of every kind, mutated, cut, spliced and packed, and bytes and words at
 * random. fast-check draws them, so that a failure shrinks to its cause and a seed gives the same ones.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { warcOf, zipOf } from '../../bench/archives.ts'
import { docxOf, pdfOf } from '../../src/read/formats-sample.ts'

export interface Input {
  readonly bytes: Buffer
  readonly name: string | undefined
  readonly mediaType: string | undefined
  readonly charset: string | undefined
  /** Into how many bytes the stream is cut. */
  readonly chunk: number
  readonly columns: boolean
}

/** No input is larger, so that there can be many; larger ones of hostile make are in src/read/html/hostile.test.ts. */
const LARGEST = 48 * 1024

/** From the sources and from dist/. */
const ROOT = new URL(import.meta.url.includes('/dist/') ? '../../../' : '../../', import.meta.url)
const filesIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(folder + name, ROOT)))

const PROSE = 'The talks in Haverin broke off on Friday, the envoy said. “We will come back,” she told reporters.'
const ITEM = `<item><title>T &amp; t</title><link>https://wire.example/1</link><guid isPermaLink="false">g1</guid><pubDate>Fri, 14 Mar 2031 09:30:00 GMT</pubDate><dc:creator>M L</dc:creator><description>${PROSE}</description><content:encoded><![CDATA[<p>${PROSE}</p>]]></content:encoded></item>`

function fixtures(): readonly Buffer[] {
  const pages = filesIn('test/pages/', '.html')
  const texts = filesIn('samples/reports/', '.txt').slice(0, 6)
  const written = [
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>CW</title><language>en</language>${ITEM.repeat(3)}</channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><title type="html">A &lt;b&gt;</title><id>u:1</id><link href="https://w.example/1"/><updated>2031-03-14T00:00:00Z</updated><content type="xhtml"><div><p>${PROSE}</p></div></content></entry></feed>`,
    `<rdf:RDF xmlns:rdf="r"><channel><title>R</title></channel><item><title>T</title><link>https://r.example/1</link><description>${PROSE}</description></item></rdf:RDF>`,
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [{ id: '1', url: 'https://j.example/1', content_html: `<p>${PROSE}</p>`, date_published: '2031-03-14' }] }),
    `${JSON.stringify({ text: PROSE, published: '2031-03-14', title: 'T', url: 'https://n.example/1', id: 7 })}\n`.repeat(4),
    JSON.stringify({ articles: [{ body: PROSE, date: '14 March 2031' }, { body: `<p>${PROSE}</p>` }] }, null, 1),
    `title;published;text\n"T ""t""";14.03.2031;"${PROSE}\nmore"\nU;;<p>${PROSE}</p>\n`,
    `id\ttext\tdate\n1\t${PROSE}\t2031-03-14\n`,
    `---\ntitle: "T"\ndate: 2031-03-14\ntags: [a, b]\n---\n# T\n\n> ${PROSE}\n\n- **one**\n- [two](https://x.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n`,
    '# a list\nhttps://wire.example/1\nhttps://wire.example/2\n',
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wire.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<h1>T</h1><p>${PROSE}</p>\r\n--b--\r\n`,
    `Received: x\r\nFrom: M L <m@w.example>\r\nSubject: =?utf-8?q?T?=\r\nMessage-ID: <1@x>\r\n\r\n${PROSE}\r\n`,
    `From: D <d@w.example>\r\nSubject: Fwd: T\r\nDate: Fri, 14 Mar 2031 09:30:00 +0100\r\n\r\nfyi\r\n\r\n---------- Forwarded message ---------\r\nFrom: W <w@w.example>\r\nDate: Thu, 13 Mar 2031\r\nSubject: T\r\n\r\n${PROSE}\r\n`,
    `From m@w Fri Mar 14 09:30:00 2031\nFrom: M L <m@w.example>\nSubject: T\nTo: d@w.example\n\n${PROSE}\n\nFrom m@w Fri Mar 14 09:31:00 2031\nFrom: M L <m@w.example>\nSubject: U\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: x@w.example\nSubject: V\n\n${PROSE}\n--b--\n`,
    `T\n\nWorld Dispatch\n\nMarch 11, 2031\n\nLength: 4 words\nByline: M L\n\nBody\n\n${PROSE}\n\nLoad-Date: March 11, 2031\n\nEnd of Document\n`,
    JSON.stringify({ status: 'ok', articles: [{ source: { name: 'W' }, title: 'T', content: PROSE, publishedAt: '2031-03-14T09:30:00Z' }, { title: 'U', description: PROSE, date: 22353 }] }),
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 T;}}{\\*\\x y}\\b T\\par ${PROSE}\\u8221 ?\\'94\\par}`,
    `filedesc://a.arc 0.0.0.0 20310311080000 text/plain 3\nx\n\nhttps://wire.example/1 1.2.3.4 20310311080000 text/html ${44 + PROSE.length}\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${PROSE}</p>\n`,
    `\n  1 of 2 DOCUMENTS\n\n  World Dispatch\n\n  March 11, 2031\n\nT\n\nLENGTH: 4 words\n\n${PROSE}\n\n  2 of 2 DOCUMENTS\n\n${PROSE}\n`,
    `<opml version="2.0"><body><outline xmlUrl="https://w.example/feed"/></body></opml>`,
  ].map((text) => Buffer.from(text)) // biome-ignore format: one kind a line
  const records = [
    { type: 'warcinfo', body: 'software: x' },
    { url: 'https://wire.example/1', body: pages[0].toString('utf8') },
    { url: 'https://wire.example/2', body: pages[30].toString('utf8'), encoding: 'gzip' as const },
    { url: 'https://wire.example/3', body: pages[8].toString('utf8'), chunked: true },
    { url: 'https://wire.example/4', status: 404, body: 'x' },
  ]
  const archives = [
    warcOf(records),
    warcOf(records, gzipSync),
    zipOf({
      'a.html': pages[3],
      'b/c.xml': written[0],
      'd.csv': written[6],
      'e.jpg': 'x',
      'f.gz': gzipSync(written[4]),
    }),
    gzipSync(pages[10]),
    docxOf('T', [PROSE, PROSE]),
    pdfOf([
      [
        { text: 'T', size: 18, x: 72, y: 700 },
        { text: PROSE.replace(/[“”]/g, '"'), size: 10, x: 72, y: 650 },
      ],
      [],
    ]),
  ]
  return [...pages, ...written, ...written, ...archives, ...archives, ...texts]
}

/** What parsers trip over. */
const NASTY = [
  '<div>', '<p>', '<b><i>', '</div>', '</body>', '<table><tr>', '<a href="', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '<svg><style>', '<template>', '<svg>', '<math>',
  '&#xD800;', '&#0;', '&lt;', '&amp', '&nbsp;', '<!DOCTYPE x [<!ENTITY a "aaaa">]>', '&a;', '<?xml version="1.0" encoding="utf-7"?>', '<meta charset="x-nonsense">',
  '"', "'", '{', '[[[[', '}', '\\u0000', '\\ud83d', '1e999', 'null', ',', ';', '\t', '|', '\r\n', '\n\n', '\0', '\uFEFF', '\uFFFD', '\u2028', '\u202E', '𝒳', 'é', 'Ã©', '—',
  'WARC/1.0\r\n', 'Content-Length: 99999999999\r\n', 'Content-Length: -1\r\n', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: br\r\n', 'HTTP/1.1 200 OK\r\n', 'ffffffff\r\n',
  'date 2031-02-30\n', 'url javascript:x\n', 'https://', 'Updated: 99/99/9999', '{"@type":"NewsArticle","author":[[[{"name":[{}]}]]],"datePublished":[]}', '<script type="application/ld+json">', '# ', '> > > > ', '* * *', '[a](', '![', '`', '---\n', '| - |',
] // biome-ignore format: one list

type Mutation = (bytes: Buffer) => Buffer

const at = (bytes: Buffer, share: number) => Math.floor(share * bytes.length)
const share = fc.double({ min: 0, max: 0.999, noNaN: true })

const insert = (bytes: Buffer, place: number, what: Buffer) =>
  Buffer.concat([bytes.subarray(0, place), what, bytes.subarray(place)])

function mutations(all: readonly Buffer[]): fc.Arbitrary<Mutation> {
  return fc.oneof(
    fc.tuple(share, fc.nat(255)).map(([where, value]): Mutation => (bytes) => {
      const copy = Buffer.from(bytes)
      if (copy.length > 0) copy[at(copy, where)] = value
      return copy
    }),
    fc.tuple(share, share).map(([from, to]): Mutation => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, Math.min(from, to))), bytes.subarray(at(bytes, Math.max(from, to)))])),
    share.map((end): Mutation => (bytes) => bytes.subarray(0, at(bytes, end))),
    fc.tuple(share, share, fc.integer({ min: 2, max: 2000 })).map(([from, length, times]): Mutation => (bytes) => {
      const piece = bytes.subarray(at(bytes, from), at(bytes, from) + Math.ceil(length * 200))
      return insert(bytes, at(bytes, from), Buffer.concat(Array(Math.min(times, Math.ceil(LARGEST / (piece.length + 1)))).fill(piece)))
    }),
    fc.tuple(share, fc.constantFrom(...NASTY), fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 3000 }))).map(([where, token, times]): Mutation => (bytes) => insert(bytes, at(bytes, where), Buffer.from(token.repeat(times)))),
    fc.tuple(share, fc.uint8Array({ maxLength: 40 })).map(([where, noise]): Mutation => (bytes) => insert(bytes, at(bytes, where), Buffer.from(noise))),
    fc.tuple(share, share, fc.constantFrom(...all)).map(([where, from, other]): Mutation => (bytes) => Buffer.concat([bytes.subarray(0, at(bytes, where)), other.subarray(at(other, from))])),
    fc.constantFrom<Mutation>(
      (bytes) => gzipSync(bytes),
      (bytes) => zipOf({ 'a.html': bytes, 'b.txt': bytes.subarray(0, 100) }),
      (bytes) => warcOf([{ url: 'https://wire.example/x', body: bytes.toString('latin1') }]),
      (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
      (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
    ),
  ) // biome-ignore format: one mutation a line
}

const NAMES = [
  'x',
  'x.txt',
  'x.html',
  'x.md',
  'x.csv',
  'x.json',
  'x.ndjson',
  'x.xml',
  'x.gz',
  'x.zip',
  'x.warc',
] as const
const TYPES = [
  'text/html',
  'text/csv',
  'text/markdown',
  'application/json',
  'application/rss+xml',
  'text/plain',
] as const
const CHARSETS = ['utf-8', 'windows-1252', 'shift_jis', 'utf-16le', 'gb18030', 'nonsense'] as const

export function inputs(): fc.Arbitrary<Input> {
  const all = fixtures()
  const mutated = fc
    .tuple(fc.constantFrom(...all), fc.array(mutations(all), { minLength: 1, maxLength: 6 }))
    .map(([fixture, changes]) => changes.reduce((bytes, change) => change(bytes).subarray(0, LARGEST), fixture))
  const random = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
    fc.array(fc.constantFrom(...NASTY), { maxLength: 200 }).map((tokens) => Buffer.from(tokens.join(''))),
    fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text)),
  )
  const hint = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })
  return fc.record({
    bytes: fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: random }),
    name: hint(NAMES),
    mediaType: hint(TYPES),
    charset: hint(CHARSETS),
    chunk: fc.constantFrom(7, 1000, 65_536),
    columns: fc.boolean(),
  })
}
