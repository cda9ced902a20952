#!/usr/bin/env node
// `npm start`: from a fresh clone to a record in the browser. Installs, builds, adds the sample reports and serves them.
// Everything after the build is done by the `onrecord` command itself, so what is tried here is what users run.
//
//   PORT=8080 npm start                    another port (default: 3378, or the next one free)
//   ONRECORD_DATA=~/record npm start       another data folder (default: .onrecord in this checkout)
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root } from './ready.mjs'

install()
build()

const onrecord = join(root, 'bin/onrecord.js')
const env = { ...process.env, ONRECORD_DATA: process.env.ONRECORD_DATA || join(root, '.onrecord') }

const folder = join(root, 'samples/reports')
const reports = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
if (reports.length > 0) {
  console.error(`onrecord: reading the ${reports.length} sample reports; those that are kept already are passed over`)
  const files = reports.sort().map((name) => join(folder, name))
  // Adding twice changes nothing, so this needs no memory of whether it was done before.
  const added = spawnSync(process.execPath, [onrecord, 'add', ...files], { cwd: root, env, stdio: 'inherit' })
  if (added.signal) process.exit(1)
  if (added.status !== 0) console.error('onrecord: some sample reports could not be added; what is there is served.')
}

console.error('onrecord: starting the server')
const port = process.env.PORT ? ['--port', process.env.PORT] : []
const server = spawn(process.execPath, [onrecord, 'serve', ...port], {
  cwd: root,
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let opened = false
server.stdout.on('data', (chunk) => {
  process.stdout.write(chunk)
  const address = /https?:\/\/\S+/.exec(String(chunk))?.[0]
  if (!address || opened || !process.stdout.isTTY || process.env.CI) return
  opened = true
  openBrowser(address)
})
// The terminal sends Ctrl-C to the server as well; a signal sent to this process alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (status, signal) => process.exit(signal ? 0 : (status ?? 0)))

/** Opens the address where there is a browser to open it in; where there is none the printed address is enough. */
function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return
  const [command, ...args] = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '', address] }[
    process.platform
  ] ?? ['xdg-open', address]
  const browser = spawn(command, args, { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}
