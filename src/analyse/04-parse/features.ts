/**
 * What the parser sees of a state, as numbers: sums of odd multiples, one addition a conjunction, so that features cost
 * little more than their look-ups. They come in two lots: those that decide most (measured by how much each template
 * adds to the margin between the best transition and the next), and all others, which are only looked at where the first
 * lot is not sure.
 */
import { mix } from '../../linear/index.ts'
import { type ParseState, UNDER } from './state.ts'
import type { SentenceView } from './view.ts'

/** Room for the features of one state. */
export const PARSE_FEATURES = 224

/** One number a template, so that equal sums of two templates are told apart. */
export const TEMPLATE = Int32Array.from({ length: PARSE_FEATURES }, (_, i) => Math.imul(i + 1, 0x9e3779b1))

export const near = (distance: number): number => (distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7)

/** Odd numbers without a pattern: one for each thing a feature can hold, so that any sum of them is a feature of its own. */
export const ODD = Int32Array.from({ length: 68 }, (_, i) => mix(0x5bd1e995, i + 1) | 1)
const [
  S0W, S0T, S0C, S1W, S1T, S1C, S2W, S2T, B0W, B0T, B0C, B1W, B1T, B1C, B2W, B2T,
  S0LW, S0LT, S0L2T, S0RW, S0RT, S0RC, S0R2T, S1LW, S1LT, S1L2T, S1RW, S1RT, S1R2T, B0LW, B0LT, B0L2T,
  DSB, DSS, VL0, VR0, VL1, VR1, VLB, DEPTH, LEFT, SIDE0, SIDE1, SIDEB, MORE0, MORE1,
  S0LL, S0RL, S1LL, S1RL, B0LL, S0LS, S0RS, S1LS, S1RS, B0LS,
  S0U, S1U, S2U, B0U, B1U, B2U, S0RU, S1RU, B0LU, S0LU,
] = ODD // biome-ignore format: one table
const imul = Math.imul

/** What decides most: words, tags and clusters on stack and buffer, and what hangs under them. */
function strongFeatures(state: ParseState, view: SentenceView, out: Int32Array, count: number): number {
  const { stack, depth, next, length, left1, left2, right1, right2, leftCount, rightCount } = state
  const { tags, lower, coarse, cluster } = view
  const top = depth + UNDER - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0l = left1[s0]
  const s0r = right1[s0]
  const b0l = left1[next]
  const s0w = imul(lower[s0], S0W)
  const s0t = imul(tags[s0], S0T)
  const s0c = imul(cluster[s0], S0C)
  const s1t = imul(tags[s1], S1T)
  const s2w = imul(lower[s2], S2W)
  const s2t = imul(tags[s2], S2T)
  const b0w = imul(lower[next], B0W)
  const b0t = imul(tags[next], B0T)
  const b0c = imul(cluster[next], B0C)
  const b1w = imul(lower[next + 1], B1W)
  const b1t = imul(tags[next + 1], B1T)
  const b2t = next + 2 > length ? 0 : imul(tags[next + 2], B2T)
  const s0lt = imul(tags[s0l], S0LT)
  const s0rt = imul(tags[s0r], S0RT)
  const b0lt = imul(tags[b0l], B0LT)
  const s0lw = imul(lower[s0l], S0LW)
  const s0rw = imul(lower[s0r], S0RW)
  const b0lw = imul(lower[b0l], B0LW)
  const s0l2t = imul(tags[left2[s0]], S0L2T)
  const s0r2t = imul(tags[right2[s0]], S0R2T)
  const b0l2t = imul(tags[left2[next]], B0L2T)
  const dsb = imul(near(next - s0) + 1, DSB)
  const vl0 = imul(leftCount[s0] + 1, VL0)
  const vr0 = imul(rightCount[s0] + 1, VR0)
  const vlb = imul(leftCount[next] + 1, VLB)
  const s0b0 = s0t + b0t
  const b0b1 = b0t + b1t
  const s0u = imul(coarse[s0], S0U)
  const s1u = imul(coarse[s1], S1U)
  const s2u = imul(coarse[stack[top - 2]], S2U)
  const b0u = imul(coarse[next], B0U)
  const b1u = imul(coarse[next + 1], B1U)
  const b2u = next + 2 > length ? 0 : imul(coarse[next + 2], B2U)
  const b0lu = imul(coarse[left1[next]], B0LU)
  const s0lu = imul(coarse[left1[s0]], S0LU)
  let n = count
  out[n++] = s0t
  out[n++] = b0w
  out[n++] = b0t
  out[n++] = b0w + b0t
  out[n++] = b1w
  out[n++] = b1t
  out[n++] = b1w + b1t
  out[n++] = b2t
  out[n++] = s2w + s2t
  out[n++] = s2t
  out[n++] = s1t + b0t
  out[n++] = b0b1
  out[n++] = b0w + b0b1
  out[n++] = b0b1 + b1w
  out[n++] = s0t + b1t
  out[n++] = s2t + s0t
  out[n++] = s2t + b0t
  out[n++] = s0t + b0b1
  out[n++] = b0b1 + b2t
  out[n++] = s0b0 + s0lt
  out[n++] = s0b0 + s0rt
  out[n++] = s0b0 + b0lt
  out[n++] = s0t + s0lt + s0l2t
  out[n++] = s0t + s0rt + s0r2t
  out[n++] = b0t + b0lt + b0l2t
  out[n++] = b0w + b0t + b0lt
  out[n++] = s0lw + s0t
  out[n++] = s0rw + s0t
  out[n++] = b0lw + b0t
  out[n++] = s0rw + s0b0
  out[n++] = s0lw + s0b0
  out[n++] = b0lw + s0b0
  out[n++] = s0w + dsb
  out[n++] = s0t + dsb
  out[n++] = b0w + dsb
  out[n++] = b0t + dsb
  out[n++] = s0b0 + dsb
  out[n++] = s0t + vr0
  out[n++] = s0t + vl0
  out[n++] = b0w + b0t + vlb
  out[n++] = b0t + vlb
  out[n++] = s0b0 + vr0 + vlb
  out[n++] = s0c
  out[n++] = b0c
  out[n++] = s0c + b0c
  out[n++] = s0b0 + imul(length - next < 3 ? length - next + 1 : 4, LEFT)
  out[n++] = s0u + b0u
  out[n++] = s1u + s0u
  out[n++] = s1u + s0u + b0u
  out[n++] = s0u + b0u + b1u
  out[n++] = s1u + s0u + b0u + b1u
  out[n++] = s0u + b0u + b1u + b2u
  out[n++] = s1u + s0u + b0u + b1u + b2u
  out[n++] = s2u + s1u + s0u + b0u + b1u
  out[n++] = s1u + s0u + b0u + b0lu
  out[n++] = s0w + b0u
  out[n++] = s0w + b0u + b1u
  out[n++] = s1u + s0u + s0lu + b0u
  return n
}

/** What decides most of the relations under the words in question. */
function strongLabels(state: ParseState, view: SentenceView, out: Int32Array, count: number): number {
  const { stack, depth, next, left1, right1, label, leftLabels, rightLabels } = state
  const { tags, lower } = view
  const top = depth + UNDER - 1
  const s0 = stack[top]
  const s0t = imul(tags[s0], S0T)
  const b0w = imul(lower[next], B0W)
  const b0t = imul(tags[next], B0T)
  const s0b0 = s0t + b0t
  const s0ll = imul(label[left1[s0]] + 1, S0LL)
  const s0rl = imul(label[right1[s0]] + 1, S0RL)
  const b0ll = imul(label[left1[next]] + 1, B0LL)
  const s0ls = imul(leftLabels[s0] + 1, S0LS)
  const s0rs = imul(rightLabels[s0] + 1, S0RS)
  const b0ls = imul(leftLabels[next] + 1, B0LS)
  let n = count
  out[n++] = s0t + s0ll
  out[n++] = s0t + s0rl
  out[n++] = b0t + b0ll
  out[n++] = b0w + b0ll
  out[n++] = s0t + s0ls
  out[n++] = s0t + s0rs
  out[n++] = b0t + b0ls
  out[n++] = b0w + b0ls
  out[n++] = s0b0 + s0ls
  out[n++] = s0b0 + s0rs
  out[n++] = s0b0 + b0ls
  out[n++] = s0b0 + b0ll
  out[n++] = s0t + s0ls + s0rs
  out[n++] = s0b0 + s0ls + s0rs
  return n
}

/** What the other parser says of the words in question. */
function guideFeatures(state: ParseState, view: SentenceView, out: Int32Array, count: number): number {
  const { stack, depth, next, rightCount } = state
  const { tags, lower, guide, guideLast } = view
  const top = depth + UNDER - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0w = imul(lower[s0], S0W)
  const s0t = imul(tags[s0], S0T)
  const s1w = imul(lower[s1], S1W)
  const s1t = imul(tags[s1], S1T)
  const b0w = imul(lower[next], B0W)
  const b0t = imul(tags[next], B0T)
  const dsb = imul(near(next - s0) + 1, DSB)
  const dss = imul(near(s0 - s1) + 1, DSS)
  const vr0 = imul(rightCount[s0] + 1, VR0)
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const head = guide[next]
  const side0 = imul(sideOf(guide[s0], s1, next), SIDE0)
  const side1 = imul(guide[s1] === s0 ? 6 : sideOf(guide[s1], s2, next), SIDE1)
  const sideB = imul(head === s0 ? 1 : head === s1 ? 2 : head > next ? 3 : head === 0 ? 4 : 5, SIDEB)
  const more0 = guideLast[s0] >= next ? MORE0 : 0
  const more1 = guideLast[s1] >= next ? MORE1 : 0
  const said = side0 + sideB + more0 + more1
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

/** The rest of words, tags and clusters. */
function weakFeatures(state: ParseState, view: SentenceView, out: Int32Array, count: number): number {
  const { stack, depth, next, length, left1, left2, right1, right2, leftCount, rightCount } = state
  const { tags, lower, coarse, cluster } = view
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
  const s0r2t = imul(tags[right2[s0]], S0R2T)
  const s1l2t = imul(tags[left2[s1]], S1L2T)
  const s1r2t = imul(tags[right2[s1]], S1R2T)
  const dsb = imul(near(next - s0) + 1, DSB)
  const dss = imul(near(s0 - s1) + 1, DSS)
  const vl0 = imul(leftCount[s0] + 1, VL0)
  const vr0 = imul(rightCount[s0] + 1, VR0)
  const vl1 = imul(leftCount[s1] + 1, VL1)
  const vr1 = imul(rightCount[s1] + 1, VR1)
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const b0b1 = b0t + b1t
  const s0u = imul(coarse[s0], S0U)
  const s1u = imul(coarse[s1], S1U)
  const s2u = imul(coarse[stack[top - 2]], S2U)
  const b0u = imul(coarse[next], B0U)
  const s0ru = imul(coarse[right1[s0]], S0RU)
  const s1ru = imul(coarse[right1[s1]], S1RU)
  let n = count
  out[n++] = s0w
  out[n++] = s0w + s0t
  out[n++] = s1w
  out[n++] = s1t
  out[n++] = s1w + s1t
  out[n++] = b2w + b2t
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
  out[n++] = b0w + b1w
  out[n++] = s0w + b1w
  out[n++] = s2w + s0w
  out[n++] = s1s0b0
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
  out[n++] = s1s0 + s0lt
  out[n++] = s1s0 + s0rt
  out[n++] = s1s0 + s1lt
  out[n++] = s1s0 + s1rt
  out[n++] = s1s0b0 + s1rt
  out[n++] = s1s0b0 + s0rt
  out[n++] = s1s0b0 + s0lt
  out[n++] = s1s0b0 + b0lt
  out[n++] = s1s0b0 + s0rt + s0lt
  out[n++] = s1t + s1lt + s1l2t
  out[n++] = s1t + s1rt + s1r2t
  out[n++] = s0b0 + s0rt + s0r2t
  out[n++] = s1s0 + s1rt + s1r2t
  out[n++] = s0w + s0t + s0lt
  out[n++] = s0w + s0t + s0rt
  out[n++] = s1w + s1t + s1lt
  out[n++] = s1w + s1t + s1rt
  out[n++] = s1rw + s1t
  out[n++] = s1lw + s1t
  out[n++] = s1rw + s1s0
  out[n++] = s0lw + s1s0
  out[n++] = s0rw + s0w + b0t
  out[n++] = s0lw + s0w + s1t
  out[n++] = s1w + s0lw + s0t
  out[n++] = s0w + b0lw + b0t
  out[n++] = s0w + b0w + dsb
  out[n++] = s1s0 + dss
  out[n++] = s1w + s0w + dss
  out[n++] = s1w + s1t + dss
  out[n++] = s1s0b0 + dss + dsb
  out[n++] = s0w + s0t + vr0
  out[n++] = s0w + s0t + vl0
  out[n++] = s1w + s1t + vr1
  out[n++] = s1t + vr1
  out[n++] = s1t + vl1
  out[n++] = s1s0 + vr1 + vl0
  out[n++] = s1s0b0 + vr1 + vr0
  out[n++] = s1c
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
  out[n++] = s1s0 + imul(length - next < 2 ? length - next + 1 : 3, LEFT)
  out[n++] = s2u + s1u + s0u + b0u
  out[n++] = s1u + s0u + b0u + s0ru + s1ru
  out[n++] = b0w + s0u
  out[n++] = s1w + s0u
  out[n++] = s0w + s1u
  out[n++] = s1w + s0u + b0u
  out[n++] = s0w + s1u + b0u
  out[n++] = b0w + s1u + s0u
  return n
}

/** The rest of the relations. */
function weakLabels(state: ParseState, view: SentenceView, out: Int32Array, count: number): number {
  const { stack, depth, next, left1, right1, label, leftLabels, rightLabels } = state
  const { tags, lower } = view
  const top = depth + UNDER - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s0w = imul(lower[s0], S0W)
  const s0t = imul(tags[s0], S0T)
  const s1w = imul(lower[s1], S1W)
  const s1t = imul(tags[s1], S1T)
  const b0w = imul(lower[next], B0W)
  const b0t = imul(tags[next], B0T)
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const s0ll = imul(label[left1[s0]] + 1, S0LL)
  const s0rl = imul(label[right1[s0]] + 1, S0RL)
  const s1ll = imul(label[left1[s1]] + 1, S1LL)
  const s1rl = imul(label[right1[s1]] + 1, S1RL)
  const s0ls = imul(leftLabels[s0] + 1, S0LS)
  const s0rs = imul(rightLabels[s0] + 1, S0RS)
  const s1ls = imul(leftLabels[s1] + 1, S1LS)
  const s1rs = imul(rightLabels[s1] + 1, S1RS)
  const b0ls = imul(leftLabels[next] + 1, B0LS)
  let n = count
  out[n++] = s1t + s1ll
  out[n++] = s1t + s1rl
  out[n++] = s0w + s0ll
  out[n++] = s0w + s0rl
  out[n++] = s1w + s1rl
  out[n++] = s1w + s1ll
  out[n++] = s1t + s1rs
  out[n++] = s1t + s1ls
  out[n++] = s0w + s0ls
  out[n++] = s0w + s0rs
  out[n++] = s1w + s1rs
  out[n++] = s1w + s1ls
  out[n++] = s1s0 + s0ls
  out[n++] = s1s0 + s0rs
  out[n++] = s1s0 + s1rs
  out[n++] = s1s0 + s1ls
  out[n++] = s0b0 + s0rl
  out[n++] = s1s0 + s0ll
  out[n++] = s1s0 + s1rl
  out[n++] = s1s0 + s0rl + s1rl
  out[n++] = s1s0b0 + s1rs
  out[n++] = s1s0b0 + s0rs
  out[n++] = s1s0b0 + s0ls
  out[n++] = s1s0b0 + b0ls
  out[n++] = s1s0b0 + s1rl
  out[n++] = s1s0b0 + s0rl
  out[n++] = s1w + s0t + s1rs
  out[n++] = s0w + b0t + s0rs
  out[n++] = s0t + b0w + b0ls
  out[n++] = s1t + s1ls + s1rs
  out[n++] = s1s0 + s1rs + s0ls
  return n
}

/** Where a guide's head lies as seen from the top of the stack: second of the stack, next word, further left or right, root. */
export const sideOf = (head: number, second: number, next: number): number =>
  head === 0 ? 7 : head === second ? 1 : head === next ? 2 : head > next ? 3 : head < second ? 4 : 5

/** How one of the parsers sees a state. Each lot fills `out` from `count` on, and returns the count with what it added. */
export interface Look {
  readonly strong: (state: ParseState, view: SentenceView, out: Int32Array) => number
  readonly weak: (state: ParseState, view: SentenceView, out: Int32Array, count: number) => number
}

/** Reads backwards, names no edges, and makes do with the first lot: as a guide it need not be right in everything. */
export const BACKWARDS: Look = {
  strong: (state, view, out) => tellApart(out, 0, strongFeatures(state, view, out, 0)),
  weak: (_state, _view, _out, count) => count,
}

/** Reads forwards, names its edges as it goes, and knows what the other one found. */
export const FORWARDS: Look = {
  strong: (state, view, out) => {
    const labelled = strongLabels(state, view, out, strongFeatures(state, view, out, 0))
    return tellApart(out, 0, guideFeatures(state, view, out, labelled))
  },
  weak: (state, view, out, count) =>
    tellApart(out, count, weakLabels(state, view, out, weakFeatures(state, view, out, count))),
}

function tellApart(out: Int32Array, from: number, end: number): number {
  for (let i = from; i < end; i++) out[i] += TEMPLATE[i]
  return end
}
