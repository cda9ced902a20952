/** What pages show, taken away: every link of every page opens in a strict reader of its format, with a row for each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openWritable, type Writable } from './writing-sample.ts'

const reports = new URL('../../../samples/reports/', import.meta.url).pathname
let record: Writable
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
  const form = new FormData()
  for (const name of readdirSync(reports).slice(0, 14)) {
    form.append('files', new File([readFileSync(join(reports, name))], name))
  }
  // What a spreadsheet would run as a formula, said by somebody in a headline's report.
  const formula =
    'date 2031-05-02\noutlet =cmd\ntitle =1+1\n\nMirela Dostan said on Friday that 12 soldiers were killed in Sarn.\n'
  form.append('files', new File([formula], 'formula.txt'))
  await record.app.request('/api/articles', { method: 'POST', body: form })
}, 120_000)
afterAll(() => record?.database.close())

/** The page's links to files, by their endings. */
async function filesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const body = await (await record.app.request(path)).text()
  const links = /<nav class="take-away".*?<\/nav>/s.exec(body)?.[0] ?? ''
  const found = [...links.matchAll(/href="([^"]+)"/g)].map(([, href]) => href.replaceAll('&amp;', '&'))
  return new Map(found.map((href) => [/\.(csl\.json|\w+)(?:\?|$)/.exec(href)?.[1] ?? '', href]))
}

const CITING = ['bib', 'ris', 'csl.json'] as const
const ALL = ['csv', ...CITING, 'txt', 'json']

test.each<[string, string, readonly string[]]>([
  ['/search?q=corridor', 'speakers', [...ALL, 'atom']],
  ['/timeline?q=corridor', 'speakers', ALL],
  ['/actors/Dostan', 'speakers', ALL],
  ['/compare?a=Dostan&b=Nadeen', 'side', ALL],
  ['/figures', 'claimed_by', ALL],
  ['/events?type=talks', 'participants', ALL],
  ['/reports?q=corridor', 'passages', ALL],
  ['/speakers', 'role', ['csv', 'txt', 'json']],
])('%s', async (path, column, endings) => {
  const files = await filesOf(path)
  expect([...files.keys()].sort()).toEqual([...endings].sort())

  const csv = await record.app.request(files.get('csv')!)
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="onrecord-\w+\.csv"$/)
  const rows: Record<string, string>[] = parse(await csv.text(), { columns: true, bom: true })
  expect(rows.length).toBeGreaterThan(0)
  expect(Object.keys(rows[0])).toContain(column)
  // A number may be below zero; a text may not begin like a formula.
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/)

  const text = await (await record.app.request(files.get('txt')!)).text()
  expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(rows.length)
  for (const ending of CITING.filter((each) => endings.includes(each))) {
    const forceType = { bib: '@bibtex/text', ris: '@ris/file', 'csl.json': '@else/json' }[ending]
    const written = await (await record.app.request(files.get(ending)!)).text()
    const { data } = new Cite(written, { forceType, strict: true })
    expect(data.length).toBeGreaterThan(0)
    expect(data.length).toBeLessThanOrEqual(rows.length)
    expect(data[0].type).toMatch(/^article|^document|^book/)
  }
})

test('a file asked wrongly says what is wrong, as its page does', async () => {
  expect((await record.app.request('/compare.csv')).status).toBe(400)
  expect((await record.app.request('/actors/nobody-is-so-called.csv')).status).toBe(404)
  expect((await record.app.request('/timeline.bib?q=a&offset=x')).status).toBe(400)
  expect((await record.app.request('/speakers.bib')).status).toBe(404)
})
