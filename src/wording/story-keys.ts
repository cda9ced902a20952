/**
 * Which articles print one story? Runs of four words, hashed, stand for a text. Its sixteen smallest hashes are its
 * sketch (bottom-k, after Broder, 1997): articles that share most of their text share some of them for certain, and are
 * then compared by all their runs.
 */
import { hash } from './keys.ts'

const RUN = 4
const SKETCH = 16
/** Articles that share fewer are not compared. */
export const FEWEST_SHARED_STORY_KEYS = 3

/** Hashes of all runs of four words. */
export function runsOfWords(normals: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN <= normals.length; at++) runs.add(hash(normals.slice(at, at + RUN).join(' ')))
  return runs
}

/** Too short a text has none: a headline tells nothing of who copied whom. */
export function storyKeys(runs: ReadonlySet<number>): number[] {
  if (runs.size < SKETCH) return []
  return [...runs].sort((a, b) => a - b).slice(0, SKETCH)
}

/** Half of the shorter text, and so much of the longer that it is no mere mention of it. */
export function isOneStory(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of shorter) if (longer.has(run)) shared++
  return shared >= 0.5 * shorter.size && shared >= 0.25 * longer.size
}
