/**
 * Which place a name means. A country or a region is known by its name; of cities that share a name the one is taken
 * whose country the article speaks of, then the capital, then the largest. What follows the name decides before all that:
 * "Paris, Texas". A name that only a small town bears is believed only where the article speaks of its country: a village
 * nobody lists, or an invented one, would otherwise be moved to wherever its name exists.
 */
import { countryByName } from '../../record/index.ts'
import { foldName } from './fold.ts'
import type { City, Gazetteer } from './gazetteer.ts'
import { REGIONS } from './regions.data.ts'

export interface Sense {
  readonly country: string | null
  readonly latitude?: number
  readonly longitude?: number
}

/** How often an article speaks of each country, by ISO code. */
export type Spoken = ReadonlyMap<string, number>

export const UNKNOWN: Sense = { country: null }

/** A city of that name is known without being told of its country. */
const KNOWN_EVERYWHERE = 100_000

const REGION_OF: ReadonlyMap<string, string> = new Map(
  REGIONS.flatMap(([country, names]) => names.map((name) => [foldName(name), country] as const)),
)

const bare = (name: string) => name.toLowerCase().replace(/^the (?!gambia|bahamas)/, '')

/** The country that a name is of, as a country's own name or a region's; null for any other. */
export const countryOfName = (name: string): string | null =>
  countryByName.get(bare(name))?.code ?? REGION_OF.get(foldName(name)) ?? null

export function senseOf(
  gazetteer: Gazetteer,
  name: string,
  { spoken, within }: { readonly spoken: Spoken; readonly within: string | null },
): Sense {
  const country = countryByName.get(bare(name))?.code
  if (country !== undefined) return { country }
  const region = REGION_OF.get(foldName(name))
  if (region !== undefined && (within === null || within === region)) return { country: region }
  const cities = gazetteer.cities(name)
  const city = within === null ? likeliest(cities, spoken) : largest(cities.filter((found) => found.country === within))
  if (city !== null) return { country: city.country, latitude: city.latitude, longitude: city.longitude }
  return { country: within }
}

const largest = (cities: readonly City[]): City | null =>
  cities.reduce<City | null>((best, city) => (best === null || city.population > best.population ? city : best), null)

function likeliest(cities: readonly City[], spoken: Spoken): City | null {
  let best: City | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const city of cities) {
    const times = spoken.get(city.country) ?? 0
    if (times === 0 && city.population < KNOWN_EVERYWHERE && !city.capital) continue
    const score =
      Math.log10(city.population + 1) + (times > 0 ? 2 + Math.log2(1 + times) / 2 : 0) + (city.capital ? 1 : 0)
    if (score > most) {
      most = score
      best = city
    }
  }
  return best
}
