/**
 * Which finding answers which entry of the gold: pairs by how well they agree, one to one, best first. And when two
 * names or two stretches of text count as the same.
 */
import type { Span } from '../src/record/index.ts'

export interface Paired<G, F> {
  readonly pairs: readonly (readonly [G, F])[]
  readonly missed: readonly G[]
  readonly spurious: readonly F[]
}

/** One to one, the best agreement first; `agreement` 0 is no pair. */
export function pair<G, F>(
  gold: readonly G[],
  found: readonly F[],
  agreement: (gold: G, found: F) => number,
): Paired<G, F> {
  const scored = gold.flatMap((g, i) => found.map((f, j) => ({ i, j, score: agreement(g, f) })))
  scored.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const pairs: (readonly [G, F])[] = []
  for (const { i, j, score } of scored) {
    if (score <= 0) break
    if (takenGold.has(i) || takenFound.has(j)) continue
    takenGold.add(i)
    takenFound.add(j)
    pairs.push([gold[i], found[j]])
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    spurious: found.filter((_, j) => !takenFound.has(j)),
  }
}

/** Share of words that two sets of spans have in common, among the words that either has. */
export function wordJaccard(text: string, a: readonly Span[], b: readonly Span[]): number {
  const left = wordStarts(text, a)
  const right = wordStarts(text, b)
  const both = [...left].filter((word) => right.has(word)).length
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}

function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((word) => start + word.index),
    ),
  )
}

const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 's', 'his', 'her', 'its', 'their', 'our', 'my'])
/** "Veldoria's" and "Veldorian" begin alike; so few letters tell names of one report apart. */
const STEM_LENGTH = 5

/** Whether one name's words are all among the other's: "Dostan" is "Mirela Dostan", "the ministry" may be any ministry. */
export function sameName(a: string, b: string): boolean {
  const left = stems(a)
  const right = stems(b)
  const [fewer, more] = left.size <= right.size ? [left, right] : [right, left]
  return fewer.size > 0 && [...fewer].every((stem) => more.has(stem))
}

function stems(name: string): Set<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => word.slice(0, STEM_LENGTH)))
}
