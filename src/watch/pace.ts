/**
 * When a feed, or a page that it names, is asked again. A feed's own word counts: RSS's ttl, then the syndication module,
 * then Cache-Control. Where it says nothing, what came decides: sooner after news, later after none.
 */
import { FIRST_EVERY_MS } from '../store/index.ts'

export type PaceBy = 'ttl' | 'syndication' | 'cache-control' | 'adaptive'

export interface Pace {
  readonly everyMs: number
  readonly by: PaceBy
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export const FIRST_PACE: Pace = { everyMs: FIRST_EVERY_MS, by: 'adaptive' }
/** No feed is asked more often. */
export const SHORTEST_MS = 5 * MINUTE_MS
const LONGEST_MS = DAY_MS

export interface Heard {
  readonly ttlMs?: number
  readonly periodMs?: number
  readonly freshForMs?: number
  /** Whether something new or changed came. */
  readonly news: boolean
}

export function paceOf({ ttlMs, periodMs, freshForMs, news }: Heard, before: Pace): Pace {
  if (ttlMs !== undefined) return { everyMs: bounded(ttlMs), by: 'ttl' }
  if (periodMs !== undefined) return { everyMs: bounded(periodMs), by: 'syndication' }
  // Many servers say "max-age=0" of everything, which is no word on how often to come.
  if (freshForMs !== undefined && freshForMs >= SHORTEST_MS)
    return { everyMs: bounded(freshForMs), by: 'cache-control' }
  return { everyMs: bounded(before.everyMs * (news ? 0.5 : 1.5)), by: 'adaptive' }
}

/** Nothing is put off for longer, so what is due later was noted by a clock that was wrong. */
export const FURTHEST_MS = 8 * DAY_MS

/** After the so-manieth failure in a row: the feed's pace, doubled each time, and as late as the server asks for. */
export function afterFailure({ everyMs }: Pace, failures: number, retryInMs = 0): number {
  return Math.max(Math.min(LONGEST_MS, everyMs * 2 ** Math.min(failures - 1, 12)), Math.min(retryInMs, 7 * DAY_MS))
}

const bounded = (ms: number): number => Math.round(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms)))

/** Reports are changed most in their first hours. After these from its first appearance, a page is looked at again. */
const LOOKS_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS]

/** When to look at a page again that has been looked at so often; null: no more. */
export function nextLook(firstAtMs: number, looks: number): number | null {
  const after = LOOKS_MS[looks]
  return after === undefined ? null : firstAtMs + after
}

/** A page that failed for now is tried five times more: after the pace of a quarter of an hour, doubled each time. */
export function nextTry(failures: number, nowMs: number, retryAtMs = 0): number | null {
  if (failures > 5) return null
  return Math.max(nowMs + 15 * MINUTE_MS * 2 ** (failures - 1), Math.min(retryAtMs, nowMs + 7 * DAY_MS))
}
