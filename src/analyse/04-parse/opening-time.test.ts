import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'

const pipeline = openPipeline()

/** Who says it, and when, by the first statement of the text. */
function saying(text: string): readonly unknown[] {
  const article = readText(text, 'a test', { published: '2031-03-14' })
  const [one] = pipeline.extract(article).statements
  return [one.source === null ? null : article.text.slice(one.source.start, one.source.end), one.said]
}

describe('a time that opens the sentence', () => {
  it.each([
    ['Last week Ilse Rosen, a deputy, said the wells were dry.', 'Ilse Rosen, a deputy', '2031-03-03/2031-03-09'],
    ['On Tuesday night police said a man had been shot.', 'police', '2031-03-11'],
    ['Late last night Karim Osei said he was worried.', 'Karim Osei', '2031-03-13'],
    ['This week in Sarn the mayor said she would go.', 'the mayor', '2031-03-10/2031-03-16'],
  ])('is of the verb: %s', (text, source, said) => expect(saying(text)).toEqual([source, said]))

  it('is of the noun whose name it is', () => {
    expect(saying('Friday prayers were held in Sarn, the mayor said.')).toEqual(['the mayor', null])
  })
})
