/**
 * Scores of all proposed contents of one cue. What many proposals share (the word they begin or end with, the subtree
 * they are cut from, how they were made) is added up once: weights are whole numbers, so no order changes a sum. What is
 * left is added up for those alone that it can still bring to the top.
 */
import { type DenseTable, scoreDense } from '../../linear/index.ts'
import {
  type CueFacts,
  describeContent,
  endFeatures,
  headFeatures,
  newShape,
  outlineFeatures,
  outlineOf,
  recipeFeatures,
  startFeatures,
  wholeFeatures,
} from './content-features.ts'
import type { Context } from './context.ts'
import type { Features } from './features.ts'
import { MOST_PROPOSALS, type Proposals } from './proposals.ts'

/** Sums of one cue: each kind has its own slots, and a slot knows what its sum is of. */
const SLOTS = 64
const RECIPES = 0
const HEADS = SLOTS
const STARTS = 2 * SLOTS
const ENDS = 3 * SLOTS
const OUTLINES = 4 * SLOTS
const owner = new Int32Array(5 * SLOTS)
const sums = new Int32Array(5 * SLOTS)
const shape = newShape()
const shared = new Int32Array(MOST_PROPOSALS)

/**
 * A proposal whose shared sum lies further below the best one (log-odds) is not looked at more closely: among the training
 * articles' likely cues none of those was the best in the end. It keeps its distance from the best shared sum.
 */
const HOPELESS = 3.5

/** Fills `scores` with the preference for each proposal. `f` is room to work in. */
export function scoreContents(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  table: DenseTable,
  f: Features,
  scores: Float64Array,
): void {
  owner.fill(-1)
  let best = 0
  for (let index = 0; index < proposals.count; index++) {
    describeContent(context, cue, proposals, index, shape)
    shared[index] = sharedSum(context, cue, table, f)
    if (shared[index] > shared[best]) best = index
  }
  const least = shared[best] - HOPELESS / table.scale
  const bestWhole = wholeSum(context, cue, proposals, best, table, f)
  for (let index = 0; index < proposals.count; index++) {
    const isOpen = shared[index] >= least && index !== best
    const whole = isOpen ? wholeSum(context, cue, proposals, index, table, f) : bestWhole
    scores[index] = (shared[index] + whole) * table.scale
  }
}

function wholeSum(
  context: Context,
  cue: CueFacts,
  proposals: Proposals,
  index: number,
  table: DenseTable,
  f: Features,
): number {
  describeContent(context, cue, proposals, index, shape)
  f.count = 0
  wholeFeatures(context, cue, proposals, index, shape, f)
  return scoreDense(table, f.rows, f.count)
}

/** The sum of what the proposal that `shape` describes may share with others. */
function sharedSum(context: Context, cue: CueFacts, table: DenseTable, f: Features): number {
  const { recipe, top, first, finish, side } = shape
  const recipeSlot = slotOf(RECIPES, recipe)
  if (owner[recipeSlot] !== recipe) {
    f.count = 0
    recipeFeatures(cue, recipe, f)
    keep(recipeSlot, recipe, table, f)
  }
  const head = top + 1
  const headSlot = slotOf(HEADS, head)
  if (owner[headSlot] !== head) {
    f.count = 0
    headFeatures(context, cue, shape, f)
    keep(headSlot, head, table, f)
  }
  const start = first * 4 + side
  const startSlot = slotOf(STARTS, start)
  if (owner[startSlot] !== start) {
    f.count = 0
    startFeatures(context, cue, first, side, f)
    keep(startSlot, start, table, f)
  }
  const end = finish * 4 + side
  const endSlot = slotOf(ENDS, end)
  if (owner[endSlot] !== end) {
    f.count = 0
    endFeatures(context, cue, finish, side, f)
    keep(endSlot, end, table, f)
  }
  const outline = outlineOf(shape)
  const outlineSlot = slotOf(OUTLINES, outline)
  if (owner[outlineSlot] !== outline) {
    f.count = 0
    outlineFeatures(context, cue, shape, f)
    keep(outlineSlot, outline, table, f)
  }
  return sums[recipeSlot] + sums[headSlot] + sums[startSlot] + sums[endSlot] + sums[outlineSlot]
}

const slotOf = (kind: number, key: number): number => kind + ((key ^ (key >> 6)) & (SLOTS - 1))

function keep(slot: number, key: number, table: DenseTable, { rows, count }: Features): void {
  owner[slot] = key
  sums[slot] = scoreDense(table, rows, count)
}
