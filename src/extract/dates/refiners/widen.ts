/** Takes in the words that TimeML counts to an expression: "early", "the end of", "nearly", "at least", "the", "or so". */
import { type Atoms, entryAt, isCapital, read, skip } from '../atoms.ts'
import type { Expression } from '../meaning.ts'

const EDGES: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'earlier', 'later'])
const PARTS: ReadonlySet<string> = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'rest',
  'remainder',
  'half',
])
const ABOUT: ReadonlySet<string> = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'roughly',
  'approximately',
  'exactly',
])

export function widen(atoms: Atoms, expressions: readonly Expression[]): Expression[] {
  return expressions.map((expression, index) => {
    const floor = index === 0 ? 0 : expressions[index - 1].end
    const first = left(atoms, expression, floor)
    const end = right(atoms, expression, expressions[index + 1]?.first ?? atoms.count)
    return first === expression.first && end === expression.end ? expression : { ...expression, first, end }
  })
}

function left(atoms: Atoms, { first: start, type, meaning, end }: Expression, floor: number): number {
  let first = start
  const form = (back: number): string => (first - back >= floor ? atoms.form[first - back] : '')
  if (type === 'SET') return first
  const away = meaning.kind === 'away'
  if (type === 'DURATION' || away) {
    // "the four days", but "the two-hour service": there the article is the service's.
    if (form(1) === 'the' && (!away || entryAt(atoms, first).shift !== undefined) && atoms.form[end - 2] !== '-')
      first--
    const counted = first === start
    if (ABOUT.has(form(1)) || (counted && (form(1) === 'over' || form(1) === 'some'))) first--
    else if (form(1) === 'than' && ['more', 'less', 'fewer', 'longer'].includes(form(2))) {
      first -= 2
      if (form(1) === 'no') first--
    } else if (form(1) === 'least' && form(2) === 'at') first -= 2
    else if (form(1) === 'most' && form(2) === 'at') first -= 2
    else if (form(1) === 'to' && form(2) === 'up') first -= 2
    return first
  }
  if (meaning.kind === 'stated' && meaning.value.endsWith('_REF')) return first
  if (EDGES.has(form(1))) first--
  else if (form(1) === '-' && EDGES.has(form(2))) first -= 2
  else if (form(1) === 'of' && PARTS.has(form(2)) && form(3) === 'the') first -= 3
  else if (form(1) === 'the' && form(2) === 'of' && PARTS.has(form(3)) && form(4) === 'the') return first - 4
  if (form(1) === 'around' || form(1) === 'about') first--
  if (form(1) === 'the' && takesThe(atoms, meaning, first, end)) first--
  return first
}

/** Whether an article before the expression is its own, and not that of the noun after it: "the summer", but "the third-quarter loss". */
function takesThe(atoms: Atoms, meaning: Expression['meaning'], first: number, end: number): boolean {
  if (meaning.kind === 'period') return atoms.form[end - 2] !== '-'
  if (meaning.kind === 'season' || meaning.kind === 'unit') return true
  if (meaning.kind === 'stated') return isDecadeOrCentury(atoms, meaning.value, first)
  return meaning.kind === 'holiday' ? false : EDGES.has(atoms.form[first]) && meaning.kind !== 'calendar'
}

/** "the 1990s" and "the early 1990s", "the '80s": values of two or three digits that are no year. */
function isDecadeOrCentury(atoms: Atoms, value: string, first: number): boolean {
  return /^\d{2,3}$/.test(value) && !isCapital(atoms, first)
}

function right(atoms: Atoms, { end, type }: Expression, ceiling: number): number {
  const orSo = read(atoms, end, 'or', 'so')
  if (orSo > 0 && orSo <= ceiling && type !== 'SET') return orSo
  const ofYear = read(atoms, end, 'or', 'more')
  if (ofYear > 0 && type === 'DURATION') return ofYear
  return skip(atoms, end)
}
