import { expect, it } from 'vitest'
import { unaccented } from './fold.ts'

it.each([
  ['Jonas Gahr Støre', 'jonas gahr store'],
  ['Łukasz', 'lukasz'],
  ['Þóra', 'thora'],
  ['Əliyev', 'eliyev'],
  ['İstanbul', 'istanbul'],
  ['ISTANBUL', 'istanbul'],
  ['Ðức Đoković', 'duc dokovic'],
  ['STRAẞE', 'strasse'],
  ['ﬁn', 'fin'],
  ['e\u0301', 'e'],
  ['Петро́в', 'петров'],
  ["O'Brien", "o'brien"],
])('%s is compared as %s', (name, compared) => {
  expect(unaccented(name)).toBe(compared)
  expect(unaccented(unaccented(name))).toBe(compared)
})
