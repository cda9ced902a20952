/** Reports in random orders and portions: what is rebuilt is the same, and what adding led to is that or coarser. */

import { expect, it } from 'vitest'
import { openEmptyStore } from '../../test/empty-store.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { randomOf, shuffled } from '../../test/random-order.ts'
import { type Database, type Entry, keep, rebuildGroups } from './index.ts'

const PLACES = ['Almery', 'Sarn', 'Haverin', 'Luthen', 'Dresk', 'Tamsin']
const ENDING =
  'Anyone who knows more is asked to call the police of the town or to write to them, and may stay unnamed if they wish so.'

/** A town's police use one text over and over, outlets print it whole, cut or with a sentence of their own. */
function reports(): readonly Entry[] {
  const random = randomOf(7)
  return Array.from({ length: 60 }, (_, number) => {
    const event = number % 20
    const place = PLACES[event % PLACES.length]
    const facts = [
      `Officers came to a house in the ${event % 7} hundred block of Mill Street in ${place} and found a man hurt there.`,
      `He was taken to the hospital of ${place} and is said to be in a stable condition after ${event} hours.`,
      ENDING,
    ]
    const cut = random(3)
    const own =
      random(4) === 0 ? `A neighbour counted ${random(90)} shots behind the bakery of ${place} that night.` : ''
    const shots = `[there is no threat to the people of ${place} and the street is open again for ${event % 5} hours]x`
    const day = 1 + ((event * 2 + random(3)) % 28)
    return markedEntry(
      `[Chief Mirela Vintner]s [said]c ${shots}. ${facts.slice(0, 3 - (cut === 2 ? 1 : 0)).join(' ')} ${own}`,
      { published: `2031-03-${String(day).padStart(2, '0')}`, outlet: `Outlet ${number % 9}` },
    )
  })
}

async function groupsIn(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ member: string; name: string }>(
    `select 'story ' || article_id as member, story_id as name from stories
     union all select 'wording ' || id, wording::text from forms order by 1`,
  )
  return new Map(rows.map(({ member, name }) => [member, name]))
}

/** Whether members of one group of the one are members of one of the other. */
function isWithin(finer: ReadonlyMap<string, string>, coarser: ReadonlyMap<string, string>): boolean {
  const names = new Map<string, string>()
  return [...finer].every(([member, name]) => {
    const other = coarser.get(member)!
    const before = names.get(name) ?? other
    names.set(name, other)
    return before === other
  })
}

it('groups are the same in whatever order and portions reports came', async () => {
  const random = randomOf(11)
  const all = reports()
  const database = await openEmptyStore()
  const found: ReadonlyMap<string, string>[] = []
  for (const portion of [1, 8, all.length]) {
    for (const table of ['articles', 'story_keys', 'forms', 'form_keys']) await database.query(`delete from ${table}`)
    const order = shuffled(all, random)
    for (let at = 0; at < order.length; at += portion) await keep(database, order.slice(at, at + portion))
    const added = await groupsIn(database)
    await rebuildGroups(database)
    const rebuilt = await groupsIn(database)
    found.push(rebuilt)
    expect(isWithin(rebuilt, added)).toBe(true)
    if (portion === all.length) expect(added).toEqual(rebuilt)
  }
  await database.close()
  expect(found[1]).toEqual(found[0])
  expect(found[2]).toEqual(found[0])
  expect(new Set(found[0].values()).size).toBeLessThan(0.8 * found[0].size)
}, 120_000)

it('finds the wordings of undated statements in a record of more than it reads at a time', async () => {
  const said = (topic: string, dated: boolean, end: string) =>
    markedEntry(
      Array.from({ length: 120 }, (_, at) => {
        const words = `the ${topic} harvest of number ${at} was ${['carried', 'counted', 'traded'][at % 3]} by ${'abcdefghij'[at % 10]}lder merchants ${end}`
        return `[Dostan]s [said]c [${words}]x.`
      }).join('\n'),
      { published: dated ? '2031-03-14' : null },
    )
  const database = await openEmptyStore()
  const dated = ['barley', 'cabbage', 'onion', 'pepper', 'walnut'].map((topic) => said(topic, true, 'today'))
  await keep(database, [said('saffron', false, 'here'), said('saffron', false, 'here too'), ...dated])
  const added = await groupsIn(database)
  await rebuildGroups(database)
  expect(await groupsIn(database)).toEqual(added)
  await database.close()
}, 120_000)
