/**
 * Which events an article's record keeps. Of several words that tell one event the fullest stays; an event noun without
 * participants takes those of the last event of its type in the paragraph.
 */
import { type EventStatus, Relation } from '../../record/index.ts'
import type { Candidate } from './candidate.ts'
import { SAYING_VERBS } from './saying.data.ts'
import { headOf, isVerb, relationOf, type Tree } from './tree.ts'

export function select(tree: Tree, candidates: readonly Candidate[]): Candidate[] {
  const filled = inherit(
    tree,
    candidates.filter((candidate) => !isPartOfAnother(candidate, candidates)),
  )
  const kept: Candidate[] = []
  for (const candidate of filled) {
    if (candidate.sources.length + candidate.targets.length === 0) continue
    if (kept.some((other) => isRepeat(tree, candidate, other))) continue
    kept.push(candidate)
  }
  return kept
}

/** "talks" of "hold talks": the verb tells it already. */
function isPartOfAnother(candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some(
    (other) =>
      other !== candidate &&
      other.first <= candidate.trigger &&
      candidate.trigger < other.end &&
      other.rule.startsWith('verb:'),
  )
}

/** How many sentences back an event noun may take its participants from. */
const REACH = 4

function inherit(tree: Tree, candidates: readonly Candidate[]): Candidate[] {
  const { sentence } = tree.analysis.words
  const done: Candidate[] = []
  for (const candidate of candidates) {
    const bare = candidate.sources.length + candidate.targets.length === 0
    const before = bare
      ? done.findLast(
          (other) =>
            other.type === candidate.type &&
            other.sources.length + other.targets.length > 1 &&
            sentence[candidate.trigger] - sentence[other.trigger] <= REACH,
        )
      : undefined
    done.push(
      before
        ? {
            ...candidate,
            sources: before.sources,
            targets: before.targets,
            rule: `${candidate.rule}+participants-before`,
          }
        : candidate,
    )
  }
  return done
}

/** The same act by and to the same, told again with the same status. */
function isRepeat(tree: Tree, a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type || a.status !== b.status) return false
  const same = (x: readonly number[], y: readonly number[]) => {
    const left = new Set(x.map((word) => identity(tree, word)))
    const right = new Set(y.map((word) => identity(tree, word)))
    return [...left].every((one) => right.has(one))
  }
  return same([...a.sources, ...a.targets], [...b.sources, ...b.targets])
}

function identity(tree: Tree, word: number): string {
  const { mentions, words } = tree.analysis
  const mention = mentions[tree.mention[word]]
  return mention ? `entity ${mention.entity}` : words.lemma[word]
}

const WEAK: Partial<Record<EventStatus, number>> = { denied: 1, hypothetical: 1 }

/** The sentence's events, the one it is about first: the higher in the tree, the fuller, verbs before nouns. */
export function rank(tree: Tree, candidates: readonly Candidate[]): Candidate[] {
  const weight = (candidate: Candidate): number => {
    let depth = 0
    for (
      let word = candidate.trigger, steps = 0;
      headOf(tree, word) >= 0 && steps < 20;
      word = headOf(tree, word), steps++
    ) {
      const up = headOf(tree, word)
      if (isVerb(tree, up) && SAYING_VERBS.has(tree.analysis.words.lemma[up])) continue
      const relation = relationOf(tree, word)
      depth +=
        relation === Relation.conj ? 0.6 : relation === Relation['acl:relcl'] || relation === Relation.advcl ? 1.5 : 1
    }
    const parties = (candidate.sources.length > 0 ? 1 : 0) + (candidate.targets.length > 0 ? 1 : 0)
    return -depth + 0.8 * parties + (candidate.rule.startsWith('noun:') ? 0 : 0.5) - (WEAK[candidate.status] ?? 0)
  }
  return [...candidates].sort((a, b) => weight(b) - weight(a) || a.trigger - b.trigger)
}
