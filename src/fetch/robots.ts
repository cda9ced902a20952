/**
 * robots.txt (RFC 9309), asked once for each site and kept for a day: no file is leave, a file that cannot be had for now
 * is none, and who asks to be read slowly is.
 */
import robotsParserModule from 'robots-parser'
import { FetchError } from './fetch-error.ts'
import type { Answer } from './request.ts'
import { type FetchSettings, PROGRAM } from './settings.ts'

/** Its types speak of a module with a default; Node gives what the module is. */
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default

const DAY_MS = 24 * 60 * 60 * 1000
/** What the standard asks to be read at least; rules behind it are not. */
const LIMIT_BYTES = 500 * 1024
/** Nobody means to be read once an hour; who does not want to be read says Disallow. */
const LONGEST_DELAY_MS = 60_000

export interface Rules {
  readonly allows: (url: URL) => boolean
  readonly delayMs: number
}

export interface Robots {
  /** Throws a FetchError where the site's rules cannot be had. */
  rulesFor(url: URL, signal?: AbortSignal): Promise<Rules>
}

type Get = (url: URL, signal?: AbortSignal) => Promise<Answer>

export function makeRobots(get: Get, { clock }: Pick<FetchSettings, 'clock'>): Robots {
  const kept = new Map<string, { readonly rules: Promise<Rules>; readonly untilMs: number }>()
  return {
    rulesFor({ origin }, signal) {
      const before = kept.get(origin)
      if (before !== undefined && clock.now() < before.untilMs) return before.rules
      const rules = ask(origin, get, signal)
      kept.set(origin, { rules, untilMs: clock.now() + DAY_MS })
      // A failure is not kept: the next address of the site asks again.
      rules.catch(() => kept.delete(origin))
      return rules
    },
  }
}

const ALL: Rules = { allows: () => true, delayMs: 0 }

async function ask(origin: string, get: Get, signal?: AbortSignal): Promise<Rules> {
  const url = new URL('/robots.txt', origin)
  const { status, bytes } = await answerOf(url, get, signal)
  if (status >= 400 && status < 500 && status !== 429) return ALL
  if (status !== 200) throw unreachable(url, `the server answers ${status}`)
  const parsed = robotsParser(url.href, boundedRules(new TextDecoder().decode(bytes.subarray(0, LIMIT_BYTES))))
  return {
    allows: (asked) => parsed.isAllowed(asked.href, PROGRAM) ?? true,
    delayMs: Math.min(LONGEST_DELAY_MS, 1000 * Math.max(0, parsed.getCrawlDelay(PROGRAM) || 0)),
  }
}

/** More rules, and more wildcards in one, than any site has: matching half a megabyte of them would take half a minute. */
const MOST_LINES = 5000
const MOST_WILDCARDS = 8

/** What is cut off of a rule that forbids makes it forbid more; one that allows is left out. */
function boundedRules(text: string): string {
  return text
    .split(/\r\n?|\n/, MOST_LINES)
    .map((line) => {
      const written = line.slice(0, 2000).replace(/\*{2,}/g, '*')
      const parts = written.split('*')
      if (parts.length <= MOST_WILDCARDS + 1 && line.length <= 2000) return written
      return /^\s*allow/i.test(line) ? '' : parts.slice(0, MOST_WILDCARDS).join('*')
    })
    .join('\n')
}

async function answerOf(url: URL, get: Get, signal?: AbortSignal): Promise<Pick<Answer, 'status' | 'bytes'>> {
  try {
    return await get(url, signal)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    // A site that sends its readers in circles for its rules has none that could be followed.
    if (error.code === 'fetch-redirects') return { status: 404, bytes: new Uint8Array() }
    if (['fetch-too-large', 'fetch-broken', 'fetch-too-slow'].includes(error.code)) {
      throw unreachable(url, error.what, error)
    }
    throw error
  }
}

const unreachable = (url: URL, why: string, cause?: unknown) =>
  new FetchError(
    'fetch-robots-unreachable',
    url.href,
    `the site's robots.txt, which says whether it may be read, cannot be had (${why}), so it is not read. Try again later`,
    { cause, temporary: true },
  )
