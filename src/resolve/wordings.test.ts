import { describe, expect, it } from 'vitest'
import { carriers, wordingsOf } from './wordings.ts'

describe('wordings', () => {
  it('the same utterance with an article or an auxiliary more is one wording', () => {
    const [a, b] = wordingsOf([
      'Brezik never turned down meeting with Tarour, but a meeting now would change nothing.',
      'Brezik has never turned down a meeting with Tarour, but now a meeting would change nothing',
    ])
    expect(a).toBe(b)
    expect(a).not.toBeNull()
  })

  it('a wording has the same id in every article, whatever stands beside it', () => {
    const content = 'The bridge at Ister will stay open to grain convoys.'
    expect(wordingsOf([content])[0]).toBe(wordingsOf(['Nobody in Dresk asked for these talks to fail.', content])[1])
  })

  it('other words are another wording, even about the same thing', () => {
    const [a, b] = wordingsOf([
      'The bridge will stay open to grain convoys.',
      'The bridge will be closed to all military traffic.',
    ])
    expect(a).not.toBe(b)
  })

  it('a content too short to tell has none', () => {
    expect(wordingsOf(['a mistake'])).toEqual([null])
  })

  it('counts the words that carry a content, not their endings or accents', () => {
    expect(carriers('Turned down the meetings')).toEqual(carriers('turn down a meeting'))
    expect(carriers('the café')).toEqual(carriers('a cafe'))
  })
})
