import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allows, apply, beginSentence, isFinished, parseState, TRANSITIONS } from '../../src/analyse/04-parse/state.ts'
import { randomFrom } from '../learn/index.ts'
import { lost } from './parser.ts'

/** Heads of a random projective tree over words 1 to n, 0 at its root: a span takes a head, and each side is cut into spans under it. */
function randomTree(n: number, seed: number): Int32Array {
  const random = randomFrom(seed)
  const heads = new Int32Array(n + 1)
  const fill = (from: number, until: number, head: number): void => {
    if (from > until) return
    const root = from + Math.floor(random() * (until - from + 1))
    heads[root] = head
    for (const [first, last] of [
      [from, root - 1],
      [root + 1, until],
    ]) {
      if (first > last) continue
      const cut = first + Math.floor(random() * (last - first + 1))
      fill(first, cut, root)
      fill(cut + 1, last, root)
    }
  }
  fill(1, n, 0)
  return heads
}

it('whoever follows the oracle, whichever free transition they take, builds the gold tree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.nat(),
      fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }),
      (n, seed, wishes) => {
        const gold = randomTree(n, seed)
        const state = parseState(n)
        beginSentence(state, n)
        for (let step = 0; !isFinished(state); step++) {
          const free = Array.from({ length: TRANSITIONS }, (_, t) => t).filter(
            (t) => allows(state, t) && lost(state, t, gold) === 0,
          )
          expect(free.length).toBeGreaterThan(0)
          apply(state, free[wishes[step % wishes.length] % free.length], 0)
        }
        expect([...state.head.subarray(1, n + 1)]).toEqual([...gold.subarray(1)])
      },
    ),
  )
})
