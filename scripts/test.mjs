#!/usr/bin/env node
// `npm test`: everything that must hold, from a fresh clone: installs, builds (which checks the types), checks format
// and lint, runs every test, the real browser's among them.
//
//   npm test -- src/ask        only the tests whose path holds `src/ask`, after the same steps
import { join } from 'node:path'
import { beside, build, install, root, step } from './ready.mjs'

const began = Date.now()
const bin = (path) => join(root, 'node_modules', path)

install()
const lint = [bin('@biomejs/biome/bin/biome'), 'check', '.', '--diagnostic-level=error']
const linted = beside('format and lint', process.execPath, lint)
build()
await linted
step('the tests', process.execPath, [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)])
console.log(`npm test: build, types, format, lint and tests passed in ${Math.round((Date.now() - began) / 1000)} s`)
