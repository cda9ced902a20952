import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { warcOf } from '../../bench/archives.ts'
import { readDocument } from './index.ts'

const PROSE = 'The harbour master said on Friday that the ferry would run at night. Nobody was hurt, he said.'
const PAGE = `<!doctype html><title>Ferry</title><article><h1>Ferry runs</h1><p>${PROSE}</p><p>${PROSE} Again.</p></article>`

async function told(bytes: Buffer): Promise<string[]> {
  const chunks = (async function* () {
    yield bytes
  })()
  const found: string[] = []
  for await (const reading of readDocument({ where: 'x', chunks })) {
    if ('error' in reading) found.push(reading.error.code)
    else if ('leftOut' in reading) found.push(`left out ${reading.leftOut.count} ${reading.leftOut.what}`)
    else if ('article' in reading) found.push([reading.article.url, reading.article.crawled].join(' '))
  }
  return found
}

interface ArcRecord {
  readonly address: string
  /** What stands between the address and the length. */
  readonly fields?: string
  readonly body?: string
}

function arcOf(records: readonly ArcRecord[], pack: (record: Buffer) => Buffer = (record) => record): Buffer {
  const first = '1 0 Harbour Library\nURL IP-address Archive-date Content-type Archive-length\n'
  const all = [
    { address: 'filedesc://x.arc', fields: '0.0.0.0 20310314093000 text/plain', body: first },
    ...records.map((record) => ({ fields: '10.0.0.1 20310314093007 text/html', body: answer(PAGE), ...record })),
  ]
  return Buffer.concat(
    all.map(({ address, fields, body }) =>
      pack(Buffer.from(`${address} ${fields} ${Buffer.byteLength(body)}\n${body}\n`)),
    ),
  )
}

const answer = (body: string, status = '200 OK') => `HTTP/1.0 ${status}\r\nContent-Type: text/html\r\n\r\n${body}`

describe('ARC', () => {
  const good = { address: 'http://wire.example/1' }

  it.each([
    ['of version 1', [good]],
    ['of version 2', [{ ...good, fields: '10.0.0.1 20310314093007 text/html 200 - - 0 x.arc' }]],
    ['without a host', [{ ...good, fields: '- 20310314093007 text/html' }]],
  ])('%s gives its pages with the day on which they were taken', async (_, records) => {
    const expected = ['http://wire.example/1 2031-03-14T09:30:07Z', 'left out 1 records about the archive']
    expect(await told(arcOf(records))).toEqual(expected)
    expect(await told(arcOf(records, gzipSync))).toEqual(expected)
  })

  it('leaves out what is no page, and finds the next record after a damaged one', async () => {
    const records = [
      {
        address: 'dns:wire.example',
        fields: '10.0.0.1 20310314093007 text/dns',
        body: '20310314 wire.example 10.0.0.1',
      },
      { address: 'http://wire.example/gone', body: answer(PAGE, '404 Not Found') },
      { address: 'http://wire.example/old ferry', body: answer(PAGE) },
    ]
    const damaged = Buffer.concat([arcOf(records), Buffer.from('noise of a failing disk\nmore noise\n'), arcOf([good])])
    expect(await told(damaged)).toEqual([
      'http://wire.example/old%20ferry 2031-03-14T09:30:07Z',
      'archive-damaged',
      'http://wire.example/1 2031-03-14T09:30:07Z',
      'left out 3 records about the archive',
      'left out 1 answers without a page',
    ])
    expect((await told(arcOf([good]).subarray(0, -300))).at(-1)).toBe('archive-damaged')
  })
})

describe('WARC-Date', () => {
  const urls = ['https://wire.example/1', 'https://wire.example/2']
  const archive = warcOf(urls.map((url) => ({ url, body: PAGE })))

  it('is kept with each page, packed or not', async () => {
    const expected = urls.map((url) => `${url} 2031-03-14T10:00:00Z`)
    expect(await told(archive)).toEqual(expected)
    expect(await told(gzipSync(archive))).toEqual(expected)
  })

  it.each([
    ['2031-03-14T10:00:00.123456Z', '2031-03-14T10:00:00Z'],
    ['2031-03-14T10:00:00+02:00', '2031-03-14T08:00:00Z'],
    ['2031-03-14', '2031-03-14'],
    ['yesterday', ''],
  ])('%s is read', async (written, crawled) => {
    const one = warcOf([{ url: urls[0], body: PAGE }])
      .toString('latin1')
      .replace('2031-03-14T10:00:00Z', written)
    expect(await told(Buffer.from(one, 'latin1'))).toEqual([`${urls[0]} ${crawled}`])
  })
})
