/** The answers about wordings, checked quotes and versions. Plain data, as in `answers.ts`. */
import type { Article, Figure } from '../record/index.ts'
import type { DifferenceRun } from '../wording/index.ts'
import type { ArticleLabel, MayLeaveOut, StatementAnswer } from './answers.ts'
import type { ReportPassage } from './report-answers.ts'

export type { DifferenceKind, DifferenceRun } from '../wording/index.ts'

/** How many reports say it, and how many of them are not reprints or versions of each other. */
export interface ReportCount {
  readonly reports: number
  readonly independent: number
}

/** What became of words: all there; some left out; others put in or in their place; a "not" or the like came or went. */
export type WordChange = 'same' | 'shortened' | 'altered' | 'negated'

/** All reports of one utterance. */
export interface WordingAnswer extends ReportCount, MayLeaveOut {
  /** Id of the statement that was asked about. */
  readonly asked: string
  /** Index in `forms` of the one with most words, which the others are held against, and of the first that was printed. */
  readonly fullest: number
  readonly earliest: number
  /** The different words it has, earliest first, at most fifty. */
  readonly forms: readonly WordingForm[]
  /** Who printed which, in the forms' order. */
  readonly outlets: readonly OutletWording[]
}

export interface WordingForm extends ReportCount {
  /** The earliest report of these words. */
  readonly statement: StatementAnswer
  /** The content's words; a split content has ` … ` between its parts. */
  readonly words: string
  readonly change: WordChange
  /** From the fullest form to this one. */
  readonly difference: readonly DifferenceRun[]
  /** Ids of all statements with these words, earliest first, the first of them above. */
  readonly statements: readonly string[]
}

export interface OutletWording {
  readonly outlet: string | null
  /** Indices in `forms`. */
  readonly forms: readonly number[]
  /** The greatest change among them. */
  readonly change: WordChange
}

export interface CheckQuestion {
  /** The quote, with or without quotation marks, an attribution and an ellipsis where words were left out. */
  readonly quote: string
  /** Who is said to have said it; else it is read from the quote's own attribution. */
  readonly by?: string
}

export type Verdict = 'verbatim' | 'shortened' | 'altered' | 'negated' | 'not-on-record'

/**
 * What a reader must not miss.
 *
 * `negation-missing`: the record has a "not" that the quote lacks. `negation-added`: the quote has one that the record
 * lacks. `negation-cut-off`: the quote begins after a "not" that governs it, or ends before one. `not-said`: the report says that it was not
 * said. `denied`: the speaker denies it. `condition-cut-off`: the record goes on with "unless", "without" or the like.
 * `opposite-word`: a word of the record stands in the quote as its opposite. `number-changed`: a number is another one.
 * `joined`: the quote puts two quotes together. `other-speaker`: somebody else said it. `changed-later`: the report was changed afterwards and has these words no more. `disputed`: other reports of the same utterance have other words.
 */
export type CheckWarning =
  | 'negation-missing'
  | 'negation-added'
  | 'negation-cut-off'
  | 'not-said'
  | 'denied'
  | 'condition-cut-off'
  | 'opposite-word'
  | 'number-changed'
  | 'joined'
  | 'other-speaker'
  | 'changed-later'
  | 'disputed'

export interface CheckAnswer extends MayLeaveOut {
  readonly question: CheckQuestion
  /** What was looked for: the quote without its attribution. */
  readonly quote: string
  /** Who the question says said it; null where it names nobody. */
  readonly by: string | null
  readonly verdict: Verdict
  readonly warnings: readonly CheckWarning[]
  /** The nearest words on record, nearest first, at most five. Where nothing is near there is none. */
  readonly matches: readonly CheckMatch[]
  /** Where the quote is two quotes put together: both, with what the record has of each. Else none. */
  readonly joined: readonly { readonly quote: string; readonly match: CheckMatch }[]
  /**
   * Reports whose text has the quote's words one after the other, at most three, the earliest first: where it is not
   * verbatim on record as anybody's statement. `passage.voice` tells whose they are there.
   */
  readonly inReports: readonly QuoteInReport[]
}

export interface QuoteInReport {
  readonly article: ArticleLabel
  readonly passage: ReportPassage
}

/** One difference that changes what is said, in the words of the record and of the quote. */
export interface CheckChange {
  readonly kind: 'number' | 'opposite' | 'negation'
  /** Empty where the quote puts it in. */
  readonly before: string
  /** Empty where the quote leaves it out. */
  readonly after: string
  /** The quote's number by the record's; null of what is no number, and where the record's is 0. */
  readonly times: number | null
}

export interface CheckMatch extends ReportCount {
  readonly verdict: Verdict
  readonly warnings: readonly CheckWarning[]
  /** The earliest report of these words. */
  readonly statement: StatementAnswer
  /** From the record's words to the quote's. */
  readonly difference: readonly DifferenceRun[]
  /** What of it changes what is said. */
  readonly changes: readonly CheckChange[]
  /** The first report of the utterance in any words; the counts are of them all. */
  readonly first: StatementAnswer
  /** Id of the article's newest version, where it is not this one. */
  readonly supersededBy: string | null
  /** 0 to 1: how much of the quote is there, in its order. */
  readonly likeness: number
}

export type VersionAnswer = Pick<Article, 'id' | 'published' | 'title' | 'outlet'>

/** What was changed in an article after it came out. */
export interface ChangesAnswer {
  readonly url: string
  /** Oldest first. */
  readonly versions: readonly VersionAnswer[]
  /** From each version to the next: one fewer than there are versions. */
  readonly steps: readonly ChangeStep[]
}

export interface ChangeStep {
  /** Article ids. */
  readonly from: string
  readonly to: string
  /** Of the titles; null where both are the same. */
  readonly title: readonly DifferenceRun[] | null
  /** Statements, quotes among them (`statement.kind`). */
  readonly statements: Changes<StatementAnswer>
  readonly figures: Changes<FigureInText>
}

export interface Changes<Thing> {
  readonly appeared: readonly Thing[]
  readonly went: readonly Thing[]
  readonly changed: readonly ChangedThing<Thing>[]
  /** How many stayed as they were. */
  readonly unchanged: number
}

export interface ChangedThing<Thing> {
  readonly before: Thing
  readonly after: Thing
  readonly change: WordChange
  readonly difference: readonly DifferenceRun[]
}

/** A figure with the sentence that has it. */
export interface FigureInText {
  readonly figure: Figure
  readonly excerpt: { readonly text: string; readonly start: number; readonly end: number }
}
