import { check, constantFrom, integer, oneof, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, dayIn, daysInMonth, daysOf, isDay, isIsoDate, isOneDay, parseEdtf } from './edtf.ts'

describe('the days that a date can mean', () => {
  it.each([
    ['2031', '2031-01-01', '2031-12-31'],
    ['2031-04', '2031-04-01', '2031-04-30'],
    ['2032-02', '2032-02-01', '2032-02-29'],
    ['2031-03-14', '2031-03-14', '2031-03-14'],
    ['2031-03-14T09:30:00+05:30', '2031-03-14', '2031-03-14'],
    ['2031-03-14~', '2031-03-14', '2031-03-14'],
    ['2031-21', '2031-03-01', '2031-05-31'],
    ['2031-24', '2030-12-01', '2031-02-28'],
    ['2031-30', '2030-12-01', '2031-02-28'],
    ['2031-35', '2031-07-01', '2031-09-30'],
    ['2031-38', '2031-05-01', '2031-08-31'],
    ['2031-41', '2031-07-01', '2031-12-31'],
    ['203X', '2030-01-01', '2039-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2031-XX', '2031-01-01', '2031-12-31'],
    ['2031-XX-31', '2031-01-31', '2031-12-31'],
    ['20XX-02-29', '2000-02-29', '2096-02-29'],
    ['2031-03-10/2031-04', '2031-03-10', '2031-04-30'],
    ['2031-03-10/..', '2031-03-10', null],
    ['/2031-03', null, '2031-03-31'],
  ])('%s', (edtf, first, last) => {
    expect(daysOf(edtf)).toEqual({ first, last })
  })

  it.each([
    '', 'soon', '2031-13', '2031-00', '2031-04-31', '2031-02-29', '2031-3-4', '2031-35-01', '2031-42', '0000-01-01', '0000',
    'XXXX', '20X1', '2031-03-14T24:00', '2031-03-14T09:60', '2031-03-14 09:30', '2031-04/2031-03', '../..', '/', '2031/2032/2033',
    '[2031,2032]', 'Y20310', '-2031', '2031-02-3X-01',
  ])('none of %j, which is no date', (text) => {
    expect(parseEdtf(text)).toBeNull()
    expect(daysOf(text)).toEqual({ first: null, last: null })
  }) // biome-ignore format: one list

  it('are days of the calendar, the first not after the last', () => {
    const digits = (low: number, high: number, length: number) =>
      integer({ min: low, max: high }).map((number) => String(number).padStart(length, '0'))
    const date = tuple(
      oneof(digits(0, 9999, 4), constantFrom('203X', '20XX', '2XXX', '00XX')),
      oneof(
        constantFrom('', '-XX', '-0X', '-1X'),
        digits(0, 45, 2).map((month) => `-${month}`),
      ),
      oneof(
        constantFrom('', '-XX', '-3X'),
        digits(0, 32, 2).map((day) => `-${day}`),
      ),
      constantFrom('', '?', '~', 'T09:30', 'T09:30:00Z'),
    ).map((parts) => parts.join(''))
    const both = oneof(
      date,
      tuple(date, date).map((ends) => ends.join('/')),
    )
    check(
      property(both, (edtf) => {
        const { first, last } = daysOf(edtf)
        if (first === null || last === null) return
        expect(first <= last).toBe(true)
        // Not by the code under test.
        for (const day of [first, last]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
      }),
      { numRuns: 2000 },
    )
  })

  it('of a month are as many as JavaScript counts', () => {
    for (const year of [1600, 1900, 2000, 2031, 2032])
      for (let month = 1; month <= 12; month++)
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
  })
})

it('people may ask for a year, a month or a day, and for no quarter', () => {
  expect(['2031', '2031-03', '2031-03-14'].every(isDay)).toBe(true)
  expect(['2031-35', '203X', '2031-03-14T09:30', '2031/2032', '2031-02-29', '0000', ''].some(isDay)).toBe(false)
  expect(isOneDay('2031-03-14') && !isOneDay('2031-03') && !isOneDay('2031-02-29')).toBe(true)
})

it('what ISO 8601 has is told from what EDTF adds', () => {
  expect(['2031', '2031-03-14T09:30:00Z'].every(isIsoDate)).toBe(true)
  expect(['2031-21', '2031-03-14T09:30~', '203X', '2031/2032'].some(isIsoDate)).toBe(false)
})

it.each([
  ['2031-03-14TNI', '2031-03-14', '2031-03-14'],
  ['2031-03', '2031-03', '2031-03'],
  ['2031-W13', '2031', null],
  ['2031-35', '2031', null],
  ['2031-03-10/2031-03-14', '2031-03-10', null],
  ['2031-02-30', null, null],
  ['XXXX-03-14', null, null],
  ['203', null, null],
  ['20310', null, null],
])('%s begins with %j and is the date %j', (value, beginning, day) => {
  expect(beginningOf(value)).toBe(beginning)
  expect(dayIn(value)).toBe(day)
})
