/** Names an edge as the parser makes it. */
import { addFound, type KeyedTable } from '../../linear/index.ts'
import { findStrong, findWeak } from './edge-features.fused.ts'
import { EDGE_FEATURES } from './edge-features.ts'
import type { ParseState } from './state.ts'
import type { SentenceView } from './view.ts'

/** Buffers that are used again for every edge. */
export interface EdgeScratch {
  readonly places: Int32Array
  readonly scores: Int32Array
}

export const edgeScratch = (relations: number): EdgeScratch => ({
  places: new Int32Array(EDGE_FEATURES),
  scores: new Int32Array(relations),
})

/** The strong features alone decide where they put one relation ahead by more than this, in units of training. */
const SURE = 40

/** The relation from `head` to the top of the stack, `word`. */
export function nameEdge(
  table: KeyedTable,
  state: ParseState,
  view: SentenceView,
  head: number,
  word: number,
  { places, scores }: EdgeScratch,
): number {
  scores.fill(0)
  addFound(table, places, findStrong(table, state, view, head, word, places), scores)
  const sure = highest(scores, SURE / table.scale)
  if (sure >= 0) return sure
  addFound(table, places, findWeak(table, state, view, head, word, places), scores)
  return highest(scores, Number.NEGATIVE_INFINITY)
}

/** The relation that scores highest; -1 where it is ahead of the next by no more than `lead`. */
function highest(scores: Int32Array, lead: number): number {
  let top = 0
  let best = scores[0]
  let second = -0x7fffffff
  for (let relation = 1; relation < scores.length; relation++) {
    const score = scores[relation]
    if (score > best) {
      second = best
      best = score
      top = relation
    } else if (score > second) second = score
  }
  return best - second > lead ? top : -1
}
