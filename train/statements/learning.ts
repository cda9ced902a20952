/** Training of the statement extractor: cue classifier, rankers of contents and sources, rows for the acceptance model. */
import {
  type Candidate,
  type Rankers,
  sharedWords,
  stretchesOf,
  VALUES,
} from '../../src/extract/statements/candidates.ts'
import { contentFeatures, factsOf } from '../../src/extract/statements/content-features.ts'
import { proposeContents } from '../../src/extract/statements/contents.ts'
import { type Context, subjectOf } from '../../src/extract/statements/context.ts'
import { edgeFeatures, stopOf } from '../../src/extract/statements/cue-edges.ts'
import { cueFeatures, mayCue } from '../../src/extract/statements/cue-features.ts'
import { newFeatures } from '../../src/extract/statements/features.ts'
import { newProposals } from '../../src/extract/statements/proposals.ts'
import { sourceFeatures } from '../../src/extract/statements/source-features.ts'
import { proposeSources } from '../../src/extract/statements/sources.ts'
import type { DenseTable } from '../../src/linear/index.ts'
import { createLogistic, type Logistic, learn, logit, quantiseDense, randomFrom, shuffle } from '../learn/index.ts'
import type { AlignedAttribution } from './polnear.ts'

export { VALUES }
export interface Sample {
  readonly id: string
  readonly context: Context
  readonly gold: readonly AlignedAttribution[]
}
const E = process.env
const CUE = { bits: 20, rate: Number(E.CR ?? 0.08), pull: Number(E.CP ?? 0), epochs: Number(E.CE ?? 4) }
const RANK = { rate: Number(E.RR ?? 0.06), epochs: Number(E.RE ?? 4) }

export function trainRankers(samples: readonly Sample[]): Rankers {
  return { cue: trainCues(samples), content: trainContents(samples), source: trainSources(samples) }
}

const table = (l: Logistic): DenseTable => quantiseDense({ classes: 1, weights: l.weights }, { cut: 0.00005 })

export function trainCues(samples: readonly Sample[]): DenseTable {
  const learner = createLogistic(CUE)
  const features = newFeatures()
  const random = randomFrom(11)
  const order: [Sample, number, number][] = []
  for (const sample of samples) {
    const anchors = new Set(sample.gold.map(({ anchor }) => anchor))
    for (let word = 0; word < sample.context.analysis.words.count; word++) {
      if (anchors.has(word)) order.push([sample, word, 1])
      else if (mayCue(sample.context, word) && !sample.gold.some(({ cue }) => word >= cue[0] && word < cue[1]))
        order.push([sample, word, 0])
    }
  }
  for (let epoch = 0; epoch < CUE.epochs; epoch++) {
    for (const [sample, word, gold] of shuffle(order, random)) {
      cueFeatures(sample.context, word, features)
      learn(learner, features.rows, features.count, gold)
    }
  }
  return table(learner)
}

function jaccard(context: Context, a: readonly number[], b: readonly number[]): number {
  const shared = sharedWords(context, a, b)
  const size = (pairs: readonly number[]) => sharedWords(context, pairs, pairs)
  const union = size(a) + size(b) - shared
  return union === 0 ? 1 : shared / union
}

interface Ranker {
  readonly learner: Logistic
  readonly rows: Int32Array
  readonly offset: Int32Array
  readonly scores: Float64Array
  count: number
}
const newRanker = (): Ranker => ({
  learner: createLogistic({ bits: 20, rate: RANK.rate }),
  rows: new Int32Array(200 * 200),
  offset: new Int32Array(300),
  scores: new Float64Array(300),
  count: 0,
})

/** One softmax step of AdaGrad: proposal features were laid end to end in `rows`. */
function step(ranker: Ranker, target: Float64Array): void {
  const { learner, rows, offset, scores, count } = ranker
  const { mask, weights, squares, rate } = learner
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    scores[i] = logit(learner, rows.subarray(offset[i], offset[i + 1]), offset[i + 1] - offset[i])
    if (scores[i] > top) top = scores[i]
  }
  let sum = 0
  for (let i = 0; i < count; i++) sum += scores[i] = Math.exp(scores[i] - top)
  for (let i = 0; i < count; i++) {
    const gradient = scores[i] / sum - target[i]
    if (Math.abs(gradient) < 0.005) continue
    for (let k = offset[i]; k < offset[i + 1]; k++) {
      const row = rows[k] & mask
      squares[row] += gradient * gradient
      weights[row] -= (rate * gradient) / Math.sqrt(squares[row])
    }
  }
}

function trainContents(samples: readonly Sample[]): DenseTable {
  const ranker = newRanker()
  const features = newFeatures()
  const proposals = newProposals()
  const target = new Float64Array(300)
  const order = samples.flatMap((sample) => sample.gold.map((gold) => [sample, gold] as const))
  const random = randomFrom(12)
  const stats = { n: 0, found: 0, exact: 0, proposals: 0 }
  for (let epoch = 0; epoch < RANK.epochs; epoch++) {
    for (const [{ context }, gold] of shuffle(order, random)) {
      proposeContents(context, gold.anchor, proposals)
      const best = quality(context, gold.content, proposals, 0, target)
      if (epoch === 0) {
        stats.n++
        stats.proposals += proposals.count
        if (best >= 0.5) stats.found++
        if (best === 1) stats.exact++
      }
      if (best < 0.5) continue
      const facts = factsOf(context, gold.anchor, subjectOf(context, gold.anchor))
      ranker.count = proposals.count
      let at = 0
      for (let i = 0; i < proposals.count; i++) {
        contentFeatures(context, facts, proposals, i, features)
        ranker.offset[i] = at
        ranker.rows.set(features.rows.subarray(0, features.count), at)
        at += features.count
      }
      ranker.offset[proposals.count] = at
      step(ranker, target)
    }
  }
  if (E.STATS) console.log('contents', stats)
  return table(ranker.learner)
}

/** Fills `target` with 1 for the best proposal (shared where several are best); returns how good it is. */
function quality(
  context: Context,
  gold: readonly number[],
  proposals: ReturnType<typeof newProposals>,
  from: number,
  target: Float64Array,
): number {
  let best = 0
  for (let i = from; i < proposals.count; i++) {
    target[i] = jaccard(context, gold, stretchesOf(proposals, i))
    if (target[i] > best) best = target[i]
  }
  let ties = 0
  for (let i = from; i < proposals.count; i++) if (target[i] === best) ties++
  for (let i = from; i < proposals.count; i++) target[i] = target[i] === best ? 1 / ties : 0
  return best
}

function trainSources(samples: readonly Sample[]): DenseTable {
  const ranker = newRanker()
  const features = newFeatures()
  const contents = newProposals()
  const sources = newProposals()
  const target = new Float64Array(300)
  const order = samples.flatMap((sample) => sample.gold.map((gold) => [sample, gold] as const))
  const random = randomFrom(13)
  const stats = { n: 0, found: 0 }
  for (let epoch = 0; epoch < RANK.epochs; epoch++) {
    for (const [{ context }, gold] of shuffle(order, random)) {
      proposeContents(context, gold.anchor, contents)
      if (contents.count === 0) continue
      if (quality(context, gold.content, contents, 0, target) < 0.5) continue
      let content = 0
      for (let i = 1; i < contents.count; i++) if (target[i] > target[content]) content = i
      proposeSources(context, gold.anchor, sources)
      target.fill(0)
      if (epoch === 0) stats.n++
      if (gold.source.length === 0) target[0] = 1
      else if (quality(context, gold.source, sources, 1, target) < 0.5) continue
      if (epoch === 0) stats.found++
      const facts = factsOf(context, gold.anchor, subjectOf(context, gold.anchor))
      const words = stretchesOf(contents, content)
      let at = 0
      let count = 0
      for (let i = 0; i < sources.count; i++) {
        if (i > 0 && target[i] === 0 && sharedWords(context, words, [sources.first[i * 3], sources.end[i * 3]]) > 0)
          continue
        sourceFeatures(context, facts, contents, content, sources, i, features)
        ranker.offset[count] = at
        target[count++] = target[i]
        ranker.rows.set(features.rows.subarray(0, features.count), at)
        at += features.count
      }
      ranker.offset[count] = at
      ranker.count = count
      step(ranker, target)
    }
  }
  if (E.STATS) console.log('sources', stats)
  return table(ranker.learner)
}

/** Whether each candidate is right: its cue is the gold's, its content overlaps by half, its source agrees. */
export function acceptanceRows({ context, gold }: Sample, candidates: readonly Candidate[]): number[] {
  return candidates.map(({ anchor, content, source }) =>
    gold.some(
      (one) =>
        anchor >= one.cue[0] && anchor < one.cue[1] &&
        jaccard(context, one.content, content) >= 0.5 &&
        (one.source.length === 0 ? source.length === 0 : source.length > 0 && jaccard(context, one.source, source) >= 0.5),
    ) ? 1 : 0,
  ) // biome-ignore format: one test
}

/** Learns of each word around a cue's head, outwards to the content or the source, whether it still belongs to the cue. */
export function trainCueEdges(samples: readonly Sample[]): DenseTable {
  const learner = createLogistic({ bits: 17, rate: 0.06 })
  const features = newFeatures()
  const random = randomFrom(14)
  const order = samples.flatMap((sample) => sample.gold.map((gold) => [sample, gold] as const))
  for (let epoch = 0; epoch < 3; epoch++) {
    for (const [{ context }, gold] of shuffle(order, random)) {
      for (const direction of [-1, 1] as const) {
        const stop = stopOf(context, gold, direction)
        for (let at = gold.anchor + direction, count = 0; at !== stop && count < 9; at += direction, count++) {
          const inside = at >= gold.cue[0] && at < gold.cue[1]
          edgeFeatures(context, gold, at, direction, stop, features)
          learn(learner, features.rows, features.count, inside ? 1 : 0)
          // One word past the edge teaches where to stop; what lies further never comes up.
          if (!inside && Math.abs(at - (direction < 0 ? gold.cue[0] : gold.cue[1] - 1)) > 2) break
        }
      }
    }
  }
  return table(learner)
}
