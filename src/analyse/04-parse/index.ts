/**
 * Tagged sentences → dependency trees. A linear model chooses greedily among the transitions that a state allows
 * (`state.ts`), and another names each edge as it is made (`edges.ts`), so that the first one sees the relations given.
 * Before it, a parser of the same kind reads the sentence backwards; where its tree has the words in question says what
 * the forward parser cannot see yet.
 */
import { firstOf, type KeyedTable, type PackedTable, secondOf } from '../../linear/index.ts'
import { type EdgeScratch, edgeScratch, nameEdge } from './edges.ts'
import { sumBackwards, sumStrong, sumWeak } from './features.fused.ts'
import {
  apply,
  beginSentence,
  headGiven,
  isFinished,
  onStack,
  type ParseState,
  parseState,
  Transition,
} from './state.ts'
import { guideBy, type ParseInput, type SentenceView, sentenceView, viewBackwards, viewForwards } from './view.ts'

export interface ParseModel {
  /** Reads the sentence backwards; its tree guides the other. */
  readonly backwards: PackedTable
  readonly forwards: PackedTable
  /** Names the edges of the forward parser. */
  readonly edges: KeyedTable
}

/** Buffers that are used again for every sentence. */
export interface ParseScratch {
  readonly state: ParseState
  readonly view: SentenceView
  readonly edges: EdgeScratch
}

export const parseScratch = (longest: number, relations: number): ParseScratch => ({
  state: parseState(longest),
  view: sentenceView(longest),
  edges: edgeScratch(relations),
})

/**
 * Heads and labels of words `first` up to and not including `end`, left in `scratch.state`: words count from 1, the head
 * is 0 at the root, a label is the relation plus 1, and 0 at the root.
 */
export function parseSentence(
  model: ParseModel,
  input: ParseInput,
  first: number,
  end: number,
  scratch: ParseScratch,
): void {
  const { view, state } = scratch
  viewBackwards(view, input, first, end)
  parseBackwards(model.backwards, scratch)
  guideBy(view, state.head)
  viewForwards(view, input, first, end)
  parseForwards(model, scratch)
}

/** Heads of the viewed sentence, left in `scratch.state.head`. */
export function parseBackwards(table: PackedTable, scratch: ParseScratch): void {
  const { view, state } = scratch
  beginSentence(state, view.length)
  while (!isFinished(state)) apply(state, decideBackwards(table, scratch), 0)
}

function parseForwards({ forwards, edges }: ParseModel, scratch: ParseScratch): void {
  const { view, state } = scratch
  beginSentence(state, view.length)
  while (!isFinished(state)) {
    const transition = decide(forwards, scratch)
    let label = 0
    if (transition !== Transition.Shift) {
      label = nameEdge(edges, state, view, headGiven(state, transition), onStack(state, 0), scratch.edges) + 1
    }
    apply(state, transition, label)
  }
}

/** The transition that scores highest, to the parser that reads backwards. */
function decideBackwards(table: PackedTable, { view, state }: ParseScratch): number {
  const only = onlyTransition(state)
  return only >= 0 ? only : best(state, sumBackwards(table, state, view))
}

/** The strong features alone decide where they put one transition ahead by more than this, in units of training. */
const SURE = 140

/** The transition that scores highest. */
function decide(table: PackedTable, { view, state }: ParseScratch): number {
  const only = onlyTransition(state)
  if (only >= 0) return only
  const sum = sumStrong(table, state, view)
  if (margin(state, sum) * table.scale > SURE) return best(state, sum)
  return best(state, (sum + sumWeak(table, state, view)) | 0)
}

/** The one transition that a state allows; -1 where the model has to be asked. */
export const onlyTransition = (state: ParseState): number =>
  state.next > state.length ? Transition.Right : state.depth === 0 ? Transition.Shift : -1

/** The transition that scores highest, in a state with words on the stack and words to come. */
function best({ depth }: ParseState, sum: number): number {
  const shift = firstOf(sum)
  const left = secondOf(sum)
  if (depth > 1 && shift < 0 && left < 0) return Transition.Right
  return left > shift ? Transition.Left : Transition.Shift
}

/** How far the best transition is ahead of the next. */
function margin({ depth }: ParseState, sum: number): number {
  const shift = firstOf(sum)
  const left = secondOf(sum)
  if (depth < 2) return Math.abs(shift - left)
  const top = Math.max(shift, left, 0)
  return top - (top === shift ? Math.max(left, 0) : top === left ? Math.max(shift, 0) : Math.max(shift, left))
}
