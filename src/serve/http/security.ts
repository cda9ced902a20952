/**
 * What a browser may do with a page, and whom the server answers. Pages need one style sheet, one script, one icon and two typefaces of
 * their own, so everything else is forbidden: text from a report can never become code, whatever it holds.
 */
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

/**
 * Why a server on this machine's own address does not answer to the name that a request was sent to; null where it does.
 * Otherwise any web site could point a name of its own at 127.0.0.1 and read the record through its visitor's browser
 * ("DNS rebinding").
 */
export function refusalOf(host: string | null): string | null {
  if (host === null || isLoopback(host)) return null
  const name = JSON.stringify(host.slice(0, 100))
  return `This server answers only on this machine, not as ${name}. To serve it under other names, start it with --site https://NAME (behind a proxy) or --host 0.0.0.0.\n`
}
