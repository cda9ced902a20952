import { expect, test } from 'vitest'
import { amountOf } from './findings.tsx'

test.each([
  [{ min: 1200, max: 1200, approximate: false }, '1,200'],
  [{ min: 40, max: 40, approximate: true }, 'about 40'],
  [{ min: 30, max: 50, approximate: false }, '30 to 50'],
  [{ min: 12, max: Number.POSITIVE_INFINITY, approximate: false }, 'at least 12'],
  [{ min: Number.NEGATIVE_INFINITY, max: 12, approximate: false }, 'at most 12'],
  // JSON has no Infinity: what was kept comes back as null.
  [{ min: 12, max: null as unknown as number, approximate: false }, 'at least 12'],
])('%j reads as "%s"', (figure, words) => {
  expect(amountOf(figure)).toBe(words)
})
