/** One request and its answer, bounded in time and size; nothing is followed and nothing tried again. */
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { AddressRefused, checkedLookup, literalAddress } from './address.ts'
import { ACCEPT_ENCODING, readBody } from './body.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchSettings } from './settings.ts'

export interface Answer {
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Empty where the status says that there is nothing to keep. */
  readonly bytes: Uint8Array
}

export interface Asked {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Sent with POST; without one it is a GET. */
  readonly body?: string
  readonly signal?: AbortSignal
}

/** Throws a FetchError where no answer came, or none within the bounds. Any status is an answer. */
export async function request(asked: Asked, settings: FetchSettings): Promise<Answer> {
  const { url } = asked
  requireWeb(url)
  const literal = literalAddress(url)
  if (literal !== null && !settings.allow(literal)) throw refused(url, literal)
  const timer = new AbortController()
  const stop = asked.signal === undefined ? timer.signal : AbortSignal.any([asked.signal, timer.signal])
  const passed: Passed = { total: false, idle: false }
  const timeout = setTimeout(() => {
    passed.total = true
    timer.abort()
  }, settings.totalMs)
  const onIdle = () => {
    passed.idle = true
    timer.abort()
  }
  try {
    const response = await send(asked, { signal: stop, onIdle }, settings)
    const status = response.statusCode ?? 0
    if (status !== 200) {
      response.destroy()
      return { url, status, headers: response.headers, bytes: new Uint8Array() }
    }
    return { url, status, headers: response.headers, bytes: await readBody(response, url, settings.limitBytes) }
  } catch (error) {
    throw translate(error, asked, passed, settings)
  } finally {
    clearTimeout(timeout)
  }
}

/** Which of the bounds in time were reached. */
interface Passed {
  total: boolean
  idle: boolean
}

/** Throws a FetchError where the address is not one of the web, or would send a password. */
export function requireWeb(url: URL): void {
  const where = url.href
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError('fetch-not-web', where, 'only addresses that begin with http:// or https:// are fetched')
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'the address holds a name or a password, which is not sent. Save the page and add the file'
    throw new FetchError('fetch-not-web', `${url.protocol}//${url.host}${url.pathname}`, message)
  }
}

interface Stopping {
  readonly signal: AbortSignal
  readonly onIdle: () => void
}

function send(
  { url, headers, body }: Asked,
  { signal, onIdle }: Stopping,
  settings: FetchSettings,
): Promise<IncomingMessage> {
  const options = {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'User-Agent': settings.userAgent,
      'Accept-Encoding': ACCEPT_ENCODING,
      Accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain, */*;q=0.5',
      ...headers,
    },
    lookup: checkedLookup(settings.resolve, settings.allow),
    // A connection of its own for each request: none is reused that was made before the rules were asked.
    agent: false as const,
    signal,
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const sent = send(url, options, resolve)
    sent.setTimeout(settings.idleMs, onIdle)
    sent.on('error', reject)
    sent.end(body)
  })
}

const seconds = (ms: number) => `${ms / 1000} ${ms === 1000 ? 'second' : 'seconds'}`

function translate(error: unknown, { url, signal }: Asked, passed: Passed, { totalMs, idleMs }: FetchSettings) {
  const where = url.href
  const later = { cause: error, temporary: true }
  if (signal?.aborted) {
    return new FetchError('fetch-stopped', where, 'stopped before the answer was there', { cause: error })
  }
  if (passed.idle || passed.total) {
    const what = passed.idle
      ? `nothing came for ${seconds(idleMs)}. Try again later`
      : `the whole answer did not come within ${seconds(totalMs)}. Try again later`
    return new FetchError('fetch-too-slow', where, what, later)
  }
  if (error instanceof FetchError) return error
  if (error instanceof AddressRefused) return refused(url, error.address)
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOTFOUND') {
    return new FetchError('fetch-unreachable', where, `there is no host ${url.hostname}. Check the address`, {
      cause: error,
    })
  }
  if (code === 'EAI_AGAIN') {
    return new FetchError(
      'fetch-unreachable',
      where,
      `the address of ${url.hostname} cannot be looked up now. Check the connection to the internet`,
      later,
    )
  }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code)) {
    const text = `the connection is not safe (${message}). Its owner must mend that; save the page by hand if you trust it`
    return new FetchError('fetch-certificate', where, text, { cause: error })
  }
  if (code.startsWith('HPE_')) {
    return new FetchError(
      'fetch-broken',
      where,
      `the answer is not HTTP (${code}). Check the address and its port`,
      later,
    )
  }
  return new FetchError(
    'fetch-unreachable',
    where,
    `the server does not answer (${code || message}). Try again later`,
    later,
  )
}

function refused(url: URL, address: string): FetchError {
  const message = `it leads to ${address}, which is no address of the public internet. If that is meant, say --allow-private`
  return new FetchError('fetch-address-private', url.href, message)
}
