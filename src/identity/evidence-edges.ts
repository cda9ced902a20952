/**
 * Joins forms of one name by what their settings share. Only those are compared that share something, and of these the
 * next few in the order of days: what is compared grows with the forms, not with their square.
 */
import { evidenceOf } from './evidence.ts'
import type { Groups, KeyedActorForm } from './groups.ts'
import type { Named } from './name-relation.ts'
import { middlesAgree, type PersonName } from './person-name.ts'
import { DOUBTFUL } from './rarity.ts'
import { isHighOffice, titleHeadOf } from './roles.ts'
import { folded } from './sound.ts'

export interface RelatedNames {
  readonly a: Named
  readonly b: Named
  readonly people: number
  readonly exact: boolean
}

/** Of those who share a key, so many next ones in the order of days are looked at. */
const NEXT = 3
/** Names that differ by a letter need as much that hardly one namesake is left. */
const OF_A_SLIP = 0.5

interface Node {
  readonly at: number
  readonly named: Named
}

interface Edge {
  readonly a: number
  readonly b: number
  /** Namesakes of whom all that they share holds by chance. */
  readonly left: number
  readonly why: string
}

export function evidenceEdges(found: Groups, names: readonly Named[], related: readonly RelatedNames[]): void {
  const relations = new Map(related.map((each) => [`${each.a.key}|${each.b.key}`, each]))
  const others = new Set(related.flatMap(({ a, b }) => [a, b]))
  const nodes = names
    .filter((named) => named.people >= DOUBTFUL || others.has(named))
    .flatMap((named) => named.places.map((at) => ({ at, named })))
  const edges: Edge[] = []
  const namedAt = new Map(nodes.map(({ at, named }) => [at, named]))
  for (const [at, next] of pairsByKey(
    found,
    nodes.map((node) => node.at),
  )) {
    const [one, two] = [
      { at, named: namedAt.get(at)! },
      { at: next, named: namedAt.get(next)! },
    ]
    const relation =
      one.named === two.named
        ? { people: one.named.people, exact: true }
        : (relations.get(`${one.named.key}|${two.named.key}`) ?? relations.get(`${two.named.key}|${one.named.key}`))
    if (relation === undefined) continue
    const { share, of } = evidenceOf(found.forms[one.at], found.forms[two.at])
    const left = relation.people * share
    if (of.length === 0 || left >= (relation.exact ? DOUBTFUL : OF_A_SLIP)) continue
    const same =
      one.named === two.named ? 'the same name' : relation.exact ? 'a form of the same name' : 'nearly the same name'
    edges.push({ a: one.at, b: two.at, left, why: `${same} and the same ${listed(of)}` })
  }
  joinSurestFirst(found, nodes, edges)
}

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/** Of namesakes left, how sure it is that the two are one. */
export const surenessOf = (left: number): number => Math.round(1000 / (1 + left / 100)) / 1000

/** Pairs of places that share an office, a place, a person beside them, an outlet, or days. */
export function* pairsByKey(found: Groups, places: readonly number[]): Generator<readonly [number, number]> {
  const byKey = new Map<string, number[]>()
  const dayOf = (at: number): string => found.forms[at].setting?.day ?? ''
  for (const at of [...places].sort((x, y) => (dayOf(x) === dayOf(y) ? x - y : dayOf(x) < dayOf(y) ? -1 : 1))) {
    for (const key of keysOf(found.forms[at])) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [at])
      else known.push(at)
    }
  }
  for (const sharing of byKey.values()) {
    for (let at = 0; at < sharing.length; at++) {
      for (let next = at + 1; next <= at + NEXT && next < sharing.length; next++) yield [sharing[at], sharing[next]]
    }
  }
}

function keysOf({ roles, setting }: KeyedActorForm): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const role of roles) {
    // "Reporter" and "Medical Reporter" of one body may be one.
    if (role.of !== null) keys.add(`office ${titleHeadOf(role)}|${folded(role.of)}`)
    if (isHighOffice(role)) keys.add(`title ${titleHeadOf(role)}`)
  }
  if (setting === null) return keys
  for (const place of setting.places) keys.add(`place ${place}`)
  for (const region of setting.regions) keys.add(`region ${region}`)
  for (const person of setting.circle) keys.add(`person ${person}`)
  if (setting.outlet !== null) keys.add(`outlet ${setting.outlet}`)
  if (setting.day !== null) keys.add('day')
  return keys
}

/** No father becomes his son, and no Ana Maria an Ana Lucia, by what stands between them. */
function joinSurestFirst(found: Groups, nodes: readonly Node[], edges: readonly Edge[]): void {
  const names = new Map<number, PersonName>()
  for (const { at, named } of nodes) {
    const root = found.find(at)
    const known = names.get(root)
    names.set(root, known === undefined ? named.name : fuller(known, named.name))
  }
  for (const { a, b, left, why } of [...edges].sort((x, y) => x.left - y.left || x.a - y.a || x.b - y.b)) {
    const [one, two] = [found.find(a), found.find(b)]
    const [first, second] = [names.get(one)!, names.get(two)!]
    if (one !== two) {
      if (first.suffix !== null && second.suffix !== null && first.suffix !== second.suffix) continue
      if (!middlesAgree(first.given, second.given)) continue
    }
    found.join(b, a, why, surenessOf(left))
    names.set(found.find(a), fuller(first, second))
  }
}

const fuller = (a: PersonName, b: PersonName): PersonName => ({
  ...(a.given.length >= b.given.length ? a : b),
  suffix: a.suffix ?? b.suffix,
})
