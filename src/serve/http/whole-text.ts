/** Text from outside that a database keeps: whole characters, and no NUL. Halves of characters come in by JSON alone. */

const HALF = /\p{Surrogate}/u

export const isWhole = (text: string): boolean => !HALF.test(text) && !text.includes('\0')

/** As an id in an address; undefined where none can be so. */
export const wholeId = (given: string | undefined): string | undefined =>
  given !== undefined && given !== '' && given.length <= 300 && isWhole(given) ? given : undefined

/** No correction nests so deep; what does would be walked for long. */
const DEEPEST = 16

/** Whether all text in a value is, and it does not nest too deep to be looked through. */
export function isAllWhole(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isWhole(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth >= DEEPEST) return false
  return Object.entries(value).every(([name, one]) => isWhole(name) && isAllWhole(one, depth + 1))
}

/** Without what cannot be kept. */
export const madeWhole = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
