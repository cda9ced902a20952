/** Who holds a data folder, and whether that process still lives. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

export interface Holder {
  readonly pid: number
  /** When the process began, in its system's own words: a pid is given anew, this is not. Null where it cannot be told. */
  readonly began: string | null
  readonly host: string
  /** Differs after each start of the machine. Null where it cannot be told. */
  readonly boot: string | null
  /** For people: what the process does. */
  readonly command: string
  readonly since: string
  /** Where other processes can have it ask and keep for them. */
  readonly socket: string
}

export function holderOfThisProcess(command: string, socket: string): Holder {
  const { pid } = process
  const since = new Date().toISOString()
  return { pid, began: beganAt(pid), host: hostname(), boot: bootOf(), command, since, socket }
}

/** `unknown`: it runs on another machine, where this one cannot look. */
export function lifeOf(holder: Holder): 'alive' | 'dead' | 'unknown' {
  if (holder.host !== hostname()) return 'unknown'
  if (holder.boot !== bootOf()) return 'dead'
  if (!runs(holder.pid)) return 'dead'
  const began = beganAt(holder.pid)
  return began === null || holder.began === null || began === holder.began ? 'alive' : 'dead'
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function beganAt(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxStat(pid)
    if (process.platform === 'win32') return null
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim() ||
      null
    )
  } catch {
    return null
  }
}

/** Field 22 of /proc/PID/stat, in clock ticks since the machine started. The second field may hold blanks and brackets. */
function linuxStat(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function bootOf(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return null
  }
}
