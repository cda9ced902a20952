/** The answer to whatever somebody typed. Plain data, as in `answers.ts`. */
import type { ActorSummary } from './actor-answers.ts'
import type { MayLeaveOut, SearchAnswer } from './answers.ts'
import type { EventsAnswer, FiguresAnswer } from './finding-answers.ts'
import type { Reading } from './readings.ts'
import type { CheckAnswer } from './wording-answers.ts'

export type { Reading } from './readings.ts'

/** Of each answer only the beginning is here; the question of its own gives all of it. */
export interface AnythingAnswer extends MayLeaveOut {
  readonly typed: string
  /**
   * What may be meant: the likeliest first by the form of what was typed, but one that finds something before all that find
   * nothing.
   */
  readonly readings: readonly { readonly as: Reading; readonly finds: boolean }[]
  /** Whom the words name, at most three. */
  readonly speakers: readonly ActorSummary[]
  /** Null where no reading is of that kind. */
  readonly said: SearchAnswer | null
  readonly quote: CheckAnswer | null
  readonly number: FiguresAnswer | null
  readonly talks: EventsAnswer | null
}
