import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'train/**/*.test.ts', 'eval/**/*.test.ts', 'test/**/*.test.ts'],
    // Left to itself it keeps a core free: with two cores the whole suite takes a quarter longer.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
