// Takes a lock so many times and lets go of it, or dies in the middle of it: run in numbers by crash.test.ts.
// Says 'held' on each line where it held the lock, and 'BROKEN' where another process that lives held it too.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holderOfThisProcess } from '../dist/src/store/holder.js'
import { takeLock } from '../dist/src/store/lock.js'
import { openRelay } from '../dist/src/store/relay.js'

const folder = process.argv[2]
const lock = join(folder, 'lock')
const inside = join(folder, 'inside')
let turns = Number(process.argv[3])

function otherInside() {
  try {
    const pid = Number(readFileSync(inside, 'utf8'))
    process.kill(pid, 0)
    // One that was killed is there until its end is taken note of, but has let go of all it had open.
    return process.platform !== 'linux' || readdirSync(`/proc/${pid}/fd`).length > 0
  } catch {
    return false
  }
}

mkdirSync(lock, { recursive: true })
const relay = await openRelay(lock)

while (turns > 0) {
  const taken = await takeLock(lock, holderOfThisProcess('test', lock, relay.socket))
  if (!('release' in taken)) {
    await sleep(Math.random() * 3)
    continue
  }
  turns--
  process.stdout.write(otherInside() ? 'BROKEN\n' : 'held\n')
  writeFileSync(inside, String(process.pid))
  await sleep(Math.random() * 4)
  if (Math.random() < 0.2) process.kill(process.pid, 'SIGKILL')
  rmSync(inside)
  taken.release()
}
relay.close()
