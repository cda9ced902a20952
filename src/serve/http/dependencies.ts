/** The questions that the pages ask. `onrecord serve` binds them to a record, tests to what they like. */
import type {
  ActorAnswer,
  ActorQuestion,
  ActorSummary,
  ArticleAnswer,
  ChangesAnswer,
  CheckAnswer,
  CheckQuestion,
  EventsAnswer,
  EventsQuestion,
  FeedsAnswer,
  FiguresAnswer,
  FiguresQuestion,
  OverviewAnswer,
  SearchAnswer,
  SearchQuestion,
  StatementAnswer,
  TimelineAnswer,
  TimelineQuestion,
  WordingAnswer,
} from '../../ask/index.ts'

export interface Dependencies {
  readonly search: (question: SearchQuestion) => Promise<SearchAnswer>
  /** Null where there is no such article. */
  readonly article: (id: string) => Promise<ArticleAnswer | null>
  /** Null where there is no such statement. */
  readonly statement: (id: string) => Promise<StatementAnswer | null>
  readonly overview: () => Promise<OverviewAnswer>
  readonly check: (question: CheckQuestion) => Promise<CheckAnswer>
  /** By a statement's id; null where there is no such statement. */
  readonly wording: (statement: string) => Promise<WordingAnswer | null>
  /** By an article's address; null where the record holds no article from there. */
  readonly changes: (url: string) => Promise<ChangesAnswer | null>
  /** Null where nobody is called so. */
  readonly actor: (question: ActorQuestion) => Promise<ActorAnswer | null>
  /** Those whom the words can mean, most statements first. */
  readonly actorsNamed: (words: string) => Promise<readonly ActorSummary[]>
  readonly timeline: (question: TimelineQuestion) => Promise<TimelineAnswer>
  readonly figures: (question: FiguresQuestion) => Promise<FiguresAnswer>
  readonly events: (question: EventsQuestion) => Promise<EventsAnswer>
  readonly feeds: () => Promise<FeedsAnswer>
  /** Told of every error that a reader got no answer for. */
  readonly report?: (error: Error) => void
}
