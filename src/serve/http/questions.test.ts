/** The pages of every question over the first reports of the sample press: as a page, as JSON, and asked wrongly. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openPipeline } from '../../pipeline.ts'
import { readText } from '../../read/index.ts'
import { type Database, keep } from '../../store/index.ts'
import { createApp, questionsOf } from './index.ts'

const reports = new URL('../../../samples/reports/', import.meta.url).pathname
let database: Database
let get: (path: string, accept?: string) => Promise<{ status: number; type: string; body: string }>

beforeAll(async () => {
  const pipeline = openPipeline()
  database = await openEmptyStore()
  const articles = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .slice(0, 12)
    .map((name) => readText(readFileSync(join(reports, name), 'utf8'), name))
  await keep(
    database,
    articles.map((article) => ({ article, ...pipeline.extractWithSentences(article) })),
  )
  const app = createApp(questionsOf(database))
  get = async (path, accept = 'text/html') => {
    const response = await app.request(path, { headers: { Accept: accept } })
    return { status: response.status, type: response.headers.get('Content-Type') ?? '', body: await response.text() }
  }
}, 60_000)
afterAll(() => database?.close())

/** A direct statement of the record, to ask about. */
async function someStatement() {
  const { body } = await get('/search.json?q=kind:direct&limit=1')
  const { statement, excerpt, actors } = JSON.parse(body).statements[0]
  const [span] = statement.content
  return {
    id: statement.id,
    actor: actors[0],
    excerpt,
    words: excerpt.text.slice(excerpt.content[0].start, excerpt.content[0].end),
    span,
  }
}

test.each(['/', '/ask', '/search', '/check', '/figures', '/events', '/speakers', '/actors', '/reports', '/feeds'])(
  '%s is a page, and JSON for who asks for it',
  async (path) => {
    const page = await get(path)
    expect(page.status).toBe(200)
    expect(page.type).toContain('text/html')
    expect(page.body).toContain('<h1')
    const data = await get(path, 'application/json')
    expect(data.type).toContain('application/json')
    expect(() => JSON.parse(data.body)).not.toThrow()
  },
)

test('a quote from the record is verbatim, and the page says so in a word', async () => {
  const { words } = await someStatement()
  const { body } = await get(`/check?${new URLSearchParams({ quote: words })}`)
  expect(body).toContain('<h2 id="verdict">Verbatim</h2>')
})

test('one box takes every question, and says how it was understood', async () => {
  const { words } = await someStatement()
  const asked = async (q: string) => (await get(`/ask?${new URLSearchParams({ q })}`)).body
  expect(await asked(`"${words}"`)).toMatch(
    /Understood as <strong>a quote to check<\/strong>.*verdict-word">Verbatim</s,
  )
  expect(await asked('which talks')).toMatch(/Understood as <strong>talks<\/strong>: all of them.*id="e-/s)
  const name = await asked('what did Dostan say about the corridor?')
  expect(name).toContain('Understood as <strong>words that were said</strong>: <code>corridor by:Dostan</code>')
  expect(name).toContain('href="/search?q=corridor+by%3ADostan"')
  expect(await asked('Dostan')).toMatch(/On record as a speaker: <a href="\/actors\/\d+"><bdi>Mirela Dostan/)
  expect(await asked('987654321')).toContain('Nothing on record for that')
})

test('two speakers stand side by side, and the form is there before anybody is named', async () => {
  expect((await get('/compare')).body).toContain('And who, or the same again')
  const { body } = await get('/compare?a=Dostan&b=Nadeen')
  expect(body).toContain('Mirela Dostan')
  expect(body).toMatch(/<div class="half( silent)?">/)
  const { a, b } = JSON.parse((await get('/compare.json?a=Dostan&b=zebra')).body)
  expect(a.total).toBeGreaterThan(0)
  expect(b.actor).toBeNull()
})

test.each([
  ['csv', 'text/csv', /speakers,stance/],
  ['bib', 'application/x-bibtex', /^@/],
  ['ris', 'application/x-research-info-systems', /^TY {2}- NEWS\r\n/],
  ['csl.json', 'application/vnd.citationstyles.csl+json', /^\[/],
  ['txt', 'text/plain', /\(says/],
])('a search and a timeline are taken away as .%s, what the page shows of them', async (ending, type, begins) => {
  for (const path of ['/search', '/timeline']) {
    const page = (await get(`${path}?q=talks`)).body
    expect(page).toContain(`href="${path}.${ending}?q=talks"`)
    const taken = await get(`${path}.${ending}?q=talks`)
    expect(taken.status).toBe(200)
    expect(taken.type).toContain(type)
    expect(taken.body).toMatch(begins)
  }
  expect((await get(`/search.${ending}?from=yesterday`)).status).toBe(400)
  expect((await get(`/timeline.${ending}`)).status).toBe(400)
})

test('words that nobody said are not on record', async () => {
  const { body } = await get('/check?quote=zebras+dance+nightly+on+marmalade+glaciers')
  expect(body).toContain('Not on record')
})

test('a statement leads to its wordings and its speaker', async () => {
  const { id } = await someStatement()
  expect((await get(`/wordings/${id}`)).status).toBe(200)
  const found = JSON.parse((await get('/actors.json?name=Dostan')).body)
  const page = await get(`/actors/${found[0].id}`)
  expect(page.status).toBe(200)
  expect(page.body).toContain('What they said, newest first')
})

test('every figure links to the report that has it', async () => {
  const { body } = await get('/figures')
  const { claims, question } = JSON.parse((await get('/figures.json')).body)
  expect(claims.length).toBeGreaterThan(0)
  for (const claim of claims.slice(0, question.limit)) expect(body).toContain(`/articles/${claim.article.id}`)
})

test('a figure whose quantity is known leads to all claims of it', async () => {
  const { claims } = JSON.parse((await get('/figures.json')).body)
  const { quantity } = claims.find((claim: { quantity: string | null }) => claim.quantity !== null)
  const link = `/figures?quantity=${encodeURIComponent(quantity)}`
  expect((await get('/figures')).body).toContain(`href="${link}"`)
  const { body } = await get(link)
  expect(body).toContain('Who told it, in the order of the telling')
  expect(body.match(/<tr id="f-/g)?.length).toBe(
    JSON.parse((await get(`${link}`, 'application/json')).body).claims.length,
  )
})

test.each([
  ['/wordings/nothing', 404],
  ['/changes', 404],
  ['/changes?url=https://nobody.example/', 404],
  ['/actors/nobody-at-all', 404],
  ['/actors/x?offset=minus', 400],
  ['/figures?from=yesterday', 400],
])('%s answers %i with a sentence that says what to do', async (path, status) => {
  const page = await get(path)
  expect(page.status).toBe(status)
  expect(page.body).toMatch(/<p>[^<]{20,}/)
  const data = await get(path, 'application/json')
  expect(JSON.parse(data.body).error.message.length).toBeGreaterThan(20)
})

test('a page that did not change is not sent again', async () => {
  const app = createApp(questionsOf(database))
  const first = await app.request('/events')
  const tag = first.headers.get('ETag') as string
  const again = await app.request('/events', { headers: { 'If-None-Match': tag } })
  expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  expect((await app.request('/figures', { headers: { 'If-None-Match': tag } })).status).toBe(200)
})

test('what is asked is shown as text, never as markup', async () => {
  const attack = encodeURIComponent('"><script>alert(1)</script>')
  for (const path of [
    `/check?quote=${attack}`,
    `/actors?name=${attack}`,
    `/figures?place=${attack}`,
    `/events?with=${attack}`,
  ]) {
    expect((await get(path)).body).not.toContain('<script>alert')
  }
})
