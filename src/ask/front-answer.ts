/** The answer of the front page. Plain data, as in `answers.ts`. */
import type { MayLeaveOut, OverviewAnswer, StatementAnswer } from './answers.ts'
import type { EventLife, FigureClaim } from './finding-answers.ts'

/** What is in the record, for whoever opens it. */
export interface FrontAnswer extends MayLeaveOut {
  readonly overview: OverviewAnswer
  /** Searches that find something here, as they are typed: `corridor by:Dostan`; at most three. */
  readonly examples: readonly string[]
  readonly newest: readonly StatementAnswer[]
  /** Two claims of one thing that cannot both hold. */
  readonly disputes: readonly { readonly less: FigureClaim; readonly more: FigureClaim }[]
  /** Those whose day lies after the newest report, soonest first; and those last told of. */
  readonly talks: { readonly ahead: readonly EventLife[]; readonly latest: readonly EventLife[] }
}
