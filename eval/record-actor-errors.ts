/**
 * What goes wrong between raw text and who is who: every actor of a report that does not end up with the others that are
 * the same, by where it is lost. One actor that is lost costs a pair with every report that names it, so the pairs say how
 * much a kind of error costs the figure, and the actors how often it happens.
 */
import type { Actor, ActorKind, Span } from '../src/record/index.ts'

/** An actor of one report. */
export interface Item {
  readonly report: string
  readonly name: string
  /** Who it is across reports; the same text for the same actor. */
  readonly gold: string
  readonly kind: ActorKind | null
  /** Whom the record takes it for, across reports. */
  readonly found: string | null
  /** The report's actor that most of its words were given to. */
  readonly as: Actor | null
  /** Where the report names it, and all actors that extraction found in the report. */
  readonly words: readonly Span[]
  readonly actors: readonly Actor[]
}

export const ERROR_KINDS = [
  'no words of it were taken for anybody',
  'its words were cut otherwise',
  'another kind of actor',
  'taken for another of the report',
  'apart from itself in the report',
  'not told from another across reports',
  'not linked across reports',
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

export interface Lost {
  readonly item: Item
  readonly kind: ErrorKind
  /** Reports that name the same actor, whose pair with this one is lost. */
  readonly pairs: number
}

/** Those not with most of their like. Actors of one report alone have no like, and cost nothing. */
export function lostActors(items: readonly Item[]): readonly Lost[] {
  const byGold = groupedBy(items, ({ gold }) => gold)
  const lost: Lost[] = []
  for (const like of byGold.values()) {
    if (like.length < 2) continue
    const home = homeOf(like, items)
    for (const item of like) {
      if (item.found !== null && item.found === home) continue
      const pairs = like.filter(
        (other) => other.report !== item.report && (item.found === null || other.found !== item.found),
      )
      if (pairs.length > 0) lost.push({ item, kind: kindOf(item, items), pairs: pairs.length })
    }
  }
  return lost.sort((a, b) => b.pairs - a.pairs)
}

/** The actor across reports that most of these are taken for, if it is not more somebody else. */
function homeOf(like: readonly Item[], items: readonly Item[]): string | null {
  const counts = new Map<string, number>()
  for (const { found } of like) if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  if (best === undefined) return null
  const others = groupedBy(
    items.filter(({ found, gold }) => found === best[0] && gold !== like[0].gold),
    ({ gold }) => gold,
  )
  return [...others.values()].some((other) => other.length > best[1]) ? null : best[0]
}

function kindOf(item: Item, items: readonly Item[]): ErrorKind {
  const { as, words, actors, report, kind, gold, found } = item
  const touched = (span: Span) =>
    actors.some(({ mentions }) => mentions.some(({ start, end }) => start < span.end && span.start < end))
  if (as === null) return words.some(touched) ? 'its words were cut otherwise' : 'no words of it were taken for anybody'
  const isShared = items.some((other) => other.report === report && other.gold !== gold && other.as === as)
  if (isShared) return 'taken for another of the report'
  const last = lastWord(item.name)
  const isApart = actors.some((actor) => actor !== as && lastWord(actor.name) === last) && lastWord(as.name) !== last
  if (isApart) return 'apart from itself in the report'
  if (kind !== null && as.kind !== kind) return 'another kind of actor'
  const isAnothers = items.some((other) => other.found === found && other.gold !== gold && other.report !== report)
  return isAnothers ? 'not told from another across reports' : 'not linked across reports'
}

const lastWord = (name: string): string => name.toLowerCase().split(' ').at(-1)!

export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
