import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Entry, keep } from '../store/index.ts'
import { readQuote } from './check-question.ts'
import { check, wording } from './index.ts'

const wire = { outlet: 'Continental Wire', published: '2031-03-03', url: 'https://wire.example/a' }
const refused = markedEntry(
  'Minister [Mirela Dostan]s [said]c: "[There will be no meeting, not this month and not next. I do not negotiate with people who fire on my country]x."',
  wire,
)
const retold = markedEntry(
  '[Mirela Dostan]s [stressed]c: "[There will be no meeting, this month or next. I do not negotiate with people]x."',
  { outlet: 'The Sarn Herald', published: '2031-03-04' },
)
const guns = markedEntry(
  '[Halim Tarour]s [said]c: "[We are ready to give up our guns in the valley unless the siege goes on]x."',
  { outlet: 'World Dispatch', published: '2031-03-21' },
)
const never = markedEntry('[Samira Nadeen]s [said]c: "[I never said that the envoy had brought a paper from Luthen]x."')
const wrong = markedEntry('[Samira Nadeen]s [said]c: "[The envoy will not return to Haverin]x."', {
  published: '2031-04-12',
  url: 'https://dispatch.example/x',
})
const corrected = markedEntry('[Samira Nadeen]s [said]c: "[The envoy will not return to Haverin without a truce]x."', {
  published: '2031-04-13',
  url: 'https://dispatch.example/x',
})
const notSaid: Entry = (() => {
  const entry = markedEntry('[Yusuf Karam]s did not [say]c that [the bridge at Lowmark was mined by his engineers]x.')
  return { ...entry, record: { ...entry.record, statements: [{ ...entry.record.statements[0], negated: true }] } }
})()
const jobs = markedEntry(
  '[Halim Tarour]s [said]c: "[The Trans-Sarn Partnership will cost 20,000 workers their jobs, and exports will rise next year]x."',
)
const mail = markedEntry('[Yusuf Karam]s [said]c: "[Nobody answers an email from the ministry on a Sunday]x."')
const all = [jobs, mail, refused, retold, guns, never, wrong, corrected, notSaid]

onEveryDatabase('checking a quote', (database) => {
  beforeAll(async () => {
    await keep(database(), all)
  })
  const verdict = async (quote: string, by?: string) => {
    const answer = await check(database(), { quote, by })
    return [answer.verdict, ...answer.warnings].join(' ')
  }

  it.each([
    ['There will be no meeting, not this month and not next.', 'verbatim disputed'],
    ['“i DO not negotiate with people who fire on my country”', 'verbatim'],
    ["I don't negotiate with people who fire on my country", 'verbatim'],
    ['There will be no meeting … I do not negotiate with people who fire on my country', 'shortened disputed'],
    ['I do not negotiate with people', 'verbatim'],
    ['There will be no meeting', 'shortened'],
    ['We are ready to give up our guns', 'shortened'],
    ['The envoy will', 'negated negation-cut-off changed-later'],
    ['I do not bargain with people who fire on my country', 'altered'],
    ['I do negotiate with people who fire on my country', 'negated negation-missing'],
    ['There will be a meeting, not this month and not next', 'negated negation-missing'],
    ['We are not ready to give up our guns in the valley', 'negated negation-added condition-cut-off'],
    ['We are ready to give up our guns in the valley', 'shortened condition-cut-off'],
    ['the envoy had brought a paper from Luthen', 'negated negation-cut-off'],
    ['the bridge at Lowmark was mined by his engineers', 'negated not-said'],
    ['The envoy will not return to Haverin', 'verbatim changed-later'],
    ['Whoever sells the bridge will never cross a river again', 'not-on-record'],
    ['month', 'negated negation-cut-off'],
    ['xyzzy', 'not-on-record'],
    ['The Trans-Sarn Partnership will cost 200,000 workers their jobs', 'altered number-changed'],
    ['The Trans-Sarn Partnership will cost twenty thousand workers their jobs', 'shortened'],
    ['The TSP will cost 20,000 workers their jobs', 'shortened'],
    ['exports will fall next year', 'negated opposite-word'],
    ['Nobody answers an e-mail from the ministry', 'shortened'],
    ['The envoy will not return to Haverin. Nobody answers an email from the ministry', 'altered joined changed-later'],
  ])('%j is %j', async (quote, expected) => {
    const [first, ...warnings] = (await verdict(quote)).split(' ')
    const [wanted, ...wantedWarnings] = expected.split(' ')
    expect([first, ...warnings.sort()]).toEqual([wanted, ...wantedWarnings.sort()])
  })

  it('takes who said it from the quote or from the question, and says where another did', async () => {
    expect(await verdict('"We are ready to give up our guns," Tarour said')).not.toContain('other-speaker')
    expect(await verdict('"We are ready to give up our guns," Karam said')).toContain('other-speaker')
    expect(await verdict('We are ready to give up our guns in the valley', 'Prime Minister Tarour')).not.toContain(
      'other',
    )
    expect(await verdict('We are ready to give up our guns in the valley', 'Dostan')).toContain('other-speaker')
  })

  it('shows the difference, who said it, where it was printed first, and how many independent reports there are', async () => {
    const { matches } = await check(database(), { quote: 'There will be no meeting, this month or next' })
    expect(matches[0]).toMatchObject({ verdict: 'verbatim', reports: 2, independent: 2 })
    expect(matches[0].statement.article.outlet).toBe('The Sarn Herald')
    expect(matches[0].first.article.outlet).toBe('Continental Wire')
    expect(matches[1].verdict).toBe('negated')
    const changed = matches[1].difference.filter(({ kind }) => kind !== 'same' && kind !== 'beyond')
    expect(changed.map(({ before, after }) => [before.trim(), after.trim()])).toEqual([
      ['not', ''],
      ['and not', 'or'],
    ])
  })

  it('names what changes the sense, offers the nearest to a short quote, and both parts of one that is joined', async () => {
    const [{ changes }] = (await check(database(), { quote: 'will cost 200,000 workers their jobs' })).matches
    expect(changes).toEqual([{ kind: 'number', before: '20,000', after: '200,000', times: 10 }])
    const short = await check(database(), { quote: 'ministry weekends' })
    expect([short.verdict, short.matches[0].statement.actors[0].name]).toEqual(['not-on-record', 'Yusuf Karam'])
    const { joined } = await check(database(), {
      quote: 'The envoy will not return to Haverin nobody answers an email from the ministry',
    })
    expect(joined.map(({ quote }) => quote)).toEqual([
      'The envoy will not return to Haverin',
      'nobody answers an email from the ministry',
    ])
  })

  it('says that two sentences of one statement stand the other way round', async () => {
    const quote = 'exports will rise next year. The Trans-Sarn Partnership will cost 20,000 workers their jobs'
    const { joined } = await check(database(), { quote })
    expect(joined.map(({ quote }) => quote)).toEqual([
      'exports will rise next year.',
      'The Trans-Sarn Partnership will cost 20,000 workers their jobs',
    ])
  })

  it('refuses what has no words, and what is too long, and says what to do', async () => {
    await expect(check(database(), { quote: ' “…” ' })).rejects.toMatchObject({ code: 'quote-unreadable' })
    await expect(check(database(), { quote: 'word '.repeat(301) })).rejects.toThrow('in parts')
  })

  it('shows all reports of an utterance, the earliest and the fullest, and who changed what', async () => {
    const answer = await wording(database(), retold.record.statements[0].id)
    expect(answer).toMatchObject({ reports: 2, independent: 2, fullest: 0, earliest: 0 })
    expect(answer?.outlets).toEqual([
      { outlet: 'Continental Wire', forms: [0], change: 'same' },
      { outlet: 'The Sarn Herald', forms: [1], change: 'negated' },
    ])
    expect(await wording(database(), 'none')).toBeNull()
  })
})

describe('a pasted quote', () => {
  it.each([
    ['“No meeting,” Dostan said. “Not now.”', 'No meeting, Not now.', 'Dostan'],
    ['Dostan: No meeting now', 'No meeting now', 'Dostan'],
    ['Mirela Dostan said that no meeting was planned', 'no meeting was planned', 'Mirela Dostan'],
    ['There will be no meeting, said Mirela Dostan.', 'There will be no meeting,', 'Mirela Dostan'],
    ['There will be no meeting — Mirela Dostan', 'There will be no meeting', 'Mirela Dostan'],
    ['"No meeting" (Dostan)', 'No meeting', 'Dostan'],
  ])('%j may be %j by %j, or all of it the quote', (given, quote, by) => {
    const [whole, read] = readQuote({ quote: given })
    expect([whole.quote, whole.by]).toEqual([given, null])
    expect([read.quote.replace(/ {2,}/g, ' '), read.by]).toEqual([quote, by])
  })

  it.each([
    ['He called it "a poem" and went on to speak of bread', 'He called it "a poem" and went on to speak of bread'],
    ['“No meeting now.”', 'No meeting now.'],
    ["'Don't sell'", "Don't sell"],
  ])('%j is %j', (given, quote) => {
    const readings = readQuote({ quote: given })
    expect(readings.map((read) => [read.quote, read.by])).toEqual([[quote, null]])
  })

  it('knows where words were left out', () => {
    expect([...readQuote({ quote: 'We will [...] not return … ever' })[0].breaks]).toEqual([2, 4])
  })
})
