/** Written by `npm run fuse` from features.ts; what is changed here is lost. */
// biome-ignore-all format: written, not typed
// biome-ignore-all lint: written, not typed
import type { PackedTable } from '../../linear/index.ts'
import { near, sideOf } from './features.ts'
import type { ParseState } from './state.ts'
import type { SentenceView } from './view.ts'

const imul = Math.imul

/** All that the backward parser sees. */
export function sumBackwards({ mask, rows }: PackedTable, state: ParseState, view: SentenceView): number {
  const stack = state.stack
  const depth = state.depth
  const next = state.next
  const length = state.length
  const left1 = state.left1
  const left2 = state.left2
  const right1 = state.right1
  const right2 = state.right2
  const leftCount = state.leftCount
  const rightCount = state.rightCount
  const tags = view.tags
  const lower = view.lower
  const coarse = view.coarse
  const cluster = view.cluster
  const top = depth + 3 - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0l = left1[s0]
  const s0r = right1[s0]
  const b0l = left1[next]
  const s0w = imul(lower[s0], -796513617)
  const s0t = imul(tags[s0], -1950736625)
  const s0c = imul(cluster[s0], -2102569975)
  const s1t = imul(tags[s1], -2105464805)
  const s2w = imul(lower[s2], -1834222697)
  const s2t = imul(tags[s2], -1165459997)
  const b0w = imul(lower[next], -897362287)
  const b0t = imul(tags[next], -1557403489)
  const b0c = imul(cluster[next], -1009530281)
  const b1w = imul(lower[next + 1], 1340802131)
  const b1t = imul(tags[next + 1], -549617291)
  const b2t = next + 2 > length ? 0 : imul(tags[next + 2], 1766125855)
  const s0lt = imul(tags[s0l], -354843747)
  const s0rt = imul(tags[s0r], -2028241133)
  const b0lt = imul(tags[b0l], 1751594307)
  const s0lw = imul(lower[s0l], -1783097141)
  const s0rw = imul(lower[s0r], 1229790053)
  const b0lw = imul(lower[b0l], -757591563)
  const s0l2t = imul(tags[left2[s0]], -1255418529)
  const s0r2t = imul(tags[right2[s0]], -1307642315)
  const b0l2t = imul(tags[left2[next]], -1074985499)
  const dsb = imul(near(next - s0) + 1, -214262927)
  const vl0 = imul(leftCount[s0] + 1, -1796346625)
  const vr0 = imul(rightCount[s0] + 1, -639536527)
  const vlb = imul(leftCount[next] + 1, 1336006291)
  const s0b0 = s0t + b0t
  const b0b1 = b0t + b1t
  const s0u = imul(coarse[s0], 206280569)
  const s1u = imul(coarse[s1], -1221567643)
  const s2u = imul(coarse[stack[top - 2]], 968351411)
  const b0u = imul(coarse[next], 687900025)
  const b1u = imul(coarse[next + 1], 411690515)
  const b2u = next + 2 > length ? 0 : imul(coarse[next + 2], 692468809)
  const b0lu = imul(coarse[left1[next]], -1202908193)
  const s0lu = imul(coarse[left1[s0]], -1266614267)
  let f = 0
  let r = 0
  let sum = 0
  f = (s0t + -1640531535) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + 1013904226) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + -626627309) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + 2027808452) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1w + 387276917) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1t + -1253254618) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1w + b1t + 1401181143) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b2t + -239350392) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2w + s2t + -1879881927) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + 774553834) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + b0t + -865977701) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + 1788458060) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0b1 + 147926525) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + b1w + -1492605010) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + b1t + 1161830751) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + s0t + -478700784) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + b0t + -2119232319) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + b0b1 + 535203442) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + b2t + -1105328093) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0lt + 1549107668) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0rt + -91423867) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b0lt + -1731955402) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0lt + s0l2t + 922480359) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0rt + s0r2t + -718051176) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + b0lt + b0l2t + 1936384585) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + b0lt + 295853050) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s0t + -1344678485) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0rw + s0t + 1309757276) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0lw + b0t + -330774259) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0rw + s0b0 + -1971305794) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s0b0 + 683129967) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0lw + s0b0 + -957401568) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + dsb + 1697034193) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + dsb + 56502658) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + dsb + -1584028877) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + dsb + 1070406884) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + dsb + -570124651) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + vr0 + 2084311110) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + vl0 + 443779575) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + vlb + -1196751960) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + vlb + 1457683801) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + vr0 + vlb + -182847734) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + -1823379269) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0c + 831056492) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + b0c + -809475043) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + imul(length - next < 3 ? length - next + 1 : 4, -728300817) + 1844960718) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + 204429183) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + -1436102352) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + 1218333409) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + b1u + -422198126) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b1u + -2062729661) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + b1u + b2u + 591706100) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b1u + b2u + -1048825435) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2u + s1u + s0u + b0u + b1u + 1605610326) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b0lu + -34921209) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0u + -1675452744) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0u + b1u + 978983017) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + s0lu + b0u + -661548518) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  return sum
}

/** What decides most for the forward parser. */
export function sumStrong({ mask, rows }: PackedTable, state: ParseState, view: SentenceView): number {
  const stack = state.stack
  const depth = state.depth
  const next = state.next
  const length = state.length
  const left1 = state.left1
  const left2 = state.left2
  const right1 = state.right1
  const right2 = state.right2
  const leftCount = state.leftCount
  const rightCount = state.rightCount
  const tags = view.tags
  const lower = view.lower
  const coarse = view.coarse
  const cluster = view.cluster
  const top = depth + 3 - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0l = left1[s0]
  const s0r = right1[s0]
  const b0l = left1[next]
  const s0w = imul(lower[s0], -796513617)
  const s0t = imul(tags[s0], -1950736625)
  const s0c = imul(cluster[s0], -2102569975)
  const s1t = imul(tags[s1], -2105464805)
  const s2w = imul(lower[s2], -1834222697)
  const s2t = imul(tags[s2], -1165459997)
  const b0w = imul(lower[next], -897362287)
  const b0t = imul(tags[next], -1557403489)
  const b0c = imul(cluster[next], -1009530281)
  const b1w = imul(lower[next + 1], 1340802131)
  const b1t = imul(tags[next + 1], -549617291)
  const b2t = next + 2 > length ? 0 : imul(tags[next + 2], 1766125855)
  const s0lt = imul(tags[s0l], -354843747)
  const s0rt = imul(tags[s0r], -2028241133)
  const b0lt = imul(tags[b0l], 1751594307)
  const s0lw = imul(lower[s0l], -1783097141)
  const s0rw = imul(lower[s0r], 1229790053)
  const b0lw = imul(lower[b0l], -757591563)
  const s0l2t = imul(tags[left2[s0]], -1255418529)
  const s0r2t = imul(tags[right2[s0]], -1307642315)
  const b0l2t = imul(tags[left2[next]], -1074985499)
  const dsb = imul(near(next - s0) + 1, -214262927)
  const vl0 = imul(leftCount[s0] + 1, -1796346625)
  const vr0 = imul(rightCount[s0] + 1, -639536527)
  const vlb = imul(leftCount[next] + 1, 1336006291)
  const s0b0 = s0t + b0t
  const b0b1 = b0t + b1t
  const s0u = imul(coarse[s0], 206280569)
  const s1u = imul(coarse[s1], -1221567643)
  const s2u = imul(coarse[stack[top - 2]], 968351411)
  const b0u = imul(coarse[next], 687900025)
  const b1u = imul(coarse[next + 1], 411690515)
  const b2u = next + 2 > length ? 0 : imul(coarse[next + 2], 692468809)
  const b0lu = imul(coarse[left1[next]], -1202908193)
  const s0lu = imul(coarse[left1[s0]], -1266614267)
  const label = state.label
  const leftLabels = state.leftLabels
  const rightLabels = state.rightLabels
  const s0ll = imul(label[left1[s0]] + 1, 252305205)
  const s0rl = imul(label[right1[s0]] + 1, -1952456921)
  const b0ll = imul(label[left1[next]] + 1, 1443152647)
  const s0ls = imul(leftLabels[s0] + 1, -1284726885)
  const s0rs = imul(rightLabels[s0] + 1, -2142387433)
  const b0ls = imul(leftLabels[next] + 1, -1275649911)
  const guide = view.guide
  const guideLast = view.guideLast
  const s1w = imul(lower[s1], -802093133)
  const dss = imul(near(s0 - s1) + 1, -1613397693)
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const head = guide[next]
  const side0 = imul(sideOf(guide[s0], s1, next), -169690585)
  const side1 = imul(guide[s1] === s0 ? 6 : sideOf(guide[s1], s2, next), 968749615)
  const sideB = imul(head === s0 ? 1 : head === s1 ? 2 : head > next ? 3 : head === 0 ? 4 : 5, 125967061)
  const more0 = guideLast[s0] >= next ? 1363515631 : 0
  const more1 = guideLast[s1] >= next ? -1043427397 : 0
  const said = side0 + sideB + more0 + more1
  let f = 0
  let r = 0
  let sum = 0
  f = (s0t + -1640531535) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + 1013904226) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + -626627309) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + 2027808452) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1w + 387276917) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1t + -1253254618) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b1w + b1t + 1401181143) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b2t + -239350392) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2w + s2t + -1879881927) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + 774553834) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + b0t + -865977701) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + 1788458060) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0b1 + 147926525) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + b1w + -1492605010) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + b1t + 1161830751) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + s0t + -478700784) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + b0t + -2119232319) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + b0b1 + 535203442) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0b1 + b2t + -1105328093) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0lt + 1549107668) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0rt + -91423867) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b0lt + -1731955402) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0lt + s0l2t + 922480359) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0rt + s0r2t + -718051176) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + b0lt + b0l2t + 1936384585) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + b0lt + 295853050) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s0t + -1344678485) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0rw + s0t + 1309757276) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0lw + b0t + -330774259) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0rw + s0b0 + -1971305794) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s0b0 + 683129967) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0lw + s0b0 + -957401568) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + dsb + 1697034193) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + dsb + 56502658) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + dsb + -1584028877) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + dsb + 1070406884) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + dsb + -570124651) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + vr0 + 2084311110) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + vl0 + 443779575) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0t + vlb + -1196751960) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + vlb + 1457683801) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + vr0 + vlb + -182847734) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + -1823379269) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0c + 831056492) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + b0c + -809475043) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + imul(length - next < 3 ? length - next + 1 : 4, -728300817) + 1844960718) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + 204429183) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + -1436102352) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + 1218333409) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + b1u + -422198126) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b1u + -2062729661) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0u + b0u + b1u + b2u + 591706100) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b1u + b2u + -1048825435) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2u + s1u + s0u + b0u + b1u + 1605610326) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + b0lu + -34921209) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0u + -1675452744) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0u + b1u + 978983017) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + s0lu + b0u + -661548518) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0ll + 1992887243) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0rl + 352355708) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + b0ll + -1288175827) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0ll + 1366259934) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0ls + -274271601) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0rs + -1914803136) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0t + b0ls + 739632625) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b0ls + -900898910) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0ls + 1753536851) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0rs + 113005316) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b0ls + -1527526219) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b0ll + 1126909542) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + s0ls + s0rs + -513621993) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0ls + s0rs + 2140813768) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (side0 + 500282233) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (side0 + more0 + -1140249302) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + 1514186459) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + side1 + -126345076) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s0t + -1766876611) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + b0t + 887559150) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s1t + -752972385) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s0b0 + 1901463376) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s1s0 + 260931841) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s1s0b0 + -1379599694) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (side0 + more0 + s0w + s0t + 1274836067) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (side0 + more0 + s1w + s0t + -365695468) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (sideB + b0w + s0t + -2006227003) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + s0w + 648208758) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + b0w + -992322777) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + dsb + 1662112984) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + dss + 21581449) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (said + vr0 + s0t + -1618950086) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  return sum
}

/** The rest that the forward parser sees. */
export function sumWeak({ mask, rows }: PackedTable, state: ParseState, view: SentenceView): number {
  const stack = state.stack
  const depth = state.depth
  const next = state.next
  const length = state.length
  const left1 = state.left1
  const left2 = state.left2
  const right1 = state.right1
  const right2 = state.right2
  const leftCount = state.leftCount
  const rightCount = state.rightCount
  const tags = view.tags
  const lower = view.lower
  const coarse = view.coarse
  const cluster = view.cluster
  const top = depth + 3 - 1
  const s0 = stack[top]
  const s1 = stack[top - 1]
  const s2 = stack[top - 2]
  const s0l = left1[s0]
  const s0r = right1[s0]
  const s1l = left1[s1]
  const s1r = right1[s1]
  const b0l = left1[next]
  const s0w = imul(lower[s0], -796513617)
  const s0t = imul(tags[s0], -1950736625)
  const s0c = imul(cluster[s0], -2102569975)
  const s1w = imul(lower[s1], -802093133)
  const s1t = imul(tags[s1], -2105464805)
  const s1c = imul(cluster[s1], -1704715647)
  const s2w = imul(lower[s2], -1834222697)
  const s2t = imul(tags[s2], -1165459997)
  const b0w = imul(lower[next], -897362287)
  const b0t = imul(tags[next], -1557403489)
  const b0c = imul(cluster[next], -1009530281)
  const b1w = imul(lower[next + 1], 1340802131)
  const b1t = imul(tags[next + 1], -549617291)
  const b1c = imul(cluster[next + 1], 1025548219)
  const b2t = next + 2 > length ? 0 : imul(tags[next + 2], 1766125855)
  const b2w = next + 2 > length ? 0 : imul(lower[next + 2], 320190015)
  const s0lt = imul(tags[s0l], -354843747)
  const s0rt = imul(tags[s0r], -2028241133)
  const s1lt = imul(tags[s1l], -1714309743)
  const s1rt = imul(tags[s1r], 8544899)
  const b0lt = imul(tags[b0l], 1751594307)
  const s0lw = imul(lower[s0l], -1783097141)
  const s0rw = imul(lower[s0r], 1229790053)
  const s1lw = imul(lower[s1l], 139110867)
  const s1rw = imul(lower[s1r], -454089891)
  const b0lw = imul(lower[b0l], -757591563)
  const s0r2t = imul(tags[right2[s0]], -1307642315)
  const s1l2t = imul(tags[left2[s1]], -1007011783)
  const s1r2t = imul(tags[right2[s1]], -711540625)
  const dsb = imul(near(next - s0) + 1, -214262927)
  const dss = imul(near(s0 - s1) + 1, -1613397693)
  const vl0 = imul(leftCount[s0] + 1, -1796346625)
  const vr0 = imul(rightCount[s0] + 1, -639536527)
  const vl1 = imul(leftCount[s1] + 1, -1808121453)
  const vr1 = imul(rightCount[s1] + 1, -68122499)
  const s0b0 = s0t + b0t
  const s1s0 = s1t + s0t
  const s1s0b0 = s1s0 + b0t
  const b0b1 = b0t + b1t
  const s0u = imul(coarse[s0], 206280569)
  const s1u = imul(coarse[s1], -1221567643)
  const s2u = imul(coarse[stack[top - 2]], 968351411)
  const b0u = imul(coarse[next], 687900025)
  const s0ru = imul(coarse[right1[s0]], 655361115)
  const s1ru = imul(coarse[right1[s1]], 1606332785)
  const label = state.label
  const leftLabels = state.leftLabels
  const rightLabels = state.rightLabels
  const s0ll = imul(label[left1[s0]] + 1, 252305205)
  const s0rl = imul(label[right1[s0]] + 1, -1952456921)
  const s1ll = imul(label[left1[s1]] + 1, -230076287)
  const s1rl = imul(label[right1[s1]] + 1, -387245825)
  const s0ls = imul(leftLabels[s0] + 1, -1284726885)
  const s0rs = imul(rightLabels[s0] + 1, -2142387433)
  const s1ls = imul(leftLabels[s1] + 1, 1958422175)
  const s1rs = imul(rightLabels[s1] + 1, -701655)
  const b0ls = imul(leftLabels[next] + 1, -1275649911)
  let f = 0
  let r = 0
  let sum = 0
  f = (s0w + 1035485675) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + -605045860) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + 2049389901) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + 408858366) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + -1231673169) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b2w + b2t + 1422762592) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0b0 + b0w + -217768943) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + b0w + -1858300478) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0w + b0t + 796135283) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0w + -844396252) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0b0 + 1810039509) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b0w + 169507974) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + -1471023561) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1s0 + s0w + 1183412200) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0w + -457119335) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1s0 + -2097650870) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0w + 556784891) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + -1083746644) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + b0w + 1570689117) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + b0t + -69842418) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + b0w + b0t + -1710373953) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + b1w + 944061808) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b1w + -696469727) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2w + s0w + 1957966034) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + 317434499) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + s1s0 + -1323097036) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2t + s1s0b0 + 1331338725) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + b0b1 + -309192810) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0w + -1949724345) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + b0w + 704711416) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1w + -935820119) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0w + b0w + 1718615642) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1w + s0w + 78084107) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1w + b0w + -1562447428) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b1t + s0w + 1091988333) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b1t + b0w + -548543202) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + b1t + b2t + 2105892559) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + b0b1 + b2t + 465361024) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0lt + -1175170511) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0rt + 1479265250) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1lt + -161266285) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1rt + -1801797820) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1rt + 852637941) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0rt + -787893594) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0lt + 1866542167) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + b0lt + 226010632) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0rt + s0lt + -1414520903) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1lt + s1l2t + 1239914858) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1rt + s1r2t + -400616677) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0rt + s0r2t + -2041148212) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1rt + s1r2t + 613287549) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + s0lt + -1027243986) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + s0rt + 1627191775) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + s1lt + -13339760) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + s1rt + -1653871295) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1rw + s1t + 1000564466) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1lw + s1t + -639967069) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1rw + s1s0 + 2014468692) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s1s0 + 373937157) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0rw + s0w + b0t + -1266594378) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0lw + s0w + s1t + 1387841383) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0lw + s0t + -252690152) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0lw + b0t + -1893221687) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0w + dsb + 761214074) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + dss + -879317461) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0w + dss + 1775118300) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + dss + 134586765) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + dss + dsb + -1505944770) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + vr0 + 1148490991) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + vl0 + -492040544) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + vr1 + -2132572079) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + vr1 + 521863682) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + vl1 + -1118667853) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + vr1 + vl0 + 1535767908) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + vr1 + vr0 + -104763627) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1c + -1745295162) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1c + s0c + 909140599) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + b0c + s0b0 + -731390936) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1c + s0c + s1s0 + 1923044825) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1c + s0c + b0c + 282513290) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + b0c + b1c + -1358018245) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0c + 1296417516) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0c + b0w + -344114019) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0c + -1984645554) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1c + s0w + 669790207) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1t + s0lw + s0c + -970741328) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0t + b0c + b0t + 1683694433) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + imul(cluster[s0r], 392119617) + 43162898) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + imul(Math.min(depth, 4), -739943491) + -1597368637) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + imul(length - next < 2 ? length - next + 1 : 3, -728300817) + 1057067124) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s2u + s1u + s0u + b0u + -583464411) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1u + s0u + b0u + s0ru + s1ru + 2070971350) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + s0u + 430439815) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0u + -1210091720) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s1u + 1444344041) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0u + b0u + -196187494) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s1u + b0u + -1836719029) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (b0w + s1u + s0u + 817716732) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1ll + -822814803) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1rl + 1831620958) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0ll + 191089423) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0rl + -1449442112) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1rl + 1204993649) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1ll + -435537886) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1rs + -2076069421) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1ls + 578366340) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0ls + -1062165195) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + s0rs + 1592270566) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1rs + -48260969) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s1ls + -1688792504) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0ls + 965643257) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0rs + -674888278) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1rs + 1979547483) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1ls + 339015948) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0b0 + s0rl + -1301515587) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0ll + 1352920174) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1rl + -287611361) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s0rl + s1rl + -1928142896) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1rs + 726292865) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0rs + -914238670) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0ls + 1740197091) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + b0ls + 99665556) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s1rl + -1540865979) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0b0 + s0rl + 1113569782) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1w + s0t + s1rs + -526961753) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0w + b0t + s0rs + 2127474008) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s0t + b0w + b0ls + 486942473) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1t + s1ls + s1rs + -1153589062) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  f = (s1s0 + s1rs + s0ls + 1500846699) | 0; r = rows[f & mask]; sum = (sum + ((((r & 0xff) | ((r & 0xff00) << 8)) - 0x00800080) & ((((r ^ f) >>> 16) - 1) >> 31))) | 0
  return sum
}
