/** An event that one word tells, before the article's other events are looked at. */
import type { EventStatus } from '../../record/index.ts'
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
}
