/**
 * Scores of the proposed sources of one cue. What does not depend on the content is added up once for all its contents,
 * and all but the features that tell most for those alone that can still become the best.
 */
import { type DenseTable, scoreDense } from '../../linear/index.ts'
import type { CueFacts } from './content-features.ts'
import type { Context } from './context.ts'
import type { Features } from './features.ts'
import { MOST_PROPOSALS, type Proposals } from './proposals.ts'
import { besideFeatures, firstSourceFeatures, restSourceFeatures } from './source-features.ts'

/** One cue with its proposals and room to work in. */
export interface Sourcing {
  readonly context: Context
  readonly contents: Proposals
  readonly sources: Proposals
  readonly table: DenseTable
  readonly features: Features
  /** Sums of what does not depend on the content, first and rest; `known` says which were made: 0 none, 1 first, 2 both. */
  readonly first: Int32Array
  readonly rest: Int32Array
  readonly known: Uint8Array
}

export const newSourcing = (one: Omit<Sourcing, 'first' | 'rest' | 'known'>): Sourcing => ({
  ...one,
  first: new Int32Array(MOST_PROPOSALS),
  rest: new Int32Array(MOST_PROPOSALS),
  known: new Uint8Array(MOST_PROPOSALS),
})

/** A source whose first features score further below the best one's (log-odds) keeps that distance and is not looked at more closely. */
const HOPELESS = 2

/** Fills `scores` for the sources `open[0..count)` beside one content. `sourcing.known` is cleared before a cue's first content. */
export function scoreSources(
  sourcing: Sourcing,
  cue: CueFacts,
  content: number,
  open: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { context, contents, sources, table, features, first, rest } = sourcing
  let best = open[0]
  for (let at = 0; at < count; at++) {
    const index = open[at]
    addFirst(sourcing, cue, index)
    if (first[index] > first[best]) best = index
  }
  const least = first[best] - HOPELESS / table.scale
  addRest(sourcing, cue, best)
  const bestMore = rest[best] + beside(best)
  for (let at = 0; at < count; at++) {
    const index = open[at]
    let more = bestMore
    if (first[index] >= least && index !== best) {
      addRest(sourcing, cue, index)
      more = rest[index] + beside(index)
    }
    scores[at] = (first[index] + more) * table.scale
  }

  function beside(index: number): number {
    features.count = 0
    besideFeatures(context, cue, contents, content, sources, index, features)
    return scoreDense(table, features.rows, features.count)
  }
}

function addFirst({ context, sources, table, features, first, known }: Sourcing, cue: CueFacts, index: number): void {
  if (known[index] > 0) return
  features.count = 0
  firstSourceFeatures(context, cue, sources, index, features)
  first[index] = scoreDense(table, features.rows, features.count)
  known[index] = 1
}

function addRest({ context, sources, table, features, rest, known }: Sourcing, cue: CueFacts, index: number): void {
  if (known[index] > 1) return
  features.count = 0
  restSourceFeatures(context, cue, sources, index, features)
  rest[index] = scoreDense(table, features.rows, features.count)
  known[index] = 2
}
