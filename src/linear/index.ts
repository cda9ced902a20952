/**
 * Linear models with hashed features, as `analyse` and `extract` run them: the weights file and the arithmetic.
 * Training is in `train/`. Imports nothing.
 */
export { type ArrayType, type Bundle, type BundleArray, openBundle, writeBundle } from './bundle.ts'
