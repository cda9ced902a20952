import { describe, expect, it } from 'vitest'
import { parseWrittenDate } from './written-date.ts'

describe('dates as people write them', () => {
  it.each([
    ['31.10.23', undefined, '2023-10-31'],
    ['Stand: 14.03.31, 18:30 Uhr', 'de', '2031-03-14T18:30:00'],
    ['version 14.3.310', undefined, null],
    ['03/04/31', 'en', null],
    ['14 kwietnia 2031', 'pl', '2031-04-14'],
    ['le 2 août 2031 à 14h05', 'fr', '2031-08-02T14:05:00'],
    ['2031年3月14日', 'ja', '2031-03-14'],
    ['14 марта 2031 г.', 'ru', '2031-03-14'],
    ['14 Mart 2031', 'tr', '2031-03-14'],
    ['11/01/2031', 'en', null],
    ['11/01/2031', 'en-US', '2031-11-01'],
    ['11/01/2031', 'en_GB', '2031-01-11'],
    ['11/01/2031', 'en-CA', null],
    ['11/01/31', 'en-US', '2031-11-01'],
    ['March 2031', 'en', '2031-03'],
    ['mars 2031', 'fr', '2031-03'],
    ['2031/03', undefined, '2031-03'],
    ['Haverin 2031', 'en', null],
    ['March 14, 2031 9:30 PM EST', 'en', '2031-03-14T21:30:00-05:00'],
    ['March 14, 2031 at 9:30 p.m. (PDT)', 'en', '2031-03-14T21:30:00-07:00'],
    ['9:30 PM EST, Fri March 14, 2031', 'en', '2031-03-14T21:30:00-05:00'],
    ['Mar. 14, 2031, 7:00 a.m. Eastern Standard Time', 'en', '2031-03-14T07:00:00-05:00'],
    ['2031-03-14 21:30:00 EDT', 'en', '2031-03-14T21:30:00-04:00'],
    ['Fri Mar 14 2031 21:30:00 GMT+0100 (CET)', 'en', '2031-03-14T21:30:00+01:00'],
    ['14 Mar 2031 21:30 UTC-5', 'en', '2031-03-14T21:30:00-05:00'],
    ['14 Mar 2031 21:30 IST', 'en', '2031-03-14T21:30:00'],
    ['14 Mar 2031 21:30 - 12 comments', 'en', '2031-03-14T21:30:00'],
  ])('%s', (written, language, edtf) => {
    expect(parseWrittenDate(written, language)).toBe(edtf)
  })
})
