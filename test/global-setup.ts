/** Of a whole run of tests: the PostgreSQL servers that its workers share are stopped at its end. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVERS } from './postgres-server.ts'

let folder: string

export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-servers-'))
  // The servers run as another user where the tests run as root.
  chmodSync(folder, 0o711)
  process.env[SERVERS] = folder
}

export function teardown(): void {
  for (const server of readdirSync(folder)) stop(join(folder, server, 'data', 'postmaster.pid'))
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

/** At once: what it keeps is gone with its folder. */
function stop(pidFile: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT')
  } catch {
    // It has stopped already, or was never started.
  }
}
