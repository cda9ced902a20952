/** "1998", "the year two thousand", "nineteen ninety-one", "fiscal 1989", "FY 2012", "the 2012 fiscal year". */
import { type Atoms, entryAt, isCapital, read, skip, touches } from '../atoms.ts'
import { yearAt } from '../numbers.ts'
import { type Rule, stated } from './rule.ts'

/** Marks and words beside four digits that make them an amount, an address or a model. */
const NOT_BEFORE: ReadonlySet<string> = new Set([
  '$',
  '£',
  '€',
  '#',
  '%',
  '+',
  'no',
  'number',
  'room',
  'flight',
  'route',
  'highway',
  'nearly',
  'only',
  'some',
  'about',
])
const NOT_AFTER: ReadonlySet<string> = new Set(
  '% percent people men women children troops soldiers miles meters metres kilometers kilometres km feet tons tonnes dollars euros pounds points shares jobs workers employees votes homes houses km hectares acres barrels times cases deaths yards degrees members students protesters refugees civilians migrants prisoners hours minutes days weeks months years copies units pages gmt utc local rupees yen block blocks'.split(
    ' ',
  ),
)

function isAmount(atoms: Atoms, first: number, end: number): boolean {
  if (NOT_BEFORE.has(atoms.form[first - 1]) || NOT_AFTER.has(atoms.form[end])) return true
  const joined = (mark: string | undefined) =>
    mark === ',' || mark === '.' || mark === ':' || mark === '/' || mark === '-'
  if (
    joined(atoms.form[first - 1]) &&
    touches(atoms, first) &&
    touches(atoms, first - 1) &&
    entryAt(atoms, first - 2).digits
  ) {
    return true
  }
  if (touches(atoms, first) && /^\p{L}/u.test(atoms.form[first - 1])) return true
  if (touches(atoms, end) && /^\p{L}/u.test(atoms.form[end])) return true
  if (isAddress(atoms, first, end)) return true
  return (
    joined(atoms.form[end]) &&
    atoms.form[end] !== '-' &&
    touches(atoms, end) &&
    touches(atoms, end + 1) &&
    entryAt(atoms, end + 1).digits !== undefined
  )
}

const STREETS: ReadonlySet<string> = new Set(
  'street st avenue ave road rd drive boulevard blvd lane court place highway parkway terrace'.split(' '),
)
/** Longest name of a street, in atoms: "1942 N. Martin Luther King Avenue". */
const STREET_REACH = 7

/** "1942 Sarn Street", unlike "in 1942 Sarn Street was shut". */
function isAddress(atoms: Atoms, first: number, end: number): boolean {
  if (/^(?:in|since|of|during|until|from|by|late|early|mid)$/.test(atoms.form[first - 1] ?? '')) return false
  for (let at = end; at < Math.min(atoms.count, end + STREET_REACH); at++) {
    if (at > end && STREETS.has(atoms.form[at])) return true
    if (!isCapital(atoms, at) && atoms.form[at] !== '.') return false
  }
  return false
}

export const year: Rule = {
  name: 'year',
  first: ['digits', 'cardinal'],
  match(atoms, at) {
    const found = yearAt(atoms, at)
    if (!found || found.value! < 1400 || isAmount(atoms, at, found.end)) return null
    return stated(at, found.end, 'DATE', String(found.value))
  },
}

/** "the year 2000". */
export const theYear: Rule = {
  name: 'the-year',
  first: ['opens'],
  match(atoms, at) {
    const start = read(atoms, skip(atoms, at, 'the'), 'year')
    const found = start > 0 ? yearAt(atoms, start) : null
    return found ? stated(at, found.end, 'DATE', String(found.value)) : null
  },
}

export const fiscalYear: Rule = {
  name: 'fiscal-year',
  first: ['opens', 'digits'],
  match(atoms, at) {
    const lead = yearAt(atoms, at)
    if (lead) {
      const end = Math.max(read(atoms, lead.end, 'fiscal', 'year'), read(atoms, lead.end, 'financial', 'year'))
      return end > 0 ? stated(at, end, 'DATE', String(lead.value)) : null
    }
    if (!['fiscal', 'financial', 'fy'].includes(atoms.form[at])) return null
    const found = yearAt(atoms, skip(atoms, at + 1, 'year'))
    if (found) return stated(at, found.end, 'DATE', String(found.value))
    return null
  },
}
