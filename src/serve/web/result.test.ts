import { expect, test } from 'vitest'
import { shownOf } from './result.tsx'

const excerpt = (text: string, match?: number) => ({
  text,
  source: null,
  cue: null,
  content: [{ start: 0, end: text.length }],
  matches: match === undefined ? [] : [{ start: match, end: match + 4 }],
})
const long = 'word '.repeat(2000)

test('a sentence of usual length is shown whole', () => {
  expect(shownOf(excerpt('word '.repeat(150)))).toEqual({ start: 0, end: 750 })
})

test('of a long one its beginning is shown, or what was looked for, between words', () => {
  expect(shownOf(excerpt(long))).toEqual({ start: 0, end: 499 })
  const { start, end } = shownOf(excerpt(long, 5000))
  expect([start, end]).toEqual([4855, 5354])
  expect(long.slice(start, end)).toMatch(/^word.*word$/)
  expect(shownOf(excerpt(long, 9995))).toEqual({ start: 9505, end: 10_000 })
})

test('one word of a megabyte is cut too, and no character in two', () => {
  const { start, end } = shownOf(excerpt('😀'.repeat(500_000), 600_000))
  expect([start, end]).toEqual([599_850, 600_350])
  expect(shownOf(excerpt(`a${'😀'.repeat(500_000)}`)).end).toBe(501)
})
