import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()
const contents = (text: string) =>
  pipeline
    .extract(readText(text, 'a test', { published: '2031-03-14' }))
    .statements.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … '))

describe('what is said has its own words and no others', () => {
  it.each([
    [
      'According to Almerdata, one of the largest providers of figures, sales of ferries rose by a tenth last year.',
      'sales of ferries rose by a tenth last year',
    ],
    ['According to the mayor, the man, 34, was shot on Mill Street.', 'the man, 34, was shot on Mill Street'],
    [
      'ALMERY (CW7) — A boat sank on Thursday after it hit a rock, the harbour office reported.',
      'A boat sank on Thursday after it hit a rock',
    ],
    ['Rosen is proposing $275 million in aid for the port.', '$275 million in aid for the port'],
  ])('%s', (text, content) => expect(contents(text)).toEqual([content]))

  it('a list of headlines turns nobody into the speaker', () => {
    const text = 'Rep. Ilse Rosen slams Hale, praises Brandt as fair.'
    const { statements, actors } = pipeline.extract(readText(text, 'a test', {}))
    const names = new Map(actors.map(({ id, name }) => [id, name]))
    for (const { source } of statements)
      expect(source?.actors.map((id) => names.get(id)) ?? ['Ilse Rosen']).toEqual(['Ilse Rosen'])
  })

  it('a day is cut from the words even where nobody knows its date', () => {
    const text = 'The Amir said yesterday he had decided to dissolve the assembly.'
    const [{ content }] = pipeline.extract(readText(text, 'a test', {})).statements
    expect(text.slice(content[0].start, content[0].end)).toBe('he had decided to dissolve the assembly')
  })
})
