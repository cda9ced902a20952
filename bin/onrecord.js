#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/src/serve/cli/index.js', import.meta.url)
if (existsSync(main)) {
  const { main: run } = await import(main.href)
  await run(process.argv)
} else {
  process.stderr.write('onrecord: the program is not built yet. Run "npm run build" in its folder first\n')
  process.exitCode = 1
}
