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
  const top = highest(scores)
  if ((scores[top] - scores[highest(scores, top)]) * table.scale > SURE) return top
  addFound(table, places, findWeak(table, state, view, head, word, places), scores)
  return highest(scores)
}

/** The relation that scores highest, but for one. */
function highest(scores: Int32Array, but = -1): number {
  let top = but === 0 ? 1 : 0
  for (let relation = 1; relation < scores.length; relation++) {
    if (scores[relation] > scores[top] && relation !== but) top = relation
  }
  return top
}
