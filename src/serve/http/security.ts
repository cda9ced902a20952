/**
 * What a browser may do with a page, and whom the server answers. Pages need one style sheet, one script, one icon and two typefaces of
 * their own, so everything else is forbidden: text from a report can never become code, whatever it holds.
 */
import { isIP } from 'node:net'
import { hostname as machineName } from 'node:os'
import type { MiddlewareHandler } from 'hono'

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

export const isLoopback = (host: string): boolean => LOOPBACK.test(host) || host === '::1'

export interface HostRefusal {
  readonly status: 400 | 403
  readonly code: 'host-damaged' | 'host-not-served'
  readonly message: string
}

/** Where the server listens, and the host of its `--site`. */
export interface Served {
  readonly hostname: string
  readonly site: string | null
}

/**
 * Why a server does not answer to the name that a request was sent to; null where it does. Otherwise any web site could
 * point a name of its own at the server's address and read the record through its visitor's browser ("DNS rebinding"). No
 * site can do so with a number, which a browser takes for itself.
 */
export function refusalOf(host: string | null, { hostname, site }: Served): HostRefusal | null {
  if (host === null || host === site) return null
  if (!URL.canParse(`http://${host}/`)) {
    const message = `${shown(host)} is no name or address of a computer. Look at the address that was asked.`
    return { status: 400, code: 'host-damaged', message }
  }
  if (isLoopback(host)) return null
  if (isLoopback(hostname)) {
    const message = `This server answers only on this machine, not as ${shown(host)}. To serve it under other names, start it with --site https://NAME (behind a proxy) or --host 0.0.0.0.`
    return { status: 403, code: 'host-not-served', message }
  }
  const name = new URL(`http://${host}/`).hostname
  const own = [hostname, machineName(), `${machineName()}.local`].map((each) => each.toLowerCase())
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || own.includes(name)) return null
  const message = `This server does not answer as ${shown(host)}. Ask it by its number or by the machine's own name, or start it with --site http://${name} where it is to have this one.`
  return { status: 403, code: 'host-not-served', message }
}

const shown = (host: string): string => JSON.stringify(host.slice(0, 100))
