/**
 * Forms that give a surname and nothing else of the name. A surname alone is nobody in particular: it takes the office,
 * or so much that is shared that one person is left, or a surname that hardly anybody bears.
 */
import type { Role } from '../record/index.ts'
import { evidenceOf } from './evidence.ts'
import { listed, pairsByKey, surenessOf } from './evidence-edges.ts'
import type { Groups, KeyedActorForm } from './groups.ts'
import type { Named } from './name-relation.ts'
import { personNameOf } from './person-name.ts'
import { shareOfGiven, shareOfSurname } from './rarity.ts'
import { agreementAmong, agreementOf, isHeadOfState, isHighOffice, titleHeadOf } from './roles.ts'
import { folded, soundOf } from './sound.ts'

/** However much is shared, one surname in ten or so is another's: what was read of unread reports. */
const OF_A_SURNAME = 0.9
/** So many namesakes may be left, so that a surname is who shares all this with it. */
const LEFT = 5
/** Of a surname that fewer bear, who is named by it alone is the one in high office. */
const WELL_KNOWN = 12_000

export function linkBareNames(found: Groups, bare: readonly Named[], holders: readonly Named[]): void {
  const bySound = new Map<string, Named[]>()
  for (const each of holders) {
    const key = soundOf(each.name.surname)
    const known = bySound.get(key)
    if (known === undefined) bySound.set(key, [each])
    else known.push(each)
  }
  for (const each of bare) linkBare(found, each, bySound.get(soundOf(each.name.surname)) ?? [])
}

function linkBare(found: Groups, { name, places, people }: Named, holders: readonly Named[]): void {
  // What sounds alike needs more than that: a place and a man may.
  const written = holders.filter((each) => each.name.surname === name.surname)
  const actors = foremost(written.flatMap((each) => each.places.map(found.find)))
  const rest: number[] = []
  const byTitle = officeHolders(found, holders)
  for (const at of places) {
    const inOffice = holdersOf(found, at, byTitle)
    if (inOffice.size === 1) found.join(at, [...inOffice][0], 'this surname and the same office', 0.92)
    else if (inOffice.size > 1) found.leaveOpen(at, 'several of this surname held the office')
    else rest.push(at)
  }
  const apart = linkAmong(found, rest)
  const isRare = shareOfSurname(name.surname) === 0 && shareOfGiven(name.surname) === 0 && actors.size === 1
  const settled = new Set<number>()
  const officers = highOfficersOf(found, written)
  // Beside one in high office, whose name says enough, others of the surname are seldom meant by it alone.
  const isLikely = (to: number | null, of: readonly string[]) =>
    of.includes('town') ||
    ((officers.size === 0 || to === null || officers.has(found.find(to))) && isOneByDays(name.surname, of))
  for (const { at, to, left, why } of edgesOf(found, { bare: apart, holders, people, isLikely })) {
    found.join(at, to, why, Math.min(surenessOf(left), OF_A_SURNAME))
    settled.add(at)
  }
  const theirRoles = isRare ? written.flatMap((each) => each.places.flatMap((place) => found.forms[place].roles)) : []
  // Where no report gives a first name at all, the one in high office is whom the others mean.
  const bareOfficers = () =>
    foremost(places.filter((at) => found.forms[at].roles.some(isHeadOfState)).map((at) => found.find(at)))
  const isTelling = isOneByDays(name.surname, [])
  const inHighOffice =
    holders.length === 0 ? bareOfficers() : people < WELL_KNOWN ? headsOfStateOf(found, written) : new Set<number>()
  for (const at of apart) {
    const { roles } = found.forms[at]
    if (settled.has(at)) continue
    if (isRare && agreementAmong(roles, theirRoles) !== 'contradiction')
      found.join(at, [...actors][0], 'the only one of this rare surname', 0.8)
    else if (roles.length === 0 && isTelling && inHighOffice.size === 1)
      found.join(at, [...inHighOffice][0], 'the only one of this surname in high office', 0.75)
  }
}

const shownAs =
  (isOffice: (role: Role) => boolean) =>
  (found: Groups, holders: readonly Named[]): ReadonlySet<number> =>
    foremost(
      holders.flatMap(({ places }) => places.filter((at) => found.forms[at].roles.some(isOffice)).map(found.find)),
    )
const highOfficersOf = shownAs(isHighOffice)
const headsOfStateOf = shownAs(isHeadOfState)

/** So many forms show somebody in an office, so many times as many as show another, and the other is a slip. */
const FOREMOST = 4

/** Of actors, each as often as forms show it in an office, those who are no slip: "Ana Dostan" beside "President Dostan". */
function foremost(shown: readonly number[]): ReadonlySet<number> {
  const times = new Map<number, number>()
  for (const actor of shown) times.set(actor, (times.get(actor) ?? 0) + 1)
  const most = Math.max(...times.values())
  return new Set([...times].filter(([, count]) => count * FOREMOST > most).map(([actor]) => actor))
}

interface Officer {
  readonly actor: number
  readonly roles: readonly Role[]
}

/** Title's last word → those of high office that articles give it to: each actor once with the same roles. */
function officeHolders(found: Groups, holders: readonly Named[]): ReadonlyMap<string, readonly Officer[]> {
  const byTitle = new Map<string, Officer[]>()
  const seen = new Set<string>()
  for (const { places } of holders) {
    for (const at of places) {
      const officer = { actor: found.find(at), roles: found.forms[at].roles }
      const known = JSON.stringify([officer.actor, officer.roles])
      if (seen.has(known)) continue
      seen.add(known)
      const offices = officer.roles.filter((role) => role.of !== null || isHighOffice(role))
      for (const head of new Set(offices.map(titleHeadOf))) {
        const those = byTitle.get(head)
        if (those === undefined) byTitle.set(head, [officer])
        else those.push(officer)
      }
    }
  }
  return byTitle
}

/** Who holds the office that this form names. */
function holdersOf(found: Groups, at: number, byTitle: ReadonlyMap<string, readonly Officer[]>): ReadonlySet<number> {
  const same: number[] = []
  const alike: number[] = []
  for (const role of found.forms[at].roles) {
    // "Secretary Dostan" is the Secretary of State of this surname.
    const isKnown = role.of !== null || isHighOffice(role)
    for (const { actor, roles } of byTitle.get(titleHeadOf(role)) ?? []) {
      for (const theirs of roles) {
        const agreement = agreementOf(role, theirs)
        if (agreement === 'same office' && isKnown) same.push(actor)
        else if (agreement === 'same title' && isHighOffice(isKnown ? role : theirs)) alike.push(actor)
      }
    }
  }
  // Whoever is shown with the office's state is the likelier, but a slip may be shown so as well.
  return foremost(same.length > 0 && same.length * FOREMOST > alike.length ? same : [...same, ...alike])
}

/** Of those who lead an office so many are compared with each form: one who has more namesakes in it is nobody in particular. */
const MOST_LEADERS = 64

/** Surnames of nobody whose first name is known: one for each office. What is left. */
function linkAmong(found: Groups, places: readonly number[]): readonly number[] {
  const leaders = new Map<string, number[]>()
  const leadersOf = (key: string): readonly number[] => leaders.get(key) ?? []
  const rest: number[] = []
  for (const at of places) {
    const office = found.forms[at].roles.find((role) => role.of !== null || isHighOffice(role))
    if (office === undefined) {
      rest.push(at)
      continue
    }
    const { of } = office
    const head = titleHeadOf(office)
    // Only these can agree: the same office, and of a high one the title without or with any country.
    const known =
      of === null
        ? leadersOf(head)
        : [...leadersOf(keyOfOffice(head, of)), ...(isHighOffice(office) ? leadersOf(keyOfOffice(head, null)) : [])]
    const fitting = [...new Set(known)].filter((leader) =>
      found.forms[leader].roles.some((role) => {
        const agreement = agreementOf(role, office)
        return agreement === 'same office' || (agreement === 'same title' && isHighOffice(office))
      }),
    )
    if (fitting.length === 1) found.join(at, fitting[0], 'this surname and the same office', 0.9)
    else lead(leaders, found.forms[at].roles, at, head)
  }
  return rest
}

/** Puts who leads an office to be found by its title, and by each of their offices of that title. */
function lead(leaders: Map<string, number[]>, roles: readonly Role[], at: number, head: string): void {
  const offices = roles.filter((role) => titleHeadOf(role) === head).map(({ of }) => keyOfOffice(head, of))
  for (const key of new Set([head, ...offices])) {
    const known = leaders.get(key)
    if (known === undefined) leaders.set(key, [at])
    else if (known.length < MOST_LEADERS) known.push(at)
  }
}

const keyOfOffice = (head: string, of: string | null): string => `${head}|${of === null ? '' : folded(of)}`

interface Asked {
  /** Places of forms that give the surname alone. */
  readonly bare: readonly number[]
  readonly holders: readonly Named[]
  readonly people: number
  /** Whether what is shared with a form that has a first name (null: one that has none either) is enough. */
  readonly isLikely: (to: number | null, of: readonly string[]) => boolean
}

/** What is a first name as well ("Mary") is told by a town, not by days. */
const isOneByDays = (surname: string, of: readonly string[]): boolean =>
  shareOfGiven(surname) <= shareOfSurname(surname) || of.includes('office') || of.includes('title')

interface BareEdge {
  readonly at: number
  readonly to: number
  /** Namesakes of whom all that the two share holds by chance. */
  readonly left: number
  readonly why: string
}

/** What joins these forms with each other and with one who has a first name, never two of these. */
function edgesOf(found: Groups, { bare, holders, people, isLikely }: Asked): readonly BareEdge[] {
  if (bare.length === 0) return []
  const isBare = new Set(bare)
  const edges: BareEdge[] = []
  for (const [one, two] of pairsByKey(found, [...bare, ...holders.flatMap(({ places }) => places)])) {
    const [at, to] = isBare.has(one) ? [one, two] : [two, one]
    if (!isBare.has(at)) continue
    const { share, of } = evidenceOf(found.forms[at], found.forms[to])
    const left = people * share
    // By ear alone a place and a man may be one: it takes a town and its days.
    const isWritten = wordOf(found, at) === wordOf(found, to) || (of.includes('town') && of.includes('days'))
    if (!isWritten) continue
    if (left < LEFT && isNear(of, found.forms[at], found.forms[to]) && isLikely(isBare.has(to) ? null : to, of))
      edges.push({ at, to, left, why: `this surname and the same ${listed(of)}` })
  }
  edges.sort((a, b) => a.left - b.left || a.at - b.at || a.to - b.to)
  return withSomebody(found, withOneHolder(found, edges, isBare), isBare)
}

const wordOf = (found: Groups, at: number): string => personNameOf(found.forms[at].name).surname

/**
 * What several reports call by one word alone, and none by a first name or an office, may be a street, a town or a part of
 * a firm's name as well as somebody: what is left joins somebody who is named.
 */
function withSomebody(found: Groups, edges: readonly BareEdge[], isBare: ReadonlySet<number>): readonly BareEdge[] {
  const union = unionOf()
  for (const { at, to } of edges) union.join(at, to)
  const named = new Set(
    edges.flatMap(({ at, to }) =>
      !isBare.has(to) || [at, to].some((each) => found.forms[each].roles.length > 0) ? [union.find(at)] : [],
    ),
  )
  return edges.filter(({ at }) => named.has(union.find(at)))
}

/**
 * Who is beside tells little of a surname alone: in a year of one story the same people are beside everybody. It takes a
 * town, an office or days, where articles have days.
 */
const isNear = (of: readonly string[], a: KeyedActorForm, b: KeyedActorForm): boolean =>
  of.some((shared) => NEAR.has(shared)) ||
  (of.includes('circle') && ((a.setting?.day ?? null) === null || (b.setting?.day ?? null) === null))
const NEAR = new Set(['town', 'office', 'title', 'days', 'month'])

/** Surest first; an edge that would bring two persons of different first names together is left out. */
function withOneHolder(found: Groups, edges: readonly BareEdge[], isBare: ReadonlySet<number>): readonly BareEdge[] {
  const union = unionOf()
  const holderOf = new Map<number, number>()
  const rootOf = (at: number) => union.find(isBare.has(at) ? at : found.find(at))
  const holderAt = (at: number): number | undefined =>
    holderOf.get(rootOf(at)) ?? (isBare.has(at) ? undefined : found.find(at))
  return edges.filter(({ at, to }) => {
    const [ours, theirs] = [holderAt(at), holderAt(to)]
    if (ours !== undefined && theirs !== undefined && ours !== theirs) return false
    union.join(rootOf(at), rootOf(to))
    const holder = ours ?? theirs
    if (holder !== undefined) holderOf.set(rootOf(at), holder)
    return true
  })
}

function unionOf() {
  const parents = new Map<number, number>()
  const find = (at: number): number => {
    let root = at
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  return { find, join: (a: number, b: number) => void (a !== b && parents.set(Math.max(a, b), Math.min(a, b))) }
}
