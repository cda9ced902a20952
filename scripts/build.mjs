#!/usr/bin/env node
// Compiles TypeScript into dist/ and copies beside it what the compiler leaves behind (SQL, styles, browser scripts).
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], {
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)
for (const file of readdirSync(join(root, 'src'), { recursive: true })) {
  if (/\.(sql|css|svg)$|\.client\.js$/.test(file)) cpSync(join(root, 'src', file), join(root, 'dist/src', file))
}
