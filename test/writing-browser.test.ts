/** Reports added and statements corrected in a real browser: by mouse and by keyboard, with a script and without. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFetcher } from '../src/fetch/index.ts'
import { openPipeline } from '../src/pipeline.ts'
import { createApp, type Listening, listen, questionsOf, writingOf } from '../src/serve/http/index.ts'
import type { Database } from '../src/store/index.ts'
import { objectionsTo } from './axe.ts'
import { openBrowser } from './chromium.ts'
import { openEmptyStore } from './empty-store.ts'

let database: Database
let server: Listening
let browser: Browser

beforeAll(async () => {
  database = await openEmptyStore()
  const writing = writingOf({
    database,
    extract: openPipeline().extractWithSentences,
    fetcher: openFetcher({ userAgent: 'onrecord-test' }),
    owner: 'the owner',
  })
  server = await listen(createApp({ ...questionsOf(database), writing }, { writers: 'owner' }), { port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await database?.close()
})

async function visit(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options)
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(new URL(path, server.address).href)
  return page
}
const errors: string[] = []

const report = (title: string) =>
  `date 2031-03-14\ntitle ${title}\n\nForeign Minister Mirela Dostan said on Monday that the corridor was open.`

describe('adding', () => {
  it('takes a page that a bookmark brings, and adds it when its reader says so', async () => {
    const form = await visit('/add')
    const bookmark = decodeURIComponent((await form.locator('#bookmarklet a').getAttribute('href')) ?? '')
    expect(bookmark).toMatch(/^javascript:/)
    const read = await visit('/search?q=nothing')
    await read.evaluate(() => {
      document.body.innerHTML = `<article><h1>Brought here</h1><p>Foreign Minister Mirela Dostan said on Monday that the corridor was open, and that lorries would cross the bridge + the ferry from noon.</p></article>`
    })
    const opened = read.waitForEvent('popup')
    await read.evaluate(bookmark.replace(/^javascript:/, ''))
    const page = await opened
    expect(await page.locator('#chosen li').allInnerTexts()).toEqual(['page.html, 1 KiB'])
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.locator('.addition-summary').waitFor()
    expect(await page.getByRole('status').innerText()).toContain('1 report added')
    await Promise.all([form, read, page].map((each) => each.close()))
  })

  it('shows each report as it is kept, with a mouse and a script: pasted, chosen and dropped', async () => {
    const page = await visit('/add')
    await page.getByLabel('Text of a report').fill(report('Pasted'))
    await page.setInputFiles('#files', [
      { name: 'chosen.txt', mimeType: 'text/plain', buffer: Buffer.from(report('Chosen')) },
    ])
    await page.evaluate((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }))
      data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'picture.png'))
      document.getElementById('drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    }, report('Dropped'))
    expect(await page.locator('#chosen li').allInnerTexts()).toEqual([
      'chosen.txt, 1 KiB',
      'dropped.txt, 1 KiB',
      'picture.png, 1 KiB',
    ])
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.locator('.addition-summary').waitFor()
    expect(await page.getByRole('status').innerText()).toBe('3 reports added with 3 statements, 1 refused.')
    expect(await page.locator('.addition.added .addition-name').allInnerTexts()).toEqual([
      'Pasted',
      'Chosen',
      'Dropped',
    ])
    expect(await page.locator('.addition.failed').innerText()).toContain('picture.png: this is')
    // The form is empty again, for the next.
    expect(await page.getByLabel('Text of a report').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Dropped' }).click()
    expect(await page.locator('h1').innerText()).toContain('Dropped')
    expect(errors).toEqual([])
    await page.close()
  })

  it('says what is wrong beside the form, and keeps what was typed', async () => {
    const page = await visit('/add')
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.waitForFunction(() => document.getElementById('state')?.textContent?.includes('Paste the text'))
    expect(await page.getByRole('button', { name: 'Add to the record' }).isEnabled()).toBe(true)
    errors.length = 0
    await page.close()
  })

  it('works without a script and with the keyboard alone', async () => {
    const page = await visit('/add', { javaScriptEnabled: false })
    await page.getByLabel('Text of a report').focus()
    await page.keyboard.insertText(report('Typed'))
    for (let at = 0; at < 6 && !(await page.locator('button:has-text("Add to"):focus').count()); at++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.locator('.addition-summary').waitFor()
    expect(await page.locator('.addition-summary').innerText()).toBe('1 report added with 1 statement.')
    await page.getByRole('link', { name: 'Typed' }).click()
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\//)
    await page.close()
  })
})

async function statement(): Promise<string> {
  const { statements } = await (await fetch(`${server.address}/search.json?q=corridor`)).json()
  return statements[0].statement.id
}

describe('marking', () => {
  it('gives a star without leaving the page, and a note where the statement is shown', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ text: report('Starred').replace('corridor', 'causeway') })
    await fetch(new URL('/api/articles', server.address), { method: 'POST', headers, body })
    const page = await visit('/search?q=causeway')
    const star = page.getByRole('button', { name: 'Star' })
    await star.click()
    await page.locator('.star button[aria-pressed="true"]').waitFor()
    expect(new URL(page.url()).pathname).toBe('/search')
    await page.getByRole('link', { name: 'Proof, wordings, citation' }).click()
    expect(await page.getByRole('checkbox', { name: 'Starred' }).isChecked()).toBe(true)
    await page.getByLabel('Tags').fill('to check')
    await page.getByLabel('Your note').fill('Asked her office.')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.goto(new URL('/bookmarks?tag=to+check', server.address).href)
    expect(await page.locator('.result').innerText()).toContain('Asked her office.')
    await page.close()
  })
})

describe('correcting', () => {
  it('is led to from the statement, done with the keyboard without a script, and taken back', async () => {
    const id = await statement()
    const page = await visit(`/statements/${id}`, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Correct it' }).press('Enter')
    await page.getByLabel('Stance').fill('confirms')
    await page.getByLabel('Why').fill('It answers a question.')
    await page.getByRole('button', { name: 'Keep this instead' }).press('Enter')
    await page.waitForURL(/\/corrections/)
    expect(await page.locator('.corrections li').first().innerText()).toMatch(
      /Edited a statement.*stance confirms.*It answers a question\..*the owner/s,
    )
    await page.getByRole('button', { name: 'Take it back' }).press('Enter')
    await page.locator('.corrections .undone').waitFor()
    await page.close()
  })

  it('says what is wrong with words that the report does not have', async () => {
    const page = await visit(`/statements/${await statement()}/correct`)
    await page.getByLabel('What is said').fill('that the bridge was open')
    await page.getByRole('button', { name: 'Keep this instead' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('is not in the report')
    expect(await page.getByLabel('What is said').inputValue()).toBe('that the bridge was open')
    await page.close()
  })
})

it('has nothing that axe objects to, in light and in dark, and fits a phone', async () => {
  const found: string[] = []
  for (const path of ['/add', `/statements/${await statement()}/correct`, '/corrections', '/api', '/add?sent']) {
    const page = await visit(path, { viewport: { width: 360, height: 780 } })
    if (path === '/add?sent') {
      await page.getByLabel('Text of a report').fill(report(`A ${'long '.repeat(40)}title of ${'w'.repeat(200)}`))
      await page.getByRole('button', { name: 'Add to the record' }).click()
      await page.locator('.addition-summary').waitFor()
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) found.push(`${path}: scrolls sideways`)
    for (const objection of await objectionsTo(page)) found.push(`${path}: ${objection}`)
    await page.close()
  }
  expect(found).toEqual([])
}, 240_000)

describe('reviewing', () => {
  it('takes one key for yes, and one to take it back', async () => {
    await fetch(new URL('/api/articles', server.address), {
      method: 'POST',
      body: report('To be reviewed'),
      headers: { 'Content-Type': 'text/plain' },
    })
    const page = await visit('/review')
    expect(await objectionsTo(page)).toEqual([])
    await page.keyboard.press('y')
    await page.waitForURL(/done=/)
    expect(await page.getByRole('status').innerText()).toBe('Kept.')
    expect(await objectionsTo(page)).toEqual([])
    await page.keyboard.press('u')
    await page.waitForURL((url) => !url.searchParams.has('done'))
    expect(await page.getByRole('button', { name: /^Yes/ }).count()).toBe(1)
    await page.close()
  })
})
