/** The answers about figures and events. Plain data, as in `answers.ts`. */
import type { EventStatus, FigureBound } from '../record/index.ts'
import type { ArticleLabel, MayLeaveOut } from './answers.ts'
import type { Proof } from './articles.ts'
import type { ReportCount } from './wording-answers.ts'

/** Every part narrows the answer. Names are found by the beginnings of their words; days are EDTF, both ends included. */
export interface FiguresQuestion {
  /** One of docs/figures.md, such as `killed`. */
  readonly measure?: string
  /** What is counted: `soldiers`. */
  readonly counted?: string
  /** A place's whole name, in any case. */
  readonly place?: string
  /** All claims of one quantity of the world, by its id. */
  readonly quantity?: string
  /** The number itself, as it is typed: `916 million`, `1.6bn`, `20,000`. */
  readonly number?: string
  /** Who claims it. */
  readonly by?: string
  readonly outlet?: string
  /**
   * From 0 to 1: only figures of at least this confidence; 0 for all. Where it is not given, those that are likely right are
   * found, and the answer says how many more there are.
   */
  readonly minConfidence?: number
  /** The day that the figure is of; where the report does not tell, that of utterance, else of publication. */
  readonly from?: string
  readonly to?: string
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
}

export interface FiguresAnswer extends MayLeaveOut {
  readonly question: FiguresQuestion
  /** Figures found, reprints and repetitions included. */
  readonly total: number
  readonly totalIs: 'exact' | 'at-least'
  /** Left out because they are less certain, up to 5,000; 0 where the question says itself how certain. */
  readonly lessCertain: number
  /**
   * Newest day first. On the first page those that contradictions and revisions name stand behind them, beyond the limit.
   */
  readonly claims: readonly FigureClaim[]
  /** Of the claims shown: who claims which, most claims first. */
  readonly claimants: readonly FigureClaimant[]
  /** Of all that is found: those of one quantity that cannot both hold. Newest first; none on later pages. */
  readonly contradictions: readonly FigureContradiction[]
  /** Of all that is found: the same claimant, the same quantity, later another value. Newest first; none on later pages. */
  readonly revisions: readonly FigureRevision[]
  /** How the number grew, as it was told, the oldest first: where one quantity is asked for. Null: it is not. */
  readonly growth: readonly FigureStep[] | null
  /** What is counted where, most figures first: for whoever does not know yet what to ask. Of the newest 2,000 found. */
  readonly things: readonly { readonly measure: string; readonly place: string | null; readonly figures: number }[]
  readonly next: string | null
}

export interface FiguresByQuantity extends FiguresAnswer {
  /** Of the first 5,000 found, most first. */
  readonly measures: readonly { readonly measure: string; readonly figures: number }[]
  /** Quantities of the world with several claims: those whose numbers differ first, then those that most reports tell. */
  readonly quantities: readonly FigureQuantity[]
}

export interface FigureQuantity {
  readonly quantity: string
  /** Newest day first. */
  readonly claims: readonly FigureClaim[]
}

/** One claim, however many articles report it. */
export interface FigureClaim extends ReportCount {
  readonly id: string
  readonly measure: string
  readonly counted: string | null
  readonly place: string | null
  readonly min: number
  readonly max: number
  readonly bound: FigureBound
  /** Which quantity of the world it is of: claims with one id can be held against each other. Null: not known. */
  readonly quantity: string | null
  /** How likely it is right as a whole, from 0 to 1. */
  readonly confidence: number
  readonly asOf: string | null
  /** Names of those who claim it; none where nobody is named. Null: the outlet says it in its own voice. */
  readonly claimants: readonly string[] | null
  /** Where it is shown from: its id begins links. */
  readonly article: ArticleLabel
  readonly statement: string | null
  readonly excerpt: Proof
}

export interface FigureClaimant {
  readonly name: string
  /** Whether it is an outlet that says it in its own voice. */
  readonly isOutlet: boolean
  /** Ids, newest first. */
  readonly claims: readonly string[]
}

export interface FigureContradiction {
  /** Ids; `a` claims less. */
  readonly a: string
  readonly b: string
  /** What stands between them: from the most that `a` allows to the least that `b` allows. */
  readonly gap: { readonly from: number; readonly to: number }
}

export interface FigureRevision {
  readonly claimant: string
  readonly from: string
  readonly to: string
  readonly direction: 'up' | 'down'
}

/** One telling of a quantity's number. */
export interface FigureStep {
  /** The claim's id. */
  readonly claim: string
  /** Who tells it; the outlet where it is its own voice, empty where nobody is named. */
  readonly voice: string
  readonly isOutlet: boolean
  /** Reported then: an EDTF day; null where nobody knows. */
  readonly told: string | null
  /** Beside the number that stood before it, whoever told that; `same`: both can hold. */
  readonly change: 'first' | 'same' | 'more' | 'less'
  /** The claim of the same voice that it takes the place of. */
  readonly revises: string | null
  /** Ids of claims, of other voices, that cannot hold beside it. */
  readonly disagrees: readonly string[]
}

export interface EventsQuestion {
  /** PLOVER's, or `talks` for CONSULT, in any case. */
  readonly type?: string
  /** Who takes part; of several words, all. */
  readonly with?: string
  readonly place?: string
  /** Where the event stands by the last report of it: an EventStatus, or several with commas between. */
  readonly status?: string
  readonly by?: string
  readonly outlet?: string
  /**
   * From 0 to 1: only reports of at least this confidence; 0 for all. Where it is not given, those that are likely right are
   * found, and the answer says how many more there are.
   */
  readonly minConfidence?: number
  /** Told of then: said, where known, else published. */
  readonly from?: string
  readonly to?: string
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
}

export interface EventsAnswer extends MayLeaveOut {
  readonly question: EventsQuestion
  /** Those last told of first. */
  readonly events: readonly EventLife[]
  /** Reports of events left out because they are less certain, up to 5,000; 0 where the question says itself how certain. */
  readonly lessCertain: number
  /**
   * How many events stand where, whatever status the question asks for; most first. On a page that goes on from another,
   * of the events from there on.
   */
  readonly statuses: readonly { readonly status: EventStatus; readonly events: number }[]
  /** `after` of older ones; null where there are none. An event that is told of on both sides is on both pages. */
  readonly next: string | null
}

/** One event through its life, as it was told of. */
export interface EventLife extends ReportCount {
  /** That of its first step. */
  readonly id: string
  readonly type: string
  /** Names, most often told first. */
  readonly participants: readonly string[]
  readonly place: string | null
  /** First and last day it can have been on, by those who name one. */
  readonly date: { readonly first: string; readonly last: string } | null
  /** By the last report. */
  readonly status: EventStatus
  /** Whether one says it was and another that it was not, or will not be. */
  readonly disputed: boolean
  /** In the order of the telling. */
  readonly steps: readonly EventStep[]
}

/** Who says so, where. */
export interface EventStep {
  readonly id: string
  readonly status: EventStatus
  /** Told of then: an EDTF day; null where nobody knows. */
  readonly told: string | null
  /** The event's day, as told there. EDTF. */
  readonly date: string | null
  readonly participants: readonly string[]
  /** How likely it is right as a whole, from 0 to 1. */
  readonly confidence: number
  /** Names; null: the outlet says it in its own voice. */
  readonly claimants: readonly string[] | null
  readonly article: ArticleLabel
  readonly statement: string | null
  readonly excerpt: Proof
}
