/**
 * Tagged sentences → dependency trees. An arc-hybrid transition parser builds the tree without labels (Kuhlmann and
 * others 2011): SHIFT the next word on the stack, LEFT makes it the head of the stack's top, RIGHT makes the second of
 * the stack the head of the top. The last word left is the root, so that every sentence has exactly one and the tree is
 * projective. `05-relations` names the edges afterwards, when it can see the whole tree.
 *
 * A linear model chooses greedily among the transitions that are allowed. Every word is shifted once and reduced once:
 * linear time.
 */
import { addDense, type DenseTable, mix } from '../linear/index.ts'
import type { Atoms } from './atoms.ts'
import type { Lexicon } from './lexicon.ts'

export const Transition = { Shift: 0, Left: 1, Right: 2 } as const
export const TRANSITIONS = 3

/** Room for the features of one state. */
export const PARSE_FEATURES = 160

/** A parser state over one sentence, in arrays that are used again for the next. Words count from 0 in the sentence. */
export interface ParseState {
  length: number
  /** First word of the sentence among the text's words. */
  base: number
  /** The next word to shift. */
  next: number
  depth: number
  readonly stack: Int32Array
  readonly head: Int32Array
  /** Outermost and second outermost dependents on either side, or -1. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
}

export const parseState = (longest: number): ParseState => ({
  length: 0,
  base: 0,
  next: 0,
  depth: 0,
  stack: new Int32Array(longest),
  head: new Int32Array(longest),
  left1: new Int32Array(longest),
  left2: new Int32Array(longest),
  right1: new Int32Array(longest),
  right2: new Int32Array(longest),
  leftCount: new Uint8Array(longest),
  rightCount: new Uint8Array(longest),
})

export function beginSentence(state: ParseState, base: number, length: number): void {
  state.length = length
  state.base = base
  state.next = 0
  state.depth = 0
  for (const array of [state.head, state.left1, state.left2, state.right1, state.right2]) array.fill(-1, 0, length)
  state.leftCount.fill(0, 0, length)
  state.rightCount.fill(0, 0, length)
}

export const isFinished = (state: ParseState): boolean => state.next === state.length && state.depth <= 1

export const allows = (state: ParseState, transition: number): boolean =>
  transition === Transition.Shift
    ? state.next < state.length
    : transition === Transition.Left
      ? state.depth >= 1 && state.next < state.length
      : state.depth >= 2

export function apply(state: ParseState, transition: number): void {
  const { stack, head } = state
  if (transition === Transition.Shift) {
    stack[state.depth++] = state.next++
    return
  }
  const dependent = stack[--state.depth]
  if (transition === Transition.Left) {
    const to = state.next
    head[dependent] = to
    state.left2[to] = state.left1[to]
    state.left1[to] = dependent
    if (state.leftCount[to] < 255) state.leftCount[to]++
  } else {
    const to = stack[state.depth - 1]
    head[dependent] = to
    state.right2[to] = state.right1[to]
    state.right1[to] = dependent
    if (state.rightCount[to] < 255) state.rightCount[to]++
  }
}

/** What the parser sees of each word of the text. */
export interface ParseInput {
  readonly atoms: Atoms
  readonly lexicon: Lexicon
  /** Tag classes. */
  readonly tags: Uint8Array
}

const NONE_W = 0x2545f4
const NONE_T = 251

const near = (distance: number): number => (distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7)

/** Fills `out` with the features of a state; returns their count. */
export function parseFeatures(state: ParseState, input: ParseInput, out: Int32Array): number {
  const { stack, depth, next, length, base, left1, left2, right1, right2, leftCount, rightCount } = state
  const { tags } = input
  const { lower } = input.atoms
  const { cluster } = input.lexicon
  const s0 = depth > 0 ? stack[depth - 1] : -1
  const s1 = depth > 1 ? stack[depth - 2] : -1
  const s2 = depth > 2 ? stack[depth - 3] : -1
  const b0 = next < length ? next : -1
  const b1 = next + 1 < length ? next + 1 : -1
  const b2 = next + 2 < length ? next + 2 : -1
  const w = (i: number) => (i < 0 ? NONE_W : lower[base + i])
  const t = (i: number) => (i < 0 ? NONE_T : tags[base + i])
  const c = (i: number) => (i < 0 ? NONE_T : cluster[base + i])
  const s0l = s0 < 0 ? -1 : left1[s0]
  const s0l2 = s0 < 0 ? -1 : left2[s0]
  const s0r = s0 < 0 ? -1 : right1[s0]
  const s0r2 = s0 < 0 ? -1 : right2[s0]
  const s1l = s1 < 0 ? -1 : left1[s1]
  const s1l2 = s1 < 0 ? -1 : left2[s1]
  const s1r = s1 < 0 ? -1 : right1[s1]
  const s1r2 = s1 < 0 ? -1 : right2[s1]
  const b0l = b0 < 0 ? -1 : left1[b0]
  const b0l2 = b0 < 0 ? -1 : left2[b0]
  const ws0 = w(s0)
  const ws1 = w(s1)
  const ws2 = w(s2)
  const wb0 = w(b0)
  const wb1 = w(b1)
  const wb2 = w(b2)
  const ts0 = t(s0)
  const ts1 = t(s1)
  const ts2 = t(s2)
  const tb0 = t(b0)
  const tb1 = t(b1)
  const tb2 = t(b2)
  const cs0 = c(s0)
  const cs1 = c(s1)
  const cb0 = c(b0)
  const cb1 = c(b1)
  const ts0l = t(s0l)
  const ts0r = t(s0r)
  const ts1l = t(s1l)
  const ts1r = t(s1r)
  const tb0l = t(b0l)
  // Word with tag, pairs of tags: parts of many templates.
  const xs0 = mix(ws0, ts0)
  const xs1 = mix(ws1, ts1)
  const xb0 = mix(wb0, tb0)
  const xb1 = mix(wb1, tb1)
  const s0b0 = (ts0 << 8) | tb0
  const s1s0 = (ts1 << 8) | ts0
  const b0b1 = (tb0 << 8) | tb1
  const s1s0b0 = (ts1 << 16) | s0b0
  const dsb = s0 < 0 || b0 < 0 ? 8 : near(b0 - s0)
  const dss = s1 < 0 ? 8 : near(s0 - s1)
  const vl0 = s0 < 0 ? 9 : Math.min(leftCount[s0], 4)
  const vr0 = s0 < 0 ? 9 : Math.min(rightCount[s0], 4)
  const vl1 = s1 < 0 ? 9 : Math.min(leftCount[s1], 4)
  const vr1 = s1 < 0 ? 9 : Math.min(rightCount[s1], 4)
  const vlb = b0 < 0 ? 9 : Math.min(leftCount[b0], 4)
  let n = 0
  let k = 0
  const add = (value: number): void => {
    out[n++] = mix(++k, value)
  }
  // Single words.
  add(ws0)
  add(ts0)
  add(xs0)
  add(ws1)
  add(ts1)
  add(xs1)
  add(wb0)
  add(tb0)
  add(xb0)
  add(wb1)
  add(tb1)
  add(xb1)
  add(mix(wb2, tb2))
  add(tb2)
  add(mix(ws2, ts2))
  add(ts2)
  // Pairs.
  add(mix(xs0, xb0))
  add(mix(xs0, wb0))
  add(mix(ws0, xb0))
  add(mix(ws0, wb0))
  add(mix(xs0, tb0))
  add(mix(ts0, xb0))
  add(s0b0)
  add(mix(xs1, xs0))
  add(mix(ws1, ws0))
  add(mix(xs1, ts0))
  add(mix(ts1, xs0))
  add(s1s0)
  add(mix(ws1, wb0))
  add(mix(xs1, tb0))
  add(mix(ts1, xb0))
  add((ts1 << 8) | tb0)
  add(b0b1)
  add(mix(wb0, wb1))
  add(mix(xb0, tb1))
  add(mix(tb0, xb1))
  add(mix(ws0, wb1))
  add((ts0 << 8) | tb1)
  add(mix(ws2, ws0))
  add((ts2 << 8) | ts0)
  // Triples.
  add(s1s0b0)
  add((ts0 << 16) | b0b1)
  add((b0b1 << 8) | tb2)
  add((ts2 << 16) | s1s0)
  add(mix(ts2, s1s0b0))
  add(mix(s1s0, b0b1))
  add(mix(s1s0b0, ws0))
  add(mix(s1s0b0, wb0))
  add(mix(s1s0b0, ws1))
  add(mix((s0b0 << 8) | tb1, ws0))
  add(mix((s0b0 << 8) | tb1, wb0))
  add(mix(s0b0, (b0b1 << 8) | tb2))
  // Children.
  add(mix(s0b0, ts0l))
  add(mix(s0b0, ts0r))
  add(mix(s0b0, tb0l))
  add(mix(s1s0, ts0l))
  add(mix(s1s0, ts0r))
  add(mix(s1s0, ts1l))
  add(mix(s1s0, ts1r))
  add(mix(s1s0b0, ts1r))
  add(mix(s1s0b0, ts0r))
  add(mix(s1s0b0, ts0l))
  add(mix(s1s0b0, tb0l))
  add(mix(ts0, mix(ts0l, t(s0l2))))
  add(mix(ts0, mix(ts0r, t(s0r2))))
  add(mix(ts1, mix(ts1l, t(s1l2))))
  add(mix(ts1, mix(ts1r, t(s1r2))))
  add(mix(tb0, mix(tb0l, t(b0l2))))
  add(mix(xs0, ts0l))
  add(mix(xs0, ts0r))
  add(mix(xs1, ts1l))
  add(mix(xs1, ts1r))
  add(mix(xb0, tb0l))
  add(mix(w(s0l), ts0))
  add(mix(w(s0r), ts0))
  add(mix(w(s1r), ts1))
  add(mix(w(s1l), ts1))
  add(mix(w(b0l), tb0))
  add(mix(w(s0r), s0b0))
  add(mix(w(s0l), s0b0))
  add(mix(w(s1r), s1s0))
  add(mix(w(s0l), s1s0))
  add(mix(w(b0l), s0b0))
  // Distances.
  add(mix(ws0, dsb))
  add(mix(ts0, dsb))
  add(mix(wb0, dsb))
  add(mix(tb0, dsb))
  add(mix(s0b0, dsb))
  add(mix(mix(ws0, wb0), dsb))
  add(mix(s1s0, dss))
  add(mix(mix(ws1, ws0), dss))
  add(mix(xs1, dss))
  add(mix(s1s0b0, mix(dss, dsb)))
  // Counts of children.
  add(mix(xs0, vr0))
  add(mix(ts0, vr0))
  add(mix(xs0, vl0))
  add(mix(ts0, vl0))
  add(mix(xs1, vr1))
  add(mix(ts1, vr1))
  add(mix(ts1, vl1))
  add(mix(xb0, vlb))
  add(mix(tb0, vlb))
  add(mix(s0b0, mix(vr0, vlb)))
  add(mix(s1s0, mix(vr1, vl0)))
  add(mix(s1s0b0, mix(vr1, vr0)))
  // Clusters.
  add(cs0)
  add(cb0)
  add(cs1)
  add(mix(cs0, cb0))
  add(mix(cs1, cs0))
  add(mix(mix(cs0, cb0), s0b0))
  add(mix(mix(cs1, cs0), s1s0))
  add(mix(mix(cs1, cs0), cb0))
  add(mix(mix(cs0, cb0), cb1))
  add(mix(ws0, cb0))
  add(mix(cs0, wb0))
  add(mix(ws1, cs0))
  add(mix(cs1, ws0))
  add(mix(c(s0r), s1s0b0))
  // How much is left: full stops and brackets behave by it.
  add(mix(s0b0, Math.min(depth, 4)))
  add(mix(s0b0, Math.min(length - next, 3)))
  add(mix(s1s0, Math.min(length - next, 2)))
  return n
}

/** Buffers that are used again for every sentence. */
export interface ParseScratch {
  readonly state: ParseState
  readonly features: Int32Array
  readonly scores: Int32Array
}

export const parseScratch = (longest: number): ParseScratch => ({
  state: parseState(longest),
  features: new Int32Array(PARSE_FEATURES),
  scores: new Int32Array(TRANSITIONS),
})

/** Heads of words `first` up to and not including `end`, left in `scratch.state.head`: within the sentence, -1 at the root. */
export function parseSentence(
  table: DenseTable,
  input: ParseInput,
  first: number,
  end: number,
  scratch: ParseScratch,
): void {
  const { state, features, scores } = scratch
  beginSentence(state, first, end - first)
  while (!isFinished(state)) {
    const shifts = state.next < state.length
    let choice: number = Transition.Shift
    // Only where more than one transition is allowed does the model have to be asked.
    if (!shifts) choice = Transition.Right
    else if (state.depth > 0) {
      scores.fill(0)
      addDense(table, features, parseFeatures(state, input, features), scores)
      if (scores[Transition.Left] > scores[choice]) choice = Transition.Left
      if (state.depth > 1 && scores[Transition.Right] > scores[choice]) choice = Transition.Right
    }
    apply(state, choice)
  }
}
