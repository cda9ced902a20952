/** Which things of a text's earlier version are which of its later one: the same first, then the likest, each once. */
import { carriersIn, questionKeys, sharedInOrder, wordsOf } from '../wording/index.ts'

export interface Comparable<Thing> {
  readonly thing: Thing
  /** Things with the same sign are the same. */
  readonly sign: string
  /** What is compared where signs differ. */
  readonly words: string
  /** Only things of one kind are compared. */
  readonly kind: string
}

export interface Matching<Thing> {
  readonly same: readonly (readonly [before: Thing, after: Thing])[]
  readonly changed: readonly (readonly [before: Thing, after: Thing])[]
  readonly went: readonly Thing[]
  readonly appeared: readonly Thing[]
}

/** Of the words that carry the shorter one, so many must be in the other in their order. */
const ALIKE = 0.5

export function matchingOf<Thing>(
  before: readonly Comparable<Thing>[],
  after: readonly Comparable<Thing>[],
): Matching<Thing> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (b: number, a: number) => {
    if (partners.has(b) || taken.has(a)) return
    partners.set(b, a)
    taken.add(a)
  }
  const bySign = new Map<string, number[]>()
  for (const [index, { sign }] of after.entries()) bySign.set(sign, [...(bySign.get(sign) ?? []), index])
  for (const [index, { sign }] of before.entries()) {
    const free = bySign.get(sign)?.shift()
    if (free !== undefined) pair(index, free)
  }
  const same = [...partners].map(([b, a]) => [before[b].thing, after[a].thing] as const)
  const pairs = likePairs(before, after, partners, taken)
  for (const [b, a] of pairs) pair(b, a)
  const changed = [...partners].slice(same.length).sort(([one], [other]) => one - other)
  return {
    same,
    changed: changed.map(([b, a]) => [before[b].thing, after[a].thing] as const),
    went: before.filter((_, index) => !partners.has(index)).map(({ thing }) => thing),
    appeared: after.filter((_, index) => !taken.has(index)).map(({ thing }) => thing),
  }
}

/** Likest first. Only those that share two neighbouring words that carry are compared, so that long texts stay quick. */
function likePairs<Thing>(
  before: readonly Comparable<Thing>[],
  after: readonly Comparable<Thing>[],
  partners: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): (readonly [before: number, after: number])[] {
  const normals = (of: readonly Comparable<Thing>[]) =>
    of.map(({ words }) => wordsOf(words).map(({ normal }) => normal))
  const [befores, afters] = [normals(before), normals(after)]
  const byKey = new Map<number, number[]>()
  for (const [index, words] of afters.entries()) {
    if (taken.has(index)) continue
    for (const key of questionKeys(words)) byKey.set(key, [...(byKey.get(key) ?? []), index])
  }
  const pairs: { readonly b: number; readonly a: number; readonly likeness: number }[] = []
  for (const [b, words] of befores.entries()) {
    if (partners.has(b)) continue
    const near = new Set(questionKeys(words).flatMap((key) => byKey.get(key) ?? []))
    for (const a of near) {
      if (before[b].kind !== after[a].kind) continue
      const [ours, theirs] = [carriersIn(words), carriersIn(afters[a])]
      const shared = sharedInOrder(ours, theirs)
      if (shared < ALIKE * Math.min(ours.length, theirs.length)) continue
      pairs.push({ b, a, likeness: shared / (ours.length + theirs.length - shared) })
    }
  }
  pairs.sort((one, other) => other.likeness - one.likeness || one.b - other.b || one.a - other.a)
  return pairs.map(({ b, a }) => [b, a] as const)
}
