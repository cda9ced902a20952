/**
 * `npm run fuzz:read [-- COUNT [SEED]]`: inputs at random over all readers. Fails at the first that crashes a reader,
 * breaks what holds of every reading, or takes over a second; and where memory goes over its bound.
 *
 * A second is of the process's own time (or of the clock, where that says less), since other programs on the machine take
 * from the clock. What never ends is ended by a thread that looks on, and named by its number.
 */
import { Worker } from 'node:worker_threads'
import * as fc from 'fast-check'
import { check } from './check.ts'
import { inputs } from './inputs.ts'

const [count = 100_000, seed = 20310314] = process.argv.slice(2).map(Number)
const MOST_MEMORY_MIB = 1024

const LONGEST_BY_THE_CLOCK_MS = 120_000

/** Which input is read; a thread ends the process where it stays the same for too long. */
const current = new Int32Array(new SharedArrayBuffer(4))
const onlooker = new Worker(
  `const { workerData: [current, longestMs] } = require('node:worker_threads')
  let [last, sinceMs] = [-1, Date.now()]
  setInterval(() => {
    if (current[0] !== last) [last, sinceMs] = [current[0], Date.now()]
    else if (Date.now() - sinceMs > longestMs) {
      require('node:fs').writeSync(2, 'input ' + last + ' is read without end\\n')
      process.kill(process.pid, 'SIGKILL')
    }
  }, 1000)`,
  { eval: true, workerData: [current, LONGEST_BY_THE_CLOCK_MS] },
)
onlooker.unref()

const total = { inputs: 0, articles: 0, errors: 0, slowestMs: 0, memoryMiB: 0 }
const started = performance.now()
// Libraries are loaded once; that is not the first input's fault.
for (const input of fc.sample(inputs(), { numRuns: 20, seed: 1 })) await check(input).catch(() => {})
await fc.assert(
  fc.asyncProperty(inputs(), async (input) => {
    current[0] = total.inputs
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
