import { expect, test } from 'vitest'
import { edtfOf } from './edtf.ts'

test.each([
  ['2022-03-28', '2022-03-28'],
  ['2022-04-14TNI', '2022-04-14'],
  ['2022-03', '2022-03'],
  ['199', '199X'],
  ['18', '18XX'],
  ['2022-W13', '2022-03-28/2022-04-03'],
  ['2022-W13-WE', '2022-04-02/2022-04-03'],
  ['2020-W53', '2020-12-28/2021-01-03'],
  ['2021-SP', '2021-21'],
  ['2021-Q3', '2021-35'],
  ['P2D', null],
  ['PAST_REF', null],
  ['XXXX-WXX-3', null],
])('a date of the record, TIMEX3 %s, is EDTF %s', (timex, edtf) => {
  expect(edtfOf(timex)).toBe(edtf)
})
