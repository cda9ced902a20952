/** What is fitted on predictions for articles that the rankers had not seen: acceptance, threshold, calibration. */
import { type Candidate, candidatesOf, VALUES } from '../../src/extract/statements/candidates.ts'
import { type Decided, decide, type Weighed } from '../../src/extract/statements/decide.ts'
import { logistic } from '../../src/extract/statements/features.ts'
import type { StatementModels } from '../../src/extract/statements/models.ts'
import { sumTrees, type Trees } from '../../src/extract/statements/trees.ts'
import { areRight, prepare, type Sample, trainCueEdges, trainRankers } from './learning.ts'
import { growTrees } from './trees.ts'

const FOLDS = 5
const GROWING = { rounds: 120, depth: 5, rate: 0.1 }

interface Predicted {
  readonly sample: Sample
  readonly candidates: readonly Candidate[]
  readonly right: readonly number[]
}

export function trainStatementModels(samples: readonly Sample[], log: (line: string) => void): StatementModels {
  const prepared = prepare(samples)
  log('features')
  const predicted: Predicted[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const rankers = trainRankers(prepared, (sample) => sample % FOLDS !== fold)
    for (const sample of samples.filter((_, index) => index % FOLDS === fold)) {
      const candidates = candidatesOf(sample.context, rankers)
      predicted.push({ sample, candidates, right: areRight(sample, candidates) })
    }
    log(`fold ${fold + 1} of ${FOLDS}`)
  }
  const accept = grow(predicted)
  const cueEdges = trainCueEdges(prepared)
  const draft: StatementModels = {
    ...trainRankers(prepared, () => true),
    cueEdges,
    accept,
    threshold: 0.33,
    calibration: Float32Array.of(0, 0, 1, 1),
  }
  log('rankers, acceptance and cue edges')
  // Trees grown on one half judge the other, so that neither threshold nor calibration flatters itself.
  const halves = [0, 1].map((half) => predicted.filter((_, index) => index % 2 === half))
  const judged = halves.flatMap((half, index) => {
    const trees = grow(halves[1 - index])
    return half.map((one) => ({ ...one, weighed: weighedBy(trees, one.candidates) }))
  })
  const threshold = bestThreshold(judged, draft, log)
  const calibration = isotonic(
    judged.flatMap(({ sample, weighed, candidates, right }) =>
      decide(sample.context, { ...draft, threshold }, weighed)
        .filter(({ certain, within }) => certain === null && within < 0)
        .map((one) => [one.probability, right[candidates.indexOf(one.candidate)]] as const),
    ),
  )
  return { ...draft, threshold, calibration }
}

function grow(predicted: readonly Predicted[]): Trees {
  const rows = predicted.reduce((sum, { candidates }) => sum + candidates.length, 0)
  const values = new Float32Array(rows * VALUES.length)
  const labels = new Float32Array(rows)
  let at = 0
  for (const { candidates, right } of predicted) {
    for (let index = 0; index < candidates.length; index++, at++) {
      values.set(candidates[index].values, at * VALUES.length)
      labels[at] = right[index]
    }
  }
  return growTrees(values, labels, VALUES.length, GROWING)
}

const weighedBy = (trees: Trees, candidates: readonly Candidate[]): Weighed[] =>
  candidates.map((candidate) => ({ candidate, probability: logistic(sumTrees(trees, candidate.values)) }))

type Judged = Predicted & { readonly weighed: Weighed[] }

function bestThreshold(judged: readonly Judged[], draft: StatementModels, log: (line: string) => void): number {
  let best = 0
  let bestF1 = 0
  for (let threshold = 0.2; threshold < 0.5; threshold += 0.02) {
    let made = 0
    let right = 0
    let gold = 0
    for (const one of judged) {
      // PolNeAR marks no report inside another's words, so those say nothing about the threshold.
      const decided: Decided[] = decide(one.sample.context, { ...draft, threshold }, one.weighed).filter(
        ({ within }) => within < 0,
      )
      made += decided.length
      gold += one.sample.gold.length
      for (const { candidate } of decided) right += one.right[one.candidates.indexOf(candidate)] ?? 0
    }
    const f1 = (2 * right) / (made + gold)
    if (f1 > bestF1) {
      bestF1 = f1
      best = threshold
    }
  }
  log(`threshold ${best.toFixed(2)}, F1 on held-out folds ${(100 * bestF1).toFixed(1)}`)
  return best
}

/** Pool adjacent violators; the pools' centres with the share that was right in each. */
function isotonic(pairs: readonly (readonly [number, number])[]): Float32Array {
  const pools: { sum: number; right: number; count: number }[] = []
  for (const [probability, right] of [...pairs].sort((a, b) => a[0] - b[0])) {
    pools.push({ sum: probability, right, count: 1 })
    while (pools.length > 1) {
      const last = pools[pools.length - 1]
      const before = pools[pools.length - 2]
      if (before.count >= 80 && before.right / before.count < last.right / last.count) break
      pools.pop()
      before.sum += last.sum
      before.right += last.right
      before.count += last.count
    }
  }
  return Float32Array.from(pools.flatMap(({ sum, right, count }) => [sum / count, right / count]))
}
