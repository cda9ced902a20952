import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Of Linux: it has counted so since the first, whatever the machine's clock. */
const TICKS_PER_SECOND = 100

/** CPU seconds that a process has used, itself and the system for it; null where it is gone or the system does not tell. */
export function cpuSecondsOf(pid: number | undefined): number | null {
  try {
    if (process.platform !== 'linux') {
      const time = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' })
      return time
        .trim()
        .split(/[-:]/)
        .reduce((sum, part) => sum * 60 + Number(part), 0)
    }
    // The second field is the program's name in brackets, which may hold anything; utime and stime are the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)!.trim().split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return null
  }
}
