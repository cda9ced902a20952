/**
 * Pieces → lines, by a child process that may die of any report. What killed it gets an outcome, and all others their
 * records: an engine that meets an exit would run the whole task again, four times, and then give it up.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { linesOf, type Piece } from '../../../read/index.ts'
import { BEGUN, ENDED, LINE, type Task, WHOLE } from './child.ts'
import { cpuSecondsOf } from './cpu-time.ts'
import { outcomeLine } from './outcome.ts'

export interface Limits {
  /** CPU seconds for one report: on a busy machine a limit of wall-clock time loses reports that nothing ails. */
  readonly cpuSeconds: number
  /** Of the child's heap. */
  readonly heapMebibytes: number
  /** Whether to give the rows of the lake's tables; else records. */
  readonly tables?: boolean
}

/** A record of a report of 8 MiB, with all of its JSON. */
const LINE_LIMIT_BYTES = 1 << 30
/** How often the child's CPU time is looked at. */
const WATCH_MS = 500

type Child = ChildProcessByStdio<Writable, Readable, null>

/** How a child's work at a piece ended. */
interface End {
  /** How many readings are dealt with. */
  readonly done: number
  /** The report that it was at: its id; '' while it read; null where the piece is done. */
  readonly at: string | null
  readonly why: string
}

export class Supervisor {
  readonly #limits: Limits
  #child: Child | null = null
  #lines: AsyncGenerator<{ readonly bytes: Uint8Array | null }> | null = null

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** The lines of a piece, in its order: one for each record, and one for each input that gave none. */
  async *extract(piece: Piece): AsyncGenerator<Uint8Array | string> {
    let done = 0
    let died = -1
    for (;;) {
      const end: End = yield* this.#run({ piece, done, tables: this.#limits.tables ?? false })
      if (end.at === null) return
      // A child may be killed by what has nothing to do with the report: the first time it is tried again.
      const again = died !== end.done && end.why !== TOO_LONG
      died = end.done
      done = end.done
      if (again) continue
      if (end.at === '') {
        yield outcomeLine('piece-lost', placeOf(piece), `the rest of this piece could not be read: ${end.why}`)
        return
      }
      yield outcomeLine('extraction-killed', placeOf(piece), `report ${end.at}: ${end.why}`)
      done++
    }
  }

  close(): void {
    this.#child?.stdin.end()
  }

  async *#run(task: Task): AsyncGenerator<Uint8Array, End> {
    const { child, lines } = this.#start()
    let at = ''
    let { done } = task
    let why = ''
    let begun = cpuSecondsOf(child.pid)
    const watch = setInterval(() => {
      const used = cpuSecondsOf(child.pid)
      if (begun === null || used === null || used - begun < this.#limits.cpuSeconds) return
      why = TOO_LONG
      child.kill('SIGKILL')
    }, WATCH_MS)
    child.stdin.write(`${JSON.stringify(task)}\n`)
    try {
      for (let next = await lines.next(); !next.done; next = await lines.next()) {
        const bytes = next.value.bytes as Uint8Array
        const mark = String.fromCharCode(bytes[0])
        if (mark === ENDED) return { done, at: null, why }
        begun = cpuSecondsOf(child.pid)
        if (mark === BEGUN) at = Buffer.from(bytes.subarray(1)).toString()
        else if (mark === LINE && bytes.at(-1) === WHOLE.charCodeAt(0)) {
          yield bytes.subarray(1, -1)
          at = ''
          done++
        }
      }
      return { done, at, why: why || `the process that extracted it ended with ${await endOf(child)}` }
    } finally {
      clearInterval(watch)
      if (child.exitCode !== null || child.signalCode !== null) this.#child = null
    }
  }

  #start(): { child: Child; lines: AsyncGenerator<{ readonly bytes: Uint8Array | null }> } {
    if (this.#child === null || this.#lines === null) {
      const args = [`--max-old-space-size=${this.#limits.heapMebibytes}`, process.argv[1], 'pipe', 'child']
      this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
      // Whoever writes to a child that died gets an error here; that it died shows at its output.
      this.#child.stdin.on('error', () => {})
      this.#lines = linesOf(this.#child.stdout, LINE_LIMIT_BYTES)
    }
    return { child: this.#child, lines: this.#lines }
  }
}

const TOO_LONG = 'it took more CPU time than one report may (--cpu-seconds)'
const placeOf = ({ path, range }: Piece): string => (range === null ? path : `${path}@${range[0]}`)

async function endOf(child: Child): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve))
  return child.signalCode ?? `exit code ${child.exitCode}`
}
