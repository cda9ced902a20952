/**
 * Saved pages of different make and what is read of each: test/pages/NAME.html and its golden, NAME.txt. After a change
 * that is meant, `npm run pages:update` writes the goldens anew; read what git shows before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../src/read/index.ts'
import type { Article } from '../src/record/index.ts'

const FOLDER = new URL('pages/', import.meta.url)
const update = process.env.UPDATE_PAGES === '1'
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'))

async function readingOf(page: string): Promise<string> {
  for await (const reading of readFiles([new URL(page, FOLDER).pathname], (async function* () {})())) {
    if ('article' in reading) return shown(reading.article)
    if ('error' in reading) return `error: ${reading.error.code}\n`
  }
  return 'nothing\n'
}

function shown({ title, byline, outlet, url, published, modified, language, text, problems }: Article): string {
  const facts = Object.entries({ title, published, modified, byline, outlet, url, language })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}: ${value}`)
  const codes = problems.map(({ code }) => `problem: ${code}`)
  return `${[...facts, ...codes].join('\n')}\n\n${text}\n`
}

describe('saved pages', () => {
  it('are at least seventy', () => {
    expect(pages.length).toBeGreaterThanOrEqual(70)
  })

  it.each(pages)('%s: text, title, date and byline', async (page) => {
    const golden = new URL(page.replace(/html$/, 'txt'), FOLDER)
    const read = await readingOf(page)
    if (update) writeFileSync(golden, read)
    expect(existsSync(golden), 'a golden beside the page').toBe(true)
    expect(read).toBe(readFileSync(golden, 'utf8'))
  })
})
