/**
 * What the model that names edges sees of one, as numbers. The dependent has all its own dependents by then, each with
 * its relation; the head has those between the two: both, what hangs under them and what stands beside them.
 */
import { mix } from '../../linear/index.ts'
import type { ParseState } from './state.ts'
import type { SentenceView } from './view.ts'

/** Room for the features of one edge. */
export const EDGE_FEATURES = 64

/** One number a template, so that equal sums of two templates are told apart. */
export const TEMPLATE = Int32Array.from({ length: EDGE_FEATURES }, (_, i) => Math.imul(i + 1, 0x9e3779b1))

/** Odd numbers without a pattern: one for each thing a feature can hold, so that any sum of them is a feature of its own. */
export const ODD = Int32Array.from({ length: 40 }, (_, i) => mix(0x27d4eb2f, i + 1) | 1)
const [
  SIDE, DW, DT, DC, HW, HT, HC, DISTANCE, DLT, DLW, DRT, DRW, HLW, HRW, DLL, DRL, HLL, HRL, DLS, DRS, HLS, HRS,
  BT, AT, BW, AW, HBT, HAT, DL2L, DL2W, NT, NW,
] = ODD // biome-ignore format: one table
const imul = Math.imul

/** What decides most of the name of the edge from `head` to `word`; how much each template decides was measured on the treebanks. */
function strongFeatures(
  state: ParseState,
  view: SentenceView,
  head: number,
  word: number,
  out: Int32Array,
  count: number,
): number {
  const { left1, left2, right1, label, leftLabels, rightLabels } = state
  const { lower, tags, cluster } = view
  const wordLeft = left1[word]
  const wordLeft2 = left2[word]
  const wordRight = right1[word]
  const headLeft = left1[head]
  const headRight = right1[head]
  const side = imul(head < word ? 1 : 2, SIDE)
  const dist = imul(Math.min(Math.abs(head - word), 6), DISTANCE)
  const dw = imul(lower[word], DW)
  const dt = imul(tags[word], DT)
  const dc = imul(cluster[word], DC)
  const ht = imul(tags[head], HT)
  const dlt = imul(tags[wordLeft], DLT)
  const dlw = imul(lower[wordLeft], DLW)
  const drt = imul(tags[wordRight], DRT)
  const hlw = imul(lower[headLeft], HLW)
  const dll = imul(label[wordLeft] + 1, DLL)
  const hll = imul(label[headLeft] + 1, HLL)
  const hrl = imul(label[headRight] + 1, HRL)
  const dls = imul(leftLabels[word] + 1, DLS)
  const drs = imul(rightLabels[word] + 1, DRS)
  const hls = imul(leftLabels[head] + 1, HLS)
  const hrs = imul(rightLabels[head] + 1, HRS)
  const hat = imul(tags[head + 1], HAT)
  const dl2 = imul(label[wordLeft2] + 1, DL2L)
  const edge = side + ht + dt
  let n = count
  out[n++] = dlt + drt + dt
  out[n++] = dc + side
  out[n++] = dt + side
  out[n++] = dlw + dt + side
  out[n++] = dt + side + dls + drs
  out[n++] = dw + dlw
  out[n++] = dw + side
  out[n++] = ht + side
  out[n++] = edge + hll
  out[n++] = edge + hrl + hll
  out[n++] = edge + dist
  out[n++] = edge + dll
  out[n++] = dlw + dc + ht + side
  out[n++] = edge + hat
  out[n++] = edge + hrs + hls
  out[n++] = edge + dlt
  out[n++] = dw + dt + side
  out[n++] = edge + dll + dl2
  out[n++] = edge + hls
  out[n++] = edge + hlw
  return n
}

/** The rest. */
function weakFeatures(
  state: ParseState,
  view: SentenceView,
  head: number,
  word: number,
  out: Int32Array,
  count: number,
): number {
  const { next, left1, left2, right1, label, leftLabels, rightLabels } = state
  const { lower, tags, cluster } = view
  const wordLeft = left1[word]
  const wordLeft2 = left2[word]
  const wordRight = right1[word]
  const headRight = right1[head]
  const side = imul(head < word ? 1 : 2, SIDE)
  const dw = imul(lower[word], DW)
  const dt = imul(tags[word], DT)
  const dc = imul(cluster[word], DC)
  const hw = imul(lower[head], HW)
  const ht = imul(tags[head], HT)
  const hc = imul(cluster[head], HC)
  const dlw = imul(lower[wordLeft], DLW)
  const drt = imul(tags[wordRight], DRT)
  const drw = imul(lower[wordRight], DRW)
  const hrw = imul(lower[headRight], HRW)
  const dll = imul(label[wordLeft] + 1, DLL)
  const drl = imul(label[wordRight] + 1, DRL)
  const hrl = imul(label[headRight] + 1, HRL)
  const dls = imul(leftLabels[word] + 1, DLS)
  const drs = imul(rightLabels[word] + 1, DRS)
  const hrs = imul(rightLabels[head] + 1, HRS)
  const bt = imul(tags[word - 1], BT)
  const at = imul(tags[word + 1], AT)
  const bw = imul(lower[word - 1], BW)
  const aw = imul(lower[word + 1], AW)
  const hbt = imul(tags[head - 1], HBT)
  const hat = imul(tags[head + 1], HAT)
  const dl2w = imul(lower[wordLeft2], DL2W)
  const nt = imul(tags[next], NT)
  const nw = imul(lower[next], NW)
  const edge = side + ht + dt
  let n = count
  out[n++] = side
  out[n++] = hw + side
  out[n++] = hw + ht + side
  out[n++] = edge
  out[n++] = edge + dw
  out[n++] = edge + hw
  out[n++] = dw + hw + side
  out[n++] = dw + ht + side
  out[n++] = hw + dt + side
  out[n++] = edge + dlw
  out[n++] = dlw + hw + side
  out[n++] = edge + drt
  out[n++] = edge + drw
  out[n++] = edge + drl
  out[n++] = edge + hrl
  out[n++] = edge + dls
  out[n++] = edge + drs
  out[n++] = edge + hrs
  out[n++] = hw + dt + side + hrs
  out[n++] = dlw + dt + hw + side
  out[n++] = edge + bt
  out[n++] = edge + at
  out[n++] = edge + bw
  out[n++] = edge + aw
  out[n++] = dt + side + bt + at
  out[n++] = dw + side + bt + at
  out[n++] = edge + hbt
  out[n++] = edge + hbt + hat
  out[n++] = dw + aw + side
  out[n++] = dw + bw + side
  out[n++] = edge + dc
  out[n++] = edge + hc
  out[n++] = edge + dc + hc
  out[n++] = dc + hc + side
  out[n++] = edge + nt
  out[n++] = edge + nw
  out[n++] = edge + hrw
  out[n++] = edge + dlw + dl2w
  out[n++] = edge + dlw + dll
  return n
}

/** Features of the edge from `head` to the top of the stack, `word`. Returns their count. */
export function edgeFeatures(
  state: ParseState,
  view: SentenceView,
  head: number,
  word: number,
  out: Int32Array,
): number {
  return tellApart(out, 0, weakFeatures(state, view, head, word, out, strongFeatures(state, view, head, word, out, 0)))
}

function tellApart(out: Int32Array, from: number, end: number): number {
  for (let i = from; i < end; i++) out[i] += TEMPLATE[i]
  return end
}
