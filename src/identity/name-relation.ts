/** Whether two names can be one person's, and how much likelier that makes it that they are two. */
import { isInitial, likenessOf, middlesAgree, type PersonName } from './person-name.ts'
import { shareOfGiven, shareOfSurname } from './rarity.ts'
import { soundOf } from './sound.ts'
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
  /** One is the end of the other, so whoever bears both bears the rarer. */
  readonly isEnd: boolean
}

const SPELLING = 2
const NICKNAME = 2
/** Other vowels are as often another family ("Hearst" and "Hirst") as another spelling. */
const OTHER_SURNAME = 200
const SUFFIX = 2
/** Who is called by a middle name may be another of the family. */
const MIDDLE = 3
const FAMILY = 300

/** Null where they are two people's: "Robert Hale Jr." and "Robert Hale Sr.". */
export function relationOf(a: PersonName, b: PersonName): Relation | null {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return null
  let factor = a.suffix === b.suffix ? 1 : SUFFIX
  let exact = true
  if (a.surname !== b.surname) {
    if (isSpelling(a.surname, b.surname)) factor *= soundOf(a.surname) === soundOf(b.surname) ? SPELLING : OTHER_SURNAME
    else if (isSlip(a.surname, b.surname)) exact = false
    else return null
  }
  // Who is called "Jerry" beside his first names is Jerry Dostan elsewhere.
  if (exact && (isCalledSo(a, b) || isCalledSo(b, a))) return { factor: factor * NICKNAME, exact, isEnd: false }
  const likeness = likenessOf(a.given[0], b.given[0])
  if (likeness === null && exact && (isTailOf(a, b) || isTailOf(b, a)))
    return { factor: factor * (isOfFamily(a, b) ? FAMILY : MIDDLE), exact, isEnd: true }
  if (likeness === null) {
    if (!isSlip(a.given[0], b.given[0]) || !exact) return null
    exact = false
  } else if (likeness === 'nickname') factor *= NICKNAME
  else if (likeness === 'sound') factor *= SPELLING
  return middlesAgree(a.given, b.given) ? { factor, exact, isEnd: false } : null
}

/** Whether the one's nickname is the first name of the other, who has no other nickname. */
const isCalledSo = (a: PersonName, b: PersonName): boolean =>
  a.nickname !== undefined &&
  b.given.length === 1 &&
  b.nickname === undefined &&
  !isInitial(b.given[0]) &&
  likenessOf(a.nickname, b.given[0]) !== null

/**
 * Whether the shorter name is the longer one without its beginning: "Pavel Dostan" of "M. Pavel Dostan", "Hale Kovac" of
 * "Ana Hale Kovac", "Pavel Dostan" of "Underwarden Pavel Dostan", whose title no table knows.
 */
function isTailOf({ given: short }: PersonName, { given: long }: PersonName): boolean {
  const from = long.length - short.length
  return from > 0 && !isInitial(short[0]) && short.every((word, at) => word === long[from + at])
}

/** "Samir Dostan" may be the father after whom "John Samir Dostan" is called: his first name is no surname. */
function isOfFamily({ given: one }: PersonName, { given: other }: PersonName): boolean {
  const [short, long] = one.length < other.length ? [one[0], other[0]] : [other[0], one[0]]
  return isFirstName(long) && (isFirstName(short) || shareOfSurname(short) === 0)
}

const isFirstName = (word: string): boolean => shareOfGiven(word) > shareOfSurname(word)
