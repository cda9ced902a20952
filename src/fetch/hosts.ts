/** One request at a time to each host, and a pause after each. */
import type { Clock } from './settings.ts'

export interface Hosts {
  /** Waits for the host's turn and the pause since its last request, then does the work. */
  run<T>(host: string, delayMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function makeHosts({ now, sleep }: Clock): Hosts {
  const hosts = new Map<string, { turn: Promise<unknown>; freeAtMs: number }>()
  return {
    async run(host, delayMs, work, signal) {
      const state = hosts.get(host) ?? { turn: Promise.resolve(), freeAtMs: 0 }
      hosts.set(host, state)
      const mine = state.turn.then(async () => {
        try {
          const waitMs = state.freeAtMs - now()
          if (waitMs > 0) await sleep(waitMs, signal)
          return await work()
        } finally {
          state.freeAtMs = now() + delayMs
        }
      })
      state.turn = mine.catch(() => {})
      return mine
    },
  }
}
