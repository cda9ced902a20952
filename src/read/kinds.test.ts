import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WarcRecord, warcOf, zipOf } from '../../bench/archives.ts'
import { parseColumns, type ReadOptions, readDocument, readFiles } from './index.ts'

const PROSE = 'The talks in Haverin broke off on Friday after two hours, the envoy said. Both sides will come back.'
const PAGE = `<!doctype html><title>Talks break off</title><article><h1>Talks break off</h1><p>${PROSE}</p><p>${PROSE}</p></article>`
const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Continental Wire</title>
<item><title>Talks &amp; tea</title><link>https://wire.example/1</link><guid>w1</guid><pubDate>Fri, 14 Mar 2031 09:30:00 GMT</pubDate><dc:creator>Mara Lind</dc:creator>
<description>Short & bare.</description><content:encoded><![CDATA[<p>${PROSE}</p><p>Second.</p>]]></content:encoded></item>
<item><title>Bridge shut</title><link>https://wire.example/2</link><description>${PROSE}</description></item>
<item><title>Headline alone</title><link>https://wire.example/3</link></item></channel></rss>`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kinds-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Told {
  readonly name?: string
  readonly options?: ReadOptions
}

/** What came of bytes, in words: `kind: title or text | published`, errors by their code. */
async function told(bytes: string | Uint8Array, { name, options }: Told = {}): Promise<string[]> {
  const chunks = (async function* () {
    const all = Buffer.from(bytes)
    // Cut where no reader expects it.
    for (let at = 0; at < all.length; at += 1013) yield all.subarray(at, at + 1013)
  })()
  const found: string[] = []
  for await (const reading of readDocument({ where: 'x', name, chunks }, options)) {
    if ('error' in reading) found.push(reading.error.code)
    else if ('address' in reading) found.push(reading.address)
    else if ('leftOut' in reading) found.push(`left out ${reading.leftOut.count} ${reading.leftOut.what}`)
    else {
      const { article, took } = reading
      found.push([`${took.kind}: ${article.title ?? article.text.slice(0, 20)}`, article.published, article.byline, article.outlet, article.url].filter(Boolean).join(' | ')) // biome-ignore format: short
    }
  }
  return found
}

describe('what bytes are is told from them, whatever they are called', () => {
  it.each([
    ['plain text', PROSE, ['text: The talks in Haverin']],
    ['a web page', PAGE, ['page: Talks break off']],
    ['a page that begins with a comment', `<!-- saved from url=(0022)https://wire.example/5 -->\n${PAGE}`, ['page: Talks break off | wire.example | https://wire.example/5']],
    ['NDJSON', `{"text": "${PROSE}", "date": "2031-03-14"}\n`, ['ndjson: The talks in Haverin | 2031-03-14']],
    ['JSON: a list', JSON.stringify([{ text: PROSE }, { text: '' }], null, 2), ['json: The talks in Haverin', 'text-empty']],
    ['JSON: an object with a list', JSON.stringify({ total: 1, articles: [{ body: PROSE, headline: 'T' }] }, null, 2), ['json: T']],
    ['a table', `title,date,body\nA,14 March 2031,"${PROSE}"\nB,,"Two\nlines, one cell."\n`, ['table: A | 2031-03-14', 'table: B']],
    ['a table with semicolons', `url;text;author\nhttps://wire.example/9;${PROSE};Mara Lind\n`, ['table: The talks in Haverin | Mara Lind | https://wire.example/9']],
    ['Markdown by its front matter', `---\ntitle: "T"\ndate: 2031-03-14\nauthor: Mara Lind\n---\n# T\n\n**Bold** ${PROSE}\n`, ['markdown: T | 2031-03-14 | Mara Lind']],
    ['Markdown with a heading of nothing', `---\ndate: 2031-03-14\n---\n# <b></b>\n\n${PROSE}\n`, ['markdown: The talks in Haverin | 2031-03-14']],
    ['Markdown that nests too deep', `---\ndate: 2031-03-14\n---\n${'>'.repeat(1856)} ${PROSE}\n`, ['page-too-deep']],
    ['prose with a comma in it', 'Text, title and all.\nMore of it.\n', ['text: Text, title and all.']],
    ['what begins like a PDF and is none', '%PDF-1.7 …', ['file-unreadable']],
    ['nothing', '', ['file-empty']],
  ])('%s', async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected)
    if (bytes === '') return
    const packed = gzipSync(bytes)
    expect(await told(packed)).toEqual(expected)
    expect(await told(Buffer.concat([packed.subarray(0, 10), packed.subarray(10)]))).toEqual(expected)
  }) // biome-ignore format: one kind a line

  it('RSS: whole texts, summaries marked, bare headlines refused', async () => {
    expect(await told(RSS)).toEqual([
      'feed: Talks & tea | 2031-03-14T09:30:00Z | Mara Lind | Continental Wire | https://wire.example/1',
      'feed: Bridge shut | Continental Wire | https://wire.example/2',
      'entry-without-text',
    ])
    for await (const reading of readDocument({ where: 'x', chunks: one(RSS) })) {
      if (!('article' in reading)) continue
      const { text, problems } = reading.article
      if (reading.article.ref === 'w1') expect(text).toBe(`Talks & tea\n\n${PROSE}\n\nSecond.`)
      expect(problems.map(({ code }) => code)).toEqual(reading.article.ref === 'w1' ? [] : ['entry-is-summary'])
    }
  })

  it('Atom and JSON Feed', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>World Dispatch</title><entry><title type="html">A &lt;b&gt;B</title><link rel="alternate" href="https://dispatch.example/1"/><published>2031-03-14T00:00:00Z</published><updated>2031-03-15T00:00:00Z</updated><author><name>I R</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${PROSE}</p></div></content></entry></feed>`
    expect(await told(atom)).toEqual(['feed: A B | 2031-03-14T00:00:00Z | I R | World Dispatch | https://dispatch.example/1'])
    const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Post', items: [{ id: '1', url: 'https://post.example/1', title: 'T', content_text: PROSE, date_published: '2031-03-14T00:00:00Z' }] }
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, 2)]) expect(await told(text)).toEqual(['feed: T | 2031-03-14T00:00:00Z | Post | https://post.example/1'])
    expect(await told('<rss>')).toEqual(['feed-unreadable'])
    expect(await told('<opml version="2.0"><body/></opml>')).toEqual(['feed-is-list'])
  }) // biome-ignore format: data

  it('names its columns, or says which there are', async () => {
    expect(await told('a,b\nx,y\n', { name: 'x.csv' })).toEqual(['table-without-text'])
    const options = { columns: parseColumns('text=Artikel,published=Datum') }
    expect(await told(`Datum\tArtikel\n14.03.2031\t${PROSE}\n`, { options })).toEqual(['table: The talks in Haverin | 2031-03-14'])
    expect(await told(`2031-03-14,"${PROSE}"\n`, { options: { columns: parseColumns('published=1,text=2') } })).toEqual(['table: The talks in Haverin | 2031-03-14'])
    expect(await told(`{"body_text": "${PROSE}"}\n`, { options: { columns: { text: 'body_text' } } })).toEqual(['ndjson: The talks in Haverin'])
    expect(await told('text,title\n"never closed', { name: 'x.csv' })).toEqual(['table-damaged'])
    expect(() => parseColumns('text')).toThrow('PART=COLUMN')
    expect(() => parseColumns('texts=a')).toThrow('PART=COLUMN')
  }) // biome-ignore format: one case a line

  it('takes the markup out of cells that are HTML', async () => {
    for await (const reading of readDocument({
      where: 'x',
      name: 'x.csv',
      chunks: one('text\n"<p>One.</p><p>Two &amp; three.</p>"\n'),
    })) {
      expect('article' in reading && reading.article.text).toBe('One.\n\nTwo & three.')
    }
  })
})

describe('WARC', () => {
  it('gives the pages in it, counts the rest, and finds the next record after a damaged one', async () => {
    const pages = ['/1', '/2'].map((path) => ({ url: `https://wire.example${path}`, body: PAGE }))
    const records: WarcRecord[] = [
      { type: 'warcinfo', body: 'software: x' },
      { type: 'request', url: 'https://wire.example/1', body: 'GET / HTTP/1.1\r\n\r\n' },
      ...pages,
      { url: 'https://wire.example/gone', status: 404, body: PAGE },
      { url: 'https://wire.example/a.png', contentType: 'image/png', body: 'PNG' },
      { url: 'https://wire.example/3', body: PAGE, encoding: 'gzip' },
      { url: 'https://wire.example/4', body: PAGE, chunked: true },
      { url: 'https://wire.example/empty', body: '<html><body><a href="/">x</a></body></html>' },
    ]
    const expected = [
      ...['/1', '/2', '/3', '/4'].map((path) => `page: Talks break off | wire.example | https://wire.example${path}`),
      'page-without-article',
      'left out 1 records about the archive',
      'left out 1 requests',
      'left out 1 answers without a page',
      'left out 1 files of other types',
    ]
    expect(await told(warcOf(records))).toEqual(expected)
    expect(await told(warcOf(records, gzipSync))).toEqual(expected)
    const whole = warcOf(pages)
    const damaged = Buffer.concat([whole, Buffer.from('noise\r\nnoise\r\n'), whole])
    expect((await told(damaged)).filter((line) => !line.startsWith('page'))).toEqual(['archive-damaged'])
    expect(await told(damaged)).toHaveLength(5)
    expect((await told(whole.subarray(0, whole.length - 40))).at(-1)).toBe('archive-damaged')
    expect((await told(gzipSync(whole).subarray(0, -20))).at(-1)).toBe('archive-damaged')
  })

  it.each([
    ['in its data', (member: Buffer) => member.fill(0, 40, 60)],
    ['in its checksum', (member: Buffer) => member.fill(7, member.length - 6, member.length - 4)],
    ['at its beginning', (member: Buffer) => member.fill(0, 0, 1)],
  ])('a member that is damaged %s loses its page alone', async (_, damage) => {
    const members = ['/1', '/2', '/3'].map((path) =>
      warcOf([{ url: `https://wire.example${path}`, body: PAGE }], gzipSync),
    )
    damage(members[1])
    const expected = ['/1', '/3'].map((path) => `page: Talks break off | wire.example | https://wire.example${path}`)
    expect(await told(Buffer.concat(members))).toEqual([...expected, 'archive-damaged'])
  })

  it('records of the archive itself are no reports', async () => {
    const own = ['metadata://gnu.org/software/wget/warc/MANIFEST.txt', 'filedesc://x.arc'].map(
      (url): WarcRecord => ({ type: 'resource', url, body: PROSE, contentType: 'text/plain' }),
    )
    expect(await told(warcOf(own))).toEqual(['left out 2 records about the archive'])
  })
})

describe('ZIP', () => {
  it('gives what is in it, archives within as well, and counts what is no report', async () => {
    const inner = zipOf({ 'deep.txt': PROSE })
    const zip = zipOf({ 'a/page.html': PAGE, 'a/photo.jpg': 'x', '__MACOSX/._page.html': 'x', 'feed.xml.gz': gzipSync(RSS), 'inner.zip': inner, 'empty.txt': '' })
    const expected = [
      'page: Talks break off',
      'feed: Talks & tea | 2031-03-14T09:30:00Z | Mara Lind | Continental Wire | https://wire.example/1',
      'feed: Bridge shut | Continental Wire | https://wire.example/2',
      'entry-without-text',
      'text: The talks in Haverin',
      'file-empty',
      'left out 1 images',
      'left out 1 hidden files',
    ]
    expect(await told(zip)).toEqual(expected)
    writeFileSync(join(folder, 'press.zip'), zip)
    expect(await named(['press.zip'])).toEqual(['press.zip/a/page.html', 'press.zip/feed.xml.gz', 'press.zip/feed.xml.gz', 'press.zip/inner.zip/deep.txt', 'entry-without-text', 'file-empty', '1 images', '1 hidden files'])
    expect(await told(zip.subarray(0, zip.length - 30))).toEqual(['archive-damaged'])
    expect(await told(zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }))).toEqual(['file-unreadable'])
    expect(await told(zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }))).toEqual(['file-binary'])
  }) // biome-ignore format: long

  it('reads members whatever their names point to: nothing is written there', async () => {
    const zip = zipOf({
      'a.txt': PROSE,
      '../../etc/b.txt': PROSE,
      '/c.txt': PROSE,
      'C:\\d.txt': PROSE,
      'e\u001b[2J.txt': '',
    })
    expect(await told(zip)).toEqual([...Array(4).fill('text: The talks in Haverin'), 'file-empty'])
  })

  it('stops bombs early: gzip, ZIP, and archives in archives', { timeout: 180_000 }, async () => {
    const zeros = gzipSync(Buffer.alloc(300 * 1024 * 1024))
    const line = gzipSync(
      Buffer.concat([Buffer.from('{"text":"One."}\n{"text":"'), Buffer.alloc(300 * 1024 * 1024, 'x')]),
    )
    const started = process.cpuUsage()
    expect(await told(zeros)).toEqual(['file-too-large'])
    expect(await told(line)).toEqual(['ndjson: One.', 'archive-bomb'])
    expect(await told(zipOf({ 'a.ndjson.gz': line, 'b.ndjson.gz': line }))).toEqual(['ndjson: One.', 'archive-bomb'])
    let deep: Uint8Array = Buffer.from(PROSE)
    for (let layer = 0; layer < 6; layer++) deep = gzipSync(deep)
    expect(await told(deep)).toEqual(['archive-too-deep'])
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(20)
  })
})

describe('folders and patterns', () => {
  it('give their files by name, folders of saved pages and links in circles left out', async () => {
    const press = join(folder, 'press')
    mkdirSync(join(press, 'b', 'Talks_files'), { recursive: true })
    writeFileSync(join(press, 'a.txt'), PROSE)
    writeFileSync(join(press, 'b', 'Talks.html'), PAGE)
    writeFileSync(join(press, 'b', 'Talks_files', 'frame.html'), PAGE)
    writeFileSync(join(press, 'b', 'logo.svg'), '<svg/>')
    writeFileSync(join(press, '.hidden'), 'x')
    symlinkSync(press, join(press, 'b', 'again'))
    expect(await named(['press'])).toEqual(['press/a.txt', 'press/b/Talks.html', '1 hidden files', '1 images', '1 folders of saved pages'])
    expect(await named(['press/**/*.html', 'press/*.pdf'])).toEqual(['press/b/Talks.html', 'press/b/Talks_files/frame.html', 'file-missing'])
  }) // biome-ignore format: long
})

describe('addresses', () => {
  it('come out in order, for whoever may fetch them', async () => {
    const list = '# two pages\nhttps://wire.example/1\n\nnonsense\nhttps://wire.example/3\n'
    expect(await told(list.replace('nonsense\n', ''))).toEqual(['https://wire.example/1', 'https://wire.example/3'])
    expect(await told(list)).toEqual([expect.stringMatching(/^text: # two pages/)])
    const late = `${'https://wire.example/1\n'.repeat(4000)}nonsense\nhttps://wire.example/3\n`
    expect((await told(late)).slice(3999)).toEqual(['https://wire.example/1', 'line-not-address', 'https://wire.example/3'])
  }) // biome-ignore format: short
})

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Files of the folder by name: ids of articles, codes of errors and what was left out, errors after articles. */
async function named(names: readonly string[]): Promise<string[]> {
  const [articles, errors, others]: string[][] = [[], [], []]
  const short = (where = '') => where.replace(`${folder}/`, '').replace(/:\d+$/, '')
  for await (const reading of readFiles(
    names.map((name) => join(folder, name)),
    one(''),
  )) {
    if ('article' in reading) articles.push(short(reading.took.where))
    else if ('error' in reading) errors.push(reading.error.code)
    else if ('leftOut' in reading) others.push(`${reading.leftOut.count} ${reading.leftOut.what}`)
  }
  return [...articles, ...errors, ...others]
}
