/**
 * What a time expression says by itself, before the publication date and the tense around it fill in the rest. The
 * distinction is chrono's: what the words state stays apart from what the context implies.
 */
import type { DateType } from '../../record/index.ts'

export type Unit =
  | 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'millennium' // biome-ignore format: one list
export type Season = 'SP' | 'SU' | 'FA' | 'WI'
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI'
/** -1 last, 0 this, 1 next; null where the text does not say. */
export type Shift = -1 | 0 | 1 | null

export type Meaning =
  /** The value stands in the words: "the 1990s", "three years", "recently". */
  | { readonly kind: 'stated'; readonly value: string }
  /** A calendar date with parts left out: "March 28", "May 2020", "last August", "January this year". */
  | { readonly kind: 'calendar'; readonly year: number | null; readonly month: number; readonly day: number | null; readonly shift: Shift; readonly yearShift: Shift
      /** 1 Monday to 7 Sunday, where the text names it too: it tells which year is meant. */
      readonly weekday?: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift; readonly weekShift: Shift }
  /** "The first Monday of May" (`nth` 1), "the last Friday in October" (-1). */
  | { readonly kind: 'nth-weekday'; readonly weekday: number; readonly nth: number; readonly year: number | null; readonly month: number; readonly shift: Shift }
  /** "Monday the 17th": the month is the nearest in which the day is that weekday. */
  | { readonly kind: 'weekday-day'; readonly weekday: number; readonly day: number }
  /** Days from the publication: "yesterday". */
  | { readonly kind: 'day'; readonly offset: number }
  /** The day spoken of: "earlier in the day", "that day". `offset` days from it: "the next day". */
  | { readonly kind: 'spoken'; readonly offset: number }
  /** "last week", "this year", "the quarter" (null: the one spoken of). */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: Shift }
  /** "three weeks ago" from the publication, "a year earlier" from the date spoken of. */
  | { readonly kind: 'away'; readonly unit: Unit; readonly amount: number | null; readonly from: 'publication' | 'spoken' }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null; readonly shift: Shift }
  /** Quarter or half of a year. `number` null: the one spoken of, moved by `years`. */
  | { readonly kind: 'period'; readonly letter: 'Q' | 'H'; readonly number: number | null; readonly year: number | null; readonly shift: Shift }
  | { readonly kind: 'holiday'; readonly name: string; readonly year: number | null; readonly shift: Shift } // biome-ignore format: one line each

export interface Expression {
  /** Atoms `[first, end)`. */
  readonly first: number
  readonly end: number
  readonly type: DateType
  readonly meaning: Meaning
  /** "TMO", "T10:35": what the expression adds to its day; null where it is no time of day. */
  readonly time: string | null
  /** Where a rule adds a word that is not a date by itself (quantifiers) the trace names each step. */
  readonly rule: string
}
