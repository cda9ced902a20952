import { expect, it } from 'vitest'
import { firstWhere } from './first-where.ts'

it('is the first place from which on the test holds', () => {
  for (let count = 0; count < 9; count++)
    for (let first = 0; first <= count; first++) expect(firstWhere(count, (index) => index >= first)).toBe(first)
})
