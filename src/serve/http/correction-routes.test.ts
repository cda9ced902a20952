/** Statements corrected over HTTP, by the form and as JSON; shown at once, signed, and taken back. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import type { StatementAnswer } from '../../ask/index.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable | undefined
let open: StatementAnswer
beforeEach(async () => {
  record ??= openWritable(await openEmptyStore())
  await record.database.query('delete from articles')
  await record.app.request('/api/articles', {
    method: 'POST',
    body: REPORT,
    headers: { 'Content-Type': 'text/plain' },
  })
  const found = await data('/search.json?q=kind:indirect+corridor')
  open = found.statements[0]
})
afterAll(() => record?.database.close())

const ask = (path: string, init?: RequestInit) => record!.app.request(path, init)
const data = async (path: string) => JSON.parse(await (await ask(path)).text())
const statements = async () => (await data(`/articles/${open.article.id}.json`)).record.statements

/** The form's fields as its page has them, with some changed. */
async function sendForm(changes: Readonly<Record<string, string | null>>): Promise<Response> {
  const path = `/statements/${open.statement.id}/correct`
  const page = await (await ask(path)).text()
  const form = new URLSearchParams()
  for (const [, name, value] of page.matchAll(/<input id="[\w-]+" name="(\w+)" value="([^"]*)"/g))
    form.append(name, value)
  for (const [, name, value] of page.matchAll(/<textarea [^>]*name="(\w+)"[^>]*>([^<]*)</g)) form.append(name, value)
  for (const [, name, rest] of page.matchAll(/<select id="\w+" name="(\w+)">(.*?)<\/select>/gs)) {
    form.append(name, /<option value="([^"]*)" selected/.exec(rest)?.[1] ?? '')
  }
  form.set('action', 'edit')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) form.delete(name)
    else form.set(name, value)
  }
  return ask(path, { method: 'POST', body: form })
}

test('a statement is edited by its form: only what was changed, signed and dated', async () => {
  const sent = await sendForm({ stance: 'confirms', note: 'It answers a question.' })
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toMatch(new RegExp(`^/corrections\\?article=${open.article.id}#`))
  const { corrections } = await data('/corrections.json')
  expect(corrections).toHaveLength(1)
  expect(corrections[0]).toMatchObject({
    action: 'edit',
    value: { stance: 'confirms' },
    by: 'the owner',
    note: 'It answers a question.',
    words: 'that the corridor was open',
  })
  const edited = (await statements()).find(({ rule }: { rule: string }) => rule === 'corrected by the owner')
  expect(edited).toMatchObject({ cue: { stance: 'confirms' }, content: open.statement.content, confidence: 1 })
})

test('words are found where the statement stands, however often the report has them', async () => {
  const cut = await sendForm({ content: 'open' })
  expect(cut.status).toBe(303)
  const edited = (await statements()).find(({ rule }: { rule: string }) => rule.startsWith('corrected'))
  const { start, end } = edited.content[0]
  expect(REPORT.slice(start, end)).toBe('open')
  expect(REPORT.slice(start - 4, start)).toBe('was ')
})

test('a statement is rejected by its form, is gone from the search, and comes back when that is taken back', async () => {
  const before = await statements()
  await sendForm({ action: 'reject', note: '' })
  expect((await statements()).length).toBe(before.length - 1)
  expect((await ask(`/statements/${open.statement.id}`)).status).toBe(404)
  const page = await (await ask('/corrections')).text()
  const [, action] = /<form method="post" action="(\/corrections\/\w+\/undo)">/.exec(page) ?? []
  const undone = await ask(action, { method: 'POST' })
  expect([undone.status, undone.headers.get('location')]).toEqual([303, '/corrections'])
  expect(await statements()).toEqual(before)
  expect(await (await ask('/corrections')).text()).toContain('taken back by')
  expect((await ask(action, { method: 'POST' })).status).toBe(404)
})

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['words that the report does not have', { content: 'that the bridge was open' }, /is not in the report/],
  ['nothing changed', {}, /nothing is changed/i],
  ['no words', { content: '' }, /content needs words/i],
  ['somebody who is not there', { speaker: 'Nobody' }, /no actor Nobody/],
  ['a kind that is none', { kind: 'loud' }, /kind is one of/i],
])('the form says what is wrong with %s, and loses nothing of it', async (_, changes, said) => {
  const before = await statements()
  const sent = await sendForm({ ...changes, note: 'Kept as I typed it' })
  const body = await sent.text()
  expect(sent.status).toBe(400)
  expect(body).toMatch(/<div class="notice" role="alert">/)
  expect(body).toMatch(said)
  expect(body).toContain('Kept as I typed it')
  expect(await statements()).toEqual(before)
})

test('programs correct with JSON', async () => {
  const post = (value: unknown) =>
    ask('/api/corrections', {
      method: 'POST',
      body: typeof value === 'string' ? value : JSON.stringify(value),
      headers: { 'Content-Type': 'application/json' },
    })
  const { id } = open.statement
  const made = await post({ action: 'edit', what: 'statement', id, parts: { negated: true }, note: 'a note' })
  expect(made.status).toBe(201)
  const answer = await made.json()
  expect(answer).toMatchObject({ article: open.article.id, by: 'the owner' })
  const undone = await ask(`/api/corrections/${answer.id}`, { method: 'DELETE' })
  expect([undone.status, await undone.json()]).toEqual([200, { undone: answer.id }])
  expect((await ask(`/api/corrections/${answer.id}`, { method: 'DELETE' })).status).toBe(404)

  for (const [wrong, status] of [
    ['{', 400],
    ['[]', 400],
    [{ action: 'burn', what: 'statement', id }, 400],
    [{ action: 'reject', what: 'statement', id, why: 'x' }, 400],
    [{ action: 'reject', what: 'statement', id: 'nothing' }, 404],
    [{ action: 'reject', what: 'statement', id: 'a\0b' }, 400],
    [{ action: 'edit', what: 'statement', id, parts: { stance: '\ud83d' } }, 400],
    [{ action: 'edit', what: 'statement', id, parts: 7 }, 400],
    [`{"action":"edit","what":"statement","id":"${id}","parts":${'['.repeat(9000)}${']'.repeat(9000)}}`, 400],
    [{ action: 'edit', what: 'actor', id: open.article.id, words: 'Nobody', parts: {} }, 400],
    [{ action: 'edit', what: 'figure', id: open.article.id, words: '{"x', parts: { min: 1 } }, 400],
    ...[
      { said: '2031-02-30' },
      { said: '../..' },
      { said: 'soon' },
      { stance: '' },
      { stance: null },
      { kind: null },
      { negated: null },
      { stance: 'x'.repeat(400) },
    ].map((parts) => [{ action: 'edit', what: 'statement', id, parts }, 400] as const),
    ...[
      { name: ' ', mentions: ['corridor'] },
      { name: 'Haverin', mentions: ['corridor'], country: 'Veldoria' },
      { name: 'Haverin', mentions: ['corridor'], latitude: 91 },
      { name: 'Haverin', mentions: ['corridor'], longitude: '3' },
    ].map((parts) => [{ action: 'add', what: 'place', id: open.article.id, parts }, 400] as const),
    ...[
      { text: 'corridor', min: 1, measure: null },
      { text: 'corridor', min: 2, max: 1, measure: 'killed' },
      { text: 'corridor', min: 1, measure: 'killed', asOf: '2031-04-31' },
    ].map((parts) => [{ action: 'add', what: 'figure', id: open.article.id, parts }, 400] as const),
  ] as const) {
    const response = await post(wrong)
    expect([wrong, response.status]).toEqual([wrong, status])
    expect((await response.json()).error.message).toMatch(/^[A-Z“].{15,}/s)
  }
  const text = await ask('/api/corrections', { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/plain' } })
  expect(text.status).toBe(415)
  expect((await post(`{"note":"${'x'.repeat(300_000)}"}`)).status).toBe(413)
  expect(record!.errors).toEqual([])
})

test('what people write is shown as text', async () => {
  const stance = '"><script>alert(1)</script>'
  const refused = await (await sendForm({ stance, note: 'x' })).text()
  expect(refused).toContain('&lt;script&gt;')
  expect(refused).not.toContain('<script>alert')
  await sendForm({ stance: 'warns', note: '<img src=x onerror=alert(1)><script>alert(1)</script>' })
  const page = await (await ask('/corrections')).text()
  expect(page).toContain('&lt;img src=x')
  expect(page).not.toMatch(/<script>|<img/)
})
