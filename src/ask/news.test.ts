/** What is new of what somebody follows, since they were last told. */
import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Entry, followsOf, keep, keepFollow, markTold, removeFollow, stretchOf } from '../store/index.ts'
import { type Followed, figureId, news, readFollowed } from './index.ts'

const blast = { what: 'blast', when: '2031-03-06', where: ['Kenya'], whom: null, main: false, part: false }

/** The report counts the dead of one blast. */
function counting(entry: Entry, min: number): Entry {
  const figure = {
    ...{ start: 0, end: entry.article.text.indexOf(' '), min, max: min, approximate: false },
    ...({ bound: 'exact', status: 'claimed', measure: 'killed', counted: null, asOf: null } as const),
    ...{ confidence: 1, of: blast, place: 'Port Almery', rule: 'test', statement: entry.record.statements[0].id },
  }
  return { ...entry, record: { ...entry.record, figures: [figure] } }
}

const report = (marked: string, published: string) => markedEntry(marked, { outlet: 'Continental Wire', published })
const first = counting(
  report('[Nurse Rana Tell]s [said]c "[the corridor was never closed to anybody]x."', '2031-03-07'),
  14,
)
const repeated = counting(
  report('[Minister Mirela Dostan]s [said]c "[the corridor was never closed to anybody at all]x."', '2031-03-08'),
  27,
)
const turned = report('[Halim Tarour]s [said]c "[the corridor was closed to anybody]x."', '2031-03-09')
// An old report that came late is new all the same.
const late = counting(report('[Nurse Rana Tell]s [counted]c "[many dead]x."', '2031-03-06'), 14)

onEveryDatabase('what is followed', (database) => {
  const ids: string[] = []
  const follow = async (followed: Followed) => {
    const kept = { name: 'x', followed, note: 'checked: false', webhook: null }
    ids.push((await keepFollow(database(), kept)).id)
  }
  beforeAll(async () => {
    await keep(database(), [first])
    const { start, end } = first.record.figures[0]
    await follow({ kind: 'search', question: { text: 'corridor', by: 'Dostan' } })
    await follow({ kind: 'quote', quote: 'The corridor was never closed to anybody' })
    await follow({ kind: 'figure', figure: figureId(first.article.id, { start, end }) })
  })
  const newsOf = async (id: string) => {
    const found = (await followsOf(database())).find((each) => each.id === id)
    return news(database(), readFollowed(found?.followed)!, { ...(await stretchOf(database(), id)), limit: 10 })
  }

  it('tells nothing of what was there before', async () => {
    for (const id of ids) expect(await newsOf(id)).toEqual({ total: 0, items: [] })
  })

  it('tells who is found, who repeats the words or turns them round, and who changes the number', async () => {
    await keep(database(), [repeated, turned])
    await keep(database(), [late])
    const [search, quote, figure] = await Promise.all(ids.map(newsOf))
    expect(search.total).toBe(1)
    expect(search.items[0]).toMatchObject({ statement: { article: { id: repeated.article.id } }, verdict: null })
    expect(quote.items).toContainEqual(
      expect.objectContaining({
        verdict: 'shortened',
        statement: expect.objectContaining({ article: expect.objectContaining({ id: repeated.article.id }) }),
      }),
    )
    expect(quote.items).toContainEqual(expect.objectContaining({ verdict: 'negated' }))
    expect(figure.items).toMatchObject([
      { change: 'same', min: 14, article: { id: late.article.id } },
      { change: 'more', min: 27, article: { id: repeated.article.id } },
    ])
  })

  it('tells it once', async () => {
    for (const id of ids) await markTold(database(), id, await stretchOf(database(), id))
    for (const id of ids) expect((await newsOf(id)).total).toBe(0)
    expect(await removeFollow(database(), ids[0])).toBe(true)
    expect(await removeFollow(database(), ids[0])).toBe(false)
  })
})

it('leaves alone what a later version follows', () => {
  expect(readFollowed({ kind: 'smell' })).toBeNull()
  expect(readFollowed(null)).toBeNull()
})
