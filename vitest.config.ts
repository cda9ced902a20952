import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'train/**/*.test.ts', 'eval/**/*.test.ts', 'test/**/*.test.ts'],
    // Left to itself it keeps a core free: with two cores the whole suite takes a quarter longer.
    maxWorkers: '100%',
    // A worker keeps what it has read and opened: modules, weights, databases.
    isolate: false,
    // As the command has it (src/serve/cli/engine.ts): most tests are over before PGlite is compiled twice.
    execArgv: ['--wasm-tiering-budget=40000000'],
    globalSetup: ['test/global-setup.ts'],
    // Of a machine that is busy as well: it says that a test hangs, not how fast it is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
