/**
 * Groups words that stand between the same words: what the tagger and parser know of a word that the treebanks show
 * seldom or never. From unlabelled text alone, by spherical k-means over the neighbours on either side, with how often
 * the word is written with a capital. Started from the most frequent words, so that nothing is left to chance.
 */
import { tokenise } from '../../src/analyse/01-tokens.ts'
import { atomsOf } from '../../src/analyse/atoms.ts'
import { Char } from '../../src/analyse/characters.ts'
import type { WordClusters } from './lexicon.ts'

/** Neighbours that count: the most frequent words, on the left and on the right. */
const NEIGHBOURS = 600
/** A word needs this many occurrences to be grouped. */
const SEEN = 4
const ROUNDS = 8

interface Vocabulary {
  readonly hashes: Int32Array
  /** Sparse unit vectors, one after another. */
  readonly offset: Uint32Array
  readonly dimension: Uint16Array
  readonly value: Float32Array
  readonly dimensions: number
}

export function clusterWords(
  texts: readonly string[],
  { coarse, fine }: { coarse: number; fine: number },
): WordClusters {
  const vocabulary = vectorsOf(texts)
  const group = (count: number) => {
    const of = kMeans(vocabulary, count)
    return new Map([...vocabulary.hashes].map((hash, i) => [hash, of[i] + 1]))
  }
  return { cluster: group(coarse), fine: group(fine), habit: habitsOf(texts) }
}

/** Shares of capitals inside sentences at which the next habit begins. */
const HABITS = [0.04, 0.3, 0.75, 0.97]

/** How each word is written where no sentence can have begun: after a word, not after a mark. From 1 never to 5 always. */
function habitsOf(texts: readonly string[]): ReadonlyMap<number, number> {
  const seen = new Map<number, { count: number; capitals: number }>()
  for (const text of texts) {
    const { lower, capital, kind, count } = atomsOf(text, tokenise(text))
    for (let i = 1; i < count; i++) {
      if (kind[i] !== Char.Letter || kind[i - 1] !== Char.Letter) continue
      const word = seen.get(lower[i]) ?? { count: 0, capitals: 0 }
      word.count++
      word.capitals += capital[i]
      seen.set(lower[i], word)
    }
  }
  const known = [...seen].filter(([, { count }]) => count >= SEEN)
  return new Map(
    known.map(([hash, { count, capitals }]) => [hash, 1 + HABITS.filter((share) => capitals / count >= share).length]),
  )
}

function vectorsOf(texts: readonly string[]): Vocabulary {
  const streams = texts.map((text) => {
    const { lower, capital, count } = atomsOf(text, tokenise(text))
    return { lower, capital, count }
  })
  const counts = new Map<number, number>()
  for (const { lower } of streams) for (const hash of lower) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, n]) => n >= SEEN).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const id = new Map(kept.map(([hash], i) => [hash, i]))
  const rows: Map<number, number>[] = kept.map(() => new Map())
  const bump = (row: number, dimension: number) => rows[row].set(dimension, (rows[row].get(dimension) ?? 0) + 1)
  const capitals = NEIGHBOURS * 2
  for (const { lower, capital, count } of streams) {
    for (let i = 0; i < count; i++) {
      const row = id.get(lower[i])
      if (row === undefined) continue
      const left = i > 0 ? (id.get(lower[i - 1]) ?? NEIGHBOURS) : NEIGHBOURS
      const right = i + 1 < count ? (id.get(lower[i + 1]) ?? NEIGHBOURS) : NEIGHBOURS
      if (left < NEIGHBOURS) bump(row, left)
      if (right < NEIGHBOURS) bump(row, NEIGHBOURS + right)
      bump(row, capitals + capital[i])
    }
  }
  const dimensions = capitals + 2
  const totals = new Float64Array(dimensions)
  for (const row of rows) for (const [dimension, n] of row) totals[dimension] += n
  const all = totals.reduce((sum, n) => sum + n, 0)
  const offset = new Uint32Array(rows.length + 1)
  const dimension: number[] = []
  const value: number[] = []
  rows.forEach((row, i) => {
    const own = [...row.values()].reduce((sum, n) => sum + n, 0)
    // Positive pointwise information, damped for what was seen once.
    const cells = [...row].sort((a, b) => a[0] - b[0]).map(([d, n]) => {
      const information = Math.log((n * all) / (own * totals[d]))
      return [d, d >= capitals ? (3 * n) / own + 0.5 : Math.max(0, information) * (n / (n + 1))] as const
    }) // biome-ignore format: one step
    const length = Math.sqrt(cells.reduce((sum, [, v]) => sum + v * v, 0)) || 1
    for (const [d, v] of cells) {
      if (v === 0) continue
      dimension.push(d)
      value.push(v / length)
    }
    offset[i + 1] = dimension.length
  })
  return {
    hashes: Int32Array.from(kept, ([hash]) => hash),
    offset,
    dimension: Uint16Array.from(dimension),
    value: Float32Array.from(value),
    dimensions,
  }
}

/** The group of each word. Groups begin as single words spread over the ranks of frequency. */
function kMeans({ hashes, offset, dimension, value, dimensions }: Vocabulary, count: number): Uint16Array {
  const of = new Uint16Array(hashes.length)
  // Dimension by dimension, so that one word's cells each meet all groups in a row.
  let centres = new Float32Array(dimensions * count)
  for (let c = 0; c < count; c++) {
    const word = Math.min(c * 3, hashes.length - 1)
    for (let at = offset[word]; at < offset[word + 1]; at++) centres[dimension[at] * count + c] = value[at]
  }
  const scores = new Float32Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(dimensions * count)
    for (let word = 0; word < hashes.length; word++) {
      scores.fill(0)
      for (let at = offset[word]; at < offset[word + 1]; at++) {
        const row = dimension[at] * count
        const v = value[at]
        for (let c = 0; c < count; c++) scores[c] += v * centres[row + c]
      }
      let top = 0
      for (let c = 1; c < count; c++) if (scores[c] > scores[top]) top = c
      of[word] = top
      for (let at = offset[word]; at < offset[word + 1]; at++) sums[dimension[at] * count + top] += value[at]
    }
    const lengths = new Float64Array(count)
    for (let i = 0; i < sums.length; i++) lengths[i % count] += sums[i] * sums[i]
    for (let i = 0; i < sums.length; i++) sums[i] /= Math.sqrt(lengths[i % count]) || 1
    centres = sums
  }
  return of
}
