import { describe, expect, it } from 'vitest'
import { readDocument } from './documents.ts'

const WORDS = 'The talks over the Dresk bridge broke off on Sunday after nine hours.'
const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>/${title}</link><description>${WORDS} ${title}.</description>${more}</item>`
const rss = (items: string) =>
  `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title><link>https://courier.example/</link>${items}`
const END = '</channel></rss>'

async function told(xml: string): Promise<string[]> {
  const chunks = (async function* () {
    yield Buffer.from(xml)
  })()
  const found: string[] = []
  for await (const reading of readDocument({ where: 'x', chunks })) {
    if ('error' in reading) found.push(reading.error.message.replace(/^x: /, ''))
    else if ('article' in reading) {
      const { title, byline, url, published, text } = reading.article
      found.push([title, byline, url, published].filter(Boolean).join(' | '))
      expect(text).toContain(WORDS)
    }
  }
  return found
}

const DAMAGED = 'the feed is damaged: one entry was lost, the others were read. Get it again'

describe('a damaged feed loses its entry, not the rest', () => {
  it.each([
    ['a stray sign in a title', rss(item('A') + item('5 < 6') + item('C')) + END, ['A | https://courier.example/A', '5 < 6 | https://courier.example/5%20%3C%206', 'C | https://courier.example/C']],
    ['a tag that is not closed', rss(item('A') + item('B', '<b>broken') + item('C')) + END, ['A | https://courier.example/A', 'B | https://courier.example/B', 'C | https://courier.example/C']],
    ['cut in an entry', rss(item('A') + item('B').slice(0, -30)), [DAMAGED, 'A | https://courier.example/A']],
    ['cut in CDATA', rss(`${item('A')}<item><title>B</title><description><![CDATA[<p>${WORDS}`), [DAMAGED, 'A | https://courier.example/A']],
  ])('%s', async (_, xml, expected) => {
    expect(await told(xml)).toEqual(expected)
  }) // biome-ignore format: a table
})

describe('names and addresses that feeds use', () => {
  it.each([
    ['itunes', '<itunes:title>T</itunes:title><itunes:summary>WORDS</itunes:summary><itunes:author>Mara Lind</itunes:author><link>https://courier.example/1</link>', 'T | Mara Lind | https://courier.example/1'],
    ['media', '<title>T</title><media:group><media:description>WORDS</media:description><media:credit role="author">Iven Roth</media:credit></media:group>', 'T | Iven Roth'],
    ['Dublin Core', '<dc:title>T</dc:title><dc:description>WORDS</dc:description><dc:identifier>https://courier.example/1</dc:identifier><dc:date>2031-03-14</dc:date>', 'T | https://courier.example/1 | 2031-03-14'],
    ['a day in French', '<title>T</title><description>WORDS</description><pubDate>lun., 14 mars 2031 09:30:00 +0100</pubDate>', 'T | 2031-03-14T09:30:00+01:00'],
    ['escaped CDATA', '<title>T</title><description>&lt;![CDATA[&lt;p&gt;WORDS&lt;/p&gt;]]&gt;</description>', 'T'],
  ])('%s', async (_, inner, expected) => {
    expect(await told(rss(`<item>${inner.replace('WORDS', WORDS)}</item>`) + END)).toEqual([expected])
  }) // biome-ignore format: a table

  it('Atom: xml:base of the feed and of an entry, and Base64', async () => {
    const packed = Buffer.from(WORDS).toString('base64')
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/"><title>Courier</title><id>x</id>
      <entry xml:base="2031/"><title>A</title><id>1</id><link href="a.html"/><content type="html">&lt;p&gt;${WORDS}&lt;/p&gt;</content></entry>
      <entry><title>B</title><id>2</id><link href="../b.html"/><content type="application/octet-stream">${packed}</content></entry></feed>`
    expect(await told(feed)).toEqual([
      'A | https://courier.example/news/2031/a.html',
      'B | https://courier.example/b.html',
    ])
  })

  it.each([
    ['Atom 0.3, marked', (packed: string) => `<content type="text/html" mode="base64">${packed}</content>`],
    ['in lines', (packed: string) => `<content type="html">\n${packed.replace(/.{40}/g, '$&\n')}\n</content>`],
    ['in a summary', (packed: string) => `<summary>${packed}</summary>`],
  ])('Base64 is read as what it says: %s', async (_, element) => {
    const packed = Buffer.from(`<p>${WORDS}</p>`).toString('base64')
    const entry = `<entry><title>A</title><id>1</id><link rel="alternate" href="https://courier.example/a"/>${element(packed)}</entry>`
    for (const namespace of ['http://purl.org/atom/ns#', 'http://www.w3.org/2005/Atom']) {
      const feed = `<feed version="0.3" xmlns="${namespace}"><title>Courier</title>${entry}</feed>`
      expect(await told(feed)).toEqual(['A | https://courier.example/a'])
    }
  })

  it('words without a blank between them are no Base64', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzen'.concat('a')
    const feed = rss(`<item><title>${long}</title><description>${WORDS} ${long}</description></item>`) + END
    expect(await told(feed)).toEqual([long])
  })
})
