/**
 * Logistic regression over hashed features, for yes and no with a probability: AdaGrad steps and an L2 pull, one example
 * at a time in the order given. `probability` of a quantised table is `sigmoid(scoreDense(table, …) * table.scale)`.
 *
 *     const learner = createLogistic({ bits: 18, rate: 0.1, pull: 1e-6 })
 *     for each epoch, for each example in shuffled order: learn(learner, features, count, gold ? 1 : 0)
 *     const table = quantiseDense({ classes: 1, weights: learner.weights })
 */
export interface Logistic {
  readonly mask: number
  readonly weights: Float32Array
  readonly squares: Float32Array
  readonly rate: number
  readonly pull: number
}

export function createLogistic({
  bits,
  rate = 0.1,
  pull = 0,
}: {
  bits: number
  rate?: number
  pull?: number
}): Logistic {
  const size = 2 ** bits
  return { mask: size - 1, weights: new Float32Array(size), squares: new Float32Array(size).fill(1e-6), rate, pull }
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Log-odds of yes. */
export function logit({ mask, weights }: Logistic, features: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[features[i] & mask]
  return sum
}

/** One step towards `gold` (0 or 1; a share between them is a soft label), weighed by `importance`. Returns the probability before it. */
export function learn(learner: Logistic, features: Int32Array, count: number, gold: number, importance = 1): number {
  const { mask, weights, squares, rate, pull } = learner
  const probability = sigmoid(logit(learner, features, count))
  const error = (probability - gold) * importance
  for (let i = 0; i < count; i++) {
    const row = features[i] & mask
    const gradient = error + pull * weights[row]
    squares[row] += gradient * gradient
    weights[row] -= (rate * gradient) / Math.sqrt(squares[row])
  }
  return probability
}
