/** Files that newsrooms have beside pages: each gives the report's words, and none is kept with its marks and headers. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../record/index.ts'
import { docxOf, pdfOf, type Written } from './formats-sample.ts'
import { readDocument } from './index.ts'
import { textOfRtf } from './rtf.ts'

const TITLE = 'Bridge shut for a week'
const FIRST =
  'The governor of Haverin, Otto Brandt, said on Monday that the bridge would be shut for a week while engineers look for cracks in its northern pillars.'
const SECOND = '“Nobody asked us,” said Mila Arend, who sells flour. “We will lose a month of income.”'
const TEXT = [TITLE, FIRST, SECOND].join('\n\n')

async function read(bytes: string | Uint8Array, name?: string): Promise<(Article | string)[]> {
  const chunks = (async function* () {
    yield Buffer.from(bytes)
  })()
  const found: (Article | string)[] = []
  for await (const reading of readDocument({ where: 'x', name, chunks })) {
    if ('article' in reading) found.push(reading.article)
    else if ('error' in reading) found.push(reading.error.code)
    else if ('leftOut' in reading) found.push(`left out ${reading.leftOut.what}`)
  }
  return found
}

/** Lines of a column, cut at so many characters, one below the other. */
function column(
  text: string,
  { x = 72, top = 700, width = 80 }: { x?: number; top?: number; width?: number } = {},
): Written[] {
  const lines = text.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? []
  return lines.map((line, index) => ({ text: line.trim(), size: 10, x, y: top - index * 13 }))
}

describe('a report as a document', () => {
  it('gives the same words from its page, as DOCX, as PDF and as RTF', async () => {
    const page = `<!doctype html><title>${TITLE}</title><article><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p></article>`
    const pdf = pdfOf([[{ text: TITLE, size: 18, x: 72, y: 760 }, ...column(FIRST), ...column(SECOND, { top: 650 })]])
    const rtf = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\author Nobody}}\\b ${TITLE}\\b0\\par\n${FIRST}\\par\n\\ldblquote Nobody asked us,\\rdblquote  said Mila Arend, who sells flour. \\'93We will lose a month of income.\\u8221 ?\\par}`
    for (const bytes of [page, docxOf(TITLE, [FIRST, SECOND]), pdf, rtf]) {
      expect(await read(bytes)).toEqual([expect.objectContaining({ text: TEXT })])
    }
    expect(await read(docxOf(TITLE, [FIRST]))).toEqual([expect.objectContaining({ title: TITLE })])
    expect(await read(pdf)).toEqual([expect.objectContaining({ title: TITLE })])
  })

  it('joins a PDF over lines, columns and pages, without its running heads and numbers', async () => {
    const head = (page: number): Written[] => [
      { text: 'WORLD DISPATCH, March 11, 2031', size: 8, x: 72, y: 810 },
      { text: String(page), size: 8, x: 300, y: 30 },
    ]
    const long = `${FIRST} Engineers of the port will begin at the northern end, he said, and an exam-`
    const pdf = pdfOf([
      [head(1)[0], ...column(long, { width: 64 }), head(1)[1]],
      [
        head(2)[0],
        ...column('ination by divers follows in April, when the water is low.'),
        ...column(SECOND, { x: 320, top: 720, width: 40 }),
        head(2)[1],
      ],
      [head(3)[0], ...column('The ferry runs at night.'), head(3)[1]],
    ])
    expect(await read(pdf)).toEqual([
      expect.objectContaining({
        text: [
          `${long.slice(0, -1)}ination by divers follows in April, when the water is low.`,
          SECOND,
          'The ferry runs at night.',
        ].join('\n\n'),
      }),
    ])
  })

  it('refuses scans, damaged files and locked ones with the reason', async () => {
    expect(await read(pdfOf([[], []]))).toEqual(['pdf-is-scan'])
    expect(await read(`%PDF-1.4\n${'x'.repeat(200)}`)).toEqual(['file-unreadable'])
  })
})

describe('RTF', () => {
  it('leaves out pictures, fields and what a program may leave out, and reads its code page', () => {
    expect(
      textOfRtf(
        "{\\rtf1\\ansicpg1251{\\*\\generator X;}{\\pict 89504e47}a{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt link}} \\'cf\\'f0\\'e8\\line b\\{\\~c}",
      ),
    ).toBe('alink При\nb{\u00A0c')
  })

  it('ends, whatever its braces', () => {
    expect(textOfRtf(`{\\rtf1 ${'{'.repeat(100_000)}x${'}'.repeat(200_000)}`)).toBe('x')
    const spaces = ' '.repeat(500_000)
    expect(textOfRtf(`{\\rtf1 a${spaces}b}`)).toBe(`a${spaces}b`)
    expect(textOfRtf('{\\rtf1 a\\constructor b}')).toBe('ab')
  })
})

describe('mail and pages saved as one file', () => {
  const page = `<!DOCTYPE html><title>${TITLE}</title><article><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p></article>`

  it('reads an MHTML file as its page, with the address it names', async () => {
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wire.example/a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`
    expect(await read(mhtml)).toEqual([
      expect.objectContaining({ text: TEXT, url: 'https://wire.example/a', title: TITLE }),
    ])
  })

  it('reads a mail with its subject, day and sender, and says what it left out', async () => {
    const eml = `Received: from x\r\nFrom: Mara Lind <lind@wire.example>\r\nSubject: =?utf-8?q?Bridge_=E2=80=93_shut?=\r\nDate: Tue, 11 Mar 2031 08:00:00 +0100\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${FIRST.replace(' said', ' =\r\nsaid')}\r\n\r\n=E2=80=9CNobody asked us,=E2=80=9D said Mila Arend, who sells flour.\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--b--\r\n`
    expect(await read(eml)).toEqual([
      expect.objectContaining({
        title: 'Bridge – shut',
        byline: 'Mara Lind',
        published: expect.stringMatching(/^2031-03-11/),
        text: `${FIRST}\n\n“Nobody asked us,” said Mila Arend, who sells flour.`,
      }),
      'left out attachments',
    ])
  })

  it('takes a report that begins with a label for a report', async () => {
    expect(await read(`Note: this is a report.\nSource: nobody.\nPlace: Haverin\n\n${FIRST}`)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('Note: this is a report.') }),
    ])
  })
})

describe('ARC', () => {
  const record = (url: string, type: string, body: string) =>
    `${url} 1.2.3.4 20310311080000 ${type} ${Buffer.byteLength(body)}\n${body}\n`
  const about = record(
    'filedesc://a.arc',
    'text/plain',
    '1 0 X\nURL IP-address Archive-date Content-type Archive-length\n',
  )
  const http = (body: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`
  const page = `<!DOCTYPE html><title>${TITLE}</title><article><h1>${TITLE}</h1><p>${FIRST}</p></article>`

  it('gives its pages and counts the rest', async () => {
    const arc =
      about +
      record('https://wire.example/1', 'text/html', http(page)) +
      record('https://wire.example/2', 'image/png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx')
    expect(await read(arc)).toEqual([
      expect.objectContaining({ url: 'https://wire.example/1', title: TITLE }),
      'left out records about the archive',
      'left out files of other types',
    ])
  })

  it('names where it is cut off or damaged', async () => {
    const arc = about + record('https://wire.example/1', 'text/html', http(page))
    expect(await read(arc.slice(0, -60))).toEqual(['archive-damaged'])
    expect(await read(`${about}nonsense\n`)).toEqual(['archive-damaged', 'left out records about the archive'])
  })
})

describe('many reports in one text', () => {
  it('are one article each, with paper, day and writer, whatever order the head has', async () => {
    const text = `\n                    1 of 2 DOCUMENTS\n\n      The World Dispatch\n\n      March 11, 2031 Tuesday\n\nBridge shut\nfor a week\n\nSECTION: News; Pg. 3\n\nBYLINE: By Mara Lind\n\nLENGTH: 40 words\n\n${FIRST.replace('week while', 'week\nwhile')}\n\n${SECOND}\n\nLOAD-DATE: March 12, 2031\n\nCopyright 2031 The World Dispatch\nAll Rights Reserved\n\n                    2 of 2 DOCUMENTS\n\n      Continental Wire\n\n      March 12, 2031 Wednesday\n\nHEADLINE: Ferry runs at night\n\nBODY:\n\nThe ferry will run at night, the harbour master said.\n`
    expect(await read(text)).toEqual([
      expect.objectContaining({
        title: TITLE,
        outlet: 'The World Dispatch',
        published: '2031-03-11',
        byline: 'Mara Lind',
        text: TEXT,
      }),
      expect.objectContaining({
        title: 'Ferry runs at night',
        outlet: 'Continental Wire',
        published: '2031-03-12',
        text: 'Ferry runs at night\n\nThe ferry will run at night, the harbour master said.',
      }),
    ])
  })
})

describe('JSON of other programs', () => {
  it.each([
    [
      'camel case and a source that is an object',
      {
        content: FIRST,
        publishedAt: '2031-03-11T08:00:00Z',
        source: { id: null, name: 'World Dispatch' },
        author: 'Mara Lind',
      },
      {},
    ],
    [
      'an answer that nests',
      {
        response: {
          status: 'ok',
          tags: [{ id: 'x' }],
          results: [
            {
              webTitle: TITLE,
              webPublicationDate: '2031-03-11T08:00:00Z',
              fields: { bodyText: FIRST, byline: 'Mara Lind', publication: 'World Dispatch' },
            },
          ],
        },
      },
      { title: TITLE },
    ],
    [
      'epoch seconds, lists of writers and an address as source',
      {
        text: FIRST,
        date: 1931068800,
        source: 'https://www.wire.example/a',
        author: [{ name: 'Mara Lind' }, 'Iven Roth'],
      },
      { byline: 'Mara Lind, Iven Roth', outlet: 'wire.example', published: '2031-03-12T08:00:00Z' },
    ],
    [
      'writers in one string, a host beside the name of the site, and the address as source',
      {
        text: FIRST,
        author: 'Mara Lind; Iven Roth',
        hostname: 'wire.example',
        'source-hostname': 'World Dispatch',
        source: 'https://wire.example/a',
        date: '2031-03-11T08:00:00Z',
      },
      { byline: 'Mara Lind, Iven Roth', url: 'https://wire.example/a' },
    ],
    [
      'objects that hold what they stand for, and facts apart from the text',
      {
        metadata: { headline: { main: TITLE }, byline: { original: 'By Mara Lind' }, meta_site_name: 'World Dispatch' },
        body: FIRST,
        pub_date: { $date: '2031-03-11T08:00:00Z' },
      },
      { title: TITLE },
    ],
    [
      'days since 1970',
      { text: FIRST, date: 22349, author: 'Mara Lind', sitename: 'World Dispatch', hostname: 'wire.example' },
      { published: '2031-03-11' },
    ],
    [
      'days as spreadsheets count them',
      { text: FIRST, date: '47918', author: ['Mara Lind'], publisher: { name: 'World Dispatch' } },
      { published: '2031-03-11' },
    ],
  ])('%s', async (_, json, more) => {
    const [article] = (await read(JSON.stringify(json, null, 1), 'x.json')) as Article[]
    expect(article).toMatchObject({
      text: FIRST,
      published: '2031-03-11T08:00:00Z',
      byline: 'Mara Lind',
      outlet: 'World Dispatch',
      ...more,
    })
  })

  it('reads HTML where a field of another name than "text" holds it, and keeps "text" as it is', async () => {
    const html = `<p>${FIRST}</p><p>${SECOND}</p>`
    expect(await read(JSON.stringify({ body: html }))).toEqual([
      expect.objectContaining({ text: `${FIRST}\n\n${SECOND}` }),
    ])
    expect(await read(JSON.stringify({ text: html }))).toEqual([expect.objectContaining({ text: html })])
  })

  it('reads an answer on one line, and what it tells of an article where it has no text', async () => {
    const answer = {
      status: 'ok',
      articles: [
        { title: TITLE, content: FIRST },
        { title: 'Ferry', description: SECOND, content: null },
        { title: '[Removed]', content: '[Removed]' },
      ],
    }
    expect(await read(JSON.stringify(answer))).toEqual([
      expect.objectContaining({ title: TITLE, text: FIRST, problems: [] }),
      expect.objectContaining({ text: SECOND, problems: [expect.objectContaining({ code: 'entry-is-summary' })] }),
      'line-without-text',
    ])
  })

  it('says that a text breaks off where its source does', async () => {
    const [article] = (await read(JSON.stringify({ content: `${FIRST}… [+2829 chars]` }))) as Article[]
    expect(article).toMatchObject({ text: FIRST, problems: [expect.objectContaining({ code: 'page-cut-short' })] })
  })
})

describe('tables', () => {
  it.each([
    ['\r\n', 'a line in a name', `"no\nte",text\r\nx,"${FIRST}"\r\n`],
    ['\n', 'Unix', `title,text\nx,"${FIRST}"\n`],
    ['\r', 'old Macs', `title,text\rx,"${FIRST}"\r`],
    ['\n', 'a first row of 70 kB', `${'n'.repeat(70_000)},text\nx,"${FIRST}"\n`],
  ])('whose rows end in %j: %s', async (_, __, table) => {
    expect(await read(table, 'x.csv')).toEqual([expect.objectContaining({ text: FIRST })])
  })

  it('that tell Excel their delimiter', async () => {
    expect(await read(`sep=;\ntitle;text\nBridge;"${FIRST}"\n`, 'x.csv')).toEqual([
      expect.objectContaining({ title: 'Bridge', text: FIRST }),
    ])
    for (const [line, mark] of ['"sep=;";', 'SEP=||'].map((each) => [each.slice(0, -1), each.at(-1)]))
      expect(await read(`${line}\ntitle${mark}text\nBridge${mark}"${FIRST}"\n`, 'x.txt')).toEqual([
        expect.objectContaining({ title: 'Bridge', text: FIRST }),
      ])
    expect(
      await read(
        Buffer.from(
          `title;text\nBridge;"\x93Nobody asked us,\x94 said Mila Arend, who sells flour in the market."\n`,
          'latin1',
        ),
        'x.csv',
      ),
    ).toEqual([expect.objectContaining({ text: expect.stringContaining('“Nobody asked us,”') })])
  })
})
