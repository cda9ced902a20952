/** The pages: pure functions of an answer to HTML, with the files they need. */
import type {
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
  SearchAnswer,
  SpeakersAnswer,
  StatementAnswer,
  TimelineAnswer,
  WordingAnswer,
} from '../../ask/index.ts'
import type { Addition, CorrectionsAnswer } from '../../write/index.ts'
import { ActorPage, type ActorPageProps } from './actor-page.tsx'
import { ActorsPage } from './actors-page.tsx'
import {
  AddedPage,
  type AdditionCounts,
  AdditionItem,
  AdditionSummary,
  AddPage,
  type AddPageProps,
  PIECES,
} from './add-page.tsx'
import { AnythingPage } from './anything-page.tsx'
import { type ApiOperation, ApiPage } from './api-page.tsx'
import { ArrivalsPage } from './arrivals-page.tsx'
import { ArticlePage, type ArticleView } from './article-page.tsx'
import { AtomFeed, FollowFeed, wholeFeed } from './atom.tsx'
import { BookmarksPage } from './bookmarks-page.tsx'
import { ChangesPage } from './changes-page.tsx'
import { CheckPage } from './check-page.tsx'
import { ComparePage, type CompareTyped } from './compare-page.tsx'
import { CorrectionPage, type CorrectionPageProps } from './correction-page.tsx'
import { CorrectionsPage } from './corrections-page.tsx'
import { EventsPage } from './events-page.tsx'
import { FeedsPage } from './feeds-page.tsx'
import { FiguresPage } from './figures-page.tsx'
import { FollowingPage } from './following-page.tsx'
import { HomePage } from './home-page.tsx'
import { wholePage } from './layout.tsx'
import { MessagePage } from './message-page.tsx'
import { ReportsPage } from './reports-page.tsx'
import { ReviewPage, type ReviewPageProps } from './review-page.tsx'
import { SearchPage, type SearchPageProps } from './search-page.tsx'
import { SpeakersPage } from './speakers-page.tsx'
import { StatementPage } from './statement-page.tsx'
import { TimelinePage } from './timeline-page.tsx'
import { WordingPage } from './wording-page.tsx'

export type { AdditionCounts } from './add-page.tsx'
export { layersIn } from './article-layers.tsx'
export { type Asset, assets, files } from './assets.ts'
export type { StatementForm } from './correction-page.tsx'
export { actorPath, articlePath, PAGE_SIZE, pathWith, searchPath, statementPath } from './links.ts'
export { rendered } from './may-write.ts'
export { reviewPath } from './review-page.tsx'
export type { QuestionField, QuestionProblem, Typed } from './search-form.tsx'
export type { SearchPageProps, Wider } from './search-page.tsx'

export const renderHome = (answer: FrontAnswer): string => wholePage(HomePage({ answer }))

/** Without an answer: the box alone. */
export const renderAnything = (typed: string, answer: AnythingAnswer | null): string =>
  wholePage(AnythingPage({ typed, answer }))

export const renderSearch = (props: SearchPageProps): string => wholePage(SearchPage(props))

export const renderArticle = (answer: ArticleAnswer, view: ArticleView): string =>
  wholePage(ArticlePage({ answer, view }))

export const renderCheck = (
  typed: { readonly quote: string; readonly by: string },
  answer: CheckAnswer | null,
): string => wholePage(CheckPage({ typed, answer }))

export const renderStatement = (answer: StatementAnswer, wording: WordingAnswer | null): string =>
  wholePage(StatementPage({ answer, wording }))

export const renderWording = (answer: WordingAnswer): string => wholePage(WordingPage({ answer }))

export const renderChanges = (answer: ChangesAnswer): string => wholePage(ChangesPage({ answer }))

export const renderFigures = (answer: FiguresByQuantity): string => wholePage(FiguresPage({ answer }))

export const renderEvents = (answer: EventsAnswer): string => wholePage(EventsPage({ answer }))

export const renderActor = (props: ActorPageProps): string => wholePage(ActorPage(props))

/** Without an answer: the page that asks for a topic. */
export const renderTimeline = (typed: string, answer: TimelineAnswer | null): string =>
  wholePage(TimelinePage({ typed, answer }))

export interface ActorsPageProps {
  readonly name: string
  readonly found: readonly ActorSummary[] | null
  readonly overview: OverviewAnswer
}
export const renderActors = (props: ActorsPageProps): string => wholePage(ActorsPage(props))

export const renderSpeakers = (answer: SpeakersAnswer): string => wholePage(SpeakersPage({ answer }))

/** Without an answer: the page that asks for two speakers. */
export const renderCompare = (typed: CompareTyped, answer: CompareAnswer | null): string =>
  wholePage(ComparePage({ typed, answer }))

export const renderArrivals = (answer: ArrivalsAnswer): string => wholePage(ArrivalsPage({ answer }))

export const renderReports = (answer: ReportsAnswer): string => wholePage(ReportsPage({ answer }))

export const renderReview = (props: ReviewPageProps): string => wholePage(ReviewPage(props))

export const renderBookmarks = (answer: BookmarksAnswer): string => wholePage(BookmarksPage({ answer }))

export const renderFollowing = (answer: FollowingAnswer): string => wholePage(FollowingPage({ answer }))

export const renderFollowFeed = (props: Parameters<typeof FollowFeed>[0]): string => wholeFeed(FollowFeed(props))

export const renderFeeds = (answer: FeedsAnswer): string => wholePage(FeedsPage({ answer }))

/** What happened, and what to do next. */
export const renderMessage = (title: string, message: string): string => wholePage(MessagePage({ title, message }))

export const renderAddPage = (props: AddPageProps): string => wholePage(AddPage(props))

/** The page on which additions are told, in three: before them, after them, and after what came of all. */
export const addedPage = (): readonly string[] => wholePage(AddedPage()).split(PIECES)

export const renderAddition = (addition: Addition): string => String(AdditionItem({ addition }))

export const renderAdditionSummary = (counts: AdditionCounts): string => String(AdditionSummary({ counts }))

export const renderCorrection = (props: CorrectionPageProps): string => wholePage(CorrectionPage(props))

export const renderCorrections = (answer: CorrectionsAnswer): string => wholePage(CorrectionsPage({ answer }))

/** `origin`: where the pages are, for readers elsewhere. */
export const renderAtom = (props: {
  readonly answer: SearchAnswer
  readonly origin: string
  readonly title: string
}): string => wholeFeed(AtomFeed(props))

export const renderApi = (props: { readonly operations: readonly ApiOperation[] }): string => wholePage(ApiPage(props))
