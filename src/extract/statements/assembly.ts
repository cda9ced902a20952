/**
 * The whole decision on one article: what the models keep, what repairs change, and what the safety net adds. `findStatements`
 * makes the record's findings of it and `explain` prints it, so that the two cannot disagree.
 */
import type { DateExpression } from '../../record/index.ts'
import { closingReports } from './closing.ts'
import { withNamedClosings } from './closing-named.ts'
import type { Context } from './context.ts'
import { type Decided, decide, type Weighed, weigh } from './decide.ts'
import { innerReports } from './inner.ts'
import { type Fate, netQuotations } from './loose.ts'
import type { StatementModels } from './models.ts'
import { type Draft, nest } from './nesting.ts'
import { refusals } from './refusals.ts'
import { type Change, repaired } from './repairs.ts'

export interface Assembly {
  readonly statements: readonly Assembled[]
  /** What was made of each closed quotation. */
  readonly fates: readonly Fate[]
  readonly weighed: readonly Weighed[]
}

export interface Assembled extends Decided {
  readonly changes: readonly Change[]
}

export function assemble(context: Context, models: StatementModels, dates: readonly DateExpression[]): Assembly {
  const weighed = weigh(context, models)
  const changes = new Map<number, readonly Change[]>()
  const decided = decide(context, models, weighed).map((one) => {
    const { decided: mended, changes: made } = repaired(context, one, dates)
    if (made.length > 0) changes.set(one.candidate.anchor, made)
    return mended
  })
  const kept = withNamedClosings(context, decided)
  const { statements, made, fates } = netQuotations(context, kept)
  const closing = closingReports(context, [...statements, ...made])
  const refused = refusals(context, [...statements, ...made, ...closing])
  const drafts: Draft[] = [...statements, ...made, ...closing, ...refused].map((decided) => ({ decided, outer: null }))
  statements.forEach(({ within }, index) => {
    if (within >= 0) drafts[index].outer = drafts[within]
  })
  const nested = nest(context, drafts, weighed)
  const ordered = [...nested, ...innerReports(context, nested)].sort((a, b) => anchorOf(a) - anchorOf(b))
  const place = new Map(ordered.map((draft, index) => [draft, index]))
  return {
    statements: ordered.map((draft) => ({
      ...draft.decided,
      within: draft.outer === null ? -1 : (place.get(draft.outer) ?? -1),
      changes: changes.get(anchorOf(draft)) ?? [],
    })),
    fates,
    weighed,
  }
}

const anchorOf = ({ decided }: Draft): number => decided.candidate.anchor
