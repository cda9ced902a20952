/**
 * How much of the server one request, one address and all together may take. What is too much gets a status that says so,
 * with when to come again, and costs next to nothing.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { refusal, send } from './reply.ts'
import type { Settings } from './settings.ts'

export const LIMITS = {
  /** Of the path with what is asked. The longest page address is a tenth of it. */
  addressCharacters: 8_192,
  /** What is added at once. */
  uploadBytes: 64 * 1024 * 1024,
  /** A correction, as a form or as JSON. */
  formBytes: 256 * 1024,
  /** Answered at the same time; others are asked to come again. */
  inFlight: 200,
  /** Additions at the same time: each keeps the record's writer busy. */
  additions: 2,
  /** Being received at the same time, in memory; and how long nothing may come of one. */
  uploads: 16,
  uploadIdleMs: 20_000,
  /** Where the server is for others. A person reads a page a second at most; a program can wait. */
  perMinute: 600,
  /** Addresses whose requests are counted. */
  addressesCounted: 20_000,
  /** To send its headers; to send all of itself; to take the next piece of its answer. */
  headersMs: 15_000,
  requestMs: 300_000,
  idleMs: 120_000,
  /** A connection on which reports are being read: nothing moves on it meanwhile. */
  addingMs: 1_800_000,
  connections: 1_000,
} as const

export const addressLength: MiddlewareHandler = async (context, next) => {
  const { pathname, search } = new URL(context.req.url)
  const length = pathname.length + search.length
  if (length <= LIMITS.addressCharacters) return next()
  const message = `The address has ${length} characters; ${LIMITS.addressCharacters} are read. Ask with fewer words.`
  return send(context, refusal(414, 'address-too-long', 'The address is too long', message))
}

/** At most so many at the same time. A stream counts until its end. */
export function inFlight(most: number): MiddlewareHandler {
  let running = 0
  return async (context, next) => {
    if (running >= most) {
      context.header('Retry-After', '1')
      return send(context, refusal(503, 'server-busy', 'Too much at once', BUSY))
    }
    running++
    try {
      return await next()
    } finally {
      running--
    }
  }
}

/**
 * Each address may make so many requests a minute: a bucket that holds a minute's worth and fills steadily. Where more
 * addresses come than are counted, those that were longest quiet are forgotten.
 */
export function ratePerAddress({ perMinute, site }: Settings, now = Date.now): MiddlewareHandler {
  if (perMinute === undefined) return async (_context, next) => next()
  const buckets = new Map<string, { left: number; atMs: number }>()
  return async (context, next) => {
    const address = clientOf(context, site !== undefined)
    const nowMs = now()
    const { left, atMs } = buckets.get(address) ?? { left: perMinute, atMs: nowMs }
    const filled = Math.min(perMinute, left + ((nowMs - atMs) / 60_000) * perMinute)
    buckets.delete(address)
    buckets.set(address, { left: Math.max(0, filled - 1), atMs: nowMs })
    if (buckets.size > LIMITS.addressesCounted) buckets.delete(buckets.keys().next().value as string)
    if (filled >= 1) return next()
    const waitSeconds = Math.ceil(((1 - filled) / perMinute) * 60)
    context.header('Retry-After', String(waitSeconds))
    const message = `From one address, ${perMinute} requests a minute are answered. Come again in ${waitSeconds} s.`
    return send(context, refusal(429, 'too-many-requests', 'Too many requests', message))
  }
}

/** What Node knows of a request, where it came over a socket. */
interface Incoming {
  readonly socket?: { readonly remoteAddress?: string; readonly setTimeout?: (ms: number) => void }
}
const incomingOf = (context: Context): Incoming | undefined =>
  ((context.env ?? {}) as { readonly incoming?: Incoming }).incoming

/** The connection may lie still so long. */
export const allowIdle = (context: Context, ms: number): void => incomingOf(context)?.socket?.setTimeout?.(ms)

/** Who asks: the connection's other end, or whom the proxy in front names. Of IPv6, the network: one home has many addresses. */
export function clientOf(context: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  const address = (forwarded ?? incomingOf(context)?.socket?.remoteAddress ?? '').replace(/^::ffff:/i, '').slice(0, 45)
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}

const BUSY = 'The server is answering as many as it can. Come again in a moment.'
