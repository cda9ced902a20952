import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { type Database, keep, openStoreInMemory } from '../store/index.ts'
import { actor, actorsAcross, timeline } from './index.ts'

const minister = { title: 'Foreign Minister', of: 'Veldoria' }
const reports = [
  presentedEntry('2031-03-03', 'Mirela Dostan', 'said the meeting would not happen', { roles: [minister] }),
  presentedEntry('2031-03-09', 'Dostan', 'denied that the meeting was near', { roles: [minister], stance: 'denies' }),
  presentedEntry('2031-03-12', 'Dostan', 'agreed to the meeting in Haverin', { stance: 'promises' }),
  presentedEntry('2031-03-14', 'M. Dostan', 'said the bridge was empty'),
  presentedEntry('2031-03-15', 'the Veldorian foreign minister', 'said the train was late', {
    kind: 'unnamed',
    roles: [minister],
  }),
  presentedEntry('2035-03-15', 'the Veldorian foreign minister', 'said the harvest was good', {
    kind: 'unnamed',
    roles: [minister],
  }),
  presentedEntry('2031-03-16', 'Dostan', 'said the wells were dry', {
    roles: [{ title: 'Foreign Minister', of: 'Kasmere' }],
  }),
]

onEveryDatabase('an actor across articles', (database) => {
  beforeAll(async () => {
    await keep(database(), reports)
  })

  it('has the names, roles with their days, and all that they said, by surname, initials or office', async () => {
    const answer = await actor(database(), { name: 'mirela dostan', limit: 10, offset: 0 })
    expect(answer?.actor).toMatchObject({ name: 'Mirela Dostan', kind: 'person' })
    expect(answer?.names.map(({ name }) => name).sort()).toEqual(['Dostan', 'M. Dostan', 'Mirela Dostan'])
    expect(answer?.roles).toEqual([{ ...minister, first: '2031-03-03', last: '2031-03-09', articles: 2 }])
    expect(answer?.said).toMatchObject({ statements: 5, reports: 5, first: '2031-03-03', last: '2031-03-15' })
    expect(answer?.said.topics[0]).toEqual({ word: 'meeting', statements: 3 })
    expect(answer?.total).toBe(5)
  })

  it('is another where the same surname holds the office of another state', async () => {
    const answer = await actor(database(), { name: 'dostan kasmere', limit: 10, offset: 0 })
    expect(answer?.said.statements).toBe(1)
    expect(answer?.roles).toMatchObject([{ of: 'Kasmere' }])
  })

  it('is asked by days and words; a name that nobody has gives nothing', async () => {
    const asked = { name: 'Mirela Dostan', limit: 10, offset: 0 }
    expect((await actor(database(), { ...asked, text: 'meeting' }))?.total).toBe(3)
    expect((await actor(database(), { ...asked, from: '2031-03-12', to: '2031-03-14' }))?.total).toBe(2)
    expect(await actor(database(), { ...asked, name: 'Nobody %' })).toBeNull()
    expect(await actor(database(), { ...asked, name: '   ' })).toBeNull()
  })

  it('shows a topic in the order of time, and where a speaker commits to something else than before', async () => {
    const { entries, actors, total } = await timeline(database(), { text: 'meeting', limit: 10, offset: 0 })
    expect(total).toBe(3)
    expect(actors).toMatchObject([{ name: 'Mirela Dostan', statements: 3, first: '2031-03-03', last: '2031-03-12' }])
    expect(entries.map(({ day, changedFrom }) => [day, changedFrom])).toEqual([
      ['2031-03-03', null],
      ['2031-03-09', 'says'],
      ['2031-03-12', 'denies'],
    ])
  })
})

describe('who is who', () => {
  /** Each article's actor → the actor across articles. */
  const linked = async (database: Database) =>
    actorsAcross(
      database,
      reports.map(({ article }) => article.id),
    )

  it('is the same in whatever order articles come, one by one or together', async () => {
    const orders = [reports, [...reports].reverse(), [3, 0, 6, 5, 1, 4, 2].map((index) => reports[index])]
    const found: unknown[] = []
    for (const order of orders) {
      const database = await openStoreInMemory()
      if (order === reports) await keep(database, order)
      else for (const report of order) await keep(database, [report])
      found.push(await linked(database))
      found.push(await database.query('select id::text, actor::text, why from actor_forms order by id'))
      await database.close()
    }
    expect(found[2]).toEqual(found[0])
    expect(found[4]).toEqual(found[0])
    expect(found[3]).toEqual(found[1])
    expect(found[5]).toEqual(found[1])
  }, 120_000)
})
