/** A length of time as TIMEX3 writes it: P3Y, PT2H, P2Y6M, PXM where nobody counted. */
import type { Unit } from './meaning.ts'

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W', fortnight: 'W', month: 'M', quarter: 'Q', year: 'Y', decade: 'Y', century: 'Y', millennium: 'Y',
} // biome-ignore format: one table
/** How many of the letter's unit one of these is. */
const TIMES: Partial<Record<Unit, number>> = { fortnight: 2, decade: 10, century: 100, millennium: 1000 }
/** What half a unit is in the next smaller one. */
const HALF: Partial<Record<Unit, string>> = { year: '6M', hour: '30M', minute: '30S' }
/** Where the amount is unknown the unit itself is named: decades are not "some years". */
const UNCOUNTED: Partial<Record<Unit, string>> = { decade: 'PXDE', century: 'PXC', millennium: 'PXL' }

export function durationValue(unit: Unit, amount: number | null): string {
  const prefix = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'PT' : 'P'
  if (amount === null) return UNCOUNTED[unit] ?? `${prefix}X${LETTER[unit]}`
  const total = amount * (TIMES[unit] ?? 1)
  const half = total % 1 === 0.5 ? HALF[unit] : undefined
  if (half && total < 1) return `${prefix}${half}`
  return half ? `${prefix}${Math.floor(total)}${LETTER[unit]}${half}` : `${prefix}${total}${LETTER[unit]}`
}
