import { expect, it } from 'vitest'
import { openEmptyStore } from '../../test/empty-store.ts'
import { presentedEntry } from '../../test/presented-entry.ts'
import { type Database, decide, keep, keyOfReportActor, namesOfActor, replaceRecords, undecide } from './index.ts'

const by = 'R. Editor'
const reports = [
  presentedEntry('2031-03-01', 'Investigators', 'said the road was open', { kind: 'group' }),
  presentedEntry('2031-03-02', 'Investigators', 'said the road was shut', { kind: 'group' }),
  presentedEntry('2021-03-02', 'Paul Hartley', 'said the school was shut'),
  presentedEntry('2031-03-03', 'Paul Hartley', 'said the school was open'),
  presentedEntry('2011-03-03', 'Paul Hartley', 'said the school was old'),
]
/** Each report's actor → the actor across reports. */
async function actorsIn(database: Database): Promise<(string | null)[]> {
  const rows = await database.query<{ article: string; actor: string | null }>(
    'select article_id as article, actor::text from actors left join actor_forms on actor_forms.id = form',
  )
  return reports.map(({ article }) => rows.find((row) => row.article === article.id)!.actor)
}

it('any actor of a report is merged by hand, through a rebuild and until it is undone', async () => {
  const database = await openEmptyStore()
  try {
    await keep(database, reports)
    const before = await actorsIn(database)
    expect(before.slice(0, 2)).toEqual([null, null])
    expect(new Set(before.slice(2)).size).toBe(3)

    const keys = await Promise.all(reports.map(({ record }) => keyOfReportActor(database, record.actors[0].id)))
    const merged = (...names: (string | null)[]) =>
      decide(database, { action: 'merge', names: names.map((name) => name!).sort(), detail: {}, by })
    const ids = [await merged(keys[0], keys[1]), await merged(keys[2], keys[3])]
    const after = await actorsIn(database)
    expect(after[0]).not.toBeNull()
    expect(after[1]).toBe(after[0])
    expect(after[3]).toBe(after[2])
    expect(after[4]).not.toBe(after[2])
    // A decision about the one of them leaves the stranger of the same name alone.
    expect(await namesOfActor(database, after[2]!)).toEqual([keys[2], keys[3]])

    await replaceRecords(database, reports)
    expect(await actorsIn(database)).toEqual(after)
    for (const id of ids) await undecide(database, id, by)
    expect(await actorsIn(database)).toEqual(before)
  } finally {
    await database.close()
  }
}, 120_000)
