/** Each format read back by another reader of it. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import jsonld, { type NodeObject } from 'jsonld'
import { describe, expect, it } from 'vitest'
import { markedEntry } from '../../test/marked-entry.ts'
import { answersOf } from './answers-sample.ts'
import { csvOf } from './csv.ts'
import { annotationOf, apaOf, bibtexOf, cslOf, jsonLdDocumentOf, risOf } from './index.ts'
import { CONTEXTS } from './json-ld-contexts-sample.ts'

const known = {
  published: '2031-03-14',
  outlet: 'Wire & Post',
  title: 'Talks at 100 % "fail" {again',
  url: 'https://wire.example/a_b?c=1&d={2}',
}
const entry = markedEntry(
  '🌾 Rain. [Foreign Minister Mirela Dostan]s [said]c [the harvest 🌾 had failed]x.\nRain. [It rained]x, they say.',
  known,
)
const [harvest, nobody] = answersOf(entry)
const direct = { ...harvest, statement: { ...harvest.statement, kind: 'direct' as const } }

describe('a citation in RIS and APA', () => {
  it('has a tag a line between TY and ER, each value on its line', () => {
    const lines = risOf(harvest).split('\r\n')
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['TY  - NEWS', 'ER  - ', ''])
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(lines).toContain('DA  - 2031/03/14/')
    expect(lines).toContain('N1  - Mirela Dostan (says, in the reporter’s words): the harvest 🌾 had failed')
  })

  it('names who wrote it, when, what and where, as far as the report says', () => {
    expect(apaOf(harvest)).toBe(
      'Wire & Post. (2031, March 14). Talks at 100 % "fail" {again. https://wire.example/a_b?c=1&d={2}',
    )
    const article = { id: 'a', published: null, byline: 'By Mara Lind and Iven Roth', outlet: 'The Post' }
    expect(apaOf({ ...harvest, article })).toBe('Mara Lind, & Iven Roth. (n.d.). The Post.')
  })
})

describe('a citation in BibTeX', () => {
  it('names the article and quotes the words, with what TeX acts on defused', () => {
    expect(bibtexOf(harvest)).toBe(`@article{onrecord-${harvest.statement.id},
  title = {{Talks at 100 \\% "fail" (again}},
  journal = {Wire \\& Post},
  year = {2031},
  month = mar,
  day = {14},
  url = {https://wire.example/a_b?c=1&d=%7B2%7D},
  note = {Mirela Dostan (says, in the reporter’s words): the harvest 🌾 had failed}
}
`)
  })

  it('has braces that pair whatever the title is, so that no entry swallows the next', () => {
    for (const title of ['}{', '{{}', '\\}', 'a}b{c', '{whole}']) {
      const entry = bibtexOf({ ...harvest, article: { ...harvest.article, title } })
      const [, inner] = /title = \{\{(.*)\}\},$/m.exec(entry) ?? []
      let open = 0
      for (const brace of inner.match(/[{}]/g) ?? []) {
        open += brace === '{' ? 1 : -1
        expect(open).toBeGreaterThanOrEqual(0)
      }
      expect(open).toBe(0)
    }
  })

  it('names the report’s writers, whom the speaker is none of', async () => {
    const by = (byline: string) => ({ ...harvest, article: { ...harvest.article, byline, language: 'en' } })
    expect(bibtexOf(by('By Mara Lind, Iven Roth and Ola Berg'))).toContain(
      'author = {Mara Lind and Iven Roth and Ola Berg},',
    )
    expect(cslOf(by('Mara Lind & Iven Roth'))).toMatchObject({
      author: [{ literal: 'Mara Lind' }, { literal: 'Iven Roth' }],
      language: 'en',
    })
    expect(jsonLdDocumentOf(by('Mara Lind'))).toMatchObject({
      appearance: { author: [{ '@type': 'Person', name: 'Mara Lind' }], inLanguage: 'en' },
    })
  })

  it('leaves out what is not known', () => {
    const bare = { ...nobody, article: { id: 'a', published: null } }
    expect(bibtexOf(bare)).toMatch(/^@misc\{onrecord-[\w-]+,\n {2}note = \{Nobody named \(.*\): It rained\}\n\}\n$/)
  })
})

it('a citation in CSL-JSON has its date in parts, as far as it is known', () => {
  expect(cslOf(harvest)).toEqual({
    id: `onrecord-${harvest.statement.id}`,
    type: 'article-newspaper',
    title: known.title,
    'container-title': 'Wire & Post',
    issued: { 'date-parts': [[2031, 3, 14]] },
    URL: known.url,
    note: 'Mirela Dostan (says, in the reporter’s words): the harvest 🌾 had failed',
  })
  expect(cslOf({ ...harvest, article: { id: 'a', published: '2031-03' } }).issued).toEqual({
    'date-parts': [[2031, 3]],
  })
  expect(cslOf({ ...harvest, article: { id: 'a', published: null } }).issued).toBeUndefined()
})

describe('a statement as JSON-LD', () => {
  const expand = async (document: object) => {
    const documentLoader = async (url: string) => ({ documentUrl: url, document: CONTEXTS[url] as NodeObject })
    const expanded: unknown = await jsonld.expand(JSON.parse(JSON.stringify(document)), { documentLoader })
    const [node] = expanded as readonly Record<string, readonly Record<string, unknown>[]>[]
    return node
  }
  const schema = (name: string) => `http://schema.org/${name}`

  it('is a Quotation of its speaker where the article quotes directly, in its article', async () => {
    const node = await expand(jsonLdDocumentOf(direct))
    expect(node['@type']).toEqual([schema('Quotation')])
    expect(node[schema('text')]).toEqual([{ '@value': 'the harvest 🌾 had failed' }])
    expect(node[schema('creator')][0]).toMatchObject({
      '@type': [schema('Person')],
      [schema('name')]: [{ '@value': 'Mirela Dostan' }],
    })
    expect(node[schema('isPartOf')][0]).toMatchObject({
      '@type': [schema('NewsArticle')],
      [schema('url')]: [{ '@id': known.url }],
    })
  })

  it('is a Claim with where it appeared, in the reporter’s words', async () => {
    const node = await expand(jsonLdDocumentOf(harvest))
    expect(node['@type']).toEqual([schema('Claim')])
    expect(node[schema('appearance')][0]).toMatchObject({ '@id': `urn:onrecord:article:${entry.article.id}` })
    expect((await expand(jsonLdDocumentOf(nobody)))[schema('creator')]).toBeUndefined()
  })

  it('is an annotation whose terms the standard’s context knows', async () => {
    const node = await expand(annotationOf(harvest.statement, entry.article, ['Mirela Dostan']))
    expect(node['@type']).toEqual(['http://www.w3.org/ns/oa#Annotation'])
    const [target] = node['http://www.w3.org/ns/oa#hasTarget']
    expect(target['http://www.w3.org/ns/oa#hasSource']).toMatchObject([{ '@id': known.url }])
    expect(JSON.stringify(target)).toContain('http://www.w3.org/ns/oa#TextQuoteSelector')
  })
})

describe('an annotation’s selectors', () => {
  const characters = Array.from(entry.article.text)
  it('find the words again by position in code points, and by what stands around them', () => {
    for (const answer of [harvest, nobody]) {
      const [target] = annotationOf(answer.statement, entry.article, []).target
      const [quote, position] = target.selector
      const words = entry.article.text.slice(answer.statement.content[0].start, answer.statement.content[0].end)
      expect(characters.slice(position.start, position.end).join('')).toBe(words)
      expect(quote.exact).toBe(words)
      const at = entry.article.text.indexOf(quote.prefix + quote.exact + quote.suffix)
      expect(at + quote.prefix.length).toBe(answer.statement.content[0].start)
      expect(/\p{Surrogate}/u.test(quote.prefix + quote.suffix)).toBe(false)
    }
  })
})

/** Characters that formats and spreadsheets act on are likelier than chance has them. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@"\'{}\\%$&#_^~,;\r\n\t ＝＠\u200b\ufeff'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

/** Without the apostrophes before formulas within. */
const bare = (cell: string) => cell.replace(/([;\t][\s\p{Cc}\p{Cf}]*)'+(?=[=+\-@＝＋－＠])/gu, '$1')

describe('whatever a title holds', () => {
  it('CSV gives it back to a strict reader, with an apostrophe before what a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 5 }), async (titles) => {
        const columns = [
          { name: 'a', type: 'text' as const, cell: (title: string) => title },
          { name: 'b', type: 'text' as const, cell: () => 'end' },
        ]
        let csv = ''
        for await (const piece of csvOf(batchesOf(titles), columns, { byteOrderMark: true })) csv += piece
        const read = parse<Record<string, string>>(csv, { columns: true, bom: true, record_delimiter: '\r\n' })
        for (const [index, { a, b }] of read.entries()) {
          expect([titles[index], `'${titles[index]}`].map(bare)).toContain(bare(a))
          expect(b).toBe('end')
          // Nor in the cells that a program makes of it for which a semicolon or a tab parts them.
          expect(a).not.toMatch(/(?:^|[;\t])[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
        }
        expect(read).toHaveLength(titles.length)
      }),
    )
  })

  it('BibTeX is one entry of one line a field, with braces that pair', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, outlet) => {
        const lines = bibtexOf({ ...harvest, article: { ...harvest.article, title, outlet } }).split('\n')
        for (const line of lines.slice(1, -2)) {
          expect(line).toMatch(/^ {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),?$/u)
          let open = 0
          for (const brace of line.match(/[{}]/g) ?? []) {
            open += brace === '{' ? 1 : -1
            expect(open).toBeGreaterThanOrEqual(0)
          }
          expect(open).toBe(0)
        }
        expect(lines.slice(-2)).toEqual(['}', ''])
      }),
    )
  })
})

async function* batchesOf<Row>(rows: readonly Row[]) {
  yield rows
}
