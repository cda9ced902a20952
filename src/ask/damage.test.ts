/** One damaged article takes its own part out of an answer, and no more. */
import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Event, Figure } from '../record/index.ts'
import { type Entry, keep, refreshStatistics } from '../store/index.ts'
import {
  actor,
  actorsNamed,
  actorWordings,
  check,
  events,
  figuresByQuantity,
  front,
  news,
  speakers,
  timeline,
  wording,
} from './index.ts'

/** Says that the talks are on, with a figure and an event of them. */
function told(outlet: string, min: number): Entry {
  const entry = markedEntry(
    `[Foreign Minister Mirela Dostan]s [said]c [the corridor of Haverin stays open for ${min} lorries]x.`,
    { outlet, published: `2031-03-1${min % 10}` },
  )
  const { id: statement } = entry.record.statements[0]
  const at = { start: 0, end: 7, place: 'Haverin', statement, rule: 'test', confidence: 1 }
  const figure: Figure = {
    ...at,
    ...{ min, max: min, approximate: false, bound: 'exact', status: 'claimed', measure: 'killed', counted: null },
    of: { what: 'blast', when: '2031-03-06', where: ['Kenya'], whom: null, main: false, part: false },
    asOf: null,
  }
  const event: Event = { ...at, type: 'CONSULT', participants: ['a1'], status: 'held', date: '2031-03-04' }
  return { ...entry, record: { ...entry.record, figures: [figure], events: [event] } }
}

const whole = told('Continental Wire', 14)
const damaged = told('World Dispatch', 27)
/** The same words, printed before it and after it; the first of them is damaged. */
const reprints = ['Almery Daily Post', 'The Sarn Herald'].map((outlet, index) =>
  markedEntry('[Envoy Elsa Vintner]s [said]c [the market of Sarn sells bread again]x.', {
    outlet,
    published: `2031-02-0${1 + index}`,
  }),
)
const bread = reprints.map(({ record }) => record.statements[0].id)

onEveryDatabase('a record with one damaged article', (database) => {
  let oldId = ''
  beforeAll(async () => {
    await keep(database(), [whole, damaged, ...reprints])
    oldId = (await actorsNamed(database(), 'Dostan'))[0].id
    await database().query('update articles set text = text || $1 where id = any($2::text[])', [
      '!',
      [damaged.article.id, reprints[0].article.id],
    ])
    await refreshStatistics(database())
  })
  const texts = (answer: unknown) => ({
    whole: JSON.stringify(answer).includes('14 lorries'),
    damaged: JSON.stringify(answer).includes('27 lorries'),
  })

  it.each<[string, () => Promise<unknown>, number]>([
    ['figures', () => figuresByQuantity(database(), { limit: 10 }), 1],
    ['events', () => events(database(), { limit: 10 }), 1],
    ['timeline', () => timeline(database(), { text: 'corridor', limit: 10, offset: 0 }), 1],
    ['actor', () => actor(database(), { name: 'Dostan', limit: 10, offset: 0 }), 1],
    ['actor on words', () => actor(database(), { name: 'Dostan', text: 'corridor', limit: 10, offset: 0 }), 1],
    [
      'check',
      () =>
        check(database(), { quote: 'the corridor of Haverin stays open for 27 lorries' }).then(
          ({ matches, damaged }) => ({ matches, damaged }),
        ),
      1,
    ],
    ['front', () => front(database()), 4],
    [
      'news',
      () => news(database(), { kind: 'search', question: { text: 'corridor' } }, { after: 0, upTo: 1000, limit: 10 }),
      1,
    ],
  ])('shows the rest and counts what is left out: %s', async (_, ask, count) => {
    const answer = await ask()
    expect(texts(answer)).toEqual({ whole: true, damaged: false })
    expect(answer).toMatchObject({ damaged: count })
  })

  it('knows who speaks, and shows no wordings of one report', async () => {
    expect((await speakers(database(), { limit: 10, offset: 0 })).speakers).toHaveLength(2)
    expect(await actorWordings(database(), oldId)).toEqual([])
  })

  it('shows the next report of the same words in the place of the damaged one', async () => {
    const shown = { statement: { statement: { id: bread[1] } } }
    expect(await wording(database(), bread[0])).toMatchObject({
      damaged: 1,
      forms: [{ ...shown, statements: [bread[1]] }],
    })
    expect(await timeline(database(), { text: 'bread', limit: 10, offset: 0 })).toMatchObject({
      damaged: 1,
      entries: [shown],
    })
    expect(await check(database(), { quote: 'The market of Sarn sells bread again' })).toMatchObject({
      damaged: 1,
      verdict: 'verbatim',
      matches: [{ ...shown, reports: 2 }],
    })
  })

  it('is refused where nothing else could be shown', async () => {
    await expect(wording(database(), damaged.record.statements[0].id)).rejects.toMatchObject({ code: 'data-damaged' })
  })
})
