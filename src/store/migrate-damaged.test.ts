/** An older record in which articles are damaged: each is left as it is, and all others get what the update brings. */
import { expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import type { Figure } from '../record/index.ts'
import { type Database, type Entry, keep, keptArticles, replaceEach, verify } from './index.ts'
import { migrate } from './migrate.ts'

const figure: Figure = {
  ...{ start: 0, end: 4, min: 4, max: 4, approximate: false, bound: 'exact', status: 'claimed', confidence: 0.7 },
  ...{ of: null, measure: 'killed', counted: 'people', place: null, asOf: null, statement: null, rule: 'test' },
}
const report = (name: string): Entry => {
  const entry = markedEntry(`[Clerk ${name}]s [said]c [four were killed near ${name}]x.`, {
    ref: name,
    published: '2031-03-14',
  })
  return { ...entry, record: { ...entry.record, figures: [figure] } }
}

const inRecord = (from: string, to: string) =>
  `update records set record = regexp_replace(record::text, '${from}', '${to}', 'g')::json where article_id = $1`
const FIRST_FIGURE = '"figures":.{1}'
/** Ways in which a disk, a program or a hand may change one article; PostgreSQL's json takes each of them in. */
const DAMAGE: Readonly<Record<string, string>> = {
  'its text': "update articles set text = text || '!' where id = $1",
  'all of its text': "update articles set text = '' where id = $1",
  'its hash': "update articles set sha256 = 'none' where id = $1",
  'its problems': "update articles set problems = 'null' where id = $1",
  'its body': 'update articles set body = 2000000000 where id = $1',
  'its record is gone': 'delete from records where article_id = $1',
  'its record is empty': "update records set record = '{}' where article_id = $1",
  'its record is null': "update records set record = 'null' where article_id = $1",
  'its record is a word': `update records set record = '"record"' where article_id = $1`,
  'lists are null': inRecord('"(statements|actors|figures|events|places)":', '"\\1":null,"was":'),
  'a mention is null': inRecord('"mentions":.{1}', '"mentions":[null,'),
  'mentions are a number': inRecord('"mentions":', '"mentions":7,"were":'),
  'a mention lies outside': inRecord('"start":[0-9]+', '"start":99999999'),
  'offsets are words': inRecord('"start":[0-9]+', '"start":"here"'),
  'numbers are too large': inRecord('"start":[0-9]+', '"start":1e400'),
  'a confidence is too large': inRecord(FIRST_FIGURE, '"figures":[{"confidence":1e999},'),
  'a confidence is a word': inRecord('"confidence":', '"confidence":"high","was":'),
  'half a character in a name': inRecord('"name":"', '"name":"\\\\ud800'),
  'no character in a name': inRecord('"name":"', '"name":"\\\\u0000'),
  'its statements are gone': 'delete from statements where article_id = $1',
  'its actors are gone': 'delete from actors where article_id = $1',
  'a statement is empty': "update statements set statement = '{}' where article_id = $1",
}

/** What the newest versions added, and all that are undone below. */
const NEWEST = [
  'alter table feeds drop column paused_at',
  'drop index if exists figures_likely_idx, statement_search_less_certain_idx',
]
const SINCE_33 = [
  ...NEWEST,
  'drop table bookmarks',
  'alter table articles drop column crawled',
  'alter table figures drop column confidence',
  'alter table events drop column confidence',
  'drop index articles_report_words_idx, articles_newest_idx',
  'delete from migrations where number >= 33',
]
const SINCE_8 = [
  ...NEWEST,
  'drop table bookmarks, follows, tokens',
  'alter table corrections drop column note',
  'alter table articles drop column crawled',
  'drop index articles_report_words_idx, articles_newest_idx',
  'drop table figures, events, happening_keys, happenings, story_keys',
  'create table story_keys (key integer, day date, article_id text)',
  'truncate statement_search cascade',
  'delete from said',
  'delete from actor_offices',
  'delete from actor_forms',
  'update actors set form = null',
  'delete from migrations where number in (8, 17, 18, 22, 30) or number >= 32',
]

onEveryDatabase('an older record', (database) => {
  it.each([
    ['of before likely findings', SINCE_33],
    ['of before figures', SINCE_8],
  ])('%s', async (_, back) => {
    await database().query('delete from articles')
    const sound = ['Ana', 'Bor', 'Cid'].map(report)
    const damaged = Object.keys(DAMAGE).map((name, index) => report(`Dorn ${index} ${name}`))
    const mixed = [sound[0], ...damaged.slice(0, 9), sound[1], ...damaged.slice(9), sound[2]]
    await keep(database(), mixed)
    for (const [index, sql] of Object.values(DAMAGE).entries()) await database().query(sql, [damaged[index].article.id])
    for (const sql of back) await database().query(sql)
    const texts = await textsIn(database())

    await migrate(database())

    const ids = sound.map(({ article }) => article.id)
    const found = await database().query(
      `select articles.id, figures.confidence, statement_search.number is not null as searched, story_id is not null as story,
         (select count(*)::int from actors where article_id = articles.id and actors.form is not null) as linked
       from articles left join figures on figures.article_id = articles.id
         left join statement_search on statement_search.article_id = articles.id
         left join stories on stories.article_id = articles.id
       where articles.id = any($1::text[]) order by articles.number`,
      [ids],
    )
    expect(found).toEqual(ids.map((id) => ({ id, confidence: 0.7, searched: true, story: true, linked: 1 })))
    // Nothing that was kept is gone, whatever it looks like.
    expect(await textsIn(database())).toEqual(texts)
    // Each is named, on verifying at the latest.
    const named = new Set<string>()
    await verify(database(), {
      idOf: ({ id }) => id,
      fault: (fault) => 'article' in fault && named.add(fault.article as string),
    })
    const noted = await database().query<{ id: string }>(
      "select id from articles where problems::text not in ('[]', 'null')",
    )
    for (const { id } of noted) named.add(id)
    const untold = damaged.filter(({ article }) => !named.has(article.id)).map(({ article }) => article.ref)
    expect(untold).toEqual([])

    // What is sound by its text is whole again once it is read anew.
    const articles: Entry['article'][] = []
    for await (const some of keptArticles(database(), 64, () => {})) articles.push(...some)
    expect(articles.length).toBeGreaterThanOrEqual(mixed.length - 4)
    const byId = new Map(mixed.map((entry) => [entry.article.id, entry]))
    const { failed } = await replaceEach(
      database(),
      articles.map(({ id }) => byId.get(id)!),
    )
    expect(failed).toEqual([])
  })

  it('of which a whole page cannot be read is left to the version that wrote it', async () => {
    await database().query('delete from migrations where number = 37')
    const damaged = {
      ...database(),
      transaction: () => Promise.reject(Object.assign(new Error('invalid page in block 0'), { code: 'XX001' })),
    }
    await expect(migrate(damaged)).rejects.toMatchObject({
      code: 'data-damaged',
      message: expect.stringMatching(/onrecord backup.*onrecord restore/),
    })
    await migrate(database())
  })
})

const textsIn = (database: Database) => database.query('select id, text, sha256, body from articles order by number')
