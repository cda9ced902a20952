import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, startPostgres } from '../../test/postgres-server.ts'
import type { Database } from './database.ts'
import { openStore } from './open.ts'
import { withinTime } from './within-time.ts'

const bin = findPostgres()

describe.skipIf(bin === null)('a question to a server', () => {
  let server: ReturnType<typeof startPostgres>
  let database: Database
  beforeAll(async () => {
    server = startPostgres(bin!)
    database = await openStore({ url: server.newDatabase(), folder: '' })
  })
  afterAll(async () => {
    await database.close()
    server.stop()
  })
  const asking = 'select count(*)::int as count from pg_stat_activity where state = $1 and query like $2'
  const sleeping = async () =>
    (await database.query<{ count: number }>(asking, ['active', 'select pg_sleep%']))[0].count

  it('is ended there when its time is up, and the connection is good for others', async () => {
    await expect(withinTime(database, 200).query('select pg_sleep(60)')).rejects.toMatchObject({
      code: 'question-too-long',
    })
    const all = Array.from({ length: 16 }, () => database.query('select pg_sleep(0.3)'))
    await expect(Promise.all(all)).resolves.toHaveLength(16)
  })

  it('is ended there when who asked leaves', async () => {
    const leaving = new AbortController()
    const asked = withinTime(database, 60_000, leaving.signal).query('select pg_sleep(60)')
    while ((await sleeping()) === 0);
    leaving.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    expect(await sleeping()).toBe(0)
  })

  it('leaves who has its connection next alone, where it was ended while all others were at work', async () => {
    const leaving = new AbortController()
    const asked = withinTime(database, 60_000, leaving.signal).query('select pg_sleep(0.5)')
    const others = Array.from({ length: 16 }, () => database.query('select pg_sleep(0.7)'))
    setTimeout(() => leaving.abort(), 200)
    await asked.catch(() => {})
    await expect(Promise.all(others)).resolves.toHaveLength(16)
  })
})
