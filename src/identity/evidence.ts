/**
 * What two settings share, and how many namesakes that leaves: of all who bear a name a few live in one town, fewer are in
 * the news there in one week, and hardly two move in one circle.
 */
import type { Role } from '../record/index.ts'
import { agreementOf, isHighOffice } from './roles.ts'
import type { Setting } from './setting.ts'

export interface Evidence {
  /** The share of namesakes of whom all this holds by chance. */
  readonly share: number
  /** For people, the most telling first: "town", "outlet". */
  readonly of: readonly string[]
}

/** One of the circle is in so many, one town of so many, and so on. */
const CIRCLE = 1 / 2000
/** By the surname alone, in one of the two or in both. */
const SURNAME_BESIDE = 1 / 100
const PLACE = 1 / 500
const REGION = 1 / 10
const OUTLET = 1 / 20
const SAME_DAYS = 1 / 100
const SAME_MONTH = 1 / 10
const SAME_YEAR = 1 / 2
const HIGH_OFFICE = 1 / 20000
const OFFICE = 1 / 2000
const TITLE = 1 / 20
/** Other roles make a namesake likelier. */
const OTHER_ROLE = 20

const DAY = 86_400_000

export function evidenceOf(
  a: { readonly setting: Setting | null; readonly roles: readonly Role[] },
  b: { readonly setting: Setting | null; readonly roles: readonly Role[] },
): Evidence {
  const of: string[] = []
  let share = 1
  const found = (name: string, factor: number) => {
    of.push(name)
    share *= factor
  }
  const role = roleEvidence(a.roles, b.roles)
  if (role.of !== null) found(role.of, role.share)
  else share *= role.share
  if (a.setting !== null && b.setting !== null) {
    const [one, other] = [a.setting, b.setting]
    const persons = shared(one.circle.filter(isWhole), other.circle.filter(isWhole))
    if (persons > 0) found('circle', persons > 1 ? CIRCLE ** 2 : CIRCLE)
    else share *= SURNAME_BESIDE ** Math.min(2, sharedSurnames(one.circle, other.circle))
    if (shared(one.places, other.places) > 0) found('town', PLACE)
    else if (shared(one.regions, other.regions) > 0) found('state', REGION)
    if (one.outlet !== null && one.outlet === other.outlet) found('outlet', OUTLET)
    if (one.day !== null && other.day !== null) {
      const days = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / DAY
      if (days <= 3) found('days', SAME_DAYS)
      else if (days <= 31) found('month', SAME_MONTH)
      else if (days <= 366) share *= SAME_YEAR
    }
  }
  return { share, of }
}

function roleEvidence(ours: readonly Role[], theirs: readonly Role[]): { of: string | null; share: number } {
  let best: { of: string | null; share: number } = { of: null, share: 1 }
  let contradicts = false
  for (const a of ours) {
    for (const b of theirs) {
      const agreement = agreementOf(a, b)
      if (agreement === 'contradiction') contradicts = true
      const share =
        agreement === 'same office' ? OFFICE : agreement === 'same title' ? (isHighOffice(a) ? HIGH_OFFICE : TITLE) : 1
      if (share < best.share) best = { of: agreement === 'same office' ? 'office' : 'title', share }
    }
  }
  return best.of === null && contradicts ? { of: null, share: OTHER_ROLE } : best
}

/** How many of two sorted lists are the same. */
function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return count
}

const isWhole = (person: string): boolean => !person.startsWith(' ')

/** How many persons of the one may be somebody of the other, by their surnames. */
function sharedSurnames(a: readonly string[], b: readonly string[]): number {
  const surnameOf = (person: string) => person.slice(person.indexOf(' '))
  const theirs = new Set(b.map(surnameOf))
  const bare = new Set(b.filter((person) => !isWhole(person)))
  return a.filter((person) => (isWhole(person) ? bare : theirs).has(surnameOf(person))).length
}
