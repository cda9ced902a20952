/**
 * The averaged perceptron over hashed features, for any count of classes; one class makes it a ranker (score what you
 * compare, then move the right one up and the wrong one down).
 *
 *     const learner = createPerceptron({ bits: 18, classes: 50 })
 *     for each epoch, for each example in shuffled order:
 *       const guess = best(learner, features, count)
 *       if (guess !== gold) { update(learner, features, count, gold, 1); update(learner, features, count, guess, -1) }
 *       tick(learner)
 *     const table = quantiseKeyed(learner, kept)
 *
 * A table that has a row for every feature is large, and its look-ups wait for memory. So a learner first explores with
 * many rows, and notes for each row which feature it mostly stands for; `chooseFeatures` picks for each row of a smaller
 * table the one feature that mattered most of all that fall on it; a second learner learns on these alone (`only`), which
 * gets back what the choice lost.
 *
 * Averages are kept the lazy way (Daumé): beside each weight the sum of its changes times the step they came at.
 * Weights are 32-bit floats and steps whole numbers, so that training gives the same bytes on every machine.
 */
export interface Perceptron {
  readonly classes: number
  readonly mask: number
  /** Row after row, one weight a class. */
  readonly weights: Float32Array
  readonly totals: Float64Array
  /** Scratch: the scores of the last `score`. */
  readonly scores: Float32Array
  step: number
}

/** 2^bits rows. Needs 12 bytes a row and class. */
export function createPerceptron({ bits, classes }: { bits: number; classes: number }): Perceptron {
  const size = 2 ** bits * classes
  return {
    classes,
    mask: 2 ** bits - 1,
    weights: new Float32Array(size),
    totals: new Float64Array(size),
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

/**
 * The mean of what several learners came to that met the same examples in different orders. Each errs in places of its
 * own; their mean is as fast as one of them, and a little better than any.
 */
export function meanOf(count: number, learned: (index: number) => Float32Array): Float32Array {
  const mean = learned(0)
  for (let index = 1; index < count; index++) {
    const weights = learned(index)
    for (let i = 0; i < mean.length; i++) mean[i] += weights[i]
  }
  for (let i = 0; i < mean.length; i++) mean[i] /= count
  return mean
}

/** The feature that each row of a learner mostly stands for, found by majority vote (Boyer and Moore); 0 where none was seen. */
export interface RowKeys {
  readonly mask: number
  readonly key: Int32Array
  readonly ahead: Uint8Array
}

export const rowKeys = ({ mask }: Pick<Perceptron, 'mask'>): RowKeys => ({
  mask,
  key: new Int32Array(mask + 1),
  ahead: new Uint8Array(mask + 1),
})

/** Counts the features of one example. */
export function noteKeys({ mask, key, ahead }: RowKeys, features: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const row = features[i] & mask
    if (key[row] === features[i]) {
      if (ahead[row] < 255) ahead[row]++
    } else if (ahead[row] === 0) {
      key[row] = features[i]
      ahead[row] = 1
    } else ahead[row]--
  }
}

/** Which feature each of 2^bits rows keeps: the one whose weights differ most among the classes. 0 where there is none. */
export function chooseFeatures(learner: Perceptron, { key }: RowKeys, bits: number): Int32Array {
  const { classes } = learner
  const weights = averaged(learner)
  const kept = new Int32Array(2 ** bits)
  const spread = new Float32Array(2 ** bits)
  for (let row = 0; row < key.length; row++) {
    if (key[row] === 0) continue
    let least = weights[row * classes]
    let most = least
    for (let c = 1; c < classes; c++) {
      const weight = weights[row * classes + c]
      if (weight < least) least = weight
      if (weight > most) most = weight
    }
    const place = key[row] & (kept.length - 1)
    if (most - least > spread[place]) {
      spread[place] = most - least
      kept[place] = key[row]
    }
  }
  return kept
}

/** Moves the features that were kept to the front of `features`; returns their count. */
export function only(kept: Int32Array, features: Int32Array, count: number): number {
  const mask = kept.length - 1
  let n = 0
  for (let i = 0; i < count; i++) {
    const feature = features[i]
    if (kept[feature & mask] === feature) features[n++] = feature
  }
  return n
}
