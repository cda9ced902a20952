import { expect, test } from 'vitest'
import { compare, fails, figuresOf, table } from './compare.ts'

const verdictOf = (name: string, before: number, after: number) =>
  compare({ 'eval:x': { [name]: before } }, { 'eval:x': { [name]: after } })[0].verdict

test('a score may fall by half a point and no more', () => {
  expect(verdictOf('f1', 60, 59.5)).toBe('held')
  expect(verdictOf('f1', 60, 59.4)).toBe('dropped')
  expect(verdictOf('f1', 60, 61)).toBe('rose')
})

test('one thing fewer passed is a drop', () => {
  expect(verdictOf('passed', 30, 29)).toBe('dropped')
})

test('an error that grows is a drop, and one that shrinks a rise', () => {
  expect(verdictOf('calibrationError', 3, 4)).toBe('dropped')
  expect(verdictOf('calibrationError', 4, 3)).toBe('rose')
})

test('speeds and sizes are shown and hold nothing back', () => {
  expect(verdictOf('wordsPerSecond', 500_000, 100)).toBe('shown')
  expect(verdictOf('articleCount', 84, 3)).toBe('shown')
})

test('a score that is no longer measured fails, a new one does not', () => {
  const rows = compare({ 'eval:x': { f1: 60 } }, { 'eval:y': { f1: 10 } })
  expect(rows.map((row) => [row.command, row.verdict, fails(row)])).toEqual([
    ['eval:x', 'gone', true],
    ['eval:y', 'new', false],
  ])
})

test('the table lines its columns up and rounds to two places', () => {
  expect(table(compare({ 'eval:x': { f1: 60 } }, { 'eval:x': { f1: 61.2345 } }))).toBe(
    ['command  score  committed    now', 'eval:x   f1            60  61.23  rose'].join('\n'),
  )
})

test('figures are read from the last line that a command prints', () => {
  expect(figuresOf('reading\n{"f1": 61.5}\n')).toEqual({ f1: 61.5 })
})

test.each([
  ['', 'nothing printed'],
  ['F1 61.5', 'no JSON object: F1 61.5'],
  ['[1]', 'no JSON object'],
  ['{}', 'printed no figures'],
  ['{"f1": "61.5"}', 'the figure f1 is no number: "61.5"'],
])('output without figures says what is wrong with it: %j', (output, message) => {
  expect(() => figuresOf(output)).toThrow(message)
})
