/** Reports added over HTTP: as a form, as JSON and as they are; what came of each, and nothing kept of what is refused. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { articlesIn, openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable
beforeAll(async () => {
  record = openWritable(await openEmptyStore())
})
afterAll(() => record?.database.close())
beforeEach(() => record.database.query('delete from articles'))

const formWith = (fields: Readonly<Record<string, string | File | readonly File[]>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  }
  return form
}
const post = async (path: string, init: RequestInit) => {
  const response = await record.app.request(path, { method: 'POST', ...init })
  return { status: response.status, headers: response.headers, body: await response.text() }
}
const postJson = async (value: unknown) => {
  const { status, body } = await post('/api/articles', {
    body: typeof value === 'string' ? value : JSON.stringify(value),
    headers: { 'Content-Type': 'application/json' },
  })
  return { status, answer: JSON.parse(body) }
}

test('uploads that stall hold no place of those who add', async () => {
  const stalled = Array.from({ length: 3 }, () => {
    const gone = new AbortController()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('Mirela Dostan said'))
        gone.signal.addEventListener('abort', () => controller.error(new Error('gone')))
      },
    })
    const init = { body, duplex: 'half', headers: { 'Content-Type': 'text/plain' } } as RequestInit
    return { gone, answer: post('/api/articles', init) }
  })
  expect(await postJson({ text: REPORT })).toMatchObject({ status: 200, answer: { added: 1 } })
  for (const { gone, answer } of stalled) {
    gone.abort()
    expect((await answer).status).toBeGreaterThanOrEqual(400)
  }
})

test('the page is a plain form that needs no script', async () => {
  const body = await (await record.app.request('/add')).text()
  expect(body).toContain('<form class="adding" id="adding" action="/add" method="post" enctype="multipart/form-data">')
  expect(body).toMatch(/<textarea id="text" name="text"/)
  expect(body).toMatch(/<input id="files" type="file" name="files" multiple/)
})

test('a pasted report is kept, and the page says what was found and leads to it', async () => {
  const { status, body } = await post('/add', { body: formWith({ text: REPORT.replaceAll('\n', '\r\n') }) })
  expect(status).toBe(200)
  const [, id] = /href="\/articles\/([0-9a-f]+)"/.exec(body) ?? []
  expect(body).toMatch(/Corridor stays open.*taken for plain text.*<strong>3<\/strong> statements/s)
  expect(body).toContain('1 report added with 3 statements.')
  const kept = JSON.parse(await (await record.app.request(`/articles/${id}.json`)).text())
  // Character for character what was pasted, without the CR that browsers add.
  expect(kept.article.text).toBe(REPORT)
  expect(kept.article).toMatchObject({ outlet: 'The Sarn Herald', published: '2031-03-14' })
})

test('what is known of a pasted text is kept with it', async () => {
  const text = 'Mirela Dostan said yesterday that the corridor was open.'
  const fields = { text, published: '2031-03-14', outlet: 'Wire', url: 'https://wire.example/a', title: 'Open' }
  const { body } = await post('/add', { body: formWith(fields) })
  const [, id] = /href="\/articles\/([0-9a-f]+)"/.exec(body) ?? []
  const { article, record: found } = JSON.parse(await (await record.app.request(`/articles/${id}.json`)).text())
  expect(article).toMatchObject({ text, ...{ published: '2031-03-14', outlet: 'Wire', title: 'Open' } })
  expect(found.statements[0].said).toBe('2031-03-13')
})

test('files of several kinds are told apart; one that cannot be read says why, and the others are kept', async () => {
  const page = `<!doctype html><html><head><title>Talks</title></head><body><article><h1>Talks</h1>
    <p>${'The minister said that talks would resume on Monday in Sarn. '.repeat(6)}</p></article></body></html>`
  const files = [
    new File([REPORT], 'report.txt'),
    new File([page], 'C:\\saved\\talks.html'),
    new File(['%PDF-1.7 …'], 'talks.pdf'),
    new File([`${JSON.stringify({ text: 'Anna Roe said no.' })}\n{"text": 7}\n`], 'press.ndjson'),
  ]
  const { status, body } = await post('/add', { body: formWith({ files }) })
  expect(status).toBe(200)
  expect(body).toContain('taken for a web page')
  expect(body).toContain('taken for NDJSON')
  expect(body).toMatch(/talks\.pdf: this PDF cannot be read/)
  expect(body).toMatch(/press\.ndjson:2: /)
  expect(body).toContain('3 reports added with')
  expect(body).toContain('2 refused')
  expect(await articlesIn(record.database)).toBe(3)
})

test('with a script the same comes in pieces, one a line', async () => {
  const { body } = await post('/add?pieces', { body: formWith({ text: REPORT, files: [new File(['x\0'], 'x.bin')] }) })
  const pieces = body.trimEnd().split('\n')
  expect(pieces.map((piece) => piece.slice(0, 3))).toEqual(['<li', '<li', '<p '])
})

test('adding twice changes nothing and says so', async () => {
  await post('/add', { body: formWith({ text: REPORT }) })
  const { body } = await post('/add', { body: formWith({ text: REPORT }) })
  expect(body).toContain('On record already. Nothing was changed.')
  expect(await articlesIn(record.database)).toBe(1)
})

test('programs send JSON: texts with what is known of them, one or many', async () => {
  const one = await postJson({ text: REPORT })
  expect(one.status).toBe(200)
  expect(one.answer).toMatchObject({ added: 1, failed: 0, statements: 3 })
  const { answer } = await postJson([
    { text: REPORT },
    { text: 'Anna Roe said no.', published: 'not a day' },
    { text: ' ' },
  ])
  expect(answer).toMatchObject({ added: 1, unchanged: 1, failed: 1 })
  expect(answer.additions[1].problems[0].code).toBe('date-not-valid')
  expect(answer.additions[2]).toMatchObject({ outcome: 'failed', code: 'text-empty' })
})

test('programs send documents as they are, and may read what came of each as it comes', async () => {
  const init = { body: REPORT, headers: { 'Content-Type': 'text/plain', Accept: 'application/x-ndjson' } }
  const { headers, body } = await post('/api/articles?name=../report.txt', init)
  expect(headers.get('content-type')).toBe('application/x-ndjson')
  expect(JSON.parse(body)).toMatchObject({ outcome: 'added', where: 'report.txt', statements: 3 })
})

test('addresses of the private network are not fetched', async () => {
  for (const address of ['http://127.0.0.1:1/', 'http://[::1]/', 'http://169.254.169.254/latest']) {
    const { status, answer } = await postJson({ address })
    expect(status).toBe(422)
    expect(answer.additions[0]).toMatchObject({ outcome: 'failed', code: 'fetch-address-private' })
  }
})

test('a name on this machine is no file: nothing of the disk is read', async () => {
  const { status, answer } = await postJson({ address: 'file:///etc/passwd' })
  expect([status, answer.error.code]).toEqual([400, 'article-unclear'])
  const { body } = await post('/add', { body: formWith({ text: '/etc/passwd' }) })
  expect(body).toContain('1 report added with 0 statements')
})

test('no more than a hundred addresses are fetched at once, and the rest is named', async () => {
  const text = Array.from({ length: 130 }, (_, at) => `http://127.0.0.1:1/${at}`).join('\n')
  const { body } = await post('/add?pieces', { body: formWith({ text }) })
  expect(body.match(/which is no address of the public internet/g)).toHaveLength(100)
  expect(body).toContain('100 addresses are fetched at once')
})

test.each<[string, unknown, string]>([
  ['nothing', [], 'nothing-given'],
  ['no article', 'null', 'article-unclear'],
  ['a number', '7', 'article-unclear'],
  ['half a document', '{"text": "a', 'json-damaged'],
  ['a field that there is not', { text: 'a', texts: 'b' }, 'article-unclear'],
  ['text that is none', { text: 7 }, 'article-unclear'],
  ['half a character', '{"text": "a \\ud83d b"}', 'article-unclear'],
  ['both', { text: 'a', address: 'https://wire.example' }, 'article-unclear'],
])('JSON that holds %s is a 400 that says so', async (_, value, code) => {
  const { status, answer } = await postJson(value)
  expect([status, answer.error.code]).toEqual([400, code])
  expect(answer.error.message.length).toBeGreaterThan(20)
})

test('an empty form, a broken one and content of other kinds are told apart', async () => {
  expect((await post('/add', { body: formWith({ text: ' ' }) })).status).toBe(400)
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  expect((await post('/add', { body: '--x\r\nbroken', headers })).status).toBe(400)
  const image = await post('/api/articles', { body: 'x', headers: { 'Content-Type': 'image/png' } })
  expect([image.status, image.headers.get('accept-post')?.includes('text/plain')]).toEqual([415, true])
  expect((await post('/add', { body: 'x', headers: { 'Content-Type': 'image/png' } })).status).toBe(415)
})

test('more than 64 MiB is a 413, whether it says so before or not', async () => {
  const said = { 'Content-Type': 'text/plain', 'Content-Length': String(65 * 1024 * 1024) }
  expect((await post('/api/articles', { body: 'x', headers: said })).status).toBe(413)
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20)),
  })
  const init = { body: endless, duplex: 'half', headers: { 'Content-Type': 'text/plain' } }
  const { status, body } = await post('/api/articles', init as RequestInit)
  expect([status, JSON.parse(body).error.code]).toEqual([413, 'request-too-large'])
})

test('what was handed in acts as text on the page, whatever it is called', async () => {
  const attack = '</li><script>alert(1)</script>"><img src=x onerror=alert(1)>\u202E'
  const files = [new File([`title ${attack}\noutlet ${attack}\n\nHe said no.`], 'a.txt'), new File(['x\0'], attack)]
  const { body } = await post('/add', { body: formWith({ files }) })
  expect(body).toContain('&lt;script&gt;')
  expect(body).not.toMatch(/<script>|<img|\u202e/i)
})
