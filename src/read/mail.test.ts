import { describe, expect, it } from 'vitest'
import { forwardedIn } from './forwarded.ts'
import { readDocument } from './index.ts'
import { textOfRtf } from './rtf.ts'

const FIRST =
  'The harbour master, Otto Brandt, said on Friday that the quay would be shut for a week while divers look at it.'
const SECOND = '“Nobody asked us,” said Mila Arend, who has sold fish there for 30 years – and won’t leave.'
const TEXT = `${FIRST}\n\n${SECOND}`
const HTML = `<html><body><h1>Quay shut</h1><p>${FIRST}</p><p>${SECOND}</p></body></html>`

type Shown = { readonly [part: string]: unknown } | string

async function read(bytes: string | Buffer): Promise<Shown[]> {
  const chunks = (async function* () {
    yield Buffer.from(bytes as string)
  })()
  const shown: Shown[] = []
  for await (const reading of readDocument({ where: 'x', chunks })) {
    if ('error' in reading) shown.push(reading.error.code)
    else if ('leftOut' in reading) shown.push(`left out ${reading.leftOut.count} ${reading.leftOut.what}`)
    else if ('article' in reading) {
      const { title, byline, published, url, crawled, text } = reading.article
      shown.push({ title, byline, published, url, crawled, text })
    }
  }
  return shown
}

const mailOf = (headers: readonly string[], body: string) =>
  [
    'From: Mara Lind <lind@wire.example>',
    'Subject: Quay shut',
    'Date: Sat, 15 Mar 2031 00:30:00 +0100',
    ...headers,
    '',
    body,
  ].join('\r\n')
const facts = { title: 'Quay shut', byline: 'Mara Lind', published: '2031-03-15T00:30:00+01:00' }

describe('mail', () => {
  it('that does not say that it is MIME loses its headers as well', async () => {
    expect(await read(mailOf([], TEXT))).toEqual([expect.objectContaining({ ...facts, text: TEXT })])
  })

  it.each([
    ['windows-1252 as it is', 'text/plain; charset=windows-1252', '8bit', TEXT],
    ['ISO-8859-1 that is windows-1252', 'text/plain; charset=iso-8859-1', 'base64', TEXT],
    ['a page in quoted-printable', 'text/html; charset=windows-1252', 'quoted-printable', HTML],
  ])('keeps its quotation marks in %s, and what its headers say', async (_, type, encoding, body) => {
    const latin = (text: string) =>
      text.replace(/[“”’–]/g, (mark) => ({ '“': '\x93', '”': '\x94', '’': '\x92', '–': '\x96' })[mark]!)
    const bytes = Buffer.from(latin(body), 'latin1')
    const sent =
      encoding === 'base64'
        ? bytes.toString('base64')
        : encoding === '8bit'
          ? bytes.toString('latin1')
          : bytes
              .toString('latin1')
              .replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    const mail = mailOf(['MIME-Version: 1.0', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`], sent)
    const [shown] = await read(Buffer.from(mail, 'latin1'))
    expect(shown).toMatchObject(facts)
    expect(shown).toMatchObject({ text: expect.stringContaining(SECOND) })
  })

  it('that is attached to another is one of its own', async () => {
    const mail = mailOf(
      ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'],
      `--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${mailOf(['MIME-Version: 1.0'], FIRST).replace('Mara Lind', 'Iven Roth')}\r\n--b--\r\n`,
    )
    expect(await read(mail)).toEqual([expect.objectContaining({ ...facts, byline: 'Iven Roth', text: FIRST })])
  })

  it('of an mbox is read one by one', async () => {
    const mbox = ['one', 'two'].map(
      (name) => `From a@x Sat Mar 15 00:30:00 2031\n${mailOf(['MIME-Version: 1.0'], `${FIRST}\n>From ${name}`)}\n\n`,
    )
    expect(await read(mbox.join(''))).toEqual(
      ['one', 'two'].map((name) => expect.objectContaining({ ...facts, text: `${FIRST}\nFrom ${name}` })),
    )
  })
})

describe('what was forwarded', () => {
  const told = { from: 'World Dispatch', subject: 'Morning brief', text: TEXT }
  it.each([
    [
      'by Gmail',
      `fyi\n\n---------- Forwarded message ---------\nFrom: World Dispatch <news@wd.example>\nDate: Fri, Mar 14, 2031 at 8:00 AM\nSubject: Morning brief\nTo: <desk@own.example>\n\n\n${TEXT}`,
    ],
    [
      'by Outlook',
      `See below\n\n-----Original Message-----\nFrom: World Dispatch [mailto:news@wd.example]\nSent: Friday, March 14, 2031 8:00 AM\nTo: Desk\nSubject: Morning brief\n\n${TEXT}`,
    ],
    [
      'by Apple',
      `Begin forwarded message:\n\n> From: World Dispatch <news@wd.example>\n> Subject: Morning brief\n> Date: 14 March 2031 at 08:00:00 CET\n> To: desk@own.example\n> \n${TEXT.replace(/^/gm, '> ')}`,
    ],
    [
      'by Outlook without a mark',
      `________________________________\nFrom: World Dispatch <news@wd.example>\nSent: Friday, March 14, 2031 8:00 AM\nSubject: Morning brief\n\n${TEXT}`,
    ],
    [
      'twice',
      `-------- Forwarded Message --------\nSubject: Fwd: Morning brief\nDate: Sat, 15 Mar 2031\nFrom: Desk <desk@own.example>\n\n-------- Forwarded Message --------\nSubject: Morning brief\nFrom: World Dispatch <news@wd.example>\n\n${TEXT}`,
    ],
  ])('%s', (_, text) => {
    expect(forwardedIn(text)).toMatchObject(told)
  })

  it('is not seen in a report', () => {
    expect(forwardedIn(`${TEXT}\n\nDate: Friday\n\nThe message\n\nFrom: the quay, a voice was heard.`)).toBeNull()
  })
})

describe('a page saved as one file', () => {
  const part = (type: string, location: string, body: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`
  const advert = `<html><body><article><p>${'An advertisement that nobody reads to its end. '.repeat(60)}</p></article></body></html>`
  const saved = {
    url: 'https://wire.example/quay',
    crawled: '2031-03-14T23:30:00Z',
    text: expect.stringContaining(SECOND),
  }

  it.each([
    ['with its address in the head', ['Snapshot-Content-Location: https://wire.example/quay'], 'cid:1'],
    ['with its address in its part', [], 'https://wire.example/quay'],
  ])('%s is that page alone, without its frames', async (_, headers, location) => {
    const head = ['MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b"', ...headers]
    const parts = [
      part('image/png', 'cid:0', 'x'),
      part('text/html; charset=utf-8', location, HTML),
      part('text/html; charset=utf-8', 'https://ads.example', advert),
    ]
    const [shown, left] = await read(mailOf(head, `${parts.join('')}--b--\r\n`))
    expect(shown).toMatchObject({ ...saved, published: null })
    expect(shown).not.toMatchObject({ text: expect.stringContaining('advertisement') })
    expect(left).toBe('left out 2 pictures and frames of a page')
  })

  it('of one part', async () => {
    const head = [
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://wire.example/quay',
    ]
    expect(await read(mailOf(head, HTML))).toEqual([expect.objectContaining(saved)])
  })
})

describe('RTF', () => {
  it.each([
    [
      'the code page of a font',
      "{\\rtf1\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fnil\\fcharset204 B;}}\\f0 caf\\'e9 \\f1\\'cf\\'f0\\'e8 {\\f0\\'e9}\\'e8}",
      'café При éи',
    ],
    ['a Macintosh', "{\\rtf1\\mac \\'d2Caf\\'8e,\\'d3 he said}", '“Café,” he said'],
    ['DOS', "{\\rtf1\\pc Caf\\'82 in \\'99sthavn: \\'ab litre}", 'Café in Östhavn: ½ litre'],
    ['DOS of Western Europe', "{\\rtf1\\pca \\'9dre and \\'d0}", 'Øre and ð'],
    ['a font of DOS', "{\\rtf1\\ansi{\\fonttbl{\\f1\\fmodern\\fcharset255 Terminal;}}\\f1 na\\'8bve}", 'naïve'],
    ['a code page by its number', "{\\rtf1\\ansi\\ansicpg850 \\'a2\\'b8}", 'ó©'],
    ['bytes as they are', '{\\rtf1\\ansi\\ansicpg1252 \u0093Caf\u00e9,\u0094 he said}', '“Café,” he said'],
    ['Japanese', "{\\rtf1\\ansicpg932 \\'93\\'8c\\'8b\\'9e}", '東京'],
    [
      'characters with what older programs show',
      "{\\rtf1\\ansicpg1252\\uc1 \\u8220\\'93Caf\\u233e\\u8221?{\\uc2\\u8211\\'96\\'96}\\u55357?\\u56832?}",
      '“Café”–😀',
    ],
    ['what is hidden, struck out or at the foot', '{\\rtf1 a{\\v x}{\\footnote y}{\\deleted z}\\v q\\v0 b}', 'ab'],
  ])('reads %s', (_, rtf, text) => {
    expect(textOfRtf(rtf)).toBe(text)
  })
})
