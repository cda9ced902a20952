/**
 * Trees without labels → relations. A linear model names every edge, heads before their dependents and dependents of one
 * head from left to right, seeing head and dependent, what stands beside and under them, the names already given to the
 * other dependents, and the head's own edge.
 */
import { addSparse, mix, type SparseTable } from '../linear/index.ts'
import type { SentenceView } from './04-parse.ts'

export const RELATION_FEATURES = 80

/** Where no relation has been given yet, and where there is no word. */
const NO_RELATION = 127

/** One sentence's tree for walking downwards. Words count from 1; 0 is no word, and as a head the root. */
export interface TreeView {
  length: number
  readonly head: Int32Array
  readonly firstChild: Int32Array
  readonly lastChild: Int32Array
  /** Next sibling to the left and to the right. */
  readonly before: Int32Array
  readonly after: Int32Array
  readonly relation: Uint8Array
}

export const treeView = (longest: number): TreeView => ({
  length: 0,
  head: new Int32Array(longest + 1),
  firstChild: new Int32Array(longest + 1),
  lastChild: new Int32Array(longest + 1),
  before: new Int32Array(longest + 1),
  after: new Int32Array(longest + 1),
  relation: new Uint8Array(longest + 1),
})

/** Takes in the heads of a sentence of `length` words as the parser gives them: from 1 on, 0 at the root. */
export function viewTree(view: TreeView, head: Int32Array, length: number): void {
  const { firstChild, lastChild, before, after } = view
  view.length = length
  firstChild.fill(0, 0, length + 1)
  lastChild.fill(0, 0, length + 1)
  view.relation.fill(NO_RELATION, 0, length + 1)
  for (let word = 1; word <= length; word++) {
    const up = head[word]
    view.head[word] = up
    before[word] = 0
    after[word] = 0
    if (up === 0) continue
    const last = lastChild[up]
    if (last === 0) firstChild[up] = word
    else {
      after[last] = word
      before[word] = last
    }
    lastChild[up] = word
  }
}

/** Odd numbers without a pattern: one for each thing a feature can hold, so that any sum of them is a feature of its own. */
const ODD = Int32Array.from({ length: 40 }, (_, i) => mix(0x27d4eb2f, i + 1) | 1)
const [
  SIDE, DW, DT, DC, HW, HT, HC, DISTANCE, FT, FW, LT, LW, XT, XW, SR, SRR, ST, SW, NT, NW,
  HFT, HLT, HFW, HFR, UT, UW, HPLACE, HR, BT, BW, AT, AW, HBT, HAT, SIBLINGS, CHILDREN,
] = ODD // biome-ignore format: one table
const imul = Math.imul

/** Features of the edge above `word`, which has a head. Returns their count. */
export function relationFeatures(tree: TreeView, words: SentenceView, word: number, out: Int32Array): number {
  const { head, firstChild, lastChild, before, after, relation } = tree
  const { lower, tags, cluster } = words
  const up = head[word]
  const upup = head[up]
  const first = firstChild[word]
  const last = lastChild[word]
  // The second child tells what a phrase is where the first is a comma or quotation mark.
  const second = after[first]
  const sibling = before[word]
  const next = after[word]
  const headFirst = firstChild[up]
  const headLast = lastChild[up]
  const side = imul(word < up ? 1 : 2, SIDE)
  const distance = imul(Math.min(Math.abs(word - up), 6), DISTANCE)
  const dw = imul(lower[word], DW)
  const dt = imul(tags[word], DT)
  const dc = imul(cluster[word], DC)
  const hw = imul(lower[up], HW)
  const ht = imul(tags[up], HT)
  const hc = imul(cluster[up], HC)
  const ft = imul(tags[first], FT)
  const fw = imul(lower[first], FW)
  const lt = imul(tags[last], LT)
  const lw = imul(lower[last], LW)
  const xt = imul(tags[second], XT)
  const xw = imul(lower[second], XW)
  const sr = imul(relation[sibling] + 1, SR)
  const srr = imul(relation[before[sibling]] + 1, SRR)
  const st = imul(tags[sibling], ST)
  const sw = imul(lower[sibling], SW)
  const nt = imul(tags[next], NT)
  const nw = imul(lower[next], NW)
  const hft = imul(tags[headFirst], HFT)
  const hlt = imul(tags[headLast], HLT)
  const hfw = imul(lower[headFirst], HFW)
  const hfr = imul(relation[headFirst] + 1, HFR)
  const ut = imul(tags[upup], UT)
  const uw = imul(lower[upup], UW)
  const hplace = imul(upup === 0 ? 1 : upup < up ? 2 : 3, HPLACE)
  const hr = imul(relation[up] + 1, HR)
  const bt = imul(tags[word - 1], BT)
  const bw = imul(lower[word - 1], BW)
  const at = imul(tags[word + 1], AT)
  const aw = imul(lower[word + 1], AW)
  const hbt = imul(tags[up - 1], HBT)
  const hat = imul(tags[up + 1], HAT)
  const siblings = imul(childSummary(tree, words, up), SIBLINGS)
  const children = imul(childSummary(tree, words, word), CHILDREN)
  const edge = side + ht + dt
  let n = 0
  out[n++] = side
  out[n++] = dw
  out[n++] = dt
  out[n++] = dw + dt
  out[n++] = dw + side
  out[n++] = hw + side
  out[n++] = ht + side
  out[n++] = hw + ht + side
  out[n++] = edge
  out[n++] = edge + dw
  out[n++] = edge + hw
  out[n++] = dw + hw + side
  out[n++] = edge + distance
  out[n++] = dw + ht + side
  out[n++] = hw + dt + side
  out[n++] = edge + ft
  out[n++] = edge + fw
  out[n++] = dw + fw
  out[n++] = fw + hw + side
  out[n++] = fw + dt + side
  out[n++] = edge + lt
  out[n++] = edge + lw
  out[n++] = edge + xt + ft
  out[n++] = edge + xw + fw
  out[n++] = ft + lt + dt
  out[n++] = edge + sr
  out[n++] = edge + sr + srr
  out[n++] = edge + st
  out[n++] = dw + sr + side
  out[n++] = hw + sr + dt + side
  out[n++] = edge + nt
  out[n++] = edge + nw
  out[n++] = edge + sw
  out[n++] = edge + st + nt
  out[n++] = edge + hft + hlt
  out[n++] = edge + hfw
  out[n++] = edge + hfr
  out[n++] = edge + ut
  out[n++] = edge + uw
  out[n++] = edge + hplace
  out[n++] = edge + hr
  out[n++] = hr + dt + fw + side
  out[n++] = hw + hr + dt + side
  out[n++] = edge + bt
  out[n++] = edge + at
  out[n++] = edge + bw
  out[n++] = edge + aw
  out[n++] = dt + side + bt + at
  out[n++] = dw + side + bt + at
  out[n++] = edge + hbt + hat
  out[n++] = dw + aw + side
  out[n++] = dw + bw + side
  out[n++] = dc + side
  out[n++] = dc + hc + side
  out[n++] = edge + dc
  out[n++] = edge + hc
  out[n++] = edge + dc + hc
  out[n++] = fw + dc + ht + side
  out[n++] = hw + dc + fw + side
  out[n++] = hw + fw + dt + side
  out[n++] = edge + siblings
  out[n++] = edge + children
  out[n++] = hw + siblings + dt
  out[n++] = edge + fw + hr
  for (let i = 0; i < n; i++) {
    const sum = (out[i] + imul(i + 1, 0x9e3779b1)) | 0
    const hash = imul(sum ^ (sum >>> 16), 0x85ebca6b)
    out[i] = hash ^ (hash >>> 13)
  }
  return n
}

/** What stands among the dependents of `word`: relations where they are given, tags of the first few where not. */
function childSummary({ firstChild, after, relation }: TreeView, { tags }: SentenceView, word: number): number {
  let summary = 1
  let seen = 0
  for (let child = firstChild[word]; child !== 0 && seen < 12; child = after[child], seen++) {
    const given = relation[child]
    if (given !== NO_RELATION) summary = imul(summary, 0x01000193) + given + 300
    else if (seen < 4) summary = imul(summary, 0x01000193) + tags[child]
  }
  return summary
}

/** Buffers that are used again for every sentence. */
export interface RelationScratch {
  readonly scores: Int32Array
  readonly features: Int32Array
  readonly order: Int32Array
}

/** Gives every word of the viewed tree its relation; `root` to the root. */
export function nameRelations(
  table: SparseTable,
  tree: TreeView,
  words: SentenceView,
  root: number,
  { scores, features, order }: RelationScratch,
): void {
  const count = topDown(tree, order)
  for (let i = 0; i < count; i++) {
    const word = order[i]
    if (tree.head[word] === 0) {
      tree.relation[word] = root
      continue
    }
    scores.fill(0)
    addSparse(table, features, relationFeatures(tree, words, word, features), scores)
    let top = 0
    for (let c = 1; c < table.classes; c++) if (scores[c] > scores[top]) top = c
    tree.relation[word] = top
  }
}

/** Words of the tree, heads first, dependents of one head from left to right. Returns their count. */
export function topDown({ length, head, firstChild, after }: TreeView, order: Int32Array): number {
  let count = 0
  for (let word = 1; word <= length; word++) if (head[word] === 0) order[count++] = word
  for (let at = 0; at < count; at++) {
    for (let child = firstChild[order[at]]; child !== 0; child = after[child]) order[count++] = child
  }
  return count
}
