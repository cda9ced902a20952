/** The two pages in a real browser, over a real socket, on a record that our own pipeline made of the sample press. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { search, showArticle } from '../src/ask/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { readText } from '../src/read/index.ts'
import { createApp, type Listening, listen, questionsOf } from '../src/serve/http/index.ts'
import { type Database, keep, openStoreInMemory } from '../src/store/index.ts'
import { openBrowser } from './chromium.ts'

const reports = fileURLToPath(new URL('../samples/reports/', import.meta.url))
const hostile = `outlet <img src=x onerror="document.title='owned'">
title </title><script>document.title='owned'</script>
The minister said "<script>document.title='owned'</script> & <b>bold</b> \u202Etxet desrever\u202C ${'x'.repeat(3000)}".

The minister said <a href="javascript:alert(1)">talks would resume</a>.
`
let database: Database
let server: Listening
let browser: Browser
let hostileId: string

beforeAll(async () => {
  const pipeline = openPipeline()
  database = await openStoreInMemory()
  const texts = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 12)
    .map((name) => readText(readFileSync(join(reports, name), 'utf8'), name))
  const attack = readText(hostile, 'hostile.txt')
  hostileId = attack.id
  await keep(
    database,
    [...texts, attack].map((article) => ({ article, ...pipeline.extractWithSentences(article) })),
  )
  const app = createApp(questionsOf(database))
  server = await listen(app, { host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await database?.close()
})

async function visit(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const answer = await page.goto(new URL(path, server.address).href)
  expect([200, 404, 400]).toContain(answer?.status())
  if (answer?.status() === 200) expect(errors).toEqual([])
  return page
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('the search page', () => {
  it('finds statements by their words and speaker, and leads to the words in their article', async () => {
    const page = await visit('/')
    await page.getByLabel('Words that were said').fill('meeting by:Dostan')
    await page.getByRole('button', { name: 'Search' }).click()
    const results = page.locator('.result')
    expect(await results.count()).toBeGreaterThan(0)
    for (const speaker of await results.locator('.speaker').allInnerTexts()) expect(speaker).toContain('Dostan')
    expect(await results.first().locator('mark.match').count()).toBeGreaterThan(0)
    const words = await results.first().locator('mark.content').first().innerText()

    await results.first().locator('.result-where a').click()
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
    expect(await page.locator(`[data-statement="${id}"].current`).count()).toBeGreaterThan(1)
    const marked = await page.locator(`mark.content[data-statement="${id}"]`).allInnerTexts()
    expect(marked.join(' ')).toContain(words.slice(0, 20))
    await page.close()
  })

  it('works without a script and with the keyboard alone', async () => {
    const page = await visit('/', { javaScriptEnabled: false })
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content')
    await page.getByLabel('Words that were said').focus()
    await page.keyboard.type('ceasefire or truce')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=ceasefire/)
    expect(await page.locator('.result').count()).toBeGreaterThan(0)
    await page.close()
  })

  it('says what to do with a date that is none, and what else finds something when nothing does', async () => {
    const wrong = await visit('/search?q=talks&from=last+week')
    expect(await wrong.getByRole('alert').innerText()).toContain('2031-03-14')
    await wrong.close()
    const nothing = await visit('/search?q=ceasefire&by=Nobody')
    expect(await nothing.locator('.nothing').innerText()).toContain('without')
    await nothing.close()
  })
})

describe('the article page', () => {
  it('shows source, cue and content apart by more than colour, in light and in dark', async () => {
    const [found] = (await search(database, { by: 'Dostan', limit: 1, offset: 0 })).statements
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit(`/articles/${found.article.id}`, { colorScheme })
      const looks = await page.evaluate(() =>
        ['source', 'cue', 'content'].map((role) => {
          const style = getComputedStyle(document.querySelector(`.report mark.${role}, h1 mark.${role}`) as Element)
          return [style.fontWeight, style.fontStyle, style.borderBottomStyle, style.textDecorationLine].join(' ')
        }),
      )
      expect(new Set(looks).size).toBe(3)
      await page.close()
    }
  })

  it('shows the whole frozen text', async () => {
    const [found] = (await search(database, { by: 'Nadeen', limit: 1, offset: 0 })).statements
    const answer = await showArticle(database, found.article.id)
    const page = await visit(`/articles/${found.article.id}`)
    // Notes and their numbers stand among the passages: without them, what is left is the report.
    const shown = await page.evaluate(() => {
      for (const extra of document.querySelectorAll('.notes, .pin')) extra.remove()
      return [...document.querySelectorAll('.passage')].map((passage) => passage.textContent).join(' ')
    })
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    expect(letters(shown)).toBe(letters(answer?.article.text.slice(answer.article.body) ?? ''))
    await page.close()
  })

  it('is safe from a report that is written as an attack, and keeps its width', async () => {
    for (const path of [`/articles/${hostileId}`, '/search?q=talks']) {
      const page = await visit(path, { viewport: { width: 360, height: 740 } })
      expect(await page.title()).not.toBe('owned')
      expect(await page.locator('main script, main img, main b, main a[href^="javascript"]').count()).toBe(0)
      expect(await sidewaysScroll(page)).toBe(0)
      await page.close()
    }
  })

  it('fits a phone, every sample report of it', async () => {
    const page = await visit('/', { viewport: { width: 360, height: 740 } })
    const { statements } = await search(database, { limit: 50, offset: 0 })
    for (const id of new Set(statements.map(({ article }) => article.id))) {
      await page.goto(new URL(`/articles/${id}`, server.address).href)
      expect(await sidewaysScroll(page)).toBe(0)
    }
    await page.close()
  })
})

it('what is not there is said in a page of the same design', async () => {
  const page = await visit('/articles/none')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('no such report')
  expect(await page.locator('.masthead').count()).toBe(1)
  await page.close()
})

describe('every page', () => {
  /** With what the record holds: a statement, its article and its speaker. */
  async function addresses(): Promise<string[]> {
    const { statements } = await search(database, { text: 'kind:direct', limit: 1, offset: 0 })
    const [{ statement, article }] = statements
    return [
      '/',
      '/search?q=meeting',
      `/statements/${statement.id}`,
      `/articles/${article.id}`,
      `/wordings/${statement.id}`,
      '/check',
      '/check?quote=we+have+never+refused+to+meet',
      '/figures?measure=killed',
      '/events',
      '/actors',
      '/actors?name=Dostan',
      '/actors/Mirela%20Dostan',
      '/feeds',
      '/nothing-here',
    ]
  }

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, and fits a phone, %s',
    async (colorScheme) => {
      const found: string[] = []
      for (const path of await addresses()) {
        const page = await visit(path, { viewport: { width: 360, height: 780 }, colorScheme })
        if ((await sidewaysScroll(page)) > 0) found.push(`${path}: scrolls sideways`)
        await page.evaluate(AXE)
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
          return (await axe.run()).violations
        })
        for (const { id, nodes } of violations) found.push(`${path}: ${id} at ${nodes[0].target.join(' ')}`)
        await page.close()
      }
      expect(found).toEqual([])
    },
    120_000,
  )

  it('is reached by keyboard and without a script: a quote is checked, and a figure leads to its words', async () => {
    const page = await visit('/check', { javaScriptEnabled: false })
    await page.getByLabel('The quote, with or without who said it').focus()
    await page.keyboard.type('zebras dance nightly on marmalade glaciers')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/quote=zebras/)
    expect(await page.locator('#verdict').innerText()).toBe('Not on record')
    await page.goto(new URL('/figures?measure=killed', server.address).href)
    await page.locator('.result-where a').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//)
    await page.close()
  })
})
