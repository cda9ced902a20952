/**
 * Training of the linear models: the cue classifier, the rankers of contents and sources, the edges of cues. Features of
 * all samples are made once (`prepare`); a training run takes those of some samples (`train`).
 */
import { type Candidate, type Rankers, sharedWords, stretchesOf } from '../../src/extract/statements/candidates.ts'
import { contentFeatures, factsOf } from '../../src/extract/statements/content-features.ts'
import { proposeContents } from '../../src/extract/statements/contents.ts'
import { type Context, subjectOf } from '../../src/extract/statements/context.ts'
import { edgeFeatures, stopOf } from '../../src/extract/statements/cue-edges.ts'
import { cueFeatures, mayCue } from '../../src/extract/statements/cue-features.ts'
import { newFeatures } from '../../src/extract/statements/features.ts'
import { newProposals, type Proposals } from '../../src/extract/statements/proposals.ts'
import { sourceFeatures } from '../../src/extract/statements/source-features.ts'
import { proposeSources } from '../../src/extract/statements/sources.ts'
import type { DenseTable } from '../../src/linear/index.ts'
import { createLogistic, meanOf, quantiseDense, randomFrom, shuffle, sigmoid } from '../learn/index.ts'
import { addExample, closeGroup, type Examples, newExamples } from './examples.ts'
import type { AlignedAttribution } from './polnear.ts'

export interface Sample {
  readonly id: string
  readonly context: Context
  readonly gold: readonly AlignedAttribution[]
}

interface Learning {
  readonly bits: number
  readonly rate: number
  readonly epochs: number
  readonly seed: number
}
const CUES: Learning = { bits: 21, rate: 0.03, epochs: 4, seed: 11 }
const CONTENTS: Learning = { bits: 21, rate: 0.04, epochs: 6, seed: 12 }
const SOURCES: Learning = { bits: 20, rate: 0.06, epochs: 6, seed: 13 }
const EDGES: Learning = { bits: 17, rate: 0.06, epochs: 3, seed: 14 }

export interface Prepared {
  readonly cue: Examples
  readonly content: Examples
  readonly source: Examples
  readonly cueEdges: Examples
}

export function prepare(samples: readonly Sample[]): Prepared {
  const prepared = { cue: newExamples(), content: newExamples(), source: newExamples(), cueEdges: newExamples() }
  samples.forEach((sample, index) => {
    prepareCues(sample, index, prepared.cue)
    prepareRankers(sample, index, prepared)
    prepareCueEdges(sample, index, prepared.cueEdges)
  })
  return prepared
}

export const trainRankers = ({ cue, content, source }: Prepared, takes: (sample: number) => boolean): Rankers => ({
  cue: train(cue, CUES, takes),
  content: train(content, CONTENTS, takes),
  source: train(source, SOURCES, takes),
})

export const trainCueEdges = ({ cueEdges }: Prepared): DenseTable => train(cueEdges, EDGES, () => true)

/** Learners that meet the examples in different orders; the model is their mean. */
const LEARNERS = 3

function train(examples: Examples, learning: Learning, takes: (sample: number) => boolean): DenseTable {
  const weights = meanOf(LEARNERS, (index) =>
    learnOnce(examples, { ...learning, seed: learning.seed + 10 * index }, takes),
  )
  return quantiseDense({ classes: 1, weights }, { cut: 0.00005 })
}

/** AdaGrad on the logistic loss (groups of one) or on the softmax over each group's proposals. */
function learnOnce(
  examples: Examples,
  { bits, rate, epochs, seed }: Learning,
  takes: (sample: number) => boolean,
): Float32Array {
  const { weights, squares, mask } = createLogistic({ bits, rate })
  const { rows, offset, target, group, sample } = examples
  const order = sample.map((_, index) => index).filter((index) => takes(sample[index]))
  const random = randomFrom(seed)
  const probability = new Float64Array(512)
  const scoreAt = (example: number) => {
    let sum = 0
    for (let at = offset[example]; at < offset[example + 1]; at++) sum += weights[rows[at] & mask]
    return sum
  }
  const move = (example: number, gradient: number) => {
    const square = gradient * gradient
    for (let at = offset[example]; at < offset[example + 1]; at++) {
      const row = rows[at] & mask
      squares[row] += square
      weights[row] -= (rate * gradient) / Math.sqrt(squares[row])
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, random)) {
      const first = group[index]
      const end = group[index + 1]
      if (end - first === 1) {
        const gradient = sigmoid(scoreAt(first)) - target[first]
        if (Math.abs(gradient) > 0.002) move(first, gradient)
        continue
      }
      let top = Number.NEGATIVE_INFINITY
      for (let example = first; example < end; example++) {
        probability[example - first] = scoreAt(example)
        if (probability[example - first] > top) top = probability[example - first]
      }
      let sum = 0
      for (let example = first; example < end; example++) {
        probability[example - first] = Math.exp(probability[example - first] - top)
        sum += probability[example - first]
      }
      for (let example = first; example < end; example++) {
        const gradient = probability[example - first] / sum - target[example]
        if (Math.abs(gradient) > 0.005) move(example, gradient)
      }
    }
  }
  return weights
}

function prepareCues({ context, gold }: Sample, index: number, examples: Examples): void {
  const features = newFeatures()
  const { count } = context.analysis.words
  // 1: a cue's head; 2: another word of a cue, which teaches nothing.
  const role = new Uint8Array(count)
  for (const { cue } of gold) role.fill(2, cue[0], cue[1])
  for (const { anchor } of gold) role[anchor] = 1
  for (let word = 0; word < count; word++) {
    if (role[word] === 2 || (role[word] === 0 && !mayCue(context, word))) continue
    cueFeatures(context, word, features)
    addExample(examples, features, role[word])
    closeGroup(examples, index)
  }
}

function jaccard(context: Context, a: readonly number[], b: readonly number[]): number {
  const shared = sharedWords(context, a, b)
  const union = sharedWords(context, a, a) + sharedWords(context, b, b) - shared
  return union === 0 ? 1 : shared / union
}

/** Fills `target` with 1 for the best proposal (shared where several are best); returns how good it is. */
function best(
  context: Context,
  gold: readonly number[],
  proposals: Proposals,
  from: number,
  target: Float64Array,
): number {
  let top = 0
  for (let i = from; i < proposals.count; i++) {
    target[i] = jaccard(context, gold, stretchesOf(proposals, i))
    if (target[i] > top) top = target[i]
  }
  let ties = 0
  for (let i = from; i < proposals.count; i++) if (target[i] === top) ties++
  for (let i = from; i < proposals.count; i++) target[i] = target[i] === top ? 1 / ties : 0
  return top
}

function prepareRankers({ context, gold }: Sample, index: number, { content, source }: Prepared): void {
  const features = newFeatures()
  const contents = newProposals()
  const sources = newProposals()
  const target = new Float64Array(512)
  for (const one of gold) {
    proposeContents(context, one.anchor, contents)
    if (best(context, one.content, contents, 0, target) < 0.5) continue
    const facts = factsOf(context, one.anchor, subjectOf(context, one.anchor))
    let chosen = 0
    for (let i = 0; i < contents.count; i++) {
      contentFeatures(context, facts, contents, i, features)
      addExample(content, features, target[i])
      if (target[i] > target[chosen]) chosen = i
    }
    closeGroup(content, index)

    proposeSources(context, one.anchor, sources)
    target.fill(0)
    if (one.source.length === 0) target[0] = 1
    else if (best(context, one.source, sources, 1, target) < 0.5) continue
    const words = stretchesOf(contents, chosen)
    for (let i = 0; i < sources.count; i++) {
      if (i > 0 && target[i] === 0 && sharedWords(context, words, stretchesOf(sources, i)) > 0) continue
      sourceFeatures(context, facts, contents, chosen, sources, i, features)
      addExample(source, features, target[i])
    }
    closeGroup(source, index)
  }
}

/** Of each word around a cue's head, outwards to the content or the source: whether it still belongs to the cue. */
function prepareCueEdges({ context, gold }: Sample, index: number, examples: Examples): void {
  const features = newFeatures()
  for (const one of gold) {
    for (const direction of [-1, 1] as const) {
      const stop = stopOf(context, one, direction)
      for (let at = one.anchor + direction, count = 0; at !== stop && count < 9; at += direction, count++) {
        const inside = at >= one.cue[0] && at < one.cue[1]
        edgeFeatures(context, one, at, direction, stop, features)
        addExample(examples, features, inside ? 1 : 0)
        closeGroup(examples, index)
        // A few words past the edge teach where to stop; what lies further never comes up.
        if (!inside && Math.abs(at - (direction < 0 ? one.cue[0] : one.cue[1] - 1)) > 2) break
      }
    }
  }
}

/** Whether each candidate is right: its cue is the gold's, its content overlaps by half, its source agrees. */
export function areRight({ context, gold }: Sample, candidates: readonly Candidate[]): number[] {
  const isRight = ({ anchor, content, source }: Candidate, one: AlignedAttribution) =>
    anchor >= one.cue[0] &&
    anchor < one.cue[1] &&
    jaccard(context, one.content, content) >= 0.5 &&
    (one.source.length === 0 ? source.length === 0 : source.length > 0 && jaccard(context, one.source, source) >= 0.5)
  return candidates.map((candidate) => (gold.some((one) => isRight(candidate, one)) ? 1 : 0))
}
