import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Actor, Statement } from '../record/index.ts'
import { type Entry, keep, refreshStatistics } from '../store/index.ts'
import { type SearchQuestion, search } from './index.ts'

/** The entry with its statements changed. */
function changed(entry: Entry, change: (statement: Statement, index: number) => Partial<Statement>): Entry {
  const statements = entry.record.statements.map((each, index) => ({ ...each, ...change(each, index) }))
  return { ...entry, record: { ...entry.record, statements } }
}
function withPlace(entry: Entry, name: string): Entry {
  return { ...entry, record: { ...entry.record, places: [{ name, country: null, mentions: [] }] } }
}

const wire = { outlet: 'Continental Wire', published: '2031-03-14' }
const talks = changed(
  markedEntry(
    '[Foreign Minister Mirela Dostan]s [denied]c that [Samira Nadeen will talk in Haverin]x.\n' +
      '[Envoy Elsa Vintner]s [said]c [they will have talks about talks]x.',
    wire,
  ),
  (statement, index) =>
    index === 0
      ? { negated: true, said: '2031-03-12', cue: { ...statement.cue!, stance: 'denies' } }
      : { kind: 'direct' },
)
/** Nadeen is spoken of. */
const nadeen: Actor = {
  id: 'nadeen',
  name: 'Samira Nadeen',
  kind: 'person',
  roles: [],
  mentions: [{ start: talks.article.text.indexOf('Samira'), end: talks.article.text.indexOf(' will talk') }],
}
const withNadeen = withPlace(
  { ...talks, record: { ...talks.record, actors: [...talks.record.actors, nadeen] } },
  'Haverin',
)
const flour = changed(
  markedEntry('[General Yusuf Karam]s [said]c [grain and flour will come]x.', {
    outlet: 'The Sarn Herald',
    published: '2031-04-02',
  }),
  () => ({ confidence: 0.4 }),
)
const many = Array.from({ length: 12 }, (_, index) =>
  markedEntry(`[Mayor Idris Bekele]s [said]c [the market sells bread number ${index}]x.`, {
    outlet: 'Almery Daily Post',
    published: `2031-0${1 + (index % 2)}-10`,
  }),
)

onEveryDatabase('search', (database) => {
  beforeAll(async () => {
    await keep(database(), [withNadeen, flour, ...many])
    await refreshStatistics(database())
  })
  const found = async (question: Partial<SearchQuestion> | string) => {
    const asked = typeof question === 'string' ? { text: question } : question
    const { statements } = await search(database(), { limit: 50, offset: 0, minConfidence: 0, ...asked })
    return statements.map(
      ({ statement, article }) =>
        `${article.id === talks.article.id ? 'talks' : article.id === flour.article.id ? 'flour' : 'bread'}${statement.kind === 'direct' ? '!' : ''}`,
    )
  }

  it.each([
    ['"will talk"', ['talks']],
    ['"talks about talk"', []],
    ['"talks about talks"', ['talks!']],
    ['will -"will talk" talks', ['talks!']],
    ['grai*', ['flour']],
    ['bread or flour -number', ['flour']],
    ['by:dost', ['talks']],
    ['by:minister', ['talks']],
    ['role:general', ['flour']],
    ['role:karam', []],
    ['about:nadeen', ['talks']],
    ['about:dostan', []],
    ['outlet:herald', ['flour']],
    ['outlet:"continental wire" -by:vintner', ['talks']],
    ['place:haverin kind:direct', ['talks!']],
    ['stance:denies', ['talks']],
    ['negated:yes', ['talks']],
    ['likely:no', ['flour']],
    ['-likely:yes', ['flour']],
    ['likely:yes grain', []],
    ['negated:no outlet:wire', ['talks!']],
    ['said-before:2031-03-12 after:2031-03', ['talks']],
    ['said-after:2031-03-13 said-before:2031-03', ['talks!']],
    ['after:2031-04', ['flour']],
    ['by:karam or by:vintner', ['flour', 'talks!']],
    ['by:"%_"', []],
  ])('%s', async (text, expected) => {
    if (text === 'by:"%_"') await expect(found(text)).rejects.toMatchObject({ code: 'query-not-understood' })
    else expect(await found(text)).toEqual(expected)
  })

  it('takes the same filters as fields', async () => {
    expect(await found({ by: 'Dostan', about: 'Nadeen', place: 'Haverin', stance: 'denies', negated: true })).toEqual([
      'talks',
    ])
    expect(await found({ role: 'envoy', kind: 'direct', outlet: 'CONTINENTAL wire' })).toEqual(['talks!'])
    expect(await found({ outlet: 'wire' })).toEqual([])
    expect(await found({ text: 'grain', minConfidence: 0.4 })).toEqual(['flour'])
    expect(await found({ text: 'grain', minConfidence: 0.5 })).toEqual([])
    expect(await found({ publishedFrom: '2031-04', publishedTo: '2031' })).toEqual(['flour'])
    await expect(found({ from: 'soon' })).rejects.toMatchObject({ code: 'query-not-understood' })
  })

  it('leaves the less certain out where nobody asks for it, and says how many', async () => {
    const counts = async (question: Partial<SearchQuestion>) => {
      const { total, lessCertain, lessCertainIs } = await search(database(), { limit: 1, offset: 0, ...question })
      return [total, lessCertain, lessCertainIs]
    }
    expect(await counts({ text: 'grain or talks' })).toEqual([2, 1, 'exact'])
    expect(await counts({ text: 'grain' })).toEqual([0, 1, 'exact'])
    for (const asked of [
      { text: 'grain likely:any' },
      { text: 'grain likely:no' },
      { text: 'grain', minConfidence: 0 },
    ])
      expect(await counts(asked)).toEqual([1, 0, 'exact'])
    expect(await counts({})).toEqual([14, 1, 'exact'])
  })

  it('says where words are too common to be looked for, and that a mark is none of its own', async () => {
    await expect(found('the')).rejects.toMatchObject({ code: 'query-not-understood', at: { start: 0, end: 3 } })
    for (const after of ['x', Buffer.from('["2031-01-01","1\' or true","1",null]').toString('base64url')]) {
      await expect(found({ after })).rejects.toMatchObject({ code: 'query-not-understood' })
    }
  })

  it('marks what was asked for', async () => {
    const { statements } = await search(database(), { text: 'grai* "will come" likely:any', limit: 1, offset: 0 })
    const [{ excerpt }] = statements
    expect(excerpt.matches.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['grain', 'come'])
  })

  it('counts by speaker, outlet, kind, stance and time', async () => {
    const { facets, total, totalIs } = await search(database(), {
      text: 'bread or talks',
      facets: true,
      limit: 1,
      offset: 0,
    })
    expect([total, totalIs]).toEqual([14, 'exact'])
    expect(facets).toEqual({
      speakers: [
        { value: 'Idris Bekele', count: 12 },
        { value: 'Elsa Vintner', count: 1 },
        { value: 'Mirela Dostan', count: 1 },
      ],
      outlets: [
        { value: 'Almery Daily Post', count: 12 },
        { value: 'Continental Wire', count: 2 },
      ],
      kinds: [
        { value: 'indirect', count: 13 },
        { value: 'direct', count: 1 },
      ],
      stances: [
        { value: 'says', count: 13 },
        { value: 'denies', count: 1 },
      ],
      times: {
        unit: 'day',
        counts: [
          { value: '2031-01-10', count: 6 },
          { value: '2031-02-10', count: 6 },
          { value: '2031-03-12', count: 1 },
          { value: '2031-03-14', count: 1 },
        ],
      },
      reports: { all: 13, independent: expect.any(Number) },
    })
  })

  describe('pages', () => {
    it.each(['date', 'rank'] as const)('by %s hold everything once, though articles come in between', async (order) => {
      const ids: string[] = []
      let after: string | undefined
      const late = markedEntry(`[Mayor Idris Bekele]s [said]c [bread ${order} bread]x.`, { published: '2031-05-01' })
      do {
        const page = await search(database(), { text: 'bread', order, limit: 5, offset: 0, after })
        ids.push(...page.statements.map(({ statement }) => statement.id))
        after = page.next ?? undefined
        if (ids.length === 5) await keep(database(), [late])
      } while (after !== undefined)
      await database().query('delete from articles where id = $1', [late.article.id])
      expect(new Set(ids).size).toBe(12)
      expect(ids).toHaveLength(12)
      const whole = await search(database(), { text: 'bread', order, limit: 50, offset: 0 })
      expect(ids).toEqual(whole.statements.map(({ statement }) => statement.id))
    })
  })
})
