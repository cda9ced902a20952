/**
 * The whole decision on one article: what the models keep, what repairs change, and what the safety net adds. `findStatements`
 * makes the record's findings of it and `explain` prints it, so that the two cannot disagree.
 */
import type { DateExpression } from '../../record/index.ts'
import type { Context } from './context.ts'
import { type Decided, decide, type Weighed, weigh } from './decide.ts'
import { type Fate, netQuotations } from './loose.ts'
import type { StatementModels } from './models.ts'
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
  const kept = decide(context, models, weighed).map((one) => {
    const { decided, changes: made } = repaired(context, one, dates)
    if (made.length > 0) changes.set(one.candidate.anchor, made)
    return decided
  })
  const { statements, made, fates } = netQuotations(context, kept)
  const all = inOrder([...statements, ...made])
  return {
    statements: all.map((one) => ({ ...one, changes: changes.get(one.candidate.anchor) ?? [] })),
    fates,
    weighed,
  }
}

/** By the place of the cue; `within` counts in the new order. */
function inOrder(statements: readonly Decided[]): Decided[] {
  const order = statements.map((_, index) => index)
  order.sort((a, b) => statements[a].candidate.anchor - statements[b].candidate.anchor || a - b)
  const place = new Int32Array(statements.length)
  order.forEach((from, to) => {
    place[from] = to
  })
  return order.map((index) => {
    const { within } = statements[index]
    return within < 0 ? statements[index] : { ...statements[index], within: place[within] }
  })
}
