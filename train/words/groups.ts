/** Groups words whose vectors point the same way: spherical k-means, begun from words spread over the ranks of frequency, so that nothing is left to chance. */
import { DIMENSIONS, type Embeddings } from './embeddings.ts'

/** The centres are found among the most frequent words; the others join the nearest. */
const LEARNED = 60_000
const ROUNDS = 10

/** The group of each word, 0 to `count` - 1. */
export function groupWords({ hashes, vectors }: Embeddings, count: number): Uint16Array {
  const learned = Math.min(LEARNED, hashes.length)
  let centres = new Float32Array(count * DIMENSIONS)
  for (let c = 0; c < count; c++) {
    // Dense among frequent words, sparse among rare ones.
    const word = Math.floor((c * c * learned) / (count * count))
    centres.set(vectors.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS), c * DIMENSIONS)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const of = nearest(vectors, centres, count, learned)
    const sums = new Float32Array(count * DIMENSIONS)
    for (let word = 0; word < learned; word++) {
      for (let d = 0; d < DIMENSIONS; d++) sums[of[word] * DIMENSIONS + d] += vectors[word * DIMENSIONS + d]
    }
    for (let c = 0; c < count; c++) {
      const centre = sums.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS)
      let square = 0
      for (const value of centre) square += value * value
      if (square === 0) centre.set(centres.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS))
      else for (let d = 0; d < DIMENSIONS; d++) centre[d] /= Math.sqrt(square)
    }
    centres = sums
  }
  return nearest(vectors, centres, count, hashes.length)
}

/** Centres that are compared at a time: each value of a word's vector is read once for all of them. */
const TOGETHER = 4

function nearest(vectors: Float32Array, centres: Float32Array, count: number, words: number): Uint16Array {
  const of = new Uint16Array(words)
  const row = new Float64Array(DIMENSIONS)
  for (let word = 0; word < words; word++) {
    for (let d = 0; d < DIMENSIONS; d++) row[d] = vectors[word * DIMENSIONS + d]
    let top = -Infinity
    for (let c = 0; c < count; c += TOGETHER) {
      const c0 = c * DIMENSIONS
      const c1 = Math.min(c + 1, count - 1) * DIMENSIONS
      const c2 = Math.min(c + 2, count - 1) * DIMENSIONS
      const c3 = Math.min(c + 3, count - 1) * DIMENSIONS
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = row[d]
        s0 += value * centres[c0 + d]
        s1 += value * centres[c1 + d]
        s2 += value * centres[c2 + d]
        s3 += value * centres[c3 + d]
      }
      if (s0 > top) { top = s0; of[word] = c } // biome-ignore format: four alike
      if (s1 > top) { top = s1; of[word] = Math.min(c + 1, count - 1) } // biome-ignore format: four alike
      if (s2 > top) { top = s2; of[word] = Math.min(c + 2, count - 1) } // biome-ignore format: four alike
      if (s3 > top) { top = s3; of[word] = Math.min(c + 3, count - 1) } // biome-ignore format: four alike
    }
  }
  return of
}
