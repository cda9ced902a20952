import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, type Form, wordsOf } from './index.ts'

const form = (text: string, speaker = 'dostan', day: string | null = '2031-03-03'): Form => ({
  words: wordsOf(text).map(({ normal }) => normal),
  speaker,
  day,
})
const refusal = 'I do not negotiate with people who fire on my country every night'

describe('two contents are one wording', () => {
  it.each<[string, Form, Form]>([
    ['cut short', form(refusal), form('not negotiate with people who fire on my country')],
    ['with a word changed', form(refusal), form('I do not sit down with people who fire on my country at night')],
    ['without its not', form('the envoy will not return to Haverin'), form('the envoy will return to Haverin')],
    [
      'among other sentences',
      form(`Rain fell all day long. ${refusal}`),
      form(`${refusal}. Let them silence their guns.`),
    ],
    ['recalled two months later', form(refusal), form(refusal, 'dostan', '2031-05-01')],
    [
      'with small words put otherwise',
      form('there will be no meeting, not this month and not next'),
      form('no meeting, this month or next'),
    ],
    [
      'in another order',
      form('I have read the page. I will go if the bridge is empty'),
      form('If the bridge is empty, I will go'),
    ],
    ['of somebody whose name is not given', form(refusal), form(refusal, '')],
  ])('%s', (_, a, b) => expect([alike(a, b), alike(b, a)]).toEqual([true, true]))
})

describe('two contents are not one wording', () => {
  it.each<[string, Form, Form]>([
    [
      'by a phrase',
      form('the foreign minister of Kasmere came late'),
      form('the foreign minister of Kasmere is tired'),
    ],
    ['that count otherwise', form('27 people were killed at the market'), form('31 people were killed at the market')],
    ['of two speakers, one the other turned round', form(refusal), form(refusal.replace('not ', ''), 'nadeen')],
    [
      'by a few words that were said weeks apart',
      form('there would be no meeting under fire, and there has been none'),
      form('I never said there would be no meeting', 'dostan', '2031-03-27'),
    ],
    ['too short to tell', form('no comment'), form('no comment')],
    ['years apart', form(refusal), form(refusal, 'dostan', '2036-01-01')],
    ['one of which has no day', form(refusal), form(refusal, 'dostan', null)],
  ])('%s', (_, a, b) => expect([alike(a, b), alike(b, a)]).toEqual([false, false]))
})

it('likeness is the same both ways', () => {
  const word = fc.constantFrom(
    'talks',
    'talk',
    'ministers',
    'minister',
    'bridge',
    'not',
    'the',
    '27',
    '31',
    'envoy',
    'would',
  )
  const any = fc
    .tuple(
      fc.array(word, { maxLength: 14 }),
      fc.constantFrom('', 'dostan', 'nadeen'),
      fc.constantFrom('2031-03-03', '2031-03-09', null),
    )
    .map(([words, speaker, day]): Form => ({ words, speaker, day }))
  fc.assert(
    fc.property(any, any, (a, b) => alike(a, b) === alike(b, a)),
    { numRuns: 2000 },
  )
})
