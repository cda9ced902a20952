/** Bodies and states of one block by their names, then by what is left of a name that was cut. */
import { countryByName, statesNamedBy } from '../record/index.ts'
import { bodyKeyOf, institutionOf, isEmbassy, isOfAnyState, isOfAnyTown } from './body-name.ts'
import { isBodyNoun, isCommonInBodies } from './common-names.ts'
import { evidenceOf } from './evidence.ts'
import { listed, pairsByKey } from './evidence-edges.ts'
import type { Groups } from './groups.ts'

export function linkBodies(found: Groups): void {
  const all = found.where(({ kind, apart }) => kind !== 'person' && kind !== 'office' && apart === null)
  const bodies = all.filter((at) => found.forms[at].setting === null)
  const set = all.filter((at) => found.forms[at].setting !== null)
  const isState = (at: number) => isOfAnyState(bodyKeyOf(found.forms[at].name))
  linkTowns(
    found,
    set.filter((at) => !isState(at)),
  )
  const byKey = new Map<string, number>()
  for (const at of bodies) {
    const key = keyOfBody(found.forms[at].name)
    found.join(at, byKey.get(key) ?? at, 'the same name', 0.97)
    if (!byKey.has(key)) byKey.set(key, at)
  }
  // "World Dispatch-Herald Survey" are two, and neither is the end of the other.
  const ends = endsOf(
    [...byKey].filter(([, at]) => !/\p{L}[-–/]\p{Lu}/u.test(found.forms[at].name)).map(([key]) => key),
  )
  const institutions = new Map<string, string[]>()
  for (const key of byKey.keys()) {
    const body = institutionOf(key)?.body
    if (body !== undefined) institutions.set(body, [...(institutions.get(body) ?? []), key])
  }
  linkStateBodies(found, set.filter(isState), byKey)
  for (const [key, at] of byKey) {
    const institution = institutionOf(key)
    if (institution?.state === null) {
      const { body, adjective } = institution
      const states = adjective === undefined ? null : statesNamedBy(adjective)
      const fuller = institutions.get(body)!.filter((other) => {
        const state = institutionOf(other)?.state ?? null
        return other !== key && (states === null || (state !== null && states.includes(state)))
      })
      const actors = new Set(fuller.map((other) => found.find(byKey.get(other)!)))
      const why = states === null ? 'the only state with this body on record' : 'the adjective of its state'
      if (actors.size === 1) found.join(at, [...actors][0], why, 0.85)
      else if (actors.size > 1) found.leaveOpen(at, 'bodies of several states are called so')
    } else if (institution === null) {
      const fuller = ends.get(key)
      const isOfState = fuller?.some((name) => found.forms[byKey.get(name)!].kind === 'country')
      if (
        fuller?.length === 1 &&
        isTelling(key) &&
        !isOfState &&
        isCut(key, fuller[0], found.forms[byKey.get(fuller[0])!].name)
      )
        found.join(at, byKey.get(fuller[0])!, 'the end of its name', 0.85)
    }
  }
}

/** Whether a name's end tells whose it is: "Hands Relief", not "Election Commission", which any state and town may have. */
const isTelling = (end: string): boolean => end.split(' ').some((word) => !isCommonInBodies(word))

/** Whether the words before a name's end only say more of it: "Radio Sarn" and "the University of Dresk Sarn" are no Sarn. */
function isCut(end: string, fuller: string, written: string): boolean {
  const front = fuller.slice(0, -end.length).trim()
  // Of long names a plural is left out: "united state".
  if (countryByName.has(front) || countryByName.has(`${front}s`)) return true
  return !/^(?:[Tt]he )?\p{Lu}{2,5} /u.test(written) && !front.split(' ').some(isBodyNoun)
}

/** Bodies that every state has are one where articles are of one country, or else have the same people beside them. */
function linkStateBodies(found: Groups, bodies: readonly number[], named: ReadonlyMap<string, number>): void {
  const byCountry = new Map<string, number>()
  const byKey = new Map<string, number[]>()
  for (const at of bodies) {
    const { name, setting } = found.forms[at]
    const key = keyOfBody(name)
    byKey.set(key, [...(byKey.get(key) ?? []), at])
    const [country] = setting!.regions
    if (country === undefined) continue
    // "Ministry of Health" in an article on Veldoria is that of Veldoria.
    const first = byCountry.get(`${key}|${country}`) ?? named.get(`${key} of ${country}`) ?? at
    found.join(at, first, 'the same name and country', 0.9)
    byCountry.set(`${key}|${country}`, first)
  }
  for (const places of byKey.values()) {
    for (const [at, other] of pairsByKey(found, places)) {
      const [one, two] = [found.forms[at].setting!, found.forms[other].setting!]
      const isElsewhere = one.regions.length > 0 && two.regions.length > 0 && one.regions[0] !== two.regions[0]
      const { share, of } = evidenceOf(found.forms[at], found.forms[other])
      const isNear = of.includes('outlet') && (of.includes('days') || of.includes('month'))
      if (isElsewhere || !(of.includes('circle') || isNear)) continue
      found.join(other, at, `the same name and the same ${listed(of)}`, share < OF_A_CIRCLE ? 0.85 : 0.75)
    }
  }
}

/** Two persons beside. */
const OF_A_CIRCLE = 1e-6

/** So many towns or counties share a name, as far as it matters for news. */
const TOWNS = 10
/** In so many towns a state has an embassy. */
const CAPITALS = 200
/** So many schools and churches are called alike. */
const CALLED_ALIKE = 500
const LEFT = 2
const WHERE = new Set(['town', 'state', 'outlet'])

/** Bodies of towns that share their name with others are one where the state, a place or the outlet is the same. */
function linkTowns(found: Groups, bodies: readonly number[]): void {
  const byKey = new Map<string, number[]>()
  for (const at of bodies) {
    const key = bodyKeyOf(found.forms[at].name)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, [at])
    else known.push(at)
  }
  for (const [key, places] of byKey) {
    for (const [at, other] of pairsByKey(found, places)) {
      const { share, of } = evidenceOf(found.forms[at], found.forms[other])
      const left = (isEmbassy(key) ? CAPITALS : isOfAnyTown(key) ? CALLED_ALIKE : TOWNS) * share
      if (left > LEFT || !of.some((shared) => WHERE.has(shared))) continue
      found.join(other, at, `the same name and the same ${listed(of)}`, Math.round(1000 / (1 + left / 8)) / 1000)
    }
  }
}

/** "Ministry of Defence of the Republic of Veldoria" is that of Veldoria, and "Justice Department" a ministry of justice. */
function keyOfBody(name: string): string {
  const key = bodyKeyOf(name)
  const institution = institutionOf(key)
  if (institution === null) return singular(key)
  const { body, state, adjective } = institution
  return state !== null ? `${body} of ${state}` : adjective !== undefined ? `${adjective} ${body}` : body
}

/** Of a long name a plural more or less tells no other body: "Guild of Motion Pictures Arts". */
function singular(key: string): string {
  const words = key.split(' ')
  return words.length < LONG ? key : words.map((word) => word.replace(/(?<=\p{L}{4})s$/u, '')).join(' ')
}
const LONG = 4

/** End of two words or more → the names that end so, two at most: more would not tell either. */
function endsOf(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string[]>()
  for (const key of keys) {
    const words = key.split(' ')
    for (let from = 1; from + 2 <= words.length; from++) {
      const end = words.slice(from).join(' ')
      const known = ends.get(end)
      if (known === undefined) ends.set(end, [key])
      else if (known.length < 2) known.push(key)
    }
  }
  return ends
}
