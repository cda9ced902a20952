/** The questions that the pages ask. `onrecord serve` binds them to a record, tests to what they like. */
import type {
  ActorSummary,
  ArticleAnswer,
  FrontAnswer,
  OverviewAnswer,
  SearchAnswer,
  SearchQuestion,
  StatementAnswer,
  WordingAnswer,
} from '../../ask/index.ts'
import type { Queries } from '../../store/index.ts'
import type {
  Addition,
  BookmarkAsked,
  Bookmarked,
  CorrectionAsked,
  Decided,
  FollowAsked,
  FollowKept,
  Handed,
} from '../../write/index.ts'

/** `add` takes any web address; the others one that is watched. */
export type FeedAct = 'add' | 'pause' | 'resume' | 'forget'

/** What changes the record. */
export interface Writing {
  /** What one who needs no token is called. */
  readonly owner: string
  /** Whose token it is; null where it is none. */
  readonly holderOf: (token: string) => Promise<{ readonly name: string } | null>
  readonly add: (handed: readonly Handed[], signal: AbortSignal) => AsyncIterable<Addition>
  /** Null where nothing has the id. Throws a CorrectionError. */
  readonly correct: (asked: CorrectionAsked, by: string) => Promise<CorrectionMade | null>
  /** False where none of this id stands. */
  readonly undo: (id: string, by: string) => Promise<boolean>
  /** Null where no statement has the id. Throws a BookmarkError. */
  readonly bookmark: (asked: BookmarkAsked, by: string) => Promise<Bookmarked | null>
  /** False where the statement has none. */
  readonly removeBookmark: (statement: string) => Promise<boolean>
  /** Throws a FollowError. */
  readonly follow: (asked: FollowAsked) => Promise<FollowKept>
  /** What is there now is not new any more. False where nothing of this id is followed, as in the two below. */
  readonly seeFollow: (id: string) => Promise<boolean>
  /** Throws a FollowError. */
  readonly changeFollow: (id: string, to: { readonly name: string; readonly note: string }) => Promise<boolean>
  readonly removeFollow: (id: string) => Promise<boolean>
  /** False where no feed of this address is watched. */
  readonly changeFeed: (act: FeedAct, url: string) => Promise<boolean>
  /** One of an actor's names is somebody else's. Null where that cannot be. */
  readonly splitOff: (actor: string, name: string, by: string) => Promise<Decided | null>
  /** Two actors are one. Null where one of them is nobody. */
  readonly mergeActors: (actors: readonly [string, string], by: string) => Promise<Decided | null>
  /** Takes a decision about who is who back, and says who the actor is then; null where none of this id stands. */
  readonly takeBack: (decision: string, actor: string, by: string) => Promise<string | null>
}

/** A correction that was kept. */
export interface CorrectionMade {
  readonly id: string
  readonly article: string
}

export interface Dependencies {
  /** Asks the record, within the time that a question may take: what the rows of question-table.ts are asked by. */
  readonly ask: <Answer>(question: (queries: Queries) => Promise<Answer>) => Promise<Answer>
  readonly search: (question: SearchQuestion) => Promise<SearchAnswer>
  /** Null where there is no such article. */
  readonly article: (id: string) => Promise<ArticleAnswer | null>
  /** Null where there is no such statement. */
  readonly statement: (id: string) => Promise<StatementAnswer | null>
  readonly front: () => Promise<FrontAnswer>
  readonly overview: () => Promise<OverviewAnswer>
  /** By a statement's id; null where there is no such statement. */
  readonly wording: (statement: string) => Promise<WordingAnswer | null>
  /** Those whom the words can mean, most statements first. */
  readonly actorsNamed: (words: string) => Promise<readonly ActorSummary[]>
  /** Without it, the record is read only. */
  readonly writing?: Writing
  /** Told of every error that a reader got no answer for. */
  readonly report?: (error: Error) => void
}
