/**
 * A message to a web address that somebody named. The rules of fetching hold: never the private network, bounds in time, a
 * few tries with longer pauses. Redirects are not followed: a message is for the address that was named.
 */
import { FetchError } from './fetch-error.ts'
import { request } from './request.ts'
import { withRetries } from './retries.ts'
import { type FetchSettings, settingsOf } from './settings.ts'

export interface Message {
  readonly url: string
  /** JSON. */
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const WAITS_FOR = new Set([408, 425, 429])

/** Throws a FetchError where it was not taken (any status but 200 to 299). */
export async function post(
  { url: address, body, headers, signal }: Message,
  given: Partial<FetchSettings> & Pick<FetchSettings, 'userAgent'>,
): Promise<void> {
  if (!URL.canParse(address)) throw new FetchError('fetch-not-web', address, 'this is no web address. Check it')
  const settings = settingsOf({ totalMs: 15_000, idleMs: 10_000, ...given })
  const all = { 'Content-Type': 'application/json', Accept: '*/*', ...headers }
  await withRetries(settings, signal, async () => {
    const { status } = await request({ url: new URL(address), headers: all, body, signal }, settings)
    if (status >= 200 && status < 300) return
    const temporary = status >= 500 || WAITS_FOR.has(status)
    throw new FetchError('fetch-status', address, `the server answers ${status} to the message. Check the address`, {
      temporary,
      status,
    })
  })
}
