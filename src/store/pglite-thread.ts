/**
 * PGlite in a thread of its own, which can be ended: a query runs until it is done, and nothing within its thread can stop
 * it. So readers are answered while it runs, and one that takes too long is ended with its thread; the next query opens the
 * folder in a new one, as after a `kill -9`. Only questions are ended, never what writes.
 *
 * This file is both ends: imported, it opens the thread; as the thread's program, it asks PGlite what it is sent.
 */
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Database, Queries, Time } from './database.ts'
import { openPglite } from './pglite.ts'
import { type Reply, type Request, relayError, restoreError } from './relay-protocol.ts'
import { StoreError } from './store-error.ts'
import { turns } from './turns.ts'
import { requireTime, take, tooLong } from './within-time.ts'

/** The thread's program: Node runs none that is not built. */
const PROGRAM = new URL(import.meta.url)
/** On a busy machine a query waits for its turn, which is not its fault: so many times its limit at most. */
const MOST_WAITING = 10

/**
 * How long is waited for a thread that has something to do and computes nothing, in looks, so that a computer that slept
 * does not count; and for one that was told to end.
 */
export interface Patience {
  readonly lookMs: number
  readonly looks: number
  readonly endMs: number
}
const PATIENCE: Patience = { lookMs: 15_000, looks: 8, endMs: 15_000 }

interface Started {
  readonly role: 'onrecord: pglite'
  readonly folder: string
  readonly where: string
  readonly brief: boolean
}
type Asked = Request | { readonly ask: 'close' }
/** First comes what the system calls the thread, where it tells how much it has computed; then that the database is open. */
type Told = Reply | Began
interface Began {
  readonly began: string | null
}

interface Threaded {
  /** It is asked little. */
  readonly brief?: boolean
  readonly program?: URL
  readonly patience?: Patience
}

/** As `openPglite`, where the program is built; from its sources PGlite runs in this thread. */
export function openPgliteThread(
  folder: string,
  where: string,
  { brief = false, program = PROGRAM, patience = PATIENCE }: Threaded = {},
): Promise<Database> {
  if (program.pathname.endsWith('.ts')) return openPglite(folder, where, brief)
  return openThread({ role: 'onrecord: pglite', folder, where, brief }, program, patience)
}

async function openThread(started: Started, program: URL, patience: Patience): Promise<Database> {
  const { where } = started
  const start = () => startThread(started, program, patience)
  let thread: Thread | null = await start()
  const inTurn = turns()
  /** One after the other: PGlite has one connection. */
  const withThread = <T>(work: (thread: Thread) => Promise<T>, place?: Time | 'last'): Promise<T> =>
    inTurn(async () => {
      if (place !== 'last') requireTime(place)
      if (thread?.isEnded()) {
        // Until it is gone it may write: the next one opens the folder after that.
        await thread.end()
        thread = null
      }
      thread ??= await start()
      return work(thread)
    }, place)
  return {
    where,
    query: (sql, parameters = [], time) =>
      withThread((thread) => thread.ask({ ask: 'query', sql, parameters }, time), time),
    transaction: (work) => withThread((thread) => transaction(thread, work)),
    close: () =>
      withThread(async (thread) => {
        await thread.ask({ ask: 'close' })
        // What was kept is on the disk, whatever becomes of the thread.
        await thread.end().catch(() => {})
      }, 'last'),
  }
}

async function transaction<T>(thread: Thread, work: (queries: Queries) => Promise<T>): Promise<T> {
  await thread.ask({ ask: 'begin' })
  let result: T
  try {
    result = await work({ query: (sql, parameters = []) => thread.ask({ ask: 'query', sql, parameters }) })
  } catch (error) {
    await thread.ask({ ask: 'rollback' }).catch(() => {})
    throw error
  }
  await thread.ask({ ask: 'commit' })
  return result
}

interface Thread {
  readonly ask: <Row extends object>(asked: Asked, time?: Time) => Promise<readonly Row[]>
  readonly isEnded: () => boolean
  /** Throws a StoreError where it cannot be ended, and may still write. */
  readonly end: () => Promise<void>
}

/** Throws a StoreError where the folder cannot be opened. */
async function startThread(started: Started, program: URL, patience: Patience): Promise<Thread> {
  const worker = new Worker(program, { workerData: started })
  let waiting: { resolve: (told: Reply) => void; reject: (error: Error) => void } | null = null
  /** Why it was ended; null while it lives. */
  let ended: Error | null = null
  let ending: Promise<void> | undefined
  /** Before it says how it is called, nothing. Where the system does not tell it is never taken to stand. */
  let computed: (() => number) | null = () => 0
  const next = (): Promise<Reply> => {
    worker.ref()
    const look = whereItStands(
      () => (computed ?? performance.now)(),
      patience,
      () => fail(standing(started.where)),
    )
    return new Promise<Reply>((resolve, reject) => {
      waiting = { resolve, reject }
    }).finally(() => {
      look()
      waiting = null
      worker.unref()
    })
  }
  const end = (error: Error): Promise<void> => {
    ended ??= error
    ending ??= endOf(worker, started.where, patience).finally(() => waiting?.reject(ended!))
    return ending
  }
  const fail = (error: Error): void => void end(error).catch(() => {})
  worker.on('message', (told: Told) => {
    if ('began' in told) computed = computedBy(told.began)
    else waiting?.resolve(told)
  })
  worker.on('error', (error) => fail(error as Error))
  worker.on('exit', () => fail(gone(started.where)))
  const opened = await next()
  if ('error' in opened) {
    await end(gone(started.where))
    throw restoreError(opened.error)
  }
  return {
    isEnded: () => ended !== null,
    end: () => end(gone(started.where)),
    async ask<Row extends object>(asked: Asked, time?: Time) {
      if (ended !== null) throw ended
      const watch = time && watched(time, computed, () => fail(tooLong()))
      worker.postMessage(asked)
      try {
        const told = await next()
        if ('error' in told) throw restoreError(told.error)
        return told.rows as readonly Row[]
      } finally {
        watch?.()
      }
    },
  }
}

/** Throws a StoreError where the thread does not end: it hangs in the system, on a disk that does not answer for one. */
async function endOf(worker: Worker, where: string, { endMs }: Patience): Promise<void> {
  const waiting = new AbortController()
  const isGone = await Promise.race([
    worker.terminate().then(() => true),
    sleep(endMs, false, { signal: waiting.signal }),
  ])
  waiting.abort()
  if (isGone) return
  worker.unref()
  // Node waits for its threads before it ends, for this one without end.
  process.once('exit', () => process.kill(process.pid, 'SIGKILL'))
  const message = `what asks the database in ${where} does not answer, and cannot be ended. Look whether that disk answers, end this program and do the same again`
  throw new StoreError('data-unusable', message)
}

/** Tells where the thread has computed nothing for too long. Returns how to stop looking. */
function whereItStands(computed: () => number, { lookMs, looks }: Patience, tell: () => void): () => void {
  let before = computed()
  let still = 0
  const timer = setInterval(() => {
    const now = computed()
    still = now === before ? still + 1 : 0
    before = now
    if (still >= looks) tell()
  }, lookMs)
  return () => clearInterval(timer)
}

/** Ends the query when its time is up. Returns how to stop watching, which takes off what it took. */
function watched(time: Time, computed: (() => number) | null, end: () => void): () => void {
  const startedMs = performance.now()
  const before = computed?.() ?? 0
  const waited = () => performance.now() - startedMs
  const taken = () => (computed === null ? waited() : Math.min(waited(), computed() - before))
  const look = () => {
    const leftMs = time.leftMs - taken()
    if (leftMs <= 1 || waited() > MOST_WAITING * time.leftMs) return end()
    timer = setTimeout(look, leftMs)
  }
  let timer = setTimeout(look, time.leftMs)
  return () => {
    clearTimeout(timer)
    take(time, taken())
  }
}

/** Milliseconds that the thread has computed so far; null where the system does not tell. */
function computedBy(thread: string | null): (() => number) | null {
  if (thread === null) return null
  let computedMs: number | null = null
  const read = () => {
    try {
      computedMs = Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, 'utf8'), 10) / 1e6
    } catch {
      // It has ended: what it had computed when it was last looked at stays.
    }
    return computedMs ?? 0
  }
  read()
  return computedMs === null ? null : read
}

function gone(where: string): StoreError {
  return new StoreError('data-unusable', `what asks the database in ${where} ended. Do the same again`)
}

function standing(where: string): StoreError {
  const message = `the database in ${where} has done nothing for minutes, and was ended. Look whether that disk answers, and do the same again: what was kept is not lost`
  return new StoreError('data-unusable', message)
}

if (!isMainThread && (workerData as Started | null)?.role === 'onrecord: pglite') void run(workerData as Started)

/** The thread's side: PGlite is asked in the order in which questions come. */
async function run({ folder, where, brief }: Started): Promise<void> {
  const port = parentPort!
  const asked: Asked[] = []
  let wake = () => {}
  port.on('message', (one: Asked) => {
    asked.push(one)
    wake()
  })
  const next = async (): Promise<Asked> => {
    while (asked.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return asked.shift()!
  }
  const tell = (told: Told) => port.postMessage(told)
  const answer = async (work: Promise<readonly object[]>): Promise<void> =>
    tell(
      await work.then(
        (rows): Told => ({ rows }),
        (error): Told => ({ error: relayError(error) }),
      ),
    )
  tell({ began: threadName() })
  let database: Database
  try {
    database = await openPglite(folder, where, brief)
  } catch (error) {
    return tell({ error: relayError(error) })
  }
  tell({ rows: [] })
  for (;;) {
    const one = await next()
    if (one.ask === 'query') await answer(database.query(one.sql, one.parameters))
    else if (one.ask === 'close') await answer(database.close().then(() => []))
    else if (one.ask === 'begin') {
      const whole = database.transaction(async (queries) => {
        tell({ rows: [] })
        for (;;) {
          const within = await next()
          if (within.ask === 'commit') return []
          if (within.ask === 'rollback') throw new Error('rolled back')
          if (within.ask === 'query') await answer(queries.query(within.sql, within.parameters))
        }
      })
      await answer(whole)
    }
  }
}

/** `1234/task/1240`, where the system has such names. */
function threadName(): string | null {
  try {
    return readlinkSync('/proc/thread-self')
  } catch {
    return null
  }
}
