/**
 * The state of an arc-hybrid transition parser (Kuhlmann and others 2011): SHIFT the next word on the stack, LEFT makes
 * it the head of the stack's top, RIGHT makes the second of the stack the head of the top. The last word left is the
 * root, so that every sentence has exactly one and the tree is projective. Every word is shifted once and reduced once:
 * linear time.
 */
import { type Arrays, PLAIN } from '../../linear/index.ts'

export const Transition = { Shift: 0, Left: 1, Right: 2 } as const
export const TRANSITIONS = 3

/**
 * A parser state over one sentence, in arrays that are used again for the next. Words count from 1; 0 is no word, and as
 * a head the root, so that looking past an edge needs no branch.
 */
export interface ParseState {
  length: number
  /** The next word to shift. */
  next: number
  depth: number
  /** `stack[depth + UNDER - 1]` is the top; the places under the first word hold 0. */
  readonly stack: Int32Array
  readonly head: Int32Array
  /** Relation to the head plus 1; 0 where no name was given. */
  readonly label: Uint8Array
  /** Outermost and second outermost dependents on either side. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** Labels of the last three dependents on either side, as one number. */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

/** Places under the stack's first word. */
export const UNDER = 3

export const parseState = (longest: number, { int32, uint8 }: Arrays = PLAIN): ParseState => ({
  length: 0,
  next: 1,
  depth: 0,
  stack: int32('stack', longest + UNDER + 1),
  head: int32('head', longest + 1),
  label: uint8('label', longest + 1),
  left1: int32('left1', longest + 1),
  left2: int32('left2', longest + 1),
  right1: int32('right1', longest + 1),
  right2: int32('right2', longest + 1),
  leftCount: uint8('leftCount', longest + 1),
  rightCount: uint8('rightCount', longest + 1),
  leftLabels: int32('leftLabels', longest + 1),
  rightLabels: int32('rightLabels', longest + 1),
})

export function beginSentence(state: ParseState, length: number): void {
  const { head, label, left1, left2, right1, right2, leftCount, rightCount, leftLabels, rightLabels } = state
  state.length = length
  state.next = 1
  state.depth = 0
  for (const array of [head, left1, left2, right1, right2, leftLabels, rightLabels]) array.fill(0, 0, length + 1)
  for (const array of [label, leftCount, rightCount]) array.fill(0, 0, length + 1)
}

/** The word `below` places under the top of the stack; 0 where there is none. */
export const onStack = ({ stack, depth }: ParseState, below: number): number => stack[depth + UNDER - 1 - below]

export const isFinished = (state: ParseState): boolean => state.next > state.length && state.depth <= 1

export const allows = (state: ParseState, transition: number): boolean =>
  transition === Transition.Shift
    ? state.next <= state.length
    : transition === Transition.Left
      ? state.depth >= 1 && state.next <= state.length
      : state.depth >= 2

/** The word that would become the head of the stack's top. */
export const headGiven = (state: ParseState, transition: number): number =>
  transition === Transition.Left ? state.next : onStack(state, 1)

/** Dependents on a side that are told apart. */
const COUNTED = 4
/** Three labels of six bits. */
const LABELS = 0x3ffff

/** `label` names the new edge: relation plus 1, or 0 where edges are not named. */
export function apply(state: ParseState, transition: number, label: number): void {
  const { stack, head } = state
  if (transition === Transition.Shift) {
    stack[UNDER + state.depth++] = state.next++
    return
  }
  const dependent = stack[UNDER + --state.depth]
  state.label[dependent] = label
  if (transition === Transition.Left) {
    const to = state.next
    head[dependent] = to
    state.left2[to] = state.left1[to]
    state.left1[to] = dependent
    if (state.leftCount[to] < COUNTED) state.leftCount[to]++
    state.leftLabels[to] = ((state.leftLabels[to] << 6) + label) & LABELS
  } else {
    const to = stack[UNDER + state.depth - 1]
    head[dependent] = to
    state.right2[to] = state.right1[to]
    state.right1[to] = dependent
    if (state.rightCount[to] < COUNTED) state.rightCount[to]++
    state.rightLabels[to] = ((state.rightLabels[to] << 6) + label) & LABELS
  }
}
