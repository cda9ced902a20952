/** Tables that tests make of the features they meet, so that no score is 0. */
import { type KeyedTable, LAST, PLACE, PLACE_BITS, wideBytes } from './keyed.ts'
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

/** Weights of a few classes for most features, of nearly all for every fourth. */
export function keyedSample(features: Iterable<number>, classes: number, seed: number): KeyedTable {
  const below = numbersFrom(seed)
  const rows = new Uint32Array(ROWS)
  const cells = [LAST | 128]
  const wide: number[] = []
  const wideRows: number[] = []
  const weight = () => below(255) - 127
  for (const feature of features) {
    const row = feature & (ROWS - 1)
    rows[row] = (feature & ~PLACE) | cells.length
    if (below(4) === 0) {
      wideRows.push(row)
      for (let c = 0; c < wideBytes(classes); c++) wide.push(c < classes ? weight() : 0)
      continue
    }
    const first = below(classes)
    for (let i = below(4); i >= 0; i--) cells.push((((first + i) % classes) << 8) | (weight() + 128))
    cells[cells.length - 1] |= LAST
  }
  for (const [index, row] of wideRows.entries()) rows[row] = (rows[row] & ~PLACE) | (cells.length + index)
  return {
    classes,
    mask: ROWS - 1,
    rows,
    cells: Uint16Array.from(cells),
    wide: Int8Array.from(wide),
    scale: 1,
  }
}

/** The score of every class, weight by weight. */
export function scoresOf({ classes, mask, rows, cells, wide }: KeyedTable, features: Iterable<number>): number[] {
  const scores = new Array<number>(classes).fill(0)
  for (const feature of features) {
    const row = rows[feature & mask]
    if ((row ^ feature) >>> PLACE_BITS !== 0) continue
    let at = row & PLACE
    if (at >= cells.length) {
      const begin = (at - cells.length) * wideBytes(classes)
      for (let c = 0; c < classes; c++) scores[c] += wide[begin + c]
      continue
    }
    let cell = 0
    do {
      cell = cells[at++]
      scores[(cell >>> 8) & 0x7f] += (cell & 0xff) - 128
    } while (cell < LAST)
  }
  return scores
}
