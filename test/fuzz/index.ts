/**
 * `npm run fuzz:read [-- COUNT [SEED]]`: inputs at random over all readers. Fails at the first that crashes a reader,
 * breaks what holds of every reading, or takes over a second; and where memory goes over its bound.
 */
import * as fc from 'fast-check'
import { check } from './check.ts'
import { inputs } from './inputs.ts'

const [count = 100_000, seed = 20310314] = process.argv.slice(2).map(Number)
const MOST_MEMORY_MIB = 1024

const total = { inputs: 0, articles: 0, errors: 0, slowestMs: 0, memoryMiB: 0 }
const started = performance.now()
await fc.assert(
  fc.asyncProperty(inputs(), async (input) => {
    const { articles, errors, cpuMs } = await check(input)
    total.inputs++
    total.articles += articles
    total.errors += errors
    total.slowestMs = Math.max(total.slowestMs, Math.round(cpuMs))
    total.memoryMiB = Math.max(total.memoryMiB, Math.round(process.memoryUsage.rss() / 1024 / 1024))
    if (total.memoryMiB > MOST_MEMORY_MIB) throw new Error(`memory grew to ${total.memoryMiB} MiB`)
    if (total.inputs % 5000 === 0) process.stderr.write(`${total.inputs} ${JSON.stringify(total)}\n`)
  }),
  { numRuns: count, seed, endOnFailure: true },
)
process.stdout.write(
  `${JSON.stringify({ ...total, seed, seconds: Math.round((performance.now() - started) / 1000) })}\n`,
)
