/** The least certain statements, decided one by one: kept as corrections, taken back, and never asked again. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import type { ReviewAnswer } from '../../ask/index.ts'
import { openWritable, REPORT, type Writable } from './writing-sample.ts'

let record: Writable | undefined
beforeEach(async () => {
  record ??= openWritable(await openEmptyStore())
  await record.database.query('delete from articles')
  const headers = { 'Content-Type': 'text/plain' }
  await record.app.request('/api/articles', { method: 'POST', body: REPORT, headers })
})
afterAll(() => record?.database.close())

const ask = (path: string, init?: RequestInit) => record!.app.request(path, init)
const queue = async (query = ''): Promise<ReviewAnswer> => (await ask(`/review.json${query}`)).json()
const decide = (fields: Record<string, string>) => ask('/review', { method: 'POST', body: new URLSearchParams(fields) })

test('the least certain statement comes first, with what is left to decide', async () => {
  const { undecided, statements } = await queue()
  const doubts = statements.map(({ statement }) => Math.abs(statement.confidence - 0.5))
  expect(undecided).toBe(statements.length)
  expect(doubts).toEqual([...doubts].sort((a, b) => a - b))
  const { statements: rest } = await queue('?offset=1')
  expect(rest.map(({ statement }) => statement.id)).toEqual(statements.slice(1).map(({ statement }) => statement.id))
})

test('of the reports or the search that are named, and of no others', async () => {
  const all = await queue()
  expect((await queue(`?articles=${all.statements[0].article.id},none`)).undecided).toBe(all.undecided)
  expect((await queue('?articles=none')).undecided).toBe(0)
  expect((await queue('?q=corridor')).undecided).toBeLessThan(all.undecided)
  expect((await ask('/review.json?q=%22open')).status).toBe(400)
})

test('yes makes it certain and asks for it no more; taken back, it is asked again', async () => {
  const before = await queue()
  const [{ statement }] = before.statements
  const sent = await decide({ statement: statement.id, decision: 'yes', offset: '0', q: 'corridor or talks' })
  const to = sent.headers.get('Location') ?? ''
  expect([sent.status, to]).toEqual([303, expect.stringMatching(/^\/review\?q=corridor\+or\+talks&done=\w+$/)])
  expect((await (await ask(`/statements/${statement.id}.json`)).json()).statement).toMatchObject({
    confidence: 1,
    rule: 'confirmed by the owner',
  })
  expect((await queue()).undecided).toBe(before.undecided - 1)
  expect(await (await ask('/corrections')).text()).toContain('<strong>Confirmed</strong> a statement')
  expect(await (await ask(to)).text()).toContain('Take it back')

  const correction = new URLSearchParams(to.split('?')[1]).get('done')!
  expect((await decide({ correction, decision: 'undo' })).status).toBe(303)
  expect(await queue()).toEqual(before)
})

test('no rejects it', async () => {
  const [{ statement }] = (await queue()).statements
  expect((await decide({ statement: statement.id, decision: 'no' })).status).toBe(303)
  expect((await ask(`/statements/${statement.id}.json`)).status).toBe(404)
})

test('what is unclear, gone or not allowed is refused', async () => {
  const [{ statement }] = (await queue()).statements
  expect((await decide({ statement: statement.id, decision: 'perhaps' })).status).toBe(400)
  expect((await decide({ statement: 'none', decision: 'yes' })).status).toBe(404)
  expect((await decide({ correction: 'none', decision: 'undo' })).status).toBe(404)
  const foreign = {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
    body: new URLSearchParams({ decision: 'yes' }),
  }
  expect((await ask('/review', foreign)).status).toBe(403)
  const kept = { action: 'confirm', what: 'figure', id: statement.id.split('-')[0] }
  const headers = { 'Content-Type': 'application/json' }
  expect((await ask('/api/corrections', { method: 'POST', headers, body: JSON.stringify(kept) })).status).toBe(400)
})
