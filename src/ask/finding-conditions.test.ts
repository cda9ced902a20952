import { describe, expect, it } from 'vitest'
import { readMark, writeMark } from './finding-conditions.ts'
import { QueryError } from './query-error.ts'

describe('the mark between two pages', () => {
  it('goes on from any row, however large its number', () => {
    const mark = { day: '2031-03-08', number: '9223372036854775807' }
    expect(readMark(writeMark(mark, 7))).toEqual({ ...mark, offset: 7 })
  })

  it.each(['9223372036854775808', 'x', ''])('is refused where it names no row: %s', (number) => {
    expect(() => readMark(writeMark({ day: '2031-03-08', number }))).toThrow(QueryError)
  })
})
