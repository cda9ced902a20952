import { expect, it } from 'vitest'
import { dayInAddress, monthInAddress } from './address-date.ts'

it.each([
  ['https://courier.example/2031/03/14/talks', '2031-03-14'],
  ['https://courier.example/2031/mar/14/talks', '2031-03-14'],
  ['https://courier.example/world/203103141079127690-talks/', '2031-03-14'],
  ['https://web.archive.org/web/20330707194448/http://courier.example/2031/03/14/talks', '2031-03-14'],
  ['https://web.archive.org/web/20330707194448/courier.example/talks', undefined],
  ['https://courier.example/2031031/talks', undefined],
])('the day in %s', (url, day) => {
  expect(dayInAddress(url)).toBe(day)
})

it('the month of an address of an archive is that of the page', () => {
  expect(monthInAddress('https://web.archive.org/web/20330707194448/https://courier.example/2031/03/talks')).toBe(
    '2031-03',
  )
})
