import { beforeEach, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { completeDerived } from './complete.ts'
import { type Entry, keep } from './index.ts'

/** A sentence of its own for each number. */
const sentence = (number: number) =>
  `On day ${number} the envoy of Luthen counted ${number * 7} carts at gate ${number * 3} and wrote ${number + 90} letters about it.`
const sentences = (...numbers: readonly number[]) => numbers.map(sentence).join(' ')
const article = (text: string, outlet: string, url?: string) =>
  markedEntry(`[She]s [said]c [it rained]x. ${text}`, { outlet, url })

const wire = article(sentences(1, 2, 3, 4, 5, 6), 'Continental Wire')
const reprint = article(sentences(1, 2, 4, 5, 50), 'Almery Daily Post')
const reprintOfReprint = article(sentences(4, 5, 50, 51), 'The Sarn Herald')
const other = article(sentences(20, 21, 22, 23, 24, 3), 'World Dispatch')
const short = article('', 'World Dispatch')
const first = article(sentences(30, 31, 32), 'World Dispatch', 'https://dispatch.example/a')
const second = article(sentences(40, 41, 42), 'World Dispatch', 'https://dispatch.example/a')
const all = [wire, reprint, reprintOfReprint, other, short, first, second]

onEveryDatabase('the stories of articles', (database) => {
  beforeEach(async () => {
    await database().query('delete from articles')
  })
  const stories = async () => {
    const rows = await database().query<{ article_id: string; story_id: string }>(
      'select article_id, story_id from stories',
    )
    return new Map(rows.map((row) => [row.article_id, row.story_id]))
  }
  const smallest = (...entries: readonly Entry[]) => entries.map((entry) => entry.article.id).sort()[0]
  const expected = new Map(
    [[wire, reprint, reprintOfReprint], [other], [short], [first, second]].flatMap((group) =>
      group.map((entry) => [entry.article.id, smallest(...group)] as const),
    ),
  )

  it('are one where most of the text is the same, through others too, or the address is; else each its own', async () => {
    await keep(database(), all)
    expect(await stories()).toEqual(expected)
    const [counts] = await database().query(
      'select count(distinct article_id)::int as reports, count(distinct story_id)::int as independent from stories',
    )
    expect(counts).toEqual({ reports: 7, independent: 4 })
  })

  it('are the same in whatever order and portions the articles come', async () => {
    for (const order of [
      all.toReversed(),
      [...all.slice(3), ...all.slice(0, 3)],
      [all[2], all[0], all[6], all[1], all[5], all[4], all[3]],
    ]) {
      await database().query('delete from articles')
      for (const entry of order) await keep(database(), [entry])
      expect(await stories()).toEqual(expected)
    }
  })

  it('are the same where two add reprints at the same time', async () => {
    await Promise.all([
      keep(database(), all.slice(0, 2)),
      keep(database(), all.slice(1)),
      keep(database(), all.slice(2, 5)),
    ])
    expect(await stories()).toEqual(expected)
  })

  it('are found for what was kept before there were stories', async () => {
    await keep(database(), all)
    await database().query('delete from story_keys')
    await database().query('delete from stories')
    await database().transaction(completeDerived)
    expect(await stories()).toEqual(expected)
  })
})
