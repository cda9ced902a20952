/** A share of `npm run fuzz:read` on every run of the tests. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from './fuzz/check.ts'
import { inputs } from './fuzz/inputs.ts'

it('reads or refuses any bytes within a second, and gives nothing that cannot be kept', {
  timeout: 120_000,
}, async () => {
  let articles = 0
  const arbitrary = inputs()
  // Libraries are loaded once; that is not the first input's fault.
  await check(fc.sample(arbitrary, { numRuns: 1, seed: 1 })[0]).catch(() => {})
  await fc.assert(
    fc.asyncProperty(arbitrary, async (input) => {
      articles += (await check(input)).articles
    }),
    { numRuns: 400, seed: 20310314, endOnFailure: true, interruptAfterTimeLimit: 15_000 },
  )
  expect(articles).toBeGreaterThan(100)
})
