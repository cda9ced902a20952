import { describe, expect, it } from 'vitest'
import {
  denseArrays,
  hashText,
  keyedArrays,
  mix,
  openBundle,
  openDense,
  openKeyed,
  scoreDense,
  writeBundle,
} from '../../src/linear/index.ts'
import { scoresOf } from '../../src/linear/table-sample.ts'
import {
  averaged,
  best,
  createLogistic,
  createPerceptron,
  learn,
  meanOf,
  noteKeys,
  quantiseDense,
  quantiseKeyed,
  randomFrom,
  rowKeys,
  shuffle,
  sigmoid,
  tick,
  trainNetwork,
  update,
} from './index.ts'

/** Words whose class is their first letter, seen through three features. */
const words = ['apple', 'ant', 'arm', 'bee', 'bad', 'bus', 'cat', 'cow', 'cup']
const featuresOf = (word: string) =>
  Int32Array.of(mix(1, word.charCodeAt(0)), mix(2, hashText(word)), mix(3, word.length))
const classOf = (word: string) => word.charCodeAt(0) - 97

function train() {
  const learner = createPerceptron({ bits: 10, classes: 3 })
  const keys = rowKeys(learner)
  const random = randomFrom(7)
  for (let epoch = 0; epoch < 10; epoch++) {
    for (const word of shuffle([...words], random)) {
      const features = featuresOf(word)
      const guess = best(learner, features, 3)
      if (guess !== classOf(word)) {
        update(learner, features, 3, classOf(word), 1)
        update(learner, features, 3, guess, -1)
      }
      noteKeys(keys, features, 3)
      tick(learner)
    }
  }
  return quantiseKeyed({ classes: 3, weights: averaged(learner) }, keys.key)
}

describe('learning over hashed features', () => {
  it('the perceptron learns, and its quantised table decides words it never saw after a round trip through a bundle', () => {
    const table = openKeyed(openBundle(writeBundle({}, keyedArrays('letters', train()))), 'letters')
    const decide = (word: string) => {
      const scores = scoresOf(table, featuresOf(word))
      return scores.indexOf(Math.max(...scores))
    }
    expect(['axe', 'bin', 'car'].map(decide)).toEqual([0, 1, 2])
  })

  it('the mean of learners is their mean, weight by weight', () => {
    const learned = [Float32Array.of(1, -2, 0), Float32Array.of(3, 0, 0), Float32Array.of(2, -1, 6)]
    expect([...meanOf(3, (index) => learned[index].slice())]).toEqual([2, -1, 2])
    expect([...meanOf(1, () => learned[0])]).toEqual([1, -2, 0])
  })

  it('the same seed gives the same bytes', () => {
    const bytes = () => writeBundle({}, keyedArrays('letters', train()))
    expect(Buffer.compare(bytes(), bytes())).toBe(0)
  })

  it('the logistic model gives probabilities near the shares it saw', () => {
    const learner = createLogistic({ bits: 8, rate: 0.05 })
    const random = randomFrom(3)
    const often = Int32Array.of(mix(9, 1))
    const seldom = Int32Array.of(mix(9, 2))
    for (let i = 0; i < 20_000; i++) {
      learn(learner, often, 1, random() < 0.9 ? 1 : 0)
      learn(learner, seldom, 1, random() < 0.2 ? 1 : 0)
    }
    const table = openDense(
      openBundle(writeBundle({}, denseArrays('p', quantiseDense({ classes: 1, weights: learner.weights })))),
      'p',
    )
    expect(sigmoid(scoreDense(table, often, 1) * table.scale)).toBeCloseTo(0.9, 1)
    expect(sigmoid(scoreDense(table, seldom, 1) * table.scale)).toBeCloseTo(0.2, 1)
  })
})

describe('a network', () => {
  it('learns what no single input tells: whether one of two holds, and not both', () => {
    const examples = [0, 1, 2, 3].map((n) => {
      const [a, b] = [n & 1, n >> 1]
      const shares = { of: a === b ? [1, 0] : [0, 1], weight: 1 }
      return {
        input: Float32Array.of(a === 1 ? 5 : -5, b === 1 ? 5 : -5, 1),
        shares,
        alone: { of: [a & b], weight: 1 },
      }
    })
    const shape = { inputs: 3, hidden: 8, shares: 2, alone: 1 }
    const run = trainNetwork(shape, examples, { epochs: 2000, random: randomFrom(3) })
    for (const { input, shares, alone } of examples) {
      const [same, other, both] = run(input)
      expect(same + other).toBeCloseTo(1, 5)
      expect(other > 0.5).toBe(shares.of[1] === 1)
      expect(both > 0.5).toBe(alone.of[0] === 1)
    }
  })
})
