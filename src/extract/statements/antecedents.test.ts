import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { LIKELY } from '../../record/index.ts'

const pipeline = openPipeline()

/** Who is said to speak, for each likely statement. */
function speakers(text: string): string[] {
  const { statements, actors } = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' }))
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return statements
    .filter(({ confidence }) => confidence >= LIKELY)
    .flatMap(({ source }) => source?.actors.map((id) => names.get(id) ?? '') ?? [])
}

describe('a relative pronoun speaks for the noun that it stands for', () => {
  it.each([
    ['The page was replaced by a message that said, "The item is no longer for sale in this country."', 'a message'],
    ['The council has read the report by Ilse Rosen, which warned that the dam could burst.', 'Ilse Rosen'],
    ['The mayor met Mara Dahl, a nurse at the clinic, who said that the ward had closed.', 'Mara Dahl'],
    ['The paper quoted Emil Brandt, head of the Ister Bank, who said that rates would rise.', 'Emil Brandt'],
    ['Louis Hale - who said on Monday that he would run - opened the hall.', 'Louis Hale'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toContain(name)
    expect(speakers(text).filter((speaker) => /^(who|which|that)$/.test(speaker))).toEqual([])
  })

  it.each([
    'Those who say that the dam is safe have not seen it.',
    'Anyone can say that the bridge was too old.',
    'Everyone says that winters were colder then.',
  ])('nobody in particular is not likely to speak: %s', (text) => {
    expect(speakers(text)).toEqual([])
  })
})
