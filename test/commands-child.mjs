// Runs command lines that `commands.ts` sends, one after the other in one process, each as if it were alone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { main } from '../dist/src/serve/cli/index.js'

const bin = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url))

// While a module is held, the threads that open a database need not compile it once more.
const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
globalThis.held = await WebAssembly.compile(readFileSync(join(pglite, 'pglite.wasm')))

process.stdout.setMaxListeners(0)
const written = { stdout: [], stderr: [] }
for (const name of ['stdout', 'stderr']) {
  process[name].write = (piece, ...rest) => {
    written[name].push(Buffer.from(piece))
    rest.findLast((one) => typeof one === 'function')?.()
    return true
  }
}

process.on('disconnect', () => process.exit())

let before = Promise.resolve()
process.on('message', (asked) => {
  before = before.then(() => run(asked))
})

async function run({ args, env, input }) {
  process.env = env
  process.argv = [process.execPath, bin, ...args]
  process.exitCode = 0
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  await main(process.argv)
  const [stdout, stderr] = ['stdout', 'stderr'].map((name) => Buffer.concat(written[name].splice(0)).toString())
  const status = process.exitCode
  process.exitCode = 0
  process.send({ stdout, stderr, status })
}
