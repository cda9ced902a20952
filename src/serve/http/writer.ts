/**
 * Who a request that writes is of. A token comes as `Authorization: Bearer …` from programs and as the password of HTTP's
 * own log-in from browsers, so that no page needs a cookie or a script.
 *
 * What a browser adds by itself (the log-in, or merely being on this machine) is added for any web site that makes it send
 * a form, so whatever another site made is refused ("cross-site request forgery"): browsers say where a request began.
 */
import type { Context } from 'hono'
import type { Writing } from './dependencies.ts'
import { type Reply, refusal } from './reply.ts'
import type { Settings } from './settings.ts'

/** Whose name is written under what is corrected. */
export interface Writer {
  readonly by: string
}

export interface Guard {
  readonly writing: Writing | undefined
  readonly settings: Settings
}

/** Whether anybody may write at all. */
export const takesWriters = (guard: Guard): guard is Guard & { readonly writing: Writing } =>
  guard.writing !== undefined && guard.settings.writers !== 'nobody'

/** The writer, or what to answer instead. */
export async function writerOf(context: Context, guard: Guard): Promise<Writer | Reply> {
  if (!takesWriters(guard)) return refusal(403, 'read-only', 'This record is read only', READ_ONLY)
  const { writing, settings } = guard
  const given = tokenIn(context.req.header('Authorization'))
  if (given?.how !== 'bearer' && isCrossSite(context, settings))
    return refusal(403, 'other-site', 'That was not done', OTHER_SITE)
  if (given !== null) {
    const holder = await writing.holderOf(given.token)
    return holder === null ? unknownToken(context, WRONG_TOKEN) : { by: holder.name }
  }
  if (settings.writers === 'owner' && !isForwarded(context)) return { by: writing.owner }
  return unknownToken(context, NO_TOKEN)
}

export const isWriter = (found: Writer | Reply): found is Writer => 'by' in found

function unknownToken(context: Context, message: string): Reply {
  context.header('WWW-Authenticate', 'Basic realm="Onrecord: the password is your token", charset="UTF-8"')
  return refusal(401, 'token-missing', 'A token is needed for that', message)
}

function tokenIn(authorization: string | undefined): { how: 'bearer' | 'basic'; token: string } | null {
  const [, scheme, value] = /^(bearer|basic) +(\S+) *$/i.exec(authorization ?? '') ?? []
  if (scheme === undefined) return null
  if (scheme.toLowerCase() === 'bearer') return { how: 'bearer', token: value }
  const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8')) ?? []
  return { how: 'basic', token: password ?? '' }
}

/** Browsers send one or both of these headers with every form; programs send neither. */
export function isCrossSite({ req }: Context, { site }: Settings): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return false
  const began = req.header('Sec-Fetch-Site')
  if (began !== undefined) return began !== 'same-origin' && began !== 'none'
  const origin = req.header('Origin')
  if (origin === undefined) return false
  const { host } = URL.canParse(origin) ? new URL(origin) : { host: null }
  return host === null || (host !== req.header('Host') && origin !== site)
}

/** It came through a proxy, so whoever sent it is not on this machine. */
const isForwarded = ({ req }: Context): boolean =>
  ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via'].some(
    (name) => req.header(name) !== undefined,
  )

const READ_ONLY =
  'Here the record can be searched, compared and cited, and not be changed. To keep one of your own, install Onrecord and start it with "onrecord serve".'
export const OTHER_SITE =
  'The request was begun by another web site. Open the page here and do it again; programs send a token as "Authorization: Bearer …".'
const NO_TOKEN =
  'Adding and correcting need a token. Whoever runs this server makes one with "onrecord token create NAME"; give it as the password, with any name, or as "Authorization: Bearer TOKEN".'
const WRONG_TOKEN =
  'The token is not one of this record, or was revoked. Look whether all of it was copied; "onrecord token list" shows which there are.'
