import { expect, it } from 'vitest'
import { openEmptyStore } from '../../test/empty-store.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { type Database, keep, relinkAll } from './index.ts'

/** More forms of one surname than are linked as a whole, of few first names, in two places and over years. */
const GIVEN = ['Paul', 'Ann', 'Jean', 'Robert']
const reports = Array.from({ length: 240 }, (_, at) =>
  presentedEntry(`20${11 + (at % 20)}-03-1${at % 9}`, `${GIVEN[at % 4]} Hartley`, `said day ${at} was long`, {
    roles: at % 6 === 0 ? [{ title: 'Governor', of: null }] : [],
  }),
)
const rows = (database: Database) =>
  database.query<{ id: string; actor: string; why: string }>(
    'select id::text, actor::text, why from actor_forms order by id',
  )

it('a large block is linked one by one, finer at most, and as a whole when asked: the same in any order', async () => {
  const found: unknown[] = []
  for (const [order, batch] of [
    [reports, 240],
    [[...reports].reverse(), 16],
  ] as const) {
    const database = await openEmptyStore()
    try {
      for (let at = 0; at < order.length; at += batch) await keep(database, order.slice(at, at + batch))
      const before = new Map((await rows(database)).map(({ id, actor }) => [id, actor]))
      await database.transaction((queries) => relinkAll(queries, () => {}))
      const after = await rows(database)
      const whole = new Map(after.map(({ id, actor }) => [id, actor]))
      const joined = [...before].filter(([id, actor]) => whole.get(id) !== whole.get(actor))
      expect(joined).toEqual([])
      expect(new Set(whole.values()).size).toBeLessThan(before.size)
      found.push(after)
    } finally {
      await database.close()
    }
  }
  expect(found[1]).toEqual(found[0])
}, 240_000)
