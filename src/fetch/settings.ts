/** How a fetcher behaves, and its bounds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Allow, isPublic, type Resolve, resolveByDns } from './address.ts'

export interface FetchSettings {
  /** Sent as User-Agent; its name before the slash is the one that robots.txt speaks to. */
  readonly userAgent: string
  readonly allow: Allow
  readonly resolve: Resolve
  /** Between the end of one request and the beginning of the next to the same host. */
  readonly delayMs: number
  /** Of one answer, packed and unpacked. */
  readonly limitBytes: number
  /** From the request to the last byte. */
  readonly totalMs: number
  /** Without a byte. */
  readonly idleMs: number
  readonly redirects: number
  /** The first included. */
  readonly tries: number
  /** Before the second try; doubled for each further one. */
  readonly backoffMs: number
  /** The longest wait that a server may ask for before the next try; who asks for more is given up for now. */
  readonly waitMs: number
  readonly clock: Clock
}

export interface Clock {
  readonly now: () => number
  /** Rejects with the signal's reason where it is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

export const PROGRAM = 'onrecord'

const MEBIBYTE = 1024 * 1024

/** What nobody set is as it is usual. */
export const settingsOf = (settings: Partial<FetchSettings> & Pick<FetchSettings, 'userAgent'>): FetchSettings => ({
  allow: isPublic,
  resolve: resolveByDns,
  delayMs: 1000,
  limitBytes: 16 * MEBIBYTE,
  totalMs: 60_000,
  idleMs: 15_000,
  redirects: 8,
  tries: 3,
  backoffMs: 2000,
  waitMs: 60_000,
  clock: { now: Date.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }) },
  ...settings,
})
