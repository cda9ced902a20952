/** Bodies and states of one block by their names, then by what is left of a name that was cut. */
import { statesNamedBy } from '../record/index.ts'
import { bodyKeyOf, institutionOf } from './body-name.ts'
import { evidenceOf } from './evidence.ts'
import { listed, pairsByKey } from './evidence-edges.ts'
import type { Groups } from './groups.ts'

export function linkBodies(found: Groups): void {
  const all = found.where(({ kind, apart }) => kind !== 'person' && kind !== 'office' && apart === null)
  const bodies = all.filter((at) => found.forms[at].setting === null)
  linkTowns(
    found,
    all.filter((at) => found.forms[at].setting !== null),
  )
  const byKey = new Map<string, number>()
  for (const at of bodies) {
    const key = keyOfBody(found.forms[at].name)
    found.join(at, byKey.get(key) ?? at, 'the same name', 0.97)
    if (!byKey.has(key)) byKey.set(key, at)
  }
  const ends = endsOf([...byKey.keys()])
  const institutions = new Map<string, string[]>()
  for (const key of byKey.keys()) {
    const body = institutionOf(key)?.body
    if (body !== undefined) institutions.set(body, [...(institutions.get(body) ?? []), key])
  }
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
      if (fuller?.length === 1) found.join(at, byKey.get(fuller[0])!, 'the end of its name', 0.85)
    }
  }
}

/** So many towns or counties share a name, as far as it matters for news. */
const TOWNS = 10
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
  for (const places of byKey.values()) {
    for (const [at, other] of pairsByKey(found, places)) {
      const { share, of } = evidenceOf(found.forms[at], found.forms[other])
      const left = TOWNS * share
      if (left > LEFT || !of.some((shared) => WHERE.has(shared))) continue
      found.join(other, at, `the same name and the same ${listed(of)}`, Math.round(1000 / (1 + left / 8)) / 1000)
    }
  }
}

/** "Ministry of Defence of the Republic of Veldoria" is that of Veldoria. */
function keyOfBody(name: string): string {
  const key = bodyKeyOf(name)
  const institution = institutionOf(key)
  return institution === null || institution.state === null ? key : `${institution.body} of ${institution.state}`
}

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
