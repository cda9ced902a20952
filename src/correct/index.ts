/** Corrections by hand: as a person writes them, put over what was extracted, and given out as gold. Pure. */
export { applyCorrections } from './apply.ts'
export { type Correction, type Target, THINGS, type Thing } from './correction.ts'
export { partsOf } from './given.ts'
export { goldOf } from './gold.ts'
export { type Literal, literalOf, locate } from './literal.ts'
