import { describe, expect, it } from 'vitest'
import { timeKeys, timeQuery } from './time-keys.ts'

describe('the keys of time', () => {
  it.each([
    ['2031-03-14', '2031-03-14', "'day=2031-03-14' | 'days=several'"],
    ['2031-02-28', '2031-03-01', "'day=2031-02-28' | 'day=2031-03-01' | 'days=several'"],
    ['2030-12-15', '2031-01-31', "'month=2030-12' | 'month=2031-01' | 'days=several'"],
    ['2031-03-14', '2031-03-13', null],
    ['0001-01-01', '2031-03-13', null],
  ])('from %s to %s are %s', (first, last, expected) => {
    expect(timeQuery(first, last)).toBe(expected)
  })

  it('are found by every range that the day lies in', () => {
    for (const first of ['2031-02-27', '2031-03-14', '2031-01-01', '2029-06-30']) {
      const query = timeQuery(first, '2031-03-15')
      const [day, month] = timeKeys({ first: '2031-03-14', last: '2031-03-14' })
      expect(query?.includes(`'${day}'`) || query?.includes(`'${month}'`)).toBe(true)
    }
  })

  it('mark what may be of several days, and are none where the day is not known', () => {
    expect(timeKeys({ first: '2031-03-01', last: '2031-03-31' })).toEqual([
      'day=2031-03-31',
      'month=2031-03',
      'days=several',
    ])
    expect(timeKeys({ first: null, last: null })).toEqual([])
  })
})
