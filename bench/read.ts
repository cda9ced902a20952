/**
 * `npm run bench:read [-- [--streaming] MEGABYTES…]`: how fast pages and archives are read, and that memory stays as it is from a small
 * archive to one a hundred times its size.
 *
 * - pages a second, from memory: the saved pages of test/pages, which are small, and pages of the size and make that
 *   news sites send (news-pages.ts: 60 to 150 KB, 900 elements)
 * - megabytes a second of gzipped WARC, each record packed by itself as archives have it: made under the system's
 *   temporary folder from those news pages, and read from the disk, every page taken apart. Megabytes are of the archive
 *   as it lies there; unpacked it is between four and five times as large, which is printed as well.
 *
 * `--streaming`: the same archives with every record marked as metadata, so that none is taken apart: unpacking, finding
 * records and leaving them out alone.
 *
 * Each size is read in a process of its own, so that the memory of one does not show in the next.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readDocument, readFiles } from '../src/read/index.ts'
import { setEngine } from '../src/serve/cli/index.ts'
import { warcOf } from './archives.ts'
import { newsPage } from './news-pages.ts'

const PAGES = new URL(import.meta.url.includes('/dist/') ? '../../test/pages/' : '../test/pages/', import.meta.url)
const SIZES_MB = [10, 100, 1000]
const MB = 1_000_000

interface Measured {
  readonly articles: number
  readonly seconds: number
  /** Of the process itself: what other programs take away does not count. */
  readonly cpuSeconds: number
  readonly memoryMiB: number
}

async function writeWarc(
  path: string,
  megabytes: number,
  type: 'response' | 'metadata',
): Promise<{ readonly unpacked: number }> {
  const out = createWriteStream(path)
  // News is alike from page to page only in its frame: so many pages, over and over, are as good as all different.
  const pieces = Array.from({ length: 400 }, (_, number) => {
    const page = newsPage(number)
    const url = `https://wire.example/${number}`
    return [
      { type: 'request', url, body: `GET /${number} HTTP/1.1\r\n\r\n` },
      { type, url, body: page },
    ].map((record) => warcOf([record]))
  }).flat()
  const packed = pieces.map((piece) => gzipSync(piece))
  let [written, unpacked] = [0, 0]
  for (let at = 0; written < megabytes * MB; at = (at + 1) % packed.length) {
    written += packed[at].length
    unpacked += pieces[at].length
    if (!out.write(packed[at])) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return { unpacked }
}

async function readAll(path: string): Promise<Measured> {
  const started = performance.now()
  const before = process.cpuUsage()
  let [articles, most] = [0, 0]
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  for await (const reading of readFiles([path], (async function* () {})())) {
    if ('article' in reading && ++articles % 50 === 0) most = Math.max(most, process.memoryUsage.rss())
  }
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  return { articles, seconds, cpuSeconds: (user + system) / 1e6, memoryMiB: Math.round(most / 1024 / 1024) }
}

async function pagesPerSecond(): Promise<string> {
  const pages = readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(new URL(name, PAGES)))
  const news = Array.from({ length: 40 }, (_, number) => Buffer.from(newsPage(number)))
  const rates = []
  for (const set of [pages, news]) {
    const bytes = set.reduce((sum, page) => sum + page.length, 0)
    const runs: number[] = []
    const own: number[] = []
    for (let run = 0; run < 7; run++) {
      const started = performance.now()
      const before = process.cpuUsage()
      for (const page of set) for await (const _ of readDocument({ where: 'x', name: 'x.html', chunks: once1(page) }));
      runs.push(performance.now() - started)
      const { user, system } = process.cpuUsage(before)
      own.push((user + system) / 1000)
    }
    const [median, ownMedian] = [runs, own].map((times) => times.sort((a, b) => a - b)[3])
    rates.push(
      `${Math.round((set.length * 1000) / median)} pages/s (${Math.round((set.length * 1000) / ownMedian)} by its own time) of ${Math.round(bytes / set.length / 1000)} KB`,
    )
  }
  return `saved pages (test/pages): ${rates[0]}; news pages (generated): ${rates[1]}; medians of 7 runs`
}

async function* once1(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const arguments_ = process.argv.slice(2)
// As the program does.
setEngine()
if (arguments_[0] === '--read') {
  process.stdout.write(JSON.stringify(await readAll(arguments_[1])))
} else {
  process.stdout.write(`${await pagesPerSecond()}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  try {
    const streaming = arguments_.includes('--streaming')
    const sizes = arguments_.filter((each) => each !== '--streaming').map(Number)
    for (const megabytes of sizes.length > 0 ? sizes : SIZES_MB) {
      const path = join(folder, `${megabytes}.warc.gz`)
      const { unpacked } = await writeWarc(path, megabytes, streaming ? 'metadata' : 'response')
      const size = statSync(path).size
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--read', path], { encoding: 'utf8' })
      if (child.status !== 0) throw new Error(child.stderr)
      const { articles, seconds, cpuSeconds, memoryMiB } = JSON.parse(child.stdout) as Measured
      const rate = (amount: number) =>
        `${(amount / seconds).toFixed(1)} (${(amount / cpuSeconds).toFixed(1)} by its own time)`
      process.stdout.write(
        `WARC of ${Math.round(size / MB)} MB gzipped (${Math.round(unpacked / MB)} MB unpacked): ${articles} articles in ${seconds.toFixed(1)} s, ` +
          `MB/s gzipped ${rate(size / MB)}, MB/s unpacked ${rate(unpacked / MB)}, pages/s ${rate(articles)}, at most ${memoryMiB} MiB of memory\n`,
      )
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
