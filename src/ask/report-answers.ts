/** The shapes of answers about reports. Plain data. */
import type { Span } from '../record/index.ts'
import type { ArticleLabel, MayLeaveOut } from './answers.ts'

export interface ReportsQuestion {
  /** As it is typed: words, `"exact words"`, `-without`, `begin*`, `or`; and `outlet:`, `after:`, `before:`. */
  readonly text?: string
  /** The outlet's whole name, in any case. */
  readonly outlet?: string
  /** First and last day of publication, as EDTF: a day, a month or a year. */
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly offset: number
}

export interface ReportsAnswer extends MayLeaveOut {
  readonly question: ReportsQuestion
  readonly total: number
  /** Of the reports found: the forty outlets with most, most first. */
  readonly outlets: readonly { readonly name: string; readonly reports: number }[]
  /** Of the reports found: how many outlets there are. */
  readonly outletsInAll: number
  /** Of the reports found, in order: `2031-03`. Those without a date are left out. */
  readonly months: readonly { readonly month: string; readonly reports: number }[]
  /** Newest first; those without a date come last. */
  readonly reports: readonly FoundReport[]
}

export interface ArrivalsQuestion {
  /** `latest` of an answer before: only what came after that. Without it, all that came, the last first. */
  readonly since?: number
  readonly limit: number
  readonly offset: number
}

export interface ArrivalsAnswer extends MayLeaveOut {
  readonly question: ArrivalsQuestion
  /** Number of the report that came last, to be given as `since` the next time; 0 where there is none. */
  readonly latest: number
  /** How many came, and how many statements stand in them; up to 1,000 reports are counted. */
  readonly reports: number
  readonly statements: number
  readonly countIs: 'exact' | 'at-least'
  /** Those that came last first. */
  readonly came: readonly FoundReport[]
}

export interface FoundReport {
  readonly article: ArticleLabel
  /** The beginning of its text, for reports without a headline. */
  readonly begins: string
  readonly statements: number
  readonly figures: number
  /** Reports of the same text, reprints and versions, itself included. */
  readonly prints: number
  /** Where the question's words stand; empty where it has none, or where they stand apart or too far down to be shown. */
  readonly passages: readonly ReportPassage[]
}

/** One sentence of a report that has the words. */
export interface ReportPassage {
  readonly text: string
  /** The words, counted in `text`. */
  readonly matches: readonly Span[]
  /**
   * Whose words the sentence's matches are: the outlet's own, those of a statement on record, in quotation marks that
   * belong to no statement on record, or not all of them of one voice.
   */
  readonly voice: 'outlet' | 'statement' | 'quotation' | 'mixed'
  /** Of that statement. */
  readonly statement: string | null
  /** Names of those who make it; empty where nobody is named. */
  readonly speakers: readonly string[]
}
