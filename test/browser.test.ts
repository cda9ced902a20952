/**
 * Each task that a user comes for, in a real browser over a real socket, on a record that our own pipeline made of the
 * sample press: with the mouse, by keyboard, and without a script. One record, one server and one browser for all of it.
 */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { search, showArticle } from '../src/ask/index.ts'
import { objectionsTo } from './axe.ts'
import { openBrowser } from './chromium.ts'
import { openSampleSite, type Site } from './sample-site.ts'
import { type SitePage, sitePages } from './site-pages.ts'

const hostile = `outlet <img src=x onerror="document.title='owned'">
title </title><script>document.title='owned'</script>
The minister said "<script>document.title='owned'</script> & <b>bold</b> \u202Etxet desrever\u202C ${'x'.repeat(3000)}".

The minister said <a href="javascript:alert(1)">talks would resume</a>.
`
const LONG = `title A long report\n\n${'"The road is closed," the minister said on Monday. The column went on to the bridge.\n\n'.repeat(40)}`
const PHONE = { viewport: { width: 360, height: 780 } } as const

let site: Site
let browser: Browser
let pages: readonly SitePage[]
let hostileId: string
let longId: string
const contexts = new Map<string, BrowserContext>()

beforeAll(async () => {
  site = await openSampleSite()
  pages = await sitePages(site.database)
  hostileId = await site.add(hostile, 'hostile.txt')
  longId = await site.add(LONG, 'long.txt')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Contexts are kept: making one takes longer than a page. */
async function contextWith(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options)
  const known = contexts.get(key) ?? (await browser.newContext({ reducedMotion: 'reduce', ...options }))
  contexts.set(key, known)
  return known
}

/** Opens a page, hands it on, and sees that the browser found nothing wrong with it. */
async function at(
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await (await contextWith(options)).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  try {
    const answer = await page.goto(new URL(path, site.server.address).href)
    await look(page)
    if (answer?.status() === 200) expect(errors).toEqual([])
  } finally {
    await page.close()
  }
}

const hereOf = (page: Page): URL => new URL(page.url())
const named = (name: string): string => pages.find((page) => page.name === name)?.path ?? `no page ${name}`
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** How much of what was drawn moved afterwards, fonts included: the cumulative layout shift. */
const shiftOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    return new Promise<number>((resolve) => {
      let shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
      requestAnimationFrame(() => setTimeout(() => resolve(shift), 50))
    })
  })

describe.each([
  ['with a script', true],
  ['without one', false],
])('a reader, %s', (_, javaScriptEnabled) => {
  const options = { javaScriptEnabled }

  it('finds who said it, narrows it by a count and by a bar, and lands on the words in their report', async () => {
    await at(
      '/',
      async (page) => {
        await page.getByLabel('Words, a name, a quote').fill('meeting by:Dostan')
        await page.getByRole('button', { name: 'Ask' }).click()
        expect(await page.locator('.understood').innerText()).toContain('words that were said: meeting by:Dostan')
        await page.getByRole('link', { name: /^all \d+ statements$/ }).click()
        const speakers = await page.locator('.result .speaker').allInnerTexts()
        expect(speakers.length).toBeGreaterThan(2)
        for (const speaker of speakers) expect(speaker).toContain('Dostan')
        const all = await page.locator('#results').innerText()

        await page.locator('.facets').getByRole('link', { name: 'direct quote' }).click()
        expect(await page.getByLabel('Words that were said').inputValue()).toBe('meeting by:Dostan kind:direct')
        expect(await page.locator('#results').innerText()).not.toBe(all)
        await page.locator('.chips a').first().click()
        expect(hereOf(page).searchParams.get('q')).toBe('meeting kind:direct')

        await page.locator('.histogram a').first().click()
        expect(hereOf(page).searchParams.get('q')).toMatch(/said-after:(\S+) said-before:\1$/)
        const words = await page.locator('.result mark.content').first().innerText()
        await page.locator('.result-where a').first().click()
        const id = decodeURIComponent(hereOf(page).hash.slice(1))
        expect(await page.locator(`[id="${id}"]`).count()).toBe(1)
        expect(
          await page
            .locator('.report, .headline')
            .allInnerTexts()
            .then((texts) => texts.join(' ')),
        ).toContain(words.slice(0, 15))
      },
      options,
    )
  })

  it('checks a quote that was turned round, and one that nobody said', async () => {
    await at(
      '/check',
      async (page) => {
        await page.getByLabel('The quote').fill('There will be a meeting, not this month and not next')
        await page.getByRole('button', { name: 'Check' }).click()
        expect(await page.locator('#verdict').innerText()).toBe('Turned round')
        expect(await page.locator('.match-how del').first().innerText()).toContain('no')
        await page.getByLabel('The quote').fill('zebras dance nightly on marmalade glaciers')
        await page.getByRole('button', { name: 'Check' }).click()
        expect(await page.locator('#verdict').innerText()).toBe('Not on record')
      },
      options,
    )
  })

  it('compares all wordings of an utterance, from the statement itself', async () => {
    await at(
      named('statement'),
      async (page) => {
        await page.getByRole('link', { name: 'all of them' }).click()
        expect(hereOf(page).pathname).toMatch(/^\/wordings\//)
        expect(await page.locator('.wording').count()).toBeGreaterThan(1)
        expect(await page.locator('.wording :is(ins, del, .beyond)').count()).toBeGreaterThan(0)
      },
      options,
    )
  })

  it('reads in one line what came since the last visit, and finds it behind the line', async () => {
    await at(
      '/',
      async (page) => {
        if (!javaScriptEnabled) {
          expect(await page.locator('.since').innerText()).toBe('What came last')
          return
        }
        await page.waitForFunction(() => localStorage.getItem('onrecord-visit') !== null)
        await page.evaluate(() =>
          localStorage.setItem('onrecord-visit', JSON.stringify({ base: 0, baseAt: 0, seen: 1, seenAt: 1 })),
        )
        await page.reload()
        const line = page.getByRole('link', { name: /^New since your last visit, .* reports, / })
        await line.click()
        expect(await page.locator('h1').innerText()).toBe('What came since your last visit')
        expect(await page.locator('.result').count()).toBeGreaterThan(5)
      },
      options,
    )
  })

  it('follows a figure from two who disagree to the words of one', async () => {
    await at(
      '/',
      async (page) => {
        expect(await page.locator('.dispute').count()).toBeGreaterThan(0)
        await page.getByRole('link', { name: 'all figures' }).click()
        await page.locator('.chips').getByRole('link', { name: 'killed' }).first().click()
        expect(await page.locator('.quantities .growth').count()).toBeGreaterThan(0)
        const dispute = page.locator('.dispute').first()
        expect(await dispute.locator('.side').count()).toBe(2)
        await dispute.locator('a.amount').first().click()
        expect(hereOf(page).pathname).toMatch(/^\/articles\//)
        // A page that is closed while its script goes to the sheet of the words leaves the browser waiting for ever.
        if (javaScriptEnabled) await page.locator(':target').waitFor()
      },
      options,
    )
  })

  it('sees which talks were held or failed, and who says so', async () => {
    await at(
      '/events',
      async (page) => {
        await page.getByLabel('What', { exact: true }).selectOption('talks')
        await page.getByRole('button', { name: 'Show' }).click()
        // The first stands for all of them.
        const standing = page.getByRole('navigation', { name: 'Where they stand' }).getByRole('link').nth(1)
        const count = Number(await standing.locator('.count').innerText())
        const title = (await standing.innerText()).replace(/\s*\d+$/, '')
        await standing.click()
        expect(await page.locator('.result').count()).toBe(Math.min(count, 24))
        expect(await page.locator('main h2').allInnerTexts()).toEqual([title])
        const mark = page.locator('.events-time a').first()
        if ((await mark.count()) > 0)
          expect(await page.locator((await mark.getAttribute('href')) ?? '').count()).toBe(1)
        await page.locator('.life a').first().click()
        expect(hereOf(page).pathname).toMatch(/^\/articles\//)
      },
      options,
    )
  })

  it('saves a statement as a picture, drawn by the browser', async () => {
    await at(
      named('statement'),
      async (page) => {
        if (!javaScriptEnabled) return
        const [saved] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Save as PNG' }).click(),
        ])
        expect(saved.suggestedFilename()).toMatch(/\.png$/)
        const bytes = readFileSync(await saved.path())
        // Width and height as PNG has them.
        expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1260])
      },
      options,
    )
  })

  it('cites a statement, and takes it along as BibTeX, JSON-LD and HTML', async () => {
    await at(
      named('statement'),
      async (page) => {
        expect(await page.locator('.cite > p').innerText()).toMatch(/Dostan .*Continental Wire, \d+ \w+ 2031\./)
        await page.getByText('BibTeX').click()
        expect(await page.locator('.cite pre').first().innerText()).toContain('@article{')
        await page.getByText('To embed in a page').click()
        expect(await page.locator('.cite pre').last().innerText()).toContain('<blockquote cite="https://')
      },
      options,
    )
  })

  it('reads a report, and switches what is marked in it', async () => {
    await at(
      named('article'),
      async (page) => {
        const looks = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => {
              const { boxShadow, backgroundColor, borderBottomStyle } = getComputedStyle(element)
              return [boxShadow, backgroundColor, borderBottomStyle].join()
            })
        const plainFigure = await looks('.report .figure')
        await page.getByRole('checkbox', { name: 'Figures' }).check()
        expect(await looks('.report .figure')).not.toBe(plainFigure)
        const content = await looks('.report mark.content')
        expect(await page.locator('.notes').first().isVisible()).toBe(true)
        await page.getByRole('checkbox', { name: 'Statements' }).uncheck()
        expect(await looks('.report mark.content')).not.toBe(content)
        expect(await page.locator('.notes').first().isVisible()).toBe(false)
        await page.getByRole('checkbox', { name: 'Statements' }).check()
        await page.locator('.note summary').first().click()
        expect(await page.locator('.note dl').first().isVisible()).toBe(true)
      },
      options,
    )
  })

  it('follows a topic through time, and a speaker to what they claim', async () => {
    await at(
      '/timeline',
      async (page) => {
        await page.getByLabel('The topic').fill('meeting')
        await page.getByRole('button', { name: 'Show' }).click()
        // A busy browser still shows the page before.
        await page.waitForURL(/q=meeting/)
        const days = await page
          .locator('.timeline .result-when time')
          .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
        expect(days.length).toBeGreaterThan(5)
        expect(await page.locator('.lanes circle').count()).toBeGreaterThan(3)
        await page.goto(new URL('/actors?name=Dostan', site.server.address).href)
        await page.getByRole('link', { name: 'Mirela Dostan' }).first().click()
        expect(await page.locator('.differing del, .differing ins').count()).toBeGreaterThan(0)
        expect(await page.getByRole('heading', { name: 'Speaks on' }).count()).toBe(1)
      },
      options,
    )
  })
})

describe('by keyboard', () => {
  it('a slash goes to the box, Enter searches, j and k go from result to result, Enter opens the words', async () => {
    await at('/search?q=meeting', async (page) => {
      await page.keyboard.press('/')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
      await page.keyboard.type('j or truce')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=j\+or\+truce/)
      const focused = () =>
        page.evaluate(() => {
          const items = [...document.querySelectorAll('.result')]
          return items.findIndex((item) => item.contains(document.activeElement))
        })
      await page.keyboard.press('j')
      expect(await focused()).toBe(0)
      await page.keyboard.press('j')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe(2)
      await page.keyboard.press('k')
      expect(await focused()).toBe(1)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/articles\//)
    })
  })

  it('the first thing that Tab reaches is the way past the masthead', async () => {
    await at(
      '/',
      async (page) => {
        await page.keyboard.press('Tab')
        expect(await page.locator(':focus').innerText()).toBe('Skip to the content')
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('what goes wrong', () => {
  it('is said with what to do: a date that is none, a search that finds nothing, a page that is not there', async () => {
    await at('/search?q=talks&from=last+week', async (page) => {
      expect(await page.getByRole('alert').innerText()).toContain('2031-03-14')
    })
    await at('/search?q=ceasefire+by:Nobody', async (page) => {
      expect(await page.locator('.nothing').innerText()).toContain('without')
    })
    await at('/articles/none', async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('no such report')
    })
  })

  it('a report that is written as an attack is shown and not obeyed, and keeps the width', async () => {
    for (const path of [
      `/articles/${hostileId}`,
      `/articles/${hostileId}?layers=statements,actors,dates`,
      '/search?q=talks',
      '/',
    ]) {
      await at(
        path,
        async (page) => {
          expect(await page.title()).not.toBe('owned')
          expect(await page.locator('main script, main img, main b, main a[href^="javascript"]').count()).toBe(0)
          expect(await sidewaysScroll(page)).toBe(0)
        },
        PHONE,
      )
    }
  })
})

describe('a report', () => {
  /** Notes and their numbers stand among the passages: without them, what is left is the report. */
  const textOf = (page: Page) =>
    page.evaluate(() => {
      for (const extra of document.querySelectorAll('.notes, .pin')) extra.remove()
      return [...document.querySelectorAll('.passage')].map((passage) => passage.textContent).join(' ')
    })
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

  /** Of all its sheets, one after the other. */
  async function wholeOf(id: string): Promise<{ readonly shown: string; readonly sheets: number }> {
    let shown = ''
    let sheets = 0
    await at(`/articles/${id}`, async (page) => {
      for (;;) {
        const next = page.getByRole('link', { name: 'Goes on' }).first()
        const href = (await next.count()) > 0 ? await next.getAttribute('href') : null
        shown += await textOf(page)
        sheets++
        if (href === null) return
        await page.goto(new URL(href, site.server.address).href)
      }
    })
    return { shown, sheets }
  }

  it('is shown whole', async () => {
    const [found] = (await search(site.database, { by: 'Nadeen', limit: 1, offset: 0 })).statements
    const answer = await showArticle(site.database, found.article.id)
    const { shown } = await wholeOf(found.article.id)
    expect(letters(shown)).toBe(letters(answer?.article.text.slice(answer.article.body) ?? ''))
  })

  it('shows source, cue and content apart by more than colour, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await at(
        named('article'),
        async (page) => {
          const looks = await page.evaluate(() =>
            ['source', 'cue', 'content'].map((role) => {
              const style = getComputedStyle(document.querySelector(`.report mark.${role}`) as Element)
              return [style.fontWeight, style.fontStyle, style.borderBottomStyle, style.textDecorationLine].join(' ')
            }),
          )
          expect(new Set(looks).size).toBe(3)
        },
        { colorScheme },
      )
    }
  })

  it('of many sheets loses nothing between them, and a statement far down is reached by its address', async () => {
    const answer = await showArticle(site.database, longId)
    const last = answer?.record.statements.at(-1)
    const { shown, sheets } = await wholeOf(longId)
    expect(sheets).toBeGreaterThan(2)
    expect(letters(shown)).toBe(letters(answer?.article.text.slice(answer.article.body) ?? ''))
    await at(`/articles/${longId}#${encodeURIComponent(last?.id ?? '')}`, async (page) => {
      await page.waitForURL(/at=\d+/)
      expect(await page.locator(`[id="${last?.id}"]`).count()).toBe(1)
    })
  }, 60_000)
})

describe('every page', () => {
  it('has nothing that axe objects to, in light and in dark, fits a phone, and stands still', async () => {
    const found: string[] = []
    for (const { path } of [...pages, { path: '/actors?name=Dostan' }, { path: '/timeline' }, { path: '/search' }]) {
      await at(
        path,
        async (page) => {
          if ((await sidewaysScroll(page)) > 0) found.push(`${path}: scrolls sideways`)
          if ((await shiftOf(page)) > 0) found.push(`${path}: moves after it was drawn`)
          for (const objection of await objectionsTo(page)) found.push(`${path}: ${objection}`)
        },
        PHONE,
      )
    }
    expect(found).toEqual([])
  }, 240_000)

  it.each(['/add', '/search?q=meeting', '/', '/review'])(
    '%s stands still where its script comes late',
    async (path) => {
      await at(path, async (page) => {
        await page.route(/\.js(?:\?|$)/, (route) => setTimeout(() => route.continue(), 300))
        await page.reload()
        expect(await shiftOf(page)).toBe(0)
      })
    },
  )

  it('has room for its charts on a phone', async () => {
    for (const [name, marks] of [
      ['figures-killed', '.chart circle'],
      ['timeline', '.lanes circle'],
      ['events-all', '.events-time circle'],
    ]) {
      await at(
        named(name),
        async (page) => {
          const ends = await page
            .locator(marks)
            .evaluateAll((all) =>
              all.flatMap((mark) => [mark.getBoundingClientRect().left, mark.getBoundingClientRect().right]),
            )
          expect(ends.length).toBeGreaterThan(10)
          expect(Math.min(...ends)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...ends)).toBeLessThanOrEqual(PHONE.viewport.width)
        },
        PHONE,
      )
    }
  })

  it('fits a phone, every sample report of it', async () => {
    const { statements } = await search(site.database, { limit: 100, offset: 0 })
    for (const id of new Set(statements.map(({ article }) => article.id))) {
      await at(
        `/articles/${id}`,
        async (page) => {
          expect(await sidewaysScroll(page)).toBe(0)
        },
        PHONE,
      )
    }
  }, 120_000)
})
