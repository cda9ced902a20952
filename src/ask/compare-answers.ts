/** The shapes of a comparison of two speakers, or of one in two periods. Plain data. */
import type { ActorSummary } from './actor-answers.ts'
import type { MayLeaveOut, StatementAnswer } from './answers.ts'

export interface CompareQuestion {
  /** The topic, as in a search; all that they said where it is empty. */
  readonly text?: string
  readonly a: CompareSide
  readonly b: CompareSide
  /** Utterances that are shown of a side, the newest; those that the other side agrees with or opposes come on top. */
  readonly limit: number
}

export interface CompareSide {
  /** Part of a name, a name with a role, or an actor's id. */
  readonly name: string
  /** First and last day of what they said, as EDTF. */
  readonly from?: string
  readonly to?: string
}

export interface CompareAnswer extends MayLeaveOut {
  readonly question: CompareQuestion
  readonly a: ComparedSide
  readonly b: ComparedSide
  /** Where both commit to one thing, or to opposite ones, nearest in time first. */
  readonly matters: readonly ComparedMatter[]
}

export interface ComparedSide {
  /** Null where nobody on record is called so. */
  readonly actor: ActorSummary | null
  /** Utterances on the topic: reprints count once, and what no report has for certain is left out. */
  readonly total: number
  /** In the order of time. */
  readonly utterances: readonly ComparedUtterance[]
}

export interface ComparedUtterance {
  /** The day it was said, or else published; null where neither is known. */
  readonly day: string | null
  readonly reports: number
  readonly independent: number
  readonly statement: StatementAnswer
}

export interface ComparedMatter {
  /** In the words of one of them; of the one that is against it, where they are opposed. */
  readonly matter: string
  readonly agrees: boolean
  /** Whether side `a` is for it. */
  readonly isFor: boolean
  /** Ids of the statements, which stand among the utterances. */
  readonly a: string
  readonly b: string
}
