import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, the longest first: begun last, one of them would run alone at the end. */
const LONG = [
  'test/crash',
  'test/lake',
  'test/browser',
  'src/store/folder',
  'test/fuzz',
  'test/cli',
  'test/writing-browser',
  'src/serve/http/hostile-content',
  'test/export',
  'test/pipe',
]

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'train/**/*.test.ts', 'eval/**/*.test.ts', 'test/**/*.test.ts'],
    // Left to itself it keeps a core free: with two cores the whole suite takes a quarter longer.
    maxWorkers: '100%',
    // A worker keeps what it has read and opened: modules, weights, databases.
    isolate: false,
    // As the command has it (src/serve/cli/engine.ts): most tests are over before PGlite is compiled twice.
    execArgv: ['--wasm-tiering-budget=40000000'],
    sequence: { sequencer: LongFirst },
    globalSetup: ['test/global-setup.ts'],
    // Of a machine that is busy as well: it says that a test hangs, not how fast it is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
