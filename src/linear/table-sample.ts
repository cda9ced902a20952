/** Tables that tests make of the features they meet, so that no score is 0. */
import { type KeyedTable, LAST, PLACE_BITS } from './keyed.ts'
import type { PackedTable } from './packed.ts'

/** Numbers without a pattern, from a seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
}

const ROWS = 2 ** 14

/** Some weight of either kind for each feature; of two that fall on one row the last stays. */
export function packedSample(features: Iterable<number>, seed: number): PackedTable {
  const below = numbersFrom(seed)
  const rows = new Uint32Array(ROWS)
  for (const feature of features) rows[feature & (ROWS - 1)] = (feature & ~0xffff) | below(0x10000)
  return { mask: ROWS - 1, rows, scale: 1 }
}

/** Weights of a few classes for most features, of many for every fourth. */
export function keyedSample(features: Iterable<number>, classes: number, seed: number): KeyedTable {
  const below = numbersFrom(seed)
  const rows = new Uint32Array(ROWS)
  const cells = [0x8080]
  for (const feature of features) {
    rows[feature & (ROWS - 1)] = (feature & ~(2 ** PLACE_BITS - 1)) | cells.length
    const count = below(4) === 0 ? classes - below(4) : 1 + below(4)
    const first = below(classes)
    for (let i = 0; i < count; i++) cells.push((((first + i) % classes) << 8) | (1 + below(255)))
    cells[cells.length - 1] |= LAST
  }
  return { classes, mask: ROWS - 1, rows, cells: Uint16Array.from(cells), scale: 1 }
}
