/**
 * Of a whole run of tests: the PostgreSQL servers that its workers share are stopped at its end, and what tests write is
 * in memory where there is room. A data folder is a thousand files, each of which is waited for until the disk has it.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { SERVERS } from './postgres-server.ts'
import { DISK } from './temporary.ts'

let folder: string
let memory: string | null = null

const IN_MEMORY = '/dev/shm'
const ROOM_BYTES = 4e9

export function setup(): void {
  if (hasRoom()) {
    forgetDead()
    memory = mkdtempSync(join(IN_MEMORY, `onrecord-tests-${process.pid}-`))
    chmodSync(memory, 0o711)
    process.env[DISK] = tmpdir()
    process.env.TMPDIR = memory
  }
  folder = mkdtempSync(join(tmpdir(), 'onrecord-servers-'))
  // The servers run as another user where the tests run as root.
  chmodSync(folder, 0o711)
  process.env[SERVERS] = folder
}

export function teardown(): void {
  for (const server of readdirSync(folder)) stop(join(folder, server, 'data', 'postmaster.pid'))
  for (const each of [folder, memory]) {
    if (each !== null) rmSync(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** What a run that was killed left in memory. */
function forgetDead(): void {
  for (const name of readdirSync(IN_MEMORY)) {
    const [, pid] = /^onrecord-tests-(\d+)-/.exec(name) ?? []
    if (pid !== undefined && !existsSync(`/proc/${pid}`))
      rmSync(join(IN_MEMORY, name), { recursive: true, force: true })
  }
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return Math.min(bavail * bsize, freemem()) > ROOM_BYTES
  } catch {
    return false
  }
}

/** At once: what it keeps is gone with its folder. */
function stop(pidFile: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGQUIT')
  } catch {
    // It has stopped already, or was never started.
  }
}
