/** Whether two names can be one person's, and how much likelier that makes it that they are two. */
import { likenessOf, middlesAgree, type PersonName } from './person-name.ts'
import { isSlip, isSpelling } from './spelling.ts'

/** All forms of one name. */
export interface Named {
  readonly name: PersonName
  /** Its words. */
  readonly key: string
  /** Places of its forms, the first with the smallest id. */
  readonly places: readonly number[]
  /** How many people bear it. */
  readonly people: number
}

export interface Relation {
  /** So many times more people than bear one of the names bear either. */
  readonly factor: number
  /** Not by a slip of the pen, which needs more than the name. */
  readonly exact: boolean
}

const SPELLING = 2
const NICKNAME = 2
const SUFFIX = 2

/** Null where they are two people's: "Robert Hale Jr." and "Robert Hale Sr.". */
export function relationOf(a: PersonName, b: PersonName): Relation | null {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null
  let factor = a.suffix === b.suffix ? 1 : SUFFIX
  let exact = true
  if (a.surname !== b.surname) {
    if (isSpelling(a.surname, b.surname)) factor *= SPELLING
    else if (isSlip(a.surname, b.surname)) exact = false
    else return null
  }
  const likeness = likenessOf(a.given[0], b.given[0])
  if (likeness === null) {
    if (!isSlip(a.given[0], b.given[0]) || !exact) return null
    exact = false
  } else if (likeness === 'nickname') factor *= NICKNAME
  else if (likeness === 'sound') factor *= SPELLING
  return middlesAgree(a.given, b.given) ? { factor, exact } : null
}
