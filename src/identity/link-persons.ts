/**
 * Persons of one block: full names first, then initials, then surnames alone. A name that many bear is one person only as
 * far as articles share more than it: a town, an office, people beside them, an outlet, days. Each step looks at a bounded
 * number of others, so a surname that a hundred thousand forms have costs no more for each.
 */
import { bodyKeyOf } from './body-name.ts'
import { evidenceEdges } from './evidence-edges.ts'
import type { Groups } from './groups.ts'
import { linkBareNames } from './link-bare-names.ts'
import { type Named, relationOf } from './name-relation.ts'
import { bucketsOf, isInitial, personNameOf } from './person-name.ts'
import { DOUBTFUL, namesakes, shareOfSurname } from './rarity.ts'
import { isHighOffice } from './roles.ts'
import { isElsewhere, regionsOf } from './setting.ts'

/** Names of a bucket that are compared with each other, in the order of the alphabet. */
const MOST_NEAR = 64
/** Fewer namesakes than these, and somebody without a role is who holds the office. */
const KNOWN = 6000

export function linkPersons(found: Groups): void {
  const named = namesOf(found)
  const full = named.filter(({ name }) => name.given.some((word) => !isInitial(word)))
  for (const { places, people } of full) {
    if (people < DOUBTFUL) for (const at of places) found.join(at, places[0], 'the same name', sureness(people))
  }
  for (const bucket of bucketed(full)) linkBucket(found, bucket)
  const initials = named.filter(({ name }) => name.given.length > 0 && name.given.every(isInitial))
  linkInitials(found, initials, full)
  linkBareNames(
    found,
    named.filter(({ name }) => name.given.length === 0),
    [...full, ...initials],
  )
  // "Jordan" beside Scott and Shawn Jordan may be either, and would make them one with the state.
  const surnames = new Set([...full, ...initials].map(({ name }) => name.surname))
  linkStates(
    found,
    named.filter(({ name }) => name.given.length === 0 && !surnames.has(name.surname)),
  )
}

/** Of so many namesakes, how sure it is that two reports have one in mind. */
export const sureness = (people: number): number => Math.round(1000 / (1 + people / 200)) / 1000

/** All forms of one name, in the order of their first ids. */
function namesOf(found: Groups): Named[] {
  const byName = new Map<string, { name: Named['name']; key: string; places: number[]; people: number }>()
  for (const at of found.where(({ kind, apart }) => kind === 'person' && apart === null)) {
    const name = personNameOf(found.forms[at].name)
    const key = [...name.given, name.nickname ?? '', name.surname, name.suffix ?? ''].join(' ')
    const known = byName.get(key)
    if (known !== undefined) known.places.push(at)
    else byName.set(key, { name, key, places: [at], people: namesakes(name.given[0] ?? null, name.surname) })
  }
  return [...byName.values()]
}

/** Names whose first names may be one, so that only these are compared. */
function bucketed(full: readonly Named[]): readonly (readonly Named[])[] {
  const buckets = new Map<string, Named[]>()
  for (const each of full) {
    for (const bucket of new Set(bucketsOf(each.name))) {
      const known = buckets.get(bucket)
      if (known === undefined) buckets.set(bucket, [each])
      else known.push(each)
    }
  }
  return [...buckets.values()]
}

function linkBucket(found: Groups, bucket: readonly Named[]): void {
  const ordered = [...bucket].sort((a, b) => (a.key < b.key ? -1 : 1))
  const related: { readonly a: Named; readonly b: Named; readonly people: number; readonly exact: boolean }[] = []
  for (const [index, a] of ordered.entries()) {
    for (const b of ordered.slice(index + 1, index + MOST_NEAR)) {
      const relation = relationOf(a.name, b.name)
      if (relation === null) continue
      const people = relation.isEnd ? Math.min(a.people, b.people) : Math.max(a.people, b.people)
      related.push({ a, b, people: people * relation.factor, exact: relation.exact })
    }
  }
  const direct = related.filter(({ people, exact }) => exact && people < DOUBTFUL)
  for (const { a, b, people } of direct) {
    // "Ana Kovac" is neither where there are Ana Maria Kovac and Ana Lucia Kovac.
    const others = direct.flatMap((each) =>
      each.a === a || each.b === a ? [each.a, each.b] : each.a === b || each.b === b ? [each.a, each.b] : [],
    )
    const isClear = others.every((one) => others.every((two) => one === two || relationOf(one.name, two.name) !== null))
    if (isClear) found.join(b.places[0], a.places[0], 'a spelling of the same name', sureness(people))
  }
  evidenceEdges(found, ordered, related)
  for (const each of ordered) if (each.people >= DOUBTFUL) linkKnown(found, each)
}

/** Who is named without a role is the one in high office who is called so, where there is one. */
function linkKnown(found: Groups, { places, people }: Named): void {
  if (people > KNOWN) return
  const shown = places.filter((at) => found.forms[at].roles.some(isHighOffice))
  const holders = new Set(shown.map(found.find))
  if (holders.size !== 1) return
  const [holder] = holders
  for (const at of places) {
    const { roles, setting } = found.forms[at]
    if (roles.length > 0 || shown.every((office) => isElsewhere(setting, regionsOf(found.forms[office])))) continue
    found.join(at, holder, 'the same name as one in high office', 0.85)
  }
}

/** "M. Dostan": of a rare surname the only one with these initials. */
function linkInitials(found: Groups, initials: readonly Named[], full: readonly Named[]): void {
  const holders = new Map<string, Named[]>()
  for (const each of full) {
    const key = `${each.name.given[0][0]} ${each.name.surname}`
    holders.set(key, [...(holders.get(key) ?? []).slice(0, MOST_NEAR), each])
  }
  for (const { name, places } of initials) {
    for (const at of places) found.join(at, places[0], 'the same initials', 0.9)
    const fitting = (holders.get(`${name.given[0]} ${name.surname}`) ?? []).filter(
      (each) => relationOf(name, each.name) !== null,
    )
    const actors = new Set(fitting.map((each) => found.find(each.places[0])))
    if (actors.size > 1) for (const at of places) found.leaveOpen(at, 'several on record have these initials')
    else if (actors.size === 1 && shareOfSurname(name.surname) === 0) {
      for (const at of places) found.join(at, [...actors][0], 'the initials of the only one of this surname', 0.85)
    }
  }
}

/** What reads like a surname may be a state's name that a report gave no hint of. */
function linkStates(found: Groups, bare: readonly Named[]): void {
  if (bare.length === 0) return
  const states = new Map<string, number>()
  for (const at of found.where(({ kind, apart }) => kind === 'country' && apart === null)) {
    const key = bodyKeyOf(found.forms[at].name)
    if (!states.has(key)) states.set(key, at)
  }
  for (const { places } of bare) {
    for (const at of places) {
      const state = states.get(bodyKeyOf(found.forms[at].name))
      if (state !== undefined && found.forms[at].roles.length === 0) found.join(at, state, 'the name of a state', 0.9)
    }
  }
}
