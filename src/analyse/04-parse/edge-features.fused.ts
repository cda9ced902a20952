/** Written by `npm run fuse` from edge-features.ts; what is changed here is lost. */
// biome-ignore-all format: written, not typed
// biome-ignore-all lint: written, not typed
import type { KeyedTable } from '../../linear/index.ts'
import type { ParseState } from './state.ts'
import type { SentenceView } from './view.ts'

const imul = Math.imul

/** What decides most of the name of an edge. */
export function findStrong({ mask, rows }: KeyedTable, state: ParseState, view: SentenceView, head: number, word: number, places: Int32Array): number {
  const left1 = state.left1
  const left2 = state.left2
  const right1 = state.right1
  const label = state.label
  const leftLabels = state.leftLabels
  const rightLabels = state.rightLabels
  const lower = view.lower
  const tags = view.tags
  const cluster = view.cluster
  const wordLeft = left1[word]
  const wordLeft2 = left2[word]
  const wordRight = right1[word]
  const headLeft = left1[head]
  const headRight = right1[head]
  const side = imul(head < word ? 1 : 2, 613015351)
  const dist = imul(Math.min(Math.abs(head - word), 6), -105180437)
  const dw = imul(lower[word], 1338351457)
  const dt = imul(tags[word], -1907909919)
  const dc = imul(cluster[word], 1586180163)
  const ht = imul(tags[head], 1178738161)
  const dlt = imul(tags[wordLeft], -1841827797)
  const dlw = imul(lower[wordLeft], 1611484975)
  const drt = imul(tags[wordRight], 442318219)
  const hlw = imul(lower[headLeft], -642672737)
  const dll = imul(label[wordLeft] + 1, -1817213481)
  const hll = imul(label[headLeft] + 1, -1116064723)
  const hrl = imul(label[headRight] + 1, 998801973)
  const dls = imul(leftLabels[word] + 1, -789377853)
  const drs = imul(rightLabels[word] + 1, -1237365451)
  const hls = imul(leftLabels[head] + 1, -269685757)
  const hrs = imul(rightLabels[head] + 1, -777942605)
  const hat = imul(tags[head + 1], 375577419)
  const dl2 = imul(label[wordLeft2] + 1, 564329551)
  const edge = side + ht + dt
  let f = 0
  let r = 0
  let found = 0
  f = (dlt + drt + dt + -1640531535) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dc + side + 1013904226) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dt + side + -626627309) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dlw + dt + side + 2027808452) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dt + side + dls + drs + 387276917) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + dlw + -1253254618) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + side + 1401181143) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (ht + side + -239350392) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hll + -1879881927) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hrl + hll + 774553834) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dist + -865977701) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dll + 1788458060) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dlw + dc + ht + side + 147926525) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hat + -1492605010) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hrs + hls + 1161830751) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dlt + -478700784) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + dt + side + -2119232319) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dll + dl2 + 535203442) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hls + -1105328093) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hlw + 1549107668) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}

/** The rest. */
export function findWeak({ mask, rows }: KeyedTable, state: ParseState, view: SentenceView, head: number, word: number, places: Int32Array): number {
  const next = state.next
  const left1 = state.left1
  const left2 = state.left2
  const right1 = state.right1
  const label = state.label
  const leftLabels = state.leftLabels
  const rightLabels = state.rightLabels
  const lower = view.lower
  const tags = view.tags
  const cluster = view.cluster
  const wordLeft = left1[word]
  const wordLeft2 = left2[word]
  const wordRight = right1[word]
  const headRight = right1[head]
  const side = imul(head < word ? 1 : 2, 613015351)
  const dw = imul(lower[word], 1338351457)
  const dt = imul(tags[word], -1907909919)
  const dc = imul(cluster[word], 1586180163)
  const hw = imul(lower[head], 1352937957)
  const ht = imul(tags[head], 1178738161)
  const hc = imul(cluster[head], -440384921)
  const dlw = imul(lower[wordLeft], 1611484975)
  const drt = imul(tags[wordRight], 442318219)
  const drw = imul(lower[wordRight], 1859025765)
  const hrw = imul(lower[headRight], 2090293787)
  const dll = imul(label[wordLeft] + 1, -1817213481)
  const drl = imul(label[wordRight] + 1, 4036895)
  const hrl = imul(label[headRight] + 1, 998801973)
  const dls = imul(leftLabels[word] + 1, -789377853)
  const drs = imul(rightLabels[word] + 1, -1237365451)
  const hrs = imul(rightLabels[head] + 1, -777942605)
  const bt = imul(tags[word - 1], -812792813)
  const at = imul(tags[word + 1], -1125382089)
  const bw = imul(lower[word - 1], 1212033009)
  const aw = imul(lower[word + 1], -1814441325)
  const hbt = imul(tags[head - 1], 703150479)
  const hat = imul(tags[head + 1], 375577419)
  const dl2w = imul(lower[wordLeft2], 1298973135)
  const nt = imul(tags[next], -51152651)
  const nw = imul(lower[next], -1882338003)
  const edge = side + ht + dt
  let f = 0
  let r = 0
  let found = 0
  f = (side + -91423867) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (hw + side + -1731955402) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (hw + ht + side + 922480359) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + -718051176) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dw + 1936384585) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hw + 295853050) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + hw + side + -1344678485) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + ht + side + 1309757276) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (hw + dt + side + -330774259) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dlw + -1971305794) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dlw + hw + side + 683129967) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + drt + -957401568) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + drw + 1697034193) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + drl + 56502658) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hrl + -1584028877) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dls + 1070406884) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + drs + -570124651) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hrs + 2084311110) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (hw + dt + side + hrs + 443779575) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dlw + dt + hw + side + -1196751960) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + bt + 1457683801) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + at + -182847734) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + bw + -1823379269) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + aw + 831056492) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dt + side + bt + at + -809475043) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + side + bt + at + 1844960718) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hbt + 204429183) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hbt + hat + -1436102352) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + aw + side + 1218333409) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dw + bw + side + -422198126) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dc + -2062729661) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hc + 591706100) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dc + hc + -1048825435) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (dc + hc + side + 1605610326) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + nt + -34921209) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + nw + -1675452744) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + hrw + 978983017) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dlw + dl2w + -661548518) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  f = (edge + dlw + dll + 1992887243) | 0; r = rows[f & mask]; places[found] = r & 1048575; found += (((r ^ f) >>> 20) - 1) >>> 31
  return found
}
