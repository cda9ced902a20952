/** Reports by day, outlet and words, and whose words these are. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { keep } from '../store/index.ts'
import { check, type ReportsQuestion, reports } from './index.ts'

const bridge = markedEntry(
  'Snow closed the northern bridge for nine hours.\n' +
    '[Mayor Idris Bekele]s [said]c [the bridges were safe]x.\n' +
    'A sign read "No bridge after dark" all the same.',
  { outlet: 'The Sarn Herald', published: '2031-03-14', title: 'Snow on the pass' },
)
const market = markedEntry('The market sold bread.', { outlet: 'Almery Daily Post', published: '2031-04-02' })
const undated = markedEntry('Nobody knows when this was.', {})

onEveryDatabase('reports', (database) => {
  beforeAll(async () => {
    await keep(database(), [market, bridge, undated])
  })
  const found = (question: Partial<ReportsQuestion>) => reports(database(), { limit: 10, offset: 0, ...question })
  const ids = async (question: Partial<ReportsQuestion>) =>
    (await found(question)).reports.map(({ article }) => article.id)

  it('come newest first, with how much is in each and in all', async () => {
    const answer = await found({})
    expect(answer.reports.map(({ article }) => article.id)).toEqual(
      [market, bridge, undated].map(({ article }) => article.id),
    )
    expect(answer).toMatchObject({
      total: 3,
      outletsInAll: 2,
      outlets: [
        { name: 'Almery Daily Post', reports: 1 },
        { name: 'The Sarn Herald', reports: 1 },
      ],
      months: [
        { month: '2031-03', reports: 1 },
        { month: '2031-04', reports: 1 },
      ],
    })
    expect(answer.reports[1]).toMatchObject({ statements: 1, figures: 0, prints: 1, passages: [] })
    expect(answer.reports[0].begins).toBe('The market sold bread.')
  })

  it('are narrowed by outlet and days, and a page at a time', async () => {
    expect(await ids({ outlet: 'the sarn herald' })).toEqual([bridge.article.id])
    expect(await ids({ from: '2031-04' })).toEqual([market.article.id])
    expect(await ids({ to: '2031-03-14' })).toEqual([bridge.article.id])
    expect(await ids({ limit: 1, offset: 1 })).toEqual([bridge.article.id])
    await expect(ids({ from: 'spring' })).rejects.toThrow('no date')
  })

  it('are found by their words, in any form, and by their headline', async () => {
    expect(await ids({ text: 'close bridge' })).toEqual([bridge.article.id])
    expect(await ids({ text: '"sold bread"' })).toEqual([market.article.id])
    expect(await ids({ text: '"bread sold"' })).toEqual([])
    expect(await ids({ text: 'bridge -"northern pass"' })).toEqual([bridge.article.id])
    expect(await ids({ text: 'pass' })).toEqual([bridge.article.id])
    expect(await ids({ text: 'bread or bridge -market' })).toEqual([bridge.article.id])
    expect(await ids({ text: 'zebras' })).toEqual([])
    expect(await ids({ text: 'brid* outlet:"The Sarn Herald" after:2031' })).toEqual([bridge.article.id])
    expect(await ids({ text: '-bridge before:2031-12' })).toEqual([market.article.id])
    await expect(ids({ text: 'the of' })).rejects.toThrow('nearly every report')
    await expect(ids({ text: 'bread by:Bekele' })).rejects.toThrow('search of statements')
  })

  it('say whose the words are: the outlet’s own, those of a statement, or those in quotation marks', async () => {
    const passagesOf = async (text: string) => (await found({ text })).reports[0].passages
    expect(await passagesOf('northern bridge')).toMatchObject([
      { voice: 'outlet', statement: null, text: expect.stringContaining('Snow closed') },
    ])
    const [{ id }] = bridge.record.statements
    expect(await passagesOf('bridges safe')).toMatchObject([
      { voice: 'statement', statement: id, speakers: ['Idris Bekele'] },
    ])
    expect(await passagesOf('sign bridge dark')).toMatchObject([{ voice: 'mixed' }])
    // The sentence that is shown holds somebody's words, whatever stands beside them.
    expect(await passagesOf('bekele')).toMatchObject([{ voice: 'mixed', statement: null }])
    expect(await passagesOf('dark')).toMatchObject([{ voice: 'quotation', statement: null }])
    const [{ text, matches }] = await passagesOf('northern bridge')
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['northern', 'bridge'])
  })
})

onEveryDatabase('a checked quote', (database) => {
  beforeAll(async () => {
    await keep(database(), [bridge])
  })
  const inReports = async (quote: string) => (await check(database(), { quote })).inReports

  it('that stands in the outlet’s own voice is told to', async () => {
    const quote = 'Snow closed the northern bridge'
    expect(await check(database(), { quote })).toMatchObject({
      verdict: 'not-on-record',
      inReports: [{ article: { outlet: 'The Sarn Herald' }, passage: { voice: 'outlet' } }],
    })
    expect(await inReports('Snow closed … for nine hours')).toHaveLength(1)
  })

  describe('is not where', () => {
    it.each([
      ['its words stand apart', 'Snow closed the bridge'],
      ['it is somebody’s', 'the bridges were safe'],
      ['it runs from the outlet’s words into somebody’s', 'Mayor Idris Bekele said the bridges were safe'],
      ['it is too short', 'northern bridge'],
    ])('%s', async (_, quote) => {
      expect(await inReports(quote)).toEqual([])
    })
  })
})
