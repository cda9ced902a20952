import { describe, expect, it } from 'vitest'
import { type PackedTable, sumPacked } from '../../linear/index.ts'
import { sumBackwards, sumStrong, sumWeak } from './features.fused.ts'
import { BACKWARDS, FORWARDS, PARSE_FEATURES } from './features.ts'
import { allows, apply, beginSentence, isFinished, parseState, TRANSITIONS } from './state.ts'
import { guideBy, sentenceView } from './view.ts'

/** Numbers without a pattern, from a seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
}

describe('sums whose look-ups are written into them', () => {
  it('are those of the features that a person reads', () => {
    const below = numbersFrom(7)
    const length = 12
    const state = parseState(length)
    const view = sentenceView(length)
    const features = new Int32Array(PARSE_FEATURES)
    const table: PackedTable = { mask: 1023, rows: new Uint32Array(1024), scale: 1 }
    view.length = length
    for (let at = 1; at <= length; at++) {
      view.lower[at] = below(1000)
      view.tags[at] = 1 + below(40)
      view.coarse[at] = 1 + below(17)
      view.cluster[at] = 1 + below(200)
    }
    guideBy(
      view,
      Int32Array.from({ length: length + 1 }, () => below(length + 1)),
    )
    // Each feature of the state gets a row of its own weights, so that no sum is 0.
    const learned = (count: number): void => {
      for (let i = 0; i < count; i++) table.rows[features[i] & table.mask] = (features[i] & ~0xffff) | below(0x10000)
    }
    let differing = 0
    beginSentence(state, length)
    while (!isFinished(state)) {
      const strong = FORWARDS.strong(state, view, features)
      const count = FORWARDS.weak(state, view, features, strong)
      learned(count)
      const sums = [sumPacked(table, features, 0, strong), sumPacked(table, features, strong, count)]
      if (sums[0] !== 0 && sums[1] !== 0) differing++
      expect([sumStrong(table, state, view), sumWeak(table, state, view)]).toEqual(sums)
      const read = BACKWARDS.strong(state, view, features)
      expect(sumBackwards(table, state, view)).toBe(sumPacked(table, features, 0, read))
      let transition = below(TRANSITIONS)
      while (!allows(state, transition)) transition = below(TRANSITIONS)
      apply(state, transition, 1 + below(50))
    }
    expect(differing).toBeGreaterThan(length)
  })
})
