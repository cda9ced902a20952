/** How many people bear a name, by how common its parts are: what tells whether two reports of one name are of one person. */
import { GIVEN_SHARES, SURNAME_SHARES, WORLD_GIVEN, WORLD_SURNAMES } from './name-shares.data.ts'

/** Namesakes are counted in a country as large as the United States. */
const PEOPLE = 330e6
const A_SHARE = 1e-5
/** Of names that are in no table. */
const RARE_SURNAME = 2e-6
const RARE_GIVEN = 1e-5

type Table = readonly (readonly [share: number, names: string])[]

function read(tables: readonly Table[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [share, names] of tables.flat()) {
    for (const name of names.trim().split(/\s+/)) found.set(name, Math.max(found.get(name) ?? 0, share * A_SHARE))
  }
  return found
}

/** Read when a name is first asked for. */
const lazily = (tables: readonly Table[]) => {
  let shares: ReadonlyMap<string, number> | undefined
  return (name: string): number => {
    shares ??= read(tables)
    return shares.get(name) ?? 0
  }
}

/** The share of people who bear the first name; 0 of one in no table. */
export const shareOfGiven = lazily([GIVEN_SHARES, WORLD_GIVEN])
export const shareOfSurname = lazily([SURNAME_SHARES, WORLD_SURNAMES])

/** People who bear this first name (null: any) and surname, as `folded` writes them. */
export function namesakes(given: string | null, surname: string): number {
  // What stands alone may be a first name: "Tony".
  if (given === null) return PEOPLE * Math.max(shareOfSurname(surname), shareOfGiven(surname), RARE_SURNAME)
  const first = /^\p{L}$/u.test(given) ? 1 / 12 : Math.max(shareOfGiven(given), RARE_GIVEN)
  return PEOPLE * first * Math.max(shareOfSurname(surname), RARE_SURNAME)
}

/** With more namesakes than these, a name alone says too little. */
export const DOUBTFUL = 20
