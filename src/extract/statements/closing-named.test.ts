import { describe, expect, it } from 'vitest'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { bareOf, readMarked, wordsOf } from './marked-sample.ts'

const pipeline = openPipeline()

describe('a name with what tells who that is, and a verb of saying, close the sentence', () => {
  it.each([
    '[One of the dead was a child who was hit when a wall collapsed]c, [Ema Surya, a doctor at the clinic in Sarn]s, [said]k.',
    '[Five people had been confirmed dead in the flood]c, [Fauzel, an official from the local agency]s, [told]k the Continental Wire.',
    '[Seven wells had run dry in the district]c, [Henri Semba, head of the provincial health office]s, [said]k on Tuesday.',
  ])('%s', (marked) => {
    const { text, statements } = readMarked(marked)
    const found = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements
    expect(found.map((one) => bareOf(wordsOf(text, one)))).toEqual(statements.map(bareOf))
  })

  it('what is said behind the verb stays with it', () => {
    const text = 'The council met on Monday, and Ema Surya, a doctor at the clinic, said that the ward had closed.'
    const [one] = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements
    expect(bareOf(wordsOf(text, one)).content).toBe('that the ward had closed')
  })

  it('a statement that is issued says what stands behind it', () => {
    const text = 'The council issued a statement calling the launch a clear violation of the treaty.'
    const [one] = pipeline.extract(readText(text, 'a test', { published: '2031-03-14' })).statements
    expect(one.cue?.stance).not.toBe('acts')
  })
})
