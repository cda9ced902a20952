/**
 * The averaged perceptron over hashed features, for any count of classes; one class makes it a ranker (score what you
 * compare, then move the right one up and the wrong one down).
 *
 *     const learner = createPerceptron({ bits: 18, classes: 50 })
 *     for each epoch, for each example in shuffled order:
 *       const guess = best(learner, features, count)
 *       if (guess !== gold) { update(learner, features, count, gold, 1); update(learner, features, count, guess, -1) }
 *       tick(learner)
 *     const table = quantiseSparse(learner, averaged(learner))
 *
 * Averages are kept the lazy way (Daumé): beside each weight the sum of its changes times the step they came at.
 * Weights are 32-bit floats and steps whole numbers, so that training gives the same bytes on every machine.
 */
export interface Perceptron {
  readonly classes: number
  readonly mask: number
  /** Row after row, one weight a class. */
  readonly weights: Float32Array
  readonly totals: Float32Array
  /** Scratch: the scores of the last `score`. */
  readonly scores: Float32Array
  step: number
}

/** 2^bits rows. Needs 8 bytes a row and class. */
export function createPerceptron({ bits, classes }: { bits: number; classes: number }): Perceptron {
  const size = 2 ** bits * classes
  return {
    classes,
    mask: 2 ** bits - 1,
    weights: new Float32Array(size),
    totals: new Float32Array(size),
    scores: new Float32Array(classes),
    step: 1,
  }
}

/** Scores of every class, in `learner.scores`. */
export function score(learner: Perceptron, features: Int32Array, count: number): Float32Array {
  const { classes, mask, weights, scores } = learner
  scores.fill(0)
  for (let i = 0; i < count; i++) {
    const row = (features[i] & mask) * classes
    for (let c = 0; c < classes; c++) scores[c] += weights[row + c]
  }
  return scores
}

/** The class that scores highest; the lower number on a tie. */
export function best(learner: Perceptron, features: Int32Array, count: number): number {
  const scores = score(learner, features, count)
  let top = 0
  for (let c = 1; c < scores.length; c++) if (scores[c] > scores[top]) top = c
  return top
}

/** Moves the weights of one class by `amount` for every feature. */
export function update(learner: Perceptron, features: Int32Array, count: number, cls: number, amount: number): void {
  const { classes, mask, weights, totals, step } = learner
  for (let i = 0; i < count; i++) {
    const cell = (features[i] & mask) * classes + cls
    weights[cell] += amount
    totals[cell] += amount * step
  }
}

/** One example has been seen. */
export function tick(learner: Perceptron): void {
  learner.step++
}

/** The weights averaged over all steps so far. */
export function averaged({ weights, totals, step }: Perceptron): Float32Array {
  const average = new Float32Array(weights.length)
  for (let i = 0; i < average.length; i++) average[i] = weights[i] - totals[i] / step
  return average
}
