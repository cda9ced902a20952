/**
 * Who holds a data folder, and whether that process still lives. A holder listens from before it takes the lock until
 * after it let go, so its socket tells: process ids mean nothing to a process in another container, and are given anew.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, statfsSync } from 'node:fs'
import { hostname } from 'node:os'
import { type FolderIdentity, identityOf, isSameFolder } from './folder-identity.ts'
import { askWhere } from './relayed.ts'
import { addressOf, isElsewhere } from './socket-place.ts'

export interface Holder {
  readonly pid: number
  /** When the process began, in its system's own words: a pid is given anew, this is not. Null where it cannot be told. */
  readonly began: string | null
  /** In which a pid means this process. Null where there is but one, or it cannot be told. */
  readonly pidNamespace: string | null
  readonly host: string
  /** Differs after each start of the machine. Null where it cannot be told. */
  readonly boot: string | null
  /** The lock's folder: another one that holds this lock is a copy. Null in locks of a version that did not say. */
  readonly folder: FolderIdentity | null
  /** For people: what the process does. */
  readonly command: string
  readonly since: string
  /** Where other processes can have it ask and keep for them: see `socket-place.ts`. */
  readonly socket: string
}

export function holderOfThisProcess(command: string, folder: string, socket: string): Holder {
  const { pid } = process
  return {
    pid,
    began: beganAt(pid),
    pidNamespace: pidNamespace(),
    host: hostname(),
    boot: bootOf(),
    folder: identityOf(folder),
    command,
    since: new Date().toISOString(),
    socket,
  }
}

/** `unknown`: it cannot be seen from here, or does not answer. `dead`: nobody holds this folder. */
export type Life = 'alive' | 'dead' | 'unknown'

/** `folder` is the lock's, in which the holder was named. */
export async function lifeOf(holder: Holder, folder: string): Promise<Life> {
  if (holder.folder === null) return lifeByPid(holder)
  const answer = await askWhere(addressOf(folder, holder.socket), folder)
  if (answer === 'here') return 'alive'
  if (answer === 'elsewhere') return 'dead'
  if (answer === 'silent') return 'unknown'
  if (!isOfThisSystem(holder)) return isDiskOfOneSystem(folder) || holder.host === hostname() ? 'dead' : 'unknown'
  if (!isSameFolder(holder.folder, identityOf(folder))) return 'dead'
  const seesIt = holder.pidNamespace === pidNamespace()
  // A socket in a temporary folder that this process may not see, and a process that it may not see.
  if (isElsewhere(holder.socket) && !seesIt) return answer === 'refused' ? 'dead' : 'unknown'
  // Linux refuses only where nobody listens; other systems also where very many are waiting.
  if (process.platform === 'linux' && !isElsewhere(holder.socket)) return 'dead'
  return lifeByPid(holder)
}

/** Whether it runs, or ran, under the system that this process runs under, since that was started. */
const isOfThisSystem = ({ boot, host }: Holder): boolean => boot === bootOf() && (boot !== null || host === hostname())

function lifeByPid(holder: Holder): Life {
  if (holder.host !== hostname()) return 'unknown'
  if (holder.boot !== bootOf()) return 'dead'
  if (!runs(holder.pid)) return 'dead'
  const began = beganAt(holder.pid)
  return began === null || holder.began === null || began === holder.began ? 'alive' : 'dead'
}

/** Linux's numbers of file systems that no two systems have open at a time: ext, XFS, Btrfs, tmpfs, overlay, F2FS, ZFS. */
const OF_ONE_SYSTEM = new Set([0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0xf2f52010, 0x2fc12fc1])

function isDiskOfOneSystem(folder: string): boolean {
  return process.platform === 'linux' && OF_ONE_SYSTEM.has(statfsSync(folder).type)
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

function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return null
  }
}
