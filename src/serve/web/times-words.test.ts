import { expect, test } from 'vitest'
import { timesInWords } from './times-words.ts'

test.each([
  [10, 'ten times'],
  [2, 'twice'],
  [2.25, '2.25 times'],
  [0.1, 'a tenth'],
  [1.1, '10 % more'],
  [0.75, '25 % less'],
  [0, 'nothing of it'],
])('%d is %s', (times, words) => {
  expect(timesInWords(times)).toBe(words)
})
