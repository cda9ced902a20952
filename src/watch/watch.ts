/** Feeds asked as each is due: once round, or until told to stop. What is due is in the store, so a restart loses nothing. */
import { addFeeds, dueFeeds, type FeedState, nextDueMs } from '../store/index.ts'
import { FIRST_PACE, FURTHEST_MS } from './pace.ts'
import { poll } from './poll.ts'
import type { Watching } from './watching.ts'

export interface WatchOptions {
  /** Addresses of feeds or OPML files to be watched from now on. */
  readonly add?: readonly string[]
  /** Ask every feed that is due, and end. */
  readonly once?: boolean
  /** Ask the feeds that are added whether they are due or not. */
  readonly now?: boolean
}

/** Feeds of different hosts are asked side by side. */
const AT_ONCE = 4
/** Of one feed, where others may be waiting. */
const TURN_MS = 10 * 60_000
/** Another command may add feeds meanwhile. */
const LONGEST_SLEEP_MS = 60_000

/** Resolves when it is done (`once`), or stopped by its signal. Throws where the store is gone. */
export async function watch(watching: Watching, { add = [], once = false, now = false }: WatchOptions): Promise<void> {
  const { database, clock, signal } = watching
  // Who asks once wants all of it.
  const turnMs = once ? Number.POSITIVE_INFINITY : TURN_MS
  if (add.length > 0) await addFeeds(database, add, { nowMs: clock.now(), everyMs: FIRST_PACE.everyMs })
  if (now)
    await askAll(watching, await dueFeeds(database, { nowMs: clock.now(), furthestMs: FURTHEST_MS, urls: add }), turnMs)
  // Due by the time at which it began: a feed that is due at once again does not keep it from ending.
  for (let atMs = clock.now(); !signal?.aborted; atMs = clock.now()) {
    for (
      let due = await dueFeeds(database, { nowMs: atMs, furthestMs: FURTHEST_MS });
      due.length > 0 && !signal?.aborted;
    ) {
      await askAll(watching, due, turnMs)
      due = await dueFeeds(database, { nowMs: atMs, furthestMs: FURTHEST_MS })
    }
    if (once) return
    const next = await nextDueMs(database)
    const sleepMs = Math.min(LONGEST_SLEEP_MS, Math.max(1000, (next ?? Number.POSITIVE_INFINITY) - clock.now()))
    await clock.sleep(sleepMs, signal).catch(() => {})
  }
}

async function askAll(watching: Watching, feeds: readonly FeedState[], turnMs: number): Promise<void> {
  const waiting = [...feeds]
  const work = async () => {
    for (let feed = waiting.shift(); feed !== undefined && !watching.signal?.aborted; feed = waiting.shift()) {
      await poll(watching, feed, turnMs)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
