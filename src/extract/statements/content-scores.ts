/**
 * Scores of all proposed contents of one cue. What many proposals share (the word they begin or end with, the subtree
 * they are cut from, how they were made) is added up once: weights are whole numbers, so no order changes a sum.
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
import type { Proposals } from './proposals.ts'

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
  for (let index = 0; index < proposals.count; index++) {
    describeContent(context, cue, proposals, index, shape)
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
    f.count = 0
    wholeFeatures(context, cue, proposals, index, shape, f)
    const sum = scoreDense(table, f.rows, f.count)
    scores[index] =
      (sum + sums[recipeSlot] + sums[headSlot] + sums[startSlot] + sums[endSlot] + sums[outlineSlot]) * table.scale
  }
}

const slotOf = (kind: number, key: number): number => kind + ((key ^ (key >> 6)) & (SLOTS - 1))

function keep(slot: number, key: number, table: DenseTable, { rows, count }: Features): void {
  owner[slot] = key
  sums[slot] = scoreDense(table, rows, count)
}
