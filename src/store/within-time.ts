/** A question's limit of time, and of the patience of who asked it. */
import type { Queries, Time } from './database.ts'
import { StoreError } from './store-error.ts'

/** What a question may take unless somebody says otherwise. */
export const QUESTION_MS = 2_000

/** The same queries for one question, which may take so long in all. Time in which others were answered does not count. */
export function withinTime(queries: Queries, limitMs: number, signal?: AbortSignal): Queries {
  const time: Time = { leftMs: limitMs, signal }
  return {
    query: (sql, parameters) => queries.query(sql, parameters, time),
    wholeRecord: queries.wholeRecord,
  }
}

/** What a query took is taken off its question's time. */
export function take(time: Time, tookMs: number): void {
  time.leftMs -= tookMs
  time.takenMs = (time.takenMs ?? 0) + tookMs
}

/** Throws where there is no time left, or nobody to answer any more. */
export function requireTime(time: Time | undefined): void {
  time?.signal?.throwIfAborted()
  if (time !== undefined && time.leftMs <= 0) throw tooLong()
}

export function tooLong(): StoreError {
  const message =
    'the question took longer than it may, and was ended. Ask for less: more words, a shorter time, one speaker. Whoever runs this may allow more, with serve --time-limit SECONDS or ONRECORD_TIME_LIMIT'
  return new StoreError('question-too-long', message)
}
