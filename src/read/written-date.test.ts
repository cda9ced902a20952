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
  ])('%s', (written, language, edtf) => {
    expect(parseWrittenDate(written, language)).toBe(edtf)
  })
})
