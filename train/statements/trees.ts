/** Gradient boosting of complete trees on the logistic loss (Friedman 2001), over values cut into at most 64 steps. */
import { readyTrees, type Trees } from '../../src/extract/statements/trees.ts'

export interface Growing {
  readonly rounds: number
  readonly depth: number
  readonly rate: number
  readonly leastWeight?: number
  readonly pull?: number
}

/** `values` holds row after row of `width` numbers. */
export function growTrees(
  values: Float32Array,
  labels: Float32Array,
  width: number,
  { rounds, depth, rate, leastWeight = 8, pull = 4 }: Growing,
): Trees {
  const rows = labels.length
  const steps = 64
  const edges: Float32Array[] = []
  const binned = new Uint8Array(rows * width)
  for (let f = 0; f < width; f++) {
    const column = Float32Array.from({ length: rows }, (_, row) => values[row * width + f]).sort()
    const cuts: number[] = []
    for (let s = 1; s < steps; s++) {
      const cut = column[Math.floor((s * rows) / steps)]
      if (cut < column[rows - 1] && (cuts.length === 0 || cut > cuts[cuts.length - 1])) cuts.push(cut)
    }
    edges.push(Float32Array.from(cuts))
    for (let row = 0; row < rows; row++) {
      const value = values[row * width + f]
      let low = 0
      let high = cuts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value > cuts[middle]) low = middle + 1
        else high = middle
      }
      binned[f * rows + row] = low
    }
  }
  const tests = 2 ** depth - 1
  const leaves = tests + 1
  const feature = new Uint8Array(rounds * tests)
  const threshold = new Float32Array(rounds * tests)
  const leaf = new Float32Array(rounds * leaves)
  let mean = 0
  for (const label of labels) mean += label / rows
  const bias = Math.log(mean / (1 - mean))
  const margin = new Float32Array(rows).fill(bias)
  const gradient = new Float32Array(rows)
  const weight = new Float32Array(rows)
  const node = new Int32Array(rows)
  const g = new Float64Array(2 ** (depth - 1) * steps)
  const h = new Float64Array(2 ** (depth - 1) * steps)
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-margin[row]))
      gradient[row] = labels[row] - p
      weight[row] = Math.max(p * (1 - p), 1e-6)
    }
    node.fill(0)
    for (let level = 0; level < depth; level++) {
      const from = 2 ** level - 1
      const nodes = 2 ** level
      const bestGain = new Float64Array(nodes).fill(1e-9)
      const bestFeature = new Uint8Array(nodes)
      const bestCut = new Int32Array(nodes).fill(-1)
      // One feature at a time: its column and its few counters stay in the processor's cache.
      for (let f = 0; f < width; f++) {
        g.fill(0, 0, nodes * steps)
        h.fill(0, 0, nodes * steps)
        const column = f * rows
        for (let row = 0; row < rows; row++) {
          const cell = (node[row] - from) * steps + binned[column + row]
          g[cell] += gradient[row]
          h[cell] += weight[row]
        }
        for (let n = 0; n < nodes; n++) {
          let total = 0
          let mass = 0
          for (let cell = n * steps; cell < (n + 1) * steps; cell++) {
            total += g[cell]
            mass += h[cell]
          }
          const whole = (total * total) / (mass + pull)
          let left = 0
          let leftMass = 0
          for (let s = 0; s < edges[f].length; s++) {
            left += g[n * steps + s]
            leftMass += h[n * steps + s]
            if (leftMass < leastWeight || mass - leftMass < leastWeight) continue
            const gain = (left * left) / (leftMass + pull) + (total - left) ** 2 / (mass - leftMass + pull) - whole
            if (gain > bestGain[n]) {
              bestGain[n] = gain
              bestFeature[n] = f
              bestCut[n] = s
            }
          }
        }
      }
      for (let n = 0; n < nodes; n++) {
        const at = round * tests + from + n
        feature[at] = bestFeature[n]
        threshold[at] = bestCut[n] < 0 ? Number.POSITIVE_INFINITY : edges[bestFeature[n]][bestCut[n]]
      }
      for (let row = 0; row < rows; row++) {
        const at = round * tests + node[row]
        node[row] = 2 * node[row] + (values[row * width + feature[at]] > threshold[at] ? 2 : 1)
      }
    }
    const sums = new Float64Array(leaves)
    const masses = new Float64Array(leaves)
    for (let row = 0; row < rows; row++) {
      sums[node[row] - tests] += gradient[row]
      masses[node[row] - tests] += weight[row]
    }
    for (let n = 0; n < leaves; n++) leaf[round * leaves + n] = (rate * sums[n]) / (masses[n] + pull)
    for (let row = 0; row < rows; row++) margin[row] += leaf[round * leaves + node[row] - tests]
  }
  return readyTrees({ depth, count: rounds, feature, threshold, leaf, bias })
}
