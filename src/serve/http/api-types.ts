/**
 * Everything that the addresses for programs answer, by the name it has in the API's description. `npm run api:update`
 * makes JSON Schemas of it (api-schemas.json), with the docstrings of the types as their descriptions.
 */
import type {
  ActorAnswer,
  ActorSummary,
  AnythingAnswer,
  ArrivalsAnswer,
  ArticleAnswer,
  BookmarksAnswer,
  ChangesAnswer,
  CheckAnswer,
  CompareAnswer,
  EventsAnswer,
  FeedsAnswer,
  FiguresByQuantity,
  FollowingAnswer,
  FrontAnswer,
  OverviewAnswer,
  ReportsAnswer,
  ReviewAnswer,
  SearchAnswer,
  SpeakersAnswer,
  StatementAnswer,
  TimelineAnswer,
  WordingAnswer,
} from '../../ask/index.ts'
import type { Addition, BookmarkAsked, Bookmarked, CorrectionAsked, CorrectionsAnswer } from '../../write/index.ts'
import type { AdditionsAnswer } from './add-routes.ts'

export interface ApiTypes {
  readonly Anything: AnythingAnswer
  readonly Search: SearchAnswer
  readonly Overview: OverviewAnswer
  readonly Front: FrontAnswer
  readonly Timeline: TimelineAnswer
  readonly Article: ArticleAnswer
  readonly Statement: StatementAnswer
  readonly Check: CheckAnswer
  readonly Wording: WordingAnswer
  readonly Changes: ChangesAnswer
  readonly Bookmarks: BookmarksAnswer
  readonly NewBookmark: BookmarkAsked
  readonly Bookmarked: Bookmarked
  readonly BookmarkRemoved: BookmarkRemoved
  readonly Following: FollowingAnswer
  readonly FollowRemoved: FollowRemoved
  readonly Figures: FiguresByQuantity
  readonly Events: EventsAnswer
  /** Those whom the name can mean; without one, those most quoted. */
  readonly Actors: readonly ActorSummary[] | OverviewAnswer['mostQuoted']
  readonly Compare: CompareAnswer
  readonly Reports: ReportsAnswer
  readonly Arrivals: ArrivalsAnswer
  readonly Review: ReviewAnswer
  readonly Speakers: SpeakersAnswer
  readonly Actor: ActorAnswer
  readonly Feeds: FeedsAnswer
  readonly Corrections: CorrectionsAnswer
  readonly Additions: AdditionsAnswer
  readonly Addition: Addition
  readonly NewArticles: NewArticle | readonly NewArticle[]
  readonly NewCorrection: CorrectionAsked
  readonly CorrectionMade: CorrectionMade
  readonly CorrectionUndone: CorrectionUndone
  readonly Error: ErrorAnswer
}

/** A report to keep: its text, with what is known of it, or its address, from which it is fetched. */
export interface NewArticle {
  readonly text?: string
  /** Fetched as by `onrecord add`: robots.txt is followed, the private network is never asked. */
  readonly address?: string
  /** EDTF or any usual way to write a day: `2031-03-14`. */
  readonly published?: string
  readonly outlet?: string
  readonly title?: string
  /** Where the text appeared. */
  readonly url?: string
}

export interface CorrectionMade {
  /** What takes it back. */
  readonly id: string
  readonly article: string
  readonly by: string
}

export interface CorrectionUndone {
  readonly undone: string
}

export interface BookmarkRemoved {
  /** The statement's id. */
  readonly removed: string
}

export interface FollowRemoved {
  readonly removed: string
}

/** What went wrong, with every status from 400 on. */
export interface ErrorAnswer {
  readonly error: {
    /** One of docs/problems.md. */
    readonly code: string
    /** What happened, and what to do. */
    readonly message: string
    /** Where in the words of a search it is wrong. */
    readonly at?: { readonly start: number; readonly end: number }
    /** What is wrong with which parameter of a search. */
    readonly problems?: readonly { readonly field: string; readonly message: string }[]
  }
}
