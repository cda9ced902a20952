import { beforeEach, describe, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Entry, keep, keptArticles, known, manyRows, replaceRecords } from './index.ts'
import { migrate } from './migrate.ts'

const talks = markedEntry('[Foreign Minister Mirela Dostan]s [said]c [talks in Haverin had failed]x.', {
  published: '2031-03-14',
  outlet: 'Continental Wire',
})
const bridge = markedEntry('[General Yusuf Karam]s [denied]c that [the Ister bridge was shelled]x.\nIt rained.')

onEveryDatabase('the store', (database) => {
  beforeEach(async () => {
    await database().query('delete from articles')
  })
  const count = async (table: string) =>
    (await database().query<{ count: number }>(`select count(*)::int as count from ${table}`))[0].count

  it('keeps an article with its record, and adding it again changes nothing', async () => {
    expect(await keep(database(), [talks, bridge])).toEqual(new Set([talks.article.id, bridge.article.id]))
    const before = await database().query('select * from articles order by id')
    expect(await keep(database(), [bridge, talks, talks])).toEqual(new Set())
    expect(await database().query('select * from articles order by id')).toEqual(before)
    expect(await count('statements')).toBe(2)
    expect(await count('speakers')).toBe(2)
    expect(await known(database(), [talks.article.id, 'none'])).toEqual(new Set([talks.article.id]))
  })

  it('gives many rows at once as it gives each', async () => {
    const sql = `select number::int, 'Zoë "' || number || chr(10) as text, number % 2 = 0 as even, null as nothing,
      date '2031-03-14' as day, array[1, null] as list from generate_series($1::int, 1, -1) as number order by 1 desc`
    const plain = sql.replace("date '2031-03-14'", "'2031-03-14'")
    expect(await manyRows(database(), sql, [3])).toEqual(await database().query(plain, [3]))
    expect(await manyRows(database(), sql, [0])).toEqual([])
  })

  it('takes the same article twice in one go once', async () => {
    await keep(database(), [talks, talks])
    expect(await count('articles')).toBe(1)
    expect(await count('statements')).toBe(1)
  })

  it('gives back the text and the record exactly as they were', async () => {
    const odd = markedEntry('[Zoë Çelik-Ünal 😀]s [said]c [“caf\u00e9 \u{1f4c8} 100%\t\\ \u0001 \ufeff \u202e”]x.')
    await keep(database(), [odd])
    const [row] = await database().query<{ text: string; record: object }>(
      'select text, record from articles join records on article_id = id',
    )
    expect(row.text).toBe(odd.article.text)
    expect(JSON.stringify(row.record)).toBe(JSON.stringify(odd.record))
  })

  it('keeps nothing of a batch where one article’s record is not proved by its text', async () => {
    const end = bridge.article.text.length + 1
    const broken: Entry = {
      ...bridge,
      record: { ...bridge.record, statements: [{ ...bridge.record.statements[0], content: [{ start: 0, end }] }] },
    }
    await expect(keep(database(), [talks, broken])).rejects.toMatchObject({ code: 'record-not-sound' })
    expect(await count('articles')).toBe(0)
  })

  it('keeps nothing of a transaction that fails in its middle', async () => {
    const work = database().transaction(async (queries) => {
      await queries.query("insert into articles (id, sha256, text, body, problems) values ('x', '', '', 0, '[]')")
      await queries.query('select no_such_column from articles')
    })
    await expect(work).rejects.toThrow('no_such_column')
    expect(await count('articles')).toBe(0)
  })

  it('keeps each article once where two add it at the same time', async () => {
    const added = await Promise.all([keep(database(), [talks, bridge]), keep(database(), [talks, bridge])])
    expect(added.map((ids) => ids.size).sort()).toEqual([0, 2])
    expect(await count('statements')).toBe(2)
  })

  it('lets two add the same articles in another order', async () => {
    const reports = Array.from({ length: 40 }, (_, day) => markedEntry(`[Anton Brezik]s [said]c [it is day ${day}]x.`))
    for (let round = 0; round < 5; round++) {
      await database().query('delete from articles')
      await Promise.all([keep(database(), reports), keep(database(), reports.toReversed())])
      expect(await count('statements')).toBe(40)
    }
  })

  it('makes records anew where they are not what they were, and leaves the articles', async () => {
    await keep(database(), [talks, bridge])
    const before = await database().query('select * from articles order by number')
    const found: string[] = []
    const told = (error: Error) => expect.unreachable(error.message)
    for await (const articles of keptArticles(database(), 1, told)) {
      expect(articles).toHaveLength(1)
      found.push(articles[0].id)
      expect([talks.article, bridge.article]).toContainEqual({
        ref: undefined,
        url: undefined,
        outlet: undefined,
        title: undefined,
        ...articles[0],
      })
    }
    expect(found).toEqual([talks.article.id, bridge.article.id])
    const better: Entry = { ...bridge, record: { ...bridge.record, statements: [] } }
    expect(await replaceRecords(database(), [talks, better])).toEqual([bridge.article.id])
    expect(await count('statements')).toBe(1)
    expect(await count('records')).toBe(2)
    const counted = await database().query(
      'select form::text, about, month, statements from said_months order by 1, 2, 3',
    )
    expect(counted).toEqual(
      await database().query(
        `select form::text, about, coalesce(to_char(day, 'YYYY-MM'), '') as month, count(*)::int as statements
         from said group by 1, 2, 3 order by 1, 2, 3`,
      ),
    )
    expect(counted.length).toBeGreaterThan(0)
    expect(await replaceRecords(database(), [talks, better])).toEqual([])
    expect(await database().query('select * from articles order by number')).toEqual(before)
  })

  it('brings data of the version before to this one, nothing lost', async () => {
    await keep(database(), [talks, bridge])
    const all = async () => [
      await database().query('select article_id, story_id from stories order by 1'),
      await database().query(
        'select statements.id, form::text, wording::text from statements join forms on forms.id = form order by 1',
      ),
      await database().query('select id, stance from statements order by id'),
      await database().query('select article_id, id, speaks, form::text, day from actors order by 1, 2'),
      await database().query(
        'select id::text, actor::text, why from actor_forms where id in (select form from actors) order by id',
      ),
      await database().query('select statement_id, form::text, about, day from said order by 1, 2, 3'),
      await database().query('select form::text, about, month, statements from said_months order by 1, 2, 3'),
      await database().query(
        `select word from ts_stat('select words from onrecord.statement_search')
         where word in (select key from search_keys) order by 1`,
      ),
      await database().query('select * from places order by 1, 2'),
      await database().query('select number::text, statement_id, words::text from statement_search order by 1'),
      await database().query('select article_id, position, claim::text, keys::text from figures order by 1, 2'),
      await database().query('select article_id, position, number::text, keys::text from events order by 1, 2'),
    ]
    const now = await all()
    for (const back of [
      'alter table actors drop column speaks',
      'alter table statements drop column stance',
      'drop function count_said, count_unsaid cascade',
      'drop table said_months, search_keys',
      'drop table places',
      'drop table said, actor_forms, actor_offices, actor_decisions, corrections',
      'alter table records drop column extracted',
      'alter table actors drop column form, drop column day',
      'drop table stories, story_keys, forms, form_keys',
      'alter table statements drop column form',
      'drop table statement_search cascade',
      'drop table statement_search_sample',
      'drop table figures, events',
      'drop table happening_keys, happenings',
      'drop table answers, feeds, feed_entries cascade',
      'alter table statements add column words tsvector',
      'create index on statements using gin (words)',
      'create index actors_called_idx on actors using gin (called gin_trgm_ops)',
      'alter table articles drop column article_words, drop column byline, drop column language, drop column modified, drop column crawled',
      'drop index articles_report_words_idx, articles_newest_idx',
      'drop table tokens',
      'drop table follows',
      'drop table bookmarks',
      'drop text search configuration plain_words',
      'delete from migrations where number >= 2',
    ]) {
      await database().query(back)
    }
    await migrate(database())
    expect(await all()).toEqual(now)
  })

  it('runs every migration that was left out, also one before the last', async () => {
    const numbers = () => database().query<{ number: number }>('select number from migrations order by number')
    const all = await numbers()
    for (const back of [
      'drop table feed_entries, feeds, answers',
      'drop table corrections',
      'alter table records drop column extracted',
      'delete from migrations where number in (4, 10)',
    ])
      await database().query(back)
    await migrate(database())
    expect(await numbers()).toEqual(all)
    expect(await count('corrections')).toBe(0)
    expect(await count('feeds')).toBe(0)
  })

  it('refuses data of a version to come', async () => {
    await database().query("insert into migrations (number, name) values (9999, 'of tomorrow')")
    await expect(migrate(database())).rejects.toMatchObject({ code: 'data-newer' })
    await database().query('delete from migrations where number = 9999')
  })

  it('forgets what was derived with the article', async () => {
    await keep(database(), [talks])
    await database().query('delete from articles')
    for (const table of [
      'records',
      'actors',
      'statements',
      'speakers',
      'places',
      'statement_search',
      'figures',
      'events',
    ])
      expect(await count(table)).toBe(0)
  })
})

describe('what is not proved by the text', () => {
  const statement = bridge.record.statements[0]
  it.each<[string, Partial<Entry>]>([
    [
      'a span past the end',
      { record: { ...bridge.record, dates: [{ start: 0, end: 9999, type: 'DATE', value: '2031' }] } },
    ],
    ['an empty span', { record: { ...bridge.record, media: [{ start: 3, end: 3, kind: 'image', credit: null }] } }],
    ['a statement without content', { record: { ...bridge.record, statements: [{ ...statement, content: [] }] } }],
    ['another article’s record', { record: { ...talks.record } }],
    [
      'sentences that overlap',
      {
        sentences: [
          { start: 0, end: 9 },
          { start: 5, end: 12 },
        ],
      },
    ],
  ])('is refused: %s', async (_, part) => {
    await expect(keep(null as never, [{ ...bridge, ...part }])).rejects.toMatchObject({ code: 'record-not-sound' })
  })

  it('is refused: half a character', async () => {
    const smile = markedEntry('[Anton Brezik]s [said]c [yes 😀]x.')
    const [cut] = smile.record.statements
    const content = [{ start: cut.content[0].start, end: cut.content[0].end - 1 }]
    const entry = { ...smile, record: { ...smile.record, statements: [{ ...cut, content }] } }
    await expect(keep(null as never, [entry])).rejects.toMatchObject({ code: 'record-not-sound' })
  })
})
