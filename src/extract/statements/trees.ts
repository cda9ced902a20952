/**
 * A sum of small decision trees over a few dozen numbers, for the last decision: is this attribution right? Scores of
 * the linear models act together there (a weak cue is enough beside a quotation), which a linear model cannot say.
 */
import type { Bundle, BundleArray } from '../../linear/index.ts'

export interface Trees {
  /** Every tree is complete: 2^depth - 1 tests, then 2^depth leaves. */
  readonly depth: number
  readonly count: number
  readonly feature: Uint8Array
  /** Go right where the value is greater. */
  readonly threshold: Float32Array
  readonly leaf: Float32Array
  readonly bias: number
}

/** Log-odds of yes. */
export function sumTrees({ depth, count, feature, threshold, leaf, bias }: Trees, values: Float32Array): number {
  const tests = 2 ** depth - 1
  let sum = bias
  for (let tree = 0; tree < count; tree++) {
    const base = tree * tests
    let node = 0
    for (let level = 0; level < depth; level++) {
      node = 2 * node + (values[feature[base + node]] > threshold[base + node] ? 2 : 1)
    }
    sum += leaf[tree * (tests + 1) + node - tests]
  }
  return sum
}

export const treeArrays = (name: string, trees: Trees): Record<string, BundleArray> => ({
  [`${name}.feature`]: trees.feature,
  [`${name}.threshold`]: trees.threshold,
  [`${name}.leaf`]: trees.leaf,
  [`${name}.shape`]: Float32Array.of(trees.depth, trees.count, trees.bias),
})

export function openTrees(bundle: Bundle, name: string): Trees {
  const [depth, count, bias] = bundle.array(`${name}.shape`, 'f32')
  return {
    depth,
    count,
    bias,
    feature: bundle.array(`${name}.feature`, 'u8'),
    threshold: bundle.array(`${name}.threshold`, 'f32'),
    leaf: bundle.array(`${name}.leaf`, 'f32'),
  }
}
