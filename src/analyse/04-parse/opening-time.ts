/**
 * "Last week Hale, a deputy, said …", "On Tuesday night police said …": a time that opens the sentence tells when its verb
 * was done. Where the parser has hung it on the noun behind it, it goes to the verb whose subject that noun is. A weekday
 * alone may belong to the noun ("Friday prayers"), and is left to the parser.
 */
import { Relation, Upos } from '../../record/index.ts'
import { foldedHashes } from '../atoms.ts'
import type { Mendable } from './mendable.ts'

/** Words before the unit of time. */
const LEADING = foldedHashes('on in at by late early earlier last this next the same that'.split(' '))
const ADPOSITIONS = foldedHashes('on in at by'.split(' '))
/** What points to one time among its like: "last week". */
const POINTING = foldedHashes('last this next that same'.split(' '))
const WEEKDAYS = foldedHashes('monday tuesday wednesday thursday friday saturday sunday'.split(' '))
const PARTS = foldedHashes('morning afternoon evening night weekend'.split(' '))
const UNITS = foldedHashes('week month year spring summer autumn fall winter decade century quarter'.split(' '))

/** Relations by which the parser makes the time a part of the noun. */
const ABSORBED = new Set<number>([
  Relation.compound,
  Relation['obl:unmarked'],
  Relation['nmod:unmarked'],
  Relation.amod,
  Relation.nmod,
])
const SUBJECTS = new Set<number>([Relation.nsubj, Relation['nsubj:pass']])

/** Repairs the sentence of words `first` up to and not including `end`. */
export function attachOpeningTime(trees: Mendable, first: number, end: number): void {
  const unit = unitOf(trees, first, end)
  if (unit < 0) return
  const { head, relation, uposOf } = trees
  const noun = head[unit]
  if (noun <= unit || !ABSORBED.has(relation[unit]) || !SUBJECTS.has(relation[noun])) return
  if (uposOf(noun) !== Upos.NOUN && uposOf(noun) !== Upos.PROPN && uposOf(noun) !== Upos.PRON) return
  const verb = head[noun]
  if (verb <= noun) return
  let isMarked = false
  for (let word = first; word < unit; word++) {
    if (head[word] > unit) head[word] = unit
    isMarked ||= ADPOSITIONS.has(trees.lower[word])
  }
  head[unit] = verb
  relation[unit] = isMarked ? Relation.obl : Relation['obl:unmarked']
}

/** The last word of the time that opens the sentence; -1 where none does. */
function unitOf({ lower }: Mendable, first: number, end: number): number {
  let at = first
  let isPointed = false
  for (; at < end && at < first + LONGEST && LEADING.has(lower[at]); at++) isPointed ||= POINTING.has(lower[at])
  if (at >= end) return -1
  const isOn = at > first && ADPOSITIONS.has(lower[at - 1])
  if (WEEKDAYS.has(lower[at])) {
    if (PARTS.has(lower[at + 1])) return at + 1 < end ? at + 1 : -1
    return isOn || isPointed ? at : -1
  }
  return isPointed && (UNITS.has(lower[at]) || PARTS.has(lower[at])) ? at : -1
}

const LONGEST = 4
