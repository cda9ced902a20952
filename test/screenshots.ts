/**
 * `npm run screenshots`: every page on the sample press as a real browser shows it, in light, in dark and on a phone, kept
 * in docs/screenshots with a page that shows them. Whoever changes how a page looks runs it, looks, and commits both.
 *
 *     npm run screenshots                     all of them
 *     npm run screenshots -- article search   those whose name begins so
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../train/shared.ts'
import { openBrowser } from './chromium.ts'
import { openSampleSite } from './sample-site.ts'
import { type SitePage, sitePages } from './site-pages.ts'

const FOLDER = join(ROOT, 'docs/screenshots')
const LARGEST_FOLDER_BYTES = 5_000_000

interface Look {
  readonly name: string
  readonly title: string
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  /** Longer pages are cut: their end looks as their middle does. */
  readonly longest: number
  readonly quality: number
}

const LOOKS: readonly Look[] = [
  { name: 'light', title: 'Light', colorScheme: 'light', width: 1200, height: 900, longest: 1500, quality: 40 },
  { name: 'dark', title: 'Dark', colorScheme: 'dark', width: 1200, height: 900, longest: 1500, quality: 32 },
  { name: 'phone', title: 'Phone', colorScheme: 'light', width: 360, height: 740, longest: 1800, quality: 45 },
]

/** The picture of the README: the top of a page that shows what one gets. */
const SHOWN_FIRST = { file: 'first-screen.webp', page: 'search', longest: 860, quality: 70 } as const

const wanted = process.argv.slice(2)
const site = await openSampleSite()
const browser = await openBrowser()
try {
  const pages = await sitePages(site.database)
  const chosen = pages.filter(({ name }) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin)))
  mkdirSync(FOLDER, { recursive: true })
  for (const look of LOOKS) await takeAll(browser, look, chosen)
  if (chosen.some(({ name }) => name === SHOWN_FIRST.page)) {
    const page = pages.find(({ name }) => name === SHOWN_FIRST.page)!
    await takeAll(browser, { ...LOOKS[0], ...SHOWN_FIRST }, [page], SHOWN_FIRST.file)
  }
  removeOthers(pages)
  writeFileSync(join(FOLDER, 'README.md'), bookOf(pages))
  const bytes = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)
  console.log(`${chosen.length} pages, three looks each; docs/screenshots holds ${(bytes / 1e6).toFixed(1)} MB`)
  if (bytes > LARGEST_FOLDER_BYTES) throw new Error('docs/screenshots is too large: lower the quality in this script')
} finally {
  await browser.close()
  await site.close()
}

async function takeAll(browser: Browser, look: Look, pages: readonly SitePage[], file?: string): Promise<void> {
  const { colorScheme, width, height } = look
  const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const { name, path } of pages) {
    await page.goto(new URL(path, site.server.address).href)
    // Drawn once more: a browser that is busy may have drawn the first time before it had the fonts.
    await page.evaluate(() => document.fonts.ready)
    await page.reload()
    await page.evaluate(() => document.fonts.ready)
    writeFileSync(join(FOLDER, file ?? `${name}-${look.name}.webp`), await take(page, look))
  }
  await context.close()
}

/** WebP, which Playwright's own call does not give: a quarter of PNG's size. */
async function take(page: Page, { width, longest, quality }: Look): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const length = await page.evaluate(() => document.documentElement.scrollHeight)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(length, longest), scale: 1 },
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

function removeOthers(pages: readonly SitePage[]): void {
  const files = new Set(pages.flatMap(({ name }) => LOOKS.map((look) => `${name}-${look.name}.webp`)))
  files.add(SHOWN_FIRST.file)
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.webp') && !files.has(file)) rmSync(join(FOLDER, file))
}

function bookOf(pages: readonly SitePage[]): string {
  const parts = pages.map(({ name, title, path }) => {
    const cells = LOOKS.map((look) => {
      const width = look.name === 'phone' ? 180 : 420
      return `<img src="${name}-${look.name}.webp" alt="${title}, ${look.name}" width="${width}">`
    })
    const row = (entry: (look: Look, width: number) => string) =>
      `| ${LOOKS.map((look, at) => entry(look, cells[at].length).padEnd(cells[at].length)).join(' | ')} |`
    const table = [row(({ name }) => name), row((_, width) => '-'.repeat(width)), `| ${cells.join(' | ')} |`]
    return `## ${title}\n\n\`${path}\`\n\n${table.join('\n')}\n`
  })
  return `# Every page, as it looks\n\nThe pages on the sample press, taken by \`npm run screenshots\` in Chromium: light, dark, and 360 pixels wide. [The pages](../pages.md) says what each is for. Long pages are cut.\n\n${parts.join('\n')}`
}
