import { expect, test } from 'vitest'
import { shareAndTime } from './progress.ts'

test('says the share that is done and the time left, at the pace until now', () => {
  expect(shareAndTime({ done: 25, all: 100 }, 60_000)).toBe(' · 25 %, 3 min left')
  expect(shareAndTime({ done: 99, all: 100 }, 99_000)).toBe(' · 99 %, 1 s left')
  expect(shareAndTime({ done: 50, all: 100 }, 5_400_000)).toBe(' · 50 %, 1 h 30 min left')
})

test('says nothing before it can tell, and never more than all', () => {
  expect(shareAndTime({ done: 1, all: 1_000 }, 5_000)).toBe('')
  expect(shareAndTime({ done: 0, all: 0 }, 5_000)).toBe('')
  expect(shareAndTime({ done: 120, all: 100 }, 5_000)).toBe(' · 100 %, 0 s left')
})
