/** Two speakers on one topic, or one in two periods. */
import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Entry, keep } from '../store/index.ts'
import { type CompareQuestion, compare } from './index.ts'

/** Each statement's stance, in their order. */
function said(marked: string, published: string, ...stances: readonly string[]): Entry {
  const entry = markedEntry(marked, { outlet: 'Continental Wire', published })
  const statements = entry.record.statements.map((statement, at) => ({
    ...statement,
    said: published,
    cue: statement.cue && { ...statement.cue, stance: stances[at] },
  }))
  return { ...entry, record: { ...entry.record, statements } }
}

const entries = [
  said('[Mirela Dostan]s [promised]c [to open the Ister bridge]x.', '2031-03-02', 'promises'),
  said('[Halim Tarour]s [opposed]c [the Ister treaty]x.', '2031-03-05', 'opposes'),
  said(
    '[Mirela Dostan]s [backed]c [the Ister treaty]x.\n[Mirela Dostan]s [said]c [the Ister road was mined]x.\n' +
      '[Halim Tarour]s [said]c [the Ister road was mined]x.',
    '2031-03-09',
    'supports',
    'says',
    'says',
  ),
  said('[Mirela Dostan]s [refused]c [to open the Ister bridge]x.', '2031-06-01', 'refuses'),
]

onEveryDatabase('a comparison', (database) => {
  beforeAll(async () => {
    await keep(database(), entries)
  })
  const compared = (question: Partial<CompareQuestion>) =>
    compare(database(), { text: 'Ister', a: { name: 'Dostan' }, b: { name: 'Tarour' }, limit: 10, ...question })

  it('shows what both said on it, and where they agree and oppose each other', async () => {
    const { a, b, matters } = await compared({})
    expect([a.actor?.name, a.total, b.actor?.name, b.total]).toEqual(['Mirela Dostan', 4, 'Halim Tarour', 2])
    expect(a.utterances.map(({ day }) => day)).toEqual(['2031-03-02', '2031-03-09', '2031-03-09', '2031-06-01'])
    expect(matters.map(({ matter, agrees, isFor }) => [matter, agrees, isFor])).toEqual([
      ['Ister road was mined', true, true],
      ['Ister treaty', false, true],
    ])
    const ids = [...a.utterances, ...b.utterances].map(({ statement }) => statement.statement.id)
    for (const matter of matters) expect(ids).toEqual(expect.arrayContaining([matter.a, matter.b]))
  })

  it('holds one against themselves in two periods', async () => {
    const { matters } = await compared({
      a: { name: 'Dostan', to: '2031-03-31' },
      b: { name: 'Dostan', from: '2031-04' },
    })
    expect(matters.map(({ matter, agrees }) => [matter, agrees])).toEqual([['open the Ister bridge', false]])
  })

  it('keeps what a matter names, however little is shown', async () => {
    const { a, matters } = await compared({ limit: 1 })
    expect(matters).toHaveLength(2)
    expect(a.utterances).toHaveLength(3)
    expect(a.total).toBe(4)
  })

  it('says who is not on record', async () => {
    expect((await compared({ b: { name: 'Zebra' } })).b).toEqual({ actor: null, total: 0, utterances: [] })
  })
})
