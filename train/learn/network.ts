/**
 * A network of one hidden layer, for dense inputs: a group of outputs whose shares add up to one, then outputs that are
 * each a yes or no of their own. Learned by AdaGrad from soft targets, where an example may leave either part unsaid.
 */
import { type Random, shuffle } from './random.ts'

export interface NetworkShape {
  readonly inputs: number
  readonly hidden: number
  /** Outputs whose shares add up to one, and those after them that stand alone. */
  readonly shares: number
  readonly alone: number
}

export interface NetworkExample {
  readonly input: Float32Array
  /** Shares that add up to one, and how much they count; null where nothing is known. */
  readonly shares: { readonly of: ArrayLike<number>; readonly weight: number } | null
  readonly alone: { readonly of: ArrayLike<number>; readonly weight: number } | null
}

/** Writes the outputs for an input into an array that the next call uses again. */
export type Network = (input: Float32Array) => Float32Array

const RATE = 0.03
const FLOOR = 0.1

interface Layer {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

const layer = (size: number, width: number, random: Random): Layer => ({
  weights: Float32Array.from({ length: size }, () => (random() - 0.5) * width),
  squares: new Float32Array(size),
})

function stepBy({ weights, squares }: Layer, at: number, slope: number): void {
  squares[at] += slope * slope
  weights[at] -= (RATE * slope) / Math.sqrt(squares[at] + FLOOR)
}

export function trainNetwork(
  { inputs, hidden, shares, alone }: NetworkShape,
  examples: readonly NetworkExample[],
  { epochs, random }: { readonly epochs: number; readonly random: Random },
): Network {
  const outputs = shares + alone
  const below = layer(hidden * inputs, 0.3, random)
  const above = layer(outputs * (hidden + 1), 0.1, random)
  const inner = new Float32Array(hidden + 1)
  const output = new Float32Array(outputs)
  const slopes = new Float32Array(outputs)
  const innerSlopes = new Float32Array(hidden + 1)

  const run: Network = (input) => {
    for (let unit = 0; unit < hidden; unit++) {
      let sum = 0
      for (let i = 0, at = unit * inputs; i < inputs; i++, at++) sum += below.weights[at] * input[i]
      inner[unit] = Math.tanh(sum)
    }
    inner[hidden] = 1
    for (let out = 0; out < outputs; out++) {
      let sum = 0
      for (let unit = 0, at = out * (hidden + 1); unit <= hidden; unit++, at++) sum += above.weights[at] * inner[unit]
      output[out] = sum
    }
    const most = output.subarray(0, shares).reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
    let all = 0
    for (let out = 0; out < shares; out++) all += output[out] = Math.exp(output[out] - most)
    for (let out = 0; out < shares; out++) output[out] /= all
    for (let out = shares; out < outputs; out++) output[out] = 1 / (1 + Math.exp(-output[out]))
    return output
  }

  const learn = ({ input, shares: wanted, alone: known }: NetworkExample) => {
    run(input)
    slopes.fill(0)
    if (wanted !== null)
      for (let out = 0; out < shares; out++) slopes[out] = wanted.weight * (output[out] - wanted.of[out])
    if (known !== null)
      for (let out = 0; out < alone; out++) slopes[shares + out] = known.weight * (output[shares + out] - known.of[out])
    innerSlopes.fill(0)
    for (let out = 0; out < outputs; out++) {
      if (slopes[out] === 0) continue
      for (let unit = 0, at = out * (hidden + 1); unit <= hidden; unit++, at++) {
        innerSlopes[unit] += slopes[out] * above.weights[at]
        stepBy(above, at, slopes[out] * inner[unit])
      }
    }
    for (let unit = 0; unit < hidden; unit++) {
      const slope = innerSlopes[unit] * (1 - inner[unit] * inner[unit])
      for (let i = 0, at = unit * inputs; i < inputs; i++, at++) stepBy(below, at, slope * input[i])
    }
  }

  for (let epoch = 0; epoch < epochs; epoch++) for (const example of shuffle([...examples], random)) learn(example)
  return run
}
