/** A whole number given as an option. */
import { InvalidArgumentError } from 'commander'

export function countOption(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a whole number.')
}
