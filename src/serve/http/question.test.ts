import { expect, test } from 'vitest'
import { searchPath } from '../web/index.ts'
import { readQuestion, widerQuestions } from './question.ts'

const read = (query: string) => readQuestion(new URLSearchParams(query))

test('an address without parameters asks for the newest statements', () => {
  expect(read('').question).toEqual({ limit: 20, offset: 0 })
})

test('every part of a question is read, and its page', () => {
  expect(read('q=grain&by=Dostan&outlet=World+Dispatch&from=2031-03-01&to=2031-03-31&page=3').question).toEqual({
    text: 'grain',
    by: 'Dostan',
    outlet: 'World Dispatch',
    from: '2031-03-01',
    to: '2031-03-31',
    limit: 20,
    offset: 40,
  })
})

test('what a link says is what is read back from it', () => {
  const question = { text: '"a & b" -c', by: 'Bekele-Ro', from: '2031-03-01', limit: 50, offset: 100 }
  expect(read(searchPath(question).split('?')[1]).question).toEqual(question)
})

test.each([
  ['from=2031', 'from', '2031-01-01'],
  ['from=2031-3', 'from', '2031-03-01'],
  ['to=2031', 'to', '2031-12-31'],
  ['to=2032-02', 'to', '2032-02-29'],
] as const)('%s takes in the whole month or year', (query, field, day) => {
  expect(read(query).question?.[field]).toBe(day)
})

test.each([
  ['from=last+week', 'from', 'Write a day such as 2031-03-14'],
  ['to=2031-02-30', 'to', 'is not a date'],
  ['to=2031-13', 'to', 'is not a date'],
  ['from=2031-04-01&to=2031-03-01', 'from', 'Swap them'],
  ['page=0', 'page', 'The first one is 1'],
  ['page=two', 'page', 'The first one is 1'],
  ['limit=1000', 'limit', '1 to 100'],
  ['q=peace+foo:bar', 'q', 'there is no "foo:"'],
  ['q=%22peace', 'q', 'never closed'],
  [`q=${'x'.repeat(501)}`, 'q', '500 at most'],
])('%s is not searched for, and says what to do', (query, field, message) => {
  const { question, problems, typed } = read(query)
  expect(question).toBeNull()
  expect(problems).toEqual([{ field, message: expect.stringContaining(message) }])
  expect(typed[field as 'from']).toBe(new URLSearchParams(query).get(field))
})

test('a NUL in the address never reaches the store', () => {
  expect(read('q=a%00b').question?.text).toBe('a b')
})

test('a question of several parts is widened by each of them; one of a single part cannot be', () => {
  const wider = widerQuestions({ text: 'grain', by: 'Dostan', from: '2031-03-01', limit: 20, offset: 20 })
  expect(wider.map(({ question }) => question)).toEqual([
    { text: undefined, by: 'Dostan', from: '2031-03-01', limit: 20, offset: 0 },
    { text: 'grain', by: undefined, from: '2031-03-01', limit: 20, offset: 0 },
    { text: 'grain', by: 'Dostan', from: undefined, to: undefined, limit: 20, offset: 0 },
  ])
  expect(widerQuestions({ text: 'grain', limit: 20, offset: 0 })).toEqual([])
})
