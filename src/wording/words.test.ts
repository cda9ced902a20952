import { describe, expect, it } from 'vitest'
import { cpuMs } from '../../test/cpu-time.ts'
import { wordsOf } from './words.ts'

const normals = (text: string) => wordsOf(text).map(({ normal }) => normal)

describe('the words of two texts are the same', () => {
  it.each([
    ['fourteen men and sixty-one horses', '14 men and 61 horses'],
    ['three hundred and five of two thousand three hundred', '305 of 2,300'],
    ['2.5 million, or 1 billion', '2500000, or one billion'],
    ['a third of it, 30%', 'a third of it, 30 per cent'],
    ['30 % and 31 percent', '30 percent and 31%'],
    ['re\u00adbuil\u00adding\u200b the ha\ufb03re', 'rebuilding the haffire'],
    ['the har-\n bour', 'the harbour'],
  ])('%j and %j', (one, other) => {
    expect(normals(one)).toEqual(normals(other))
  })

  it.each([
    ['one of them', 'one of them'],
    ['twenty five hundred', '25 hundred'],
    ['two, three, ten', '2 3 10'],
    ['two 3', '2 3'],
    ['seventy seventeen', '70 17'],
    ['2 300', '2 300'],
    ['100% sure % off', '100 percent sure off'],
    ['three thousand five million', '3000 5000000'],
    ['well - \nknown', 'well known'],
  ])('of %j: %s', (text, words) => {
    expect(normals(text).join(' ')).toBe(words)
  })

  it('stand where they are written', () => {
    const text = 'Some forty-two were re\u00adscued.'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Some',
      'forty-two',
      'were',
      're\u00adscued',
    ])
  })

  it('take time in proportion to the text', () => {
    const started = cpuMs()
    for (const piece of ['two hundred and ', 'two ', '2 ', 'a-\n', 'million ', 'per ']) wordsOf(piece.repeat(100_000))
    expect(cpuMs() - started).toBeLessThan(8_000)
  })
})
