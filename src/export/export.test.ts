/** Exports read back by the programs they are for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import jsonld, { type NodeObject } from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { StatementAnswer } from '../ask/index.ts'
import type { ArticleRecord } from '../record/index.ts'
import { type Database, type Entry, keep, type Queries } from '../store/index.ts'
import { type ExportOptions, exportRecord, FORMATS, type Format, WHATS } from './index.ts'
import { CONTEXTS } from './json-ld-contexts-sample.ts'

const talks = withFindings(
  markedEntry(
    'Rain 🌾 fell. [Foreign Minister Mirela Dostan]s [said]c [40 people and Kasmere would meet]x.\n[=1+1 is "it",]x [said]c [Elsa Vintner]s.',
    { published: '2031-03-14', outlet: 'Continental Wire', title: '=HYPERLINK("https://evil.example";"Talks")' },
  ),
)
const bridge = markedEntry('[General Yusuf Karam]s [denied]c that [the bridge was shelled]x.', {
  published: '2031-04-02',
  outlet: 'The Sarn Herald',
  title: '  -2+3',
  url: 'https://herald.example/bridge',
})
/** More than a batch of articles. */
const many = Array.from({ length: 70 }, (_, index) =>
  markedEntry(`[Analyst Orla Tamm]s [said]c [report number ${index} was dull]x.`, {
    published: '2030-01-01',
    outlet: 'The Almery Daily Post',
    url: `https://post.example/${index}`,
  }),
)

function withFindings({ article, record, sentences }: Entry): Entry {
  const at = article.text.indexOf('40 people')
  const found: Partial<ArticleRecord> = {
    figures: [
      {
        ...{
          start: at,
          end: at + 9,
          min: 40,
          max: 40,
          approximate: false,
          bound: 'exact',
          status: 'claimed',
          confidence: 1,
          of: null,
          measure: 'count',
          counted: 'people',
        },
        ...{ place: null, asOf: null, statement: record.statements[0].id, rule: 'marked' },
      },
    ],
    events: [
      {
        ...{ start: at, end: at + 9, type: 'CONSULT', participants: ['a1'], status: 'planned', date: '2031-03' },
        ...{ place: null, statement: record.statements[0].id, rule: 'marked', confidence: 1 },
      },
    ],
  }
  return { article, record: { ...record, ...found }, sentences }
}

onEveryDatabase('an export', (database) => {
  beforeAll(async () => {
    await keep(database(), [talks, bridge])
    await keep(database(), many)
  })
  const exported = (options: Partial<ExportOptions> & { format: Format }) => whole(database(), options)
  const rows = async (options: Partial<ExportOptions> = {}) =>
    (await exported({ format: 'ndjson', ...options }))
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  it('gives every statement once, in the order in which articles came, whatever the batches', async () => {
    const all: StatementAnswer[] = await rows()
    expect(all.map(({ statement }) => statement.id)).toEqual(
      [talks, bridge, ...many].flatMap(({ record }) => record.statements.map(({ id }) => id)),
    )
  })

  it('is narrowed like a search, and to chosen statements', async () => {
    expect(await rows({ question: { text: 'bridge -meet' } })).toHaveLength(1)
    expect(await rows({ question: { by: 'tamm', to: '2030-12-31' } })).toHaveLength(70)
    expect(await rows({ question: { ids: [bridge.record.statements[0].id] } })).toMatchObject([
      { statement: { id: bridge.record.statements[0].id } },
    ])
    expect(await rows({ question: { text: 'by:karam bri* -stance:denies' } })).toHaveLength(1)
    expect(await rows({ question: { publishedFrom: '2031', kind: 'indirect', negated: false } })).toHaveLength(3)
    expect(await rows({ what: 'articles', question: { publishedFrom: '2031-04' } })).toHaveLength(1)
    expect(await rows({ question: { text: 'volcano' } })).toEqual([])
  })

  it('narrows figures, events and actors to those of the statements, or of the articles', async () => {
    expect(await rows({ what: 'figures' })).toMatchObject([{ words: '40 people', claimedBy: ['Mirela Dostan'] }])
    expect(await rows({ what: 'figures', question: { by: 'vintner' } })).toEqual([])
    expect(await rows({ what: 'events', question: { outlet: 'continental wire' } })).toMatchObject([
      { participants: ['Mirela Dostan'], saidBy: ['Mirela Dostan'], event: { type: 'CONSULT' } },
    ])
    const actors = await rows({ what: 'actors', question: { from: '2031-03-01' } })
    expect(actors.map(({ actor }) => actor.name)).toEqual(['Mirela Dostan', 'Elsa Vintner', 'Yusuf Karam'])
    expect(await rows({ what: 'actors', question: { text: 'shelled' } })).toHaveLength(1)
    const analysts = await rows({ what: 'actors', question: { outlet: 'The Almery Daily Post' } })
    expect(analysts).toHaveLength(70)
    expect(new Set(analysts.map(({ across }) => across))).toEqual(new Set([expect.stringMatching(/^-?\d+$/)]))
  })

  it('says in tables how sure figures and events are', async () => {
    for (const what of ['figures', 'events'] as const) {
      const [row] = parse<Record<string, string>>(await exported({ what, format: 'csv' }), { bom: true, columns: true })
      expect(row.confidence).toBe('1')
    }
  })

  it('gives whole articles as they are in the record, with their text where asked', async () => {
    const [record] = await rows({ what: 'articles', question: { outlet: 'The Sarn Herald' } })
    expect(record).toEqual(JSON.parse(JSON.stringify(bridge.record)))
    const [withText] = await rows({ what: 'articles', question: { outlet: 'The Sarn Herald' }, text: true })
    expect(withText).toMatchObject({ text: bridge.article.text, published: '2031-04-02' })
  })

  it('holds a batch of articles at a time, however many there are', async () => {
    let rowsHeld = 0
    const counting: Queries = {
      async query<Row extends object>(sql: string, parameters?: readonly unknown[]) {
        const found = await database().query<Row>(sql, parameters)
        rowsHeld = Math.max(rowsHeld, found.length)
        return found
      },
    }
    let pieces = 0
    for await (const _ of exportRecord(counting, { what: 'statements', format: 'ndjson', question: {} })) pieces++
    expect({ rowsHeld, pieces }).toEqual({ rowsHeld: 33, pieces: 3 })
  })

  it('gives an article of more statements than a batch holds once and whole', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => `[Clerk Ana Brun]s [said]c [item ${index} was read]x.`)
    const long = markedEntry(lines.join('\n'), { outlet: 'Minutes' })
    await keep(database(), [long])
    const statements: StatementAnswer[] = await rows({ question: { outlet: 'Minutes' } })
    const articles = await rows({ what: 'articles', question: { text: 'item outlet:Minutes' } })
    await database().query('delete from articles where id = $1', [long.article.id])
    expect(statements.map(({ statement }) => statement.id)).toEqual(long.record.statements.map(({ id }) => id))
    expect(articles).toHaveLength(1)
  }, 120_000)

  it('leaves out what is added while it runs', async () => {
    const pieces = exportRecord(database(), { what: 'articles', format: 'ndjson', question: {} })
    const first = await pieces.next()
    const late = markedEntry('[Clerk Ana Brun]s [said]c [it was late]x.')
    await keep(database(), [late])
    let rest = String(first.value)
    for await (const piece of pieces) rest += piece
    await database().query('delete from articles where id = $1', [late.article.id])
    expect(rest.trim().split('\n')).toHaveLength(72)
  })

  it('names an article that is damaged and leaves it out, and the others come', async () => {
    const setText = (text: string) =>
      database().query('update articles set text = $2 where id = $1', [bridge.article.id, text])
    await setText('somebody else wrote this')
    const told: string[] = []
    const damaged = (error: Error) => told.push(error.message)
    const articles = await rows({ what: 'articles', damaged })
    const untold = rows({ what: 'statements' })
    await expect(untold).rejects.toMatchObject({ code: 'data-damaged', message: expect.stringMatching(/^1 of the/) })
    await setText(bridge.article.text)
    expect(articles).toHaveLength((await rows({ what: 'articles' })).length - 1)
    expect(told).toEqual([expect.stringContaining(bridge.article.id)])
  })

  it('refuses what a format cannot say, before anything is written', () => {
    expect(() => exportRecord(database(), { what: 'events', format: 'bibtex', question: {} })).toThrow(
      'bibtex is for statements. For events, take ndjson, csv or parquet',
    )
  })

  it('gives the same statements to every format', async () => {
    const counts = new Map<Format, number>([
      ['bibtex', (await exported({ format: 'bibtex' })).toString().match(/^@/gm)!.length],
      ['csl', JSON.parse((await exported({ format: 'csl' })).toString()).length],
      ['jsonld', JSON.parse((await exported({ format: 'jsonld' })).toString())['@graph'].length],
      ['annotations', JSON.parse((await exported({ format: 'annotations' })).toString()).items.length],
    ])
    for (const [format, count] of counts) expect(count, format).toBe(73)
    const none = { question: { text: 'volcano' } }
    for (const format of ['csl', 'jsonld', 'annotations'] as const)
      JSON.parse((await exported({ format, ...none })).toString())
  })

  describe('as CSV', () => {
    const strict = { columns: true as const, relax_column_count: false, record_delimiter: '\r\n' }

    it('is read by a strict reader, a row for each statement', async () => {
      const csv = await exported({ format: 'csv', byteOrderMark: false })
      const read = parse<Record<string, string>>(csv, strict)
      expect(read).toHaveLength(73)
      expect(read[0]).toMatchObject({
        speakers: 'Mirela Dostan',
        content: '40 people and Kasmere would meet',
        start: String(talks.record.statements[0].content[0].start),
      })
    })

    it('begins with a byte order mark, unless told otherwise', async () => {
      expect([...(await exported({ format: 'csv' })).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect((await exported({ format: 'csv', byteOrderMark: false })).toString()).toMatch(/^id,/)
    })

    it('holds nothing that a spreadsheet runs as a formula', async () => {
      const read = parse<Record<string, string>>(await exported({ format: 'csv' }), { ...strict, bom: true })
      expect(read[0].title).toBe(`'${talks.article.title}`)
      expect(read[1].content).toBe('\'=1+1 is "it",')
      expect(read[2].title).toBe("'  -2+3")
      for (const row of read) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/)
    })
  })

  describe('as Parquet', () => {
    let folder: string
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    const duckdb = async (sql: (file: string) => string, options: Partial<ExportOptions>) => {
      const file = join(folder, `${options.what ?? 'statements'}.parquet`)
      writeFileSync(file, await exported({ format: 'parquet', ...options }))
      const connection = await (await DuckDBInstance.create()).connect()
      return (await connection.runAndReadAll(sql(file))).getRowObjectsJson()
    }

    it('is read by DuckDB with its types, lists and nulls', async () => {
      const read = await duckdb((file) => `select * from '${file}'`, {})
      expect(read).toHaveLength(73)
      expect(read[0]).toMatchObject({
        speakers: ['Mirela Dostan'],
        negated: false,
        content: '40 people and Kasmere would meet',
        title: talks.article.title,
        said: null,
        start: talks.record.statements[0].content[0].start,
        confidence: 1,
      })
      const [{ by }] = await duckdb((f) => `select count(*)::int as by from '${f}' where 'Orla Tamm' in speakers`, {})
      expect(by).toBe(70)
    })

    it.each(WHATS)('gives %s, as many as NDJSON does', async (what) => {
      const [{ count }] = await duckdb((file) => `select count(*)::int as count from '${file}'`, { what })
      expect(count).toBe((await rows({ what })).length)
    })

    it('is a whole file where nothing is found', async () => {
      const question = { text: 'volcano' }
      expect(await duckdb((file) => `select * from '${file}'`, { question })).toEqual([])
    })
  })

  it('as JSON-LD expands to Claims of their articles', async () => {
    const document = JSON.parse((await exported({ format: 'jsonld', question: { text: 'bridge' } })).toString())
    const documentLoader = async (url: string) => ({ documentUrl: url, document: CONTEXTS[url] as NodeObject })
    const expanded: unknown = await jsonld.expand(document, { documentLoader })
    expect(expanded).toMatchObject([
      { '@type': ['http://schema.org/Claim'], 'http://schema.org/text': [{ '@value': 'the bridge was shelled' }] },
    ])
  })

  it('as annotations is anchored again in every article’s text', async () => {
    const { items } = JSON.parse((await exported({ format: 'annotations' })).toString())
    const texts = new Map(
      [talks, bridge, ...many].map(({ article }) => [`urn:onrecord:article:${article.id}`, article.text]),
    )
    const contents = [talks, bridge, ...many].flatMap(({ article, record }) =>
      record.statements.map(({ content: [span] }) => article.text.slice(span.start, span.end)),
    )
    const anchored = items.map(
      ({ target: [{ selector, state }] }: { target: [{ selector: Selectors; state: State }] }) => {
        const text = texts.get(state.cached)!
        const [quote, position] = selector
        expect(Array.from(text).slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
        return quote.exact
      },
    )
    expect(anchored).toEqual(contents)
  })
})

type Selectors = readonly [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }]
type State = { cached: string }

it('every format says what it can export', () => {
  for (const { what } of Object.values(FORMATS)) expect(WHATS).toEqual(expect.arrayContaining([...what]))
})

async function whole(database: Database, options: Partial<ExportOptions> & { format: Format }): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportRecord(database, { what: 'statements', question: {}, ...options })) {
    pieces.push(Buffer.from(piece as string))
  }
  return Buffer.concat(pieces)
}
