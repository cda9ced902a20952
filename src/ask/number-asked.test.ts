import { expect, test } from 'vitest'
import { numberAsked } from './number-asked.ts'

test.each([
  ['916 million', 915_500_000, 916_500_000],
  ['$1.6bn', 1_550_000_000, 1_650_000_000],
  ['20,000', 20_000, 20_000],
  ['twelve', 12, 12],
  ['7.2 %', 7.15, 7.25],
  ['27.99 crore', 279_850_000, 279_950_000],
  ['$4,000,000,000,000', 4e12, 4e12],
])('%j is %d to %d', (typed, least, most) => {
  const asked = numberAsked(typed)
  expect(asked.least).toBeCloseTo(least, 6)
  expect(asked.most).toBeCloseTo(most, 6)
})

test('what is no number is said', () => {
  expect(() => numberAsked('many')).toThrow('this is no number')
})
