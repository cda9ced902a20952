/**
 * Persons of one block: full names first, then initials, then surnames alone. Each step joins a form only where there is
 * one actor that it can be. Two first names that are no spellings of each other are two persons; so are two offices that
 * one person does not hold together, where nothing but the surname is the same.
 */
import type { Role } from '../record/index.ts'
import { bodyKeyOf } from './form.ts'
import type { Groups } from './groups.ts'
import { givenWithin, isInitial, type PersonName, personNameOf } from './person-name.ts'
import { agreementAmong } from './roles.ts'
import { skeletonOf, soundOf, soundsAlike } from './sound.ts'

/** All forms of one spelling. */
interface Named {
  readonly name: PersonName
  /** Places of its forms, the first with the smallest id. */
  readonly places: readonly number[]
}

export function linkPersons(found: Groups): void {
  const named = namesOf(found)
  for (const { places } of named) {
    // A surname alone may be several persons, whom roles tell apart.
    if (found.forms[places[0]] && personNameOf(found.forms[places[0]].name).given.length === 0) continue
    for (const at of places) found.join(at, places[0], 'the same name')
  }
  const full = named.filter(({ name }) => name.given.some((word) => !isInitial(word)))
  linkSpellings(found, full)
  const initials = named.filter(({ name }) => name.given.length > 0 && name.given.every(isInitial))
  for (const each of initials) linkInitials(found, each, full)
  const rolesOf = rolesByActor(found, [...full, ...initials])
  const bare = named.filter(({ name }) => name.given.length === 0)
  for (const { name, places } of bare) {
    const sound = soundOf(name.surname)
    const holders = [...full, ...initials].filter(({ name: other }) => soundOf(other.surname) === sound)
    const candidates = [...new Set(holders.map(({ places: [first] }) => found.find(first)))]
    linkSurname(found, places, candidates, rolesOf)
  }
}

function namesOf(found: Groups): Named[] {
  const byName = new Map<string, { name: PersonName; places: number[] }>()
  for (const at of found.where(({ kind, apart }) => kind === 'person' && apart === null)) {
    const name = personNameOf(found.forms[at].name)
    const key = [...name.given, name.surname].map(soundOf).join(' ')
    const known = byName.get(key)
    if (known === undefined) byName.set(key, { name, places: [at] })
    else known.places.push(at)
  }
  return [...byName.values()]
}

/** Other spellings of a full name, and fuller names of the same person. */
function linkSpellings(found: Groups, full: readonly Named[]): void {
  const byInitial = new Map<string, Named[]>()
  for (const each of full) {
    const initial = skeletonOf(each.name.given[0])[0]
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), each])
  }
  for (const alike of byInitial.values()) {
    const fullestFirst = [...alike].sort((a, b) => b.name.given.length - a.name.given.length)
    for (const [index, each] of fullestFirst.entries()) {
      const fuller = fullestFirst.slice(0, index).filter((other) => isFormOf(each.name, other.name))
      const actors = new Set(fuller.map(({ places: [first] }) => found.find(first)))
      if (actors.size === 1) found.join(each.places[0], fuller[0].places[0], 'a spelling of the same name')
    }
  }
}

const isFormOf = (one: PersonName, fuller: PersonName): boolean =>
  givenWithin(one.given, fuller.given) && soundsAlike(one.surname, fuller.surname)

function linkInitials(found: Groups, { name, places }: Named, full: readonly Named[]): void {
  const holders = full.filter((other) => isFormOf(name, other.name))
  const actors = new Set(holders.map(({ places: [first] }) => found.find(first)))
  if (actors.size === 1) found.join(places[0], holders[0].places[0], 'the initials of the only one of this surname')
  else if (actors.size > 1) found.leaveOpen(places[0], 'several on record have these initials')
}

function rolesByActor(found: Groups, named: readonly Named[]): ReadonlyMap<number, readonly Role[]> {
  const roles = new Map<number, Role[]>()
  for (const { places } of named) {
    for (const at of places) {
      const actor = found.find(at)
      roles.set(actor, [...(roles.get(actor) ?? []), ...found.forms[at].roles])
    }
  }
  return roles
}

/** Forms that give one surname and nothing else of the name. */
function linkSurname(
  found: Groups,
  places: readonly number[],
  candidates: readonly number[],
  rolesOf: ReadonlyMap<number, readonly Role[]>,
): void {
  const strangers: number[] = []
  for (const at of places) {
    const { roles } = found.forms[at]
    const agreements = candidates.map((actor) => ({
      actor,
      agreement: agreementAmong(roles, rolesOf.get(actor) ?? []),
    }))
    const possible = agreements.filter(({ agreement }) => agreement !== 'contradiction')
    const [sameOffice, sameTitle] = (['same office', 'same title'] as const).map((wanted) =>
      possible.filter(({ agreement }) => agreement === wanted),
    )
    if (possible.length === 0) strangers.push(at)
    else if (possible.length === 1) found.join(at, possible[0].actor, 'the only one of this surname it can be')
    else if (sameOffice.length === 1) found.join(at, sameOffice[0].actor, 'this surname and the same office')
    else if (sameOffice.length === 0 && sameTitle.length === 1) {
      found.join(at, sameTitle[0].actor, 'this surname and the same title')
    } else found.leaveOpen(at, 'several on record have this surname')
  }
  if (strangers.length > 0) linkStrangers(found, strangers, candidates.length > 0)
}

/** Surnames of nobody whose first name is known: one for each office, those without a role go to the only one. */
function linkStrangers(found: Groups, places: readonly number[], someAreKnown: boolean): void {
  const withRoles = places.filter((at) => found.forms[at].roles.length > 0)
  const leaders: number[] = []
  for (const at of withRoles) {
    const fitting = leaders.filter((leader) => {
      const agreement = agreementAmong(found.forms[at].roles, found.forms[leader].roles)
      return agreement === 'same office' || agreement === 'same title'
    })
    if (fitting.length === 1) found.join(at, fitting[0], 'this surname and the same title')
    else leaders.push(at)
  }
  const rest = places.filter((at) => found.forms[at].roles.length === 0)
  if (rest.length === 0) return
  const state = someAreKnown ? undefined : stateOfName(found, rest[0])
  for (const at of rest) {
    if (state !== undefined) found.join(at, state, 'the name of a state or body')
    else if (leaders.length > 1) found.leaveOpen(at, 'several on record have this surname')
    else found.join(at, leaders[0] ?? rest[0], 'the same name')
  }
}

/** What reads like a surname may be a state's name that a report gave no hint of. */
function stateOfName(found: Groups, at: number): number | undefined {
  const key = bodyKeyOf(found.forms[at].name)
  return found.where(
    ({ kind, name, apart }) =>
      (kind === 'country' || kind === 'organisation') && apart === null && bodyKeyOf(name) === key,
  )[0]
}
