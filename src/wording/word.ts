import type { Span } from '../record/index.ts'

/** Where a word stands in its text, and its normal form. */
export interface Word extends Span {
  readonly normal: string
}
