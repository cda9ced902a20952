/**
 * Linear models with hashed features, as `analyse` and `extract` run them: the weights file and the arithmetic.
 * Training is in `train/learn/`. Imports nothing.
 *
 * A model is a list of feature templates, written as code that fills an `Int32Array` with `mix(template, what it saw)`,
 * and a table of weights: `DenseTable` for a few classes, `SparseTable` for many.
 */
export { type ArrayType, type Bundle, type BundleArray, openBundle, writeBundle } from './bundle.ts'
export { addDense, type DenseTable, denseArrays, openDense, scoreDense } from './dense.ts'
export { hashText, mix } from './hash.ts'
export { openPacked, type PackedTable, packedArrays, scorePacked } from './packed.ts'
export { addSparse, openSparse, type SparseTable, sparseArrays } from './sparse.ts'
