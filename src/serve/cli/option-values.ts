/** Values of options that several questions take. */
import { InvalidArgumentError } from 'commander'
import { isDay } from '../../record/index.ts'

export function dayValue(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('Write a day as 2031-03-14, a month as 2031-03, or a year.')
}

export function countValue(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a whole number.')
}
