import { beforeAll, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { goldOf, locate, partsOf } from '../correct/index.ts'
import type { ArticleRecord } from '../record/index.ts'
import { correct, correctionsOf, keep, replaceRecords, undoCorrection } from './index.ts'

const entry = markedEntry(
  '[Foreign Minister Mirela Dostan]s [said]c [talks in Haverin had failed]x.\n' +
    '[General Yusuf Karam]s [denied]c that [the bridge was shelled]x. Mayor Rana Tell counted 14 dead.',
  { published: '2031-03-14', outlet: 'Continental Wire' },
)
const { article } = entry
const at = (words: string) => locate(article, words)

onEveryDatabase('a correction by hand', (database) => {
  beforeAll(async () => {
    await keep(database(), [entry])
  })
  const record = async () => (await database().query<{ record: ArticleRecord }>('select record from records'))[0].record
  const contents = async () =>
    (await record()).statements.map(({ content }) =>
      content.map(({ start, end }) => article.text.slice(start, end)).join(),
    )
  const by = 'R. Editor'

  it('rejects, edits and adds; what was extracted stays beside it, and extraction anew does not undo it', async () => {
    const reject = await correct(database(), {
      article: article.id,
      action: 'reject',
      what: 'statement',
      target: { spans: [at('talks in Haverin had failed')] },
      value: {},
      by,
    })
    expect(await contents()).toEqual(['the bridge was shelled'])
    const parts = async (what: 'statement' | 'actor' | 'figure', given: Record<string, unknown>, isWhole: boolean) =>
      partsOf(what, given, { article, record: await record(), isWhole })
    await correct(database(), {
      article: article.id,
      action: 'edit',
      what: 'statement',
      target: { spans: [at('the bridge was shelled')] },
      value: await parts('statement', { stance: 'refuses', negated: true }, false),
      by,
    })
    const add = { article: article.id, action: 'add' as const, target: null, by }
    const mayor = {
      name: 'Rana Tell',
      kind: 'person',
      roles: [{ title: 'Mayor', of: null }],
      mentions: ['Mayor Rana Tell'],
    }
    await correct(database(), { ...add, what: 'actor', value: await parts('actor', mayor, true) })
    const figure = { text: '14', min: 14, measure: 'deaths' }
    await correct(database(), { ...add, what: 'figure', value: await parts('figure', figure, true) })
    const counted = {
      kind: 'indirect',
      source: 'Mayor Rana Tell',
      sourceActors: ['Rana Tell'],
      cue: 'counted',
      content: ['14 dead'],
    }
    await correct(database(), { ...add, what: 'statement', value: await parts('statement', counted, true) })

    const corrected = await record()
    expect(corrected.statements).toMatchObject([
      { cue: { stance: 'refuses' }, negated: true, rule: `corrected by ${by}` },
      {
        source: { actors: [corrected.actors.find(({ name }) => name === 'Rana Tell')?.id] },
        cue: { lemma: 'counted' },
      },
    ])
    expect(corrected.figures).toMatchObject([{ min: 14, max: 14, measure: 'deaths' }])
    const found = await database().query(
      'select id from statement_search join statements on statements.id = statement_id',
    )
    expect(found).toHaveLength(2)

    // Extraction that finds the rejected words a little differently, and nothing of what was added.
    const [first, second] = entry.record.statements
    const [{ start, end }] = first.content
    const anew = { ...first, id: `${first.id}x`, content: [{ start, end: end - 7 }] }
    await replaceRecords(database(), [{ ...entry, record: { ...entry.record, statements: [anew, second] } }])
    expect(await contents()).toEqual(['the bridge was shelled', '14 dead'])
    await replaceRecords(database(), [entry])
    expect(await record()).toEqual(corrected)

    expect(await undoCorrection(database(), reject, 'S. Editor')).toBe(true)
    expect(await undoCorrection(database(), reject, 'S. Editor')).toBe(false)
    expect(await contents()).toEqual(['talks in Haverin had failed', 'the bridge was shelled', '14 dead'])
    const all = await correctionsOf(database(), null)
    expect(all.map(({ action, by: who, undone }) => [action, who, undone?.by])).toEqual([
      ['reject', by, 'S. Editor'],
      ...['edit', 'add', 'add', 'add'].map((action) => [action, by, undefined]),
    ])
    const [kept] = await database().query<{ extracted: object }>('select extracted from records')
    expect(kept.extracted).toEqual(JSON.parse(JSON.stringify(entry.record)))
  })

  it('is given out as gold that names words, and is read back to the same places', async () => {
    const gold = goldOf(article, await record(), ['statements']) as {
      complete: string[]
      statements: { content: string[]; sourceActors: string[]; stance: string }[]
    }
    expect(gold.complete).toEqual(['statements'])
    expect(gold.statements.map(({ sourceActors, stance }) => [sourceActors[0], stance])).toEqual([
      ['Mirela Dostan', 'says'],
      ['Yusuf Karam', 'refuses'],
      ['Rana Tell', 'says'],
    ])
    const spans = gold.statements.map(({ content }) => locate(article, content[0]))
    expect(spans).toEqual((await record()).statements.map(({ content }) => content[0]))
  })

  it('says what is wrong with what was given', async () => {
    const about = { article, record: await record(), isWhole: true }
    expect(() => partsOf('statement', { kind: 'loud', content: [] }, about)).toThrow('kind is one of direct')
    expect(() => partsOf('statement', { kind: 'direct' }, about)).toThrow('needs content')
    expect(() => partsOf('statement', { kind: 'direct', content: ['nowhere'] }, about)).toThrow('not in the report')
    expect(() => partsOf('figure', { text: '14', min: '14', measure: 'deaths' }, about)).toThrow('min is a number')
    expect(() => partsOf('actor', { nam: 'X' }, about)).toThrow('no nam')
    const stranger = { kind: 'direct', content: ['14 dead'], sourceActors: ['Nobody'] }
    expect(() => partsOf('statement', stranger, about)).toThrow('Add the actor first')
  })
})
