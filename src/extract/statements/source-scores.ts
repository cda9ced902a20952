/** Scores of the proposed sources of one cue: what does not depend on the content is added up once for all its contents. */
import { type DenseTable, scoreDense } from '../../linear/index.ts'
import type { CueFacts } from './content-features.ts'
import type { Context } from './context.ts'
import type { Features } from './features.ts'
import type { Proposals } from './proposals.ts'
import { besideFeatures, ownFeatures } from './source-features.ts'

/** One cue with its proposals and room to work in. */
export interface Sourcing {
  readonly context: Context
  readonly cue: CueFacts
  readonly contents: Proposals
  readonly sources: Proposals
  readonly table: DenseTable
  readonly features: Features
  /** Sums of what does not depend on the content; `isKnown` where they were made. */
  readonly sums: Int32Array
  readonly isKnown: Uint8Array
}

export const newSourcing = (one: Omit<Sourcing, 'sums' | 'isKnown'>): Sourcing => ({
  ...one,
  sums: new Int32Array(one.sources.count),
  isKnown: new Uint8Array(one.sources.count),
})

/** The preference for one source beside one content. */
export function scoreSource(sourcing: Sourcing, content: number, index: number): number {
  const { context, cue, contents, sources, table, features, sums, isKnown } = sourcing
  if (isKnown[index] === 0) {
    features.count = 0
    ownFeatures(context, cue, sources, index, features)
    sums[index] = scoreDense(table, features.rows, features.count)
    isKnown[index] = 1
  }
  features.count = 0
  besideFeatures(context, cue, contents, content, sources, index, features)
  return (sums[index] + scoreDense(table, features.rows, features.count)) * table.scale
}
