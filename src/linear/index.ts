/**
 * Linear models with hashed features, as `analyse` and `extract` run them: the weights file and the arithmetic.
 * Training is in `train/learn/`. Imports nothing.
 *
 * A model is a list of feature templates, written as code that fills an `Int32Array` with `mix(template, what it saw)`,
 * and a table of weights: `DenseTable` for one class or a few, `PackedTable` for three, `KeyedTable` for many. The last two
 * hold only the features that training kept, each known by its number. Where most time goes (tags, trees), a kernel runs
 * the templates and the tables as WebAssembly.
 */
export { type ArrayType, type Bundle, type BundleArray, openBundle, writeBundle } from './bundle.ts'
export { addDense, type DenseTable, denseArrays, openDense, scoreDense } from './dense.ts'
export { hashLowered, hashText, mix } from './hash.ts'
export {
  type Arrays,
  type Kernel,
  MOST_FEATURES,
  openKernel,
  PLAIN,
  type Placed,
} from './kernel.ts'
export { type KeyedTable, keyedArrays, LAST, openKeyed, PLACE, PLACE_BITS, wideBytes } from './keyed.ts'
export { firstOf, openPacked, type PackedTable, packedArrays, secondOf } from './packed.ts'
export { openRowSums, type RowSums } from './row-sums.ts'
