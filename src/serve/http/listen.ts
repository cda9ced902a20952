/** The app on a socket. On this machine alone by default, because the record may hold what its owner does not publish. */
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { LIMITS } from './limits.ts'
import { isForPrograms } from './reply.ts'
import { type HostRefusal, refusalOf } from './security.ts'

/** Where Onrecord listens unless told otherwise; the next free port after it where it is taken. */
export const DEFAULT_PORT = 3378
const PORTS_TRIED = 20

export interface Listening {
  /** `http://127.0.0.1:3378` */
  readonly address: string
  /** Ends when every connection is closed. */
  readonly close: () => Promise<void>
}

export type ListenCode = 'port-taken' | 'port-not-allowed' | 'host-unknown' | 'cannot-listen'

/** The server could not be started. The message says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
  readonly code: ListenCode

  constructor(code: ListenCode, message: string, cause: unknown) {
    super(message, { cause })
    this.code = code
  }
}

interface ServerTimes {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly connectionsCheckingInterval: number
}

/** Who sends slowly, or never ends, is cut off; Node looks every few seconds. */
const TIMES: ServerTimes = {
  headersTimeout: LIMITS.headersMs,
  requestTimeout: LIMITS.requestMs,
  connectionsCheckingInterval: 2_000,
}

export interface ListenOptions {
  readonly host?: string
  readonly port?: number
  /** Where a proxy on this machine lets others reach it: `https://onrecord.example`. It is answered to that name as well. */
  readonly site?: string
  /** How long a request may take to come; shorter in tests. */
  readonly times?: ServerTimes
}

/**
 * Listens on `port`, 0 for any. A port that was asked for and is taken is an error, since something may rely on it; without one
 * the first free port from `DEFAULT_PORT` on is taken. Throws a ListenError.
 */
export async function listen(app: Hono, options: ListenOptions = {}): Promise<Listening> {
  const { host = '127.0.0.1', port, site, times = TIMES } = options
  const last = port ?? DEFAULT_PORT + PORTS_TRIED - 1
  for (let tried = port ?? DEFAULT_PORT; ; tried++) {
    try {
      return await listenOn(app, { hostname: host, port: tried, site, times })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= last) throw explained(error, host, port)
    }
  }
}

function listenOn(
  app: Hono,
  { hostname, port, site, times }: ListenOptions & { hostname: string; port: number },
): Promise<Listening> {
  const own = site === undefined ? null : new URL(site).host
  return new Promise((resolve, reject) => {
    const answer = (request: Request, env: object): Response | Promise<Response> => {
      const refusal = refusalOf(request.headers.get('host'), { hostname, site: own })
      return refusal === null ? app.fetch(request, env) : refused(env, refusal)
    }
    const server = serve({ fetch: answer, hostname, port, serverOptions: times }, (info) => {
      server.off('error', reject)
      const host = hostname.includes(':') ? `[${hostname}]` : hostname
      resolve({ address: `http://${host}:${info.port}`, close: () => close(server) })
    })
    server.once('error', reject)
    if ('maxConnections' in server) server.maxConnections = LIMITS.connections
    if ('setTimeout' in server) server.setTimeout(LIMITS.idleMs)
  })
}

/** A program is told in JSON. The address is as it came: no URL can be made of it where its host is none. */
function refused(env: object, { status, code, message }: HostRefusal): Response {
  const { url = '' } = (env as { readonly incoming?: { readonly url?: string } }).incoming ?? {}
  return isForPrograms(url.split('?')[0])
    ? Response.json({ error: { code, message } }, { status })
    : new Response(`${message}\n`, { status })
}

/** Lets answers under way go out; Node ends the connections that a browser keeps idle. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
}

function explained(error: unknown, host: string, port: number | undefined): ListenError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return port === undefined
      ? new ListenError(
          'port-taken',
          `the ports from ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken. Name a free one with --port`,
          error,
        )
      : new ListenError(
          'port-taken',
          `port ${port} is taken by another program. Name another with --port, or leave --port out to get a free one`,
          error,
        )
  }
  if (code === 'EACCES') {
    return new ListenError(
      'port-not-allowed',
      `port ${port} is not open to this user. Name one above 1023 with --port`,
      error,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new ListenError(
      'host-unknown',
      `"${host}" is no address of this machine. Leave --host out to serve on this machine alone, or name 0.0.0.0 for all its addresses`,
      error,
    )
  }
  return new ListenError('cannot-listen', `the server cannot listen on ${host}: ${message}`, error)
}
