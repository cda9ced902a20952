/**
 * Trees without labels → relations. A linear model names every edge, dependents of a head from left to right, seeing
 * head and dependent, what lies between them, the other dependents with the names already given, and the head's own
 * head.
 */
import { addSparse, mix, type SparseTable } from '../linear/index.ts'
import type { ParseInput } from './04-parse.ts'

export const RELATION_FEATURES = 96

const NONE_W = 0x33aa77
const NONE_T = 251
const NO_RELATION = 127

/** One sentence's tree in the order that relations are given: words by their heads, and their neighbours. */
export interface TreeView {
  length: number
  base: number
  readonly head: Int32Array
  /** Dependents on either side of the word, nearest to it and outermost; -1 where there are none. */
  readonly firstChild: Int32Array
  readonly lastChild: Int32Array
  /** Next sibling to the left and to the right (dependents of the same head), or -1. */
  readonly before: Int32Array
  readonly after: Int32Array
  readonly relation: Uint8Array
}

export const treeView = (longest: number): TreeView => ({
  length: 0,
  base: 0,
  head: new Int32Array(longest),
  firstChild: new Int32Array(longest),
  lastChild: new Int32Array(longest),
  before: new Int32Array(longest),
  after: new Int32Array(longest),
  relation: new Uint8Array(longest),
})

/** Takes in the heads of a sentence of `length` words; heads count from 0, the root's is -1. */
export function viewTree(view: TreeView, head: ArrayLike<number>, base: number, length: number): void {
  view.length = length
  view.base = base
  view.firstChild.fill(-1, 0, length)
  view.lastChild.fill(-1, 0, length)
  view.relation.fill(NO_RELATION, 0, length)
  for (let word = 0; word < length; word++) {
    const up = head[word]
    view.head[word] = up
    view.before[word] = -1
    view.after[word] = -1
    if (up < 0) continue
    const last = view.lastChild[up]
    if (last < 0) view.firstChild[up] = word
    else {
      view.after[last] = word
      view.before[word] = last
    }
    view.lastChild[up] = word
  }
}

/** Features of the edge above `word`. Returns their count. */
export function relationFeatures(view: TreeView, input: ParseInput, word: number, out: Int32Array): number {
  const { base, head, firstChild, lastChild, before, after, relation, length } = view
  const { tags } = input
  const { lower, suffix3 } = input.atoms
  const { cluster } = input.lexicon
  const w = (i: number) => (i < 0 || i >= length ? NONE_W : lower[base + i])
  const t = (i: number) => (i < 0 || i >= length ? NONE_T : tags[base + i])
  const c = (i: number) => (i < 0 || i >= length ? NONE_T : cluster[base + i])
  const r = (i: number) => (i < 0 ? 126 : relation[i])
  const up = head[word]
  const upup = up < 0 ? -1 : head[up]
  const side = up < 0 ? 2 : word < up ? 0 : 1
  const distance = up < 0 ? 0 : Math.min(Math.abs(word - up), 6)
  const wd = w(word)
  const td = t(word)
  const wh = w(up)
  const th = t(up)
  const first = firstChild[word]
  const last = lastChild[word]
  const sib = before[word]
  const sib2 = sib < 0 ? -1 : before[sib]
  const next = after[word]
  const headFirst = up < 0 ? -1 : firstChild[up]
  const headLast = up < 0 ? -1 : lastChild[up]
  // A child of the dependent that tells what the phrase is: its preposition, marker or subject.
  let second = first < 0 ? -1 : after[first]
  if (second === word) second = -1
  const edge = (side << 16) | (th << 8) | td
  const tf = t(first)
  const wf = w(first)
  let n = 0
  let k = 300
  const add = (value: number): void => {
    out[n++] = mix(++k, value)
  }
  add(side)
  add(wd)
  add(td)
  add(mix(wd, td))
  add(mix(wd, side))
  add(mix(wh, side))
  add(mix(th, side))
  add(mix(mix(wh, th), side))
  add(edge)
  add(mix(edge, wd))
  add(mix(edge, wh))
  add(mix(mix(wd, wh), side))
  add(mix(edge, distance))
  add(mix(mix(wd, th), side))
  add(mix(mix(wh, td), side))
  add(mix(suffix3[base + word], edge))
  add(mix(up < 0 ? 1 : suffix3[base + up], edge))
  // Children of the dependent.
  add(mix(edge, tf))
  add(mix(edge, wf))
  add(mix(wd, wf))
  add(mix(mix(wf, wh), side))
  add(mix(mix(wf, td), side))
  add(mix(edge, t(last)))
  add(mix(edge, w(last)))
  add(mix(edge, mix(t(second), tf)))
  add(mix(edge, mix(w(second), wf)))
  add(mix(mix(tf, t(last)), td))
  // Siblings and the relations already given them.
  add(mix(edge, r(sib)))
  add(mix(edge, mix(r(sib), r(sib2))))
  add(mix(edge, t(sib)))
  add(mix(mix(wd, r(sib)), side))
  add(mix(mix(wh, r(sib)), mix(td, side)))
  add(mix(edge, t(next)))
  add(mix(edge, w(next)))
  add(mix(edge, w(sib)))
  add(mix(edge, mix(t(sib), t(next))))
  add(mix(edge, mix(t(headFirst), t(headLast))))
  add(mix(edge, w(headFirst)))
  add(mix(edge, r(headFirst)))
  // The head's own place.
  add(mix(edge, t(upup)))
  add(mix(edge, w(upup)))
  add(mix(edge, up < 0 ? 3 : upup < 0 ? 2 : upup < up ? 1 : 0))
  add(mix(edge, r(up)))
  add(mix(mix(r(up), td), mix(wf, side)))
  add(mix(mix(wh, r(up)), mix(td, side)))
  // Neighbours in the text.
  add(mix(edge, t(word - 1)))
  add(mix(edge, t(word + 1)))
  add(mix(edge, w(word - 1)))
  add(mix(edge, w(word + 1)))
  add(mix(mix(td, side), mix(t(word - 1), t(word + 1))))
  add(mix(mix(wd, side), mix(t(word - 1), t(word + 1))))
  add(mix(edge, mix(t(up - 1), t(up + 1))))
  add(mix(mix(wd, w(word + 1)), side))
  add(mix(mix(wd, w(word - 1)), side))
  // Clusters.
  add(mix(c(word), side))
  add(mix(mix(c(word), c(up)), side))
  add(mix(edge, c(word)))
  add(mix(edge, c(up)))
  add(mix(edge, mix(c(word), c(up))))
  add(mix(mix(wf, c(word)), mix(th, side)))
  add(mix(mix(wh, c(word)), mix(wf, side)))
  add(mix(mix(wh, wf), mix(td, side)))
  // Whether a subject or copula stands among the head's children: what follows then is no subject.
  add(mix(edge, childSummary(view, input, up)))
  add(mix(edge, childSummary(view, input, word)))
  return n
}

/** Relations already given to the dependents of `word`, as a set of bits. */
function childSummary(view: TreeView, { tags }: ParseInput, word: number): number {
  if (word < 0) return 0
  let summary = 0
  let seen = 0
  for (let child = view.firstChild[word]; child >= 0 && seen < 12; child = view.after[child], seen++) {
    const relation = view.relation[child]
    if (relation === NO_RELATION) {
      if (seen < 4) summary = mix(summary, tags[view.base + child])
    } else summary = mix(summary, 300 + relation)
  }
  return summary
}

/** Gives every word of the viewed tree its relation, heads before their dependents where text order allows. */
export function nameRelations(
  table: SparseTable,
  view: TreeView,
  input: ParseInput,
  root: number,
  {
    scores,
    features,
    order,
  }: { readonly scores: Int32Array; readonly features: Int32Array; readonly order: Int32Array },
): void {
  const count = topDown(view, order)
  for (let i = 0; i < count; i++) {
    const word = order[i]
    if (view.head[word] < 0) {
      view.relation[word] = root
      continue
    }
    scores.fill(0)
    addSparse(table, features, relationFeatures(view, input, word, features), scores)
    let top = 0
    for (let c = 1; c < table.classes; c++) if (scores[c] > scores[top]) top = c
    view.relation[word] = top
  }
}

/** Words of the tree, heads first, dependents of one head from left to right. Returns their count. */
export function topDown(view: TreeView, order: Int32Array): number {
  let count = 0
  for (let word = 0; word < view.length; word++) if (view.head[word] < 0) order[count++] = word
  for (let at = 0; at < count; at++) {
    for (let child = view.firstChild[order[at]]; child >= 0; child = view.after[child]) order[count++] = child
  }
  return count
}
