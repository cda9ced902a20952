/** What an answer's headers say about time. */
import type { IncomingHttpHeaders } from 'node:http'

/** When to come again, in milliseconds since 1970: seconds or a date. Undefined where it is not said. */
export function retryAfterMs(headers: IncomingHttpHeaders, nowMs: number): number | undefined {
  const value = headers['retry-after']?.trim()
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return nowMs + Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(nowMs, date)
}

/** How long the answer is good for, by Cache-Control's max-age less the Age it has. Undefined where it is not said. */
export function freshForMs(headers: IncomingHttpHeaders): number | undefined {
  const control = headers['cache-control'] ?? ''
  if (/\bno-(?:store|cache)\b/i.test(control)) return undefined
  const [, maxAge] = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control) ?? []
  if (maxAge === undefined) return undefined
  const age = /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0
  return Math.max(0, Number(maxAge) - age) * 1000
}
