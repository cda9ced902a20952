import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs.ts'

const read = (text: string, from = 0) => paragraphsOf(text, from).map(({ start, end }) => text.slice(start, end))

test('every line of a report is a paragraph', () => {
  expect(read('Talks fail\n\nThe minister left.\r\nNobody else spoke.\n')).toEqual([
    'Talks fail',
    'The minister left.',
    'Nobody else spoke.',
  ])
})

test('blanks around a line are left out and blanks inside it stay', () => {
  expect(read('   The  minister\tleft.  \n \t \n')).toEqual(['The  minister\tleft.'])
})

test('the header before the report is left out', () => {
  expect(read('date 2031-03-14\nThe minister left.', 16)).toEqual(['The minister left.'])
})

test('lines broken at a column are one paragraph up to the next blank line', () => {
  const wrapped = [
    'The minister told the delegations on the second day that no',
    'further round would be held before the spring, and that the',
    'mediator had been informed.',
  ].join('\n')
  expect(read(`${wrapped}\n\nNobody else spoke.`)).toEqual([wrapped, 'Nobody else spoke.'])
})

test('a list of short lines is not taken for a broken paragraph', () => {
  expect(read('The rounds:\nSarn\nOrun\nHaverin')).toEqual(['The rounds:', 'Sarn', 'Orun', 'Haverin'])
})

test('an empty text has no paragraph', () => {
  expect(read(' \n\n')).toEqual([])
})

test('one paragraph of a megabyte is read at once', () => {
  expect(read('word '.repeat(200_000)).length).toBe(1)
})
