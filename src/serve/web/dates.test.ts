import { expect, test } from 'vitest'
import { dateInWords, machineDate } from './dates.ts'

test.each([
  ['2031-03-14', '14 March 2031'],
  ['2031-03', 'March 2031'],
  ['2031', '2031'],
  ['2031-03-14T09:30:00Z', '14 March 2031, 09:30 UTC'],
  ['2031-03-14T09:30:00+05:30', '14 March 2031, 09:30 UTC+05:30'],
  ['2031-03-14~', 'about 14 March 2031'],
  ['2031-03-14?', '14 March 2031 (uncertain)'],
  ['2031-03-10/2031-03-14', '10 March 2031 to 14 March 2031'],
  ['2031-03-10/2031-03-10', '10 March 2031'],
  ['2031-03-10/..', 'since 10 March 2031'],
  ['../2031-03-14', 'until 14 March 2031'],
  ['2031-22', 'summer 2031'],
  ['2031-35', 'third quarter of 2031'],
  ['2031-41', 'second half of 2031'],
  ['2031-32', 'winter 2031 (southern hemisphere)'],
  ['203X', 'the 2030s'],
  ['20XX', '2000 to 2099'],
  ['2031-03-XX', 'March 2031'],
])('%s reads as "%s"', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words)
})

test.each(['2031-13-01', '2031-02-29', 'soon', ''])('what is no known date is shown as it is: %j', (value) => {
  expect(dateInWords(value)).toBe(value)
})

test('machines are given only what HTML takes', () => {
  expect(machineDate('2031-03-14')).toBe('2031-03-14')
  expect(machineDate('2031-03-14~')).toBeUndefined()
})
