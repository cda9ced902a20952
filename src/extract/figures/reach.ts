/**
 * How far a clue is from a number: the cost of the way by the tree's edges and by the words between, with what stands in
 * between. The nearest clue is not always the nearest word: "killed 12 and, officials said, wounded 40".
 */
import { type Analysis, dependentsOf, Relation } from '../../record/index.ts'
import { hasObjectBeside, isDoneToOther } from './beside.ts'
import { type Clue, treeDistance } from './clues.ts'
import type { MeasureName } from './measures.data.ts'
import type { Numeral } from './numeral.ts'

/** What a step of each kind makes a clue dearer. */
const EDGE = 1.2
const WORD = 0.12
const NUMERAL_BETWEEN = 2.5
const STOP_BETWEEN = 1.5
const TOUCHING = -0.8
const PHRASE = -1
/** A participle inside the counted phrase ("1,000 wounded men were brought out") yields to the verb it is the object of. */
const ATTRIBUTIVE = 2.8
const MOST_EDGES = 5

const FULL_STOP_BETWEEN = 3

const PARTS = /, (?:and|but|while|with)\b|\b(?:and|but|while)\b/

export function costOf(analysis: Analysis, numeral: Numeral, clue: Clue, numerals: readonly Numeral[]): number {
  const { words, text } = analysis
  const anchor = numeral.counted?.head ?? numeral.first
  const right = clue.word >= numeral.end
  if (right && numeral.counted !== null && clue.word < anchor) return ATTRIBUTIVE
  const between = right ? Math.max(0, clue.word - Math.max(anchor + 1, numeral.end)) : numeral.first - clue.word - 1
  const [from, to] = right
    ? [words.end[anchor], words.start[clue.word]]
    : [words.end[clue.word], words.start[numeral.first]]
  const [low, high] = right ? [anchor, clue.word] : [clue.word, numeral.first]
  const others = numerals.filter(({ first }) => first !== numeral.first && first > low && first < high).length
  return (
    treeDistance(analysis, anchor, clue.word, MOST_EDGES) * EDGE +
    between * WORD +
    others * NUMERAL_BETWEEN +
    (from < to ? partsBetween(text.slice(from, to)) : 0) +
    (between === 0 ? TOUCHING : 0) +
    (clue.role === 'phrase' ? PHRASE : 0)
  )
}

const partsBetween = (gap: string) => (/[;:—]/.test(gap) ? FULL_STOP_BETWEEN : PARTS.test(gap) ? STOP_BETWEEN : 0)

/** Measures of what is done to persons: who does it is none of them ("four gunmen killed 12", "killed by two men"). */
const DONE_TO: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'killed', 'wounded', 'casualties', 'captured', 'detained', 'released', 'deported', 'trapped', 'evacuated', 'rescued', 'infected', 'in-need',
]) // biome-ignore format: one table

const SUFFERS: ReadonlySet<string> = new Set(['suffer', 'sustain'])

export function isDoer(analysis: Analysis, numeral: Numeral, clue: Clue): boolean {
  if (clue.role === 'noun' || !DONE_TO.has(clue.measure)) return false
  if (numeral.counted !== null && hasObjectBeside(analysis, clue, numeral.counted.head)) return true
  if (clue.role === 'adjective') return false
  const { text, words } = analysis
  // "32 suffered injuries".
  if (clue.role === 'phrase' && SUFFERS.has(words.lemma[clue.word])) return false
  if (/\bby (?:the )?$/i.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))) return true
  // Those who stand before a verb that has an object do it, however far the tree hangs them from it: "27 rebels killed
  // four soldiers", "three men accused of fatally shooting a girl".
  const before = numeral.counted?.head ?? numeral.first
  return [clue.word, clue.last].some((word) => word > before && isDoneToOther(analysis, { word }))
}

/**
 * "No one was killed when the roof of a school for 300 pupils fell in": between the number and the word lies a clause that
 * has a subject of its own, so that what is told there is told of that.
 */
export function isOfOtherClause(analysis: Analysis, number: number, clue: number): boolean {
  const { words } = analysis
  const above = new Set<number>()
  for (let up = clue, edges = 0; up >= 0 && edges <= MOST_EDGES; up = words.head[up], edges++) above.add(up)
  let top = number
  for (let edges = 0; top >= 0 && !above.has(top); top = words.head[top], edges++) {
    if (edges > MOST_EDGES) return false
    if (isOwnClause(analysis, top)) return true
  }
  for (const up of above) {
    if (up === top) return false
    if (isOwnClause(analysis, up)) return true
  }
  return false
}

function isOwnClause(analysis: Analysis, word: number): boolean {
  const { words } = analysis
  if (words.relation[word] !== Relation.advcl) return false
  const { offset, list } = dependentsOf(analysis)
  for (let at = offset[word]; at < offset[word + 1]; at++) if (SUBJECTS.has(words.relation[list[at]])) return true
  return false
}
const SUBJECTS: ReadonlySet<number> = new Set([Relation.nsubj, Relation['nsubj:pass'], Relation.csubj])
