import { expect, it } from 'vitest'
import { thingInWords } from './figures-words.ts'

it.each([
  ['killed', 'people', 'people killed, Sarn'],
  ['casualties', 'people', 'people killed or wounded, Sarn'],
  ['casualties', null, 'casualties, Sarn'],
  ['goods', 'flour', 'flour, Sarn'],
])('%s of %s: %s', (measure, counted, words) => {
  expect(thingInWords({ measure, counted, place: 'Sarn' })).toBe(words)
})
