/**
 * `npm run bench:web`: how quick and how heavy the pages are, on the sample press in PGlite, on real news, or on a record of
 * your own.
 *
 * - requests a second and the 95th percentile of each page, asked by eight at a time over a socket, ETags unused;
 * - bytes: HTML under 60 KB and script under 15 KB a page;
 * - the largest contentful paint in Chromium as a phone: a processor four times slower, 150 ms away, 1.6 Mbit/s; under 1 s.
 *
 *     npm run bench:web                                        the sample press
 *     npm run bench:web -- --statements 100000                 so many of real news, put together anew (real-text.ts)
 *     npm run bench:web -- --folder FOLDER                     a record in a data folder
 *     npm run bench:web -- --server postgres://…/record        a record on a PostgreSQL server
 *     npm run bench:web -- --at-a-time 64                      more who ask at a time
 *     npm run bench:web -- --seconds 1 --no-paint --json
 *
 * Where a bound is broken it says so and fails. Times depend on the machine: only the paint, which has a bound, is taken as
 * the quickest of three, so that a machine that does other things as well is not measured with it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { createApp, type Listening, listen, questionsOf } from '../src/serve/http/index.ts'
import { type Database, openStore, refreshStatistics } from '../src/store/index.ts'
import { openBrowser } from '../test/chromium.ts'
import { openSampleSite } from '../test/sample-site.ts'
import { recordPages, type SitePage, sitePages } from '../test/site-pages.ts'
import { fill } from './record-fill.ts'

const MOST_HTML_BYTES = 60_000
const MOST_SCRIPT_BYTES = 15_000
const LONGEST_PAINT_MS = 1000
const PAINTS = 3
/** "Slow 4G" of Chromium's own tools, and a phone's processor. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const SLOWER = 4

const { values: options } = parseArgs({
  options: {
    server: { type: 'string' },
    folder: { type: 'string' },
    statements: { type: 'string' },
    'at-a-time': { type: 'string', default: '8' },
    seconds: { type: 'string', default: '3' },
    'no-paint': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const seconds = Number(options.seconds)
if (!(seconds > 0)) throw new Error('--seconds is a number above 0')
const atATime = Number(options['at-a-time'])
if (!(atATime > 0)) throw new Error('--at-a-time is a number above 0')
const isOfSample = !options.server && !options.folder && !options.statements

interface Measured {
  readonly page: string
  readonly status: number
  readonly requestsPerSecond: number
  readonly p95Ms: number
  readonly htmlBytes: number
  readonly scriptBytes: number
  /** Null where it was not measured. */
  readonly paintMs: number | null
}

interface Opened {
  readonly server: Listening
  readonly pages: readonly SitePage[]
  readonly close: () => Promise<void>
}

const opened = await open()
const { server, pages } = opened
const broken: string[] = []
const measured: Measured[] = []
let browser: Browser | null = null
try {
  browser = options['no-paint'] ? null : await openBrowser()
  console.log(`${loadavg()[0].toFixed(0)} processes wait for ${availableParallelism()} cores; ${seconds} s a page\n`)
  console.log(
    `${'page'.padEnd(34)}${'req/s'.padStart(8)}${'p95 ms'.padStart(9)}${'HTML B'.padStart(9)}${'script B'.padStart(10)}${'LCP ms'.padStart(8)}`,
  )
  for (const page of pages) {
    const row = await measure(page)
    measured.push(row)
    const { requestsPerSecond, p95Ms, htmlBytes, scriptBytes, paintMs } = row
    console.log(
      `${page.title.slice(0, 33).padEnd(34)}${requestsPerSecond.toFixed(0).padStart(8)}${p95Ms.toFixed(1).padStart(9)}${String(htmlBytes).padStart(9)}${String(scriptBytes).padStart(10)}${(paintMs === null ? '–' : paintMs.toFixed(0)).padStart(8)}`,
    )
    const bound = (value: number, most: number, what: string) => {
      if (value >= most) broken.push(`${page.path}: ${what} ${Math.round(value)}, and the bound is ${most}`)
    }
    bound(htmlBytes, MOST_HTML_BYTES, 'bytes of HTML')
    bound(scriptBytes, MOST_SCRIPT_BYTES, 'bytes of script')
    if (paintMs !== null) bound(paintMs, LONGEST_PAINT_MS, 'milliseconds to the largest paint')
    // Among the sample's pages are some that are missing, or asked wrongly.
    if (row.status >= 500 || (!isOfSample && row.status !== 200)) broken.push(`${page.path}: answered ${row.status}`)
  }
} finally {
  await browser?.close()
  await opened.close()
}
if (options.json) console.log(JSON.stringify(measured))
for (const each of broken) console.error(`BROKEN ${each}`)
if (broken.length > 0) process.exitCode = 1
else console.log('\nevery bound is kept')

async function open(): Promise<Opened> {
  if (isOfSample) {
    const site = await openSampleSite()
    return { server: site.server, pages: await sitePages(site.database), close: site.close }
  }
  const database = await (options.statements === undefined
    ? openStore({ url: options.server, folder: options.folder ?? '' })
    : recordOf(Number(options.statements)))
  const own = await listen(createApp(questionsOf(database)), { host: '127.0.0.1', port: 0 })
  return {
    server: own,
    pages: await recordPages(database),
    async close() {
      await own.close()
      await database.close()
    },
  }
}

/** In PGlite in its thread, as people have it; gone with the process. */
async function recordOf(statements: number): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const database = await openStore({ folder })
  await fill(database, statements)
  await refreshStatistics(database)
  return database
}

async function measure({ path, title }: SitePage): Promise<Measured> {
  const url = new URL(path, server.address).href
  const first = await fetch(url)
  const html = await first.text()
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const began = performance.now()
  const ask = async () => {
    while (performance.now() < end) {
      const asked = performance.now()
      await (await fetch(url)).arrayBuffer()
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: atATime }, ask))
  const tookS = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    page: title,
    status: first.status,
    requestsPerSecond: times.length / tookS,
    p95Ms: times[Math.ceil(times.length * 0.95) - 1],
    htmlBytes: Buffer.byteLength(html),
    scriptBytes: await scriptBytesOf(html),
    paintMs: browser === null ? null : await paintOf(browser, url),
  }
}

async function scriptBytesOf(html: string): Promise<number> {
  let bytes = 0
  for (const [, source] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) {
    bytes += (await (await fetch(new URL(source, server.address))).arrayBuffer()).byteLength
  }
  return bytes
}

/** A visitor's first page: nothing is in the browser's cache. */
async function paintOf(browser: Browser, url: string): Promise<number> {
  const paints: number[] = []
  for (let i = 0; i < PAINTS; i++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW_4G)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(url, { waitUntil: 'load' })
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let last = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) last = entry.startTime
            }).observe({ type: 'largest-contentful-paint', buffered: true })
            setTimeout(() => resolve(last), 400)
          }),
      ),
    )
    await context.close()
  }
  return Math.min(...paints.filter((paint) => paint > 0))
}
