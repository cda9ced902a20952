/** Who is who, decided by the forms of an actor's page. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openEmptyStore } from '../../../test/empty-store.ts'
import { openWritable, type Writable } from './writing-sample.ts'

const REPORTS = [
  'Mayor Mirela Dostan said that the corridor was open.',
  'Mayor M. Dostan said that the road was shut. Ana Kovac said that the mill was lost.',
]
let record: Writable | undefined
beforeEach(async () => {
  record ??= openWritable(await openEmptyStore())
  await record.database.query('delete from articles')
  await record.database.query('delete from actor_decisions')
  await record.database.query('delete from actor_forms')
  for (const text of REPORTS) {
    const headers = { 'Content-Type': 'text/plain' }
    await record.app.request('/api/articles', { method: 'POST', body: `date 2031-03-14\n\n${text}\n`, headers })
  }
})
afterAll(() => record?.database.close())

const ask = (path: string, init?: RequestInit, app = record!.app) => app.request(path, init)
const idOf = async (name: string): Promise<string> =>
  JSON.parse(await (await ask(`/actors.json?name=${encodeURIComponent(name)}`)).text())[0].id
const namesOf = async (path: string): Promise<string[]> => {
  const { names } = JSON.parse(await (await ask(path.replace(/\?.*|$/, '.json'))).text())
  return names.map(({ name }: { name: string }) => name).sort()
}
const send = (path: string, fields: Readonly<Record<string, string>>, init?: RequestInit, app = record!.app) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), ...init }, app)

test('two actors are merged, a name is split off, and each is taken back', async () => {
  const dostan = await idOf('Mirela Dostan')
  const merged = await send(`/actors/${dostan}/merge`, { other: 'Ana Kovac' })
  expect(merged.status).toBe(303)
  const page = merged.headers.get('location')!
  expect(await namesOf(page)).toContain('Ana Kovac')
  expect(await (await ask(page)).text()).toContain('merged by the owner')

  const split = await send(`${page.replace(/\?.*/, '')}/split`, { name: 'Ana Kovac' })
  expect(split.status).toBe(303)
  const apart = split.headers.get('location')!
  expect(await namesOf(apart)).not.toContain('Ana Kovac')

  const decision = new URLSearchParams(apart.split('?')[1]).get('decided')!
  const undone = await send(`${apart.replace(/\?.*/, '')}/undo`, { decision })
  expect(await namesOf(undone.headers.get('location')!)).toContain('Ana Kovac')
})

test('what cannot be decided says why', async () => {
  const dostan = await idOf('Mirela Dostan')
  expect((await send(`/actors/${dostan}/split`, { name: 'Nobody Known' })).status).toBe(400)
  expect((await send(`/actors/${dostan}/merge`, { other: 'Nobody Known' })).status).toBe(404)
  expect((await send(`/actors/${dostan}/undo`, { decision: 'none' })).status).toBe(404)
  expect((await send('/actors/none/merge', { other: 'Ana Kovac' })).status).toBe(404)
  expect((await send(`/actors/${dostan}/merge`, { other: ' ' })).status).toBe(400)
})

test('nobody decides on a record that is read only, or from another site', async () => {
  const dostan = await idOf('Mirela Dostan')
  const readOnly = record!.appFor({ writers: 'nobody' })
  expect((await send(`/actors/${dostan}/merge`, { other: 'Ana Kovac' }, {}, readOnly)).status).toBe(403)
  expect(await (await ask(`/actors/${dostan}`, {}, readOnly)).text()).not.toContain('/merge')
  const headers = { Origin: 'https://elsewhere.example' }
  expect((await send(`/actors/${dostan}/merge`, { other: 'Ana Kovac' }, { headers })).status).toBe(403)
})
