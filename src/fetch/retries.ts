/** Several tries of what may work a little later. */
import { FetchError } from './fetch-error.ts'
import type { FetchSettings } from './settings.ts'

/** Tries again what may help, after a pause that doubles and is never shorter than the server asks for. */
export async function withRetries<T>(
  { tries, backoffMs, waitMs, clock }: FetchSettings,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof FetchError) || !error.temporary || attempt >= tries) throw error
      const pauseMs = Math.max(backoffMs * 2 ** (attempt - 1), (error.retryAtMs ?? 0) - clock.now())
      if (pauseMs > waitMs) throw error
      await clock.sleep(pauseMs, signal).catch((cause) => {
        throw new FetchError('fetch-stopped', error.where, 'stopped before the answer was there', { cause })
      })
    }
  }
}
