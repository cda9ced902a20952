/** One report that the database refuses, or that is damaged, costs itself and nothing else. */
import { beforeEach, expect, it } from 'vitest'
import { onEveryDatabase } from '../../test/databases.ts'
import { markedEntry } from '../../test/marked-entry.ts'
import { type Figure, unaccented } from '../record/index.ts'
import {
  type ArticleRow,
  articleOfRow,
  type Entry,
  inWords,
  keep,
  keepEach,
  keptArticles,
  rebuildGroups,
  replaceEach,
  unaccentedSql,
} from './index.ts'
import { migrate } from './migrate.ts'

const figure: Figure = {
  ...{
    start: 0,
    end: 4,
    min: 4,
    max: 4,
    approximate: false,
    bound: 'exact',
    status: 'claimed',
    confidence: 1,
    of: null,
    measure: 'killed',
    counted: 'people',
    place: null,
  },
  ...{ asOf: '2031-03-14', statement: null, rule: 'test' },
}
const report = (name: string, figures: readonly Figure[] = [figure]): Entry => {
  const entry = markedEntry(`[Clerk Ana ${name}]s [said]c [four were killed]x.`, { ref: `${name}.txt` })
  return { ...entry, record: { ...entry.record, figures } }
}
const LONG =
  'the market of Sarn sells bread again and the bridge over the river is open to lorries, while the mill stays shut until the water has gone down and engineers have looked at each of its wheels'
const good = ['Brun', 'Corve', 'Dorn', 'Elm'].map((name) => report(name))
/** No number, which the database does not take. */
const bad = report('Fosse', [{ ...figure, min: Number.NaN }])

onEveryDatabase('a report that cannot be kept', (database) => {
  beforeEach(async () => {
    await database().query('delete from articles')
  })
  const count = async (table: string) =>
    (await database().query<{ count: number }>(`select count(*)::int as count from ${table}`))[0].count

  it('is named, with a code, and the others are kept', async () => {
    const kept = await keepEach(database(), [good[0], good[1], bad, good[2], good[0]])
    expect(kept.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'failed', 'added', 'unchanged'])
    const [failed] = kept.flatMap((one) => (one.outcome === 'failed' ? [one.error] : []))
    expect(failed).toMatchObject({ code: 'record-not-kept', message: expect.stringContaining('Fosse.txt: ') })
    expect(failed.message).not.toMatch(/null value|violates|relation/)
    expect(await count('records')).toBe(3)
  })

  it('keeps its record when all are made anew, and the others get theirs', async () => {
    await keep(database(), good)
    const better = good.map((entry, index) => ({
      ...entry,
      record: { ...entry.record, figures: [{ ...figure, min: index === 2 ? Number.NaN : 3 }] },
    }))
    const { changed, failed } = await replaceEach(database(), better)
    expect(changed).toHaveLength(3)
    expect(failed.map(({ code }) => code)).toEqual(['record-not-kept'])
    expect(await database().query('select min, count(*)::int from figures group by 1 order by 1')).toEqual([
      { min: 3, count: 3 },
      { min: 4, count: 1 },
    ])
  })

  it('does not keep an older record from being opened, and says so among its problems', async () => {
    await keep(database(), good)
    const [{ article }] = good
    await database().query(
      'update records set record = replace(record::text, \'"min":4\', \'"min":null\')::json where article_id = $1',
      [article.id],
    )
    for (const back of [
      'drop table figures, events',
      'drop table happening_keys, happenings',
      'delete from migrations where number in (8, 22, 34)',
    ])
      await database().query(back)
    await migrate(database())
    expect(await count('figures')).toBe(3)
    const noted = await database().query<{ id: string; problems: readonly object[] }>(
      "select id, problems from articles where problems::text <> '[]'",
    )
    expect(noted).toMatchObject([{ id: article.id, problems: [{ code: 'record-not-kept' }] }])
  })

  it('is left out of stories and of who is who when an update brings these, and of groups made anew', async () => {
    const reprint = (outlet: string) =>
      markedEntry(`[Clerk Ana Brun]s [said]c [${LONG}]x.`, { outlet, published: '2031-03-14' })
    const [one, other, changed, formless] = ['Almery Post', 'Sarn Herald', 'World Dispatch', 'Wire'].map(reprint)
    await keep(database(), [one, other, changed, formless])
    await database().query("update articles set text = text || '!' where id = $1", [changed.article.id])
    await database().query(`update records set record = '{"statements":[],"actors":null}' where article_id = $1`, [
      formless.article.id,
    ])
    for (const back of [
      'delete from stories',
      'delete from story_keys',
      'delete from actor_forms',
      'update actors set form = null',
      'drop table figures, events',
      'drop table happening_keys, happenings',
      'delete from migrations where number in (8, 22, 34)',
    ])
      await database().query(back)
    await migrate(database())
    const linked = async () => {
      const rows = await database().query<{ id: string; story: string; formed: boolean }>(
        `select stories.article_id as id, story_id as story, form is not null as formed
         from stories join actors on actors.article_id = stories.article_id`,
      )
      const of = ({ article }: Entry) => rows.find(({ id }) => id === article.id)!
      const isWithOne = (entry: Entry) => of(entry).story === of(one).story
      return [other, changed, formless].map((entry) => [isWithOne(entry), of(entry).formed])
    }
    const wanted = [
      [true, true],
      [false, false],
      [true, false],
    ]
    expect(await linked()).toEqual(wanted)
    const { damaged, ...counts } = await rebuildGroups(database())
    expect(damaged.map(({ message }) => message)).toEqual([expect.stringContaining(changed.article.id)])
    expect(counts.wordings).toBe(1)
    expect(await linked()).toEqual(wanted)
    // A reprint that is added has a damaged neighbour, and is kept all the same.
    const [fresh] = await keepEach(database(), [reprint('Haverin Mail')])
    expect(fresh).toMatchObject({ outcome: 'added' })
  })

  it('is told apart from a database that is gone: then nothing goes on', async () => {
    const gone = {
      ...database(),
      query: () => Promise.reject(new Error('closed')),
      transaction: () => Promise.reject(new Error('closed')),
    }
    await expect(keepEach(gone, good)).rejects.toThrow('closed')
  })

  it('is damaged: it is left out where all are read, and named', async () => {
    await keep(database(), good)
    await database().query("update articles set text = 'other' where id = $1", [good[1].article.id])
    const told: string[] = []
    const found: string[] = []
    for await (const articles of keptArticles(database(), 2, ({ message }) => told.push(message)))
      found.push(...articles.map(({ ref }) => ref!))
    expect(found).toEqual(['Brun.txt', 'Dorn.txt', 'Elm.txt'])
    expect(told).toEqual([expect.stringContaining(good[1].article.id)])
  })

  it('began with a byte order mark when an earlier version kept it: it is read as it was', async () => {
    const marked = markedEntry('\ufeff[Clerk Ana Brun]s [said]c [it rained]x.')
    await keep(database(), [marked])
    const [row] = await database().query<ArticleRow>('select * from articles')
    expect(articleOfRow(row)).toMatchObject({ id: marked.article.id, text: marked.article.text })
  })

  it('names are folded alike by the program and by the database', async () => {
    const names = [
      'Jonas Gahr Støre',
      'Łukasz',
      'Þóra',
      'Əliyev',
      'STRAẞE',
      'Ħal',
      'Œuvre',
      'İstanbul',
      'Ðức Đoković',
      "O'Brien",
    ]
    const [{ folded }] = await database().query<{ folded: readonly string[] }>(
      `select array(select ${unaccentedSql('name')} from unnest($1::text[]) with ordinality as given (name, place) order by place) as folded`,
      [names],
    )
    expect(folded).toEqual(names.map(unaccented))
  })

  it('what the database says of it is not told to people', async () => {
    const raw = await database()
      .query("select '2031-35-01'::date")
      .catch((error: unknown) => error)
    expect(inWords(raw)).toMatchObject({ code: 'database-refused', message: expect.stringContaining('22008') })
    expect((inWords(raw) as Error).message).not.toMatch(/out of range/)
    const other = Object.assign(new Error('no such file'), { code: 'ENOENT' })
    expect(inWords(other)).toBe(other)
  })
})
