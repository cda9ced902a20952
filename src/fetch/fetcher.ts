/** Addresses → bytes, as a good citizen of the web: robots.txt, one request at a time, redirects, retries. */
import { FetchError } from './fetch-error.ts'
import { freshForMs, retryAfterMs } from './headers.ts'
import { makeHosts } from './hosts.ts'
import { type Answer, request, requireWeb } from './request.ts'
import { withRetries } from './retries.ts'
import { makeRobots } from './robots.ts'
import { type FetchSettings, PROGRAM, settingsOf } from './settings.ts'

/** What an earlier answer said of itself, to be told whether it changed. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface Fetched {
  readonly kind: 'fetched'
  /** The address as it was asked for, and the one that answered after redirects. */
  readonly asked: string
  readonly url: string
  readonly bytes: Uint8Array
  /** As the server declared it: `text/html; charset=windows-1252`. */
  readonly contentType?: string
  readonly validators: Validators
  /** How long the server says that the answer stays as it is. */
  readonly freshForMs?: number
  /** The new address of what has moved for good. */
  readonly movedTo?: string
}

/** The server says that nothing changed since the answer whose validators were given. */
export interface Unchanged {
  readonly kind: 'unchanged'
  readonly asked: string
  readonly url: string
  readonly freshForMs?: number
}

export interface Fetcher {
  /** Throws a FetchError. */
  fetch(address: string, options?: FetchOptions): Promise<Fetched | Unchanged>
}

export interface FetchOptions {
  readonly validators?: Validators
  readonly signal?: AbortSignal
}

export function openFetcher(settings: Partial<FetchSettings> & Pick<FetchSettings, 'userAgent'>): Fetcher {
  const all = settingsOf(settings)
  const hosts = makeHosts(all.clock)
  const inTurn = (url: URL, delayMs: number, headers: Readonly<Record<string, string>>, signal?: AbortSignal) =>
    hosts.run(url.host, Math.max(all.delayMs, delayMs), () => request({ url, headers, signal }, all), signal)
  // The rules are asked for as any page is, but for rules about them.
  const robots = makeRobots((url, signal) => follow(url, all, (step) => inTurn(step, 0, {}, signal)), all)
  const polite = async (url: URL, headers: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    requireWeb(url)
    const rules = await robots.rulesFor(url, signal).catch((error: unknown) => {
      throw error instanceof FetchError ? error.at(url.href) : error
    })
    if (!rules.allows(url)) {
      const message = `the site's robots.txt asks ${PROGRAM} not to read this page. Save it by hand and add the file`
      throw new FetchError('fetch-robots-denied', url.href, message)
    }
    return inTurn(url, rules.delayMs, headers, signal)
  }
  return {
    async fetch(address, { validators = {}, signal } = {}) {
      const url = webAddress(address)
      const headers = conditions(validators)
      return withRetries(all, signal, async () => {
        const answer = await follow(url, all, (step) => polite(step, headers, signal))
        requireOk(answer, all.clock.now())
        return resultOf(address, answer)
      })
    },
  }
}

function webAddress(address: string): URL {
  if (!URL.canParse(address)) throw new FetchError('fetch-not-web', address, 'this is no web address. Check it')
  const url = new URL(address)
  url.hash = ''
  return url
}

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag === undefined ? {} : { 'If-None-Match': etag }),
  ...(lastModified === undefined ? {} : { 'If-Modified-Since': lastModified }),
})

interface Followed extends Answer {
  readonly permanent: URL | null
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])

/** Goes where redirects lead, each of which is asked about like a new address. */
async function follow(url: URL, { redirects }: FetchSettings, ask: (url: URL) => Promise<Answer>): Promise<Followed> {
  const seen = new Set<string>()
  let permanent: URL | null = null
  let allPermanent = true
  for (let step = url; ; ) {
    if (seen.has(step.href)) {
      throw new FetchError(
        'fetch-redirects',
        url.href,
        `it leads in a circle, by ${step.href}. The site must mend that`,
      )
    }
    if (seen.size > redirects) {
      throw new FetchError(
        'fetch-redirects',
        url.href,
        `it leads on more than ${redirects} times, so far to ${step.href}`,
      )
    }
    seen.add(step.href)
    const answer = await ask(step).catch((error: unknown) => {
      throw step === url ? error : onTheWay(error, url)
    })
    if (!REDIRECTS.has(answer.status)) {
      return { ...answer, permanent }
    }
    const { location } = answer.headers
    if (location === undefined || !URL.canParse(location, step.href)) {
      throw new FetchError('fetch-redirects', step.href, `it leads on (${answer.status}) without saying where`)
    }
    step = new URL(location, step.href)
    step.hash = ''
    allPermanent &&= PERMANENT.has(answer.status)
    if (allPermanent) permanent = step
  }
}

/** Names the address that was asked for beside the one that it led to. */
const onTheWay = (error: unknown, from: URL): unknown =>
  error instanceof FetchError ? error.at(from.href, `it leads to ${error.where}, and there: `) : error

const BUSY = new Set([429, 503])

function requireOk({ url, status, headers }: Answer, nowMs: number): void {
  if (status === 200 || status === 304) return
  const where = url.href
  const retryAtMs = retryAfterMs(headers, nowMs)
  if (BUSY.has(status)) {
    const when = retryAtMs === undefined ? '' : `, and asks to come again in ${waitInWords(retryAtMs - nowMs)}`
    throw new FetchError('fetch-busy', where, `the server is busy (${status})${when}. Try again later`, {
      temporary: true,
      status,
      retryAtMs,
    })
  }
  const temporary = status >= 500 || status === 408
  throw new FetchError(
    'fetch-status',
    where,
    `the server answers ${status}${MEANING[status] ?? (temporary ? ', a fault of its own. Try again later' : '. Check the address')}`,
    {
      temporary,
      status,
    },
  )
}

const MEANING: Readonly<Record<number, string>> = {
  204: ', without a page',
  401: ': it asks for a password. Save the page by hand and add the file',
  402: ': it asks for payment. Save the page by hand and add the file',
  403: ': it does not want to be read by programs. Save the page by hand and add the file',
  404: ': there is no such page. Check the address',
  410: ': the page is gone for good',
  451: ': the page may not be shown, for legal reasons',
}

const waitInWords = (ms: number): string =>
  ms < 120_000
    ? `${Math.ceil(ms / 1000)} seconds`
    : ms < 7_200_000
      ? `${Math.ceil(ms / 60_000)} minutes`
      : `${Math.ceil(ms / 3_600_000)} hours`

function resultOf(asked: string, { url, status, headers, bytes, permanent }: Followed): Fetched | Unchanged {
  const fresh = freshForMs(headers)
  if (status === 304) return { kind: 'unchanged', asked, url: url.href, freshForMs: fresh }
  return {
    kind: 'fetched',
    asked,
    url: url.href,
    bytes,
    contentType: headers['content-type'],
    validators: { etag: headers.etag, lastModified: headers['last-modified'] },
    freshForMs: fresh,
    movedTo: permanent?.href,
  }
}
