/** An event that one word tells, before the article's other events are looked at. */
import type { EventStatus, Span } from '../../record/index.ts'
import type { EventType } from './plover.ts'

export interface Candidate {
  /** The verb or noun that tells it. */
  readonly trigger: number
  /** Words `[first, end)` of the trigger's phrase: "hold talks", "turned down", "peace negotiations". */
  readonly first: number
  readonly end: number
  readonly type: EventType
  readonly sources: readonly number[]
  readonly targets: readonly number[]
  readonly status: EventStatus
  readonly rule: string
  /** Whether the status is only that of the clause around it. */
  readonly isInferred?: boolean
  /** Whether it is one that the text spoke of before ("the talks"), and names nobody itself. */
  readonly isAgain?: boolean
}

/** A candidate with when, where and by whose word it is. */
export interface ToldEvent extends Candidate {
  /** EDTF. */
  readonly date: string | null
  readonly place: Span | null
  /** Index of the statement that tells it, or -1. */
  readonly statement: number
}
