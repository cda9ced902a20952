/**
 * Guesses at the tags of a word from its vector alone: a network with one hidden layer learns the tags that the
 * treebanks show of each word. A word that the treebanks have gets the guess of a network that did not see it, so that
 * the tagger learns how far to trust a guess at a word that is new.
 */
import { randomFrom, shuffle } from '../learn/index.ts'
import { DIMENSIONS, type Embeddings } from './embeddings.ts'

const HIDDEN = 64
const EPOCHS = 12
const FOLDS = 5
const RATE = 0.05
/** How much the rate falls with each epoch. */
const DECAY = 0.15
/** Vectors are of length one; the network learns better from values about one. */
const STRETCH = Math.sqrt(DIMENSIONS)
/** Probabilities of the likeliest tag from which the guess counts as surer. */
const SURER = [0.45, 0.7, 0.9]

/** Tag classes of a word with their counts, by the word's number among the embeddings. */
export type KnownTags = ReadonlyMap<number, ReadonlyMap<number, number>>

/** For each word: its likeliest tag class and how sure that is, as one number from 1 on. */
export function guessTags({ hashes, vectors }: Embeddings, known: KnownTags, classes: number): Uint16Array {
  const guesses = new Uint16Array(hashes.length)
  const words = [...known.keys()]
  // Neighbouring numbers are of equal frequency: each fold gets its share of frequent and rare words.
  const foldOf = (word: number) => word % FOLDS
  for (let fold = 0; fold <= FOLDS; fold++) {
    const network = new Network(classes, 7 + fold)
    const random = randomFrom(70 + fold)
    const learned = words.filter((word) => foldOf(word) !== fold || fold === FOLDS)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      const rate = RATE / (1 + epoch * DECAY)
      for (const word of shuffle([...learned], random))
        network.learn(vectors, word, known.get(word) as ReadonlyMap<number, number>, rate)
    }
    for (let word = 0; word < hashes.length; word++) {
      if (fold === FOLDS ? known.has(word) : !known.has(word) || foldOf(word) !== fold) continue
      guesses[word] = asGuess(network.predict(vectors, word))
    }
  }
  return guesses
}

function asGuess(probabilities: Float64Array): number {
  let top = 0
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[top]) top = c
  return 1 + top * (SURER.length + 1) + SURER.filter((least) => probabilities[top] > least).length
}

/** Weights, each with the squares of its past gradients (AdaGrad: what has moved much moves less). */
interface Layer {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

function layer(size: number, random: () => number): Layer {
  const weights = new Float32Array(size)
  for (let i = 0; i < size; i++) weights[i] = (random() + random() + random() - 1.5) * 0.2
  return { weights, squares: new Float32Array(size).fill(1e-6) }
}

/** Vector → rectified hidden values → softmax over the classes. */
class Network {
  readonly #classes: number
  /** By hidden value: one weight a dimension, then the constant. */
  readonly #first: Layer
  /** By class: one weight a hidden value, then the constant. */
  readonly #second: Layer
  readonly #hidden = new Float64Array(HIDDEN + 1)
  readonly #blame = new Float64Array(HIDDEN)
  readonly #input = new Float64Array(DIMENSIONS + 1)
  readonly #output: Float64Array

  constructor(classes: number, seed: number) {
    const random = randomFrom(seed)
    this.#classes = classes
    this.#first = layer(HIDDEN * (DIMENSIONS + 1), random)
    this.#second = layer(classes * (HIDDEN + 1), random)
    this.#output = new Float64Array(classes)
    this.#hidden[HIDDEN] = 1
    this.#input[DIMENSIONS] = 1
  }

  /** Probability of each class; the same array is filled again by the next call. */
  predict(vectors: Float32Array, word: number): Float64Array {
    for (let d = 0; d < DIMENSIONS; d++) this.#input[d] = vectors[word * DIMENSIONS + d] * STRETCH
    const { weights: first } = this.#first
    const { weights: second } = this.#second
    for (let h = 0; h < HIDDEN; h++) {
      const row = h * (DIMENSIONS + 1)
      let sum = 0
      for (let d = 0; d <= DIMENSIONS; d++) sum += first[row + d] * this.#input[d]
      this.#hidden[h] = Math.max(sum, 0)
    }
    let highest = -Infinity
    for (let c = 0; c < this.#classes; c++) {
      const row = c * (HIDDEN + 1)
      let sum = 0
      for (let h = 0; h <= HIDDEN; h++) sum += second[row + h] * this.#hidden[h]
      this.#output[c] = sum
      if (sum > highest) highest = sum
    }
    let total = 0
    for (let c = 0; c < this.#classes; c++) {
      this.#output[c] = Math.exp(this.#output[c] - highest)
      total += this.#output[c]
    }
    for (let c = 0; c < this.#classes; c++) this.#output[c] /= total
    return this.#output
  }

  learn(vectors: Float32Array, word: number, tags: ReadonlyMap<number, number>, rate: number): void {
    const gradient = this.predict(vectors, word)
    let count = 0
    for (const n of tags.values()) count += n
    for (const [tag, n] of tags) gradient[tag] -= n / count
    // What was seen once may be a slip.
    const trust = Math.min(1, 0.3 + count / 10)
    this.#blame.fill(0)
    const { weights: second, squares: secondSquares } = this.#second
    for (let c = 0; c < this.#classes; c++) {
      const wrong = gradient[c] * trust
      if (Math.abs(wrong) < 1e-4) continue
      const row = c * (HIDDEN + 1)
      for (let h = 0; h <= HIDDEN; h++) {
        const value = this.#hidden[h]
        if (value === 0) continue
        if (h < HIDDEN) this.#blame[h] += wrong * second[row + h]
        const step = wrong * value
        secondSquares[row + h] += step * step
        second[row + h] -= (rate * step) / Math.sqrt(secondSquares[row + h])
      }
    }
    const { weights: first, squares: firstSquares } = this.#first
    for (let h = 0; h < HIDDEN; h++) {
      const wrong = this.#blame[h]
      if (wrong === 0) continue
      const row = h * (DIMENSIONS + 1)
      for (let d = 0; d <= DIMENSIONS; d++) {
        const step = wrong * this.#input[d]
        firstSquares[row + d] += step * step
        first[row + d] -= (rate * step) / Math.sqrt(firstSquares[row + d])
      }
    }
  }
}
