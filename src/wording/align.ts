/**
 * Lays two runs of words side by side: which word of the one is which of the other (Gotoh's alignment with affine gaps,
 * 1982). A gap costs most where it opens, so that what was cut or put in stays in one piece.
 */
import { carries, stem } from './words.ts'

/** Indices of the words that stand side by side; null where the other side has none. In order. */
export type Pair = readonly [before: number | null, after: number | null]

/** `fixed`: from first to last word of both. `free`: `after` is a part of `before`, whose ends may stand over. */
export type Ends = 'fixed' | 'free'

export interface Alignment {
  readonly pairs: readonly Pair[]
  readonly score: number
}

const OPEN = 1.2
const EXTEND = 0.06
const REPLACED = -1
/** More cells than this are not worth the wait: what is left between the common ends is then replaced as a whole. */
const MOST_CELLS = 6_000_000

/** The last step of a way through the table: a word of both, of `before` alone, of `after` alone. */
const BOTH = 0
const BEFORE = 1
const AFTER = 2
type Step = typeof BOTH | typeof BEFORE | typeof AFTER

/**
 * `breaks`: indices in `after` before which it is marked that words were left out; a gap of `before` costs nothing there.
 */
export function align(
  before: readonly string[],
  after: readonly string[],
  ends: Ends,
  breaks: ReadonlySet<number> = new Set(),
): Alignment {
  if (ends === 'free') return aligned(before, after, ends, breaks)
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const middle = aligned(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    ends,
    new Set([...breaks].map((at) => at - head)),
  )
  const pairs: Pair[] = [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle.pairs.map(([b, a]): Pair => [b === null ? null : b + head, a === null ? null : a + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [before.length - tail + at, after.length - tail + at]),
  ]
  return { pairs, score: middle.score }
}

function aligned(
  before: readonly string[],
  after: readonly string[],
  ends: Ends,
  breaks: ReadonlySet<number>,
): Alignment {
  const [rows, columns] = [after.length, before.length]
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) {
    const left = [...before.keys()].map((at): Pair => [at, null])
    return { pairs: [...left, ...[...after.keys()].map((at): Pair => [null, at])], score: -Infinity }
  }
  const width = columns + 1
  const steps = Array.from({ length: 3 }, () => new Uint8Array((rows + 1) * width))
  const free = ends === 'free'
  // Scores of the row above and of this one, by the last step: both, a word of `before` alone, one of `after` alone.
  let above = [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
  let here = [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
  const beforeStems = before.map(stem)
  const afterStems = after.map(stem)
  for (let column = 0; column <= columns; column++) {
    above[BOTH][column] = column === 0 || free ? 0 : -Infinity
    above[BEFORE][column] = free || column === 0 ? -Infinity : -OPEN - EXTEND * (column - 1)
    above[AFTER][column] = -Infinity
    steps[BEFORE][column] = column === 1 ? BOTH : BEFORE
  }
  for (let row = 1; row <= rows; row++) {
    const word = after[row - 1]
    const gain = carries(word) ? 2 : 1
    // After the last word the rest of `before` may stand over at no cost; it is cut off below.
    const gapIsMarked = breaks.has(row)
    here[BOTH][0] = -Infinity
    here[BEFORE][0] = -Infinity
    here[AFTER][0] = -OPEN - EXTEND * (row - 1)
    steps[AFTER][row * width] = row === 1 ? BOTH : AFTER
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column
      const same = before[column - 1] === word
      const gained = same ? gain : beforeStems[column - 1] === afterStems[row - 1] ? gain / 2 : REPLACED
      const from = bestOf(above[0][column - 1], above[1][column - 1], above[2][column - 1])
      here[BOTH][column] = above[from][column - 1] + gained
      steps[BOTH][at] = from

      const opened = here[BOTH][column - 1] - (gapIsMarked ? 0 : OPEN)
      const extended = here[BEFORE][column - 1] - (gapIsMarked ? 0 : EXTEND)
      const crossed = here[AFTER][column - 1] - OPEN
      const last = bestOf(opened, extended, crossed)
      here[BEFORE][column] = Math.max(opened, extended, crossed)
      steps[BEFORE][at] = last

      const openedDown = above[BOTH][column] - OPEN
      const crossedDown = above[BEFORE][column] - OPEN
      const extendedDown = above[AFTER][column] - 0.5
      here[AFTER][column] = Math.max(openedDown, crossedDown, extendedDown)
      steps[AFTER][at] = bestOf(openedDown, crossedDown, extendedDown)
    }
    ;[above, here] = [here, above]
  }
  let column = columns
  if (free) {
    for (let other = 0; other <= columns; other++) {
      if (highest(above, other) > highest(above, column)) column = other
    }
  }
  const end = column
  let step: number = bestOf(above[0][column], above[1][column], above[2][column])
  const score = above[step][column]
  const pairs: Pair[] = []
  let row = rows
  while (row > 0 || (!free && column > 0)) {
    const next = steps[step][row * width + column]
    if (step === BOTH) pairs.push([--column, --row])
    else if (step === BEFORE) pairs.push([--column, null])
    else pairs.push([null, --row])
    step = next
  }
  pairs.reverse()
  const first: Pair[] = Array.from({ length: column }, (_, at): Pair => [at, null])
  const rest: Pair[] = Array.from({ length: columns - end }, (_, at): Pair => [end + at, null])
  return { pairs: [...first, ...pairs, ...rest], score }
}

const highest = (scores: readonly Float64Array[], column: number) =>
  Math.max(scores[0][column], scores[1][column], scores[2][column])

const bestOf = (both: number, before: number, after: number): Step =>
  both >= before && both >= after ? BOTH : before >= after ? BEFORE : AFTER
