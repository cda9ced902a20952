/** Makes one expression of a date and the time of day, weekday, or year beside it: "Friday night", "5 p.m. EST, Nov. 6", "Monday, Oct. 26", "July last year". */
import type { Atoms } from '../atoms.ts'
import { skip, touches } from '../atoms.ts'
import type { Expression } from '../meaning.ts'

export function join(atoms: Atoms, expressions: readonly Expression[]): Expression[] {
  const out: Expression[] = []
  for (const expression of expressions) {
    const before = out.at(-1)
    const joined = before && pair(atoms, before, expression)
    if (joined) out[out.length - 1] = joined
    else out.push(expression)
  }
  return spans(atoms, out)
}

/** "From 12:00 to 16:00 yesterday", "between 9 a.m. and 5 p.m. on Monday": both ends are of the day that one of them names. */
function spans(atoms: Atoms, expressions: readonly Expression[]): Expression[] {
  const out = [...expressions]
  for (let index = 1; index < out.length; index++) {
    const [left, right] = [out[index - 1], out[index]]
    if (left.type !== 'TIME' || right.type !== 'TIME' || left.time === null || right.time === null) continue
    if (right.first !== left.end + 1 || !TO.test(atoms.form[left.end])) continue
    if (left.meaning.kind === 'spoken') out[index - 1] = { ...left, meaning: right.meaning }
    else if (right.meaning.kind === 'spoken') out[index] = { ...right, meaning: left.meaning }
  }
  return out
}

const TO = /^(?:to|and|until|till|-|–|—)$/

function pair(atoms: Atoms, left: Expression, right: Expression): Expression | null {
  const comma = skip(atoms, left.end, ',')
  const adjacent = right.first === left.end && !(touches(atoms, right.first) && false)
  const near = adjacent || right.first === comma
  if (!near && right.first !== skip(atoms, left.end, 'on')) return null
  const rule = `${left.rule}+${right.rule}`
  const span = { first: left.first, end: right.end, rule }
  // A clock time or part of day and its date, either way round.
  if (left.type === 'TIME' && right.type === 'DATE' && left.meaning.kind === 'spoken' && isDay(right)) {
    return { ...span, type: 'TIME', meaning: right.meaning, time: left.time }
  }
  if (!near) return null
  if (
    left.type === 'DATE' &&
    right.type === 'TIME' &&
    isDay(left) &&
    right.meaning.kind === 'spoken' &&
    (adjacent || right.rule === 'clock')
  ) {
    return { ...span, type: 'TIME', meaning: left.meaning, time: right.time }
  }
  const { meaning } = left
  if (meaning.kind === 'weekday' && right.meaning.kind === 'calendar' && right.meaning.day !== null) {
    return { ...span, type: 'DATE', meaning: { ...right.meaning, weekday: meaning.weekday }, time: null }
  }
  if (
    meaning.kind === 'calendar' &&
    meaning.year === null &&
    right.meaning.kind === 'unit' &&
    right.meaning.unit === 'year' &&
    adjacent
  ) {
    return { ...span, type: 'DATE', meaning: { ...meaning, yearShift: right.meaning.shift }, time: null }
  }
  return null
}

/** Whether the expression names one day. */
function isDay({ meaning, type }: Expression): boolean {
  if (type !== 'DATE') return false
  return (
    meaning.kind === 'weekday' ||
    meaning.kind === 'day' ||
    meaning.kind === 'holiday' ||
    (meaning.kind === 'calendar' && meaning.day !== null)
  )
}
