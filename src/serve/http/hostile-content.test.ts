/** Reports made to harm or to break, handed in over HTTP: inert and whole on every page that shows them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { type Handed, openWritableWith } from './hostile-sample.ts'
import type { Writable } from './writing-sample.ts'

const SCRIPT = '</title></script><script>alert(1)</script><img src=x onerror=alert(1)>'

let record: Writable
let add: (handed: Handed) => Promise<{ outcome: string; code?: string; message?: string; article?: { id: string } }>
beforeAll(async () => {
  const opened = openWritableWith(await openEmptyStore())
  record = opened.record
  add = opened.add
})
afterAll(() => record?.database.close())

const page = async (path: string) => {
  const response = await record.app.request(path, { headers: { Accept: 'text/html' } })
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() }
}
const json = async (path: string) => JSON.parse(await (await record.app.request(path)).text())
/** The text that a reader sees of a piece of a page. */
const shown = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('script in titles, names, quotes and addresses is text on every page', async () => {
  const text = `Foreign Minister Mirela ${SCRIPT} Dostan said on Monday that ${SCRIPT} was open. "${SCRIPT}," she said.

At least 40 ${SCRIPT} soldiers were killed near Sarn, the mayor said. Talks between Veldoria and ${SCRIPT} were planned.`
  const { article } = await add({
    text,
    title: `Open ${SCRIPT}`,
    outlet: `Herald ${SCRIPT}`,
    url: 'https://wire.example/a?x="><script>alert(1)</script>',
    published: '2031-03-11',
  })
  const { statements } = await json('/search.json?limit=100')
  expect(statements.length).toBeGreaterThan(1)
  const paths = [
    '/',
    '/search?q=open',
    `/search?q=${encodeURIComponent(SCRIPT)}`,
    '/search.atom',
    `/ask?q=${encodeURIComponent(SCRIPT)}`,
    `/ask?q=${encodeURIComponent(`“${SCRIPT} was open and is open”`)}`,
    `/ask?q=${encodeURIComponent(`40 killed in ${SCRIPT}`)}`,
    `/articles/${article?.id}`,
    ...statements.flatMap(({ statement }: { statement: { id: string } }) => [
      `/statements/${statement.id}`,
      `/wordings/${statement.id}`,
      `/statements/${statement.id}/correct`,
    ]),
    '/figures',
    '/events',
    '/actors',
    `/actors?name=${encodeURIComponent(SCRIPT)}`,
    `/timeline?q=${encodeURIComponent(SCRIPT)}`,
    `/check?quote=${encodeURIComponent(SCRIPT)}`,
    `/changes?url=${encodeURIComponent('https://wire.example/a?x="><script>alert(1)</script>')}`,
    '/corrections',
    '/review',
    '/new',
    `/review?q=${encodeURIComponent(SCRIPT)}`,
  ]
  for (const path of paths) {
    const { status, type, body } = await page(path)
    expect([path, status < 500, type.includes('html') || type.includes('xml')]).toEqual([path, true, true])
    // What stands in quotation marks is a value, and no part of a tag.
    const tags = body.replace(/="[^"]*"/g, '=""')
    expect([path, /<script(?! src="")|<img|<[^>]*\son[a-z]+=/i.test(tags)]).toEqual([path, false])
  }
  expect(shown((await page(`/articles/${article?.id}`)).body)).toContain(`that ${SCRIPT} was open`)
})

test('an address that is code is kept with no address, and linked nowhere', async () => {
  const { article } = await add({ text: 'Anna Roe said no to it.', url: 'javascript:alert(1)' })
  const answer = await json(`/articles/${article?.id}.json`)
  expect(answer.article.url ?? null).toBeNull()
  expect(answer.article.problems.map(({ code }: { code: string }) => code)).toContain('url-not-valid')
  expect((await page(`/articles/${article?.id}`)).body).not.toMatch(/href="javascript/i)
})

test('a feed whose entries are hostile is kept as text', async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title><![CDATA[${SCRIPT}]]></title><item>
    <title><![CDATA[Talks ${SCRIPT}]]></title><link>javascript:alert(1)</link>
    <description><![CDATA[<p>${'The minister said that talks would resume on Monday. '.repeat(8)}</p><script>alert(1)</script>]]></description>
  </item></channel></rss>`
  const { article, outcome } = await add({ body: feed, type: 'application/rss+xml' })
  expect(outcome).toBe('added')
  const { body } = await page(`/articles/${article?.id}`)
  expect(body).not.toMatch(/<script(?! src="\/assets\/)|<img|href="javascript/i)
})

test('characters of two units stay whole at the edge of every span', async () => {
  const text =
    'Mirela Dostan 😀 said 𝒕𝒐𝒅𝒂𝒚 “𝒘𝒆 stay 😀” 🇺🇳. 😀 Anna Roe 𝒔 said “😀”, and “👩‍👩‍👧 no 😀😀” the mayor said.'
  const { article } = await add({ text })
  const { body } = await page(`/articles/${article?.id}`)
  expect(body).not.toContain('\uFFFD')
  expect(/\p{Surrogate}/u.test(body)).toBe(false)
  expect(shown(body)).toContain('𝒘𝒆 stay 😀')
  const { record: found } = await json(`/articles/${article?.id}.json`)
  for (const { content } of found.statements) {
    for (const { start, end } of content) expect(/\p{Surrogate}/u.test(text.slice(start, end))).toBe(false)
  }
})

test('text that runs from right to left is whole, and cannot turn what stands beside it', async () => {
  const text = 'وقال الوزير إن المحادثات ستستأنف يوم الاثنين، وأضاف أن الجسر مفتوح.'
  const { article } = await add({ text, title: `\u202E${text}`, outlet: 'הארץ \u2066' })
  const { body } = await page(`/articles/${article?.id}`)
  expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  expect(shown(body)).toContain(text)
  expect(body).toMatch(/<bdi[^>]*>הארץ/)
})

test('a report of 5 MB is kept and shown whole, sheet by sheet; one of 9 MB is refused in a line that says why', async () => {
  // Greek, which is kept and not analysed: what is tested is that nothing is lost on the way. Each sentence has its number.
  const sentence = (at: number) => `Ο υπουργός είπε ότι οι συνομιλίες ${at} θα συνεχιστούν, ${SCRIPT}. `
  const sentences = Array.from({ length: Math.ceil(5_000_000 / Buffer.byteLength(sentence(10_000))) }, (_, at) =>
    sentence(at).concat(at % 40 === 39 ? '\n\n' : ''),
  )
  const text = sentences.join('')
  const kept = await add({ body: text, type: 'text/plain' })
  expect(kept.outcome).toBe('added')
  const answer = await json(`/articles/${kept.article?.id}.json`)
  expect(answer.article.text === text).toBe(true)

  const first = await page(`/articles/${kept.article?.id}`)
  const sheets = Number(/Sheet 1 of (\d+)/.exec(shown(first.body))?.[1])
  expect(sheets).toBeGreaterThan(80)
  const numbers = new Set<string>()
  for (let sheet = 1; sheet <= sheets; sheet++) {
    const { status, body } = await page(`/articles/${kept.article?.id}?sheet=${sheet}`)
    expect(status).toBe(200)
    expect(body).not.toMatch(/<script(?! src="\/assets\/)|<img/)
    for (const [, number] of shown(body).matchAll(/συνομιλίες (\d+) θα συνεχιστούν/g)) numbers.add(number)
  }
  expect(numbers.size).toBe(sentences.length)

  for (const refused of [
    await add({ body: 'word '.repeat(1_800_000), type: 'text/plain' }),
    await add({ text: 'word '.repeat(1_800_000) }),
  ]) {
    expect(refused.outcome).toBe('failed')
    expect(refused.code).toMatch(/^(?:file|text)-too-large$/)
    expect(refused.message).toMatch(/8 MiB/)
  }
  expect(record.errors).toEqual([])
})
