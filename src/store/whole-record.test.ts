import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { openStoreInMemory } from './open.ts'
import { ofWholeRecord } from './whole-record.ts'
import { withinTime } from './within-time.ts'

let database: Database
beforeAll(async () => {
  database = await openStoreInMemory()
  await database.query('create table notes (note text)')
})
afterAll(() => database.close())

let made = 0
const count = (queries: Pick<Database, 'query' | 'wholeRecord'> = database, meanwhile = async () => {}) =>
  ofWholeRecord(queries, 'count', async () => {
    made++
    const [{ notes }] = await queries.query<{ notes: number }>('select count(*)::int as notes from notes')
    await meanwhile()
    return notes
  })
const note = () => database.query("insert into notes values ('a')")

it('is made once for as long as nothing is written, whoever asks, and at once anew after that', async () => {
  expect([await count(), await count(), await count(withinTime(database, 2000))]).toEqual([0, 0, 0])
  expect(made).toBe(1)
  await note()
  expect([await count(), await count()]).toEqual([1, 1])
  expect(made).toBe(2)
})

it('is not kept where something was written while it was made', async () => {
  await note()
  expect(await count(database, async () => void (await note()))).toBe(2)
  expect(await count()).toBe(3)
})

it('sees within a transaction what nobody else sees, and leaves nothing of it behind', async () => {
  const within = database.transaction(async (queries) => {
    await queries.query("insert into notes values ('b')")
    expect(await count(queries)).toBe(4)
    throw new Error('taken back')
  })
  await expect(within).rejects.toThrow('taken back')
  expect(await count()).toBe(3)
})
