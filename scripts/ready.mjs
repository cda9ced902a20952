// Brings a checkout to where its commands run: dependencies installed, TypeScript compiled. Plain Node and no
// dependency, because it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the checkout and ends this one where it fails, with its exit code and what was being done. */
export function step(what, command, args) {
  requireEnded(what, spawnSync(command, args, { cwd: root, stdio: 'inherit' }))
}

/** The same while others run; what it prints comes at its end. */
export async function beside(what, command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => printed.push(piece))
  const ended = await new Promise((resolve) => {
    child.on('error', (error) => resolve({ error }))
    child.on('close', (status, signal) => resolve({ status, signal }))
  })
  process.stderr.write(Buffer.concat(printed))
  requireEnded(what, ended)
}

function requireEnded(what, { status, signal, error }) {
  if (status === 0) return
  const why = error ? error.message : signal ? `ended by ${signal}` : `exit ${status}`
  console.error(`onrecord: ${what} failed (${why}). What it printed stands above.`)
  process.exit(status || 1)
}

/** `npm ci` where nothing is installed yet, or the lock file is newer than what is. */
export function install() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules/.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.error('onrecord: installing dependencies (npm ci)')
  // The compiler is a development dependency, so NODE_ENV=production must not leave it out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) step('npm ci', process.execPath, [npm, ...args])
  else step('npm ci', process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

export function build() {
  console.error('onrecord: compiling (the first time also a template of new records: half a minute)')
  step('the build', process.execPath, [join(root, 'scripts/build.mjs')])
}
