/** The shapes of answers about actors across articles. Plain data. */
import type { Role } from '../record/index.ts'
import type { MayLeaveOut, StatementAnswer } from './answers.ts'

export interface ActorQuestion {
  /** Part of a name, a name with a role, or an actor's id. */
  readonly name: string
  /** First and last day of what they said: `2031-03-14`. */
  readonly from?: string
  readonly to?: string
  /** Words of the statements wanted, as in a search. */
  readonly text?: string
  /** Whom the statements wanted speak of: an actor's id. */
  readonly about?: string
  /**
   * Only names that are as likely to be theirs as this, from 0 to 1, and of what these say only statements that are as likely
   * to be right. All where nothing is said; the less certain is marked then.
   */
  readonly minConfidence?: number
  /** How many statements are shown, newest first. */
  readonly limit: number
  readonly offset: number
}

export type ActorAnswerKind = 'person' | 'organisation' | 'country' | 'group' | 'office'

export interface ActorSummary {
  /** The same in whatever order articles came; it can change when articles show that two are one. */
  readonly id: string
  readonly name: string
  readonly kind: ActorAnswerKind
  readonly statements: number
}

/** A role with the days on which articles show it. */
export interface RoleShown extends Role {
  readonly first: string | null
  readonly last: string | null
  readonly articles: number
}

/** One way in which articles present the actor. */
export interface ActorName {
  readonly name: string
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
  /** Why it is taken for this actor: "the same name and the same town and days". */
  readonly why: string
  /** How likely it is this actor's, of the least sure report that gives it; 1 of a name that stands alone. */
  readonly confidence: number
}

/** Another actor who may be this one: offered for somebody to decide, and counted nowhere until then. */
export interface PerhapsActor extends ActorSummary {
  /** What the reports of both share: "the same name and the same outlet". */
  readonly why: string
  readonly confidence: number
}

export interface ActorAnswer extends MayLeaveOut {
  readonly question: ActorQuestion
  readonly actor: ActorSummary
  /** Others whom the question's words could mean, most statements first. */
  readonly others: readonly ActorSummary[]
  /** Likeliest first. */
  readonly perhaps: readonly PerhapsActor[]
  /** Most articles first. */
  readonly names: readonly ActorName[]
  /** In the order of time. */
  readonly roles: readonly RoleShown[]
  /** What they said, of all time. */
  readonly said: {
    readonly statements: number
    /** Reports that have them speak, and how many are independent of each other. */
    readonly reports: number
    readonly independent: number
    /** Estimated for who speaks in thousands of them. */
    readonly reportsAre: 'exact' | 'estimate'
    readonly first: string | null
    readonly last: string | null
    /** `2031-03`, in order. */
    readonly months: readonly { readonly month: string; readonly statements: number }[]
    /** Of the newest thousand: what the cues commit to, most first. */
    readonly stances: readonly { readonly stance: string; readonly statements: number }[]
    /** Of the newest thousand: words that they use more than others on record do. */
    readonly topics: readonly { readonly word: string; readonly statements: number }[]
    /** Of the newest thousand: whom they speak of, most first. */
    readonly about: readonly ActorSummary[]
  }
  /** Of the topics they speak on most: what they said of each last, and first. */
  readonly positions: readonly ActorPosition[]
  /** Of the newest thousand statements that speak of them: whose these are, most first. */
  readonly spokenOfBy: readonly ActorSummary[]
  /** How many statements the question's days, words and `about` leave. */
  readonly total: number
  /** Statements that `minConfidence` leaves out of these, and names. */
  readonly lessCertain: { readonly statements: number; readonly names: number }
  readonly statements: readonly StatementAnswer[]
}

/** Of statements of which all is likely to be right. */
export interface ActorPosition {
  /** A word or a name of several. */
  readonly topic: string
  readonly statements: number
  readonly newest: StatementAnswer
  /** Null where there is but one. */
  readonly first: StatementAnswer | null
}

export interface TimelineQuestion {
  /** Words, as in a search. */
  readonly text: string
  /** Only these actors, by id. */
  readonly actors?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly offset: number
}

/** A statement that commits to the opposite of another. */
export interface OppositeStatement {
  /** The day it was said, or else published; null where neither is known. */
  readonly day: string | null
  /** What both are about, in the words of the one that is against it. */
  readonly matter: string
  /** Whether this one is for the matter. */
  readonly isFor: boolean
  readonly statement: StatementAnswer
}

export interface TimelineEntry {
  /** The day it was said, or else published; null where neither is known. */
  readonly day: string | null
  /** Ids of those who said it; empty where nobody is named. */
  readonly actors: readonly string[]
  readonly stance: string | null
  readonly negated: boolean
  /** Set where the same actor committed to the opposite before: a change of position (docs/stances.md). */
  readonly changedFrom: OppositeStatement | null
  /** Statements of others, within a month, that commit to the opposite; at most five. */
  readonly opposed: readonly OppositeStatement[]
  /** Reports of this wording, and how many are independent of each other. */
  readonly reports: number
  readonly independent: number
  readonly statement: StatementAnswer
}

export interface TimelineAnswer extends MayLeaveOut {
  readonly question: TimelineQuestion
  /** Wordings found: reprints of one utterance count once. */
  readonly total: number
  /** Utterances that are left out because no report has them for certain; 0 where the question says itself how certain. */
  readonly lessCertain: number
  /** Who speaks on it, most statements first. */
  readonly actors: readonly (ActorSummary & { readonly first: string | null; readonly last: string | null })[]
  readonly months: readonly { readonly month: string; readonly statements: number }[]
  /** In the order of time. */
  readonly entries: readonly TimelineEntry[]
}
