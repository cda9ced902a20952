import { expect, test } from 'vitest'
import { sheetAt, sheetsOf } from './article-sheets.ts'
import { paragraphsOf } from './paragraphs.ts'

const none = { notes: [], marks: [] }
const sheets = (text: string, weights = none) => sheetsOf(text, paragraphsOf(text, 0), weights)
const words = (text: string) => text.replace(/\s+/g, '')
const shown = (text: string, weights = none) =>
  sheets(text, weights)
    .flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))
    .join('')

test('a report of a usual length is one sheet', () => {
  expect(sheets('The talks went on.\n\n'.repeat(200)).length).toBe(1)
})

test('a long report is several, and nothing of it is left out', () => {
  const text = 'The talks went on until the morning.\n\n'.repeat(5000)
  const all = sheets(text)
  expect(all.length).toBeGreaterThan(4)
  expect(words(shown(text))).toBe(words(text))
  expect(sheetAt(all, text.length - 10)).toBe(all.length - 1)
  expect(sheetAt(all, 0)).toBe(0)
})

test('a paragraph without a break is divided between words, and one without a blank never within a character', () => {
  const prose = 'word '.repeat(20_000).trim()
  expect(shown(prose)).toBe(prose)
  for (const { pieces } of sheets(prose)) for (const { end } of pieces.slice(0, -1)) expect(prose[end - 1]).toBe(' ')
  const signs = `a${'😀'.repeat(20_000)}`
  expect(shown(signs)).toBe(signs)
  for (const { pieces } of sheets(signs))
    for (const { start } of pieces) expect(signs[start]).not.toMatch(/[\uDC00-\uDFFF]/)
})

test('many statements make a sheet shorter', () => {
  const text = 'The talks went on.\n\n'.repeat(200)
  const notes = Array.from({ length: 60 }, (_, i) => i * 60)
  expect(sheets(text, { notes, marks: [] } as never).length).toBeGreaterThan(1)
})
