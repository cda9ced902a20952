/**
 * The lock of a data folder. PGlite has none, and two processes that write its files destroy them without a word.
 *
 * The folder `lock/` holds numbered files; whoever made the highest one holds the lock. To take it is to make the next
 * number, which only one process can do, and only where the highest number's holder has let go or died. A process that
 * was slow, and made a number that is no longer the highest, sees that and steps back. The highest file is never
 * deleted, not even by its holder, who marks it as let go: so no number is given twice, and nobody who takes over from a
 * killed process can take the lock from another who did so first. Older files are cleared away.
 *
 * Left out on purpose: time limits. A holder that lives is never robbed, however long it takes.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Holder, lifeOf } from './holder.ts'
import { causeCode, StoreError } from './store-error.ts'

export interface Lock {
  /** Who held it before and died without letting go. */
  readonly dead: Holder | null
  /** Lets go. */
  release(): void
}

export interface Held {
  readonly holder: Holder
  readonly life: 'alive' | 'unknown'
}

/**
 * The lock, or who holds it. `me` listens already where it says, and stops only after letting go. Throws a StoreError
 * where it cannot be told.
 */
export async function takeLock(folder: string, me: Holder): Promise<Lock | Held> {
  for (;;) {
    const { top, state } = currentState(folder)
    const held = await heldBy(state, folder)
    if (held !== null) return held
    const mine = top + 1
    if (!create(folder, mine, me)) continue
    if (highest(folder) !== mine) {
      rmSync(fileOf(folder, mine), { force: true })
      continue
    }
    for (const older of numbers(folder)) if (older < mine) rmSync(fileOf(folder, older), { force: true })
    const dead = state === 'released' ? null : state
    return { dead, release: () => release(folder, mine) }
  }
}

/** Who holds the lock; null where nobody does. */
export async function whoHolds(folder: string): Promise<Held | null> {
  return heldBy(currentState(folder).state, folder)
}

async function heldBy(state: State, folder: string): Promise<Held | null> {
  if (state === 'released') return null
  const life = await lifeOf(state, folder)
  return life === 'dead' ? null : { holder: state, life }
}

type State = Holder | 'released'

function currentState(folder: string): { readonly top: number; readonly state: State } {
  for (;;) {
    const top = highest(folder)
    const state = top === 0 ? 'released' : readState(folder, top)
    if (state !== 'gone') return { top, state }
  }
}

const fileOf = (folder: string, number: number) => join(folder, `${number}.json`)

function numbers(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name, 10)] : []))
}

const highest = (folder: string): number => Math.max(0, ...numbers(folder))

function readState(folder: string, number: number): State | 'gone' {
  const path = fileOf(folder, number)
  try {
    const state = JSON.parse(readFileSync(path, 'utf8')) as State
    return state === 'released' ? state : { ...state, folder: state.folder ?? null }
  } catch (error) {
    // Somebody took over between our looking and our reading.
    if (causeCode(error) === 'ENOENT') return 'gone'
    const message = `${path} cannot be read, so it cannot be told whether another Onrecord is at work. If none is, delete it`
    throw new StoreError('data-unusable', message, { cause: error })
  }
}

/** Makes the file with all its content at once. False where it is there already. */
function create(folder: string, number: number, me: Holder): boolean {
  const whole = join(folder, `new-${me.pid}-${number}`)
  writeWhole(whole, JSON.stringify(me))
  try {
    linkSync(whole, fileOf(folder, number))
    return true
  } catch (error) {
    if (causeCode(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}

/** Marks the file as let go, all at once. */
function release(folder: string, number: number): void {
  const whole = join(folder, `new-${process.pid}`)
  try {
    writeWhole(whole, JSON.stringify('released'))
    renameSync(whole, fileOf(folder, number))
  } catch {
    // The disk is full or gone. This process ends, and then the lock is free as well.
    rmSync(whole, { force: true })
  }
}

function writeWhole(path: string, content: string): void {
  const file = openSync(path, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
