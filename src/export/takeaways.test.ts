/** Each takeaway opens in a strict reader of its format, and holds every statement. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { markedEntry } from '../../test/marked-entry.ts'
import { answersOf } from './answers-sample.ts'
import { TAKEAWAYS } from './index.ts'

const known = {
  published: '2031-03-14',
  outlet: 'Wire & Post',
  title: 'Talks at 100 % "fail" {again',
  url: 'https://wire.example/a_b?c=1',
}
const answers = answersOf(
  markedEntry(
    '[Foreign Minister Mirela Dostan]s [said]c [the harvest 🌾, "all of it", had failed]x.\n[Elsa Vintner]s [said]c [=1+1 is two]x.',
    known,
  ),
)

const written = async (wanted: string) => {
  const takeaway = TAKEAWAYS.find(({ ending }) => ending === wanted)
  return (await takeaway?.write({ what: 'statements', rows: answers })) ?? `no takeaway ${wanted}`
}

it('CSV has a row for each, and no cell that a spreadsheet would run', async () => {
  const rows: Record<string, string>[] = parse(await written('csv'), { columns: true, bom: true })
  expect(rows.map(({ speakers }) => speakers)).toEqual(['Mirela Dostan', 'Elsa Vintner'])
  expect(rows[0]).toMatchObject({ content: 'the harvest 🌾, "all of it", had failed', outlet: 'Wire & Post' })
  expect(rows[1].content).toBe("'=1+1 is two")
})

it.each([
  ['bib', '@bibtex/text'],
  ['ris', '@ris/file'],
  ['csl.json', '@else/json'],
])('%s is read by a program for citations, every entry of it', async (ending, forceType) => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@ris']))
  const { data } = new Cite(await written(ending), { forceType, strict: true })
  expect(data).toHaveLength(2)
  expect(data[0]).toMatchObject({
    type: expect.stringMatching(/^article/),
    title: expect.stringContaining('Talks at 100 %'),
    'container-title': 'Wire & Post',
    // Of RIS this reader takes the year alone, which stands in a line of its own.
    issued: { 'date-parts': [ending === 'ris' ? [2031] : [2031, 3, 14]] },
    URL: 'https://wire.example/a_b?c=1',
  })
  expect(JSON.stringify(data[0])).toContain('harvest 🌾')
})

it('text has the words, who said them and where they were printed', async () => {
  const text = await written('txt')
  expect(text).toContain(
    'Mirela Dostan (says, in the reporter’s words): the harvest 🌾, "all of it", had failed\nWire & Post. (2031',
  )
})

it('nothing is written of nothing but an empty table', async () => {
  for (const { ending, write } of TAKEAWAYS) {
    const nothing = await write({ what: 'statements', rows: [] })
    expect(ending === 'csv' ? parse(nothing, { columns: true, bom: true }) : nothing.trim()).toEqual(
      ending === 'csv' ? [] : ending === 'csl.json' ? '[]' : '',
    )
  }
})
