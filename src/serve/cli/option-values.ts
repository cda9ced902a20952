/** Values of options that several questions take. */
import { InvalidArgumentError } from 'commander'
import { isDay } from '../../record/index.ts'

export function dayValue(value: string): string {
  if (isDay(value)) return value
  throw new InvalidArgumentError('Write a day as 2031-03-14, a month as 2031-03, or a year.')
}

export function shareValue(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && number >= 0 && number <= 1) return number
  throw new InvalidArgumentError('Write a share from 0 to 1, such as 0.6.')
}

export function countValue(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Write a whole number.')
}

/** Where others reach the pages, without a path. */
export function siteAddress(value: string): string {
  if (URL.canParse(value)) {
    const { protocol, origin, pathname, search, username } = new URL(value)
    const isWhole = (protocol === 'https:' || protocol === 'http:') && pathname === '/' && !search && !username
    if (isWhole) return origin
  }
  throw new InvalidArgumentError('Write it as https://talks.example, without a path: pages link from the root.')
}
