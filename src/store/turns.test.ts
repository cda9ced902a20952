import { expect, it } from 'vitest'
import type { Time } from './database.ts'
import { turns } from './turns.ts'

/** Queries of questions: each query takes so long of its question's time, on a clock that only they move. */
function machine() {
  let clock = 0
  const inTurn = turns(() => clock)
  const done: string[] = []
  const query = (name: string, time: Time | 'last' | undefined, tookMs: number) =>
    inTurn(async () => {
      await null
      clock += tookMs
      if (typeof time === 'object') time.takenMs = (time.takenMs ?? 0) + tookMs
      done.push(name)
    }, time)
  return { query, done }
}

it('lets a short question wait for one query of a long one, not for the rest of it', async () => {
  const { query, done } = machine()
  const long: Time = { leftMs: 2000 }
  const asksLong = async () => {
    for (const name of ['long 1', 'long 2', 'long 3', 'long 4']) await query(name, long, 300)
  }
  const asksShort = async (name: string) => {
    const short: Time = { leftMs: 2000 }
    await query(`${name} 1`, short, 1)
    await query(`${name} 2`, short, 1)
  }
  const first = asksLong()
  // It waits from the beginning, and comes again while the long one goes on.
  await Promise.all([first, asksShort('a'), asksShort('b')])
  expect(done).toEqual(['long 1', 'a 1', 'b 1', 'a 2', 'b 2', 'long 2', 'long 3', 'long 4'])
})

it('lets a long question go on however many short ones come', async () => {
  const { query, done } = machine()
  const long: Time = { leftMs: 2000, takenMs: 50 }
  let went = false
  const crowd = async () => {
    while (!went) await query('short', { leftMs: 2000 }, 10)
  }
  const others = [crowd(), crowd(), crowd()]
  await query('long', long, 300)
  went = true
  await Promise.all(others)
  expect(done.indexOf('long')).toBeLessThan(10)
})

it('goes on after a query that fails, and closes after all that wait', async () => {
  const { query, done } = machine()
  const inTurn = turns()
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
  const runs = query('runs', undefined, 1)
  await Promise.all([runs, query('close', 'last', 1), query('waits', { leftMs: 2000, takenMs: 900 }, 1)])
  expect(done).toEqual(['runs', 'waits', 'close'])
})
