/** Proposed spans of one cue: up to three stretches of words each, in text order, in typed arrays that are filled anew for every cue. */
import type { Context } from './context.ts'

/** Most proposals of one cue; what is proposed after them is dropped. */
export const MOST_PROPOSALS = 200

export interface Proposals {
  count: number
  /** Stretch k of proposal p is words `[first[3p + k], end[3p + k])`; -1 where it has fewer. */
  readonly first: Int32Array
  readonly end: Int32Array
  /** How it came about, a number of the recipe list of whoever proposed it. */
  readonly recipe: Uint8Array
  /** The word whose subtree it is or was cut from, or -1. */
  readonly head: Int32Array
}

export const newProposals = (): Proposals => ({
  count: 0,
  first: new Int32Array(MOST_PROPOSALS * 3),
  end: new Int32Array(MOST_PROPOSALS * 3),
  recipe: new Uint8Array(MOST_PROPOSALS),
  head: new Int32Array(MOST_PROPOSALS),
})

/** Adds a proposal of up to three stretches unless it holds `anchor`, is empty, or is there already. */
export function propose(
  proposals: Proposals,
  { solid }: Context,
  recipe: number,
  head: number,
  anchor: number,
  ...edges: number[]
): void {
  if (proposals.count === MOST_PROPOSALS) return
  const base = proposals.count * 3
  const { first, end } = proposals
  let used = 0
  for (let at = 0; at < edges.length; at += 2) {
    let from = edges[at]
    let to = edges[at + 1]
    // Punctuation at the edges is no part of the words; whoever prints the span decides about quotation marks.
    while (from < to && solid[from + 1] === solid[from]) from++
    while (to > from && solid[to] === solid[to - 1]) to--
    if (from >= to) continue
    if (from <= anchor && anchor < to) return
    if (used > 0 && solid[end[base + used - 1]] === solid[from]) end[base + used - 1] = to
    else if (used < 3) {
      first[base + used] = from
      end[base + used++] = to
    }
  }
  if (used === 0) return
  for (let k = used; k < 3; k++) first[base + k] = end[base + k] = -1
  for (let other = 0; other < base; other += 3) {
    if (
      first[other] === first[base] && end[other] === end[base] &&
      first[other + 1] === first[base + 1] && end[other + 1] === end[base + 1] && end[other + 2] === end[base + 2]
    ) return
  } // biome-ignore format: one test
  proposals.recipe[proposals.count] = recipe
  proposals.head[proposals.count] = head
  proposals.count++
}
