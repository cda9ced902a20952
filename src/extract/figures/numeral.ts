/** A number of the sentence, with the noun it counts. */
import type { Counted } from './counted.ts'

export interface Numeral {
  /** Words of the number: `[first, end)`. */
  readonly first: number
  readonly end: number
  readonly counted: Counted | null
  /** Where its span starts, modifiers included. */
  readonly start: number
  /** Whether it can count what has no halves. */
  readonly integral: boolean
}
