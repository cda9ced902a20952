/**
 * Whose turn it is, where queries run one at a time. A question that has computed long lets others pass: each query is put
 * as far back as its question has taken so far. So a short question waits for the query that runs, never for the rest of a
 * long one; and since time goes on for all alike, a long question goes on as well.
 */
import type { Time } from './database.ts'

interface Waiting {
  /** Milliseconds: when it came, and what its question has taken. */
  readonly rank: number
  readonly begin: () => void
}

/** Runs works one at a time. `last` comes after all that wait. */
export type InTurn = <T>(work: () => Promise<T>, place?: Time | 'last') => Promise<T>

export function turns(now: () => number = () => performance.now()): InTurn {
  const waiting: Waiting[] = []
  let runs = false
  const goOn = () => {
    const next = waiting.reduce<Waiting | undefined>((a, b) => (a === undefined || b.rank < a.rank ? b : a), undefined)
    runs = next !== undefined
    if (next === undefined) return
    waiting.splice(waiting.indexOf(next), 1)
    next.begin()
  }
  return async (work, place) => {
    const rank = place === 'last' ? Number.POSITIVE_INFINITY : now() + (place?.takenMs ?? 0)
    if (runs)
      await new Promise<void>((begin) => {
        waiting.push({ rank, begin })
      })
    runs = true
    try {
      return await work()
    } finally {
      goOn()
    }
  }
}
