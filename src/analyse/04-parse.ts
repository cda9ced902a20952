/**
 * Tagged sentences → dependency trees. An arc-hybrid transition parser builds the tree without labels (Kuhlmann and
 * others 2011): SHIFT the next word on the stack, LEFT makes it the head of the stack's top, RIGHT makes the second of
 * the stack the head of the top. The last word left is the root, so that every sentence has exactly one and the tree is
 * projective. `05-relations` names the edges afterwards, when it can see the whole tree.
 *
 * A linear model chooses greedily among the transitions that are allowed. Every word is shifted once and reduced once:
 * linear time.
 */
import { mix, type PackedTable, scorePacked } from '../linear/index.ts'
import type { Atoms } from './atoms.ts'
import type { Lexicon } from './lexicon.ts'

export const Transition = { Shift: 0, Left: 1, Right: 2 } as const
export const TRANSITIONS = 3

/** Room for the features of one state. */
export const PARSE_FEATURES = 176

/**
 * A parser state over one sentence, in arrays that are used again for the next. Words count from 1; 0 is no word, and as
 * a head the root, so that looking past an edge needs no branch.
 */
export interface ParseState {
  length: number
  /** The next word to shift. */
  next: number
  depth: number
  /** `stack[depth]` is the top; the three places under the first word hold 0. */
  readonly stack: Int32Array
  readonly head: Int32Array
  /** Outermost and second outermost dependents on either side. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
}

/** Places under the stack's first word. */
const UNDER = 3

export const parseState = (longest: number): ParseState => ({
  length: 0,
  next: 1,
  depth: 0,
  stack: new Int32Array(longest + UNDER + 1),
  head: new Int32Array(longest + 1),
  left1: new Int32Array(longest + 1),
  left2: new Int32Array(longest + 1),
  right1: new Int32Array(longest + 1),
  right2: new Int32Array(longest + 1),
  leftCount: new Uint8Array(longest + 1),
  rightCount: new Uint8Array(longest + 1),
})

export function beginSentence(state: ParseState, length: number): void {
  state.length = length
  state.next = 1
  state.depth = 0
  for (const array of [state.head, state.left1, state.left2, state.right1, state.right2]) array.fill(0, 0, length + 1)
  state.leftCount.fill(0, 0, length + 1)
  state.rightCount.fill(0, 0, length + 1)
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

export function apply(state: ParseState, transition: number): void {
  const { stack, head } = state
  if (transition === Transition.Shift) {
    stack[UNDER + state.depth++] = state.next++
    return
  }
  const dependent = stack[UNDER + --state.depth]
  if (transition === Transition.Left) {
    const to = state.next
    head[dependent] = to
    state.left2[to] = state.left1[to]
    state.left1[to] = dependent
    if (state.leftCount[to] < 4) state.leftCount[to]++
  } else {
    const to = stack[UNDER + state.depth - 1]
    head[dependent] = to
    state.right2[to] = state.right1[to]
    state.right1[to] = dependent
    if (state.rightCount[to] < 4) state.rightCount[to]++
  }
}

/** What the parser and the namer of relations see of each word of the text. */
export interface ParseInput {
  readonly atoms: Atoms
  readonly lexicon: Lexicon
  /** Tag classes. */
  readonly tags: Uint8Array
}

/** One sentence as the parser reads it, words from 1: forwards, or backwards where they count from its end. */
export interface SentenceView {
  length: number
  readonly lower: Int32Array
  readonly tags: Int32Array
  readonly cluster: Int32Array
  /** Heads that another parser gave, and each word's last dependent among them; 0 where there is none. */
  readonly guide: Int32Array
  readonly guideLast: Int32Array
  guided: boolean
}

/** Two places more than the longest sentence: the words after the last look like the one before the first. */
export const sentenceView = (longest: number): SentenceView => ({
  length: 0,
  lower: new Int32Array(longest + 3),
  tags: new Int32Array(longest + 3),
  cluster: new Int32Array(longest + 3),
  guide: new Int32Array(longest + 3),
  guideLast: new Int32Array(longest + 3),
  guided: false,
})

export function viewForwards(view: SentenceView, input: ParseInput, first: number, end: number): void {
  view.length = end - first
  for (let word = first; word < end; word++) viewWord(view, input, word, word - first + 1)
  endView(view)
}

export function viewBackwards(view: SentenceView, input: ParseInput, first: number, end: number): void {
  view.length = end - first
  for (let word = first; word < end; word++) viewWord(view, input, word, end - word)
  endView(view)
}

function viewWord(view: SentenceView, { atoms, tags, lexicon }: ParseInput, word: number, at: number): void {
  view.lower[at] = atoms.lower[word]
  view.tags[at] = tags[word] + 1
  view.cluster[at] = lexicon.cluster[word] + 1
}

function endView({ length, lower, tags, cluster }: SentenceView): void {
  for (let at = length + 1; at < length + 3; at++) {
    lower[at] = 0
    tags[at] = 0
    cluster[at] = 0
  }
}

/** Takes in the heads that a parser gave which read the sentence backwards. */
export function guideBy(view: SentenceView, backwards: Int32Array): void {
  const { length, guide, guideLast } = view
  view.guided = true
  guideLast.fill(0, 0, length + 1)
  for (let at = 1; at <= length; at++) {
    const head = backwards[length + 1 - at]
    guide[at] = head === 0 ? 0 : length + 1 - head
    guideLast[guide[at]] = at
  }
  guideLast[0] = 0
}

const near = (distance: number): number => (distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7)

/** Odd numbers without a pattern: one for each thing a feature can hold, so that any sum of them is a feature of its own. */
const ODD = Int32Array.from({ length: 48 }, (_, i) => mix(0x5bd1e995, i + 1) | 1)
const [
  S0W, S0T, S0C, S1W, S1T, S1C, S2W, S2T, B0W, B0T, B0C, B1W, B1T, B1C, B2W, B2T,
  S0LW, S0LT, S0L2T, S0RW, S0RT, S0RC, S0R2T, S1LW, S1LT, S1L2T, S1RW, S1RT, S1R2T, B0LW, B0LT, B0L2T,
  DSB, DSS, VL0, VR0, VL1, VR1, VLB, DEPTH, LEFT, SIDE0, SIDE1, SIDEB, MORE0, MORE1,
] = ODD // biome-ignore format: one table
const imul = Math.imul

/** Fills `out` with the features of a state; returns their count. Sums of odd multiples: one addition a conjunction. */
export function parseFeatures(state: ParseState, view: SentenceView, out: Int32Array): number {
  const { stack, depth, next, length, left1, left2, right1, right2, leftCount, rightCount } = state
  const { tags, lower, cluster } = view
  const top = depth + UNDER - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0l = left1[s0]
  const s0r = right1[s0]
  const s1l = left1[s1]
  const s1r = right1[s1]
  const b0l = left1[next]
  const s0w = imul(lower[s0], S0W)
  const s0t = imul(tags[s0], S0T)
  const s0c = imul(cluster[s0], S0C)
  const s1w = imul(lower[s1], S1W)
  const s1t = imul(tags[s1], S1T)
  const s1c = imul(cluster[s1], S1C)
  const s2w = imul(lower[s2], S2W)
  const s2t = imul(tags[s2], S2T)
  const b0w = imul(lower[next], B0W)
  const b0t = imul(tags[next], B0T)
  const b0c = imul(cluster[next], B0C)
  const b1w = imul(lower[next + 1], B1W)
  const b1t = imul(tags[next + 1], B1T)
  const b1c = imul(cluster[next + 1], B1C)
  const b2t = next + 2 > length ? 0 : imul(tags[next + 2], B2T)
  const b2w = next + 2 > length ? 0 : imul(lower[next + 2], B2W)
  const s0lt = imul(tags[s0l], S0LT)
  const s0rt = imul(tags[s0r], S0RT)
  const s1lt = imul(tags[s1l], S1LT)
  const s1rt = imul(tags[s1r], S1RT)
  const b0lt = imul(tags[b0l], B0LT)
  const s0lw = imul(lower[s0l], S0LW)
  const s0rw = imul(lower[s0r], S0RW)
  const s1lw = imul(lower[s1l], S1LW)
  const s1rw = imul(lower[s1r], S1RW)
  const b0lw = imul(lower[b0l], B0LW)
  const s0l2t = imul(tags[left2[s0]], S0L2T)
  const s0r2t = imul(tags[right2[s0]], S0R2T)
  const s1l2t = imul(tags[left2[s1]], S1L2T)
  const s1r2t = imul(tags[right2[s1]], S1R2T)
  const b0l2t = imul(tags[left2[next]], B0L2T)
  const dsb = imul(near(next - s0) + 1, DSB)
  const dss = imul(near(s0 - s1) + 1, DSS)
  const vl0 = imul(leftCount[s0] + 1, VL0)
  const vr0 = imul(rightCount[s0] + 1, VR0)
  const vl1 = imul(leftCount[s1] + 1, VL1)
  const vr1 = imul(rightCount[s1] + 1, VR1)
  const vlb = imul(leftCount[next] + 1, VLB)
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const b0b1 = b0t + b1t
  let n = 0
  out[n++] = s0w
  out[n++] = s0t
  out[n++] = s0w + s0t
  out[n++] = s1w
  out[n++] = s1t
  out[n++] = s1w + s1t
  out[n++] = b0w
  out[n++] = b0t
  out[n++] = b0w + b0t
  out[n++] = b1w
  out[n++] = b1t
  out[n++] = b1w + b1t
  out[n++] = b2w + b2t
  out[n++] = b2t
  out[n++] = s2w + s2t
  out[n++] = s2t
  out[n++] = s0w + s0b0 + b0w
  out[n++] = s0w + s0t + b0w
  out[n++] = s0w + b0w + b0t
  out[n++] = s0w + b0w
  out[n++] = s0w + s0b0
  out[n++] = s0b0 + b0w
  out[n++] = s0b0
  out[n++] = s1w + s1s0 + s0w
  out[n++] = s1w + s0w
  out[n++] = s1w + s1s0
  out[n++] = s1s0 + s0w
  out[n++] = s1s0
  out[n++] = s1w + b0w
  out[n++] = s1w + s1t + b0t
  out[n++] = s1t + b0w + b0t
  out[n++] = s1t + b0t
  out[n++] = b0b1
  out[n++] = b0w + b1w
  out[n++] = b0w + b0b1
  out[n++] = b0b1 + b1w
  out[n++] = s0w + b1w
  out[n++] = s0t + b1t
  out[n++] = s2w + s0w
  out[n++] = s2t + s0t
  out[n++] = s2t + b0t
  out[n++] = s1s0b0
  out[n++] = s0t + b0b1
  out[n++] = b0b1 + b2t
  out[n++] = s2t + s1s0
  out[n++] = s2t + s1s0b0
  out[n++] = s1s0 + b0b1
  out[n++] = s1s0b0 + s0w
  out[n++] = s1s0b0 + b0w
  out[n++] = s1s0b0 + s1w
  out[n++] = s1s0b0 + s0w + b0w
  out[n++] = s1s0b0 + s1w + s0w
  out[n++] = s1s0b0 + s1w + b0w
  out[n++] = s0b0 + b1t + s0w
  out[n++] = s0b0 + b1t + b0w
  out[n++] = s0b0 + b1t + b2t
  out[n++] = s1s0 + b0b1 + b2t
  out[n++] = s0b0 + s0lt
  out[n++] = s0b0 + s0rt
  out[n++] = s0b0 + b0lt
  out[n++] = s1s0 + s0lt
  out[n++] = s1s0 + s0rt
  out[n++] = s1s0 + s1lt
  out[n++] = s1s0 + s1rt
  out[n++] = s1s0b0 + s1rt
  out[n++] = s1s0b0 + s0rt
  out[n++] = s1s0b0 + s0lt
  out[n++] = s1s0b0 + b0lt
  out[n++] = s1s0b0 + s0rt + s0lt
  out[n++] = s0t + s0lt + s0l2t
  out[n++] = s0t + s0rt + s0r2t
  out[n++] = s1t + s1lt + s1l2t
  out[n++] = s1t + s1rt + s1r2t
  out[n++] = b0t + b0lt + b0l2t
  out[n++] = s0b0 + s0rt + s0r2t
  out[n++] = s1s0 + s1rt + s1r2t
  out[n++] = s0w + s0t + s0lt
  out[n++] = s0w + s0t + s0rt
  out[n++] = s1w + s1t + s1lt
  out[n++] = s1w + s1t + s1rt
  out[n++] = b0w + b0t + b0lt
  out[n++] = s0lw + s0t
  out[n++] = s0rw + s0t
  out[n++] = s1rw + s1t
  out[n++] = s1lw + s1t
  out[n++] = b0lw + b0t
  out[n++] = s0rw + s0b0
  out[n++] = s0lw + s0b0
  out[n++] = s1rw + s1s0
  out[n++] = s0lw + s1s0
  out[n++] = b0lw + s0b0
  out[n++] = s0rw + s0w + b0t
  out[n++] = s0lw + s0w + s1t
  out[n++] = s1w + s0lw + s0t
  out[n++] = s0w + b0lw + b0t
  out[n++] = s0w + dsb
  out[n++] = s0t + dsb
  out[n++] = b0w + dsb
  out[n++] = b0t + dsb
  out[n++] = s0b0 + dsb
  out[n++] = s0w + b0w + dsb
  out[n++] = s1s0 + dss
  out[n++] = s1w + s0w + dss
  out[n++] = s1w + s1t + dss
  out[n++] = s1s0b0 + dss + dsb
  out[n++] = s0w + s0t + vr0
  out[n++] = s0t + vr0
  out[n++] = s0w + s0t + vl0
  out[n++] = s0t + vl0
  out[n++] = s1w + s1t + vr1
  out[n++] = s1t + vr1
  out[n++] = s1t + vl1
  out[n++] = b0w + b0t + vlb
  out[n++] = b0t + vlb
  out[n++] = s0b0 + vr0 + vlb
  out[n++] = s1s0 + vr1 + vl0
  out[n++] = s1s0b0 + vr1 + vr0
  out[n++] = s0c
  out[n++] = b0c
  out[n++] = s1c
  out[n++] = s0c + b0c
  out[n++] = s1c + s0c
  out[n++] = s0c + b0c + s0b0
  out[n++] = s1c + s0c + s1s0
  out[n++] = s1c + s0c + b0c
  out[n++] = s0c + b0c + b1c
  out[n++] = s0w + b0c
  out[n++] = s0c + b0w
  out[n++] = s1w + s0c
  out[n++] = s1c + s0w
  out[n++] = s1w + s1t + s0lw + s0c
  out[n++] = s0w + s0t + b0c + b0t
  out[n++] = s1s0b0 + imul(cluster[s0r], S0RC)
  out[n++] = s0b0 + imul(Math.min(depth, 4), DEPTH)
  out[n++] = s0b0 + imul(length - next < 3 ? length - next + 1 : 4, LEFT)
  out[n++] = s1s0 + imul(length - next < 2 ? length - next + 1 : 3, LEFT)
  if (view.guided) n = guideFeatures(view, { s0, s1, s2, next, s0w, s0t, s1w, s1t, b0w, b0t, dsb, dss, vr0 }, out, n)
  // The number of a template tells equal sums of two templates apart; then every bit comes to depend on every other.
  for (let i = 0; i < n; i++) {
    const sum = (out[i] + imul(i + 1, 0x9e3779b1)) | 0
    const hash = imul(sum ^ (sum >>> 16), 0x85ebca6b)
    out[i] = hash ^ (hash >>> 13)
  }
  return n
}

interface GuideContext {
  readonly s0: number
  readonly s1: number
  readonly s2: number
  readonly next: number
  readonly s0w: number
  readonly s0t: number
  readonly s1w: number
  readonly s1t: number
  readonly b0w: number
  readonly b0t: number
  readonly dsb: number
  readonly dss: number
  readonly vr0: number
}

/** What the other parser says of the words in question. */
function guideFeatures(
  { guide, guideLast }: SentenceView,
  { s0, s1, s2, next, s0w, s0t, s1w, s1t, b0w, b0t, dsb, dss, vr0 }: GuideContext,
  out: Int32Array,
  count: number,
): number {
  const head = guide[next]
  const side0 = imul(sideOf(guide[s0], s1, next), SIDE0)
  const side1 = imul(guide[s1] === s0 ? 6 : sideOf(guide[s1], s2, next), SIDE1)
  const sideB = imul(head === s0 ? 1 : head === s1 ? 2 : head > next ? 3 : head === 0 ? 4 : 5, SIDEB)
  const more0 = guideLast[s0] >= next ? MORE0 : 0
  const more1 = guideLast[s1] >= next ? MORE1 : 0
  const said = side0 + sideB + more0 + more1
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  let n = count
  out[n++] = side0
  out[n++] = side0 + more0
  out[n++] = said
  out[n++] = said + side1
  out[n++] = said + s0t
  out[n++] = said + b0t
  out[n++] = said + s1t
  out[n++] = said + s0b0
  out[n++] = said + s1s0
  out[n++] = said + s1s0b0
  out[n++] = side0 + more0 + s0w + s0t
  out[n++] = side0 + more0 + s1w + s0t
  out[n++] = sideB + b0w + s0t
  out[n++] = said + s0w
  out[n++] = said + b0w
  out[n++] = said + dsb
  out[n++] = said + dss
  out[n++] = said + vr0 + s0t
  return n
}

/** Where a guide's head lies as seen from the top of the stack: second of the stack, next word, further left or right, root. */
const sideOf = (head: number, second: number, next: number): number =>
  head === 0 ? 7 : head === second ? 1 : head === next ? 2 : head > next ? 3 : head < second ? 4 : 5

/** Buffers that are used again for every sentence. */
export interface ParseScratch {
  readonly state: ParseState
  readonly view: SentenceView
  readonly features: Int32Array
  readonly scores: Int32Array
}

export const parseScratch = (longest: number): ParseScratch => ({
  state: parseState(longest),
  view: sentenceView(longest),
  features: new Int32Array(PARSE_FEATURES),
  scores: new Int32Array(TRANSITIONS),
})

export interface ParseModel {
  /** Reads the sentence backwards; its tree guides the other. */
  readonly backwards: PackedTable
  readonly forwards: PackedTable
}

/** Heads of words `first` up to and not including `end`, left in `scratch.state.head`: from 1, 0 at the root. */
export function parseSentence(
  model: ParseModel,
  input: ParseInput,
  first: number,
  end: number,
  scratch: ParseScratch,
): void {
  const { view, state } = scratch
  view.guided = false
  viewBackwards(view, input, first, end)
  parseView(model.backwards, scratch)
  guideBy(view, state.head)
  viewForwards(view, input, first, end)
  parseView(model.forwards, scratch)
}

/** Heads of the viewed sentence, left in `scratch.state.head`. */
export function parseView(table: PackedTable, { view, state, features, scores }: ParseScratch): void {
  beginSentence(state, view.length)
  while (!isFinished(state)) {
    let choice: number = Transition.Shift
    // Only where more than one transition is allowed does the model have to be asked.
    if (state.next > state.length) choice = Transition.Right
    else if (state.depth > 0) {
      scorePacked(table, features, parseFeatures(state, view, features), scores)
      if (scores[Transition.Left] > scores[choice]) choice = Transition.Left
      if (state.depth > 1 && scores[Transition.Right] > scores[choice]) choice = Transition.Right
    }
    apply(state, choice)
  }
}
