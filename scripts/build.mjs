#!/usr/bin/env node
// Compiles TypeScript into dist/, copies beside it what the compiler leaves behind (SQL, styles, schemas, browser scripts), and
// removes what is left there of files that are gone, so that nothing stale is run, tested or shipped.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], {
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)

for (const file of readdirSync(join(root, 'src'), { recursive: true })) {
  if (/\.(sql|css|svg|json)$|\.client\.js$/.test(file)) cpSync(join(root, 'src', file), join(root, 'dist/src', file))
}

for (const file of readdirSync(join(root, 'dist'), { recursive: true })) {
  const stem = /^(.*?)(\.d\.ts|\.js\.map|\.js)$/.exec(file)?.[1]
  const sources = stem ? [`${stem}.ts`, `${stem}.tsx`, file] : [file]
  // The template has no source: the build makes it, below.
  const isFile = /\.[a-z]+$/.test(file) && !file.endsWith('template.bin.gz')
  if (isFile && !sources.some((source) => existsSync(join(root, source)))) rmSync(join(root, 'dist', file))
}

// New data folders are copies of one that is made here, once for each version of the schema and of PGlite.
const template = spawnSync(process.execPath, [join(root, 'dist/src/store/make-template.js')], { stdio: 'inherit' })
if (template.status !== 0) process.exit(template.status ?? 1)
