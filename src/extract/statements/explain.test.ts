import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const reports = new URL('../../../samples/reports/', import.meta.url)

// `npm run eval:explain` asks of all samples and of the gold of real news.
it('explain and the record agree in every statement of some sample reports', () => {
  const names = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .filter((_, index) => index % 8 === 0)
  for (const name of names) {
    const article = readText(readFileSync(new URL(name, reports), 'utf8'), name)
    for (const { cue, content, negated, said, rule } of pipeline.extract(article).statements) {
      if (cue === null) continue
      const explained = pipeline.explain(article, cue.start)
      expect(explained?.outcome).toBe('statement')
      expect(explained?.statement).toMatchObject({ content, negated, said, rule })
    }
  }
})

it('tells what a repair changed, and which proposal was taken', () => {
  const text = 'The talks were over. Ilse Rosen was clear. “Nobody asked us,” she said.'
  const explained = pipeline.explain(readText(text, 'a test'), text.indexOf('said'))
  expect(explained?.changes.map(({ repair, part }) => [repair, part])).toEqual([
    ['without the sentence before the quotation', 'content'],
  ])
  expect(explained?.contents.some(({ taken }) => taken)).toBe(true)
  expect(explained?.tree.map(({ relation }) => relation)).toContain('root')
})

it('says of an act that it is no speech', () => {
  const text = 'Police found a man lying in Ister Street.'
  expect(pipeline.explain(readText(text, 'a test'), text.indexOf('found'))?.outcome).toMatch(
    /^dropped: no (speech|likely cue)$/,
  )
})
