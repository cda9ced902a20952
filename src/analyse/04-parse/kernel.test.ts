import { expect, test } from 'vitest'
import { firstOf, type KeyedTable, type PackedTable, secondOf } from '../../linear/index.ts'
import { keyedSample, numbersFrom, packedSample, scoresOf } from '../../linear/table-sample.ts'
import { EDGE_FEATURES, edgeFeatures } from './edge-features.ts'
import { BACKWARDS, FORWARDS, PARSE_FEATURES } from './features.ts'
import { openParser, type Parser, parseSentence } from './index.ts'
import {
  allows, apply, beginSentence, headGiven, isFinished, onStack, parseState, TRANSITIONS, Transition,
} from './state.ts' // biome-ignore format: one list
import { guideBy, sentenceView } from './view.ts'

const LENGTH = 12
const RELATIONS = 50
const STRONG_NAMES = 20

type Sentence = Pick<Parser, 'state' | 'view'>

/** Puts words without a sense into the view and takes any transition that is allowed; `see` is called before each. */
function walk({ state, view }: Sentence, see: (head: number, word: number) => void): void {
  const below = numbersFrom(7)
  view.length = LENGTH
  for (let at = 1; at <= LENGTH; at++) {
    view.lower[at] = below(1000)
    view.tags[at] = 1 + below(40)
    view.coarse[at] = 1 + below(17)
    view.cluster[at] = 1 + below(200)
  }
  guideBy(
    view,
    Int32Array.from({ length: LENGTH + 1 }, () => below(LENGTH + 1)),
  )
  beginSentence(state, LENGTH)
  while (!isFinished(state)) {
    let transition = below(TRANSITIONS)
    while (!allows(state, transition)) transition = below(TRANSITIONS)
    see(transition === Transition.Shift ? 0 : headGiven(state, transition), onStack(state, 0))
    apply(state, transition, 1 + below(RELATIONS))
  }
}

/** A parser with weights for what it will meet. */
function sample(): { parser: Parser; packed: PackedTable; keyed: KeyedTable } {
  const sentence = { state: parseState(LENGTH), view: sentenceView(LENGTH) }
  const seen = new Set<number>()
  const named = new Set<number>()
  const features = new Int32Array(PARSE_FEATURES)
  const edge = new Int32Array(EDGE_FEATURES)
  walk(sentence, (head, word) => {
    const { state, view } = sentence
    const strong = FORWARDS.strong(state, view, features)
    for (const feature of features.subarray(0, FORWARDS.weak(state, view, features, strong))) seen.add(feature)
    for (const feature of edge.subarray(0, edgeFeatures(state, view, head, word, edge))) named.add(feature)
  })
  const packed = packedSample(seen, 8)
  const keyed = keyedSample(named, RELATIONS, 9)
  return { parser: openParser({ backwards: packed, forwards: packed, edges: keyed }), packed, keyed }
}

/** The weights of both kinds, added up one by one. */
function sumsOf({ mask, rows }: PackedTable, features: Int32Array): [number, number] {
  const own = [...features].map((feature) => ({ feature, row: rows[feature & mask] }))
  const found = own.filter(({ feature, row }) => (feature ^ row) >>> 16 === 0).map(({ row }) => row)
  const sum = (shift: number) => found.reduce((total, row) => total + ((row << (24 - shift)) >> 24), 0)
  return [sum(0), sum(8)]
}

const both = (sum: number): [number, number] => [firstOf(sum), secondOf(sum)]

test('sums of transitions are those of the features that a person reads', () => {
  const { parser, packed } = sample()
  const { functions, tables } = parser.kernel
  const features = new Int32Array(PARSE_FEATURES)
  let differing = 0
  walk(parser, () => {
    const { state, view } = parser
    const at = [tables.forwards.at, state.depth, state.next, state.length] as const
    const strong = FORWARDS.strong(state, view, features)
    const count = FORWARDS.weak(state, view, features, strong)
    const sums = [sumsOf(packed, features.subarray(0, strong)), sumsOf(packed, features.subarray(strong, count))]
    expect([both(functions.sumStrong(...at)), both(functions.sumWeak(...at))]).toEqual(sums)
    if (sums.flat().every((sum) => sum !== 0)) differing++
    const read = BACKWARDS.strong(state, view, features)
    expect(both(functions.sumBackwards(...at))).toEqual(sumsOf(packed, features.subarray(0, read)))
  })
  expect(differing).toBeGreaterThan(LENGTH)
})

test('the relation that is named scores highest, and leads by as much as is asked', () => {
  const { parser, keyed } = sample()
  const { functions, tables } = parser.kernel
  const features = new Int32Array(EDGE_FEATURES)
  const names = new Set<number>()
  walk(parser, (head, word) => {
    const { state, view } = parser
    const count = edgeFeatures(state, view, head, word, features)
    const scored = (end: number) => {
      const scores = scoresOf(keyed, features.subarray(0, end))
      const [best, second] = [...scores].sort((a, b) => b - a)
      return { top: scores.indexOf(best), lead: best - second }
    }
    const strong = scored(STRONG_NAMES)
    const all = scored(count)
    const name = (by: 'nameStrong' | 'nameWeak', lead: number) =>
      functions[by](tables.edges.at, state.next, head, word, lead)
    expect(name('nameStrong', strong.lead)).toBe(-1)
    expect(name('nameStrong', strong.lead - 1)).toBe(strong.top)
    expect(name('nameWeak', -1)).toBe(all.top)
    names.add(all.top)
  })
  expect(names.size).toBeGreaterThan(LENGTH / 2)
})

test('there is room for a sentence of any length', () => {
  const { parser } = sample()
  const words = 3 * parser.longest
  const input = {
    atoms: { count: words, lower: new Int32Array(words).fill(7) },
    lexicon: { cluster: new Uint8Array(words) },
    tags: new Uint8Array(words).fill(3),
    upos: new Uint8Array(8),
  }
  parseSentence(parser, input, 0, words)
  const roots = parser.state.head.subarray(1, words + 1).filter((head) => head === 0)
  expect(roots.length).toBe(1)
})
